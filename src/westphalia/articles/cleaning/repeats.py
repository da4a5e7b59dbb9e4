"""Text that stands on the page twice: teasers of the article itself, pull quotes, repeated paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.verdict import Verdict, Verdicts

# Shorter lines may come back for good reasons: a refrain, a speaker's name, "He declined to comment."
_SHORTEST_PARAGRAPH = 10
_SHORTEST_QUOTE = 5

_QUOTE = re.compile(r"^[\"“«‘'](?P<core>.+?)[.,]?[\"”»’']$")
_DOTS = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s\])]*$")


def judge_repeats(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label lines whose every word stands elsewhere in the article too: taking them out loses nothing."""
    seen: set[str] = set()
    started = False
    for block in blocks:
        started = started or block.prose
        if block.index in verdicts:
            continue
        # A headline may be a quotation from the article, so nothing before the first paragraph is a pull
        # quote.
        reason = _why_repeated(block, blocks, seen) or (_why_pull_quote(block, blocks) if started else None)
        if reason:
            verdicts[block.index] = Verdict("interface", reason)
        elif block.prose:
            seen.add(block.text)


def _why_repeated(block: Block, blocks: Sequence[Block], seen: set[str]) -> str | None:
    if block.text in seen:
        return "a paragraph that the page has printed already"
    if block.words >= _SHORTEST_PARAGRAPH and block.truncated:
        start = _DOTS.sub("", block.text)
        if any(other.text.startswith(start) and other is not block and not other.truncated for other in blocks):
            return "the cut-off beginning of a paragraph that the page prints whole"
    return None


def _why_pull_quote(block: Block, blocks: Sequence[Block]) -> str | None:
    quote = _QUOTE.match(block.text) if _SHORTEST_QUOTE <= block.words <= 40 else None
    if quote and any(quote["core"] in other.text and other.words > block.words for other in blocks):
        return "a pull quote: the same words stand in a paragraph"
    return None
