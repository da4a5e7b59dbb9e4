"""Whom a denial answers: whoever said what is denied, and nobody of whom it only speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim
from westphalia.events.event import Event, Party
from westphalia.events.find import parties_of

_FOR_STATES = ("GOV", "MIL", "LEG", "SPY", "JUD", "COP")  # sectors of those who speak for a state
_DENYING = "deny"  # the frame of what is said not to be so; a plan that is rejected is often the other side's


def with_accusers(
    doc: Doc, events: Sequence[Event], claims: Sequence[Claim], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """Give each rejection that denies a claim the state that made it: "US officials said … Iran denied it".

    Parameters
    ----------
    doc
        The parsed article.
    events, claims, mentions
        All of the article.

    Returns
    -------
    tuple of Event
        The same events; only `target` and `reasons` differ. Russia is no target of "Iran denied arming Russia".
    """
    by_id = {claim.claim_id: claim for claim in claims}
    denials = [claim for claim in claims if claim.kind == "denial"]
    found = []
    for event in events:
        denial = next((one for one in denials if _is_cue(one, event)), None) if _rejects(event) else None
        if denial is not None:
            if event.frame == _DENYING:
                event = _without(event, [one for one in event.target if _is_spoken_of(doc, denial, one)])
            said = by_id.get(denial.denies_claim_id or "")
            speaker = _speaker_of(said, mentions) if said is not None else None
            event = event if event.target or speaker is None else _answering(event, speaker)
        found.append(event)
    return tuple(found)


def _without(event: Event, spoken_of: Sequence[Party]) -> Event:
    """Return a rejection without some of its targets, and without the reasons that named them."""
    target = tuple(party for party in event.target if party not in spoken_of)
    named = tuple(f"target {party.text!r}" for party in spoken_of)
    reasons = tuple(reason for reason in event.reasons if not named or not reason.startswith(named))
    return replace(event, target=target, reasons=reasons)


def _speaker_of(claim: Claim, mentions: Sequence[Mention]) -> Mention | None:
    """Return who makes a claim: where he is named by its words, else where he first is."""
    spoken = [mention for mention in mentions if mention.actor_id == claim.speaker_id]
    return next((mention for mention in spoken if mention.start == claim.speaker_start), next(iter(spoken), None))


def _rejects(event: Event) -> bool:
    return event.type == "REJECT" and event.status == "happened"


def _is_cue(denial: Claim, event: Event) -> bool:
    start, end = denial.cue_start, denial.cue_end
    return start is not None and end is not None and start <= event.trigger_start < end


def _is_spoken_of(doc: Doc, denial: Claim, party: Party) -> bool:
    """Return True for who takes part in what is denied: Russia in "denied sending drones to Russia"."""
    if not denial.contains(party.start, party.end):
        return False
    span = doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or span.root.dep_ == "nsubj":
        return False  # "denied what Washington says"
    above = span.root.ancestors
    return any(token.tag_[0] == "V" and denial.contains(token.idx, token.idx + len(token)) for token in above)


def _answering(event: Event, speaker: Mention) -> Event:
    """Return a rejection with its target, unless that is the press, of no state, or of who rejects."""
    actor = speaker.actor
    own = {party.country for party in event.source} | {party.actor_id for party in event.source}
    for_state = actor.country is not None and (actor.kind == "country" or actor.sector in _FOR_STATES)
    if not (for_state or actor.kind == "igo") or {actor.country, actor.actor_id} & own:
        return event
    reason = f"target: {speaker.text!r} said what is denied"
    return replace(event, target=parties_of([speaker]), reasons=(*event.reasons[:-1], reason, event.reasons[-1]))
