"""Which event a quantity belongs to: "sent 30 tanks and 200 trucks", "the attack left ten people dead"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Doc, Token

from westphalia.coder.coded import LinkedQuantity
from westphalia.events.event import Event
from westphalia.events.parse.phrases import clause_head
from westphalia.reading.annotations import Quantity


def linked(
    quantities: Sequence[Quantity], events: Sequence[Event], doc: Doc, claim_at: Callable[[int, int], str | None]
) -> tuple[LinkedQuantity, ...]:
    """Return the quantities with the event that each is told of.

    Parameters
    ----------
    quantities, events
        Of one article.
    doc
        Its parse.
    claim_at
        Gives the id of the claim in which a stretch of the text is told.

    Returns
    -------
    tuple of LinkedQuantity
        In the same order. A quantity is that of the event in whose evidence it stands, else of the event that its
        clause tells, if it tells one, else of the one below whose trigger it stands.
    """
    by_clause = _by_clause(events, doc) if quantities else {}
    return tuple(_linked(quantity, events, by_clause, doc, claim_at) for quantity in quantities)


def _linked(
    quantity: Quantity,
    events: Sequence[Event],
    by_clause: Mapping[int, Mapping[int, Event]],
    doc: Doc,
    claim_at: Callable[[int, int], str | None],
) -> LinkedQuantity:
    event = next((e for e in events if e.evidence_start <= quantity.start and quantity.end <= e.evidence_end), None)
    if event is None and by_clause:
        event = _of_clause(_token_at(doc, quantity.start, quantity.end), by_clause)
    return LinkedQuantity(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        bound=quantity.bound,
        event_id=event.event_id if event else None,
        claim_id=claim_at(quantity.start, quantity.end),
    )


def _by_clause(events: Sequence[Event], doc: Doc) -> dict[int, dict[int, Event]]:
    """Return the first event of each trigger, by the clause the trigger stands in."""
    grouped: dict[int, dict[int, Event]] = defaultdict(dict)
    for event in events:
        token = _token_at(doc, event.trigger_start, event.trigger_end)
        if token is not None:
            grouped[clause_head(token).i].setdefault(token.i, event)
    return grouped


def _of_clause(token: Token | None, by_clause: Mapping[int, Mapping[int, Event]]) -> Event | None:
    if token is None:
        return None
    told = by_clause.get(clause_head(token).i, {})
    if len(told) == 1:
        return next(iter(told.values()))
    return next((told[above.i] for above in token.ancestors if above.i in told), None)


def _token_at(doc: Doc, start: int, end: int) -> Token | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None else None
