"""Participles before a bare noun in headlines, which the parser takes for verbs: "Chad hosts ousted general"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_AUXILIARIES = frozenset({"be", "do", "get", "have", "keep"})
_PARTICIPLES = ("VBD", "VBN")
_OF_A_VERB = ("aux", "auxpass", "nsubj", "nsubjpass", "mark", "neg")


def describes_in_headline(participle: Token) -> bool:
    """Return True for "ousted" in "Chad hosts ousted general": nobody tells who ousted him."""
    if participle.tag_ not in _PARTICIPLES or participle.i == 0 or not _is_before_bare_noun(participle):
        return False
    before = participle.nbor(-1)
    if before.dep_ == "aux" and before.head == participle:  # "receives" is no auxiliary
        return before.tag_ in ("VBZ", "VBP") and lemma(before) not in _AUXILIARIES
    if before.dep_ == "nsubj" and before.head == participle:
        named = any(child.dep_ == "compound" and child.tag_ == "NNP" for child in before.children)
        return named and before.tag_ == "NNS" and before.lower_ in words("headlines.taking_in")
    own = any(child.dep_ in _OF_A_VERB for child in participle.children)
    below = participle.dep_ in ("ccomp", "xcomp") and before == participle.head
    return below and lemma(before) not in _AUXILIARIES and not own


def _is_before_bare_noun(participle: Token) -> bool:
    """Return True for a participle with an object right behind it that has no article."""
    noun = next((child for child in participle.children if child.dep_ == "dobj" and child.i > participle.i), None)
    if noun is None or noun.tag_[0] != "N" or noun.left_edge.i != participle.i + 1:
        return False
    return not any(child.dep_ in ("det", "poss") for child in noun.children)
