"""Articles whose words are largely those of another: wire copies, reprints, cut and retouched ones.

The passages of five words of an article are hashed, and the hashes kept that lie in a fixed part of their range
(FracMinHash: Hera, Pierce-Ward and Koslicki 2023). Unlike the classical MinHash, whose sketches have one size, it tells
containment: how much of the shorter article stands in the longer one, however long that is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from westphalia.reconcile.comparing.days import fortnight_of
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import insert_shaped
from westphalia.record.record import Record

WORD = re.compile(r"\w+")
PASSAGE = 5  # words
# Of the range of hashes, big end first: one in six is kept, some 80 of an article of 500 words.
KEPT = (2**64 // 6).to_bytes(8, "big")
# Two articles on one happening share quotations: a tenth or so of their passages. A copy with four sentences in ten
# dropped or rewritten still shares over a third, and in either half: what an outlet prints under all its pages stands
# at one end.
CONTAINED, IN_EITHER_HALF = 0.3, 0.15
FEWEST = 5  # passages in common: of fewer no share can be told


def passages(text: str) -> dict[int, int]:
    """Return the hashes of the passages of a text that are kept, each with the half it stands in (0 or 1)."""
    words = WORD.findall(text.lower())
    last = len(words) - PASSAGE + 1
    kept: dict[int, int] = {}
    for number, passage in enumerate(zip(*(words[i:] for i in range(PASSAGE)), strict=False)):
        digest = blake2b(" ".join(passage).encode(), digest_size=8).digest()
        if digest < KEPT:
            kept[int.from_bytes(digest, "big")] = int(2 * number >= last)
    return kept


TEXTS = f"SELECT article_id, text, published FROM articles WHERE article_id IN {IDS} ORDER BY article_id"


FILED = {"article_id": "VARCHAR", "hashes": "UBIGINT[]", "halves": "TINYINT[]", "fortnight": "INTEGER"}
TAKEN_APART = "SELECT article_id, unnest(hashes) AS hash, unnest(halves) AS half, fortnight FROM {rows}"


def file_passages(record: Record, article_ids: Iterable[str]) -> None:
    """Put the passages of articles in the table `passages`."""
    found = record.connection.execute(TEXTS, ids_json(article_ids)).fetchall()
    insert_shaped(record.connection, "passages", (_filed(*row) for row in found), FILED, query=TAKEN_APART)


def _filed(article_id: str, text: str, published: dt.date | None) -> dict[str, Any]:
    kept = passages(text)
    return {
        "article_id": article_id,
        "hashes": list(kept),
        "halves": list(kept.values()),
        "fortnight": fortnight_of(published),
    }


# Contained is the one with fewer passages, of two as long the one with the lower id: each half of it is looked for in
# the other. Only articles of about one time are compared: what an outlet prints under all its pages would otherwise be
# met in all it ever printed.
SHARED = f"""
    WITH sizes AS (
        SELECT article_id, count(*) AS n, count(*) FILTER (half = 0) AS first FROM passages GROUP BY ALL
    ),
    fresh AS (FROM passages WHERE article_id IN {{fresh}}),
    near AS (SELECT * REPLACE (unnest([fortnight - 1, fortnight, fortnight + 1]) AS fortnight) FROM fresh),
    met AS (
        SELECT one.article_id AS a, other.article_id AS b, hash, one.half AS half, other.half AS other_half
        FROM near one JOIN passages other USING (hash, fortnight) WHERE one.article_id <> other.article_id
        UNION
        SELECT one.article_id, other.article_id, hash, one.half, other.half
        FROM fresh one JOIN passages other USING (hash)
        WHERE one.article_id <> other.article_id AND (one.fortnight IS NULL OR other.fortnight IS NULL)
    ), shared AS (
        SELECT a, b, count(*) AS n, count(*) FILTER (half = 0) AS a_first, count(*) FILTER (other_half = 0) AS b_first
        FROM met GROUP BY a, b HAVING count(*) >= {FEWEST}
    ), pairs AS (
        SELECT a, b, shared.n AS shared, (one.n, a) < (other.n, b) AS a_shorter,
            if(a_shorter, one.n, other.n) AS size, if(a_shorter, one.first, other.first) AS first,
            if(a_shorter, a_first, b_first) AS shared_first
        FROM shared JOIN sizes one ON one.article_id = a JOIN sizes other ON other.article_id = b
    )
    SELECT DISTINCT least(a, b), greatest(a, b), shared / size FROM pairs
    WHERE shared >= {CONTAINED} * size AND first > 0 AND size > first
        AND shared_first >= {IN_EITHER_HALF} * first AND shared - shared_first >= {IN_EITHER_HALF} * (size - first)
    ORDER BY ALL
"""
REPRINTS = """
    SELECT later.article_id, earlier.article_id FROM articles later JOIN articles earlier
        ON later.original_url = earlier.url WHERE later.article_id <> earlier.article_id ORDER BY ALL
"""


def copy_rows(record: Record, fresh: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield rows of the table `copies` for pairs in which one of the `fresh` articles stands."""
    published = dict(record.connection.execute("SELECT article_id, published FROM articles").fetchall())
    found = record.connection.execute(SHARED.format(fresh=IDS), ids_json(fresh)).fetchall()
    for one, other, similarity in found:
        earlier, later = in_order(one, other, published)
        why = f"{similarity:.0%} of the shorter one's passages stand in the other"
        yield {"article_id": later, "copy_of": earlier, "similarity": round(similarity, 3), "reason": why}


def copies_of(record: Record) -> dict[str, list[str]]:
    """Return for every article those whose words it shares, in either direction.

    Those are its copies, and articles that it, or its translation, names as the original.
    """
    copies: defaultdict[str, set[str]] = defaultdict(set)
    for query in ("SELECT article_id, copy_of FROM copies", REPRINTS):
        for later, earlier in record.connection.execute(query).fetchall():
            copies[later].add(earlier)
            copies[earlier].add(later)
    return {article: sorted(others) for article, others in copies.items()}


def in_order(one: str, other: str, published: Mapping[str, Any]) -> tuple[str, str]:
    """Return the earlier and the later of two articles."""
    first, second = sorted((one, other), key=lambda article: (str(published.get(article) or "9999"), article))
    return first, second
