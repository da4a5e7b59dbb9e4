"""Names of ships, which are nobody's: "the tanker Stena Impero", "the frigate Admiral Gorshkov", "USS Carl Levin"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from spacy.tokens import Doc, Token

from westphalia.actors.cast.names import NameSpan
from westphalia.actors.cast.runs import Run
from westphalia.actors.wordlists import words

_WITHIN = frozenset({"de", "da", "del", "al", "el", "van", "von", "-"})
_LONGEST = 5  # words of a ship's name
_Span = TypeVar("_Span", NameSpan, Run)


def ship_names(doc: Doc, names: Sequence[NameSpan]) -> dict[int, int]:
    """Return where the names of ships begin and end: right behind a noun for one ship or the letters of a navy."""
    starts = {span.first: span for span in names}
    found: dict[int, int] = {}
    for token in doc[:-1]:
        first = token.i + 1
        noun = token.tag_ == "NN" and token.lower_ in words("ships", "nouns")
        letters = token.text in words("ships", "letters") and token.tag_ in ("NNP", "NN")
        if (noun or letters) and token.whitespace_ and (last := _end(doc, first)) > first:
            state = first in starts and starts[first].candidates[0].entity.kind in ("country", "igo", "bloc")
            if letters or not (state or _is_clause(token, doc[last - 1])):
                found[first] = last
    return found | _again(doc, found, {index for span in names for index in range(span.first, span.last)})


def _again(doc: Doc, ships: dict[int, int], known: set[int]) -> dict[int, int]:
    """Return where names of ships that nobody known bears come again, without noun or letters: "Stena Impero left"."""
    lettered = words("ships", "letters")
    starts = {first + (doc[first].text in lettered): last for first, last in ships.items()}
    told = {doc[first:last].text for first, last in starts.items() if known.isdisjoint(range(first, last))}
    lengths = {name: len(name.split()) for name in told if " " in name}
    where = ((i, length, name) for name, length in lengths.items() for i in range(len(doc) - length))
    return {i: i + length for i, length, name in where if doc[i : i + length].text == name}


def without_ships(spans: Sequence[_Span], ships: dict[int, int]) -> list[_Span]:
    """Return the spans that lie within no ship's name."""
    inside = {index for first, last in ships.items() for index in range(first, last)}
    return [span for span in spans if inside.isdisjoint((span.first, span.last - 1))]


def _end(doc: Doc, first: int) -> int:
    """Return where the capitalised words from a token on end."""
    last = first
    while last < len(doc) and last - first < _LONGEST:
        capital = doc[last].tag_ in ("NNP", "NNPS") and doc[last].text[0].isupper()
        joint = first < last < len(doc) - 1 and doc[last].lower_ in _WITHIN and doc[last + 1].text[0].isupper()
        if not capital and not joint:
            break
        last += 1
    return last if last < len(doc) and doc[last].tag_ != "POS" else first


def _is_clause(noun: Token, name: Token) -> bool:
    """Return True for "the ship Anna Berg commands left": who does something with the ship."""
    return name.dep_ == "nsubj" and name.head.dep_ == "relcl" and name.head.head.i == noun.i and noun.dep_ != "ROOT"
