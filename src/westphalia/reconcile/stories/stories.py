"""Groups of tellings as stories: what happened, between whom, when and where, how often and how independently told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from westphalia.reconcile.comparing.compare import RECIPROCAL
from westphalia.reconcile.comparing.telling import Party, Telling, state_of
from westphalia.reconcile.stories.origins import Word, independent, word_of
from westphalia.reconcile.stories.titles import title_of

# Which status a story has when its tellings differ: what any of them tells as done is done.
STATUSES = ("happened", "planned", "negated", "hypothetical")
GRAINS = ("day", "week", "month", "season", "year", "decade", "unknown")
# Of the actors that tellings name on a side, those are the story's that a third of them name.
NAMED_BY = 1 / 3
REASONS_KEPT = 20
# By these a deed is announced, threatened or refused: they happen before it does, or without it.
SAYING = frozenset({"AGREE", "REJECT", "THREATEN"})
ANNOUNCING = frozenset({"AGREE", "THREATEN"})


class Story(NamedTuple):
    """A story as it is put together: its row of the table `stories`, its tellings, and on whose word each rests."""

    row: dict[str, Any]
    tellings: list[Telling]
    words: list[Word]
    numbers: list[int]


def story_of(
    tellings: Sequence[Telling],
    copies: Mapping[str, Sequence[str]],
    why: Mapping[str, Sequence[str]],
    utterances: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Story:
    """Put a story together.

    Parameters
    ----------
    tellings
        The events that are one happening.
    copies
        For an article, those that it shares most of its words with.
    why
        For an event, why it was joined to others of the story, in words.
    utterances
        For an event told by an utterance that other articles repeat, one key for each of those (see `word_of`).
    """
    tellings = sorted(tellings, key=lambda telling: telling.order)
    words = [word_of(telling, copies, utterances.get(telling.event_id, ())) for telling in tellings]
    rests = [(telling.article_id, word.keys) for telling, word in zip(tellings, words, strict=True)]
    groups = independent(rests)
    # Who only denies it confirms nothing.
    held = [rest for rest, telling in zip(rests, tellings, strict=True) if telling.status != "negated"] or rests
    counted = {groups[article] for article, _ in held}
    row = _row(tellings, why) | {"reports": len({article for article, _ in held}), "origins": len(counted)}
    return Story(row, list(tellings), words, [groups[telling.article_id] for telling in tellings])


def _row(tellings: Sequence[Telling], why: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    type_ = _type_of(tellings)
    source, target = _parties(tellings, "source"), _parties(tellings, "target")
    dated = _dated([telling for telling in tellings if not _is_announced(telling, type_)])
    status = status_of(telling.status for telling in tellings if not _announces(telling, type_))
    named = next(telling for telling in tellings if telling.status == status)
    reported = [telling.published for telling in tellings if telling.published and telling.published_precision == "day"]
    # What is told as not done, or as to come, says nothing of how hostile the deed was.
    of_status = [telling.intensity for telling in tellings if telling.status == status]
    intensities = [intensity for intensity in of_status if intensity is not None]
    return {
        "story_id": f"S-{tellings[0].event_id}",
        "type": type_,
        "mode": _most(telling.mode for telling in tellings if telling.type == type_),
        "title": title_of(source, target, named),
        "source": source,
        "target": target,
        "date_start": dated.date_start if dated else None,
        "date_end": dated.date_end if dated else None,
        "date_precision": dated.date_precision if dated else None,
        "place": _place(tellings),
        "status": status,
        "event_ids": [telling.event_id for telling in tellings],
        "contexts": sorted({context for telling in tellings for context in telling.contexts}),
        "reported_first": min(reported, default=None),
        "reported_last": max(reported, default=None),
        "intensity": round(sum(intensities) / len(intensities), 3) if intensities else None,
        "confidence": max((telling.confidence or 0.0 for telling in tellings), default=0.0),
        "article_ids": list(dict.fromkeys(telling.article_id for telling in tellings)),
        "reasons": list(_reasons(tellings, why))[:REASONS_KEPT],
    }


def _announces(telling: Telling, type_: str | None) -> bool:
    """Whether what is told only says what a story is of: who announces a visit has not come yet."""
    return telling.type in SAYING and telling.type != type_


def _is_announced(telling: Telling, type_: str | None) -> bool:
    """Whether what is told is what a story only announces: "will meet on Sunday" was said before that."""
    return type_ in SAYING and telling.type not in SAYING and telling.status == "planned"


def _type_of(tellings: Sequence[Telling]) -> str | None:
    """Return what a story is of: the deed rather than its announcement, where as many tell the one as the other."""
    counted = Counter(telling.type for telling in tellings if telling.type)
    return min(counted, key=lambda type_: (-counted[type_], type_ in ANNOUNCING, type_), default=None)


def _most(values: Iterable[str | None]) -> str | None:
    """Return the most frequent value, of several the first in the alphabet."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def status_of(statuses: Iterable[str]) -> str:
    """Return what a story's status is when its tellings have these."""
    return min(statuses, key=STATUSES.index)


