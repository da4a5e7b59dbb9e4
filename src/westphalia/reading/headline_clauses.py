"""Two clauses of a headline with a state on either side of "and": "Chad attacks Niger and Libya warns".

A third person singular has a subject, and none but the name right before it is left: the parser takes both states for
what the first verb governs, or the second verb for a noun that English does not have.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import is_word
from westphalia.reference.names import lookup

_GOVERNED = ("dobj", "appos", "nmod", "compound")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


@Language.component("westphalia_headline_clauses")
def set_headline_clauses(doc: Doc) -> Doc:
    """Let the second verb tell a clause of its own, with the state before it as its subject."""
    for verb in doc:
        if (first := _first_verb(verb)) is not None:
            _part(first, verb)
    return doc


def _first_verb(verb: Token) -> Token | None:
    """Return "attacks" for "warns" in "Chad attacks Niger and Libya warns"."""
    if verb.i < 4 or verb.nbor(-1).dep_ != "conj" or verb.nbor(-1).tag_ != "NNP" or not _is_finite(verb):
        return None
    second = verb.nbor(-1)
    named = second.head
    if named.dep_ not in _GOVERNED or not (_is_state(named) and _is_state(second)):
        return None
    first = named.head if named.head != verb else verb.head
    if first == verb or first.tag_ != "VBZ" or first.i + 1 != named.left_edge.i:
        return None
    below = first.dep_ in ("ccomp", "nsubj") and first.head == verb
    return first if below or verb.head == first else None


def _is_finite(verb: Token) -> bool:
    """Return True for a verb without a subject, and for what is no noun: "Mali mobilizes"."""
    if verb.tag_ == "VBZ":
        return not any(child.dep_ in _SUBJECTS and child.tag_[0] in "NP" for child in verb.children)
    no_noun = not is_word(verb.lower_, "noun") and is_word(verb.lower_, "verb")
    return verb.tag_ == "NNS" and verb.text.islower() and no_noun


def _is_state(name: Token) -> bool:
    return any(c.entity.kind == "country" and c.form != "adjective" for c in lookup(name.text))


def _part(first: Token, verb: Token) -> None:
    second = verb.nbor(-1)
    named = second.head
    if verb.head == first:
        pass
    elif verb.head == verb:
        first.head, first.dep_ = first, "ROOT"
    else:
        first.head, first.dep_ = verb.head, verb.dep_
    named.head, named.dep_ = first, "dobj"
    for child in first.children:
        if child.i < first.i and child.dep_ in ("compound", "nmod"):
            child.dep_ = "nsubj"  # "attacks" was taken for a noun
    for child in list(named.children):
        if child.dep_ == "cc":
            child.head = first
    second.head, second.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = first, "conj", "VBZ"
