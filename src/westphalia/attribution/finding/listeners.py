"""To whom, when and where something was said, set between the verb and who says it.

In "“…,” said on Monday to Le Monde the envoy Ann Lee" and "“…,” told RFI the envoy Ann Lee" the envoy speaks.
"""

from __future__ import annotations

from calendar import day_name

from spacy.tokens import Doc

from westphalia.attribution.vocabulary import words

_PARTICLES = frozenset({"d", "de", "del", "della", "der", "di", "do", "du", "la"})
_ARTICLES = frozenset({"a", "an", "the"})


def behind_listener(doc: Doc, start: int, end: int, *, told: bool) -> tuple[int, tuple[int, int] | None]:
    """Return where who speaks begins, and the tokens of who listens; where that is all, nobody speaks behind it.

    Parameters
    ----------
    doc
        The parsed article.
    start, end
        The tokens behind the verb.
    told
        Whether the verb has its listener for an object ("told RFI").
    """
    place, listener = start, None
    while place < end:
        last, name = _phrase(doc, place, end, told=told and place == start)
        if last == place:
            break
        place, listener = last, name or listener
    return (place, listener) if place < end else (start, None)


def _phrase(doc: Doc, first: int, end: int, *, told: bool) -> tuple[int, tuple[int, int] | None]:
    """Return where one of these phrases ends, and the name of who listens in it."""
    beginning = [token.lower_ for token in doc[first : min(first + 3, end)]]
    if doc[first].text in day_name or beginning[:1] in (["today"], ["yesterday"]):
        return first + 1, None
    if beginning[0] == "on" and first + 1 < end and doc[first + 1].text in day_name:
        return first + 2, None
    if beginning[0] == "for" and beginning[2:] == ["part"]:
        return first + 3, None
    if beginning[0] not in words("apart", "listening"):
        named = _name(doc, first, end) if told and doc[first].text[:1].isupper() else first
        who = named < end and (doc[named].lower_ in _ARTICLES or doc[named].tag_ == "CD")
        return (named, (first, named)) if who else (first, None)
    start = first + 2 if beginning[1:2] == ["the"] else first + 1
    while start < end and doc[start].lower_ in _kinds_of_outlets():
        start += 1  # "to the agency TASS", "to the radio station Europe 1"
    last = _name(doc, start, end)
    if last == start:
        return first, None
    return last, (start, last) if beginning[0] == "to" else None


def _kinds_of_outlets() -> frozenset[str]:
    return words("outlets", "nouns") | words("outlets", "stations") | words("outlets", "news")


def _name(doc: Doc, first: int, end: int) -> int:
    """Return where a run of capitalised words ends; small words of names may stand within: "Corriere della Sera"."""
    while first < end and doc[first].text[:1].isupper():
        joined = first + 2 < end and doc[first + 1].lower_ in _PARTICLES and doc[first + 2].text[:1].isupper()
        first += 2 if joined else 1
    return first
