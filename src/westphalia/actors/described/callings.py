"""Whether a noun says what somebody is: "diplomat" of a foreign minister, "leader" of a president."""

from __future__ import annotations

import datetime as dt
import re

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import nouns, word_set
from westphalia.reference.offices import Holder, offices_of

_ACTING_FOR_STATE = frozenset({"GOV", "MIL", "SPY", "COP"})


def is_such(mention: Mention, noun: str, on: dt.date | None) -> bool:
    """Return True where a noun says what a person is.

    By a word of his title here ("minister" of "Foreign Minister"), by an office that he holds on the day, or by his
    sector where the noun tells no more ("official"); but nobody calls a president an official.
    """
    titles = set(re.findall(r"\w+", (mention.role_text or "").lower()))
    offices = {term.office.partition(":")[0] for term in _held(mention, on)}
    if noun == "official":
        return mention.actor.sector in _ACTING_FOR_STATE and not (titles | offices) & set(nouns()["callings"]["leader"])
    called = set(nouns()["callings"].get(noun, (noun,)))
    if (titles | offices) & called:
        return True
    if noun in word_set("one", "heads"):
        return any(office.rpartition("-")[2] == noun for office in offices)
    wanted = nouns()["persons"].get(noun)
    return wanted is not None and not wanted["common"] and mention.actor.sector in wanted["sectors"]


def _held(mention: Mention, on: dt.date | None) -> tuple[Holder, ...]:
    """Return the offices of a person on a day; without a day the last that began."""
    if not mention.actor.known:
        return ()
    return offices_of(mention.actor_id, on=on) if on is not None else offices_of(mention.actor_id)[-1:]
