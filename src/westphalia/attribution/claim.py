"""A claim: who says what, by which words, through whom."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, NamedTuple

ClaimKind = Literal[
    "statement", "assessment", "forecast", "demand", "promise", "accusation", "denial", "confirmation", "refusal"
]
Attitude = Literal["said", "believed", "intended"]
Strength = Literal["says", "claims", "suggests", "warns", "insists", "admits", "doubts"]
Quoted = Literal["direct", "indirect", "mixed"]
Span = tuple[int, int]


class Link(NamedTuple):
    """One station of a chain. `actor_id` is None for a speaker who could not be resolved."""

    actor_id: str | None
    name: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One attribution, with offsets into the article's text.

    Parameters
    ----------
    content_spans
        Where the content stands, in order; several where the sentence interrupts it ("…," he said, "…").
    cue, speaker
        Spans of the word of saying and of the speaker; None where the text has none (a quotation that goes on).
    chain
        Outermost first: publisher, outlets and persons cited on the way, the speaker last.
    parent_claim_id
        The claim in whose content this one is told.
    denies_claim_id
        Of a denial: the claim in the same article that it denies; None where none is found.
    denies_event_id
        Of a denial that denies no claim: the event in the article's own voice that it denies. Known once events are.
    attitude
        Whether words are told, or what somebody thinks or wants.
    strength
        The weight that the cue gives to what is said.
    """

    claim_id: str
    content_start: int
    content_end: int
    content_text: str
    content_spans: tuple[Span, ...]
    cue_start: int | None
    cue_end: int | None
    cue_text: str | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_text: str | None
    speaker_id: str | None
    speaker_name: str | None
    anonymous: bool
    kind: ClaimKind
    quoted: Quoted
    parent_claim_id: str | None
    chain: tuple[Link, ...]
    confidence: float
    denies_claim_id: str | None = None
    denies_event_id: str | None = None
    attitude: Attitude = "said"
    strength: Strength = "says"

    def contains(self, start: int, end: int) -> bool:
        """Return True where [start, end) lies in the content."""
        return any(first <= start and end <= last for first, last in self.content_spans)


def claim_id(article_id: str, spans: tuple[Span, ...], cue: Span | None, speaker: Span | None) -> str:
    """Make the id of a claim from where it stands: the same article read twice has the same claims."""
    return hashlib.blake2b(repr((article_id, spans, cue, speaker)).encode(), digest_size=8).hexdigest()
