"""What the articles say together, printed for a person: stories, a timeline, disputes, echoes, agreements, ties."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.cli.tables import Row, print_table
from westphalia.cli.views import title_of
from westphalia.cli.wording import console, counted, day, entry, facts, names, published, sides, words
from westphalia.record import story_queries as queries
from westphalia.record.filters import Filter
from westphalia.record.record import Record
from westphalia.record.rows import DisputeRow, StoryRow

SHORT = 10  # characters of an id in a table: enough to ask for it
NOT_YET = "Nothing has been joined yet: run `westphalia reconcile` on this record."


def stories(record: Record, keep: Filter) -> None:
    """Print stories with how many articles tell each, and on how many independent words."""
    rows = queries.stories(record, keep)
    shown: list[Row] = [
        (
            one.story_id[:SHORT],
            day(one.day),
            one.type,
            one.status,
            one.title,
            one.reports,
            one.origins,
            one.disputes or "",
        )
        for one in rows
    ]
    columns = ("id", "day", "type", "status", "story", "reports", "origins", "disputes")
    drop = ("disputes", "status", "type", "day")
    print_table(console(), title_of("Stories", rows, keep), columns, shown, wide="story", drop=drop)
    _if_empty(record, rows)


def timeline(record: Record, keep: Filter) -> None:
    """Print stories in the order in which they happened, with the days on which they were reported."""
    rows = queries.stories(record, keep, by_day=True)
    shown: list[Row] = [
        (
            day(one.day) or "not told",
            _reported(one),
            one.type,
            one.status,
            one.title,
            one.reports,
            one.origins,
            one.story_id[:SHORT],
        )
        for one in rows
    ]
    columns = ("happened", "reported", "type", "status", "story", "reports", "origins", "id")
    drop = ("status", "type", "reports", "id")
    print_table(console(), title_of("Timeline", rows, keep), columns, shown, wide="story", drop=drop)
    _if_empty(record, rows)


def _reported(one: StoryRow) -> str:
    first, last = one.reported_first, one.reported_last
    return "" if first is None else f"{first}" if first == last else f"{first} … {last}"


def _reports(one: StoryRow) -> str:
    """Put how many articles tell it, and on how many words of their own: "3 articles, 2 independent of each other"."""
    several = f", {one.origins} independent of each other" if one.reports > 1 else ""
    return f"{counted(one.reports, 'article')}{several}"


def _if_empty(record: Record, rows: Sequence[object]) -> None:
    if not rows and record.sql("SELECT 1 FROM events WHERE NOT EXISTS (FROM reconciled) LIMIT 1").fetchall():
        console().print(NOT_YET)


def story(record: Record, beginning: str) -> None:
    """Print one story: what it is, every report with its words, its disputes."""
    from rich.text import Text

    one = queries.story(record, beginning)
    out = console()
    mode = f" ({one.mode})" if one.mode else ""
    out.print(Text(f"{one.type}{mode}, {one.status}: {sides(one.source, one.target)}", style="bold"), "")
    told = [
        ("story", one.story_id),
        ("title", one.title),
        ("day", day(one.day) or "not told"),
        ("place", one.place or ""),
    ]
    told += [
        ("reported", _reported(one)),
        ("reports", _reports(one)),
    ]
    out.print(facts(told), "")
    origin = 0
    for report in queries.reports(record, one.story_id):
        if report.origin != origin:
            origin = report.origin
            out.print(Text(f"Origin {origin}", style="bold"))
        head = (report.event_id, day(report.day), report.status, report.outlet or "outlet unknown")
        note = f"{report.reason}; article {report.article_id}, {published(report.published) or 'no date'}"
        out.print(entry(*head, text=report.evidence, note=note))
    for dispute in queries.disputes(record, story_id=one.story_id):
        out.print(entry("In dispute", dispute.kind, text=dispute.reason, most=600))
    reasons, beside = queries.story_reasons(record, one.story_id)
    out.print(facts([*(("one because", reason) for reason in reasons), *((kind, title) for kind, title in beside)]))


def disputes(record: Record, keep: Filter) -> None:
    """Print contradictions: each version with who tells it."""
    rows = queries.disputes(record, keep)
    out = console()
    out.print(title_of("Disputes", rows, keep), style="bold")
    for one in rows:
        out.print(entry(one.story_id, one.kind, one.title, text=one.reason, note=_sides(one), most=400))


def _sides(one: DisputeRow) -> str:
    return "; ".join(f"{side['value']}: {counted(len(side['article_ids']), 'article')}" for side in one.sides)


def echoes(record: Record, keep: Filter) -> None:
    """Print utterances that several articles repeat."""
    rows = queries.echoes(record, keep)
    out = console()
    out.print(title_of("Echoes", rows, keep), style="bold")
    for one in rows:
        told = f"{counted(one.reports, 'report')}, {one.origins} by ways of their own"
        head = (one.echo_id, one.origin or "nobody named", told)
        out.print(entry(*head, text=one.text, note=f"{names(one.outlets, most=6)}: {one.reason}"))


def agreements(record: Record, keep: Filter) -> None:
    """Print treaties and the like, with parties, dates, provisions and what is said of them."""
    rows = queries.agreements(record, keep)
    out = console()
    out.print(title_of("Agreements", rows, keep), style="bold")
    for one in rows:
        made = "agreed" if one.kind == "ceasefire" else "signed"
        dates = [(made, published(one.signed)), ("in force", published(one.in_force))]
        dates.append(("ended", published(one.ended)))
        told = [f"{label} {date}" for label, date in dates if date]
        head = (one.agreement_id, one.name, names(one.parties), ", ".join(told))
        said = "; ".join(words(text, most=120) for text in one.provisions[:4])
        note = counted(one.articles, "article") + (f"; also {names(one.aliases, most=4)}" if one.aliases else "")
        note += f"; said to be {names(one.descriptions, most=5)}" if one.descriptions else ""
        out.print(entry(*head, text=said, note=note, most=500))


def ties(record: Record, keep: Filter) -> None:
    """Print lasting relations between two actors."""
    rows = queries.ties(record, keep)
    shown: list[Row] = [
        (
            one.tie_id[:SHORT],
            one.kind,
            f"{one.source} {'–' if one.mutual else '→'} {one.target}",
            one.since or "",
            one.until or "",
            one.stories,
            one.articles,
            words(one.evidence, most=80),
        )
        for one in rows
    ]
    columns = ("id", "tie", "between", "since", "until", "stories", "articles", "words")
    print_table(
        console(), title_of("Ties", rows, keep), columns, shown, wide="words", drop=("words", "until", "since", "id")
    )
