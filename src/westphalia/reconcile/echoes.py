"""Claims in different articles that repeat one utterance: an echo, with whose it is and how it came."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from westphalia.reconcile.cluster import Pair, groups_of
from westphalia.reconcile.origins import independent, plain, station_key
from westphalia.reconcile.said import Said, claims_by_id
from westphalia.record.record import Record


def echo_rows(record: Record, copies: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `echoes`."""
    found = record.connection.execute(
        "SELECT claim_a, claim_b, similarity, reason FROM repeats ORDER BY ALL"
    ).fetchall()
    links: dict[Pair, tuple[float, str]] = {(a, b): (similarity, reason) for a, b, similarity, reason in found}
    claims = claims_by_id(record, {claim for pair in links for claim in pair})
    kept = {pair: link for pair, link in links.items() if pair[0] in claims and pair[1] in claims}
    # A repeat is a verdict already: whatever its similarity, it joins.
    groups = groups_of(claims, dict.fromkeys(kept, 1.0), loose=True)
    number = {claim: index for index, group in enumerate(groups) for claim in group}
    joined: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)
    for pair, link in kept.items():
        joined[number[pair[0]]].append(link)
    for index, group in enumerate(groups):
        yield _row([claims[claim] for claim in group], sorted(joined[index]), copies)


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
    first_hand = {plain(said.outlet_id)} if said.outlet_id and not cited else set()
    articles = (said.article_id, *copies.get(said.article_id, ()))
    return [
        *sorted(f"outlet:{outlet}" for outlet in cited | first_hand),
        *(f"article:{article}" for article in articles),
    ]
