"""Semicolons: a main clause behind one is told for itself, and who stands in it is no side of what was told before."""

from __future__ import annotations

from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BELOW = ("relcl", "acl", "advcl")  # clauses that a mere item of a list can have, too


def is_parted(side: Token, trigger: Token) -> bool:
    """Return True for Chad in "Mali closed the border; Chad is considering the same".

    Items of a list are no clauses: "imposed sanctions on Mali; Chad; and Niger". What was told before can be answered:
    "Mali closed the border; Chad called it unfriendly".
    """
    behind = side.i > trigger.i and side.sent == trigger.sent
    return behind and any(t.text == ";" for t in side.doc[trigger.i : side.i]) and _is_in_clause(side)


def _is_in_clause(side: Token) -> bool:
    """Return True where a finite verb and its subject stand between the semicolons around a word."""
    sentence, parts = side.sent, [t.i for t in side.sent if t.text == ";"]
    first = max((i for i in parts if i < side.i), default=sentence.start)
    last = min((i for i in parts if i > side.i), default=sentence.end)
    return any(_is_main(verb, first) for verb in side.doc[first:last])


def _is_main(verb: Token, first: int) -> bool:
    """Return True for the verb of a main clause that begins behind token `first`."""
    if verb.tag_[0] != "V" or verb.dep_ in _BELOW:
        return False
    finite = verb.tag_ in _FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children)
    return finite and any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i >= first for c in verb.children)
