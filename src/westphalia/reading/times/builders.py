"""From a match of a rule to what it means. Each function is named by rules of grammar.toml.

A function returns None where the words are no time after all ("2000 troops"): the next rule is tried.
"""

from __future__ import annotations

import re
from functools import cache

from westphalia import dates
from westphalia.reading.numbers import parse_number
from westphalia.reading.times import arithmetic
from westphalia.reading.times.data import lexicon
from westphalia.reading.times.meanings import (
    Duration,
    Known,
    Meaning,
    MonthDay,
    Offset,
    Part,
    Partial,
    Pointed,
    Pointer,
    Season,
    Stretch,
    Then,
    Vague,
    Weekday,
)

Match = re.Match[str]

_ORDINAL_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


# --- full dates -------------------------------------------------------------------------------------------


def numeric_date(match: Match) -> Meaning | None:
    """ "2024-06-19"."""
    return _day(int(match["year"]), int(match["month_number"]), int(match["day"]))


def ambiguous_date(match: Match) -> Meaning | None:
    """ "19/06/2024": where day or month may be first only the year is sure; dots put the day first."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "." or first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    return Known(dates.year(year))


def month_and_days(match: Match) -> Meaning | None:
    """ "June 18 and 19, 2024", "18 June"."""
    days = [int(number) for number in re.findall(r"\d+", match["days"])]
    first, last = min(days), max(days)
    month = _month_number(match)
    if match["year"] is None:
        return Partial(month, first, last, year_of=_year_in_words(match))
    year = int(match["year"])
    try:
        start, end = dates.day(year, month, first), dates.day(year, month, last)
    except ValueError:  # 31 June
        return None
    return Known(dates.Interval(start.start, end.end, "day"))


def named_day(match: Match) -> Meaning | None:
    """ "Christmas Eve"."""
    month, day = _named_days()[match["named_day"].lower()]
    return _day(int(match["year"]), month, day) if match["year"] else Partial(month, day, day)


@cache
def _named_days() -> dict[str, tuple[int, int]]:
    return {name.lower(): (month, day) for name, (month, day) in lexicon("named_days").items()}


def attacks_of_2001(match: Match) -> Meaning | None:
    """ "Sept. 11" of "the Sept. 11 hijackers"."""
    return _day(2001, 9, 11)


def _day(year: int, month: int, day: int) -> Known | None:
    try:
        return Known(dates.day(year, month, day))
    except ValueError:
        return None


# --- months, years, seasons, decades ----------------------------------------------------------------------


def month(match: Match) -> Meaning | None:
    """ "late September 2023", "last June", "May" where it is a month."""
    number = _month_number(match)
    year = match["year"] or match["shared_year"]
    if year:
        return Known(_narrowed(dates.month(int(year), number), _part(match)))
    if not (match["year_word"] or match["part"] or match["portion"] or match["pointer"]) and not _is_month(match):
        return None
    return Partial(number, part=_part(match), year_of=_year_in_words(match), pointer=_pointer(match))


def _is_month(match: Match) -> bool:
    """Judge a month's name that stands alone by the words around it."""
    name = match["month"].rstrip(".").capitalize()
    friends = lexicon("false_friends")
    if len(name) <= 4 and name not in ("May", "June", "July"):
        return match["month"].endswith(".") or name == "Sept"
    follower = match.string[match.end() : match.end() + 2]
    if name not in friends["only_with_company"]:
        return not match["month"].isupper() or not follower.strip().isupper()
    before, after = _word_before(match), match.string[match.end() : match.end() + 5]
    if before in friends["company"]:  # "in June Iran attacked", but "by June Smith", "since April Fools"
        return not re.match(r" [A-Z][a-z]", after) or (before == "in" and not _names_a_day(match))
    # "The June attack", "Tokyo's May protest"; but "the March of Return".
    determined = before in ("the", "its", "his", "her", "their", "our", "a") or before.endswith("'s")
    return determined and re.match(r" (?!of |on |to |for |in )[a-z]", after) is not None


def _names_a_day(match: Match) -> bool:
    """Return True for "in April Fools' jokes", "in May Day parades"."""
    follower = re.match(r" ([A-Z]\w+)", match.string[match.end() : match.end() + 20])
    return follower is not None and follower[1].lower() in lexicon("false_friends")["occasions"]


