"""Where the name of a body begins and ends, and of what kind the body is, by the words of the name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.runs import Run
from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import body_sectors
from westphalia.reference.fold import fold
from westphalia.reference.institutions import find_institution
from westphalia.reference.people import given_names
from westphalia.reference.places import find_place

_JOINING = frozenset({"of", "for", "on", "to", "against"})
# Of a name, not of the sentence: "the Committee on Tuesday", "the Senate on Capitol Hill".
_NO_PART = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december president prime mr. mrs. ms. dr. capitol".split()
)
# Bodies whose names join equals: "Department of Health and Human Services", "Freedom and Justice Party".
_PAIRED = frozenset(
    "committee party council department ministry commission agency administration association institute".split()
)
_STEPS = 4  # joints that one name follows
_UNIT = re.compile(r"^\d[\w-]*$")  # "82nd", "1-244th"


class BodyName(NamedTuple):
    """Tokens [first, last) name a body of `sector`; `head` is its noun; the mentions before and after it inside."""

    first: int
    last: int
    head: int
    sector: str
    before: tuple[Mention, ...]
    after: tuple[Mention, ...]


@cache
def tables() -> Mapping[str, Any]:
    """Return what bodies.toml says."""
    return tomllib.loads(files("westphalia.actors").joinpath("bodies.toml").read_text("utf-8"))


@cache
def heads() -> Mapping[str, str]:
    """Return the nouns, single or in twos, that head the name of a body -> PLOVER sector."""
    own = {noun: sector for sector, nouns in tables()["heads"].items() for noun in nouns}
    return {**body_sectors(), **own}


@cache
def _leading() -> Mapping[str, str]:
    return {noun: sector for sector, nouns in tables()["leading"].items() for noun in nouns}


@cache
def _no_bodies() -> frozenset[str]:
    return frozenset(fold(name) for name in tables()["none"]["names"])


@cache
def _sector_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = tables()["sector_patterns"].items()
    return tuple((re.compile(pattern), sector) for sector, patterns in listed for pattern in patterns)


def head_sector(doc: Doc, run: Run) -> str | None:
    """Return the sector if the words of a run name a body, else None: the last two words, the last, or a first one."""
    last = doc[run.last - 1]
    if run.last - run.titles >= 2:
        pair = heads().get(f"{doc[run.last - 2].lower_} {last.lower_}")
        if pair:
            return pair
    return heads().get(last.lower_.rstrip(".")) or (
        _leading().get(doc[run.titles].lower_) if run.last - run.titles >= 2 else None
    )


def body_name(cast: Cast, run: Run, ends: Mapping[int, int]) -> BodyName | None:
    """Return the body that a run names, with all the words that belong to the name, or None where it names none."""
    sector = head_sector(cast.doc, run)
    if sector is None:
        return None
    first, before = _extend_left(cast, run.titles, unit=sector == "MIL")
    last, after = _extend_right(cast, first, run.last, ends)
    plain = fold(cast.doc[first:last].text).removeprefix("the ")
    core = fold(cast.doc[run.titles : run.last].text)
    if last - first < 2 or plain in _no_bodies() or (" " in core and core in _no_bodies()):
        return None
    sector = next((better for pattern, better in _sector_patterns() if pattern.fullmatch(plain)), sector)
    return BodyName(first, last, run.last - 1, sector, tuple(before), tuple(after))


def _extend_left(cast: Cast, first: int, *, unit: bool) -> tuple[int, list[Mention]]:
    """Take in the names and runs that touch the body's name on its left ("East" and "China" of a university)."""
    doc, found = cast.doc, []
    while first > 0:
        token, mention = doc[first - 1], cast.at(first - 1)
        if mention is not None and mention.last == first and mention.actor.kind != "outlet":
            found.append(mention)
            first = mention.first
        elif mention is None and (_is_name(token) or (unit and _UNIT.match(token.text))):
            first -= 1
        elif mention is None and _pairs(cast, first):
            first -= 2
        else:
            break
    return first, found


def _pairs(cast: Cast, first: int) -> bool:
    """Return True before the second half of a paired name: "Freedom and | Justice Party"."""
    doc = cast.doc
    if first < 2 or doc[first - 1].lower_ not in ("and", "&") or doc[first].lower_ in heads():
        return False
    words = [token.lower_ for token in doc[first : first + 3]]
    named = _is_name(doc[first - 2]) and cast.at(first - 2) is None and doc[first - 2].lower_ not in heads()
    return named and doc[first - 2].dep_ in ("nmod", "compound", "amod") and not _PAIRED.isdisjoint(words)


