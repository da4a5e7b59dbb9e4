"""Mentions of agreements in articles, and whether two of them are of one."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.telling import Party, state_of
from westphalia.reconcile.comparing.words import likeness, mass
from westphalia.reconcile.lasting.names import is_short_for, keys_of, known_as, words_of
from westphalia.reconcile.stories.cluster import Pair
from westphalia.record.record import Record

Row = dict[str, Any]
# Two names are one where the shorter's words are in the longer ("strategic partnership treaty" in "Treaty on
# Comprehensive Strategic Partnership"); a description means a name where nearly all that it tells is in it.
ONE_NAME, HALF_A_NAME, DESCRIBED = 0.7, 0.5, 0.85
RARE = 6.0  # what a word must say that tells an agreement from others alone (see `words.weight`)
# Translations and outlets use these for one another; a memorandum, a declaration or a truce is something else.
BINDING = frozenset(("treaty", "agreement", "deal"))
FORMER = "HIS:"  # before the id of a state that is no more
# How many days apart articles may tell of one agreement: by no more than its parties, as one affair; by what it is
# about, as long as talks go on; by name, always.
AN_AFFAIR, TALKS = 14, 200
SIGNING = 30  # days that the days of one signing, told to the day, may lie apart


class Mention(NamedTuple):
    """One place where an article names or describes an agreement, with all that it tells of it elsewhere.

    Parameters
    ----------
    words
        What it is about: the telling words of its name, or of what it is called, without kind and parties.
    told
        The same of all that the article calls it: "gas" of the title, "supply" of the text.
    states
        The states and bodies that are bound.
    former
        Those of them that are no more.
    published
        The day of its article, where that is known.
    """

    key: str
    article_id: str
    kind: str
    name: str | None
    parties: list[Party]
    signed: dt.date | None
    signed_precision: str | None
    in_force: dt.date | None
    ended: dt.date | None
    spans: list[Row]
    provisions: list[Row]
    descriptions: list[Row]
    words: frozenset[str]
    told: frozenset[str]
    states: frozenset[str]
    former: frozenset[str]
    published: dt.date | None

    @property
    def sort(self) -> str:
        """The kind, one for those that are used for one another."""
        return "binding" if self.kind in BINDING else self.kind


COLUMNS = """named.article_id, "start", "end", named.text, name, named.kind, refers_to, parties, signed,
    signed_precision, in_force, ended, provisions, descriptions,
    if(published_precision = 'day', published, NULL) AS published,
    coalesce(status = 'negated' OR claims.kind = 'denial', false) AS unmade"""
TOLD = f"""
    SELECT {COLUMNS}
    FROM agreement_mentions named JOIN articles USING (article_id) LEFT JOIN claims USING (claim_id) ORDER BY ALL
