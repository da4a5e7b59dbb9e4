"""Who exists, from what the articles say: the table `actors` as a pure function of the table `sightings`.

For each property the value that most articles give wins, and of two given equally often the one first in the
alphabet, so that the order of reading never matters. Where any article found the actor in the reference data,
only such sightings vote. Every other name it was met under becomes an alias.
"""

from __future__ import annotations

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from westphalia.record.bulk import IDS, ids_json

# $ids: the actors to derive. Equal sightings are counted first: the rest then works on a few rows for each
# actor, however many articles name it. A property that an article leaves open (null) casts no vote: UNPIVOT
# drops nulls.
DERIVE = f"""
WITH seen AS (
    SELECT * EXCLUDE article_id, count(*) AS n FROM sightings
    WHERE actor_id IN {IDS} GROUP BY ALL
), voters AS (
    SELECT * FROM seen QUALIFY known IS NOT DISTINCT FROM max(known) OVER (PARTITION BY actor_id)
), votes AS (
    SELECT actor_id, property, value, sum(n) AS n
    FROM (UNPIVOT voters ON name, kind, country, sector, parent_id INTO NAME property VALUE value)
    GROUP BY ALL
), winners AS (
    SELECT * FROM votes
    QUALIFY row_number() OVER (PARTITION BY actor_id, property ORDER BY n DESC, value) = 1
), elected AS (
    SELECT actor_id,
        max(value) FILTER (property = 'name') AS name,
        max(value) FILTER (property = 'kind') AS kind,
        max(value) FILTER (property = 'country') AS country,
        max(value) FILTER (property = 'sector') AS sector,
        max(value) FILTER (property = 'parent_id') AS parent_id
    FROM winners GROUP BY actor_id
), named AS (
    SELECT actor_id, coalesce(bool_or(known), false) AS known,
        list_sort(list_distinct(flatten(list(list_append(coalesce(aliases, []), name))))) AS names
    FROM seen GROUP BY actor_id
)
SELECT actor_id, name, list_filter(names, lambda other: other IS DISTINCT FROM name) AS aliases,
    kind, country, sector, parent_id, known
FROM named LEFT JOIN elected USING (actor_id)
"""


def update_actors(connection: DuckDBPyConnection, actor_ids: Sequence[str]) -> None:
    """Derive the given actors anew and write those that changed; call it inside the writer's transaction.

    Rows that come out as they were are left alone: a country is met in every batch, and rewriting its row
    each time would grow the file.
    """
    connection.execute(f"CREATE OR REPLACE TEMP TABLE derived AS {DERIVE}", ids_json(actor_ids))
    connection.execute(
        "DELETE FROM actors WHERE actor_id IN "
        "(SELECT actor_id FROM (SELECT * FROM derived EXCEPT SELECT * FROM actors))"
    )
    connection.execute(
        "INSERT INTO actors BY NAME SELECT * FROM derived WHERE actor_id NOT IN (SELECT actor_id FROM actors)"
    )
