"""Status: happened, planned, hypothetical or negated, by the cues in whose scope the trigger stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.syntax import clause_head
from westphalia.reading.annotations import Cue, CueKind
from westphalia.reading.lemmas import lemma

_STATUS_OF_CUE: dict[CueKind, Status] = {
    "negation": "negated",
    "possibility": "hypothetical",
    "necessity": "hypothetical",
    "condition": "hypothetical",
    "doubt": "hypothetical",
    "attempt": "hypothetical",
    "future": "planned",
    "intention": "planned",
}
# Where several cues reach a trigger: what is not certain is not planned, what is denied as possible did not happen.
_ORDER: tuple[Status, ...] = ("hypothetical", "negated", "planned")
# "began to withdraw" says that it did; "agreed to withdraw" does not (Karttunen's implicative and aspectual verbs).
_IMPLICATIVE = frozenset(
    "begin start continue manage proceed come choose happen get go help keep dare bother rush move".split()
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")


class Standing(NamedTuple):
    """A status, why, and the cues in whose scope the trigger stands."""

    status: Status
    reason: str
    cues: tuple[Cue, ...] = ()


def status_of(token: Token, cues: Sequence[Cue]) -> Standing:
    """Return how the text presents what `token` tells."""
    if _is_question(token):
        return Standing("hypothetical", "hypothetical: a question")
    reaching = tuple(cue for cue in cues if cue.scope[0] <= token.i < cue.scope[1] and cue.token != token.i)
    for status in _ORDER:
        for cue in reaching:
            if _STATUS_OF_CUE[cue.kind] == status:
                return Standing(status, f"{status}: {cue.kind} cue {cue.text!r}", reaching)
    if (governor := _governor_of_infinitive(token)) is not None:
        return Standing(
            "hypothetical",
            f"hypothetical: an infinitive below {governor.text!r}, which leaves open whether it came about",
        )
    if _is_bare_infinitive(token):
        return Standing(
            "planned", "planned: an infinitive with no finite verb above it, as headlines have for what is to come"
        )
    return Standing("happened", "happened: told without negation, condition or future")


def _is_question(token: Token) -> bool:
    sentence = token.sent
    return sentence[-1].text == "?" or (len(sentence) > 1 and sentence[-2].text == "?")


def _governor_of_infinitive(token: Token) -> Token | None:
    """Return what governs the infinitive a trigger stands in ("invited him to visit"), unless it was then done."""
    head = clause_head(token)
    infinitive = head.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in head.children)
    governed = head.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj") and head.head != head
    if not infinitive or not governed or head.head.tag_[0] not in "VNJ":
        return None
    return None if lemma(head.head) in _IMPLICATIVE else head.head


def _is_bare_infinitive(token: Token) -> bool:
    """Return True for headline style: "Putin's visit to bring relations to new level"."""
    head = clause_head(token)
    if head.tag_ != "VB" or not any(c.lower_ == "to" and c.dep_ == "aux" for c in head.children):
        return False
    return not any(t.tag_ in _FINITE for t in (head, *head.ancestors, *head.children))
