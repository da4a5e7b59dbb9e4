"""What is told only to think it through: scenarios, worst cases, and what something would amount to."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_CLIMB = 3  # clauses that share the scenario of the one above
_FAR = 8  # words between "amounts to" and the deed


def only_supposed(token: Token) -> tuple[Status, str] | None:
    """Return that an act belongs to a scenario, or is what something comes to; None where it does not."""
    for tell in (_in_scenario, _equated):
        if (found := tell(token)) is not None:
            return "hypothetical", found
    return None


def _in_scenario(token: Token) -> str | None:
    """Return "scenario" for "in the worst case, they attack", "in this scenario they will attack"; what is told in the
    past ("attacked in the worst case of violence") is none, unless it is made up: "in the war game they attacked"."""
    clause = clause_head(token)
    if token != clause and not (token.head == clause and token.dep_ in ("dobj", "obj", "attr")):
        return None
    opening = (child for verb in _sharing(clause) for child in verb.lefts if child.dep_ == "prep")
    if (made := next(filter(None, map(_made_up, opening)), None)) is not None:
        return f"{made.text!r}"
    for verb in _sharing(clause):
        if _is_past(verb):
            return None
        for child in verb.children:
            if child.dep_ in ("prep", "advmod") and (noun := _scenario(child)) is not None:
                return f"{noun.text!r}"
    return None


def _sharing(clause: Token) -> Iterator[Token]:
    """Yield a clause, and those above it that it goes on with: "attacks it and takes its islands"."""
    for _ in range(_CLIMB):
        yield clause
        first = first_conjunct(clause)
        if first != clause:
            yield first
        if first.dep_ not in ("xcomp", "pcomp") or first.head == first:
            return
        clause = first.head


def _made_up(preposition: Token) -> Token | None:
    """Return "simulation" of "in the simulation", "novel" of "in the novel", "scenario" of "in the scenario of the
    drill"; in "his novel" it is the author who speaks."""
    noun = next((child for child in preposition.subtree if child.dep_ == "pobj"), None)
    if noun is None or preposition.lower_ not in words("scenario.openings"):
        return None
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    told = (
        lemma(noun) in words("silence.fiction")
        and noun.tag_ == "NN"
        and not any(c.tag_ == "PRP$" for c in noun.children)
    )
    whole = next((c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
    played = lemma(noun) in words("scenario.played") or (noun.lower_ == "game" and "war" in before)
    drilled = lemma(noun) == "scenario" and whole is not None and lemma(whole) in words("scenario.drills")
    made = told and before.isdisjoint(("documentary", "news"))
    return noun if made or played or drilled or not before.isdisjoint(words("silence.pretended")) else None


def _scenario(preposition: Token) -> Token | None:
    """Return "case" of "in the worst case", "scenario" of "according to this scenario", "worst" of "at worst"."""
    noun = next((child for child in preposition.subtree if child.dep_ == "pobj"), None)
    if noun is None:
        worst = preposition.lower_ == "worst" and preposition.i > 0 and preposition.nbor(-1).lower_ == "at"
        return preposition if worst else None
    if preposition.lower_ not in words("scenario.openings") or any(c.dep_ == "prep" for c in noun.children):
        return None
    before = {child.lower_ for child in noun.subtree if child.i < noun.i}
    kinds = words("scenario.kinds") if lemma(noun) == "scenario" else words("scenario.extremes")
    return noun if lemma(noun) in ("case", "scenario") and not before.isdisjoint(kinds) else None


def _is_past(verb: Token) -> bool:
    finite = next((child for child in verb.children if child.dep_ in ("aux", "auxpass")), verb)
    perfect = any(child.dep_ == "aux" and lemma(child) == "have" for child in verb.children)
    return perfect or (finite.tag_ == "VBD" and finite.lower_ not in ("would", "could", "might"))


def _equated(token: Token) -> str | None:
    """Return "tantamount" for "is tantamount to Oslo declaring war", "would mean Oslo declaring war"."""
    clause = clause_head(token)
    if token != clause or clause.tag_ != "VBG":
        return None
    for above in list(clause.ancestors)[:3]:
        near = 0 < clause.i - above.i <= _FAR
        if not near or any(t.text == "," for t in clause.doc[above.i : clause.i]):
            continue
        modal = any(child.tag_ == "MD" for child in above.children)
        to = any(child.lower_ == "to" and child.dep_ == "prep" for child in above.children)
        if (to and lemma(above) in words("scenario.equating")) or (modal and lemma(above) == "mean"):
            return f"{above.text!r}"
    return None
