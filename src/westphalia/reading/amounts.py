"""Amounts as they are written: value or range, factor, and the measure that stands with them.

What an amount counts, and how it is bounded, is found in quantities.py.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from westphalia.reading import numbers
from westphalia.reading.annotations import Bound


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text: where it stands, its value or values, its unit where that is written with it."""

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    bound: Bound = "exact"
    spelled: bool = False


@cache
def words() -> dict[str, Any]:
    """Return the word lists of quantities.toml."""
    return tomllib.loads(files(__package__).joinpath("quantities.toml").read_text(encoding="utf-8"))


def either(words: Iterable[str]) -> str:
    """Return the alternatives for a regular expression, longer ones first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of a text made plain, in order; none inside words, addresses or times of day."""
    return [number for match in _pattern().finditer(text) if (number := _number(match))]


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all numbers; groups ending in 2 are the upper end of a range."""
    symbol, indefinite = either(words()["currency_symbols"]), either(numbers.tables()["indefinite"])
    small = either([*numbers.tables()["ones"], *numbers.tables()["tens"], *numbers.tables()["scales"]])
    measure = rf"[ -]?(?P<measure>{either(words()['measures'])}|{symbol})(?![\w])"
    plain = rf"{_one('')}(?:(?P<to> ?[-–—] ?| to | or | and ){_one('2')})?(?:{measure})?(?![\w]|[:/+]\d|,\d|\.\d)"
    many = rf"(?P<tens>(?:tens|dozens|scores|hundreds) of )?(?P<indefinite>{indefinite})\b(?! and)"
    return re.compile(
        rf"(?<![\w.,/#:@+-])(?=\d|{small}|an?\b|half\b|tens\b|{indefinite}|{symbol})"
        rf"(?:{_part_of_one()}|{many}|{plain})",
        re.IGNORECASE,
    )


def _one(mark: str) -> str:
    """Return the pattern of one number with its currency and factor: "$3.5 billion", "two and a half"."""
    scale, short = numbers.scale_pattern(), either(numbers.tables()["short_scales"])
    spaced = either(numbers.tables()["spaced_scales"])
    figure = rf"(?:{numbers.FIGURE})(?:[ -]1/2|½)?(?:[ -](?:{scale}|{spaced})\b|(?:{short})(?![\w]))?"
    spelled = rf"(?:{numbers.words_pattern()}|an? (?:{scale}))\b(?: and a half\b)?(?: (?:{scale})\b)?"
    symbol = either(words()["currency_symbols"])
    return rf"(?:(?P<symbol{mark}>{symbol}) ?)?(?P<number{mark}>{figure}|{spelled})"


def _part_of_one() -> str:
    """Return the pattern of fractions and halves."""
    scale, fraction = numbers.scale_pattern(), either(numbers.tables()["fractions"])
    one_unit = "hour|day|week|month|year|decade|century|mile|meter|kilometer|minute"
    return (
        rf"(?P<half>half an?) (?P<halved>{scale})\b"
        rf"|(?P<one>an?) (?P<one_unit>{one_unit})s? and a half\b"
        rf"|(?P<parts>an?|{numbers.words_pattern()}|\d)[ -](?P<fraction>{fraction})s?\b"
        rf"(?: of an? (?P<whole>{scale})\b|(?= of\b|[ -]majority))"
        rf"|(?P<just_half>half)(?= of\b| the\b)"
        rf"|(?:(?<=by )|(?<=than )|(?<=as )|(?<=nearly )|(?<=about ))an? (?P<share>{fraction})\b(?! [a-z])"
    )


def _number(match: re.Match[str]) -> Number | None:
    tables = numbers.tables()
    span = match.span()
    if match["half"]:
        return Number(*span, value=tables["scales"][match["halved"].lower()] / 2)
    if match["one"]:
        return Number(*span, value=1.5, unit=match["one_unit"].lower())
    if match["fraction"] or match["just_half"]:
        share = tables["fractions"][(match["fraction"] or "half").lower()]
        parts = (
            1.0 if match["just_half"] or match["parts"].lower() in ("a", "an") else numbers.parse_number(match["parts"])
        )
        whole = tables["scales"][match["whole"].lower()] if match["whole"] else 1
        return Number(*span, value=round((parts or 1) * share * whole, 4)) if parts else None
    if match["share"]:
        return Number(*span, value=round(tables["fractions"][match["share"].lower()], 4))
    if match["indefinite"]:
        many = {"tens of ": 10, "dozens of ": 12, "scores of ": 20, "hundreds of ": 100}
        factor = many.get((match["tens"] or "").lower(), 1)
        return Number(*span, value=tables["indefinite"][match["indefinite"].lower()] * factor, bound="at_least")
    return _plain_number(match)


def _plain_number(match: re.Match[str]) -> Number | None:
    text = match["number"]
    start, end = match.span()
    between = match.string[max(0, start - 8) : start].lower() == "between "
    joined = match["to"] and (match["to"] != " and " or between)
    value, high = numbers.parse_number(text), numbers.parse_number(match["number2"]) if joined else None
    if match["to"] and not joined:  # "200 soldiers" has no "and": two numbers in a row are two quantities
        end = match.end("number")
    if value is None or text.lower() in ("a", "an"):
        return None
    if joined:
        value = _scaled_alike(value, text, high, match["number2"])
        if high is None or high <= value:
            return None  # "2-1", "5-4": a score
    measure = match["measure"] if end == match.end() else None
    unit = _currency(match["symbol"] or match["symbol2"]) or _measure(measure)
    return Number(start, end, value, high, unit, spelled=text[0].isalpha())


def _scaled_alike(value: float, text: str, high: float | None, high_text: str) -> float:
    """Give the lower end the factor of the upper one: "10 to 20 million", but not "500 to 2 million"."""
    figure = re.match(numbers.FIGURE, high_text)
    if high is None or figure is None or re.search("[a-z]", text.lower()):
        return value
    mantissa = numbers.parse_figure(figure[0])
    return value * high / mantissa if value < mantissa else value


def _currency(symbol: str | None) -> str | None:
    return words()["currency_symbols"].get(symbol.upper()) if symbol else None


@cache
def measures() -> dict[str, str]:
    """Return the unit of each form of a measure, in lower case ("sq km": square kilometer)."""
    return {form.lower(): unit for form, unit in words()["measures"].items()}


def _measure(form: str | None) -> str | None:
    return (measures().get(form.lower()) or _currency(form)) if form else None
