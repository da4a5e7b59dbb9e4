"""The words that news pages are furnished with, loaded from the commented lists in `data/`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_NOT_LETTERS = re.compile(r"[^\w&\-' ]+|_|\d+")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return a line as the lists compare it: small letters, no punctuation or digits, single spaces."""
    text = text.lower().replace("’", "'").replace("\xa0", " ")
    return _SPACES.sub(" ", _NOT_LETTERS.sub(" ", text).replace("'", "")).strip(" -")


@dataclass(frozen=True)
class Vocabulary:
    """The lists of `data/`, ready to compare with."""

    controls: frozenset[str]
    connectors: frozenset[str]
    longest_control: int
    related: frozenset[str]
    comments: frozenset[str]
    leads: frozenset[str]
    genres: frozenset[str]
    end_marks: frozenset[str]
    call_verbs: frozenset[str]
    call_services: tuple[str, ...]
    site_notices: tuple[str, ...]
    sections: frozenset[str]
    author_roles: frozenset[str]
    roles: frozenset[str]
    role_labels: re.Pattern[str]
    source_words: frozenset[str]
    lower_agencies: frozenset[str]
    agencies: re.Pattern[str]
    caption_leads: frozenset[str]
    outlet_words: re.Pattern[str]
    headline_stop_words: frozenset[str]
    no_places: frozenset[str]
    languages: dict[str, str]
    sites: dict[str, str]
    news_languages: tuple[str, ...]


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("data", name).read_text("utf-8"))


def _any_word(words: list[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, the longest first, not inside other words."""
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", flags)


def _labels(words: list[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, capitalised, with a colon behind it."""
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?=[A-Z])((?i:{'|'.join(longest_first)}))\s*[:：]\s*")


@cache
def vocabulary() -> Vocabulary:
    """Return the lists, read once a process."""
    page, people = _data("interface.toml"), _data("credits.toml")
    outlets, tongues = _data("outlets.toml"), _data("languages.toml")
    controls = frozenset(filter(None, map(plain, page["controls"])))
    return Vocabulary(
        controls=controls,
        connectors=frozenset(page["connectors"]),
        longest_control=max(len(entry.split()) for entry in controls),
        related=frozenset(map(plain, page["related"])),
        comments=frozenset(map(plain, page["comments"])),
        leads=frozenset(map(plain, page["leads"])),
        genres=frozenset(map(plain, page["genres"])),
        end_marks=frozenset(page["end_marks"]),
        call_verbs=frozenset(page["call_verbs"]),
        call_services=tuple(page["call_services"]),
        site_notices=tuple(page["site_notices"]),
        sections=frozenset(map(plain, page["sections"])),
        author_roles=frozenset(map(plain, people["author_roles"])),
        roles=frozenset(map(plain, people["roles"])),
        role_labels=_labels([*people["author_roles"], *people["roles"]]),
        source_words=frozenset(people["source_words"]),
        lower_agencies=frozenset(people["lower_agencies"]),
        agencies=_any_word(people["picture_agencies"], re.NOFLAG),
        caption_leads=frozenset(map(plain, people["caption_leads"])),
        outlet_words=_any_word(outlets["words"]),
        headline_stop_words=frozenset(outlets["headline_stop_words"]),
        no_places=frozenset(outlets["no_places"]),
        sites=tongues["sites"],
        news_languages=tuple(tongues["news_languages"]),
        languages={plain(name): code for code, names in tongues["names"].items() for name in names},
    )
