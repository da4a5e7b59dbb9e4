"""Subjects of a second clause that the parser takes for one more object of the first.

"Rome expelled two Danes and Oslo expelled three": coordinated verbs have a conjunction or a comma right before
the second. Where a name stands there, the conjunction joins clauses, and the name is its subject. Or the parser
takes both for the subject of a clause that the first verb governs: "Rome shelled Oslo and Bern fired rockets".
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PAST_OR_SINGULAR = ("VBD", "VBZ")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OWN = ("aux", "auxpass", "neg", "advmod")  # what stands between a subject and its verb
_FAR = 6  # words from the end of a name up to its head


@Language.component("westphalia_second_subjects")
def set_second_subjects(doc: Doc) -> Doc:
    """Hang each such name on the verb behind it."""
    for verb in doc:
        if verb.tag_[0] == "V" and verb.dep_ in ("conj", "advcl") and (name := _second_subject(verb)) is not None:
            _hang(name, verb)
        elif verb.tag_ in _PAST_OR_SINGULAR and (name := _of_two_clauses(verb)) is not None:
            _part(name, verb)
    return doc


@cache
def _clause_taking() -> frozenset[str]:
    text = files(__package__).joinpath("second_subjects.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["clause_taking"])


def _of_two_clauses(verb: Token) -> Token | None:
    """Return "Bern" for "fired" in "Rome shelled Oslo and Bern fired rockets"; not in "said Oslo and Bern fired"."""
    first = verb.head
    if verb.dep_ not in ("ccomp", "conj") or first.i > verb.i or not _wants_object(first):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.i != first.i + 1:
        return None
    name = next((c for c in subject.rights if c.dep_ == "conj" and c.tag_[0] in "NP"), None)
    if name is None or verb.doc[name.left_edge.i - 1].lower_ != "and" or name.right_edge.i + 1 != verb.i:
        return None
    return name


def _wants_object(verb: Token) -> bool:
    """Return True for an active verb with a subject and no object, which no clause can be the object of."""
    relations = {child.dep_ for child in verb.children}
    bare = "nsubj" in relations and relations.isdisjoint(("dobj", "auxpass", "attr", "acomp", "prep", "prt"))
    return bare and verb.tag_ in _PAST_OR_SINGULAR and lemma(verb) not in _clause_taking()


def _part(name: Token, verb: Token) -> None:
    """Give the first verb its object and the second its subject."""
    first, subject, conjunction = verb.head, name.head, verb.doc[name.left_edge.i - 1]
    subject.head, subject.dep_ = first, "dobj"
    name.head, name.dep_ = verb, "nsubj"
    conjunction.head = first
    verb.dep_ = "conj"


def _second_subject(verb: Token) -> Token | None:
    """Return "Oslo" for "expelled" in "expelled two Danes and Oslo expelled three"; not in "met Xi and Li and left"."""
    children = list(verb.children)
    finite = verb.tag_ in _FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in children)
    if not finite or verb.head.i > verb.i or verb.head.tag_[0] != "V" or any(c.dep_ in _SUBJECTS for c in children):
        return None
    first = verb.i
    while first and verb.doc[first - 1].head == verb and verb.doc[first - 1].dep_ in _OWN:
        first -= 1
    return _joined_name(verb.doc[first - 1], verb.head) if first else None


def _joined_name(last: Token, before: Token) -> Token | None:
    """Return the coordinated noun that ends with a word, if "and" stands before it and it hangs below a verb."""
    for token in islice((last, *last.ancestors), _FAR):
        if token == before or token.tag_[0] not in "NP" or token.right_edge.i > last.i:
            if token.tag_ not in ("IN", "TO"):
                return None
            continue
        if token.dep_ == "conj" and before.i < token.left_edge.i:
            conjunction = token.doc[token.left_edge.i - 1]
            return token if conjunction.tag_ == "CC" and before.is_ancestor(token) else None
    return None


def _hang(name: Token, verb: Token) -> None:
    conjunction = name.doc[name.left_edge.i - 1]
    name.head = verb
    name.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"
    conjunction.head = verb.head
    verb.dep_ = "conj"
