"""Words -> word pieces: the vocabulary of the encoder, lower-cased, without accents (the scheme of BERT uncased)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

_LONGEST = 100  # characters; anything longer (an address, a line of dashes) is one unknown piece
_PARTS = re.compile(r"[^\W_]+|[\W_]", re.UNICODE)


@cache
def vocabulary() -> Mapping[str, int]:
    """Return word piece -> number."""
    text = files("westphalia.learned").joinpath("vocab.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(text.split("\n")) if piece}


@lru_cache(maxsize=200_000)
def pieces(word: str) -> tuple[int, ...]:
    """Return the numbers of the pieces of one word, longest first piece first.

    Parameters
    ----------
    word
        One token of the parser, without white space.

    Returns
    -------
    tuple of int
        At least one number.
    """
    unknown = vocabulary()["[UNK]"]
    if len(word) > _LONGEST:
        return (unknown,)
    found = [number for part in _PARTS.findall(_plain(word)) for number in _split(part)]
    return tuple(found) or (unknown,)


def _plain(word: str) -> str:
    spelled = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in spelled if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def _split(part: str) -> list[int]:
    known, found, start = vocabulary(), [], 0
    while start < len(part):
        mark = "##" if start else ""
        for end in range(len(part), start, -1):
            if (number := known.get(mark + part[start:end])) is not None:
                found.append(number)
                start = end
                break
        else:
            return [known["[UNK]"]]
    return found
