"""Three at once, or four: "the three countries", "all four leaders"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_NUMBERS = {"three": 3, "four": 4, "five": 5}
_STATES = frozenset({"country", "side", "nation", "state", "neighbor", "neighbour", "capital", "government", "party"})
_LEADERS = frozenset({"leader", "president", "minister"})
_BEFORE = frozenset({"the", "these", "those", "all"})
_BETWEEN = frozenset({",", "and", "&", "the"})
_MEMORY = 4  # sentences within which the only states named need no list
_KINDS = ("country", "person", "government")


class Lists:
    """The states and leaders that an article names in one breath: "Iran, Russia and Turkey"."""

    def __init__(self) -> None:
        self._run: list[Mention] = []
        self._lists: list[tuple[Actor, ...]] = []
        self._seen: list[tuple[int, str]] = []

    def see(self, mention: Mention, doc: Doc, sentence: int) -> None:
        """Take note of a mention."""
        if mention.actor.country is None or mention.actor.kind not in _KINDS:
            return
        self._seen.append((sentence, mention.actor.country))
        if not self._run or not _goes_on(self._run[-1], mention, doc):
            self._run = []
        self._run.append(mention)
        if len({m.actor.country for m in self._run}) == len(self._run) >= min(_NUMBERS.values()):
            self._keep(tuple(m.actor for m in self._run))

    def _keep(self, named: tuple[Actor, ...]) -> None:
        """Remember a list in place of what it goes on with."""
        if self._lists and self._lists[-1] == named[:-1]:
            self._lists.pop()
        self._lists.append(named)

    def meant(self, token: Token, sentence: int) -> tuple[Actor, ...]:
        """Return those that a plural noun with "three" or "four" means: the last that were listed, else the only ones
        of the passage; none where neither are so many."""
        number, noun = counted(token), lemma(token)
        if number is None or noun not in _STATES | _LEADERS:
            return ()
        listed = next((found for found in reversed(self._lists) if len(found) == number), ())
        if noun in _LEADERS and all(actor.kind == "person" for actor in listed):
            return listed
        codes = [str(actor.country) for actor in listed] or self._near(sentence, number)
        return _countries(codes)

    def _near(self, sentence: int, number: int) -> list[str]:
        """Return the states of the last sentences, if they are just so many."""
        near = dict.fromkeys(country for at, country in self._seen if sentence - at <= _MEMORY)
        return list(near) if len(near) == number else []


def counted(token: Token) -> int | None:
    """Return how many "the three countries" and "all four sides" are; None for "three countries", "the three Baltic
    states", "Africa's three nations" and "the three countries of the region"."""
    if token.tag_ != "NNS" or any(child.lower_ == "of" for child in token.rights):
        return None
    before = [child.lower_ for child in token.lefts]
    number = next((_NUMBERS[word] for word in before if word in _NUMBERS), None)
    others = {word for word in before if word not in _NUMBERS}
    return number if others and others <= _BEFORE else None


def _goes_on(first: Mention, second: Mention, doc: Doc) -> bool:
    """Return True for what stands in one list: nothing but a comma or "and" is between."""
    between = doc[first.last : second.first]
    return 0 < len(between) <= len(_BETWEEN) - 1 and all(t.lower_ in _BETWEEN for t in between)


def _countries(codes: Sequence[str]) -> tuple[Actor, ...]:
    found = [entity(code) for code in codes]
    return tuple(Actor.of(one) for one in found if one) if all(found) else ()
