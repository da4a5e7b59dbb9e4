"""Two events side by side: what speaks for their being one happening, and what against it.

Each comparison gives a *finding*: a name that `weights.toml` knows, and how much of it there is (0 to 1). The
findings of a pair are added up as evidence for or against, as in probabilistic record linkage (Fellegi and Sunter
1969), so that a verdict can be explained by its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from westphalia.ontology.types import event_type
from westphalia.reconcile.comparing.days import AN_AGE, gap
from westphalia.reconcile.comparing.nouns import is_of_people
from westphalia.reconcile.comparing.told import Act, Side, Told
from westphalia.reconcile.comparing.words import SIGNING, shared

# Both sides do the same in these: whoever is named first.
RECIPROCAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
# What is said again and again, and what is done again and again: one of a kind on a day is seldom the only one.
WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"))
DENIAL = "REJECT"
RECURRING = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))
A_MISTAKE = 10  # days that the dates of one happening may lie apart
MANY_TIMES = 10  # one count of a happening may be, of another
A_TRIP = 5  # days that a visit and the reports before it may lie apart
# Weight of shared words (see `words.weight`) that is as good as any more.
MUCH_SHARED = 20.0
MUCH_NEAR = 10.0
ALIKE = 0.4  # of what the shorter of two sentences says, that the other says as well


class Finding(NamedTuple):
    """One thing found in comparing two events: its name in `weights.toml`, and how much of it, 0 to 1."""

    name: str
    amount: float = 1.0


@cache
def _full(name: str) -> Finding:
    """Return a finding that is there or not; made once, as hundreds of thousands of pairs are compared."""
    return Finding(name)


@cache
def _half(name: str) -> Finding:
    return Finding(name, 0.5)


Sides = list[tuple[Side, Side]]


class Sided(NamedTuple):
    """What comparing the sides of two events finds; on how many of them both name one person; and whether two sides
    that answer each other have no state or body in common (see `strangers`)."""

    found: tuple[Finding, ...]
    people: int
    strangers: bool


# Their mode is what is asked, refused or threatened, or the weapon: a telling without it says less, and nothing else.
_OFTEN_UNTOLD = frozenset({"REQUEST", "REJECT", "THREATEN", "ASSAULT"})


def findings(one: Told, other: Told) -> list[Finding]:
    """Return all that a comparison of two events finds; the same whichever comes first."""
    sided = sides(one, other)
    return [
        *_types(one, other),
        *sided.found,
        *_days(one, other),
        *_places(one, other),
        *_status(one, other),
        *_words(one, other),
        *_tellings(one, other),
        *_together(one, other, sided.people),
    ]


# Deeds that have one doer, and of which it may be disputed who that is. Remarks of different people are just that.
DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"))


def strangers(one: Act, other: Act) -> bool:
    """Return True where both tell who acted, or towards whom, and no state or body is in both."""
    return sides(one, other).strangers


def excluded(one: Act, other: Act) -> bool:
    """Return True where two events cannot be one happening, however alike they are told.

    That is where others take part; where both are dated, and not within days of each other; where one visits and in the
    other the visitor is the host; where two attacks are told of different days.
    """
    most = A_MISTAKE if one.days.told and other.days.told else AN_AGE
    apart = gap(one.days, other.days) or 0
    if strangers(one, other) or apart > most or (_struck_to_the_day(one, other) and apart > 1):
        return True
    visits = one.mode == other.mode == "visit"
    return visits and bool(one.source.states and other.source.states and not one.source.states & other.source.states)


def _struck_to_the_day(one: Act, other: Act) -> bool:
    """Whether both are attacks told to the day: of another day, it is another one."""
    return one.type == other.type == "ASSAULT" and one.days.exact and other.days.exact


class Named(Protocol):
    """What tells which of its acts an article names by a word: an event as it is compared, or as a story keeps it."""

    @property
    def article_id(self) -> str:
        """The article."""
        ...

    @property
    def type(self) -> str:
        """Its type."""
        ...

    @property
    def status(self) -> str:
        """Whether it is told as done."""
        ...

    @property
    def evidence_start(self) -> int:
        """Where the words begin that tell it."""
        ...

    @property
    def evidence_end(self) -> int:
        """Where they end."""
        ...


def told_apart(one: Named, other: Named, *, one_word: bool) -> bool:
    """Return True where two events are told as two: a denial and what it denies; two acts of one sentence.

    Parameters
    ----------
    one_word
        Whether both are named by the same word: then an article may tell one act twice.
    """
    if one_word:
        return False
    if one.type != other.type and DENIAL in (one.type, other.type):
        return True
    if one.article_id != other.article_id:
        return False
    beside = one.evidence_start < other.evidence_end and other.evidence_start < one.evidence_end
    return beside and one.type != other.type


def asunder(one: Told, other: Told) -> bool:
    """Return True where something tells two apart, or nothing puts them at one time: alike is not one."""
    return any(test(one, other) for test in _ASUNDER)


def _signed(one: Told, other: Told) -> bool:
    """Whether one is a signing and the other the visit or the talks at which it may have been."""
    return one.type != other.type and (
        (one.type == "CONSULT" and is_signing(other)) or (other.type == "CONSULT" and is_signing(one))
    )


def is_signing(told: Told) -> bool:
    """Return True for the signing of an agreement: one act, on one day."""
    return told.type in WORDS and not SIGNING.isdisjoint(told.trigger.split())


def _counted_twice(one: Told, other: Told) -> bool:
    """Whether one article tells, of other times, other amounts of one thing: over 100 tons in May, nearly 300 in June.

    Amounts of one time may be two counts of one happening.
    """
    if one.article_id != other.article_id or one.days == other.days:
        return False
    return any(some.isdisjoint(others) for _, some, others in _counted(one, other))


def _counted_apart(one: Told, other: Told) -> bool:
    """Whether one counts many times what the other does: thousands of rockets in a war, twenty on one of its days.

    Of one day both may be told, the first count and the last; and whoever counts people counts more of them later.
    """
    if one.days.exact and one.days == other.days:
        return False
    return any(
        min(some) > MANY_TIMES * max(others) or min(others) > MANY_TIMES * max(some)
        for unit, some, others in _counted(one, other)
        if not is_of_people(unit)
    )


def _counted(one: Told, other: Told) -> Iterator[tuple[str, set[float], set[float]]]:
    """Yield what both count, and their counts of it."""
    for unit in sorted({unit for unit, _ in one.counts} & {unit for unit, _ in other.counts}):
        some, others = ({value for name, value in told.counts if name == unit} for told in (one, other))
        yield unit, some, others


def _still_open(one: Told, other: Told) -> bool:
    """Whether a deed is told as possible when it is told as done before: then it is a further one.

    Of articles of one day either may be the older; there one word may still mean one deed.
    """
    possible, done = (one, other) if one.status == "hypothetical" else (other, one)
    if one.type not in DEEDS or possible.status != "hypothetical" or done.status != "happened":
        return False
    if not (possible.published and done.published) or done.published > possible.published:
        return False
    if possible.doubted or (possible.days.last and possible.days.told and possible.days.last <= possible.published):
        return False  # it may have been done: the same one, as somebody else has it
    return done.published < possible.published or done.trigger != possible.trigger


def _met_any_time(one: Told, other: Told) -> bool:
    """Whether two meetings of which no day is told may be any two: the same people meet again and again.

    Articles of the same days tell the same meeting where they are alike; an article tells it twice by one word, or in
    sentences that are alike.
    """
    if one.type != "CONSULT" or other.type != "CONSULT" or one.mode or other.mode or one.days.told or other.days.told:
        return False
    alike = _of_lighter(shared(one.words, other.words), one.words_mass, other.words_mass)
    if one.article_id == other.article_id:
        return one.trigger != other.trigger and alike < ALIKE
    if not (one.published and other.published) or abs((one.published - other.published).days) > A_TRIP:
        return True
    return (
        max(alike, _of_lighter(_openings(one.opening, other.opening), one.opening_mass, other.opening_mass)) < ALIKE / 2
    )


_ASUNDER = (_signed, _counted_twice, _counted_apart, _still_open, _met_any_time)


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
        and _one_target(one, other)
        and not one.source.states & other.source.states
    )


def _one_target(one: Told, other: Told) -> bool:
    if one.target.states and other.target.states:
        return bool(one.target.states & other.target.states)
    return one.place == other.place is not None


def worth_comparing(one: Told, other: Told) -> bool:
    """Return False for pairs that cannot come out the same or closely linked: most of those that share a key.

    Acts of different types named by different words, and acts between others, are held against each other only where
    much else is alike.
    """
    if (gap(one.days, other.days) or 0) > AN_AGE:
        return False
    if contested(one, other) or _of_one_summit(one, other):
        return True
    named_alike = one.trigger == other.trigger or one.frame == other.frame or one.type == "CONSULT"
    if not named_alike and one.words.isdisjoint(other.words):
        return False
    other_act = one.type != other.type and one.trigger != other.trigger
    if other_act and shared(one.near, other.near) < MUCH_NEAR / 2:
        return False
    return not strangers(one, other) or shared(one.words, other.words) >= MUCH_SHARED / 2


def _of_one_summit(one: Told, other: Told) -> bool:
    """Whether one is a signing and the other a visit or talks of the same parties, on its day or the next to it."""
    near = one.days.exact and other.days.exact and (gap(one.days, other.days) or 0) <= 1
    return near and _signed(one, other) and not strangers(one, other)


def _together(one: Told, other: Told, people: int) -> Iterator[Finding]:
    """Yield what several likenesses say together that none says alone; `people`: sides on which both name one."""
    if one.type != other.type:
        return
    apart = gap(one.days, other.days)
    if one.type == "CONSULT" and apart is not None and apart <= A_TRIP:
        if one.mode == other.mode == "visit" and one.source.actors & other.source.actors:
            yield _full(_visited(one, other, apart))
        elif people == 2 and not one.mode and not other.mode and not asunder(one, other):
            yield _full("meeting_same")
    elif one.type in WORDS:
        yield _full("words_of_many" if not people else "words_of_one")
    elif one.type in RECURRING:
        yield _full("deed_recurring")


def _visited(one: Told, other: Told, apart: int) -> str:
    """Return whether two visits are one person's to one country; to a shrine or somebody in it is part of what the
    visitor does, and of two days told apart there may be two."""
    shared_states = one.target.states & other.target.states
    if not shared_states:
        return "visit_elsewhere"
    to_land = shared_states & one.target.actors & other.target.actors
    once = apart <= 1 or not (one.days.exact and other.days.exact)
    return "visit_same" if to_land and once and one.source.people & other.source.people else "visit_within"


def _types(one: Told, other: Told) -> Iterator[Finding]:
    if one.type == other.type:
        yield _full("type_same")
        if (one.mode and other.mode) or ((one.mode or other.mode) and one.type not in _OFTEN_UNTOLD):
            yield _full("mode_same" if one.mode == other.mode else "mode_other")
    elif event_type(one.type).quad == event_type(other.type).quad:
        yield _full("type_near")
    else:
        yield _full("type_other")
    if one.trigger == other.trigger:
        yield _full("trigger_same")
    elif one.frame == other.frame:
        yield _full("frame_same")
    if one.contexts and other.contexts:
        yield _full("context_same" if one.contexts & other.contexts else "context_other")


def sides(one: Act, other: Act) -> Sided:
    """Return what comparing the sides of two events finds."""
    mutual = one.type in RECIPROCAL and other.type in RECIPROCAL
    return _sided(one.source, one.target, other.source, other.target, mutual)


@lru_cache(maxsize=50_000)
def _sided(source: Side, target: Side, other_source: Side, other_target: Side, mutual: bool) -> Sided:
    """Compare sides; asked for three times of every two events, and of the same two states in most of them.

    They answer each other crosswise where both do the same and that fits better.
    """
    straight = [(source, other_source), (target, other_target)]
    crossed = [(source, other_target), (target, other_source)]
    pairs = crossed if mutual and _fit(crossed) > _fit(straight) else straight
    levels = [_level(some, others) for some, others in pairs]
    if mutual:  # neither side is the source
        found = [_half(f"{name}_{level}") for level in levels for name in ("source", "target")]
    else:
        found = [_full(f"{name}_{level}") for name, level in zip(("source", "target"), levels, strict=True)]
        if not _fit(straight) and _fit(crossed):
            found.append(_full("sides_swapped"))
    shared_people = [not some.people.isdisjoint(others.people) for some, others in pairs]
    for (some, others), is_shared in zip(pairs, shared_people, strict=True):
        if some.people and others.people:
            found.append(_full("people_same" if is_shared else "people_other"))
    apart = any(_level(some, others) == "other" for some, others in pairs)
    return Sided(tuple(found), sum(shared_people), apart)


def _fit(pairs: Sides) -> int:
    return sum(_meet(some, others) for some, others in pairs)


def _meet(some: Side, others: Side) -> bool:
    """Whether a state is on both sides or, where one side names none, people of one kind."""
    if some.states and others.states:
        return not some.states.isdisjoint(others.states)
    return not some.kinds.isdisjoint(others.kinds)


def _level(some: Side, others: Side) -> str:
    if not some.parties and not others.parties:
        return "none"
    if not some.parties or not others.parties:
        return "open"
    if not some.actors.isdisjoint(others.actors):
        return "same"
    if _meet(some, others):
        return "state"
    return "other" if some.states and others.states else "open"


def _days(one: Told, other: Told) -> Iterator[Finding]:
    apart = gap(one.days, other.days)
    if apart is None:
        yield _full("days_unknown")
    elif one.days.told and other.days.told:
        if apart == 0:
            yield _full("day_same" if one.days.exact and other.days.exact else "days_meet")
        else:
            yield Finding("day_next" if apart == 1 else "days_apart", min(1.0, apart / 7) if apart > 1 else 1.0)
    else:
        yield Finding("days_may_meet" if apart == 0 else "days_may_not_meet", min(1.0, (apart or 7) / 7))
    if one.published and other.published and not _announced(one, other, apart):
        yield Finding("reports_apart", min(1.0, abs((one.published - other.published).days) / 14))


def _announced(one: Told, other: Told, apart: int | None) -> bool:
    """Whether one tells the other's day ahead: a plan is news long before, and that says nothing against it."""
    plans = (told.days.exact for told in (one, other) if told.status == "planned")
    return apart is not None and apart <= 1 and one.days.told and other.days.told and any(plans)


