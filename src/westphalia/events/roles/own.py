"""Who denies, rejects or demands does not do so to his own state: its name and its organs are what he speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import with_conjuncts
from westphalia.events.parse.syntax import subject_of
from westphalia.events.roles.described import is_described
from westphalia.reading.lemmas import lemma

_ORGANS = frozenset({"government", "military"})
_NAMED = frozenset({"name", "capital", "adjective", "variant", "place"})
_SPOKEN_OF = "REJECT"  # who urges or praises his own state, or an organ of it, does speak to it


def abroad(source: Sequence[Mention], target: list[Mention], kind: str) -> list[Mention]:
    """Return the targets, or none where all of them are the source's own state or organs of it.

    "Thailand denied that its soldiers had entered": they are what it speaks of. "The minister denied that Canada had
    paid": so is Canada. Parties, people and officials of one's own state can be turned down: those stay.
    """
    if kind != _SPOKEN_OF or not source or not all(_is_own(source, mention) for mention in target):
        return target
    return []


def asked_of_others(source: Sequence[Mention], target: Sequence[Mention]) -> list[Mention]:
    """Return the targets without oneself: of one's own state one asks nothing, "Serbia must protect its people, Vucic
    said"; of parties and people in it one may."""
    speaks = bool(source) and all(_speaks_for_state(one) for one in source)
    own = {one.actor.country for one in source} - {None}
    return [
        mention
        for mention in target
        if mention.text.lower() not in ("we", "i")
        and not (speaks and mention.actor.kind == "country" and mention.form in _NAMED and mention.actor.country in own)
    ]


def _is_own(source: Sequence[Mention], target: Mention) -> bool:
    country = target.actor.country
    if country is None or is_described(target) or any(one.actor.country != country for one in source):
        return False
    if target.actor.kind in _ORGANS and target.actor_id != country:
        return all(one.actor.kind == "country" and one.form in _NAMED for one in source)
    named = target.actor.kind == "country" and target.form in _NAMED
    return named and all(_speaks_for_state(one) for one in source)


def complains(verb: Token, source: Sequence[Mention]) -> bool:
    """Return True for "Turkey protested": a state that does so complains, and demonstrates nowhere."""
    subject = subject_of(verb) if verb.tag_[0] == "V" and lemma(verb) == "protest" else None
    heads = {token.i for token in with_conjuncts(subject)} if subject is not None else set()
    return bool(source) and all(_is_state(mention) and mention.head in heads for mention in source)


def _is_state(mention: Mention) -> bool:
    """Return True for a state by its name, and for its government; not for its people."""
    named = mention.actor.kind == "country" and mention.form in _NAMED - {"adjective"}
    return named or mention.actor.kind == "government"


def _speaks_for_state(mention: Mention) -> bool:
    return mention.actor.kind in ("country", "government") or mention.actor.sector == "GOV"
