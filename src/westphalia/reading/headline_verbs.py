"""Verbs that the parser takes for nouns behind the name of a state, as headlines and hurried prose have them.

"Chad invades Niger and Libya protests": a third person singular has a subject and is never part of a name. "North Korea
fires missile over Japan": nobody missiles, so it is the word before that is the verb.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import is_word
from westphalia.reference.names import lookup

_LONGEST = 3  # words of a state's name
_PARTS = ("compound", "nmod")
_BEHIND = ("amod", "compound", "nmod", "nummod", "det")


@Language.component("westphalia_headline_verbs")
def set_headline_verbs(doc: Doc) -> Doc:
    """Give each such verb its subject, and the object that is there."""
    for token in doc:
        if not token.i or token.nbor(-1).tag_ not in ("NNP", "NNPS"):
            continue
        if token.tag_ == "VBZ" and _is_named_by(token):
            if token.dep_ == "nsubj" and _opens_clause(token):
                _raise(token)
            if token.dep_ not in (*_PARTS, "nsubj"):
                _give_subject(token)
        elif token.tag_ == "NNS" and _is_named_by(token) and (noun := _no_verb_behind(token)) is not None:
            _swap(token, noun)
    return doc


def _is_named_by(token: Token) -> bool:
    """Return True where the name of a state stands right before a word, for the parser a part of it."""
    name = token.nbor(-1)
    if name.head != token or name.dep_ not in _PARTS:
        return False
    start = name.left_edge.i
    state = any(c.entity.kind == "country" and c.form != "adjective" for c in lookup(token.doc[start : token.i].text))
    return state and token.i - start <= _LONGEST


def _give_subject(verb: Token) -> None:
    verb.nbor(-1).dep_ = "nsubj"


def _opens_clause(verb: Token) -> bool:
    """Return True for "attacks" in "Chad attacks Niger and Libya sends troops", with a second subject behind "and"."""
    second = verb.head
    between = next((child for child in second.children if child.dep_ == "nsubj" and child.i == verb.i + 1), None)
    joined = next((child for child in between.rights if child.dep_ == "conj"), None) if between is not None else None
    finite = second.tag_ in ("VBZ", "VBD", "VBP") and second.i > verb.i
    return finite and joined is not None and joined.right_edge.i + 1 == second.i


def _raise(verb: Token) -> None:
    """Let both verbs tell a clause of their own, the second behind "and"."""
    second = verb.head
    named = next(child for child in second.children if child.dep_ == "nsubj" and child.i == verb.i + 1)
    joined = next(child for child in named.rights if child.dep_ == "conj")
    conjunction = next((child for child in named.children if child.dep_ == "cc"), None)
    verb.head, verb.dep_ = (verb, "ROOT") if second.head == second else (second.head, second.dep_)
    named.head, named.dep_ = verb, "dobj"
    joined.head, joined.dep_ = second, "nsubj"
    if conjunction is not None:
        conjunction.head = verb
    second.head, second.dep_ = verb, "conj"


def _no_verb_behind(token: Token) -> Token | None:
    """Return "missile" of "North Korea fires missile", which is taken for a verb and is none."""
    if not (token.text.islower() and is_word(token.lower_, "verb")) or token.i + 1 >= len(token.doc):
        return None
    behind = token.nbor(1)
    if token.head != behind or behind.tag_ not in ("VBP", "VB") or not behind.text.islower():
        return None
    return behind if is_word(behind.lower_, "noun") and not is_word(behind.lower_, "verb") else None


def _swap(verb: Token, noun: Token) -> None:
    """Make the word before a noun the verb that the noun was taken for, and the noun its object."""
    verb.tag_, noun.tag_ = "VBZ", "NN"
    verb.head, verb.dep_ = (verb, "ROOT") if noun.head == noun else (noun.head, noun.dep_)
    for child in list(noun.children):
        if child != verb and child.dep_ not in _BEHIND:
            child.head = verb
    noun.head, noun.dep_ = verb, "dobj"
    _give_subject(verb)
