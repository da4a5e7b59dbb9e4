"""The rows that queries give: plain named tuples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple


class Day(NamedTuple):
    """Days as told: first, last and grain; `about` where they are counted from a date that was inferred."""

    start: dt.date | None
    end: dt.date | None
    precision: str | None
    about: bool = False


class Publication(NamedTuple):
    """When an article was published: the first day of what is known, its grain, and on what basis."""

    date: dt.date | None
    precision: str | None
    basis: str | None


class ArticleRow(NamedTuple):
    """An article and how much was found in it."""

    article_id: str
    published: Publication
    outlet: str | None
    language: str
    title: str | None
    first_words: str
    words: int | None
    events: int
    claims: int
    not_coded_because: str | None


class EventRow(NamedTuple):
    """An event, with the names of those in it and the words it rests on.

    `chain` is the way of the claim it is told in, outermost first; None where the article tells it itself.
    """

    event_id: str
    article_id: str
    day: Day
    type: str
    mode: str | None
    status: str
    source: Sequence[str]
    target: Sequence[str]
    evidence: str
    claim_id: str | None
    intensity: float | None
    confidence: float | None
    outlet: str | None
    chain: Sequence[str] | None = None


class ClaimRow(NamedTuple):
    """A claim: the chain it came through, how it was said, and its words."""

    claim_id: str
    article_id: str
    kind: str | None
    quoted: str | None
    chain: Sequence[str]
    speaker: str | None
    cue: str | None
    content: str
    outlet: str | None
    denies: str | None = None


class ActorRow(NamedTuple):
    """An actor and how often it is met."""

    actor_id: str
    name: str
    kind: str | None
    country: str | None
    sector: str | None
    known: bool
    aliases: Sequence[str]
    mentions: int
    as_source: int
    as_target: int
    claims: int


class DyadRow(NamedTuple):
    """How often one actor acts towards another."""

    source: str
    target: str
    events: int
    mean_intensity: float | None


class TypeRow(NamedTuple):
    """How many events of a type have each status."""

    type: str
    happened: int
    planned: int
    hypothetical: int
    negated: int


class RejectedRow(NamedTuple):
    """A page that was not taken."""

    path: str | None
    url: str | None
    external_id: str | None
    reason: str


class Evidence(NamedTuple):
    """The words an event rests on, in the sentence they stand in.

    `sentence_start` is the offset of `sentence` in the article's text; the other two pairs are offsets there
    as well.
    """

    sentence: str
    sentence_start: int
    evidence: tuple[int, int]
    trigger: tuple[int, int]


class Why(NamedTuple):
    """Everything that explains one event."""

    event: EventRow
    evidence: Evidence
    contexts: Sequence[str]
    frame: str | None
    reasons: Sequence[str]
    place: str | None
    claim: ClaimRow | None
    title: str | None
    published: Publication


class StoryRow(NamedTuple):
    """A story: what happened between whom, when, and how many tell it on how many independent words."""

    story_id: str
    type: str
    mode: str | None
    status: str
    title: str
    source: Sequence[str]
    target: Sequence[str]
    day: Day
    place: str | None
    reported_first: dt.date | None
    reported_last: dt.date | None
    reports: int
    origins: int
    disputes: int


class ReportRow(NamedTuple):
    """One article's telling of a story, and on whose word it rests."""

    event_id: str
    article_id: str
    outlet: str | None
    published: Publication
    status: str
    day: Day
    evidence: str
    origin: int
    origin_name: str | None
    reason: str


class DisputeRow(NamedTuple):
    """A contradiction: what is in dispute, and each version with who tells it."""

    story_id: str
    title: str
    kind: str
    reason: str
    sides: Sequence[dict[str, Sequence[str]]]


class EchoRow(NamedTuple):
    """An utterance that several articles repeat."""

    echo_id: str
    origin: str | None
    text: str
    reports: int
    origins: int
    outlets: Sequence[str]
    similarity: float
    reason: str


class AgreementRow(NamedTuple):
    """A treaty, pact or memorandum, with what is told of it."""

    agreement_id: str
    name: str
    kind: str | None
    parties: Sequence[str]
    signed: Publication
    in_force: Publication
    ended: Publication
    aliases: Sequence[str]
    provisions: Sequence[str]
    descriptions: Sequence[str]
    articles: int


class TieRow(NamedTuple):
    """A lasting relation between two actors."""

    tie_id: str
    kind: str
    source: str
    target: str
    mutual: bool
    since: dt.date | None
    until: dt.date | None
    stories: int
    articles: int
    evidence: str | None
