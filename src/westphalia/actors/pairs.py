"""Two at once: "the two countries", "both leaders"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_NOUNS = frozenset(
    {"country", "side", "nation", "state", "neighbor", "neighbour", "capital", "government", "ally", "party"}
)
_PEOPLE = frozenset({"leader", "president", "minister", "counterpart"})
_HUMANS = frozenset({"man", "woman"})
PAIR_NOUNS = (
    _NOUNS
    | frozenset(noun[:-1] + "ies" if noun.endswith("y") else f"{noun}s" for noun in _NOUNS | _PEOPLE)
    | {"men", "women"}
)
_ONE_OF_TWO = frozenset({"neither", "either"})
_MEMORY = 4  # sentences within which two that were named need no repeating


class Pairs:
    """The states and leaders of an article, as they are named one by one and together."""

    def __init__(self) -> None:
        self._states: list[tuple[int, Mention]] = []
        self._leaders: list[tuple[int, Mention]] = []
        self._together: Counter[tuple[str, str]] = Counter()
        self._partisan = False
        self._last: tuple[int, tuple[str, str]] | None = None

    def see(self, mention: Mention, doc: Doc, sentence: int) -> None:
        """Take note of a mention."""
        actor = mention.actor
        self._partisan = self._partisan or actor.sector in ("PTY", "LEG")
        if actor.kind == "person" and actor.sector == "GOV" and actor.country:
            self._leaders = [
                *(one for one in self._leaders[-3:] if one[1].actor_id != actor.actor_id),
                (sentence, mention),
            ]
        if actor.country is None or actor.kind not in ("country", "person", "government"):
            return
        self._states = [one for one in self._states if one[1].actor.country != actor.country][-3:]
        if self._states and _named_together(self._states[-1][1], mention, doc):
            first, second = sorted((str(self._states[-1][1].actor.country), actor.country))
            self._last = (sentence, (first, second))
            self._together[first, second] += 1
        self._states.append((sentence, mention))

    def meant(self, token: Token, sentence: int) -> tuple[Actor, ...]:
        """Return the two that a plural noun with "two" or "both" means; none where it may be others."""
        noun = lemma(token)
        if token.tag_ not in ("NN", "NNS") or noun not in _NOUNS | _PEOPLE | _HUMANS or not is_two(token):
            return ()
        if noun == "party" and self._partisan:
            return ()  # of a parliament, not of a treaty
        if noun in _HUMANS:
            return self._two_leaders(sentence)
        if noun in _PEOPLE:
            leaders = self._two_leaders(sentence)
            if leaders or self._last is None or sentence - self._last[0] > 1:
                return leaders
        if self._last and sentence - self._last[0] <= _MEMORY:
            return _countries(self._last[1])
        if self._together:
            return _countries(self._together.most_common(1)[0][0])
        near = [mention for at, mention in self._states if sentence - at <= _MEMORY]
        return _countries([str(mention.actor.country) for mention in near]) if len(near) == 2 else ()

    def _two_leaders(self, sentence: int) -> tuple[Actor, ...]:
        here = [mention.actor for at, mention in self._leaders if at == sentence][-2:]
        near = here if len(here) == 2 else [m.actor for at, m in self._leaders if sentence - at <= _MEMORY]
        return tuple(near) if len(near) == 2 and near[0].country != near[1].country else ()


def _countries(codes: Sequence[str]) -> tuple[Actor, ...]:
    found = [entity(code) for code in codes]
    return tuple(Actor.of(one) for one in found if one) if all(found) else ()


def _named_together(first: Mention, second: Mention, doc: Doc) -> bool:
    """Return True for "Russia and North Korea" and "Russia-North Korea"."""
    if not 0 < second.first - first.last <= 2:
        return False
    return all(t.text in ("-", "–", "and", "the", "’s", "'s") for t in doc[first.last : second.first])


def is_two(token: Token) -> bool:
    """Return True for "the two leaders", "both sides", "neither side"."""
    before = [child for child in token.children if child.i < token.i]
    owned = any(child.dep_ == "poss" for child in before)  # "Syria's two warring sides"
    if token.tag_ == "NN":  # but not "on either side of the road"
        of = any(child.lower_ == "of" for child in token.rights)
        return not of and any(child.lower_ in _ONE_OF_TWO and child.i == token.i - 1 for child in before)
    return not owned and any(child.lower_ in ("two", "both") for child in before)
