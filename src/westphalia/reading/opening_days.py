"""Days that open a sentence without a comma behind them: "On Monday Turkey suspended the treaty".

The parser takes the day for the first word of the name ("Monday Turkey"), which then is when it happened, and the verb
has nobody for a subject.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reference.names import lookup

_OPENINGS = frozenset({"by", "in", "on", "since", "until"})
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass")


@Language.component("westphalia_opening_days")
def set_opening_days(doc: Doc) -> Doc:
    """Hang each such day on its preposition, and make the name the subject of the verb behind it."""
    for sentence in list(doc.sents):
        if len(sentence) < len(("On", "Monday", "Turkey", "left")) or sentence[0].lower_ not in _OPENINGS:
            continue
        preposition, day = sentence[0], sentence[1]
        named = day.text[0].isupper() and day.lower_ in _DAYS and day.dep_ == "compound" and day.head.i > day.i
        if named and _is_state(day.nbor(1)):
            _part(preposition, day)
    return doc


def _is_state(name: Token) -> bool:
    """Return True for "Turkey"; not for "Morning", "Night" and "Times"."""
    return any(candidate.entity.kind == "country" and not candidate.needs for candidate in lookup(name.text))


def _part(preposition: Token, day: Token) -> None:
    name = day.head
    if name.dep_ == "pobj" and name.head == preposition:
        verb = preposition.head
        end = name.right_edge.i
        between = [t for t in preposition.doc[end + 1 : verb.i] if t.dep_ not in ("aux", "auxpass")]
        finite = verb.tag_ in _FINITE or any(child.dep_ in ("aux", "auxpass") for child in verb.children)
        if not finite or verb.i <= end or any(t.is_punct or t.tag_[0] in "NV" for t in between):
            return
        if any(child.dep_ in _SUBJECTS for child in verb.children):
            return
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
    preposition.dep_ = "prep"
    day.head, day.dep_ = preposition, "pobj"
