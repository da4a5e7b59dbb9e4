"""Whom "citing" cites: the object of the verb, or whose words that object is."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.unsaid.laws import is_law
from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma


def who_is_cited(verb: Token) -> Token | None:
    """Return who is cited: the object, or the subject of what looks like a clause ("quoted experts saying").

    "Citing the weather" and "citing the UN Charter" cite nobody.
    """
    cited = what_is_cited(verb)
    if cited is not None and is_law(cited):
        return None
    if cited is None or may_speak(verb.doc, (cited.i, cited.i + 1)) or _has_author(cited):
        return cited
    return None


def what_is_cited(verb: Token) -> Token | None:
    """Return what stands behind "citing", whoever or whatever it is."""
    described = next((noun for child in verb.children if (noun := _described(child)) is not None), None)
    if described is not None:
        return described
    for child in verb.children:
        if child.dep_ in ("dobj", "obj"):
            return child
    for child in verb.children:
        if child.dep_ == "ccomp":
            return next((c for c in child.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    return None


def _described(clause: Token) -> Token | None:
    """Return the source of "citing what it described as an informed source" and "citing what it called experts"."""
    if lemma(clause) not in words("judging", "naming") or not any(c.lower_ == "what" for c in clause.children):
        return None
    behind = (n for c in clause.children if c.lower_ == "as" for n in c.children if n.dep_ == "pobj")
    called = (c for c in clause.children if c.i > clause.i and c.tag_[:2] == "NN")
    return next(iter([*behind, *called]), None)


def _has_author(cited: Token) -> bool:
    """Return True for "the insurer's pledge": words of somebody's."""
    return issuer_of(cited) is not cited


def issuer_of(cited: Token) -> Token:
    """Return who is cited in "citing the insurer's pledge", "citing the opinion of experts": whose words those are."""
    if lemma(cited) in words("citing", "talks"):
        return _partner(cited) or cited
    if lemma(cited) not in {*noun_kinds(), *words("documents", "nouns")}:
        return cited
    owner = next((c for c in cited.children if c.dep_ == "poss" and c.tag_[0] == "N"), None)
    by = [c for c in cited.children if c.dep_ in ("prep", "agent") and c.lower_ in ("of", "by", "from")]
    named = [n for c in by for n in c.children if n.dep_ == "pobj" and may_speak(n.doc, (n.i, n.i + 1))]
    return owner or next(iter(named), cited)


def _partner(talk: Token) -> Token | None:
    """Return with whom: "citing interviews with former aides"."""
    beside = [c for c in talk.children if c.dep_ == "prep" and c.lower_ == "with"]
    return next((n for c in beside for n in c.children if n.dep_ == "pobj"), None)
