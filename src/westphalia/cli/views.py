"""What `westphalia show` prints: one function for each view, from rows to lines."""

from __future__ import annotations

from collections.abc import Sequence

from westphalia.cli.tables import Row, print_table
from westphalia.cli.wording import console, day, entry, facts, names, published, sides, words
from westphalia.record import queries
from westphalia.record.filters import Filter
from westphalia.record.record import Record
from westphalia.record.rows import ClaimRow, EventRow, Why


def overview(record: Record, keep: Filter) -> None:
    """Print what is in the record: how much, the articles, who acts most, what kinds of events and claims."""
    from rich.text import Text

    out = console()
    count = queries.counts(record)
    out.print(Text.assemble((str(record.path), "bold"), f": {_extent(record, count['articles'])}", overflow="fold"))
    holds = ("events", "claims", "actors", "mentions", "quantities", "times", "rejected")
    out.print(", ".join(f"{count[name]:,} {name}" for name in holds))
    if not count["articles"]:
        return
    out.print()
    articles(record, Filter(limit=min(keep.limit or 10, 10)), total=count["articles"])
    _busiest(record)
    _dyads(record)
    _types(record)
    kinds = ", ".join(f"{kind or 'other'} {number:,}" for kind, number in queries.claim_kinds(record).items())
    out.print(f"Claims: {kinds or 'none'}")
    _joined(record)
    together = "--stories, --timeline, --story STORY_ID, --disputes, --echoes, --agreements, --ties"
    apart = "--events, --claims, --actors, --article ID, --why EVENT_ID, --rejected"
    out.print(f"\nMore: {together}; {apart}; --help tells all.")


def _joined(record: Record) -> None:
    """Print the stories that most independent origins tell, where the articles have been joined."""
    from westphalia.record.story_queries import stories

    told = [one for one in stories(record, Filter(limit=10)) if one.reports > 1]
    rows = [(one.story_id[:10], day(one.day), one.title, one.reports, one.origins) for one in told]
    columns = ("id", "day", "story", "reports", "origins")
    _if_any("Told by most, independently", columns, rows, wide="story", drop=("day", "reports"))


def _extent(record: Record, total: int) -> str:
    """Put how many articles there are, in which languages and from when to when."""
    languages = ", ".join(f"{code} {number:,}" for code, number in queries.languages(record).items())
    ends = list(dict.fromkeys(published(end) for end in queries.period(record)))
    return "".join(
        [
            f"{total:,} article{'' if total == 1 else 's'}",
            f" ({languages})" if languages else "",
            f", published {' … '.join(ends)}" if ends else "",
        ]
    )


def _busiest(record: Record) -> None:
    busiest = queries.busiest_actors(record, Filter(limit=10))
    rows = [(one.actor_id, one.name, one.as_source, one.as_target, one.claims, one.mentions) for one in busiest]
    columns = ("id", "name", "acts", "acted on", "claims", "mentions")
    _if_any("Who acts and speaks most", columns, rows, wide="name", drop=("mentions", "acted on", "claims", "acts"))


def _dyads(record: Record) -> None:
    dyads = queries.busiest_dyads(record)
    rows = [(one.source, one.target, one.events, _signed(one.mean_intensity)) for one in dyads]
    columns = ("who", "towards whom", "events", "intensity")
    _if_any("Between whom most happened", columns, rows, wide="towards whom", drop=("intensity",))


def _types(record: Record) -> None:
    columns = ("type", "happened", "planned", "hypothetical", "negated")
    _if_any("Events", columns, queries.event_types(record), drop=("hypothetical", "negated", "planned"))


def _if_any(title: str, columns: Sequence[str], rows: Sequence[Row], *, wide: str = "", drop: Sequence[str]) -> None:
    if rows:
        print_table(console(), title, columns, rows, wide=wide, drop=drop)


def articles(record: Record, keep: Filter, *, total: int | None = None) -> None:
    """Print articles with what was found in each."""
    rows = queries.articles(record, keep)
    shown = [
        (
            one.article_id,
            published(one.published) or "no date",
            words(one.outlet, most=24),
            words(one.title or one.first_words, most=90),
            one.events,
            one.claims,
        )
        for one in rows
    ]
    title = "Articles" if total is None or total <= len(rows) else f"Articles (the first {len(rows)} of {total:,})"
    columns = ("article", "published", "outlet", "title", "events", "claims")
    print_table(console(), title, columns, shown, wide="title", drop=("claims", "events", "outlet", "published"))


def article(record: Record, keep: Filter) -> None:
    """Print one article: what is known of it, its events and its claims."""
    from rich.text import Text

    (one,) = queries.articles(record, keep)
    out = console()
    out.print(Text(words(one.title or one.first_words), style="bold"))
    known = (one.outlet, published(one.published), one.language, f"{one.words or 0:,} words", one.article_id)
    out.print(Text(" · ".join(fact for fact in known if fact)))
    if one.not_coded_because:
        out.print(Text(f"Not read for events and claims: {one.not_coded_because}"))
    out.print()
    events(record, keep)
    claims(record, keep)


