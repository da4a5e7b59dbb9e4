"""What somebody no longer does, or denies: who "stopped sending arms" or "denied sending" them sends none."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "VBN")


def stopped(token: Token) -> tuple[Status, str] | None:
    """Return that an act below "stopped" is over, below "to stop" open, and goes on below "has not stopped"."""
    verb = _above_gerund(token)
    if verb is None or lemma(verb) not in words("status.stopping"):
        return None
    if _is_negated(verb):
        return "happened", f"not {verb.text!r} doing it"
    if verb.tag_ in _FINITE:
        return "negated", f"{verb.text!r} doing it"
    return "hypothetical", f"to {verb.text!r} doing it"


def denied(token: Token) -> tuple[Status, str] | None:
    """Return that an act below "denied doing" was not done, as its doer has it; "did not deny" leaves it open."""
    if (verb := _not_denying(token)) is not None:
        return "hypothetical", f"not {verb.text!r} that"
    verb = _above_gerund(token) or _before_having(token) or _defending(token)
    if verb is None or lemma(verb) not in words("status.denying") | {"defend"}:
        return None
    if _is_negated(verb):
        return "hypothetical", f"not {verb.text!r} doing it"
    return "negated", f"{verb.text!r} doing it"


def _above_gerund(token: Token) -> Token | None:
    """Return "stopped" of "stopped sending", "denied having sent", also for what is sent."""
    clause = first_conjunct(clause_head(token))
    gerund = clause.tag_ == "VBG" or any(c.dep_ == "aux" and c.tag_ == "VBG" for c in clause.children)
    if not gerund or clause.dep_ != "xcomp" or token not in (clause, *clause.children):
        return None
    return clause.head


def _not_denying(token: Token) -> Token | None:
    """Return "deny" for "sent" in "does not deny that it sent arms": that is no admission yet."""
    clause = first_conjunct(clause_head(token))
    verb = clause.head
    return verb if clause.dep_ == "ccomp" and lemma(verb) == "deny" and _is_negated(verb) else None


def _before_having(token: Token) -> Token | None:
    """Return "disputes" of "the ministry disputes having sent arms", which the parser takes for a plural noun."""
    having = next((c for c in clause_head(token).children if c.lower_ == "having" and c.dep_ == "aux"), None)
    before = having.nbor(-1) if having is not None and having.i > having.sent.start else None
    return before if before is not None and before.tag_ == "NNS" and before.dep_ != "poss" else None


def _defending(token: Token) -> Token | None:
    """Return "defends" of "defends itself from having sent arms"."""
    clause = clause_head(token)
    preposition = clause.head
    if clause.dep_ != "pcomp" or preposition.lower_ not in ("against", "from", "of"):
        return None
    verb = preposition.head
    himself = any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in verb.children)
    return verb if himself and lemma(verb) == "defend" else None


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
