"""What the markup of a page says of it: JSON-LD, meta tags, microdata, links. Nothing is guessed from words.

Where several speak, the more deliberate one is believed: JSON-LD before meta tags, meta tags before elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from westphalia.articles.addresses import absolute, own_and_other_url
from westphalia.articles.cleaning.head import byline_names, is_byline
from westphalia.articles.inputs.text import one_line
from westphalia.articles.json_ld import LinkedData, OriginalWork, names, texts
from westphalia.articles.markup_dates import date_in_markup
from westphalia.articles.titles import Titles, mastheads
from westphalia.dates import Interval

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre")
_AUTHOR = (
    "author",
    "byl",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
)
_SECTION = ("article:section", "section", "parsely-section", "cxenseparse:recs:category")
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title")
_ORIGINAL = ("original-source", "syndication-source")

_BYLINE_CLASSES = (
    "byline",
    "by",
    "by-line",
    "author",
    "author-name",
    "article-author",
    "byline__name",
    "article__author",
)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][\w-]+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page says of itself outside its text; None where it says nothing.

    Parameters
    ----------
    title, byline, outlet, section
        As the markup gives them.
    published
        The day, month or year.
    language
        Two or three letters (ISO 639) as the page declares it. Not checked against the words.
    url
        The address the page gives itself (canonical link), else the one given.
    original_url
        The address of the page this one was taken or translated from.
    translated_from
        The language of the original, where the page says that it is a translation.
    article_body
        The text of the article as JSON-LD gives it, "" where it does not.
    """

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    section: str | None = None
    published: Interval | None = None
    language: str | None = None
    url: str | None = None
    original_url: str | None = None
    translated_from: str | None = None
    article_body: str = ""


def read_markup(tree: HtmlElement, url: str | None) -> Markup:
    """Read what the markup of a parsed page says of it; `url` is where it came from, if known."""
    metas = _metas(tree)
    linked = LinkedData(tree)
    own_url, elsewhere = own_and_other_url(tree, _first(metas.get("og:url", [])), url)
    titles, site_names = _titles(tree, metas, linked), mastheads(tree, own_url)
    outlet = _outlet(metas, linked) or titles.outlet(site_names)
    original = linked.original_work
    return Markup(
        title=titles.headline(outlet, site_names),
        byline=_byline(tree, metas, linked, outlet),
        outlet=outlet,
        section=_first(texts(linked.article, ("articleSection",))) or _first(texts(metas, _SECTION)),
        published=date_in_markup(tree, metas, linked),
        language=_language(tree, metas, linked),
        url=own_url,
        original_url=original.url or absolute(_first(texts(metas, _ORIGINAL)), own_url) or elsewhere,
        translated_from=_translated_from(tree, original),
        article_body=linked.article_body,
    )


def _outlet(metas: dict[str, list[str]], linked: LinkedData) -> str | None:
    named = [*texts(metas, _OUTLET), *names(linked.article.get("publisher")), linked.site_name]
    # A slogan may follow the name: "The Example Times | News you can use".
    return _first(name.partition(" | ")[0] for name in named if name)


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of all meta tags by lower-case name, property or itemprop, in order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = one_line(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(key)):
                found.setdefault(name.lower(), []).append(content)
    return found


def _titles(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData) -> Titles:
    return Titles(
        told=(*texts(linked.article, ("headline",)), *texts(metas, _TITLE)),
        page=one_line(tree.findtext(".//title")),
        h1=tuple(one_line(heading.text_content()) for heading in tree.iter("h1")),
        h2=tuple(one_line(heading.text_content()) for heading in tree.iter("h2")),
    )


def _byline(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData, outlet: str | None) -> str | None:
    for candidates in (
        names(linked.article.get("author")) or names(linked.article.get("creator")),
        texts(metas, _AUTHOR),
        _author_elements(tree),
    ):
        people = [name for name in map(_person, candidates) if name and name != outlet]
        if people:
            return "; ".join(dict.fromkeys(people))
    return None


def _author_elements(tree: HtmlElement) -> list[str]:
    """The first element marked as author; none where there are many, as on a page of teasers."""
    classes = " or ".join(f"contains(concat(' ', normalize-space(@class), ' '), ' {c} ')" for c in _BYLINE_CLASSES)
    found = tree.xpath(f"//*[@itemprop='author' or @rel='author' or {classes}]")
    shown = list(dict.fromkeys(one_line(element.text_content()) for element in found))
    return [text for text in shown[:1] if len(shown) <= 6 and len(text) < 100]


def _person(text: str) -> str | None:
    """A byline without its "By" and what follows the name; None if it is an address or holds a number."""
    text = re.split(r"\s*[|•·]\s*", one_line(text))[0]
    text = byline_names(text) if is_byline(text) else re.sub(r"^author\b[:\s]*", "", text, flags=re.IGNORECASE)
    is_name = bool(text) and not re.search(r"\d|https?:|www\.|@|/", text)
    return text.strip(" ,;") if is_name else None


def _language(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData) -> str | None:
    root = tree.getroottree().getroot()
    declared = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang"),
        *texts(linked.article, ("inLanguage",)),
        *texts(metas, ("og:locale", "content-language", "language", "dc.language")),
    )
    return _first(_short_language(text) for text in declared)


def _short_language(text: str | None) -> str | None:
    match = _LANGUAGE.match((text or "").strip())
    return match[1].lower() if match else None


def _translated_from(tree: HtmlElement, original: OriginalWork) -> str | None:
    """The language of the original, only where the page says that it is a translation of it.

    Alternate versions (hreflang) say no such thing by themselves, but they tell the language of an original
    that is named by its address.
    """
    if not original.is_translation:
        return None
    if original.language:
        return _short_language(original.language)
    alternates = (link for link in tree.iter("link") if link.get("href") == original.url)
    return _first(_short_language(link.get("hreflang")) for link in alternates)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
