"""Text whose paragraphs were broken over lines of one width: mail, agency wires, what `fold -s` leaves.

Such a line is full: the first word of the line below would not have fitted on it. A headline, a byline, an item
of a list, a line of verse and the last line of a paragraph are shorter than that, and stay lines of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from westphalia.articles.cleaning.blocks import Block, split_blocks

# Mail is broken at 65 to 78 characters, terminals at 80 and 132. Narrower lines are verse as often as text.
_NARROWEST, _WIDEST = 45, 135

# A hand breaks lines somewhat earlier than a program; so does a program that counts a hyphen or a tab otherwise.
_SLACK = 0.12


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line that another one follows without a blank line between."""

    above: Block
    below: Block
    length: int
    deeper: bool

    @property
    def reach(self) -> int:
        """How long the line above would be with the first word of the line below on it."""
        return self.length + 1 + len(self.below.text.split(maxsplit=1)[0])

    @property
    def goes_on(self) -> bool:
        """Whether the sentence goes on below, in small letters: no end of a paragraph, no list."""
        return not self.above.ends_sentence and self.below.continues and self.above.text[-1] not in ":;"


def unwrap(text: str) -> str:
    """Return a normalised text with a space for each line end that only the width of the lines made.

    Offsets stay as they were, because one character takes the place of one. A text whose lines end where its
    author ended them comes back as it is.
    """
    lines = text.split("\n")
    breaks = list(_breaks(split_blocks(text), lines))
    reach = _reach_of_full_lines(breaks, lines)
    if reach is None:
        return text
    joined = {b.above.line for b in breaks if b.reach >= reach and not _starts_anew(b)}
    ends = (" " if number in joined else "\n" for number in range(len(lines)))
    return "".join(line + end for line, end in zip(lines, ends, strict=True))[:-1]


def _breaks(blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[_Break]:
    for above, below in pairwise(blocks):
        if below.line == above.line + 1:
            deeper = _indent(lines[below.line]) > _indent(lines[above.line])
            yield _Break(above, below, len(lines[above.line]), deeper)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _reach_of_full_lines(breaks: Sequence[_Break], lines: Sequence[str]) -> int | None:
    """Return the least reach of the lines that were broken for their length; None where none were."""
    longest = max((b.length for b in breaks if " " in b.above.text), default=0)
    if not _NARROWEST <= longest <= _WIDEST or _holds_whole_paragraphs(lines):
        return None
    full = [b for b in breaks if b.reach > longest * (1 - _SLACK)]
    inside = [b.reach for b in full if b.goes_on]
    # A link torn out of its sentence leaves short lines that the sentence goes on behind; a width leaves none.
    torn = sum(b.goes_on for b in breaks) - len(inside)
    open_ends = sum(not b.above.ends_sentence for b in full)
    return min(*inside, longest + 1) if len(inside) > 2 * torn and 2 * open_ends >= len(full) else None


def _holds_whole_paragraphs(lines: Sequence[str]) -> bool:
    """Tell whether more than a stray line (an address, a notice) is longer than any width."""
    return sum(len(line) > _WIDEST for line in lines) * 10 > len(lines)


def _starts_anew(line_end: _Break) -> bool:
    """Tell whether the line below is indented as a paragraph, or is an item of a list."""
    above, below = line_end.above, line_end.below
    if line_end.deeper and not below.continues:
        return True
    # Inside a sentence a line may begin with a dash or a number ("on April / 24. ...") by chance.
    return below.bullet and (above.bullet or above.ends_sentence or above.text[-1] in ":;")
