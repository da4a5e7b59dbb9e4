"""Whose an organ is that nobody names in news from home: "the Foreign Ministry" of an agency that writes in Moscow."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.owners.owners import Owner
from westphalia.reference.entities import entity
from westphalia.reference.fold import fold
from westphalia.reference.organs import organ_terms


def own_states(cast: Cast) -> tuple[str, ...]:
    """Return whose organs an article may leave without a country: the dateline's, then the outlet's."""
    return tuple(dict.fromkeys(country for country in (cast.seat, cast.home) if country))


def is_ministry(called: str) -> bool:
    """Return True for a name of a ministry, of which nobody leaves out the country where it is a foreign one."""
    term = organ_terms().get(fold(called).removeprefix("the "))
    return term is not None and term.organ.endswith("-ministry")


def of_dateline(cast: Cast, token: Token, never: Collection[str]) -> Owner | None:
    """Return whose a ministry is where an outlet writes at home: its own state's, in the first sentence, where that
    state is told of at all, or where the ministry deals with another one."""
    home = cast.home
    if home is None or cast.seat != home or home in never or home == "USA":
        return None  # the United States has departments
    first = next((sentence for sentence in token.doc.sents if sentence.end > _text_start(token)), token.sent)
    told = any(m.actor.country == home and m.actor.kind != "outlet" for m in cast.mentions)
    if not told and not never and token.sent.start > first.start:
        return None
    return _owner(home, "is written and published there")


def named_before(cast: Cast, token: Token, called: str, never: Collection[str]) -> Mention | None:
    """Return the same organ of a state, where it was named with its state last: "the Foreign Ministry" again."""
    term = organ_terms().get(fold(called).removeprefix("the "))
    ending = f"-{term.organ}" if term else ""
    found = (m for m in cast.mentions if m.first < token.i and m.actor.country and m.actor.country not in never)
    same = [m for m in found if ending and m.actor_id == f"ORG:{m.actor.country}{ending}"]
    return max(same, key=lambda m: m.first, default=None)


def _text_start(token: Token) -> int:
    """Return where the story begins: a dateline may be a sentence without a verb before it ("MOSCOW, June 18.")."""
    for sentence in token.doc.sents:
        if any(word.tag_.startswith(("VB", "MD")) for word in sentence):
            return sentence.start
    return 0


def _owner(country: str, why: str) -> Owner | None:
    state = entity(country)
    return Owner(Actor.of(state), state.actor_id, None, why, 0.65) if state else None
