"""Terms that one party sets another: what "it" is to do in "threatened Oslo with sanctions if it did not withdraw".

Who threatens, demands or refuses does not himself have to meet the term, and nobody has met it yet.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.modality.governed import is_denied
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_YIELDING = ("CONCEDE", "RETREAT")  # what one wants of another
_HOSTILE = ("ASSAULT", "COERCE")  # what one threatens another for
_UNTIL = ("till", "until")


def is_term(token: Token, kind: str) -> bool:
    """Return True for an act of type `kind` that a term tells of "it" or "they": "unless it stops the raids", "until it
    lifts the sanctions", "demanded that it withdraw"."""
    clause = _term_clause(token)
    if clause is None:
        return False
    main = clause.head
    if clause.dep_ == "ccomp":
        return clause.tag_ == "VB" and lemma(main) in words("terms.demanding") and clause.i > main.i
    if clause.dep_ != "advcl" or clause.i < main.i or is_passive(main) or lemma(main) in words("syntax.undergoing"):
        return False
    mark = next((child.lower_ for child in clause.children if child.dep_ == "mark"), "")
    if mark in _UNTIL:
        return clause.tag_ in ("VBZ", "VBP") or any(child.tag_ == "MD" for child in main.children)
    if mark == "if" and not is_denied(clause):
        return kind in _YIELDING or (kind in _HOSTILE and lemma(main) not in words("terms.paying"))
    return mark in ("if", "unless")


def _term_clause(token: Token) -> Token | None:
    """Return the clause of "it" or "they" that tells an act, also of "it stops bombing"."""
    verb = clause_head(token)
    if token != verb and not (token.head == verb and token.dep_ in ("dobj", "obj")):
        return None
    clause = first_conjunct(verb)
    while clause.dep_ == "xcomp":
        clause = first_conjunct(clause.head)
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    return clause if any(child.lower_ in words("terms.others") for child in subjects) else None
