"""Two claims in different articles as one utterance: who says it, and how much of the words is the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from westphalia.reconcile.comparing.words import ACTOR, mass, stems_of, telling
from westphalia.reconcile.repeats.contrary import contrary
from westphalia.reconcile.repeats.said import (
    PASSAGE,
    UNNAMED,
    Said,
    claims_by_id,
    file_claims,
    grams,
    load_said,
    quotations,
)
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import insert_rows
from westphalia.record.record import Record

# How alike the words must be, of those of the shorter one and of the longer, and how much those in common must say (see
# `words.weight`): two sentences on one matter share half of their words soon, where one is short.
ALIKE, ALIKE_WHOLE, SAYING = 0.55, 0.35, 12.0
# With words in common that stand in quotation marks in both, less is enough.
ALIKE_QUOTED, SAYING_QUOTED = 0.3, 8.0
# Words that speak of the matter in both, beside those who are named: what one speaker says day after day of "tariffs
# on China" is many utterances.
WORDS = 3
# What is not quoted is told while it is news; weeks later the same speaker has spoken again.
NEWS = 7  # days between the articles
# So many quoted words in a row are one utterance where one speaker is quoted, or where one article leaves him unnamed
# (then they must say something, too); and so many of whomever: a state, its ministry and its minister speak as one.
ROW, LONG_ROW = 6, 10
ONE_SPEAKER, SPOKEN_FOR = "one speaker", "a person speaks for the other speaker"
PERSON = "PER:"
OPENS = re.compile(r"[“\"«„]")


class Repeat(NamedTuple):
    """Two claims that repeat one utterance, as a row of the table `repeats`."""

    claim_a: str
    claim_b: str
    similarity: float
    reason: str


def repeat(one: Said, other: Said) -> Repeat | None:
    """Return what makes two claims one utterance; None where they are two."""
    known = _behind(one, other)
    if known is None or not one.words or not other.words:
        return None
    both = one.words & other.words
    said = mass(both)
    lightest = min(one.mass, other.mass)
    alike = said / lightest if lightest else 0.0
    slight = alike < ALIKE_QUOTED or said < SAYING_QUOTED
    if slight and known != ONE_SPEAKER:
        return None  # of most pairs; to look for passages in quotes costs more than all else
    quoted = quotation_shared(one.content, other.content)
    if not (_in_a_row(one, other, known, quoted) or (not slight and _alike(one, other, known, quoted))):
        return None
    if contrary(one.content, other.content, counted=len(quoted) < ROW):
        return None
    in_quotes = f", “{' '.join(quoted[:PASSAGE])}” in quotes" if quoted else ""
    reason = f"{alike:.0%} of the shorter one's words are in the other{in_quotes}"
    who = known or f"{'one' if one.behind or other.behind else 'neither'} names the speaker"
    first, second = sorted((one.claim_id, other.claim_id))
    return Repeat(first, second, round(alike, 3), f"{reason}; {who}")


def _alike(one: Said, other: Said, known: str, quoted: Sequence[str]) -> bool:
    """Whether two claims that may be of one speaker have enough words in common."""
    if known == SPOKEN_FOR:
        return False
    if known and quoted:
        return True
    both = one.words & other.words
    lightest = min(one.mass, other.mass)
    if mass(both) < max(SAYING, ALIKE * lightest):
        return False
    return _in_other_words(one, other, both) if known == ONE_SPEAKER else one.quoted and other.quoted


def _in_a_row(one: Said, other: Said, known: str, quoted: Sequence[str]) -> bool:
    """Whether so many quoted words in a row are the same, while it is news, that they were said once."""
    if len(quoted) < (LONG_ROW if known == SPOKEN_FOR else ROW) or _late(one, other):
        return False
    return known == ONE_SPEAKER or mass(telling(stems_of(" ".join(quoted)))) >= SAYING_QUOTED


def _late(one: Said, other: Said) -> bool:
    return bool(one.published and other.published and abs((one.published - other.published).days) > NEWS)


def _in_other_words(one: Said, other: Said, both: frozenset[str]) -> bool:
    """Whether two claims of one speaker put one utterance: most of either is in both, and they are of one week."""
    matter = sum(1 for stem in both if not stem.startswith(ACTOR))
    whole = mass(both) / max(one.mass, other.mass)
    return matter >= WORDS and whole >= ALIKE_WHOLE and not _late(one, other)


def _behind(one: Said, other: Said) -> str | None:
    """Put who is behind both: "" where nobody is named, None where it is not one person."""
    if one.speaker and other.speaker:
        if one.speaker == other.speaker:
            return ONE_SPEAKER
        persons = [speaker.startswith(PERSON) for speaker in (one.speaker, other.speaker)]
        return SPOKEN_FOR if one.quoted and other.quoted and persons[0] != persons[1] else None
    shared = one.behind & other.behind
    if shared:
        return "one outlet or person is cited in both"
    # One names the speaker, the other does not: it may be he. Two that each cite somebody else are two.
    return "" if not (one.behind and other.behind) else None


def quotation_shared(one: str, other: str) -> list[str]:
    """Return the longest passage of four words or more in quotation marks in both; [] where there is none."""
    if not (OPENS.search(one) and OPENS.search(other)):
        return []
    ours, theirs = _quoted(one), _quoted(other)
    if ours[1].isdisjoint(theirs[1]):
        return []
    longest: list[str] = []
    for words, others in product(ours[0], theirs[0]):
        found = SequenceMatcher(None, words, others, autojunk=False).find_longest_match()
        if found.size > max(PASSAGE - 1, len(longest)):
            longest = words[found.a : found.a + found.size]
    return longest


@lru_cache(maxsize=4096)
def _quoted(content: str) -> tuple[list[list[str]], frozenset[tuple[str, ...]]]:
    """Return the quotations of a claim as words, and their passages; claims meet many others."""
    found = list(quotations(content))
    return found, frozenset(gram for words in found for gram in grams(words))


# Claims that share somebody behind them and two words, or two passages in quotes, or,
# nobody named, three words. Each of the three ways to meet finds
# two claims once for every speaker and word that they share, so that rows are counted and not words. The undated of
# either side are looked up apart, numbers stand for ids, and each step is by itself, as in `keys.CANDIDATES`.
CANDIDATES = f"""
    WITH filed AS MATERIALIZED (
        SELECT claims.rowid AS claim, article_id, speaker, word, fortnight FROM utterances JOIN claims USING (claim_id)
    ), fresh AS MATERIALIZED (
        FROM filed WHERE article_id IN {IDS}
    ), dated AS (
        FROM fresh WHERE fortnight IS NOT NULL
    ), near AS (
        SELECT * REPLACE (unnest([fortnight - 1, fortnight, fortnight + 1]) AS fortnight) FROM dated
    ), met AS (
        SELECT one.claim AS a, other.claim AS b, speaker
        FROM near one JOIN filed other USING (speaker, word, fortnight) WHERE one.article_id <> other.article_id
        UNION ALL
        SELECT one.claim, other.claim, speaker
        FROM (FROM fresh WHERE fortnight IS NULL) one JOIN filed other USING (speaker, word)
        WHERE one.article_id <> other.article_id
        UNION ALL
        SELECT one.claim, other.claim, speaker
        FROM dated one JOIN (FROM filed WHERE fortnight IS NULL) other USING (speaker, word)
        WHERE one.article_id <> other.article_id
    ), pairs AS MATERIALIZED (
        SELECT DISTINCT a, b FROM met GROUP BY a, b, speaker HAVING count(*) >= if(speaker = '{UNNAMED}', 3, 2)
    ), half AS MATERIALIZED (
        SELECT claim_id AS one, b FROM pairs JOIN claims ON claims.rowid = a
    )
    SELECT DISTINCT least(one, claim_id), greatest(one, claim_id) FROM half JOIN claims ON claims.rowid = b ORDER BY ALL
"""


def repeat_new(record: Record, article_ids: Sequence[str], known: dict[str, Said]) -> None:
    """File the claims of new articles, compare them with all under the same keys and keep those that repeat.

    Parameters
    ----------
    known
        Claims loaded before, by id; filled with what is loaded.
    """
    connection = record.connection
    fresh = {said.claim_id: said for said in load_said(record, article_ids)}
    known.update(fresh)
    file_claims(record, fresh.values())
    pairs = connection.execute(CANDIDATES, ids_json(article_ids)).fetchall()
    wanted = {claim for pair in pairs for claim in pair} - known.keys()
    known.update(claims_by_id(record, wanted))
    found = (repeat(known[a], known[b]) for a, b in pairs)
    insert_rows(connection, "repeats", (row._asdict() for row in found if row))
