"""Agreements: what articles call by different names, or describe without one, joined where it is the same."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from westphalia.reconcile.comparing.telling import Party, Telling, state_of
from westphalia.reconcile.comparing.words import mass, stems_of
from westphalia.reconcile.lasting.names import loose_words, words_of
from westphalia.reconcile.lasting.naming import FORMER, Mention, contrary, load_mentions, scores_of
from westphalia.reconcile.reach import AT_STAKE, TOUCHED
from westphalia.reconcile.stories.cluster import groups_of
from westphalia.reconcile.stories.stories import grain
from westphalia.record.bulk import IDS, ids_json
from westphalia.record.derived import replace_rows
from westphalia.record.record import Record

Row = dict[str, Any]
Place = tuple[str, int]  # article and offset
TellingsOf = Callable[[Iterable[str]], Mapping[str, Telling]]
ARTICLE = re.compile(r"^(?:a|an|the|this|that|its|their|his|her)\s+", re.IGNORECASE)
QUOTES = "\"'“”‘’"  # of a name that is half in quotation marks
SIGNING = frozenset(("sign", "conclud", "ratifi", "initial"))

# The stories whose words hold a mention.
TOLD_AT = """
    SELECT named.article_id, named."start" AS place, story_id
    FROM agreement_mentions named JOIN events USING (article_id) JOIN story_reports USING (event_id)
    WHERE evidence_start < named."end" AND named."start" < evidence_end
"""
WITHIN_REACH = f"""
    SELECT 1 FROM agreement_mentions WHERE article_id IN {TOUCHED}
    UNION ALL SELECT 1 FROM ({TOLD_AT}) WHERE story_id IN {AT_STAKE}
    UNION ALL SELECT 1 FROM (
        SELECT unnest(list_concat(article_ids, story_ids)) AS id FROM agreements
    ) WHERE id IN {TOUCHED} OR id IN {AT_STAKE} LIMIT 1
"""


def rewrite_agreements(record: Record, tellings_of: TellingsOf, *, everything: bool) -> int:
    """Bring the table `agreements` up to date; return how many rows came out otherwise.

    Mentions are few beside events: where one is within reach of a change, all are put together again.

    Parameters
    ----------
    tellings_of
        What loads events by their ids, with the dates of their articles' company.
    everything
        Whether everything is within reach.
    """
    if not everything and not record.connection.execute(WITHIN_REACH).fetchone():
        return 0
    mentions = {mention.key: mention for mention in load_mentions(record)}

    def never(one: str, other: str) -> bool:
        return contrary(mentions[one], mentions[other])

    groups = groups_of(mentions, scores_of(mentions.values()), never=never)
    told = _stories_at(record)
    signings = _signings(record, told, tellings_of)
    found = ([mentions[key] for key in group] for group in groups)
    rows = (_row(group, told, signings) for group in found if any(map(_tells, group)))
    return replace_rows(record.connection, "agreements", rows)


def _tells(mention: Mention) -> bool:
    """Whether a mention says which agreement: "a ceasefire" of nobody at no time is any."""
    when = mention.signed or mention.in_force or mention.ended
    return bool(mention.name or mention.parties or mention.words or when)


def _stories_at(record: Record) -> dict[Place, list[str]]:
    """Return for every mention in the words of stories which these are."""
    told: defaultdict[Place, list[str]] = defaultdict(list)
    for article, place, story in record.connection.execute(f"{TOLD_AT} ORDER BY ALL").fetchall():
        told[article, place].append(story)
    return dict(told)


def _signings(
    record: Record, told: Mapping[Place, Sequence[str]], tellings_of: TellingsOf
) -> dict[str, list[tuple[dt.date, str | None]]]:
    """Return for stories the days on which something was signed, each with its grain, as their tellings have it."""
    stories = {story for found in told.values() for story in found}
    query = f"SELECT event_id, story_id FROM story_reports WHERE story_id IN {IDS}"
    story_of = dict(record.connection.execute(query, ids_json(stories)).fetchall())
    signings: defaultdict[str, list[tuple[dt.date, str | None]]] = defaultdict(list)
    for event, one in tellings_of(story_of).items():
        if one.date_start and one.status == "happened" and SIGNING & set(stems_of(one.trigger)):
            signings[story_of[event]].append((one.date_start, one.date_precision))
    return dict(signings)


def _row(
    group: Sequence[Mention],
    told: Mapping[Place, Sequence[str]],
    signings: Mapping[str, Sequence[tuple[dt.date, str | None]]],
) -> Row:
    names = Counter(mention.name for mention in group if mention.name)
    name = max(names, key=lambda one: (-loose_words(one), len(one), names[one], one), default=None) or _called(group)
    spans = [span for mention in group for span in mention.spans]
    stories = sorted({story for span in spans for story in told.get((span["article_id"], span["start"]), ())})
    parties = _parties(group)
    signed, precision = _signed(group, [signings.get(story, ()) for story in stories])
    return {
        "agreement_id": "A-" + blake2b(group[0].key.encode(), digest_size=6).hexdigest(),
        "name": name,
        "kind": Counter(mention.kind for mention in group).most_common(1)[0][0],
        "parties": sorted(parties, key=lambda party: party["actor_id"]),
        "signed": signed,
        "signed_precision": precision,
        "in_force": min((mention.in_force for mention in group if mention.in_force), default=None),
        "ended": min((mention.ended for mention in group if mention.ended), default=None),
        "provisions": _once(span for mention in group for span in mention.provisions),
        "descriptions": _once(span for mention in group for span in mention.descriptions),
        "mentions": spans,
        "aliases": sorted(set(names) - {name}),
        "story_ids": stories,
        "article_ids": sorted({mention.article_id for mention in group}),
    }


def _called(group: Sequence[Mention]) -> str:
    """Return what it is called first where it has no name, or what says most of it where that is "an agreement"."""
    parties = _parties(group)
    texts = [ARTICLE.sub("", span["text"]).strip(QUOTES) for mention in group for span in mention.spans]
    if words_of(texts[0], parties):
        return texts[0]
    return max(texts, key=lambda text: mass(words_of(text, parties)))


def _parties(group: Sequence[Mention]) -> list[Party]:
    """Return who is bound, each state once: the one that signed, where that is no more."""
    named = [party for mention in group for party in mention.parties]
    found: dict[str, Party] = {}
    for party in sorted(named, key=lambda party: not party["actor_id"].startswith(FORMER)):
        found.setdefault(state_of(party), party)
    return list(found.values())


def _once(spans: Iterable[Row]) -> list[Row]:
    """Return passages without those that say in the same words, in their order, what another says already."""
    kept: list[tuple[str, Row]] = []
    told = ((" ".join(re.findall(r"\w+", span["text"].lower())), span) for span in spans)
    for words, span in sorted(told, key=lambda one: -len(one[0])):
        if words and not any(f" {words} " in f" {others} " for others, _ in kept):
            kept.append((words, span))
    return sorted((span for _, span in kept), key=lambda span: (span["article_id"], span["start"]))


def _signed(
    group: Sequence[Mention], signings: Iterable[Sequence[tuple[dt.date, str | None]]]
) -> tuple[dt.date | None, str | None]:
    """Return the day of signature: as the mentions tell it, else as the stories of the signing do."""
    told = [(mention.signed, mention.signed_precision) for mention in group if mention.signed]
    told = told or [signing for found in signings for signing in found]
    if not told:
        return None, None
    finest = min((precision for _, precision in told), key=grain)
    days = Counter(day for day, precision in told if precision == finest)
    return min(days, key=lambda day: (-days[day], day)), finest
