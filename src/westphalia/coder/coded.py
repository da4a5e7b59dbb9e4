"""What one article says, as plain values: the same for the library's user, the engines and the record."""

from __future__ import annotations

from dataclasses import dataclass

from westphalia.actors.mention import Actor, Mention
from westphalia.articles.page import Article
from westphalia.attribution.claim import Claim
from westphalia.coder.rows import rows_of
from westphalia.events.event import Event
from westphalia.places.mention import PlaceMention
from westphalia.reading.annotations import Time
from westphalia.relations.agreements import AgreementMention
from westphalia.relations.causal import CausalClaim
from westphalia.relations.ties import TieMention


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """Where a sentence or heading stands in the text."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class LinkedQuantity:
    """A quantity with the event it measures and the claim it is told in."""

    start: int
    end: int
    text: str
    value: float
    value_high: float | None
    unit: str | None
    bound: str
    event_id: str | None
    claim_id: str | None


@dataclass(frozen=True)
class Coded:
    """What one article says. Offsets are half-open code point counts into `article.text`.

    `not_coded_because` is None where the article was read for events and claims, else the reason why not.
    """

    article: Article
    outlet: Actor | None = None
    sentences: tuple[SentenceSpan, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[LinkedQuantity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    causal_claims: tuple[CausalClaim, ...] = ()
    agreement_mentions: tuple[AgreementMention, ...] = ()
    tie_mentions: tuple[TieMention, ...] = ()
    not_coded_because: str | None = None

    def rows(self) -> dict[str, bytes]:
        """Return the rows of the record: for each table, JSON objects joined by commas (see `rows.rows_of`)."""
        return rows_of(self)
