"""A quotation behind a denial is what its speaker says of his own: 'Oslo denies ramming a boat: "It capsized"'.

What Oslo denies is the ramming; that the boat capsized it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.finding.verbs import kind_of
from westphalia.attribution.vocabulary import verb_kinds
from westphalia.reading.lemmas import lemma
from westphalia.reading.text import text_of

_FAR = 30  # tokens that what is denied may take
_STOPS = frozenset({".", "!", "?", ";", '"', "“", "”", "«", "»"})


def with_own_words(doc: Doc, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Return all drafts; denials end before the quotation that a colon or comma sets behind them.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    quotations
        What the article puts in marks.
    """
    spoken = [quotation for quotation in quotations if quotation.spoken]
    return [part for draft in drafts for part in _parts(doc, draft, spoken)]


def _parts(doc: Doc, draft: Draft, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield a denial and, apart from it, the quotation behind it that was taken for denied."""
    verb = _denies(doc, draft)
    own = next((q for q in quotations if _takes(draft, q) and _is_behind(verb, q)), None) if verb is not None else None
    if verb is None or own is None:
        yield draft
        return
    mark = _opening(doc, own)
    denied = char_spans(doc, range(verb.i + 1, mark.i - 1))
    if denied:
        yield replace(draft, content=denied, cue=(verb.idx, verb.idx + len(verb)), cue_token=verb.i)
    yield Draft([(own.start, own.end)], None, None, draft.speaker, "statement", draft.confidence, list(draft.via))


def _denies(doc: Doc, draft: Draft) -> Token | None:
    """Return the verb of a denial; who "does not deny" something confirms it."""
    if draft.cue_token is None or draft.speaker is None:
        return None
    verb = doc[draft.cue_token]
    denies = verb_kinds().get(lemma(verb)) == "denial" and kind_of(verb) == "denial"
    return verb if denies and draft.speaker[0] < verb.i else None


def _takes(draft: Draft, quotation: Quotation) -> bool:
    """Return True where the quotation, or a part of it, was taken for what is denied."""
    return any(start < quotation.end and quotation.start < end for start, end in draft.content)


def _opening(doc: Doc, quotation: Quotation) -> Token:
    """Return the mark that opens a quotation."""
    opening = doc.char_span(quotation.start, quotation.start + 1, alignment_mode="expand")
    return opening[0] if opening else doc[0]


def _is_behind(verb: Token, quotation: Quotation) -> bool:
    """Return True for a quotation behind a colon, and for one behind a comma that ends the line or the sentence."""
    doc, mark = verb.doc, _opening(verb.doc, quotation)
    if not verb.i < mark.i - 1 or mark.i - verb.i > _FAR or any(t.text in _STOPS for t in doc[verb.i : mark.i]):
        return False
    if doc[mark.i - 1].text == ":":
        return True
    rest = text_of(doc)[quotation.end :].lstrip(" ")[:1]
    closes = rest in ("", "\n", ".") or text_of(doc)[quotation.start : quotation.end].rstrip('”»"')[-1:] in ".!?"
    return doc[mark.i - 1].text == "," and mark.i - verb.i > 2 and closes
