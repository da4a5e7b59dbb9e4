"""Subjects of a second clause that the parser takes for one more object of the first.

"Rome expelled two Danes and Oslo expelled three": coordinated verbs have a conjunction or a comma right before
the second. Where a name stands there, the conjunction joins clauses, and the name is its subject.
"""

from __future__ import annotations

from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OWN = ("aux", "auxpass", "neg", "advmod")  # what stands between a subject and its verb
_FAR = 6  # words from the end of a name up to its head


@Language.component("westphalia_second_subjects")
def set_second_subjects(doc: Doc) -> Doc:
    """Hang each such name on the verb behind it."""
    for verb in doc:
        if verb.tag_[0] == "V" and verb.dep_ in ("conj", "advcl") and (name := _second_subject(verb)) is not None:
            _hang(name, verb)
    return doc


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
