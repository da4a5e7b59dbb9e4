"""What a block of a page is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from westphalia.articles.cleaning.blocks import Block

Label = Literal[
    "title", "subtitle", "heading", "body", "byline", "credit", "caption", "section", "disclaimer",
        "language_switch",
    "original_link", "teaser", "interface", "repeat_title", "dateline",
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


@dataclass(frozen=True, slots=True)
class Judged:
    """A block with the verdict on it."""

    block: Block
    verdict: Verdict
