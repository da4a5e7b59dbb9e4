"""What the parts of a line of facts can be: a date, an outlet, a section, a counter, names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.credits import is_names
from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.articles.cleaning.lines import controls, relative_age
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.reference.outlets import outlet_by_name

BY = re.compile(r"^by:?\s+", re.IGNORECASE)
_JOB = re.compile(r"^(?:reporter|correspondent|journalist|editor)s?:?\s+(?=[A-Z])", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"^[^\W\d_][\w'’-]{2,}\.\s+(?=[A-Z])")
# "18312", "News ID: 45211", "Code of news: 1402102921"
_NUMBER = re.compile(r"^(?:(?:\w+ )?(?:id|no|code|number)(?: of \w+)?\W+)?[\d\s.,]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PackedLine:
    """The facts of a line that holds nothing else; None or empty where it does not hold them.

    Parameters
    ----------
    source
        Whom it names behind "Source:".
    credits
        Roles with names.
    """

    names: str | None = None
    stamp: str | None = None
    outlet: str | None = None
    place: str | None = None
    source: str | None = None
    credits: tuple[tuple[str, str], ...] = ()


def kind_of(part: str) -> str | None:
    """Tell what a part is: stamp, interface, section or outlet; None where it may be names, or is none of these."""
    if is_timestamp(part):
        return "stamp"
    block = Block(0, part, 0)
    if controls(block) or relative_age(block) or _NUMBER.match(part):
        return "interface"
    if plain(part) in vocabulary().sections:
        return "section"
    return "outlet" if not BY.match(part) and is_outlet(part) else None


def is_outlet(part: str) -> bool:
    """Tell whether a part is an outlet's name, with at most the place before it ("Kyiv. River Post")."""
    name = outlet_of(part)
    return is_outlet_name(name) or outlet_by_name(name) is not None


def outlet_of(part: str) -> str:
    """Return the outlet's name without the place before it."""
    return _PLACE_BEFORE.sub("", part, count=1)


def could_be_names(part: str) -> bool:
    """Tell whether a part could be an author: two to six names, one only behind "By"."""
    names = names_of(part)
    return is_names(names) and (2 if names == part else 1) <= len(names.split()) <= 6


def names_of(part: str) -> str:
    """Return the names without "By" and "Reporter" before them."""
    return _JOB.sub("", BY.sub("", part))
