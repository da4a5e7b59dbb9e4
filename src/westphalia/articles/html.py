"""An HTML page → its article text, and what its markup says of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from westphalia.articles.addresses import saved_from
from westphalia.articles.inputs.html import decode_html
from westphalia.articles.inputs.quiet import quiet
from westphalia.articles.inputs.text import clean, one_line
from westphalia.articles.limits import (
    MAX_HTML_DEPTH,
    MAX_HTML_ELEMENTS,
    MAX_PAGE_BYTES,
    MAX_TEXT_CHARS,
)
from westphalia.articles.markup import Markup, read_markup
from westphalia.errors import ArticleRejected

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A page has menus, teasers and comments beside its article, but not three times as much text as an article
# may have.
_MAX_PAGE_CHARS = 4 * MAX_TEXT_CHARS

# Captions are short; a block so named that holds more is the article itself in an odd template.
_MAX_CAPTION_CHARS = 500

# Extraction leaves out a standfirst or a list here and there; below this share it has missed the article.
_LEAST_SHARE = 0.6

# A line of text, and whether it is a heading.
Line = tuple[str, bool]

# Below this many characters the extractor takes the whole page, menus and all. Its own limit (250) is longer
# than the short reports of news agencies.
_SHORTEST_ARTICLE = 80

# Characters that XML cannot hold, as such and as entities: the tree takes them in, and fails when it is
# changed.
_CONTROLS = dict.fromkeys({*range(32)} - {9, 10, 13} | {0xFFFE, 0xFFFF})
_CONTROL_ENTITIES = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)|x0*(?:[0-8bcef]|1[\da-f]|fff[ef])(?![\da-f]));?",
    re.I,
)

_UNSEEN = {"script", "style", "noscript", "template"}
_WRAPPING_TAGS = re.compile(
    r"(?:</?(?:div|section|article|main|center|blockquote|d[ltd]|[uo]l|li|table|tbody|thead|tfoot|t[rdh])\b"
    r"[^<>]*>\s*)+",
    re.IGNORECASE,
)
_INLINE_TAGS = re.compile(
    r"</?(?:span|font|b|i|u|s|em|strong|small|big|sub|sup|a|abbr|cite|code|ins|del|label|mark|q|tt)\b[^<>]*>",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class HtmlContent:
    """What an HTML page holds.

    Parameters
    ----------
    body
        The article's text without the title: paragraphs and headings as lines, a blank line between two.
    headings
        The lines of `body` that the markup calls headings, in order.
    markup
        What the page says of itself outside its text.
    """

    body: str
    headings: tuple[str, ...]
    markup: Markup


def read_html(body: bytes | str, url: str | None) -> HtmlContent:
    """Read an HTML page.

    Parameters
    ----------
    body
        The page, as bytes (decoded by byte order mark, declaration, or look) or as text.
    url
        Where it came from, if known: relative links are read against it and it may hold the date.

    Raises
    ------
    ArticleRejected
        If there is no article text in it, or it is too large or too broken to be read in bounded time.
    """
    if len(body) > MAX_PAGE_BYTES:
        raise ArticleRejected(f"The page is larger than {MAX_PAGE_BYTES // 1_000_000} MB: no single article is.")
    page = decode_html(body) if isinstance(body, bytes) else clean(body)
    tree = _parse(page)
    markup = read_markup(tree, url or saved_from(page))
    lines = _without_title(_article_lines(tree, markup.article_body), markup.title)
    text = "\n\n".join(line for line, _ in lines)
    if not text:
        raise ArticleRejected(_why_empty(tree))
    if len(text) > MAX_TEXT_CHARS:
        raise ArticleRejected(_TOO_MUCH_TEXT)
    return HtmlContent(text, tuple(line for line, is_heading in lines if is_heading), markup)


_TOO_MUCH_TEXT = (
    f"The page holds more text than an article can (over {MAX_TEXT_CHARS:,} characters). Usual cause: many "
    "articles in one page. Split it, or give it as JSONL with one article a line."
)


def _why_empty(tree: HtmlElement) -> str:
    if tree.find(".//script") is not None:
        return (
            "The page holds no article text: a script fills it in when a browser opens it. Save it from a "
            "browser after it has loaded, or as PDF."
        )
    return "The page holds no article text. Usual cause: a failed download, or a page of pictures. Leave it out."


def _parse(source: str) -> HtmlElement:
    """Parse a page into a tree that is neither too large nor too deep for what comes after."""
    tree = _tree(source)
    if _depth(tree) > MAX_HTML_DEPTH:
        # The parser itself gives up at some depth and drops the rest of the page without a word, so the
        # markup is flattened in the source: wrappers become paragraph breaks (which cannot nest), inline tags
        # go.
        tree = _tree(_INLINE_TAGS.sub(" ", _WRAPPING_TAGS.sub("<p>", source)))
    if _depth(tree) > MAX_HTML_DEPTH:
        raise ArticleRejected("The markup of the page is broken: its tags nest without end. Save its text instead.")
    return tree


def _tree(source: str) -> HtmlElement:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        huge_tree=True,  # without it, all that follows a script of 10 MB is dropped without a word
    )
    source = _CONTROL_ENTITIES.sub("", source)
    try:
        tree = html.document_fromstring(source.translate(_CONTROLS).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ArticleRejected(
            "The page is empty or no HTML. Usual cause: a failed download. Fetch it again, or leave it out."
        ) from error
    return tree


def _depth(tree: HtmlElement) -> int:
    """How deep the tags nest; raises ArticleRejected for a page with too many of them, or too much text."""
    from lxml import etree

    deepest = depth = elements = characters = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements += 1
        deepest = max(deepest, depth)
        characters += len(element.tail or "") + (0 if element.tag in _UNSEEN else len(element.text or ""))
        if elements > MAX_HTML_ELEMENTS:
            raise ArticleRejected(
                f"The page has more than {MAX_HTML_ELEMENTS:,} elements. Usual cause: a list or table of a "
                "whole archive, or a damaged file. Give the single articles."
            )
        if characters > _MAX_PAGE_CHARS:
            raise ArticleRejected(_TOO_MUCH_TEXT)
    return deepest


def _article_lines(tree: HtmlElement, told: str) -> list[Line]:
    """The paragraphs and headings of the article, each with whether it is a heading.

    `told` is the text as the publisher gives it in JSON-LD: the better one where extraction lost much of it.
    """
    lines = _extracted_lines(tree)
    if sum(len(line) for line, _ in lines) < _LEAST_SHARE * len(told):
        return [(line, False) for line in map(one_line, told.splitlines()) if line]
    return lines


def _extracted_lines(tree: HtmlElement) -> list[Line]:
    _drop_captions(tree)
    extract, config = _extractor()
    try:
        document = extract(
            tree,
            output_format="python",
            # Measured over thirty real pages: 23 ms a page against 37, and the same text in all but two.
            fast=True,
            include_comments=False,
            # Old pages set their whole article in a table; tables of links are left out even so.
            include_tables=True,
            with_metadata=False,
            config=config,
        )
    except Exception as error:  # recursion, or whatever a broken page leads the extractor into
        raise ArticleRejected(f"The markup of the page is broken ({error}). Save its text instead.") from error
    return list(_lines(document.body)) if document is not None else []


@functools.cache
def _extractor() -> tuple[Any, Any]:
    """Load the extraction library (slow to import), set up and with its warnings off the terminal."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    quiet("trafilatura", "htmldate", "courlan")
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_ARTICLE))
    return bare_extraction, config


