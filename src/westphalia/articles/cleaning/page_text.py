"""The clean text of a page: whole lines go, and boxes set within one; every other character stays as it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from westphalia.articles.cleaning.blocks import normalise, split_blocks
from westphalia.articles.cleaning.headline import outlet_suffix
from westphalia.articles.cleaning.insets import insets
from westphalia.articles.cleaning.layout import judge
from westphalia.articles.cleaning.verdict import Judged, Verdict
from westphalia.articles.cleaning.vocabulary import plain
from westphalia.articles.cleaning.wrapped import unwrap
from westphalia.articles.page import Debris


@dataclass(frozen=True, slots=True)
class PageText:
    """The clean text of a page with what was found on the way.

    Parameters
    ----------
    text
        The article; it begins with `title` where one is known.
    headings
        Half-open offsets of the headings in `text`, the title first.
    judged
        Every block of the page with its verdict.
    """

    text: str
    title: str | None
    headings: tuple[tuple[int, int], ...]
    debris: tuple[Debris, ...]
    judged: tuple[Judged, ...]


def clean_page_text(
    raw: str, *, title: str | None = None, headings: Sequence[str] = (), furnished: bool = True
) -> PageText:
    """Return the article in the text of a page.

    Parameters
    ----------
    raw
        The text as saved.
    title
        The headline, where it is known from outside; the text is made to begin with it.
    headings
        Lines that are known to be headings (from markup).
    furnished
        False where the page's furniture is gone already (a text taken from HTML): headline, section and
        teasers are then not looked for.
    """
    text = unwrap(normalise(raw))
    judged = judge(split_blocks(text), title=title, known_headings=frozenset(headings), furnished=furnished)
    title = title.strip() if title else None
    out = _Assembly()
    first = next((j for j in judged if j.verdict.kept), None)
    if title and not _begins_with(text, first, title):
        out.put_title(title)
    _fill(out, text.split("\n"), {j.block.line: j for j in judged})
    found = _title_of(out, title)
    return PageText(out.text(), found, _with_title(out.headings, found), tuple(out.debris), tuple(judged))


def _begins_with(text: str, first: Judged | None, title: str) -> bool:
    """Tell whether the article's first line is the headline, or a text of one piece begins with its words."""
    if first is None:
        return False
    line = first.block.text
    split = outlet_suffix(line)
    goes_on = line.startswith(title) and not line[len(title) : len(title) + 1].isalnum()
    return goes_on or plain(line) == plain(title) or bool(split and plain(split[0]) == plain(title))


class _Assembly:
    """The clean text as it grows, with the offsets of what was kept and taken out."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.debris: list[Debris] = []
        self.headings: list[tuple[int, int]] = []
        self.title: str | None = None
        self._blank = 0

    def put_title(self, title: str) -> None:
        """Begin with a headline that the text itself does not hold."""
        self.title = title
        self.headings.append((0, len(title)))
        self._append(title)
        self._blank = 2

    def blank_line(self) -> None:
        """Note a blank line; two in a row, or one at the beginning, are not printed."""
        self._blank = 2 if self.length else 0

    def keep(self, line: str, judged: Judged) -> None:
        """Print a line and note it where it is a heading."""
        if self.length:
            self._append("\n" * max(self._blank, 1))
        self._blank = 0
        if judged.verdict.label in ("title", "heading"):
            start = self.length + line.index(judged.block.text)
            self.headings.append((start, start + len(judged.block.text)))
        done = 0
        for start, end in insets(line):
            self._append(line[done:start])
            self.debris.append(Debris(self.length, line[start:end].strip(), "teaser", "links set behind a name"))
            done = end
        self._append(line[done:])

    def drop(self, line: str, verdict: Verdict) -> None:
        """Keep a line among the debris."""
        self.debris.append(Debris(self.length, line.strip(), verdict.label, verdict.reason))

    def _append(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)

    def text(self) -> str:
        """Return the clean text."""
        return "".join(self.parts)


def _fill(out: _Assembly, lines: list[str], by_line: dict[int, Judged]) -> None:
    for number, line in enumerate(lines):
        judged = by_line.get(number)
        if judged is None:
            out.blank_line()
        elif not judged.verdict.kept:
            out.drop(line, judged.verdict)
        elif judged.verdict.label == "title":
            _keep_title(out, line, judged)
        else:
            out.keep(line, judged)


def _keep_title(out: _Assembly, line: str, judged: Judged) -> None:
    """Print the headline without the outlet's name behind it."""
    split = outlet_suffix(judged.block.text)
    if split is None:
        out.title = judged.block.text
        out.keep(line, judged)
        return
    title, outlet = split
    out.title = title
    out.keep(title, Judged(replace(judged.block, text=title), judged.verdict))
    out.debris.append(
        Debris(out.length, judged.block.text[len(title) :].strip(), "interface", f"{outlet!r} behind the title")
    )


def _title_of(out: _Assembly, title: str | None) -> str | None:
    """Return the title as the text begins with it."""
    text = out.text()
    if title and text.startswith(title):
        return title
    if out.title and text.startswith(out.title):
        return out.title
    return text.split("\n", 1)[0].strip() if title and text else None


def _with_title(headings: list[tuple[int, int]], title: str | None) -> tuple[tuple[int, int], ...]:
    """Return the headings with the title first."""
    if title is None:
        return tuple(headings)
    rest = [span for span in headings if span[0] >= len(title)]
    return ((0, len(title)), *rest)
