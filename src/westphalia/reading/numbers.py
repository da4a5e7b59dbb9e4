"""Numbers in figures and in words: "17,234,033", "3.5bn", "two hundred thousand", "two and a half"."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from text_to_num import text2num

# 1,000 and 1000 and 1.5; what stands around the figure is the business of those who look for numbers.
FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@cache
def tables() -> dict[str, Any]:
    """Return the word lists of numbers.toml."""
    return tomllib.loads(files(__package__).joinpath("numbers.toml").read_text(encoding="utf-8"))


@cache
def words_pattern() -> str:
    """Return a regular expression, without groups, for a cardinal number in words."""
    words = tables()
    small = "|".join([*words["tens"], *words["ones"][::-1]])  # longer first: "sixteen" before "six"
    scale = "|".join(words["scales"])
    one = rf"(?:{small})(?:-(?:{small}))?"
    return rf"{one}(?: (?:(?:and )?{one}|{scale})\b)*"


@cache
def scale_pattern() -> str:
    """Return a regular expression for a factor written out after a number ("million")."""
    return "|".join(tables()["scales"])


@lru_cache(maxsize=4096)
def parse_words(text: str) -> float | None:
    """Return the value of a number in words, or None where it is none ("two hundred thousand": 200000)."""
    words = text.lower().replace("\u00a0", " ")
    if match := re.fullmatch(rf"(.+) and a half(?: ({scale_pattern()}))?", words):
        return _with_half(match[1], match[2])
    words, point = _without(words, r"\b(?:an?|the) (?=hundred|thousand|million|billion|trillion|dozen)")
    words, dozen = _without(words, r" ?\bdozens?\b")
    value = 1.0 if words in ("", "a", "an") else _value(words)
    if value is None or (not words and not (point or dozen)):
        return None
    return value * (12 if dozen else 1)


def _with_half(words: str, scale: str | None) -> float | None:
    """Return 2.5 for "two", 1.5 million for "one" before "million" and 1.5 billion for "a billion", all with a half."""
    value = parse_words(words)
    if value is None:
        return None
    if scale is not None:
        return (value + 0.5) * float(tables()["scales"][scale])
    return value + float(tables()["scales"].get(words.split()[-1], 1)) / 2


def _without(text: str, pattern: str) -> tuple[str, bool]:
    shorter = re.sub(pattern, "", text)
    return shorter, shorter != text


def _value(words: str) -> float | None:
    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None


def parse_figure(text: str) -> float:
    """Return the value of a figure with thousands separators ("17,234,033")."""
    return float(text.replace(",", ""))


def parse_number(text: str) -> float | None:
    """Return the value of figures or words, with or without a factor: "3.5 billion", "25m", "a dozen".

    Returns
    -------
    float or None
        None where the text is no number.
    """
    match = re.match(
        rf"({FIGURE})((?:[ -]1/2|½)?)[ -]?([a-z]*)((?: and a half)?)$", text.lower().replace("\u00a0", " ")
    )
    if match is None:
        return parse_words(text)
    figure, one_half, scale, and_half = match.groups()
    half = one_half or and_half
    factor = _factor(scale)
    return None if factor is None else (parse_figure(figure) + (0.5 if half else 0)) * factor


def _factor(scale: str) -> float | None:
    words = tables()
    factor = 1.0 if not scale else words["scales"].get(scale) or words["short_scales"].get(scale)
    return None if factor is None else float(factor)
