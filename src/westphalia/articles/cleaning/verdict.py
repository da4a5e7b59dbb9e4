"""What a block of a page is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from westphalia.articles.cleaning.blocks import Block

Label = Literal[
    "title", "subtitle", "heading", "body",
    "section", "byline", "dateline", "credit", "caption", "disclaimer",
    "original_link", "language_switch", "repeat_title", "teaser", "interface",
]  # fmt: skip

# These are the article; all others are taken out.
KEPT: frozenset[Label] = frozenset({"title", "subtitle", "heading", "body"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label with its reason, in words for a person."""

    label: Label
    reason: str

    @property
    def kept(self) -> bool:
        """Whether the block stays in the text."""
        return self.label in KEPT


# By the number of the block.
Verdicts = dict[int, Verdict]


@dataclass(frozen=True, slots=True)
class Judged:
    """A block with the verdict on it."""

    block: Block
    verdict: Verdict
