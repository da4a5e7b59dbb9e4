"""What is told only to think it through: scenarios, worst cases, and what something would amount to."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.ontology.types import event_type
from westphalia.reading.lemmas import lemma

_CLIMB = 3  # clauses that share the scenario of the one above
_SHORT = 6  # words before a colon that bid to suppose what is behind it
_PRESENT = ("VBZ", "VBP")
_FAR = 8  # words between "amounts to" and the deed


def only_supposed(token: Token, kind: str = "") -> tuple[Status, str] | None:
    """Return that an act belongs to a scenario, or is what something comes to; None where it does not.

    Parameters
    ----------
    token
        The trigger.
    kind
        The type of event it tells: words ("if they do not, Oslo warns, ...") are said under no condition.
    """
    for tell in (_in_scenario, _equated, _behind_colon, _is_one_option):
        if (found := tell(token)) is not None:
            return "hypothetical", found
    material = bool(kind) and event_type(kind).quad.startswith("material")
    return ("hypothetical", f"{word.text!r} so") if material and (word := _in_case(token)) is not None else None


def _in_case(token: Token) -> Token | None:
    """Return "if", "case" for "attacks" in "if war breaks out, they attack", "in case of war they attack": what a
    present tells under a condition."""
    clause = first_conjunct(clause_head(token))
    told = clause_head(token)
    if token != told and not (token.head == told and token.dep_ in ("dobj", "obj")):
        return None
    if clause.tag_ not in _PRESENT or any(child.dep_ in ("aux", "auxpass", "neg") for child in clause.children):
        return None
    return next(filter(None, map(_condition, clause.children)), None)


def _condition(child: Token) -> Token | None:
    """Return "if" of a clause in the present, "case" of "in case of war", "event" of "in the event of war"."""
    if child.dep_ == "advcl":
        finite = next((c for c in child.children if c.dep_ in ("aux", "auxpass")), child)
        mark = next((c for c in child.children if c.lower_ == "if" and c.dep_ == "mark"), None)
        plain = mark is not None and (mark.i == 0 or mark.nbor(-1).lower_ not in ("as", "even", "only"))
        return mark if plain and finite.tag_ in _PRESENT else None
    if child.dep_ != "prep" or child.lower_ != "in":
        return None
    noun = next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun is None or not any(c.lower_ == "of" for c in noun.children):
        return None
    bare = not any(c.dep_ in ("det", "poss", "amod") for c in noun.children)
    return noun if lemma(noun) == "event" or (noun.lower_ == "case" and bare) else None


def _behind_colon(token: Token) -> str | None:
    """Return "imagine" for "Let us imagine the following: they attack", "scenario" for "One scenario: they attack"."""
    colon = next((word for word in token.sent if word.text == ":" and word.i < token.i), None)
    if colon is None:
        return None
    before = [word for word in token.sent if word.i < colon.i and word.lower_ not in words("scenario.bidding")]
    if not before or len(before) > _SHORT:
        return None
    if before[0].tag_ in ("VB", "VBP") and lemma(before[0]) in words("scenario.supposing"):
        return f"{before[0].text!r}"
    last = before[-1]
    named = lemma(last) in words("scenario.options") and not any(word.tag_[0] == "V" for word in before)
    return f"{last.text!r}" if named else None


def _is_one_option(token: Token) -> str | None:
    """Return "option" for "the first option is that they attack"."""
    verb = clause_head(token)
    clause = first_conjunct(verb)
    if token != verb and not (token.head == verb and token.dep_ in ("dobj", "obj")):
        return None
    if clause.dep_ != "ccomp" or lemma(clause.head) != "be":
        return None
    subject = next((child for child in clause.head.children if child.dep_ == "nsubj"), None)
    return f"{subject.text!r}" if subject is not None and lemma(subject) in words("scenario.options") else None


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
    opening = preposition.lower_ in words("scenario.openings")
    if noun is None or not (opening or preposition.lower_ in words("scenario.times")):
        return None
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    told = (
        opening
        and lemma(noun) in words("silence.fiction")
        and noun.tag_ == "NN"
        and not any(c.tag_ == "PRP$" for c in noun.children)
    )
    whole = next((c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
    played = lemma(noun) in words("scenario.played") or (noun.lower_ == "game" and "war" in before)
    drilled = lemma(noun) == "scenario" and whole is not None and lemma(whole) in words("scenario.drills")
    made = told and before.isdisjoint(("documentary", "news"))
    pretended = opening and not before.isdisjoint(words("silence.pretended"))
    return noun if made or played or drilled or pretended else None


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