def _places(one: Told, other: Told) -> Iterator[Finding]:
    if one.place and one.place == other.place:
        yield _full("place_same")
    elif one.country and other.country and one.country != other.country:
        yield _full("place_elsewhere")
    elif one.place and other.place:
        yield _full("place_other")


def _status(one: Told, other: Told) -> Iterator[Finding]:
    statuses = {one.status, other.status}
    if len(statuses) == 1:
        yield _full("status_same")
    elif "negated" in statuses:
        yield _full("status_denied")
    elif "hypothetical" in statuses:
        yield _full("status_open")
    else:
        yield _full("status_then_done")


def _words(one: Told, other: Told) -> Iterator[Finding]:
    in_words, near = shared(one.words, other.words), shared(one.near, other.near)
    if in_words:
        yield Finding("words_shared", min(1.0, in_words / MUCH_SHARED))
    if near:
        yield Finding("near_shared", min(1.0, near / MUCH_NEAR))
        yield Finding("near_alike", _of_lighter(near, one.near_mass, other.near_mass))
    if one.numbers and other.numbers:
        yield _full("number_other" if one.numbers.isdisjoint(other.numbers) else "number_same")
    if in_words:
        yield Finding("words_alike", _of_lighter(in_words, one.words_mass, other.words_mass))
    openings = _openings(one.opening, other.opening)
    if openings:
        yield Finding("openings_alike", _of_lighter(openings, one.opening_mass, other.opening_mass))


@lru_cache(maxsize=20_000)
def _openings(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much the beginnings of two articles share; asked for again for every two of their events."""
    return shared(one, other)


def _of_lighter(shared: float, one: float, other: float) -> float:
    """Return the share of what the lighter of two sets weighs that is in both."""
    lighter = min(one, other)
    return shared / lighter if lighter else 0.0


def _tellings(one: Told, other: Told) -> Iterator[Finding]:
    if one.article_id == other.article_id:
        yield _full("article_same")
    if (one.claim_id is None) != (other.claim_id is None):
        yield _full("voice_other")
