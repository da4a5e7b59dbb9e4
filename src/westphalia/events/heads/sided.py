"""Events between states that no frame tells: trigger, type and sides by the learned heads.

The frames lead. Where they have told nothing of a word, the heads may: they have weighed what the frames say of it with
the words around, and chosen the two sides among all who are mentioned near, in the sentences before too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.events.event import Status
from westphalia.events.heads.hints import Found, slots_of, words_of
from westphalia.events.parse.phrases import clause_head
from westphalia.events.parse.syntax import subject_of
from westphalia.events.vocabulary import words
from westphalia.learned.acts import Act, find_acts
from westphalia.learned.partners import Candidate
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

# How likely type, both sides and status have to be right together, for nouns and for verbs. Chosen on the articles for
# tuning. Frames know nearly all verbs of events: where they tell nothing of one, there mostly is nothing.
SURE, SURE_OF_VERBS = 0.4, 0.65
_LOOKED_AT = 0.25  # a word less likely than this to tell an event of some type is none
_KNOWN_TYPE = 2.0  # how much likelier a type is that a frame of the same word may tell
_RULED = 3.0  # and a status that the cues give
_NOBODY = ("TEXT:", "PER:", "OUT:")  # without a state


class Chosen(NamedTuple):
    """What the heads make of one word: type, sides of different states, status, and how likely all are right."""

    type: str
    source: Mention
    target: Mention
    status: Status
    likely: float


def code_of(mention: Mention) -> str | None:
    """Return the state that a mention belongs to, or the body or group it is; None for people of no known state."""
    code = mention.actor.country or mention.actor_id
    return None if code.startswith(_NOBODY) else code


class Acts:
    """What the learned heads say of one article."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], found: Found) -> None:
        known = [(mention, code) for mention in mentions if (code := code_of(mention)) is not None]
        self.mentions, self.codes = [mention for mention, _ in known], [code for _, code in known]
        self.acts: list[Act] = []
        if len(set(self.codes)) > 1:  # nobody else to act on
            candidates = [Candidate(mention.head, code, mention.form) for mention, code in known]
            hints = words_of(reading, mentions, found)
            self.acts = find_acts(reading.encoded, hints, slots_of(found), candidates, least=_LOOKED_AT)

    def __iter__(self) -> Iterator[Act]:
        return iter(self.acts)

    def told(self, token: Token, act: Act, kinds: frozenset[str], ruled: Status) -> Chosen | None:
        """Return what a word tells of which they are sure, between sides that stand in its clause or around it."""
        chosen = self.chosen(act, kinds, ruled)
        least = SURE if token.tag_[0] == "N" else SURE_OF_VERBS
        if chosen is None or chosen.likely < least:
            return None
        if chosen.status == "happened" != ruled:
            return None  # a cue in plain sight says that it is open, or was not
        if _is_quarrel(token, chosen) or self._is_said_by_thing(token, chosen):
            return None
        sides = (token.doc[side.head] for side in (chosen.source, chosen.target))
        return chosen if all(_is_around(side, token) for side in sides) else None

    def chosen(self, act: Act, kinds: frozenset[str], ruled: Status) -> Chosen | None:
        """Return what is likeliest; None where nobody stands near.

        Parameters
        ----------
        act
            One word.
        kinds
            The types that frames of the word may tell.
        ruled
            The status that the cues give it.
        """
        best = max(self._pairs(act), default=None)
        if best is None:
            return None
        likely, source, target = best
        kind = max(act.types, key=lambda name: act.types[name] * (_KNOWN_TYPE if name in kinds else 1))
        statuses = _statuses(act)
        status = max(statuses, key=lambda name: statuses[name] * (_RULED if name == ruled else 1))
        return Chosen(
            kind,
            self._likeliest(act.source, source),
            self._likeliest(act.target, target),
            status,
            likely * act.types[kind] * statuses[status],
        )

    def _is_said_by_thing(self, trigger: Token, chosen: Chosen) -> bool:
        """Return True for "the claim contradicts reports", which are no words of one who is named elsewhere."""
        spoken = trigger.tag_[0] == "V" and chosen.type in words("status.by_words")
        said_by = subject_of(trigger) if spoken else None
        if said_by is None or said_by.tag_ not in ("NN", "NNS") or is_person_noun(lemma(said_by)):
            return False
        within = said_by.left_edge.i <= chosen.source.head <= said_by.right_edge.i
        return not within and all(mention.head != said_by.i for mention in self.mentions)

    def _pairs(self, act: Act) -> Iterator[tuple[float, str, str]]:
        source, target = (self._by_code(side) for side in (act.source, act.target))
        return ((source[one] * target[other], one, other) for one in source for other in target if one != other)

    def _by_code(self, side: Mapping[int, float]) -> dict[str, float]:
        likely: dict[str, float] = defaultdict(float)
        for number, p in side.items():
            likely[self.codes[number]] += p
        return likely

    def _likeliest(self, side: Mapping[int, float], code: str) -> Mention:
        return self.mentions[max((n for n in side if self.codes[n] == code), key=lambda n: (side[n], -n))]


def _is_quarrel(trigger: Token, chosen: Chosen) -> bool:
    """Return True for "the conflict between Xi and Macron", where nobody is attacked in person, and "the trade war"."""
    if chosen.type != "ASSAULT" or trigger.tag_[0] != "N":
        return False
    if any(
        child.dep_ in ("amod", "compound") and child.lower_ in words("sided.bloodless") for child in trigger.children
    ):
        return True
    people = all(side.actor.kind == "person" for side in (chosen.source, chosen.target))
    return lemma(trigger) in words("sided.quarrels") and people


def _is_around(side: Token, trigger: Token) -> bool:
    """Return False for who stands in another sentence, or in a clause that neither holds the trigger nor hangs on it.

    "On the hacking, Paris said Rome was wrong" does not say who hacked, whatever usually happens in the world.
    """
    clause = clause_head(side)
    return trigger.is_ancestor(side) or clause == trigger or clause.is_ancestor(trigger)


def _statuses(act: Act) -> dict[Status, float]:
    """Return status -> probability; what happened long ago has happened."""
    told = act.statuses
    return {
        "happened": told["happened"] + told["history"],
        "planned": told["planned"],
        "hypothetical": told["hypothetical"],
        "negated": told["negated"],
    }
