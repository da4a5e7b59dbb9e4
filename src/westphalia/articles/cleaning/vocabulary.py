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
    """The lists of `data/interface.toml`, `credits.toml` and `languages.toml`, ready to compare with."""

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
    agencies: re.Pattern[str]
    caption_leads: frozenset[str]
    languages: dict[str, str]
    sites: dict[str, str]


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("data", name).read_text("utf-8"))


@cache
def vocabulary() -> Vocabulary:
    """Return the lists, read once a process."""
    page, people, tongues = _data("interface.toml"), _data("credits.toml"), _data("languages.toml")
    controls = frozenset(filter(None, map(plain, page["controls"])))
    agencies = sorted(map(re.escape, people["picture_agencies"]), key=len, reverse=True)
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
        agencies=re.compile(rf"(?<!\w)(?:{'|'.join(agencies)})(?!\w)"),
        caption_leads=frozenset(map(plain, people["caption_leads"])),
        sites=tongues["sites"],
        languages={plain(name): code for code, names in tongues["names"].items() for name in names},
    )
