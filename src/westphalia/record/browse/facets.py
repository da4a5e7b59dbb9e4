"""What a filter can be narrowed by: the commonest values of each column under it, and how many stories have them."""

from __future__ import annotations

from collections.abc import Mapping

from westphalia.record.browse.conditions import Clause
from westphalia.record.browse.lists import Row, fetch
from westphalia.record.record import Record

MOST = 12

KEPT = "WITH kept AS (SELECT * FROM memory.browse.stories s WHERE {where})"

FACETS = {
    "type": "SELECT type AS value, type AS label, count(*) AS stories FROM kept GROUP BY ALL",
    "status": "SELECT status AS value, status AS label, count(*) AS stories FROM kept GROUP BY ALL",
    "actor": """SELECT state AS value, coalesce(name, state) AS label, count(DISTINCT story_id) AS stories
        FROM memory.browse.parties SEMI JOIN kept USING (story_id) LEFT JOIN memory.browse.names n ON n.actor_id = state
        WHERE across GROUP BY ALL""",
    "place": """SELECT coalesce(place_country, place) AS value,
            coalesce((SELECT name FROM memory.browse.names WHERE actor_id = place_country), place) AS label,
            count(*) AS stories
        FROM kept WHERE coalesce(place_country, place) IS NOT NULL GROUP BY ALL""",
    "outlet": """SELECT outlet AS value, outlet AS label, count(DISTINCT story_id) AS stories
        FROM memory.browse.tellings SEMI JOIN kept USING (story_id) WHERE outlet IS NOT NULL GROUP BY ALL""",
}


def facets(record: Record, clause: Clause, own: Mapping[str, Clause] | None = None) -> dict[str, list[Row]]:
    """Return for each facet its commonest values: `value` for the filter, `label` for a person, `stories`.

    Parameters
    ----------
    own
        For a facet of which several values may be chosen: the filter without them, so that the others are offered too.
    """
    found = {}
    for name, query in FACETS.items():
        under = (own or {}).get(name, clause)
        kept = KEPT.format(where=under.sql)
        found[name] = fetch(record, f"{kept} {query} ORDER BY stories DESC, label LIMIT {MOST}", under.values)
    return found