def _dated(tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling whose date is the story's: of the finest grain, the date that most of them give."""
    known = [telling for telling in tellings if telling.date_start and telling.date_precision != "unknown"]
    if not known:
        return None
    finest = min(known, key=lambda telling: grain(telling.date_precision)).date_precision
    exact = [telling for telling in known if telling.date_precision == finest]
    given = Counter((telling.date_start, telling.date_end) for telling in exact)
    return min(exact, key=lambda telling: (-given[telling.date_start, telling.date_end], telling.order))


def grain(precision: str | None) -> int:
    """Return how coarse a date is told: 0 for a day, more for anything longer, most for what is not known."""
    return GRAINS.index(precision) if precision in GRAINS else len(GRAINS)


def _place(tellings: Sequence[Telling]) -> dict[str, Any] | None:
    """Return the place most tellings name; one on the map rather than a country, a country rather than mere words."""
    places = [telling.place for telling in tellings if telling.place]
    named = Counter(place["name"] or place["text"] for place in places)
    return min(
        places,
        key=lambda place: (
            place["lat"] is None,
            place["name"] is None,
            -named[place["name"] or place["text"]],
            place["name"] or place["text"],
        ),
        default=None,
    )


def _parties(tellings: Sequence[Telling], side: str) -> list[Party]:
    """Return who stands on a side by enough tellings, each as first named; what both sides do is turned one way."""
    anchor = {state_of(party) for party in tellings[0].source}
    first: dict[str, Party] = {}
    named: Counter[str] = Counter()
    for telling in tellings:
        for party in _turned(telling, side, anchor):
            first.setdefault(party["actor_id"], party)
        named.update({party["actor_id"] for party in _turned(telling, side, anchor)})
    enough = max(1.0, NAMED_BY * sum(1 for telling in tellings if _turned(telling, side, anchor)))
    return [party for actor, party in first.items() if named[actor] >= enough]


def _turned(telling: Telling, side: str, anchor: set[str]) -> list[Party]:
    sources = {state_of(party) for party in telling.source}
    targets = {state_of(party) for party in telling.target}
    crossed = telling.type in RECIPROCAL and not sources & anchor and bool(targets & anchor)
    return telling.target if (side == "source") == crossed else telling.source


def _reasons(tellings: Sequence[Telling], why: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for telling in tellings:
        yield from why.get(telling.event_id, ())


def report_rows(story: Story) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table `story_reports` for a story."""
    for telling, word, number in zip(story.tellings, story.words, story.numbers, strict=True):
        yield {
            "story_id": story.row["story_id"],
            "article_id": telling.article_id,
            "event_id": telling.event_id,
            "claim_id": telling.claim_id,
            "origin": number,
            "origin_name": word.name,
            "reason": word.reason,
        }
