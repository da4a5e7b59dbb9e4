"""The date of a report is none of what it says: "According to a note dated March 12, (twenty men died)".

A number behind that of the date is read together with it, as if "2023, 400 soldiers" were counted.
"""

from __future__ import annotations

from calendar import month_name
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.vocabulary import words

_DATE = 5  # tokens from the first of a date to the comma behind it: "on March 12, 2023,"
_LAST_YEAR = 2100
_MONTHS = frozenset(month_name[1:])
_PREPOSITIONS = frozenset({"in", "of", "on"})


def without_date(doc: Doc, draft: Draft) -> Draft:
    """Return a draft whose content begins with the date of "according to …" without that date and its comma.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    """
    told = doc.char_span(*draft.content[0], alignment_mode="contract")
    cue = doc.char_span(*draft.cue, alignment_mode="expand") if draft.cue else None
    if told is None or not len(told) or cue is None or cue.end > told.start:
        return draft
    to = cue[-1] if cue[-1].lower_ == "to" else doc[cue.end]
    according = to.lower_ == "to" and doc[to.i - 1].lower_ in words("phrases", "according")
    if not according or any(t.text == "," and not _is_in_date(t) for t in doc[cue.end : told.start]):
        return draft
    commas = [t.i for t in told[:_DATE] if t.text == "," and all(map(_is_of_date, told[: t.i - told.start]))]
    if not commas:
        return draft
    behind = char_spans(doc, range(commas[-1] + 1, told.end))
    return replace(draft, content=[*behind, *draft.content[1:]]) if behind else draft


def _is_of_date(token: Token) -> bool:
    return token.text in _MONTHS or token.text == "," or token.lower_ in _PREPOSITIONS or _is_day_or_year(token)


def _is_day_or_year(token: Token) -> bool:
    """Return True for a number beside a month, and for a year behind a comma or a preposition."""
    if not 0 < token.i < len(token.doc) - 1 or not token.text.isdigit() or int(token.text) > _LAST_YEAR:
        return False
    before, behind = token.nbor(-1), token.nbor(1)
    if before.text in _MONTHS or behind.text in _MONTHS:
        return True
    return token.shape_ == "dddd" and (before.text == "," or before.lower_ in _PREPOSITIONS)


def _is_in_date(comma: Token) -> bool:
    """Return True for the comma of "March 12, 2023"."""
    return 0 < comma.i < len(comma.doc) - 1 and _is_day_or_year(comma.nbor(-1)) and comma.nbor(1).shape_ == "dddd"
