"""Whether an article says "she" or "he" of somebody: by title, by role, by given name."""

from __future__ import annotations

from functools import cache

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Mention
from westphalia.actors.wordlists import words
from westphalia.reference.people import Gender, gender_of


class Genders:
    """Genders of the people of one article, each worked out once."""

    def __init__(self, cast: Cast) -> None:
        self._addressed: dict[str, Gender] = {}
        self._told: dict[str, Gender] = {}
        for mention in cast.mentions:
            if mention.actor.kind == "person":
                if addressed := _by_title(cast, mention):
                    self._addressed.setdefault(mention.actor_id, addressed)
                if told := _by_noun((mention.role_text or "").lower().split()):
                    self._told.setdefault(mention.actor_id, told)

    def learn(self, mention: Mention, gender: Gender) -> None:
        """Remember that "she" or "he" was said of somebody whose gender nothing had told."""
        if mention.actor.kind == "person":
            self._told.setdefault(mention.actor_id, gender)

    def of(self, mention: Mention) -> Gender | None:
        """Return "f" or "m", or None where nothing tells."""
        if mention.actor.kind != "person":
            return _by_noun(mention.text.lower().split())
        by_name = gender_of(mention.actor.name, mention.actor.country or "")
        return self._addressed.get(mention.actor_id) or by_name or self._told.get(mention.actor_id)


def gender_of_noun(noun: str) -> Gender | None:
    """Return what a noun for people says: "chairwoman", "father"."""
    return _noun_genders().get(noun)


def _by_title(cast: Cast, mention: Mention) -> Gender | None:
    """Return what the word right before a name says: "Ms. Rice", "King Salman", "his wife Ri Sol-ju"."""
    before = cast.doc[mention.first - 1].lower_ if mention.first else ""
    return _by_noun([cast.doc[mention.first].lower_, before])


def _by_noun(said: list[str]) -> Gender | None:
    return next((gender for word in said if (gender := _noun_genders().get(word))), None)


@cache
def _noun_genders() -> dict[str, Gender]:
    women: dict[str, Gender] = dict.fromkeys(words("gender", "women"), "f")
    men: dict[str, Gender] = dict.fromkeys(words("gender", "men"), "m")
    return {**women, **men}
