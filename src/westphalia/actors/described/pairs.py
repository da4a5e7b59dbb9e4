"""Two at once: "the two countries", "both leaders"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.described.state_kinds import is_of_kind
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
_ASIDE = frozenset({"in", "at", "like", "unlike", "near", "via", "through", "alongside", "besides", "than"})
_SUBJECTS = ("nsubj", "nsubjpass")
_MEMORY = 4  # sentences within which two that were named need no repeating


Pair = tuple[str, str]  # of country codes, in order


class Pairs:
    """The states and leaders of an article, as they are named one by one and together."""

    def __init__(self) -> None:
        self._states: list[tuple[int, Mention]] = []
        self._leaders: list[tuple[int, Mention]] = []
        self._here: list[Mention] = []
        self._sentence = 0
        self._dealings: Counter[Pair] = Counter()
        self._told: dict[Pair, int] = {}
        self._partisan = False
        self._joined: tuple[int, Pair] | None = None

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
        self._go_on_to(sentence)
        if not is_aside(doc[mention.head]):
            self._join(mention, doc)
            self._here.append(mention)
        self._states = [one for one in self._states if one[1].actor.country != actor.country][-3:]
        self._states.append((sentence, mention))

    def _go_on_to(self, sentence: int) -> None:
        """Count the two states that a sentence told of, alone, as dealing with each other; begin the next one."""
        if sentence == self._sentence:
            return
        if (pair := _only_two(self._here)) is not None:
            self._dealings[pair] += 1
            self._told[pair] = self._sentence
        self._here, self._sentence = [], sentence

    def _join(self, mention: Mention, doc: Doc) -> None:
        """Note two states named with one "and", if they are not the last of a list."""
        before = self._here[-1] if self._here else None
        if before is None or before.actor.country == mention.actor.country or not _named_together(before, mention, doc):
            return
        listed = any(other.last == before.first - 1 and doc[other.last].text == "," for other in self._here[:-1])
        pair = _pair(before, mention)
        if not listed and pair is not None:
            self._joined = (self._sentence, pair)
            self._dealings[pair] += 1
            self._told[pair] = self._sentence

    def meant(self, token: Token, sentence: int) -> tuple[Actor, ...]:
        """Return the two that a plural noun with "two" or "both" means; none where it may be others."""
        noun = lemma(token)
        if token.tag_ not in ("NN", "NNS") or noun not in _NOUNS | _PEOPLE | _HUMANS or not is_two(token):
            return ()
        if is_of_kind(token):
            return ()  # which ones has been told by their kind, or cannot be told
        if noun == "party" and self._partisan:
            return ()  # of a parliament, not of a treaty
        if noun in _HUMANS:
            return self._two_leaders(sentence)
        if noun in _PEOPLE:
            leaders = self._two_leaders(sentence)
            if leaders or self._joined is None or sentence - self._joined[0] > 1:
                return leaders
        return self._two_states(token, sentence)

    def _two_states(self, token: Token, sentence: int) -> tuple[Actor, ...]:
        """Return the two joined or alone in this sentence or joined in the one before it, else those most told of as
        dealing with each other in the passage, else in the article, else the only two of the passage."""
        others = {m.actor.country for m in self._here if _asks_them(token.doc[m.head], token)}
        joined = self._joined if self._joined and sentence - self._joined[0] <= 1 else None
        here = _only_two(self._here) if sentence == self._sentence else None
        first = here or (joined[1] if joined else None)
        if first is not None and others.isdisjoint(first):
            return _countries(first)
        if any(child.lower_ == "each" for child in token.lefts):
            return ()  # of a debate, where no two states have just been named together
        self._go_on_to(sentence)
        told = {pair: count for pair, count in self._dealings.items() if others.isdisjoint(pair)}
        near = {pair: count for pair, count in told.items() if sentence - self._told[pair] <= _MEMORY}
        if counted := near or told:
            most: Pair = max(counted, key=lambda pair: (counted[pair], self._told[pair]))
            return _countries(most)
        states = [str(m.actor.country) for at, m in self._states if sentence - at <= _MEMORY]
        return _countries(states) if len(states) == 2 and others.isdisjoint(states) else ()

    def _two_leaders(self, sentence: int) -> tuple[Actor, ...]:
        here = [mention.actor for at, mention in self._leaders if at == sentence][-2:]
        near = here if len(here) == 2 else [m.actor for at, m in self._leaders if sentence - at <= _MEMORY]
        return tuple(near) if len(near) == 2 and near[0].country != near[1].country else ()


def _pair(one: Mention, two: Mention) -> Pair | None:
    first, second = sorted((one.actor.country or "", two.actor.country or ""))
    return (first, second) if first and first != second else None


def _only_two(mentions: Sequence[Mention]) -> Pair | None:
    """Return the two states of a sentence that tells of no third."""
    states = list({m.actor.country: m for m in mentions}.values())
    return _pair(states[0], states[1]) if len(states) == 2 else None


def is_aside(token: Token) -> bool:
    """Return True for a state that only tells where or like whom: "at the request of Peru", "in Turkey and Qatar"; but
    not in "in talks between Peru and Chile"."""
    while token.head.i != token.i and token.tag_[0] != "V":
        if token.lower_ == "between":
            return False
        if token.dep_ == "prep" and token.lower_ in _ASIDE:
            return True
        token = token.head
    return False


def _asks_them(token: Token, pair: Token) -> bool:
    """Return True for a subject of the verb that the two are the object of: "Norway and Peru urged both countries"."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in _SUBJECTS and pair.dep_ not in _SUBJECTS[:1] and token.head.is_ancestor(pair)


def _countries(codes: Sequence[str]) -> tuple[Actor, ...]:
    found = [entity(code) for code in codes]
    return tuple(Actor.of(one) for one in found if one) if all(found) else ()


def _named_together(first: Mention, second: Mention, doc: Doc) -> bool:
    """Return True for "Russia and North Korea" and "Russia-North Korea"."""
    if not 0 < second.first - first.last <= 2:
        return False
    return all(t.text in ("-", "–", "and", "the", "’s", "'s") for t in doc[first.last : second.first])


def is_two(token: Token) -> bool:
    """Return True for "the two leaders", "both sides", "neither side", "each side"."""
    before = [child for child in token.children if child.i < token.i]
    owned = any(child.dep_ == "poss" for child in before)  # "Syria's two warring sides"
    if token.tag_ == "NN":  # but not "on either side of the road"
        of = any(child.lower_ == "of" for child in token.rights)
        each = {*_ONE_OF_TWO, "each"} if lemma(token) == "side" else _ONE_OF_TWO
        return not of and any(child.lower_ in each and child.i == token.i - 1 for child in before)
    return not owned and any(child.lower_ in ("two", "both") for child in before)
