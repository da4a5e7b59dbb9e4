"""Boxes of links that screen readers count: "list of 4 items", "list 1 of 4", a headline, "end of list"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.verdict import Verdict, Verdicts

_EDGE = re.compile(r"list of \d+ items?|end of list", re.IGNORECASE)
_ITEM = re.compile(r"list \d+ of \d+", re.IGNORECASE)


def judge_list_boxes(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label the marks of such a box and the one headline behind each."""
    for block in blocks:
        item = bool(_ITEM.fullmatch(block.text))
        if not item and not _EDGE.fullmatch(block.text):
            continue
        verdicts[block.index] = Verdict("interface", "a mark of a list that is read aloud")
        below = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        if item and below is not None and not below.prose:
            verdicts[below.index] = Verdict("teaser", "a headline in a box of links")
