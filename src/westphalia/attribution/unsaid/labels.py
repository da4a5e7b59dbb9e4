"""Names before a colon that say where or what, and nobody's words: "Riyadh: Asharq Al-Awsat", "ISLAMABAD: Two men …".

In a headline a capital stands for who governs there ("Moscow: the talks have failed"), in the text for where it was
written.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

from westphalia.attribution.draft import Draft
from westphalia.attribution.vocabulary import words
from westphalia.reading.text import text_of
from westphalia.reference.places import places_named

_TOWNS = frozenset({"capital", "city"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def is_label(doc: Doc, draft: Draft) -> bool:
    """Return True for what a colon seems to say of a town that is a dateline, and of "Explainer" and the like."""
    if draft.cue is None or text_of(doc)[slice(*draft.cue)].strip() != ":" or not draft.content:
        return False
    before = doc.char_span(_line_start(doc, draft.cue[0]), draft.cue[0], alignment_mode="expand")
    if before is None or draft.content[0][0] < draft.cue[0]:
        return False
    if before[-1].lower_ in words("headlines", "labels") - words("headlines", "tellers"):
        return True
    kind = _kind_of_place(before.text)
    told = doc.char_span(*draft.content[0], alignment_mode="expand")
    return kind == "region" or (kind in _TOWNS and (before.start_char > 0 or not _tells(told)))


def _kind_of_place(name: str) -> str:
    """Return what a name is the name of, where it may be a place's: "capital"; else nothing."""
    places = places_named(name.title() if name.isupper() else name)
    return places[0].kind if places else ""


def _line_start(doc: Doc, end: int) -> int:
    return text_of(doc).rfind("\n", 0, end) + 1


def _tells(told: Span | None) -> bool:
    return told is not None and any(token.tag_ in (*_FINITE, "TO", "VBN") for token in told)