def events(record: Record, keep: Filter) -> None:
    """Print events, each with the words it rests on, the article they stand in and who says so."""
    rows = queries.events(record, keep)
    out = console()
    out.print(title_of("Events", rows, keep), style="bold")
    for event in rows:
        head = (event.event_id, day(event.day), _headline(event))
        out.print(entry(*head, text=event.evidence, note=_told(event)))


def _told(event: EventRow) -> str:
    """Put where an event is told and, where the article does not say it itself, who does."""
    said = f", said by {_arrows(event.chain)}" if event.chain else ""
    return f"{event.outlet or 'outlet unknown'}, article {event.article_id}{said}"


def claims(record: Record, keep: Filter) -> None:
    """Print claims, each with the chain it came through, its words and the article they stand in."""
    rows = queries.claims(record, keep)
    out = console()
    out.print(title_of("Claims", rows, keep), style="bold")
    for claim in rows:
        note = f"{claim.outlet or 'outlet unknown'}, article {claim.article_id}"
        note = f"denies: {words(claim.denies)}; {note}" if claim.denies else note
        out.print(entry(claim.claim_id, claim.kind or "", said(claim), text=claim.content, note=note))


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
    drop = ("also", "is", "mentions", "acted on", "claims", "acts")
    print_table(console(), title_of("Actors", rows, keep), columns, rows, wide="also", drop=drop)


def rejected(record: Record, keep: Filter) -> None:
    """Print the pages that were not taken, and why."""
    rows = queries.rejected(record, keep)
    out = console()
    out.print(title_of("Rejected", rows, keep) if rows else "Nothing was rejected.", style="bold" if rows else "")
    for one in rows:
        out.print(entry(one.path or one.url or "", one.external_id or "", text=one.reason, most=2000))


def why(record: Record, event_id: str) -> None:
    """Print one event with its sentence, in which the words it rests on and the trigger stand out."""
    from rich.padding import Padding
    from rich.text import Text

    found = queries.why(record, event_id)
    event, told = found.event, found.evidence
    out = console()
    out.print(Text(_headline(event), style="bold"), "")
    sentence = Text(told.sentence.replace("\n", " "))
    for (start, end), style in ((told.evidence, "underline"), (told.trigger, "bold reverse")):
        sentence.stylize(style, start - told.sentence_start, end - told.sentence_start)
    out.print(Padding(sentence, (0, 4), expand=False), "")
    out.print(facts([*_facts(found), *(("because", reason) for reason in found.reasons)]))


def _headline(event: EventRow) -> str:
    mode = f" ({event.mode})" if event.mode else ""
    return f"{event.type}{mode}, {event.status}: {sides(event.source, event.target)}"


def _facts(found: Why) -> list[tuple[str, str]]:
    event = found.event
    when = day(event.day)
    return [
        ("event", event.event_id),
        ("evidence", words(event.evidence, most=400)),
        ("day", f"{when} (told by the {event.day.precision})" if when else "not told"),
        ("place", found.place or ""),
        ("contexts", ", ".join(found.contexts)),
        ("frame", found.frame or ""),
        ("intensity", _signed(event.intensity)),
        ("confidence", "" if event.confidence is None else f"{event.confidence:.2f}"),
        ("told by", said(found.claim) if found.claim else "the article itself"),
        ("article", _article(found)),
    ]


def _article(found: Why) -> str:
    """Put the article of an event: its id, its title where it has one, its outlet and date."""
    when = published(found.published)
    where = f"{found.event.outlet or 'outlet unknown'}{f', {when}' if when else ''}"
    title = words(found.title, most=90)
    return f"{found.event.article_id}: {f'{title} ({where})' if title else where}"


def chain(claim: ClaimRow) -> str:
    """Put the way a claim came: "TASS → Global Times → an analyst"."""
    return _arrows(claim.chain) or claim.speaker or "not named"


def _arrows(stations: Sequence[str | None]) -> str:
    return " → ".join(name for name in stations if name)


def said(claim: ClaimRow) -> str:
    """Put the way a claim came and, where there is one, the word of saying: "TASS → Lavrov (said)"."""
    return f"{chain(claim)} ({claim.cue})" if claim.cue else chain(claim)


def title_of(what: str, rows: Sequence[object], keep: Filter) -> str:
    """Put a heading with how many rows follow, or that there are more."""
    cut = keep.limit is not None and len(rows) >= keep.limit
    return f"{what} (the first {keep.limit}; --limit shows more)" if cut else f"{what} ({len(rows)})"


def _signed(number: float | None) -> str:
    return "" if number is None else f"{number:+.1f}"
