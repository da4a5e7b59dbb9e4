"""What `westphalia show` prints: one function for each view, from rows to tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from westphalia.cli.wording import console, day, entry, names, table, words
from westphalia.errors import UnknownName
from westphalia.record import queries
from westphalia.record.queries import Filter
from westphalia.record.record import Record
from westphalia.record.rows import ClaimRow, EventRow, Why

if TYPE_CHECKING:
    from rich.table import Table


def overview(record: Record, keep: Filter) -> None:
    """Print what is in the record: how much, the articles, who acts most, what kinds of events and claims."""
    out = console()
    count = queries.counts(record)
    first, last = queries.period(record)
    dates = f", published {first} … {last}" if first else ""
    languages = ", ".join(f"{code} {number:,}" for code, number in queries.languages(record).items())
    out.print(f"[bold]{record.path}[/]: {count['articles']:,} articles ({languages}){dates}", soft_wrap=True)
    holds = ("events", "claims", "actors", "mentions", "quantities", "times", "rejected")
    out.print(", ".join(f"{count[name]:,} {name}" for name in holds), soft_wrap=True)
    if not count["articles"]:
        return
    articles(record, Filter(limit=min(keep.limit or 10, 10)), total=count["articles"])
    for made in (_busiest(record), _dyads(record), _types(record)):
        if made.row_count:
            out.print(made)
    kinds = ", ".join(f"{kind or 'other'} {number:,}" for kind, number in queries.claim_kinds(record).items())
    out.print(f"Claims: {kinds or 'none'}", soft_wrap=True)
    options = "--events, --claims, --actors, --article ID, --why EVENT_ID, --rejected"
    out.print(f"\nMore: {options}; --help tells all.", soft_wrap=True)


def _busiest(record: Record) -> Table:
    busiest = queries.busiest_actors(record, Filter(limit=10))
    rows = [(one.actor_id, one.name, one.as_source, one.as_target, one.claims, one.mentions) for one in busiest]
    return table("Who acts and speaks most", ("id", "name", "acts", "acted on", "claims", "mentions"), rows)


def _dyads(record: Record) -> Table:
    dyads = queries.busiest_dyads(record)
    rows = [(one.source, one.target, one.events, _signed(one.mean_intensity)) for one in dyads]
    return table("Between whom most happened", ("who", "towards whom", "events", "intensity"), rows)


def _types(record: Record) -> Table:
    columns = ("type", "happened", "planned", "hypothetical", "negated")
    return table("Events", columns, queries.event_types(record))


def articles(record: Record, keep: Filter, *, total: int | None = None) -> None:
    """Print articles with what was found in each."""
    rows = queries.articles(record, keep)
    shown = [
        (
            one.article_id,
            one.published or "no date",
            words(one.outlet, most=30),
            words(one.title or one.first_words, most=90),
            one.events,
            one.claims,
        )
        for one in rows
    ]
    title = "Articles" if total is None or total <= len(rows) else f"Articles (the first {len(rows)} of {total:,})"
    columns = ("article", "published", "outlet", "title", "events", "claims")
    console().print(table(title, columns, shown, wide="title"))


def article(record: Record, keep: Filter) -> None:
    """Print one article: what is known of it, its events and its claims."""
    found = queries.articles(record, keep)
    if not found:
        some = [one.article_id for one in queries.articles(record, Filter(limit=5))]
        raise UnknownName("article", keep.article or "", some)
    one = found[0]
    out = console()
    out.print(words(one.title or one.first_words), style="bold", markup=False, soft_wrap=True)
    facts = (one.outlet, one.published and str(one.published), one.language, f"{one.words or 0:,} words")
    out.print(" · ".join(fact for fact in facts if fact), markup=False, soft_wrap=True)
    if one.not_coded_because:
        out.print(f"Not read for events and claims: {one.not_coded_because}", markup=False, soft_wrap=True)
    events(record, keep)
    claims(record, keep)


def events(record: Record, keep: Filter) -> None:
    """Print events, each with the words it rests on below it."""
    rows = queries.events(record, keep)
    out = console()
    out.print(_title("Events", rows, keep), style="bold")
    for event in rows:
        out.print(entry(event.event_id, day(event.day), _headline(event), text=event.evidence))


def claims(record: Record, keep: Filter) -> None:
    """Print claims, each with the chain it came through and its words below it."""
    rows = queries.claims(record, keep)
    out = console()
    out.print(_title("Claims", rows, keep), style="bold")
    for claim in rows:
        out.print(entry(claim.claim_id, claim.kind or "", f"{chain(claim)} ({claim.cue})", text=claim.content))


def actors(record: Record, keep: Filter) -> None:
    """Print actors with how often each acts, is acted on, speaks and is named."""
    rows = [
        (
            one.actor_id,
            one.name,
            " ".join(filter(None, (one.kind, one.country, one.sector))),
            names(one.aliases),
            one.as_source,
            one.as_target,
            one.claims,
            one.mentions,
        )
        for one in queries.busiest_actors(record, keep)
    ]
    columns = ("id", "name", "is", "also", "acts", "acted on", "claims", "mentions")
    console().print(table(_title("Actors", rows, keep), columns, rows, wide="also"))


def rejected(record: Record, keep: Filter) -> None:
    """Print the pages that were not taken, and why."""
    rows = [(one.path or one.url or "", one.external_id, one.reason) for one in queries.rejected(record, keep)]
    if not rows:
        console().print("Nothing was rejected.")
        return
    console().print(table(_title("Rejected", rows, keep), ("page", "id", "reason"), rows, wide="reason"))


def why(record: Record, event_id: str) -> None:
    """Print one event with its sentence, in which the words it rests on and the trigger stand out."""
    from rich.padding import Padding
    from rich.text import Text

    found = queries.why(record, event_id)
    event, told = found.event, found.evidence
    out = console()
    out.print(Text(_headline(event), style="bold"), soft_wrap=True)
    sentence = Text(told.sentence.replace("\n", " "))
    for (start, end), style in ((told.evidence, "underline"), (told.trigger, "bold reverse")):
        sentence.stylize(style, start - told.sentence_start, end - told.sentence_start)
    out.print(Padding(sentence, (1, 4), expand=False))
    for label, value in _facts(found):
        if value:
            out.print(Text.assemble((f"{label:<12}", "dim"), value), soft_wrap=True)
    for reason in found.reasons:
        out.print(Text.assemble(("because     ", "dim"), reason), soft_wrap=True)


def _headline(event: EventRow) -> str:
    mode = f" ({event.mode})" if event.mode else ""
    whom = f" → {names(event.target)}" if event.target else ""
    return f"{event.type}{mode}, {event.status}: {names(event.source) or 'not told who'}{whom}"


def _facts(found: Why) -> list[tuple[str, str]]:
    event = found.event
    outlet = event.outlet or "outlet unknown"
    published = f", {found.published}" if found.published else ""
    said = found.claim and f"{chain(found.claim)} ({found.claim.cue})"
    return [
        ("event", event.event_id),
        ("evidence", words(event.evidence, most=400)),
        ("day", f"{day(event.day)} (told by the {event.day.precision})" if day(event.day) else "not told"),
        ("place", found.place or ""),
        ("contexts", ", ".join(found.contexts)),
        ("frame", found.frame or ""),
        ("intensity", _signed(event.intensity)),
        ("confidence", "" if event.confidence is None else f"{event.confidence:.2f}"),
        ("told by", said or "the article itself"),
        ("article", f"{event.article_id}: {words(found.title, most=90)} ({outlet}{published})"),
    ]


def chain(claim: ClaimRow) -> str:
    """Put the way a claim came: "TASS → Global Times → an analyst"."""
    return " → ".join(name for name in claim.chain if name) or claim.speaker or "not named"


def _title(what: str, rows: Sequence[object], keep: Filter) -> str:
    cut = keep.limit is not None and len(rows) >= keep.limit
    return f"{what} (the first {keep.limit}; --limit shows more)" if cut else f"{what} ({len(rows)})"


def _signed(number: float | None) -> str:
    return "" if number is None else f"{number:+.1f}"
