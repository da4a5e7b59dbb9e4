"""Whom a denial rejects: whoever said what is denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim
from westphalia.events.event import Event
from westphalia.events.find import parties_of


def with_accusers(events: Sequence[Event], claims: Sequence[Claim], mentions: Sequence[Mention]) -> tuple[Event, ...]:
    """Give each rejection that names nobody the state whose claim it denies: "US officials said … Iran denied it".

    Parameters
    ----------
    events, claims, mentions
        All of the article.

    Returns
    -------
    tuple of Event
        The same events; only `target` and `reasons` differ.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    denied = [(claim, by_id[claim.denies_claim_id]) for claim in claims if claim.denies_claim_id in by_id]
    at = {mention.start: mention for mention in reversed(mentions)}
    named = {mention.actor_id: mention for mention in reversed(mentions)}
    found = []
    for event in events:
        said = next((said for denial, said in denied if _is_cue(denial, event)), None) if _is_bare(event) else None
        speaker = (at.get(said.speaker_start or -1) or named.get(said.speaker_id or "")) if said else None
        found.append(event if speaker is None else _answering(event, speaker))
    return tuple(found)


def _is_bare(event: Event) -> bool:
    return event.type == "REJECT" and not event.target and event.status == "happened"


def _is_cue(denial: Claim, event: Event) -> bool:
    start, end = denial.cue_start, denial.cue_end
    return start is not None and end is not None and start <= event.trigger_start < end


def _answering(event: Event, speaker: Mention) -> Event:
    """Return a rejection with its target, unless that is the press, of no state, or of who rejects."""
    actor = speaker.actor
    own = {party.country for party in event.source} | {party.actor_id for party in event.source}
    if actor.kind == "outlet" or actor.country is None or {actor.country, actor.actor_id} & own:
        return event
    reason = f"target: {speaker.text!r} said what is denied"
    return replace(event, target=parties_of([speaker]), reasons=(*event.reasons[:-1], reason, event.reasons[-1]))
