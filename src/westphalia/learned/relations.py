"""How the words around a cue stand to it: in order and in the tree. What the second stage of the tagger is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

REACH = 96  # words on each side of a cue in which its source and content are looked for
FARTHEST = 12  # distances above this fall into ever wider classes
DISTANCES = 2 * (FARTHEST + 4) + 1
_WIDEST = FARTHEST * 2**4  # from here on all distances are of one class
UPS = 6  # how far above the cue a branch may leave: 0 below the cue itself … 4 four and more above, 5 another sentence


def region(cue: tuple[int, int], paragraphs: Sequence[bool], first: int, last: int) -> tuple[int, int]:
    """Return the words that may belong to a cue: its paragraph, within reach and within the window [first, last)."""
    start, end = cue
    low, high = max(first, start - REACH), min(last, end + REACH)
    while start > low and not paragraphs[start]:
        start -= 1
    while end < high and not paragraphs[end]:
        end += 1
    return start, end


def distances(cue: tuple[int, int], start: int, end: int) -> npt.NDArray[np.int64]:
    """Return the class of each word's distance from the cue, words before it below the middle."""
    before = np.arange(min(start - cue[0], 0), min(end - cue[0], 0))
    inside = np.zeros(max(min(end, cue[1]) - max(start, cue[0]), 0), np.int64)
    behind = np.arange(max(start - cue[1], 0) + 1, max(end - cue[1], 0) + 1)
    away = np.concatenate((before, inside, behind))
    return _classes()[np.clip(away, -_WIDEST, _WIDEST) + _WIDEST]


@cache
def _classes() -> npt.NDArray[np.int64]:
    """Return the class of each distance from -_WIDEST to _WIDEST; those beyond are in the classes at the ends."""
    away = np.arange(-_WIDEST, _WIDEST + 1)
    size = np.abs(away)
    wide = FARTHEST + np.ceil(np.log2(np.maximum(size, FARTHEST) / FARTHEST)).astype(np.int64)
    grouped = np.where(size <= FARTHEST, size, np.minimum(wide, FARTHEST + 4))
    return np.asarray(np.sign(away) * grouped + FARTHEST + 4, dtype=np.int64)


def branches(
    cue: tuple[int, int], start: int, end: int, heads: Sequence[int], dependencies: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return for each word by which dependency its branch hangs on the cue or on what stands above the cue, and how
    far above: "the ministry" of "the ministry said" is below the cue itself, by nsubj."""
    higher = above(cue, heads)
    known: dict[int, tuple[int, int]] = {word: (0, ups) for word, ups in higher.items()}
    found = [branch(word, known, higher, heads, dependencies) for word in range(start, end)]
    return [label for label, _ in found], [ups for _, ups in found]


def above(cue: tuple[int, int], heads: Sequence[int]) -> dict[int, int]:
    """Return the head of the cue and the words above it, with how far above they are."""
    word = next((i for i in range(*cue) if not cue[0] <= heads[i] < cue[1]), cue[0])
    found = dict.fromkeys(range(*cue), 0)
    for ups in range(1, UPS):
        if heads[word] == word or heads[word] in found:
            break
        word = heads[word]
        found[word] = min(ups, UPS - 2)
    return found


def branch(
    word: int,
    known: dict[int, tuple[int, int]],
    higher: dict[int, int],
    heads: Sequence[int],
    dependencies: Sequence[int],
) -> tuple[int, int]:
    """Return how one word's branch hangs on the cue (see `branches`); `known` holds the answers so far."""
    path = []
    while word not in known:
        path.append(word)
        head = heads[word]
        if head == word or len(path) > 40:
            known[word] = (0, UPS - 1)
        elif head in higher:
            known[word] = (dependencies[word], higher[head])
        else:
            word = head
    for passed in path:
        known[passed] = known[word]
    return known[word]
