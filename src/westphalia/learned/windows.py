"""Articles -> windows: stretches of paragraphs short enough for the encoder to read at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

TYPICAL = 128  # word pieces: whole paragraphs are put together up to this many
LONGEST = 256  # and a single paragraph is cut, between sentences, above this many


def cut(
    sizes: Sequence[int],
    paragraphs: Sequence[bool],
    sentences: Sequence[bool],
    *,
    typical: int = TYPICAL,
    longest: int = LONGEST,
) -> list[tuple[int, int]]:
    """Cut an article into windows.

    Parameters
    ----------
    sizes
        The number of word pieces of each word.
    paragraphs, sentences
        True where one begins.

    Returns
    -------
    list of (int, int)
        Half-open ranges of words that cover the article in order.
    """
    windows: list[tuple[int, int]] = []
    first = size = 0
    for start, _, total in _blocks(sizes, paragraphs, sentences, longest):
        if size and size + total > typical:
            windows.append((first, start))
            first, size = start, 0
        size += total + 1  # the mark between paragraphs
    if size:
        windows.append((first, len(sizes)))
    return windows


def _blocks(
    sizes: Sequence[int], paragraphs: Sequence[bool], sentences: Sequence[bool], longest: int
) -> Iterator[tuple[int, int, int]]:
    """Yield paragraphs, those that are too long in pieces, as (start, end, word pieces)."""
    starts = [i for i, begins in enumerate(paragraphs) if begins or not i]
    for start, end in pairwise([*starts, len(sizes)]):
        total = sum(sizes[start:end])
        if total <= longest:
            yield start, end, total
            continue
        first, size = start, 0
        for i in range(start, end):
            room = longest // 2 if sentences[i] else longest
            if i > first and size + sizes[i] > room:
                yield first, i, size
                first, size = i, 0
            size += sizes[i]
        yield first, end, size