def _is_name(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS") and token.text[0].isupper() and token.lower_ not in _NO_PART


def _extend_right(cast: Cast, first: int, last: int, ends: Mapping[int, int]) -> tuple[int, list[Mention]]:
    """Follow "of (the) NAME", "for NAME and NAME", "at PLACE" behind a university's name."""
    found: list[Mention] = []
    for step in range(_STEPS):
        reached, mention = _step(cast, last, ends, joined=step > 0)
        if reached == last:
            break
        last = reached
        found += [mention] if mention else []
    return _campus(cast, first, last), found


def _step(cast: Cast, last: int, ends: Mapping[int, int], *, joined: bool) -> tuple[int, Mention | None]:
    """Return where one more joint leads, and the mention it leads over; the same place where there is none."""
    doc = cast.doc
    if last + 1 >= len(doc):
        return last, None
    word, position = doc[last].text, last + 1
    if word in _JOINING:
        position += doc[position].lower_ == "the" and position + 1 < len(doc)
        mention = cast.at(position)
        if mention is not None:
            return _over_mention(mention, word, position, ends) or (last, None)
    elif not (joined and word in ("and", "&")) or cast.at(position) is not None:
        return last, None
    reached = _capitalised(cast, position, ends)
    if reached == position or (word in ("and", "&") and not _is_second_half(doc, position, reached)):
        return last, None
    return reached, None


def _is_second_half(doc: Doc, first: int, last: int) -> bool:
    """Return False where what follows "and" is a name of its own: another body, a person, "Lund" of "of Lund"."""
    other = doc[last - 1].lower_ in heads() or doc[first].text in given_names()
    goes_on = last - first > 1 and last < len(doc) and doc[last].lower_ == "of"
    return not other and not goes_on and last - first <= 3


def _over_mention(
    mention: Mention, word: str, position: int, ends: Mapping[int, int]
) -> tuple[int, Mention | None] | None:
    """Go on over a country or adjective: "Bank of Cyprus", "Institute for Chinese Studies"."""
    if mention.first != position or mention.actor.kind in ("person", "outlet"):
        return None
    behind = ends.get(mention.last)
    if behind is not None and mention.form in ("adjective", "name"):
        return behind, mention if word == "of" and mention.form == "name" else None
    if mention.form == "adjective":
        return None  # "the Defence Committee of the Iranian parliament"
    return (mention.last, mention) if word == "of" else None


def _capitalised(cast: Cast, position: int, ends: Mapping[int, int]) -> int:
    """Return the end of the capitalised words from a token on: "Strategic and International Studies"."""
    doc = cast.doc
    start = position
    while position < len(doc):
        token, mention = doc[position], cast.at(position)
        if mention is not None:  # the second half of a name that the tables know in part: "New Jersey", "North America"
            joined = position > start and mention.first == position and mention.actor.kind in ("country", "bloc")
            return mention.last if joined else position
        if ends.get(position) == position:
            break  # a person's name: "the Secretary of the Council for Trade and Industry A B"
        if position in ends and token.lower_ not in _NO_PART:
            position = ends[position]
        elif token.text[0].isupper() and token.is_alpha and token.lower_ not in _NO_PART and not token.is_sent_start:
            position += 1
        else:
            break
    return position


def _campus(cast: Cast, first: int, last: int) -> int:
    """Return the end with the campus: "University of North Carolina at Chapel Hill", "…, Berkeley"."""
    doc = cast.doc
    if last + 1 >= len(doc) or "university" not in (doc[first].lower_, doc[first + 1].lower_):
        return last
    end = _capitalised(cast, last + 1, {})
    if end == last + 1:
        return last
    if doc[last].lower_ == "at" and find_place(doc[last + 1 : end].text):
        return end
    return end if doc[last].text == "," and find_institution(doc[first:end].text) else last


def named_places(words: Sequence[str]) -> list[str]:
    """Return the parts of a body's name that may name a place: its first words, the longest part first, and what
    stands behind "of"."""
    leads = [" ".join(words[:size]) for size in range(min(3, len(words) - 1), 0, -1)]
    behind = [" ".join(words[i + 1 :]) for i, word in enumerate(words) if word.lower() == "of" and i + 1 < len(words)]
    return leads + behind + [part.partition("-")[0] for part in behind if "-" in part]
