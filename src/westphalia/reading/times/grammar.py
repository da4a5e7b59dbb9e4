"""The rules of grammar.toml, compiled once: where a time may begin, and what may stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from westphalia.reading import numbers
from westphalia.reading.times import builders
from westphalia.reading.times.data import load
from westphalia.reading.times.meanings import Meaning

# A time begins where a word begins, and never inside an address, a code or an amount ("/2024/",
# "Su-2000", "$2000"). After a hyphen only where that joins times ("1997-1998", "April-June") or is one
# of "pre-" and "post-".
_NOT_INSIDE = r"(?<![\w$€£¥#/@&=+\\.,])(?:(?<![-–])|(?<=\d{4}[-–])|(?<=pre-)|(?<=post-)|(?<=\w[-–])(?=%s))"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time, and the function that says what it means (None: it is no time after all)."""

    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], Meaning | None]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules in the order of the file, a pattern that finds the places worth trying, and all rules in one.

    `any_rule` has one group for each rule and tells at once which is the first to match.
    """

    place: re.Pattern[str]
    any_rule: re.Pattern[str]
    rules: tuple[Rule, ...]

    def matches(self, text: str, start: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield the rules that match at a place, with their matches, in the order of the file."""
        first = self.any_rule.match(text, start)
        for rule in self.rules[(first.lastindex or 1) - 1 :] if first else ():
            match = rule.pattern.match(text, start)
            if match:
                yield rule, match


@cache
def load_grammar() -> Grammar:
    """Compile the rules. Takes about a tenth of a second, once per process."""
    pieces = _pieces()
    rules = [
        Rule(compile_rule(row["pattern"], pieces), getattr(builders, row["meaning"]))
        for row in load("grammar.toml")["rule"]
    ]
    return Grammar(_places(pieces), _in_one(rules), tuple(rules))


def compile_rule(pattern: str, pieces: dict[str, str]) -> re.Pattern[str]:
    """Put the pieces into a pattern, and the pieces into the pieces."""
    while (filled := re.sub(r"\{([a-z_]+)\}", lambda name: pieces[name[1]], pattern)) != pattern:
        pattern = filled
    return re.compile(pattern, re.IGNORECASE)


def _in_one(rules: list[Rule]) -> re.Pattern[str]:
    nameless = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in rules)
    return re.compile("|".join(f"({pattern})" for pattern in nameless), re.IGNORECASE)


def _places(pieces: dict[str, str]) -> re.Pattern[str]:
    """Return a pattern for the first words of all rules: it dismisses most words of a text at once."""
    words, number = load("lexicon.toml"), numbers.tables()
    lists: list[Iterable[str]] = [
        words["months"], words["weekdays"], words["weekday_abbreviations"], words["seasons"], words["pointers"],
        words["vague"]["words"], words["vague"]["adjectives"], words["hedges"]["words"], words["parts"],
        words["named_days"], words["days"], words["counts"]["vague"], words["units"], _plurals(),
        number["ones"], number["tens"], words["first_words"]["more"],
    ]  # fmt: skip
    entries = {entry.lower() for words in lists for entry in words}
    determined = {entry.removeprefix("the ") for entry in entries if entry.startswith("the ")}
    after = {*words["first_words"]["after_determiner"], *words["parts"], *number["ones"], *number["tens"], *determined,
             *words["units"], *_plurals(), *words["stretches"], *words["seasons"]}  # fmt: skip
    determiners = words["first_words"]["determiners"]
    first_words = _first_words(entries) - set(determiners)
    not_inside = _NOT_INSIDE % f"{pieces['month']}|{pieces['weekday']}"
    return re.compile(
        rf"{not_inside}(?:\d|'\d0|(?:{'|'.join(sorted(first_words))})(?:long)?\b|FY"
        rf"|(?:{'|'.join(determiners)}) (?=\d|'\d0|(?:{'|'.join(sorted(_first_words(after)))})))",
        re.IGNORECASE,
    )


def _first_words(entries: Iterable[str]) -> set[str]:
    return {match[0] for entry in entries if (match := re.match(r"[a-z]+\d?", entry.lower()))}


def _pieces() -> dict[str, str]:
    words = load("lexicon.toml")
    number, scale = rf"{numbers.FIGURE}|{numbers.words_pattern()}", numbers.scale_pattern()
    uncounted = _either(words["counts"]["vague"])
    cased = {
        "month": _months(words["months"]),
        "weekday": _cased(words["weekdays"]),
        "weekday_short": rf"(?:{_cased(words['weekdays'])}|{_cased(words['weekday_abbreviations'])}\.?)",
        "named_day": _cased(words["named_days"]),
    }
    plain = {
        "season": _either(words["seasons"]),
        "stretch": _either(words["stretches"]),
        "pointer": _either(words["pointers"]),
        "relative_day": _either(words["days"]),
        "portion": _either(part for part in words["parts"] if part not in ("early", "mid", "late")),
        "hedge": _either(words["hedges"]["words"]),
        "unit": _either(words["units"]),
        "unit_plural": _either(_plurals()),
        "any_unit": _either([*words["units"], *_plurals()]),
        "vague_word": _either(words["vague"]["words"]),
        "vague_adjective": _either(words["vague"]["adjectives"]),
        "counted": _either(words["false_friends"]["counted"]),
        "number": rf"(?:{number})",
        "count": rf"(?:{uncounted}|an?|(?:an? )?(?:{number}|hundred)(?: (?:{scale}))?)",
        "clock": r"\d\d?(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|GMT)?",
    }
    return {**load("grammar.toml")["pieces"], **cased, **plain}


def _plurals() -> list[str]:
    units = load("lexicon.toml")["units"]
    return [unit if unit.endswith("ies") else f"{unit}s" for unit in units if unit != "century"]


def _either(words: Iterable[str]) -> str:
    """Return the alternatives, longer ones first so that none hides another."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", " ") + ")"


def _months(numbers_of: dict[str, int]) -> str:
    """Return the names of the months; an abbreviation may end in a full stop that belongs to it."""
    short = [name for name in numbers_of if len(name) < 5 and name not in ("May", "June", "July")]
    full = [name for name in numbers_of if name not in short]
    return rf"(?:{_cased(full)}\b|{_cased(short)}\b\.?)"


def _cased(words: Iterable[str]) -> str:
    """Return names as they are spelled, and in capitals; "may" and "march" are other words."""
    names = list(words)
    return f"(?-i:{_either(names + [name.upper() for name in names])})"
