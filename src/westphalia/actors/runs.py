"""Runs of capitalised words that the tables do not explain: people and bodies the tables have never heard of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.names import NameSpan
from westphalia.actors.vocabulary import address_words, body_sectors, is_person_noun

_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "de", "del", "della", "di", "da", "der", "van", "von", "ben", "abu", "al-", "la", "le"}
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


class Run(NamedTuple):
    """Capitalised tokens [first, last); `titles` is where the title words before the name begin (== first: none)."""

    titles: int
    first: int
    last: int


def find_runs(doc: Doc, names: Sequence[NameSpan]) -> Iterator[Run]:
    """Yield runs of proper nouns outside stored names, with leading titles set apart."""
    taken = bytearray(len(doc))
    for span in names:
        if all(candidate.form == "family" for candidate in span.candidates):
            continue  # "Cui" may begin the name of somebody unknown
        taken[span.first : span.last] = b"\x01" * (span.last - span.first)
    position = 0
    while position < len(doc):
        last = _end_of_run(doc, taken, position)
        if last > position:
            run = _without_titles(doc, position, last)
            if run.last > run.first:
                yield run
        position = max(last, position + 1)


def _end_of_run(doc: Doc, taken: bytearray, first: int) -> int:
    position = first
    while position < len(doc) and not taken[position]:
        token = doc[position]
        if _is_name_word(token) or (position > first and _joins(doc, taken, position, first)):
            position += 1
        else:
            break
    return position


# Two words glued by a page ("TrumpGolden"); "McCain", "DeSantis" and "LaFleur" are whole.
_GLUED = re.compile(r"^(?!Mc|Mac|De|La|Le|Di|Du|Fitz|Van)\w*[a-z][A-Z]")


def _is_name_word(token: Token) -> bool:
    if _GLUED.match(token.text):
        return False
    return token.tag_ in ("NNP", "NNPS") and token.text[0].isupper() and token.lower_ not in _CALENDAR


def _joins(doc: Doc, taken: bytearray, position: int, first: int) -> bool:
    """Return True for a hyphen or particle between two parts of a name ("Ju-ae", "van der Leyen")."""
    token = doc[position]
    if _is_second_syllable(doc, position, first):
        return True
    if position + 1 >= len(doc) or taken[position + 1]:
        return False
    after = doc[position + 1]
    if token.text in ("-", "‑") and not token.whitespace_ and not doc[position - 1].whitespace_:
        return after.is_alpha
    return token.lower_ in _PARTICLES and _is_name_word(after)


def _is_second_syllable(doc: Doc, position: int, first: int) -> bool:
    """Return True for "kyun" in "Kim Hong-kyun": lower-case letters tied by a hyphen to a name of two words."""
    token, hyphen = doc[position], doc[position - 1]
    tied = hyphen.text in ("-", "‑") and not hyphen.whitespace_
    return tied and position - first >= 3 and token.text.islower() and token.is_alpha and len(token) <= 6


def _without_titles(doc: Doc, first: int, last: int) -> Run:
    start = first
    while first < last - 1 and _is_title(doc[first]):
        first += 1
    return Run(start, first, last)


def _is_title(token: Token) -> bool:
    word = token.lower_
    return word in address_words() or is_person_noun(word) or word in ("foreign", "prime", "defense", "defence")


def body_sector(doc: Doc, run: Run) -> str | None:
    """Return the sector if the run is the name of a body ("Research Center"), else None."""
    return body_sectors().get(doc[run.last - 1].lower_) or body_sectors().get(doc[run.first].lower_)
