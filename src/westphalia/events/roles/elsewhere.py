"""Whom an act reaches that stands in none of its slots: the addressee of a letter, the land of a force or a curfew."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import of_phrase, prepositional
from westphalia.events.parse.syntax import letter_behind, object_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.described import state_of
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def state_over(arguments: Arguments, deed: Token | None) -> list[Mention]:
    """Return the state that holds who undergoes what only states do: "condemned Navalny's arrest", "his arrest in
    Turkey"; where nothing says which, his own."""
    if deed is None or lemma(deed) not in words("elsewhere.of_states") or not (held := arguments.undergoers(deed)):
        return []
    land = prepositional(deed, "in")
    return (arguments.lands(land) if land is not None else []) or [s for m in held for s in state_of(m)]


def lands_under(arguments: Arguments, match: Match) -> list[Mention]:
    """Return the land that a verb lays something on: "imposed a curfew in Bolivia", his own one, too."""
    laid = object_of(match.token) if match.token.tag_[0] == "V" else match.token
    heads = (match.token, laid, of_phrase(laid) if laid is not None else None)
    nouns = (prepositional(head, "in") for head in heads if head is not None)
    return next((found for noun in nouns if noun is not None and (found := arguments.lands(noun))), [])


def addressees(arguments: Arguments, match: Match) -> list[Mention]:
    """Return to whom a letter goes that says something: "sent a letter to Xi urging him to"."""
    verb = letter_behind(match.token)
    heads = (verb, object_of(verb)) if verb is not None else ()
    return next((found for head in heads if head and (found := arguments.of(prepositional(head, "to")))), [])


def soil_struck(arguments: Arguments, match: Match, target: Sequence[Mention], ours: Set[str | None]) -> list[Mention]:
    """Return the state on whose soil another strikes rebels of its own: "a Turkish drone hit the PKK in Iraq"."""
    own = ours - {None}
    at_home = all(one.actor.kind not in ("country", "government") and one.actor.country in own for one in target)
    if not target or not at_home:
        return []
    hit = object_of(match.token) if match.token.tag_[0] == "V" else None
    named = [match.token.doc[mention.head] for mention in target]
    camps = (name.head for name in named if name.dep_ in ("compound", "poss", "nmod"))  # "PKK camps in Iraq"
    heads = (match.token, hit, of_phrase(hit) if hit is not None else None, *named, *camps)
    soil = (noun for head in heads if head is not None and (noun := prepositional(head, "in")) is not None)
    return next(
        (land for noun in soil if (land := [m for m in arguments.lands(noun) if m.actor.country not in ours])), []
    )


def theatres(arguments: Arguments, body: Mention, match: Match) -> list[Mention]:
    """Return where the forces of a body of states serve: "Mali" of "the UN force in Mali"."""
    if body.actor.sector != "IGO":
        return []
    head = match.token.doc[body.head]
    force = next((t for t in (head, *islice(head.ancestors, 2)) if lemma(t) in words("elsewhere.missions")), None)
    land = (prepositional(force, "in") or prepositional(match.token, "in")) if force is not None else None
    return [] if land is None else arguments.lands(land)