def _drop_captions(tree: HtmlElement) -> None:
    named = "contains(translate(@class, 'CAPTION', 'caption'), 'caption')"
    for element in tree.xpath(f"//figcaption | //body//*[{named}]"):
        if len(element.text_content()) <= _MAX_CAPTION_CHARS:
            element.clear(keep_tail=True)


# Of the extractor's own small vocabulary: what stands on lines of its own.
_BLOCKS = {"body", "p", "head", "list", "item", "quote", "table", "row", "code", "div"}


def _lines(body: Any) -> Iterator[Line]:
    """Walk the extracted tree (without recursion) and give its lines."""
    from lxml import etree

    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if is_block or (event == "start" and element.tag == "lb" and _ends_sentence(pieces)):
            if line := one_line("".join(pieces)):
                yield line, event == "end" and element.tag == "head"
            pieces = []
        if event == "start":
            pieces.append(" " if element.tag == "lb" else element.text or "")
        else:
            pieces.append(" | " if element.tag == "cell" and element.getnext() is not None else "")
            pieces.append(element.tail or "")


def _ends_sentence(pieces: list[str]) -> bool:
    """Whether a line break here is between paragraphs: within a sentence it is only layout."""
    return bool(_SENTENCE_END.search("".join(pieces).rstrip()))


def _without_title(lines: list[Line], title: str | None) -> list[Line]:
    """Drop the title where the page repeats it as the first line, or as a heading among the first few."""
    wanted = _letters(title or "")
    for index, (line, is_heading) in enumerate(lines[:3]):
        if wanted and _letters(line) == wanted and (is_heading or index == 0):
            return lines[:index] + lines[index + 1 :]
    return lines


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
