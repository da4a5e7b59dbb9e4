"""What a denial denies where nobody else said it: an event that the article tells in its own voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim
from westphalia.attribution.kinds.denied import FEWEST, SHARE, points_back, telling
from westphalia.events.event import Event

_NEAR = 3  # sentences back that "denied this" may reach


def with_denied_events(
    doc: Doc, claims: Sequence[Claim], events: Sequence[Event], mentions: Sequence[Mention]
) -> tuple[Claim, ...]:
    """Link each denial that denies no claim to the event it denies.

    Either both share their words, as with claims, or the denial points back ("denied this") and who denies takes
    part in the event.

    Parameters
    ----------
    doc
        The parsed article.
    claims, events, mentions
        All of the article.

    Returns
    -------
    tuple of Claim
        The same claims; only `denies_event_id` differs, of denials.
    """
    open_ones = {c.claim_id for c in claims if c.kind == "denial" and c.denies_claim_id is None}
    told = [event for event in events if event.claim_id is None and event.status != "negated"] if open_ones else []
    if not told:
        return tuple(claims)
    countries = {mention.actor_id: mention.actor.country for mention in mentions if mention.actor.country}
    found = []
    for claim in claims:
        event = _denied(doc, claim, told, countries) if claim.claim_id in open_ones else None
        found.append(replace(claim, denies_event_id=event.event_id) if event else claim)
    return tuple(found)


def _denied(doc: Doc, denial: Claim, events: Sequence[Event], countries: dict[str, str]) -> Event | None:
    others = [event for event in events if not _is_own(denial, event)]
    own = telling(doc, denial.content_spans)
    alike = [(len(shared) / len(own), event) for event in others if len(shared := own & _words(doc, event)) >= FEWEST]
    best = max(alike, key=lambda one: (one[0], -abs(one[1].trigger_start - denial.content_start)), default=None)
    if best is not None and best[0] >= SHARE:
        return best[1]
    if denial.speaker_id is None or not points_back(doc, denial):
        return None
    begin = denial.content_start if denial.cue_start is None else min(denial.content_start, denial.cue_start)
    sides = {denial.speaker_id, countries.get(denial.speaker_id)} - {None}
    before = [event for event in others if event.trigger_end <= begin and sides & _sides(event)]
    last = max(before, key=lambda event: event.trigger_start, default=None)
    return last if last is not None and _sentences_between(doc, last.trigger_start, begin) <= _NEAR else None


def _is_own(denial: Claim, event: Event) -> bool:
    """Return True for the event of denying, and for what stands in the denial."""
    cue = denial.cue_start, denial.cue_end
    if cue[0] is not None and cue[1] is not None and cue[0] <= event.trigger_start < cue[1]:
        return True
    return denial.contains(event.trigger_start, event.trigger_end)


def _words(doc: Doc, event: Event) -> frozenset[str]:
    return telling(doc, [(event.evidence_start, event.evidence_end)])


def _sides(event: Event) -> set[str | None]:
    parties = (*event.source, *event.target)
    return {party.actor_id for party in parties} | {party.country for party in parties}


def _sentences_between(doc: Doc, start: int, end: int) -> int:
    span = doc.char_span(start, end, alignment_mode="expand")
    return 0 if span is None else sum(bool(token.is_sent_start) for token in span[1:])
