"""Is a name used as a location here? A question for syntax."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.actors.people import head_of
from westphalia.reading.lemmas import lemma

_LOCATIVE = frozenset(
    "in at near across outside inside around off through throughout into along within via toward towards beyond".split()
)
_DIRECTIONAL = frozenset({"to", "from", "for", "over", "on", "of", "between", "against"})
_MOTION = frozenset(
    "go travel fly come return arrive move flee drive sail march head deploy visit trip tour journey flight "
    "leave depart withdraw send ship bring take hail migrate escape cross extend stretch run flow retreat road route "
    "way home".split()
)
_TOUCHING = frozenset(
    "visit leave reach enter tour cross invade occupy seize capture bomb shell strike attack surround".split()
)
_SAYING = frozenset("say tell add argue warn note want think agree refuse believe".split())
# States, capitals and cities share their names with actors, people and words; seas, rivers and regions hardly do.
_DOUBTFUL = frozenset({"country", "capital", "city", None})


def is_location(doc: Doc, first: int, last: int, kind: str | None) -> bool:
    """Return True where tokens [first, last), the name of a place of `kind`, say where something is."""
    head = head_of(doc, first, last)
    if _follows_place(doc, first) or _at_dateline(doc, first, last):
        return True
    if head.dep_ == "pobj" or _shares_pobj(head):
        preposition = _preposition(head)
        return _is_locative(preposition, kind)
    if kind not in _DOUBTFUL:
        return True
    if kind in ("city", "capital") and head.dep_ == "compound" and head.head.tag_ in ("NN", "NNS"):
        return head.head.i > head.i  # "the Hanoi summit"
    if kind == "city" and head.dep_ in ("nsubj", "nsubjpass"):
        return lemma(head.head) not in _SAYING
    return head.dep_ == "dobj" and lemma(head.head) in _TOUCHING


def _shares_pobj(head: Token) -> bool:
    return head.dep_ == "conj" and head.head.dep_ == "pobj"


def _preposition(head: Token) -> Token:
    return head.head.head if head.dep_ == "conj" else head.head


def _is_locative(preposition: Token, kind: str | None) -> bool:
    word = preposition.lower_
    if word in _LOCATIVE:
        return True
    if word not in _DIRECTIONAL:
        return False
    if kind not in _DOUBTFUL or kind == "city" or (kind == "capital" and word == "from"):
        return True
    return word in ("to", "from", "for", "over") and lemma(preposition.head) in _MOTION


def _follows_place(doc: Doc, first: int) -> bool:
    """Return True for the country in "Tianjin, China": a name in apposition to a name before the comma."""
    if first < 2 or doc[first - 1].text != "," or not doc[first - 2].tag_.startswith("NNP"):
        return False
    return doc[first].dep_ in ("appos", "npadvmod")


def _at_dateline(doc: Doc, first: int, last: int) -> bool:
    """Return True for a name in capitals that begins a line and stands before a dash, a comma or a bracket."""
    begins = first == 0 or "\n" in doc[first - 1].text
    ends = last < len(doc) and doc[last].text in ("—", "–", "--", "-", ",", "(", "/")
    return begins and ends and doc[first:last].text.isupper() and len(doc[first]) > 2
