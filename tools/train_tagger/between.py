"""How two words of an article stand to each other, over sentences: what the scorers of pairs are told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from westphalia.learned.relations import FARTHEST, UPS, above, branch
from westphalia.learned.words import Words

DISTANCES = 2 * (FARTHEST + 4) + 1
BACK = 3  # sentences before a word's own in which its partners are looked for
SENTENCES = BACK + 1
PASSED = 8  # mentions in between: more count as so many
STEPS = 2 * PASSED + 1
# Sizes of the tables of each column, in this order: distance in words, in sentences, in mentions; dependency by which
# the branch hangs on the anchor or above it, and how far above.
COLUMNS = ("distances", "sentences", "steps", "branches", "ups")


def relations(
    anchor: int, others: Sequence[int], words: Words, sentence_of: Sequence[int]
) -> list[tuple[int, int, int, int, int]]:
    """Return for each other word how it stands to an anchor, one number for each of `COLUMNS`.

    Parameters
    ----------
    anchor
        A word: a trigger, or what may point back.
    others
        Heads of mentions in the order of the text, none more than `BACK` sentences before the anchor's.
    sentence_of
        The number of each word's sentence.
    """
    span = (anchor, anchor + 1)
    higher = above(span, words.heads)
    known = {word: (0, ups) for word, ups in higher.items()}
    here = sentence_of[anchor]
    before = sum(other < anchor for other in others)
    found = []
    for number, other in enumerate(others):
        away = here - sentence_of[other]
        label, ups = (0, UPS - 1) if away else branch(other, known, higher, words.heads, words.dependencies)
        steps = number - before + (number >= before)
        found.append(
            (
                _distance(other - anchor),
                min(max(away, 0), BACK),
                min(max(steps, -PASSED), PASSED) + PASSED,
                label,
                ups,
            )
        )
    return found


def sentence_numbers(words: Words) -> list[int]:
    """Return the number of each word's sentence; a paragraph begins one too."""
    numbers, number = [], -1
    for begins, line in zip(words.sentences, words.paragraphs, strict=True):
        number += bool(begins or line)
        numbers.append(max(number, 0))
    return numbers


@cache
def _distance(away: int) -> int:
    """Return the class of a distance in words, as `relations.distances` does."""
    size, wide = abs(away), FARTHEST
    while size > FARTHEST and wide < FARTHEST + 4 and size > FARTHEST * 2 ** (wide - FARTHEST):
        wide += 1
    grouped = size if size <= FARTHEST else wide
    return (grouped if away > 0 else -grouped) + FARTHEST + 4
