"""Who denies an event: in whose claim, and of which event that is, within one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from westphalia.reconcile.comparing.compare import DEEDS
from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.denials.replies import state_of, states_of
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

# "It denied the reports", after several events, may mean any of them. It means one that the denier has a part in, or
# one of the very kind that the denial tells; whom nothing identifies may deny anything.
_CONCERNED = f"""
    denying.speaker_id IS NULL OR denier.country IS NULL AND denying.speaker_id LIKE 'GRP:%'
    OR list_contains({states_of("events.source")}, {state_of("denier")})
    OR list_contains({states_of("events.target")}, {state_of("denier")})
    OR EXISTS (FROM events own WHERE own.claim_id = denying.claim_id AND own.type = events.type)
"""
# "Moscow denied any part in it" tells of a denial; that it was made nobody denies who makes it once more.
_IS_DENIAL = """
    FROM claims own WHERE own.article_id = events.article_id AND own.kind = 'denial' AND events.type = 'REJECT'
        AND own.cue_start <= events.trigger_start AND events.trigger_start < own.cue_end
"""
# "Denied that its troops had fired, and accused Kigali of firing first": who accuses takes nothing of that back, nor
# does who speaks for him. Another person of that state may: what its prosecutors charge, its president denies.
_OWN_CHARGE = f"""
    events.type = 'ACCUSE' AND events.status = 'happened'
        AND list_contains({states_of("events.source")}, {state_of("denier")})
        AND NOT list_contains({states_of("events.target")}, {state_of("denier")})
        AND NOT list_bool_or([one.actor_id LIKE 'PER:%' AND one.actor_id <> denier.actor_id FOR one IN events.source])
"""
_DENIALS = f"""
    WITH denied AS (
        SELECT event_id, denying.claim_id AS denial
        FROM claims denying JOIN events ON events.claim_id = denying.denies_claim_id WHERE event_id IN {IDS}
        UNION SELECT denies_event_id, claim_id FROM claims WHERE denies_event_id IN {IDS}
    )
    SELECT event_id, denial, coalesce(denying.speaker_name, denying.speaker_text)
    FROM denied JOIN events USING (event_id) JOIN claims denying ON denying.claim_id = denial
        LEFT JOIN actors denier ON denier.actor_id = denying.speaker_id
    WHERE denying.kind = 'denial' AND ({_CONCERNED}) AND NOT EXISTS ({_IS_DENIAL})
        AND NOT coalesce({_OWN_CHARGE}, false)
    ORDER BY ALL
"""

# A deed that one side lays to another, and a like deed that the other, near by, denies to have done: the denial needs
# not repeat the words of the charge ("crossed the border and opened fire"; "denied that its soldiers had entered").
_NEAR = 800  # characters
_DENIED_DEEDS = f"""
    SELECT told.event_id, denied.claim_id, coalesce(speaker_name, speaker_text)
    FROM events told JOIN events denied ON denied.article_id = told.article_id AND denied.claim_id <> told.claim_id
        JOIN claims ON claims.claim_id = denied.claim_id JOIN actors ON actor_id = speaker_id
    WHERE told.event_id IN {IDS} AND told.status = 'happened' AND denied.status = 'negated'
        AND told.type IN {tuple(sorted(DEEDS))} AND denied.type IN {tuple(sorted(DEEDS))} AND claims.kind <> 'promise'
        AND abs(told.trigger_start - denied.trigger_start) < {_NEAR}
        AND list_has_any({states_of("told.source")}, {states_of("denied.source")})
        AND list_has_any({states_of("told.target")}, {states_of("denied.target")})
        AND list_contains({states_of("denied.source")}, {state_of("actors")})
        AND coalesce(told.place.name = denied.place.name, true)
        AND coalesce(told.date_start <= denied.date_end AND denied.date_start <= told.date_end, true)
    ORDER BY ALL
"""


def denied_by(record: Record, tellings: Mapping[str, Telling]) -> Iterator[tuple[Any, ...]]:
    """Yield each event that is denied, the claim that denies it, and who speaks."""
    ids = ids_json(tellings)
    for query in (_DENIALS, _DENIED_DEEDS):
        yield from record.connection.execute(query, ids).fetchall()
