"""Bare infinitives that the parser takes for part of a noun's phrase, and nouns that it takes for infinitives.

"helped Mali fight rebels": a word tagged as a bare infinitive modifies no noun. It is what Mali did, and the noun
behind it is its object. "Aid to Mali was cut": a bare infinitive is no subject, so "aid" is a noun there. "Moved to
sanction officials": what "to" opens a clause with is no noun.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import is_word, lemma
from westphalia.reference.names import lookup

# Verbs behind which somebody does something, without "to".
_CAUSING = frozenset({"help", "let", "make", "see", "watch"})
_OBJECTS = ("dobj", "nsubj", "dative", "ccomp")
_SUBJECTS = {"csubj": "nsubj", "csubjpass": "nsubjpass", "nsubj": "nsubj", "nsubjpass": "nsubjpass"}


@Language.component("westphalia_bare_infinitives")
def set_bare_infinitives(doc: Doc) -> Doc:
    """Give each such infinitive its clause, and each such noun its place."""
    for token in doc:
        if token.dep_ in ("compound", "amod") and _may_be_infinitive(token) and (cause := _cause(token)) is not None:
            _make_clause(token, cause)
        elif token.tag_ == "VB" and token.dep_ in _SUBJECTS and _is_noun(token):
            token.tag_, token.dep_ = "NN", _SUBJECTS[token.dep_]
        elif token.tag_ == "NN" and token.dep_ == "xcomp" and _is_infinitive(token):
            token.tag_, token.nbor(-1).tag_ = "VB", "TO"
    return doc


def _is_infinitive(token: Token) -> bool:
    """Return True for "sanction" in "moved to sanction officials": the parser knows the clause, the tagger a noun."""
    to = token.nbor(-1) if token.i else token
    return to.lower_ == "to" and to.head == token and to.dep_ == "aux" and is_word(token.lower_, "verb")


def _may_be_infinitive(token: Token) -> bool:
    """Return True for a bare infinitive, and for a noun that may be one before a state: "attack" of "attack Libya"."""
    if token.tag_ == "VB":
        return True
    state = token.tag_ == "NN" and token.head.tag_ == "NNP" and token.nbor(1) == token.head
    return state and is_word(token.lower_, "verb") and any(c.entity.kind == "country" for c in lookup(token.head.text))


def _cause(infinitive: Token) -> Token | None:
    """Return "helped" for "fight" in "helped Mali fight rebels": a name stands between, and a noun behind."""
    noun, before = infinitive.head, infinitive.nbor(-1) if infinitive.i else infinitive
    if noun.i < infinitive.i or noun.tag_[0] != "N" or before.tag_ not in ("NNP", "NNPS", "NNS", "NN"):
        return None
    cause = noun.head
    named = cause.i < before.left_edge.i and before.head in (noun, infinitive)
    return cause if named and noun.dep_ in _OBJECTS and lemma(cause) in _CAUSING else None


def _make_clause(infinitive: Token, cause: Token) -> None:
    noun, doer = infinitive.head, infinitive.nbor(-1)
    infinitive.head, infinitive.dep_, infinitive.tag_ = cause, "ccomp", "VB"
    for child in list(noun.lefts):
        if child.i < infinitive.i and child != doer:
            child.head = doer
    doer.head, doer.dep_ = infinitive, "nsubj"
    noun.head, noun.dep_ = infinitive, "dobj"


def _is_noun(token: Token) -> bool:
    """Return True for "Aid" in "Aid to Mali was cut": a word that may be a noun, without "to" or an object."""
    relations = {child.dep_ for child in token.children}
    return relations.isdisjoint(("aux", "dobj", "nsubj", "ccomp")) and is_word(token.lower_, "noun")
