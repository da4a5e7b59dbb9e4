"""Claims by prepositions and nouns: "According to X, …", "X's claim that …", "X's denial of …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.verbs import speaker_of
from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma


def find_by_phrases(doc: Doc) -> Iterator[Draft]:
    """Yield drafts for "according to" and for nouns of saying with a that-clause."""
    for token in doc:
        if (token.lower_ in words("phrases", "according") and (draft := _according(doc, token))) or (
            token.tag_[:2] == "NN" and lemma(token) in noun_kinds() and (draft := _noun(doc, token))
        ):
            yield draft


def _according(doc: Doc, token: Token) -> Draft | None:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or source is None:
        return None
    own = {inner.i for inner in token.subtree} | {token.i, to.i}
    clause = token.head
    for child in clause.children:  # "according to Reuters, citing the Pentagon": who is cited is no content
        if child.tag_ == "VBG" and lemma(child) in words("citing", "verbs"):
            own |= {inner.i for inner in child.subtree}
    content = char_spans(doc, (inner.i for inner in clause.subtree if inner.i not in own))
    if not content:
        return None
    cue = (token.idx, to.idx + len(to))
    return Draft(content, cue, token.i, noun_phrase(source), "statement", 0.85)


def _noun(doc: Doc, noun: Token) -> Draft | None:
    made = _made(noun)
    clauses = [*noun.children, *(made.children if made is not None else ())]
    clause = next((c for c in clauses if c.dep_ in ("acl", "ccomp", "relcl") and _has_that(c)), None)
    if clause is None and noun_kinds()[lemma(noun)] == "denial":
        of = next((c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"), None)
        clause = next((c for c in of.children if c.dep_ in ("pobj", "pcomp")), None) if of is not None else None
    if clause is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None) or _author(noun)
    content = char_spans(doc, (inner.i for inner in clause.subtree))
    whose = owner if owner is not None else holder(noun)
    speaker = noun_phrase(whose) if whose is not None else None
    kind = noun_kinds()[lemma(noun)]
    return Draft(content, (noun.idx, noun.idx + len(noun)), noun.i, speaker, kind, 0.6) if content else None


def _made(noun: Token) -> Token | None:
    """Return "made" of "claims made by the ambassador that …"."""
    holding = words("phrases", "holding")
    return next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and lemma(c) in holding), None)


def _author(noun: Token) -> Token | None:
    """Return who stands behind "by" or "from": "claims by the ambassador that …", "estimates from activists that …"."""
    made = _made(noun)
    beside = [*noun.children, *(made.children if made is not None else ())]
    by = next((c for c in beside if c.lower_ in ("by", "from") and c.dep_ in ("prep", "agent")), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def holder(noun: Token) -> Token | None:
    """Return whose view is told in "espoused the view that …"; a document speaks for itself: "reports that …"."""
    if noun.dep_ == "dobj" and lemma(noun.head) in words("phrases", "holding"):
        return speaker_of(noun.head)
    return noun if lemma(noun) in words("phrases", "speaking") else None


def _has_that(clause: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
