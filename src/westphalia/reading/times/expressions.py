"""Finding time expressions in text: where they stand and what they mean, before any of them is dated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from westphalia.reading.times.data import lexicon
from westphalia.reading.times.grammar import load_grammar
from westphalia.reading.times.meanings import Known, Meaning, Partial, Range, Season, Weekday

Relation = Literal["at", "since", "until", "before", "after"]

# One character for one, so that offsets stay: no-break and thin spaces, curly apostrophes.
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of text that tells a time, and how things stand to that time ("since", "until")."""

    start: int
    end: int
    meaning: Meaning
    relation: Relation = "at"


def plain(text: str) -> str:
    """Return the text as the rules expect it, character for character."""
    return text.translate(_PLAIN)


def find_expressions(text: str) -> list[Expression]:
    """Return the time expressions of a text made `plain`, in order, none inside another."""
    grammar = load_grammar()
    found: list[Expression] = []
    position = 0
    while place := grammar.place.search(text, position):
        expression = _expression_at(text, place.start())
        position = expression.end if expression else place.end()
        if expression:
            found.append(expression)
    return _join_ranges(text, found)


def _expression_at(text: str, start: int) -> Expression | None:
    for rule, match in load_grammar().matches(text, start):
        if (meaning := rule.meaning(match)) is not None:
            return Expression(start, match.end(), meaning, _relation(text, start, match.end()))
    return None


@cache
def _relation_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(lexicon("relations"), key=len, reverse=True))
    hedges = "|".join(sorted(lexicon("hedges")["words"], key=len, reverse=True))
    return re.compile(rf"\b({words})(?:[ -]| (?:{hedges}) )$", re.IGNORECASE)


def _relation(text: str, start: int, end: int) -> Relation:
    if text.startswith("'s", end):  # "before Tuesday's meeting": the meeting is on Tuesday
        return "at"
    match = _relation_pattern().search(text, max(0, start - 32), start)
    if match:
        relation: Relation = lexicon("relations")[match[1].lower()]
        return relation
    # "From 2014 on", "from Tuesday onwards"
    onwards = re.match(r" on(?:wards?)?\b(?! [A-Z\d])", text[end : end + 9])
    return "since" if onwards and text[max(0, start - 5) : start].lower() == "from " else "at"


# --- ranges -----------------------------------------------------------------------------------------------

_TO = re.compile(r" ?[-–—] ?| (?:to|until|till|through|up to) (?:the )?|, (?:to|until) ")
_ENDS = (Known, Partial, Weekday, Season)


def _join_ranges(text: str, found: list[Expression]) -> list[Expression]:
    """Make one of two times that are the ends of a stretch: "April to June 2023"."""
    joined: list[Expression] = []
    for expression in found:
        if joined and _is_range(text, joined[-1], expression):
            first = joined.pop()
            expression = Expression(first.start, expression.end, Range(first.meaning, expression.meaning))
        joined.append(expression)
    return joined


def _is_range(text: str, first: Expression, last: Expression) -> bool:
    gap = text[first.end : last.start]
    if len(gap) > 8 or not (isinstance(first.meaning, _ENDS) and isinstance(last.meaning, _ENDS)):
        return False
    if _TO.fullmatch(gap):
        return True
    return gap.strip() == "and" and text[max(0, first.start - 8) : first.start].lower() == "between "
