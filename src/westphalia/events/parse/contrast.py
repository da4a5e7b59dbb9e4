"""Who is named only to be set aside: "Israel, not Iran, attacked", "not Chad but Niger", "Oslo rather than Rome"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.exceptions import is_left_out
from westphalia.reading.kept import kept
from westphalia.reading.lemmas import lemma

_NAME = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS"})  # what may stand between "not" and the noun
_LINKS = frozenset("against by for from in of on to with".split())
_COUNTING = frozenset("a all an any each every many most one".split())  # "not one state" sets nobody aside
_BEFORE = frozenset({",", "(", "-", "–", "—", "and", "but"})
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_NOT = frozenset({"not", "n't", "n’t"})
_FAR = 5


@kept
def is_set_aside(noun: Token) -> bool:
    """Return True for Iran in "Israel, not Iran", "not Iran but Israel", "all except Iran"."""
    if is_left_out(noun):
        return True
    if noun.tag_[0] != "N" or (noun.dep_ in _MODIFIERS and noun.head.tag_[0] == "N"):
        return False
    if (opening := _opening(noun) or _not_of_verb(noun)) is None:
        listed = noun.dep_ == "conj" and noun.head.tag_[0] == "N" and not _but(noun.head)
        return listed and is_set_aside(noun.head)
    if opening.lower_ not in _NOT:
        return True
    before = opening.nbor(-1).lower_ if opening.i > opening.sent.start else ""
    return before in _BEFORE or _but(noun)


def sets_aside(word: Token) -> bool:
    """Return True for "not" in "it was not Iran but Israel that attacked", "did not attack Iran but Iraq": it denies a
    name, and no deed."""
    behind = word.doc[word.i + 1 : word.i + _FAR] if word.lower_ in _NOT else ()
    return any(word in (_opening(noun), _not_of_verb(noun)) and is_set_aside(noun) for noun in behind)


def chosen_over(noun: Token) -> Token | None:
    """Return Israel for Iran in "it was Israel, and not Iran, that", "sent by Israel, not by Iran"."""
    if noun.dep_ in ("conj", "appos") and noun.head.i < noun.i:
        if noun.head.tag_[0] == "N":
            return noun.head
        return next((c for c in noun.head.children if c.dep_ == "attr"), None) if lemma(noun.head) == "be" else None
    opening = _opening(noun)
    if noun.dep_ != "pobj" or opening is None or opening.i < opening.sent.start + 2:
        return None
    before = opening.nbor(-1) if opening.nbor(-1).text != "," else opening.nbor(-2)
    same = before.dep_ == "pobj" and before.head.lower_ == noun.head.lower_
    return before if same else None


def _opening(noun: Token) -> Token | None:
    """Return "not", "than", "of" of "not (by) Iran", "rather than Iran", "instead of Iran"."""
    linked = ""
    for word in reversed(noun.doc[max(noun.sent.start, noun.i - _FAR) : noun.i]):
        before = word.nbor(-1).lower_ if word.i > noun.sent.start else ""
        if word.lower_ == "not" or (before, word.lower_) in (("rather", "than"), ("instead", "of")):
            return word
        if word.lower_ in _COUNTING or linked not in ("", "of"):
            return None  # "not the raid on Iran"
        if word.lower_ in _LINKS:
            linked = word.lower_
        elif word.tag_ not in _NAME:
            return None
    return None


def _not_of_verb(noun: Token) -> Token | None:
    """Return "not" for Iran in "did not attack Iran but Iraq"."""
    if noun.dep_ != "dobj" or not _but(noun):
        return None
    return next((child for child in noun.head.children if child.dep_ == "neg" and child.lower_ in _NOT), None)


def _but(noun: Token) -> bool:
    """Return True for Iran in "not Iran but Israel"."""
    return any(child.lower_ == "but" and child.dep_ == "cc" for child in noun.children) and any(
        child.dep_ == "conj" and child.tag_[0] == "N" for child in noun.children
    )
