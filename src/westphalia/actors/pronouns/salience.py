"""Who is in the reader's mind at a point of the text: the more, the nearer and the more prominently named.

Weights after Lappin and Leass, "An algorithm for pronominal anaphora resolution" (Computational Linguistics
20:4, 1994), adapted to news: what stands inside a quotation counts less outside it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.mention import Mention

MEMORY = 3  # sentences after which a pronoun is no longer taken to point back
_DECAY = 0.5  # what is left of a weight after a sentence
_OTHER_SIDE = 0.5  # what a mention inside a quotation is worth outside it
# Weights by grammatical role; those of nouns inside other noun phrases are low.
_WEIGHTS = {
    "nsubj": 170, "nsubjpass": 165, "agent": 100, "dobj": 125, "dative": 120, "pobj": 85, "poss": 75, "attr": 90,
    "compound": 20, "amod": 20, "nmod": 20,
}  # fmt: skip
_OTHERWISE = 60
_SUBORDINATE = 25  # a subject of a subordinate clause is that much less prominent


class Entry(NamedTuple):
    """One thing named: `mentions` are empty for what no actor stands for ("missiles"), several for a pair.

    token: index of its head. key: the same for all entries of one actor. quote: the quotation it stands in. subject:
    whether it is the subject of its clause. kind: person, people, body, state, thing or name. noun: the word, for
    what no actor stands for.
    """

    token: int
    sentence: int
    mentions: tuple[Mention, ...]
    key: str
    weight: float
    quote: int | None
    subject: bool
    plural: bool
    kind: str
    noun: str = ""


class Candidate(NamedTuple):
    """An antecedent that is possible, with its score and the last place where it was named."""

    entry: Entry
    score: float


def weight_of(token: Token) -> float:
    """Return how prominent a noun is by its grammatical role."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head  # as prominent as what it stands beside
    weight = _WEIGHTS.get(token.dep_, _OTHERWISE)
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("relcl", "advcl", "acl", "ccomp"):
        weight -= _SUBORDINATE
    if token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.tag_.startswith("N"):
        weight -= _SUBORDINATE  # "the leader of Iran": inside another noun phrase
    return weight


class History:
    """All that was named so far, in the order of the text.

    `make` turns a noun that no actor stands for into an entry. It is asked only when a pronoun stands near: most nouns
    need no look at all.
    """

    def __init__(self, make: Callable[[int], Entry | None]) -> None:
        self._make = make
        self._entries: list[Entry] = []
        self._waiting: list[tuple[int, int]] = []

    def later(self, token: int, sentence: int) -> None:
        """Remember a noun that no actor stands for."""
        self._waiting.append((token, sentence))

    def _look_at_nouns(self, sentence: int) -> None:
        for token, where in self._waiting:
            if sentence - where <= MEMORY and (entry := self._make(token)) is not None:
                self.add(entry)
        self._waiting.clear()

    def add(self, entry: Entry) -> None:
        """Remember an entry at its place."""
        insort(self._entries, entry, key=lambda e: e.token)

    def between(self, first: int, last: int) -> Sequence[Entry]:
        """Return the entries whose heads stand at tokens [first, last)."""
        begin = bisect_left(self._entries, first, key=lambda e: e.token)
        end = bisect_left(self._entries, last, key=lambda e: e.token)
        return self._entries[begin:end]

    def before(self, token: int, sentence: int, memory: int = MEMORY) -> Sequence[Entry]:
        """Return the entries of the last sentences before a token."""
        end = bisect_left(self._entries, token, key=lambda e: e.token)
        begin = end
        while begin and sentence - self._entries[begin - 1].sentence <= memory:
            begin -= 1
        return self._entries[begin:end]

    def candidates(
        self, token: int, sentence: int, quote: int | None, fits: Callable[[Entry], bool], memory: int = MEMORY
    ) -> list[Candidate]:
        """Return who may be meant at a token, the likeliest first; the best weight of each sentence counts."""
        self._look_at_nouns(sentence)
        best: dict[str, dict[int, float]] = {}
        latest: dict[str, Entry] = {}
        for entry in self.before(token, sentence, memory):
            if fits(entry):
                weight = entry.weight * _DECAY ** (sentence - entry.sentence)
                if entry.quote is not None and entry.quote != quote:
                    weight *= _OTHER_SIDE
                sentences = best.setdefault(entry.key, {})
                sentences[entry.sentence] = max(weight, sentences.get(entry.sentence, 0.0))
                latest[entry.key] = entry
        found = [Candidate(latest[key], sum(weights.values())) for key, weights in best.items()]
        return sorted(found, key=lambda c: (-c.score, -c.entry.token))
