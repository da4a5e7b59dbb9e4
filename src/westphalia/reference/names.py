"""Names and whom they may mean.

``lookup`` answers for one written name; ``longest_name`` scans: it finds the longest stored name that begins
at a word. Both return *candidates*: the choice among them, by context and date, is for the caller. ``needs``
says what the context has to show before a reading is usual at all:

- ``the``            the name stands after "the" (the North, the West)
- ``near:PRK/KOR``   one of these actors is met elsewhere in the article
- ``unless:PRK``    none of these actors is met there
- ``about:IRQ``      the article names that country more than any other
- ``named``          the full name was met before (a family name on its own)
- ``actor``          it acts or speaks, rather than being a place (Brussels decided)
- ``title``          a title or office stands before it

Several conditions are joined by spaces; all have to hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from westphalia.reference._tables import index_of
from westphalia.reference.entities import Entity, entity
from westphalia.reference.fold import case_fits, fold
from westphalia.reference.spans import covers, first_day, last_day


class Candidate(NamedTuple):
    """One reading of a name.

    form: name, full, abbreviation, former, adjective, demonym, demonyms (plural), capital, metonym, variant,
    family. since, until: days between which the reading holds (None: open). needs: condition of use, see the
    module. weight: how usual the reading is among those of this name, 0 to 1. sector: what this form says of
    the sector ("the Kremlin": GOV); the entity's own sector where the form adds nothing.
    """

    entity: Entity
    form: str
    since: date | None
    until: date | None
    needs: str | None
    weight: float
    sector: str


@cache
def name_index() -> Mapping[str, str]:
    """Folded name -> packed candidates: for membership tests in a scanner; ``lookup`` unpacks them."""
    return index_of("data/names.tsv.gz")


@cache
def first_words() -> frozenset[str]:
    """The folded first words of all names: what cannot begin a name need not be looked at further."""
    return frozenset(key.partition(" ")[0] for key in name_index())


MAX_NAME_TOKENS = 12  # the longest stored name, in folded words; tools/build_reference drops longer ones


def lookup(name: str, *, on: date | None = None) -> tuple[Candidate, ...]:
    """All readings of a written name, the most usual first.

    Params: name - as written, with or without a leading "the"; on - keep only readings that hold on that day.
    Returns: candidates; empty if the name is unknown or its capitals do not fit ("us", "turkey").
    Source: the built tables, see NOTICE.
    """
    key = fold(name)
    found = _fitting(key, name)
    if not found and key.startswith("the "):
        found = _fitting(key[4:], name.strip()[4:])
    return found if on is None else tuple(c for c in found if covers(c.since, c.until, on))


def longest_name(words: Sequence[str], start: int = 0) -> int:
    """How many of the written words from ``start`` make the longest stored name; 0 if none begins there.

    Params: words - tokens as written, punctuation tokens included. Capitals are judged by ``lookup``, not
    here.
    """
    key = fold(words[start])
    if key.partition(" ")[0] not in first_words():
        return 0
    index, best = name_index(), 1 if key in name_index() else 0
    for position in range(start + 1, min(len(words), start + MAX_NAME_TOKENS)):
        folded = fold(words[position])
        if folded:
            key = f"{key} {folded}"
            if key in index:
                best = position - start + 1
    return best


def _fitting(key: str, written: str) -> tuple[Candidate, ...]:
    return tuple(candidate for case, candidate in _unpacked(key) if case_fits(case, written))


@lru_cache(maxsize=16384)
def _unpacked(key: str) -> tuple[tuple[str, Candidate], ...]:
    packed = name_index().get(key)
    return tuple(_unpack(item) for item in packed.split("\t")) if packed else ()


def _unpack(item: str) -> tuple[str, Candidate]:
    actor_id, form, case, since, until, needs, weight, sector = (item.split("|") + [""] * 7)[:8]
    known = entity(actor_id)
    assert known is not None, f"names table points to unknown actor {actor_id}"
    score = int(weight) / 100 if weight else 1.0
    return case, Candidate(known, form, first_day(since), last_day(until), needs or None, score, sector or known.sector)
