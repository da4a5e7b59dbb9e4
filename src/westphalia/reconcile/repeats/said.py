"""Claims as they are compared: who is behind one, and the telling words of what is said."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from westphalia.reconcile.comparing.days import fortnight_of
from westphalia.reconcile.comparing.telling import Station
from westphalia.reconcile.comparing.told import batches
from westphalia.reconcile.comparing.words import mass, stem_of, stems_of, telling, weight
from westphalia.reconcile.stories.origins import cited_stations, station_key
from westphalia.record.bulk import IDS, ids_json, ids_named
from westphalia.record.derived import insert_shaped
from westphalia.record.record import Record

UNNAMED = "?"
QUOTED = '"'  # the claim is filed under passages that it quotes
RAREST_WORDS = 12
PASSAGE = 4  # words in a row
QUOTATION = re.compile(r"[“\"«„]([^“”\"«»„]{12,})[”\"»“]")


@dataclass(frozen=True)
class Said:
    """One claim and where it stands.

    Parameters
    ----------
    content, plain, actors
        What is said; the same without the words that name actors; and those actors. So "the DPRK" and "North Korea" are
        one.
    chain
        Without the outlet that published it.
    """

    claim_id: str
    article_id: str
    content: str
    plain: str
    actors: frozenset[str]
    start: int
    quoted: bool
    chain: tuple[Station, ...]
    published: dt.date | None
    outlet_id: str | None
    agency_ids: tuple[str, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """Telling stems of the content, and the actors it names."""
        return telling(stems_of(self.plain)) | self.actors

    @cached_property
    def mass(self) -> float:
        """How much these words say."""
        return mass(self.words)

    @cached_property
    def behind(self) -> frozenset[str]:
        """The actors of the chain that are one and the same wherever they are met."""
        return frozenset(station["actor_id"] for station in self.chain if station_key(station))

    @cached_property
    def speaker(self) -> str | None:
        """The speaker, where that is somebody who is the same wherever met."""
        return self.chain[-1]["actor_id"] if self.chain and station_key(self.chain[-1]) else None

    def filed(self) -> Iterator[dict[str, Any]]:
        """Yield what this claim is filed under: each of the speakers with each of the words, and what it quotes."""
        filed = {"claim_id": self.claim_id, "fortnight": fortnight_of(self.published)}
        words = sorted(self.words, key=lambda stem: (-weight(stem), stem))[:RAREST_WORDS]
        yield filed | {"speakers": [*sorted(self.behind), *([] if self.speaker else [UNNAMED])], "words": words}
        if self.quoted and (passages := _rarest_passages(self.content)):
            yield filed | {"speakers": [QUOTED], "words": passages}


def _rarest_passages(content: str) -> list[str]:
    """Return those of the passages in quotes that say the most."""
    found = {gram: mass(telling(map(stem_of, gram))) for words in quotations(content) for gram in grams(words)}
    return [" ".join(gram) for gram in sorted(found, key=lambda gram: (-found[gram], gram))[:RAREST_WORDS]]


def quotations(text: str) -> Iterator[list[str]]:
    """Yield the words of each stretch in quotation marks."""
    for found in QUOTATION.finditer(text):
        yield re.findall(r"[\w’']+", found[1].lower())


def grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the passages of words."""
    return (tuple(words[i : i + PASSAGE]) for i in range(len(words) - PASSAGE + 1))


FILED = {"claim_id": "VARCHAR", "speakers": "VARCHAR[]", "words": "VARCHAR[]", "fortnight": "INTEGER"}
TAKEN_APART = """
    SELECT claim_id, speaker, unnest(words) AS word, fortnight FROM (
        SELECT claim_id, words, fortnight, unnest(speakers) AS speaker FROM {rows})
"""


def file_claims(record: Record, claims: Iterable[Said]) -> None:
    """Put claims under their keys, in the table `utterances`."""
    rows = (row for said in claims for row in said.filed())
    insert_shaped(record.connection, "utterances", rows, FILED, query=TAKEN_APART)


CLAIMS = f"""
    SELECT claim_id, claims.article_id, content_text, content_start, content_end, quoted, coalesce(chain, []) AS chain,
        if(published_precision = 'day', published, NULL) AS published, outlet_id,
        coalesce(agency_ids, []) AS agency_ids
    FROM claims JOIN articles USING (article_id)
    WHERE claims.article_id IN {IDS} AND content_text IS NOT NULL {{which}}
    ORDER BY claims.article_id, content_start, claim_id
"""
MENTIONS = f"""SELECT article_id, "start", "end", actor_id FROM mentions WHERE article_id IN {IDS} ORDER BY ALL"""


def load_said(record: Record, article_ids: Iterable[str], *, claim_ids: dict[str, str] | None = None) -> Iterator[Said]:
    """Yield the claims of the given articles, or only those named, in the order of the ids and of the text."""
    for batch in batches(article_ids):
        ids = ids_json(batch)
        mentions: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for article, *mention in record.connection.execute(MENTIONS, ids).fetchall():
            mentions[article].append((mention[0], mention[1], mention[2]))
        which, chosen = ("", {}) if claim_ids is None else (f"AND claim_id IN {ids_named('claims')}", claim_ids)
        for row in record.connection.execute(CLAIMS.format(which=which), ids | chosen).fetchall():
            yield _of_row(row, mentions[row[1]])


def claims_by_id(record: Record, claim_ids: Iterable[str]) -> dict[str, Said]:
    """Return the given claims by their ids."""
    wanted = set(claim_ids)
    query = f"SELECT DISTINCT article_id FROM claims WHERE claim_id IN {IDS}"
    articles = [article for (article,) in record.connection.execute(query, ids_json(wanted)).fetchall()]
    return {said.claim_id: said for said in load_said(record, articles, claim_ids=ids_json(wanted, "claims"))}


def _of_row(row: tuple[Any, ...], mentions: list[tuple[int, int, str]]) -> Said:
    claim, article, content, start, end, quoted, chain, published, outlet, agencies = row
    named = mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]
    plain, at = [], start
    for first, last, _ in named:
        plain.append(content[at - start : first - start])
        at = max(at, last)
    plain.append(content[at - start :])
    stations = tuple(cited_stations(chain, outlet))
    actors = frozenset(f"@{actor}" for _, _, actor in named)
    text = " ".join(plain)
    return Said(
        claim, article, content, text, actors, start, quoted != "indirect", stations, published, outlet, tuple(agencies)
    )
