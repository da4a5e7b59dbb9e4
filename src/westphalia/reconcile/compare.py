"""Two events side by side: what speaks for their being one happening, and what against it.

Each comparison gives a *finding*: a name that `weights.toml` knows, and how much of it there is (0 to 1). The
findings of a pair are added up as evidence for or against, as in probabilistic record linkage (Fellegi and Sunter
1969), so that a verdict can be explained by its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from westphalia.ontology.types import event_type
from westphalia.reconcile.days import gap
from westphalia.reconcile.told import Act, Side, Told
from westphalia.reconcile.words import likeness, weight

# Both sides do the same in these: whoever is named first.
RECIPROCAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
# What is said again and again, and what is done again and again: one of a kind on a day is seldom the only one.
WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"))
RECURRING = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))
A_MISTAKE = 10  # days that the dates of one happening may lie apart
AN_AGE = 400  # days between a date told and the days to be expected of an event without one: background, not this
A_TRIP = 5  # days that a visit and the reports before it may lie apart
# Weight of shared words (see `words.weight`) that is as good as any more.
MUCH_SHARED = 20.0
MUCH_NEAR = 10.0


class Finding(NamedTuple):
    """One thing found in comparing two events: its name in `weights.toml`, and how much of it, 0 to 1."""

    name: str
    amount: float = 1.0


def findings(one: Told, other: Told) -> list[Finding]:
    """Return all that a comparison of two events finds; the same whichever comes first."""
    return [
        *_types(one, other),
        *_sides(one, other),
        *_people(one, other),
        *_days(one, other),
        *_places(one, other),
        *_status(one, other),
        *_words(one, other),
        *_tellings(one, other),
        *_together(one, other),
    ]


# Deeds that have one doer, and of which it may be disputed who that is. Remarks of different people are just that.
DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"))


def strangers(one: Act, other: Act) -> bool:
    """Return True where both tell who acted, or towards whom, and no state or body is in both."""
    return any(some.states and others.states and not some.states & others.states for some, others in sides(one, other))


def excluded(one: Act, other: Act) -> bool:
    """Return True where two events cannot be one happening, however alike they are told.

    That is where others take part; where both are dated, and not within days of each other; where one visits and in the
    other the visitor is the host.
    """
    most = A_MISTAKE if one.days.told and other.days.told else AN_AGE
    if strangers(one, other) or (gap(one.days, other.days) or 0) > most:
        return True
    visits = one.mode == other.mode == "visit"
    return visits and bool(one.source.states and other.source.states and not one.source.states & other.source.states)


def contested(one: Told, other: Told) -> bool:
    """Return True where one deed may be laid to different doers.

    It is of one type, named by one word, of one day and against the same side; no doer of the one is a doer of the
    other; and at least one is told in somebody's words.
    """
    return (
        one.type == other.type
        and one.type in DEEDS
        and one.trigger == other.trigger
        and one.status == other.status == "happened"
        and one.article_id != other.article_id
        and bool(one.claim_id or other.claim_id)
        and one.days.exact
        and one.days == other.days
        and bool(one.target.states & other.target.states)
        and not one.source.states & other.source.states
    )


def worth_comparing(one: Told, other: Told) -> bool:
    """Return False for pairs that cannot come out the same or closely linked: most of those that share a key.

    Acts of different types named by different words, and acts between others, are held against each other only where
    much else is alike.
    """
    if contested(one, other):
        return True
    named_alike = one.trigger == other.trigger or one.frame == other.frame or one.type == "CONSULT"
    if not named_alike and one.words.isdisjoint(other.words):
        return False
    other_act = one.type != other.type and one.trigger != other.trigger
    if other_act and sum(map(weight, one.near & other.near)) < MUCH_NEAR / 2:
        return False
    return not strangers(one, other) or sum(map(weight, one.words & other.words)) >= MUCH_SHARED / 2


def _together(one: Told, other: Told) -> Iterator[Finding]:
    """Yield what several likenesses say together that none says alone."""
    if one.type != other.type:
        return
    apart = gap(one.days, other.days)
    people = sum(bool(some.people & others.people) for some, others in sides(one, other))
    if one.type == "CONSULT" and apart is not None and apart <= A_TRIP:
        if one.mode == other.mode == "visit" and one.source.actors & other.source.actors:
            same = one.target.states & other.target.states
            yield Finding("visit_same" if same else "visit_elsewhere")
        elif people == 2 and not one.mode and not other.mode:
            yield Finding("meeting_same")
    elif one.type in WORDS:
        yield Finding("words_of_many" if not people else "words_of_one")
    elif one.type in RECURRING:
        yield Finding("deed_recurring")


def _types(one: Told, other: Told) -> Iterator[Finding]:
    if one.type == other.type:
        yield Finding("type_same")
        if one.mode or other.mode:
            yield Finding("mode_same" if one.mode == other.mode else "mode_other")
    elif event_type(one.type).quad == event_type(other.type).quad:
        yield Finding("type_near")
    else:
        yield Finding("type_other")
    if one.trigger == other.trigger:
        yield Finding("trigger_same")
    elif one.frame == other.frame:
        yield Finding("frame_same")
    if one.contexts and other.contexts:
        yield Finding("context_same" if one.contexts & other.contexts else "context_other")


def sides(one: Act, other: Act) -> list[tuple[Side, Side]]:
    """Return the sides that answer each other: crosswise where both do the same and that fits better."""
    straight = [(one.source, other.source), (one.target, other.target)]
    crossed = [(one.source, other.target), (one.target, other.source)]
    either = one.type in RECIPROCAL and other.type in RECIPROCAL
    return crossed if either and _fit(crossed) > _fit(straight) else straight


def _fit(pairs: list[tuple[Side, Side]]) -> int:
    return sum(bool(some.states & others.states) for some, others in pairs)


def _sides(one: Told, other: Told) -> Iterator[Finding]:
    pairs = sides(one, other)
    levels = [_level(some, others) for some, others in pairs]
    if one.type in RECIPROCAL and other.type in RECIPROCAL:  # neither side is the source
        yield from (Finding(f"{name}_{level}", 0.5) for level in levels for name in ("source", "target"))
    else:
        yield from (Finding(f"{name}_{level}") for name, level in zip(("source", "target"), levels, strict=True))
    (sources, others), (targets, more) = pairs
    if not _fit(pairs) and _fit([(sources, more), (targets, others)]):
        yield Finding("sides_swapped")


def _level(some: Side, others: Side) -> str:
    if not some.states and not others.states:
        return "none"
    if not some.states or not others.states:
        return "open"
    if some.actors & others.actors:
        return "same"
    return "state" if some.states & others.states else "other"


def _people(one: Told, other: Told) -> Iterator[Finding]:
    for some, others in sides(one, other):
        if some.people and others.people:
            yield Finding("people_same" if some.people & others.people else "people_other")


def _days(one: Told, other: Told) -> Iterator[Finding]:
    apart = gap(one.days, other.days)
    if apart is None:
        yield Finding("days_unknown")
    elif one.days.told and other.days.told:
        if apart == 0:
            yield Finding("day_same" if one.days.exact and other.days.exact else "days_meet")
        else:
            yield Finding("day_next" if apart == 1 else "days_apart", min(1.0, apart / 7) if apart > 1 else 1.0)
    else:
        yield Finding("days_may_meet" if apart == 0 else "days_may_not_meet", min(1.0, (apart or 7) / 7))
    if one.published and other.published:
        yield Finding("reports_apart", min(1.0, abs((one.published - other.published).days) / 14))


def _places(one: Told, other: Told) -> Iterator[Finding]:
    if one.place and one.place == other.place:
        yield Finding("place_same")
    elif one.country and other.country and one.country != other.country:
        yield Finding("place_elsewhere")
    elif one.place and other.place:
        yield Finding("place_other")


def _status(one: Told, other: Told) -> Iterator[Finding]:
    statuses = {one.status, other.status}
    if len(statuses) == 1:
        yield Finding("status_same")
    elif "negated" in statuses:
        yield Finding("status_denied")
    elif "hypothetical" in statuses:
        yield Finding("status_open")
    else:
        yield Finding("status_then_done")


def _words(one: Told, other: Told) -> Iterator[Finding]:
    shared = sum(map(weight, one.words & other.words))
    yield Finding("words_shared", min(1.0, shared / MUCH_SHARED))
    yield Finding("near_shared", min(1.0, sum(map(weight, one.near & other.near)) / MUCH_NEAR))
    yield Finding("near_alike", likeness(one.near, other.near))
    numbers = [{stem for stem in told.near if stem[0].isdigit()} for told in (one, other)]
    if all(numbers):
        yield Finding("number_same" if numbers[0] & numbers[1] else "number_other")
    yield Finding("words_alike", likeness(one.words, other.words))
    yield Finding("openings_alike", likeness(one.opening, other.opening))


def _tellings(one: Told, other: Told) -> Iterator[Finding]:
    if one.article_id == other.article_id:
        yield Finding("article_same")
    if (one.claim_id is None) != (other.claim_id is None):
        yield Finding("voice_other")
