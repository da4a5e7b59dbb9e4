"""Who says what a claim reports, where several say it together: "both Chad and Niger deny"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from westphalia.record.bulk import IDS, ids_json
from westphalia.record.record import Record

# A claim has one speaker; who is named beside him stands in the words that name them. What stands inside the words of
# another ("US" in "US officials") speaks through those.
NAMED = f"""
    SELECT claim_id, mentions."start", mentions."end", actors.name
    FROM claims JOIN mentions USING (article_id) JOIN actors USING (actor_id)
    WHERE claim_id IN {IDS} AND speaker_text LIKE '% and %'
        AND mentions."start" >= speaker_start AND mentions."end" <= speaker_end
    ORDER BY claim_id, mentions."start", mentions."end" DESC, actor_id
"""


def joint_speakers(record: Record, claim_ids: Iterable[str]) -> dict[str, str]:
    """Return for claims that several make together their names: "Chad and Niger"."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    reached: dict[str, int] = {}
    for claim, start, end, name in record.connection.execute(NAMED, ids_json(set(claim_ids))).fetchall():
        if start >= reached.get(claim, -1):
            reached[claim] = end
            named[claim].append(name)
    return {claim: put(names) for claim, names in named.items() if len(set(names)) > 1}


def put(names: Iterable[str]) -> str:
    """Put names one after another: "Chad, Mali and Niger"."""
    *before, last = dict.fromkeys(names)
    return f"{', '.join(before)} and {last}" if before else last
