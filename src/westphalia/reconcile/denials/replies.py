"""Denials of what another article tells: "Kigali dismissed the Congolese claims", of what Congo laid to it that week.

Such a denial names nothing that happened; whose words it turns down, and when, says what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable

from westphalia.reconcile.comparing.nouns import charges
from westphalia.record.bulk import IDS, ids_json

DAYS = 7  # from the report of the charge to that of the denial


def state_of(actor: str) -> str:
    """Return the state, or the body without one, of an actor in SQL."""
    return f"coalesce(nullif({actor}.country, ''), {actor}.actor_id)"


def states_of(side: str) -> str:
    """Return the states of one side of an event in SQL."""
    return f"[{state_of('one')} FOR one IN {side}]"


# The event laid to somebody, the claim that turns it down, and who says so.
_REPLIES = f"""
    SELECT told.event_id, reply.claim_id, coalesce(reply.speaker_name, reply.speaker_text) AS speaker,
        denying.article_id, denying.published, denying.outlet
    FROM events refusal
        JOIN claims reply ON reply.article_id = refusal.article_id AND reply.kind = 'denial'
            AND cue_start <= refusal.trigger_start AND refusal.trigger_start < cue_end
        JOIN articles denying ON denying.article_id = refusal.article_id AND denying.published_precision = 'day'
        JOIN articles charging ON charging.published_precision = 'day' AND charging.article_id <> denying.article_id
            AND denying.published - charging.published BETWEEN 0 AND {DAYS}
        JOIN events told ON told.article_id = charging.article_id AND told.status = 'happened'
        JOIN claims charge ON charge.claim_id = told.claim_id AND charge.kind = 'accusation'
        JOIN actors accuser ON accuser.actor_id = charge.speaker_id
    WHERE refusal.type = 'REJECT' AND refusal.status = 'happened' AND {{which}} IN {IDS}
        AND list_contains({states_of("refusal.target")}, {state_of("accuser")})
        AND list_has_any({states_of("told.source")}, {states_of("refusal.source")})
        AND list_has_any(regexp_extract_all(lower(reply.content_text), '\\w+'),
            from_json($charges::JSON, '["VARCHAR"]'))
        AND reply.claim_id NOT IN (SELECT claim_id FROM events WHERE claim_id IS NOT NULL)
"""
TO_EVENTS = f"{_REPLIES.format(which='told.event_id')} ORDER BY ALL"
BY_ARTICLES = f"SELECT event_id FROM ({_REPLIES.format(which='refusal.article_id')})"


def asked(ids: Iterable[str]) -> dict[str, str]:
    """Return the parameters of `TO_EVENTS` (replies to these events) and of `BY_ARTICLES` (events these reply to)."""
    return ids_json(ids) | ids_json(charges(), "charges")
