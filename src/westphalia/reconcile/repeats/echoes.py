"""Claims in different articles that repeat one utterance: an echo, with whose it is and how it came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from westphalia.reconcile.reach import TOUCHED
from westphalia.reconcile.repeats.said import Said, claims_by_id
from westphalia.reconcile.stories.cluster import Bounds, connected, groups_of
from westphalia.reconcile.stories.origins import independent, plain, station_key
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import replace_rows
from westphalia.record.record import Record

SURE = 0.7  # that a repeat is one, at the least
NOT_COMPARED = 0.5  # weighs more than with events: claims that repeat one another share words, and are compared


class Repeated(NamedTuple):
    """Claims that repeat one utterance, and what joins them: how alike they are and why."""

    claims: list[str]
    joined: list[tuple[float, str]]


REPEATS = "SELECT claim_a, claim_b, similarity, reason FROM repeats ORDER BY ALL"
TOLD_IN = "SELECT echo_id, unnest(claim_ids) AS claim_id, unnest(article_ids) AS article_id FROM echoes"
STALE = f"""
    SELECT DISTINCT echo_id FROM ({TOLD_IN})
    WHERE article_id IN {TOUCHED} OR claim_id IN {TOUCHED} OR claim_id IN {IDS}
"""
CLAIMS = f"""
    SELECT claim_id FROM claims WHERE article_id IN {TOUCHED} OR claim_id IN {TOUCHED}
    UNION SELECT claim_id FROM ({TOLD_IN}) WHERE echo_id IN ({STALE})
"""


def rewrite_echoes(record: Record, copies: Mapping[str, Sequence[str]], *, everything: bool) -> int:
    """Bring the table `echoes` up to date as far as changes reach; return how many rows came out otherwise."""
    found = record.connection.execute(REPEATS).fetchall()
    if everything:
        return replace_rows(record.connection, "echoes", _rows(record, _utterances(found), copies))
    touched = {claim for (claim,) in record.connection.execute(CLAIMS, ids_json([])).fetchall()}
    # A claim may come between others that it does not repeat: all that leads to it is grouped again.
    led = connected((one, other) for one, other, *_ in found)
    led_to = {
        claim for led_from in {id(led[one]): led[one] for one in touched if one in led}.values() for claim in led_from
    }
    reached = _utterances([link for link in found if link[0] in led_to])
    claims = {*touched, *(claim for repeated in reached for claim in repeated.claims)}
    record.connection.execute(f"CREATE OR REPLACE TEMP TABLE stale_echoes AS {STALE}", ids_json(claims))
    rows = _rows(record, reached, copies)
    return replace_rows(record.connection, "echoes", rows, within="echo_id IN (SELECT echo_id FROM stale_echoes)")


def _utterances(found: Sequence[tuple[str, str, float, str]]) -> list[Repeated]:
    """Return the claims that repeat one another, in groups: those of one group do so on average.

    A repeat is a verdict, whatever its likeness; but one leads to another, and by ten of them to another utterance.
    """
    links = {(one, other): (similarity, reason) for one, other, similarity, reason in found}
    scores = {pair: SURE + _more(link) for pair, link in links.items()}
    groups = groups_of({claim for pair in links for claim in pair}, scores, bounds=Bounds(not_compared=NOT_COMPARED))
    utterances = [Repeated(group, []) for group in groups if len(group) > 1]
    group_of = {claim: repeated for repeated in utterances for claim in repeated.claims}
    for (one, other), link in links.items():
        if group_of.get(one) is group_of.get(other) is not None:
            group_of[one].joined.append(link)
    return [repeated for repeated in utterances if repeated.joined]


def _more(link: tuple[float, str]) -> float:
    return (1 - SURE) * link[0]


def _rows(
    record: Record, utterances: Sequence[Repeated], copies: Mapping[str, Sequence[str]]
) -> Iterator[dict[str, Any]]:
    """Yield rows of the table `echoes`."""
    claims = claims_by_id(record, {claim for repeated in utterances for claim in repeated.claims})
    for repeated in utterances:
        yield _row([claims[claim] for claim in repeated.claims], sorted(repeated.joined), copies)


def _row(
    group: Iterable[Said], joined: Sequence[tuple[float, str]], copies: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    claims = sorted(group, key=lambda said: (str(said.published or "9999"), said.article_id, said.start, said.claim_id))
    origin, name = origin_of(claims)
    routes = independent((said.article_id, route(said, copies)) for said in claims)
    return {
        "echo_id": f"E-{claims[0].claim_id}",
        "origin_id": origin,
        "origin_name": name,
        "claim_ids": [said.claim_id for said in claims],
        "article_ids": list(dict.fromkeys(said.article_id for said in claims)),
        "similarity": joined[0][0],
        "reason": joined[-1][1],
        "text": min((said.content for said in claims), key=lambda content: (len(content), content)),
        "reports": len(routes),
        "origins": max(routes.values()),
    }


def origin_of(claims: Sequence[Said]) -> tuple[str | None, str | None]:
    """Return whose utterance it is: the speaker, or the last one on the way to him who is known by name."""
    named = Counter[tuple[int, str, str]]()
    for said in claims:
        for depth, station in enumerate(said.chain):
            if station_key(station):
                named[depth, str(station["actor_id"]), str(station["name"])] += 1
    if not named:
        words = [station["text"] for said in claims for station in said.chain[-1:] if station["text"]]
        return None, min(words, default=None)
    met = Counter[str]()
    deepest: dict[str, tuple[int, str]] = {}
    for (depth, actor, name), times in named.items():
        met[actor] += times
        deepest[actor] = max(deepest.get(actor, (0, "")), (depth, name))
    actor = min(met, key=lambda actor: (-met[actor], -deepest[actor][0], actor))
    return actor, deepest[actor][1]


def route(said: Said, copies: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the keys of the way an utterance took: outlets cited, the outlet that printed it, articles copied.

    The speaker himself is no key, or all would be one: what is asked is who heard him.
    """
    cited = {plain(station["actor_id"]) for station in said.chain if str(station["actor_id"] or "").startswith("OUT:")}
    printed = {plain(one) for one in (said.outlet_id, *said.agency_ids) if one}
    first_hand = set() if cited else printed
    articles = (said.article_id, *copies.get(said.article_id, ()))
    return [
        *sorted(f"outlet:{outlet}" for outlet in cited | first_hand),
        *(f"article:{article}" for article in articles),
    ]
