"""PDF → text. Found and bounded where files are read; its text is taken out where pages are prepared."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.quiet import quiet
from westphalia.articles.inputs.streams import read_whole
from westphalia.articles.inputs.text import clean, one_line
from westphalia.articles.limits import MAX_PDF_BYTES, MAX_PDF_PAGES, MAX_TEXT_CHARS
from westphalia.articles.page import Page, Rejection
from westphalia.errors import ArticleRejected

if TYPE_CHECKING:
    from pypdf import PdfReader

# A line this much shorter than the widest ordinary ones ends a paragraph, if it also ends a sentence.
_SHORT_LINE = 0.85
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_FURNITURE_PAGES = 3


@dataclass(frozen=True, slots=True)
class PdfContent:
    """The text of a PDF, a blank line between paragraphs, and the title and author its properties name."""

    text: str
    title: str | None
    byline: str | None


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give the stream as one PDF page."""
    yield origin.page(read_whole(stream, limit=MAX_PDF_BYTES, what="PDF"), "pdf")


def read_pdf(body: bytes) -> PdfContent:
    """Take the text out of a PDF.

    Raises
    ------
    ArticleRejected
        If it is encrypted, damaged, too long, or holds pictures of pages and no text.
    """
    from pypdf import PdfReader  # imported when there is a PDF
    from pypdf.errors import FileNotDecryptedError

    quiet("pypdf")
    try:
        reader = PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ArticleRejected(_ENCRYPTED)
        lines_of_pages = _lines_of_pages(reader)
        properties: object = reader.metadata
    except FileNotDecryptedError as error:
        raise ArticleRejected(_ENCRYPTED) from error
    except ArticleRejected:
        raise
    except Exception as error:  # pypdf lets out whatever a broken file leads it into, from KeyError to zlib.error
        raise ArticleRejected(f"The PDF is damaged ({error}). Fetch it again, or save its text.") from error
    text = "\n\n".join(_paragraphs(_without_furniture(lines_of_pages)))
    if not text.strip():
        raise ArticleRejected("The PDF holds pictures of pages and no text. Run text recognition (OCR) on it first.")
    return PdfContent(text, _property(properties, "/Title"), _property(properties, "/Author"))


_ENCRYPTED = "The PDF is encrypted. Open it with its password and save it without one."


def _lines_of_pages(reader: PdfReader) -> list[list[str]]:
    if len(reader.pages) > MAX_PDF_PAGES:
        raise ArticleRejected(
            f"The PDF has {len(reader.pages)} pages: a book, not an article. Give the pages you mean."
        )
    lines_of_pages: list[list[str]] = []
    size = 0
    for page in reader.pages:
        text = clean(page.extract_text() or "")
        size += len(text)
        if size > MAX_TEXT_CHARS:
            raise ArticleRejected(f"The PDF has more than {MAX_TEXT_CHARS:,} characters. Give the pages you mean.")
        lines_of_pages.append([" ".join(line.split()) for line in text.splitlines()])
    return lines_of_pages


def _without_furniture(lines_of_pages: Sequence[list[str]]) -> list[str]:
    """Drop page numbers, running headers and footers: what tops or ends most pages, whatever its number."""
    edges = Counter(_unnumbered(line) for lines in lines_of_pages for line in {*lines[:1], *lines[-1:]})
    often = max(_FURNITURE_PAGES, len(lines_of_pages) / 2)
    furniture = {line for line, times in edges.items() if times >= often}
    kept: list[str] = []
    for lines in lines_of_pages:
        last = len(lines) - 1
        kept += [
            line
            for index, line in enumerate(lines)
            if index not in (0, last) or not (line.isdigit() or _unnumbered(line) in furniture)
        ]
    return kept


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines that a page's width broke; a blank line or a short last line ends a paragraph."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    paragraph = ""
    for line in lines:
        paragraph = _joined(paragraph, line)
        ended = bool(_SENTENCE_END.search(line)) and len(line) < _SHORT_LINE * width
        if paragraph and (not line or ended):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _joined(paragraph: str, line: str) -> str:
    if not paragraph or not line:
        return paragraph or line
    if paragraph.endswith("-") and paragraph[-2:-1].isalpha() and line[0].islower():
        return paragraph[:-1] + line  # "inter-" + "national"
    return f"{paragraph} {line}"


def _property(properties: object, key: str) -> str | None:
    value = properties.get(key) if isinstance(properties, dict) else None
    return one_line(clean(str(value))) or None if value else None