"""
# "A secret treaty", "no agreement": one that nothing before tells of.
NEW = re.compile(r"(?:no|any|an?|another)\b", re.IGNORECASE)


def load_mentions(record: Record) -> list[Mention]:
    """Return the agreements of every article, each with all its mentions there.

    Left out is what an article only says not to be: "no agreement was reached", "denied having signed a secret treaty".
    """
    found = record.connection.execute(TOLD)
    names = [column[0] for column in found.description or ()]
    grouped: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for values in found.fetchall():
        row = dict(zip(names, values, strict=True))
        grouped[row["article_id"], row["refers_to"] if row["refers_to"] is not None else row["start"]].append(row)
    return [_mention(article, start, rows) for (article, start), rows in sorted(grouped.items()) if not _unmade(rows)]


def _unmade(rows: Sequence[Row]) -> bool:
    return all(row["unmade"] and row["name"] is None for row in rows) and bool(NEW.match(rows[0]["text"]))


def _mention(article: str, start: int, rows: Sequence[Row]) -> Mention:
    first = next((row for row in rows if row["start"] == start), rows[0])
    dated = next((row for row in (first, *rows) if row["signed"]), first)
    found = {party["actor_id"]: party for row in reversed([first, *rows]) for party in row["parties"] or ()}
    parties = list(found.values())
    spans = [_span(article, row) for row in rows]
    name = first["name"] or next((row["name"] for row in rows if row["name"]), None)
    return Mention(
        key=f"{article}:{start:06}",
        article_id=article,
        kind=first["kind"],
        name=name,
        parties=parties,
        signed=dated["signed"],
        signed_precision=dated["signed_precision"],
        in_force=next((row["in_force"] for row in rows if row["in_force"]), None),
        ended=next((row["ended"] for row in rows if row["ended"]), None),
        spans=spans,
        provisions=[_span(article, span) for row in rows for span in row["provisions"] or ()],
        descriptions=[_span(article, span) for row in rows for span in row["descriptions"] or ()],
        words=words_of(name or first["text"], parties),
        told=words_of(name or " ".join(row["text"] for row in rows), parties),
        states=frozenset(map(state_of, parties)),
        former=frozenset(party["actor_id"] for party in parties if party["actor_id"].startswith(FORMER)),
        published=first["published"],
    )


def _span(article: str, row: Row) -> Row:
    return {"text": row["text"], "article_id": article, "start": row["start"], "end": row["end"]}


def scores_of(mentions: Iterable[Mention]) -> dict[Pair, float]:
    """Return how likely two mentions are of one agreement, for those that share two parties or a word of the name."""
    filed: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        pairs = ("|".join(pair) for pair in combinations(sorted(mention.states), 2))
        for key in {*pairs, *mention.words, *mention.told, *keys_of(mention.name or "")}:
            filed[key].append(mention)
    scores: dict[Pair, float] = {}
    for group in filed.values():
        for one, other in combinations(sorted(group, key=lambda mention: mention.key), 2):
            if not contrary(one, other) and (one.key, other.key) not in scores:
                fully = (mention._replace(words=mention.told) for mention in (one, other))
                score = max(_alike(one, other), _alike(*fully))
                if score:
                    scores[one.key, other.key] = score
    return scores


def _alike(one: Mention, other: Mention) -> float:
    """Return how likely two mentions that may be of one agreement are of one."""
    both = len(one.states & other.states) > 1
    if one.name and other.name and ((one.words and other.words) or _known_as_one(one, other)):
        return _one_name(one, other, both=both)
    if not (one.words and other.words):
        # One of them is no more than "the treaty between the two".
        near = one.states == other.states and both and _within(AN_AFFAIR, one, other)
        return 0.7 if near else 0.0
    if not (both or _one_year(one, other)) or not (one.name or other.name or _within(TALKS, one, other)):
        return 0.0  # "the trade agreement" of nobody in particular is any
    described = [mention for mention in (one, other) if not mention.name]
    shared = mass(one.words & other.words)
    if all(shared >= DESCRIBED * mass(mention.words) for mention in described):
        return 0.9
    return 0.6 if both and likeness(one.words, other.words) >= ONE_NAME else 0.0


def _known_as_one(one: Mention, other: Mention) -> bool:
    names = str(one.name), str(other.name)
    return known_as(names[0]) == known_as(names[1]) or is_short_for(*names)


def _one_name(one: Mention, other: Mention, *, both: bool) -> float:
    if _known_as_one(one, other):
        return 1.0
    shared, alike = one.words & other.words, likeness(one.words, other.words)
    same = one.words == other.words and mass(shared) >= RARE  # "Oslo Accords", "Oslo Agreement"
    if alike >= ONE_NAME and (len(shared) > 1 or same or (both and one.states == other.states)):
        return 1.0
    return 0.6 if alike >= HALF_A_NAME and both else 0.0


def _one_year(one: Mention, other: Mention) -> bool:
    return bool(one.signed and other.signed and one.signed.year == other.signed.year)


def _within(days: int, one: Mention, other: Mention) -> bool:
    """Whether two articles lie so many days apart at most; True where one has no date."""
    return not (one.published and other.published) or abs((one.published - other.published).days) <= days


def contrary(one: Mention, other: Mention) -> bool:
    """Whether two mentions cannot be of one agreement: other names, parties, kinds, days, or one article."""
    if one.article_id == other.article_id or one.sort != other.sort:
        return True
    if one.states and other.states and not (one.states <= other.states or other.states <= one.states):
        return True
    if one.name and other.name and one.words and other.words and _one_name(one, other, both=True) == 0.0:
        return True  # a name without telling words ("the Russia-North Korea treaty") tells nothing against another
    if _signed_apart(one, other) or (one.former != other.former and not _of_a_former_state(one, other)):
        return True
    return any(old.ended and new.signed and old.ended < new.signed for old, new in ((one, other), (other, one)))


def _signed_apart(one: Mention, other: Mention) -> bool:
    if not (one.signed and other.signed):
        return False
    if one.signed_precision == other.signed_precision == "day":
        return abs((one.signed - other.signed).days) > SIGNING
    return one.signed.year != other.signed.year


def _of_a_former_state(one: Mention, other: Mention) -> bool:
    """Whether a treaty with the Soviet Union may be told as one with Russia: by its very name, or its year."""
    named = bool(one.name and other.name) and one.words == other.words
    return not (one.states and other.states) or named or _one_year(one, other)