def season(match: Match) -> Meaning | None:
    """ "the spring of 2024", "last winter", "this summer". Without a year or pointer only after "the"."""
    name = match["season"].lower()
    follower = match.string[match.end() : match.end() + 8].lower()
    if re.match(r" olymp| games| camp| break|ization| paralymp", follower):
        return None
    first_month = lexicon("seasons")[name]
    if match["year"]:
        whole = arithmetic.season(int(match["year"]), first_month)
        return Known(_narrowed(whole, _part(match)))
    if match["year_word"] or match["pointer"]:
        return Season(
            first_month,
            _pointer(match) or _pointer_of((match["year_word"] or "").lower().removesuffix(" year")),
        )
    if name == "fall" or not match[0].lower().startswith("the ") or follower.startswith(" of"):
        return None
    return Season(first_month) if match["season"].islower() else None


def decade(match: Match) -> Meaning | None:
    """ "the early 1990s", "the '90s" (of the twentieth century, from the twenties on)."""
    digits = match["decade"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits[1:])
    whole = dates.decade(year)
    if year % 100 == 0 and year < 2000:  # "the 1800s" are a century
        whole = arithmetic.century(year // 100 + 1)
    return Known(_narrowed(whole, _part(match)))


def century(match: Match) -> Meaning | None:
    """ "the early 20th century"."""
    word = match["century"].lower()
    number = _ORDINAL_CENTURIES.get(word) or int(re.sub(r"\D", "", word))
    return Known(_narrowed(arithmetic.century(number), _part(match))) if 1 <= number <= 22 else None


def year(match: Match) -> Meaning | None:
    """ "2023", "mid-2023", "fiscal 2023", "2023-24"; not "2000 troops", "Resolution 1718", "Windows 2000"."""
    number = int(match["year"])
    if match["s"] or not (match["part"] or match["portion"] or _is_year(match, number)):
        return None
    short = match["short"]
    if short and int(short) > number % 100:
        last = number - number % 100 + int(short)
        return Known(dates.Interval(dates.year(number).start, dates.year(last).end, "year"))
    return Known(_narrowed(dates.year(number), _part(match)))


def _is_year(match: Match, number: int) -> bool:
    """Tell a year from a count or a code by the words on both sides."""
    friends = lexicon("false_friends")
    before, after = _word_before(match), _word_after(match)
    if after in friends["counted"] or before in friends["numbered"]:
        return False
    if before in lexicon("companions")["year"] or match.string[max(match.start() - 1, 0) : match.start()] in (
        "(",
        "[",
    ):
        # "Of 1500 voters": an early or round figure beside a plural counts something.
        return not (_is_round(number) and after.endswith("s") and after not in ("is", "was", "has"))
    return 1900 <= number <= 2060 and not _is_round(number)


def _is_round(number: int) -> bool:
    return number % 100 == 0 or number < 1800


# --- from the day of the article, or from where the telling is --------------------------------------------


_NOWADAYS = re.compile(r"'s (?:[A-Z][a-z]|world\b|generation|society|standards|age\b|era\b|reality|environment)")


def relative_day(match: Match) -> Meaning | None:
    """ "yesterday", "the day after tomorrow"; not USA TODAY. "Today's Russia" is that of nowadays."""
    if match["day"].isupper() and match.string[max(0, match.start() - 3) : match.start()].strip().isupper():
        return None
    if match["day"].lower() == "today" and _NOWADAYS.match(match.string, match.end()):
        return Vague()
    return Pointed("day", lexicon("days")[match["day"].lower()], "published")


def weekday(match: Match) -> Meaning | None:
    """ "late Tuesday night", "next Monday"; not "Bloody Sunday", "the Sunday Times"."""
    friends = lexicon("false_friends")
    names_after = "|".join(friends["after_weekday"])
    if match.string[: match.start()].endswith(tuple(f"{word} " for word in friends["before_weekday"])):
        return None
    if re.match(rf" (?:{names_after})\b", match.string[match.end() : match.end() + 20]):
        return None
    return Weekday(lexicon("weekdays")[match["weekday"].capitalize()], _pointer(match))


def month_day(match: Match) -> Meaning | None:
    """ "on the 8th", "the afternoon of the 9th", "the 7th (Tuesday)"; whether a noun follows the parser tells."""
    alone = not (match["day_part"] or match["weekday_before"] or match["month_word"])
    if alone and _word_before(match) not in lexicon("companions")["month_day"]:
        return None
    days = [int(number) for number in re.findall(r"\d+", match["days"])]
    weekday = (match["weekday_before"] or match["weekday_behind"] or "").rstrip(".").capitalize()
    known = {**lexicon("weekdays"), **lexicon("weekday_abbreviations")}
    return MonthDay(min(days), max(days), known.get(weekday), _pointer_of((match["month_word"] or "").lower()))


def pointed(match: Match) -> Meaning | None:
    """ "last month", "later that year", "the end of the year"."""
    groups = match.groupdict()
    words, name = groups["pointer"].lower().strip(), groups["stretch"].lower()
    unit = lexicon("stretches")[name]
    if words in ("", "the"):
        return Pointed(unit, 0, "context", _part(match))
    if words == "last" and name in ("day", "morning", "afternoon", "evening"):
        return None
    if words == "next" and unit == "day":
        return Pointed(unit, 1, "narrative")
    pointer = _pointer_of(words)
    if words == "the next" and _word_before(match) in ("in", "over", "for", "within", "during", "of"):
        return Stretch(unit, 1)
    return Pointed(unit, pointer[0], pointer[1], _part(match)) if pointer else None


def the_weekend(match: Match) -> Meaning | None:
    """ "Over the weekend": the one before the article's week."""
    return Pointed("weekend", -1, "published")


def counted_stretch(match: Match) -> Meaning | None:
    """ "the past two weeks", "the next five years"; "the past few decades" is vague."""
    unit, count = _measure(match)
    if count is None:
        return Vague()
    forward = match["direction"].lower() in ("next", "coming", "following")
    return Stretch(unit, count if forward else -count)


def stretch(match: Match) -> Meaning | None:
    """ "the past year", "the last month"."""
    unit, size = lexicon("units")[match["unit"].lower()]
    return Stretch(unit, size if match["direction"].lower() == "coming" else -size)


def ago(match: Match) -> Meaning | None:
    """ "two days ago"; "less than a month ago" is bounded only: a stretch."""
    unit, count = _measure(match)
    if count is None:
        return Vague()
    if re.search(r"\b(?:less|under|fewer|no more|not more|within)\b", match["hedge"].lower()):
        return Stretch(unit, -count)
    return Pointed(unit, -count, "published")


def from_now(match: Match) -> Meaning | None:
    """ "three months from now"."""
    unit, count = _measure(match)
    return Vague() if count is None else Pointed(unit, count, "published")


# --- from another date or happening -----------------------------------------------------------------------

_BACKWARD = ("before", "earlier", "previously", "beforehand", "prior to", "ahead of", "prior")


def later(match: Match) -> Meaning | None:
    """ "two days later", "a year earlier": from the date that the telling has reached."""
    unit, count = _measure(match)
    if count is None:
        return Vague()
    return Pointed(unit, _signed(match, count), "narrative")


def offset(match: Match) -> Meaning | None:
    """ "seven months after ..."; "for two weeks after ..." is a length."""
    if _word_before(match) in lexicon("companions")["lasting"]:
        return None
    unit, count = _measure(match)
    return Vague() if count is None else Offset(unit, _signed(match, count))


def neighbour(match: Match) -> Meaning | None:
    """ "the day before", with nothing after it."""
    return Pointed(_stretch_unit(match), _signed(match, 1), "narrative")


def neighbour_of(match: Match) -> Meaning | None:
    """ "the day after ..."."""
    return Offset(_stretch_unit(match), _signed(match, 1))


def day_of(match: Match) -> Meaning | None:
    """ "the day of ..."."""
    return Offset(_stretch_unit(match, {"eve": "day"}), -1 if match["stretch"].lower() == "eve" else 0)


def then(match: Match) -> Meaning | None:
    """ "at that time", "since then"."""
    return Then()


def _signed(match: Match, count: float) -> float:
    return -count if match["direction"].lower() in _BACKWARD else count


def _stretch_unit(match: Match, more: dict[str, str] | None = None) -> str:
    name = match["stretch"].lower()
    unit: str = (more or {}).get(name) or lexicon("stretches")[name]
    return unit


# --- without a place on the calendar ----------------------------------------------------------------------


def vague(match: Match) -> Meaning | None:
    """ "recent years", "decades ago"."""
    return Vague()


def vague_word(match: Match) -> Meaning | None:
    """ "currently", "now"; "now that" is a conjunction."""
    if match[0].lower() == "now" and _word_after(match) in ("that", "known"):
        return None
    return Vague()


def compound_duration(match: Match) -> Meaning | None:
    """ "two-hour", "63-year-old"."""
    unit, size = lexicon("units")[_singular(match["unit"])]
    count = parse_number(match["count"])
    return None if count is None else Duration(unit, count * size)


def duration(match: Match) -> Meaning | None:
    """ "24 years", "an hour and a half", "nearly a year now"."""
    bare = (match["count"] or "").lower() in ("a", "an", "one") and not (
        match["hedge"] or match["now"] or match["and_half"] or match["and_a_half"]
    )
    if bare and _word_before(match) not in lexicon("companions")["length"]:
        return None
    if match["unit"].lower() == "second":  # "a second", "the second": an ordinal far more often than a time
        return None
    unit, count = _measure(match)
    return Duration(unit, count, now=bool(match["now"]))


def vague_duration(match: Match) -> Meaning | None:
    """ "weeklong", "for decades", "years of war"; not "the early hours of"."""
    if _word_before(match) in lexicon("companions")["part"]:
        return None
    return Duration(None, None)


# --- shared -----------------------------------------------------------------------------------------------


def _measure(match: Match) -> tuple[str, float | None]:
    """Return the calendar unit and how many of it; None for "several"."""
    unit, size = lexicon("units")[_singular(match["unit"])]
    if match["half_a"]:
        return unit, 0.5 * size
    count = parse_number(match["count"]) if match["count"].lower() not in ("a", "an") else 1.0
    if count is None:
        return unit, None
    return unit, (count + (0.5 if match["and_half"] or match["and_a_half"] else 0)) * size


def _singular(unit: str) -> str:
    unit = unit.lower()
    return unit if unit in lexicon("units") else unit.removesuffix("s")


def _month_number(match: Match) -> int:
    number: int = lexicon("months")[match["month"].rstrip(".").capitalize()]
    return number


def _part(match: Match) -> Part:
    groups = match.groupdict()
    word = (groups.get("part") or groups.get("portion") or "").lower()
    if word in ("earlier", "later"):
        return "earlier" if word == "earlier" else "later"
    return _shares().get(word)


@cache
def _shares() -> dict[str, tuple[float, float]]:
    return {name.lower(): (first, last) for name, (first, last) in lexicon("parts").items()}


def _narrowed(whole: dates.Interval, part: Part) -> dates.Interval:
    return arithmetic.narrow(whole, part) if isinstance(part, tuple) else whole


def _pointer(match: Match) -> Pointer | None:
    return _pointer_of((match["pointer"] or "").lower())


def _pointer_of(words: str) -> Pointer | None:
    words = {"past": "last", "this past": "last", "this coming": "next"}.get(words, words)
    found = lexicon("pointers").get(words)
    return (found[0], found[1]) if found else None


def _year_in_words(match: Match) -> Pointed | None:
    """Return "last year" of "June last year"."""
    words = (match["year_word"] or "").lower().removesuffix(" year")
    pointer = _pointer_of(words)
    return Pointed("year", pointer[0], pointer[1]) if pointer else None


def _word_before(match: Match) -> str:
    """Return the word right before the match, lower-cased; "" after punctuation or a line's start."""
    found = re.search(r"([\w']+)[ -]$", match.string[max(0, match.start() - 24) : match.start()])
    return found[1].lower() if found else ""


def _word_after(match: Match) -> str:
    found = re.match(r" ([\w']+)", match.string[match.end() : match.end() + 24])
    return found[1].lower() if found else ""
