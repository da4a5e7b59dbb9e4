"""Boxes of links that are known by their marks: "list 1 of 4", a genre and a date, or a clock time before headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.verdict import Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary

_LONGEST_LABEL = 3  # words
_EDGE = re.compile(r"list of \d+ items?|end of list", re.IGNORECASE)
_CLOCKED = re.compile(r"\d{1,2}:\d\d\s+(?:[-–—|]\s+)?[^\W\d_]")
_ITEM = re.compile(r"list \d+ of \d+", re.IGNORECASE)


def judge_list_boxes(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label the marks of such boxes and the one headline behind each."""
    _judge_dated_genres(blocks, verdicts)
    for block in blocks:
        item = bool(_ITEM.fullmatch(block.text))
        if not item and not _EDGE.fullmatch(block.text):
            continue
        verdicts[block.index] = Verdict("interface", "a mark of a list that is read aloud")
        below = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        if item and below is not None and not below.prose:
            verdicts[below.index] = Verdict("teaser", "a headline in a box of links")


def _judge_dated_genres(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label "analysis", "30/06/2025" and a headline between paragraphs: a box with one other article."""
    started = False
    for label, date, headline in zip(blocks, blocks[1:], blocks[2:], strict=False):
        started = started or label.prose
        genre = label.words <= 2 and plain(label.text) in vocabulary().sections | vocabulary().genres
        if started and genre and is_timestamp(date.text) and headline.title_like and not headline.prose:
            reason = "a genre, a date and a headline: a box with another article"
            verdicts[label.index] = verdicts[date.index] = Verdict("interface", reason)
            verdicts[headline.index] = Verdict("teaser", reason)


def judge_ticker(head: Sequence[Block], verdicts: Verdicts) -> None:
    """Label "14:18 Norway recalls its envoy" and the like above the headline: two in a row, and a headline below.

    Where no line below could be the headline, the first of them may be it: a page that goes on from hour to hour.
    """
    clocked = [block.index for block in head if block.title_like and _CLOCKED.match(block.text)]
    beside = [i for i in clocked if {i - 1, i + 1} & set(clocked)]
    below = (block for block in head if beside and block.index > beside[-1] and block.index not in verdicts)
    if any(block.title_like and block.words > _LONGEST_LABEL and not is_timestamp(block.text) for block in below):
        for i in beside:
            verdicts[i] = Verdict("teaser", "one of a row of headlines behind clock times")
