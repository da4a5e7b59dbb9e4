"""What the markup of a page says of it: JSON-LD, meta tags, microdata, links. Nothing is guessed from words.

Where several speak, the more deliberate one is believed: JSON-LD before meta tags, meta tags before elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category
from urllib.parse import urljoin, urlsplit

from westphalia.articles.json_ld import LinkedData, OriginalWork, names, texts
from westphalia.articles.markup_dates import date_in_address, date_in_markup
from westphalia.articles.page import PublishedBasis

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

_BYLINE_CLASSES = ("byline", "author", "author-name", "article-author", "byline__name", "article__author")
# What joins the name of the site to the title of the page.
_JOINT = re.compile(r"\s+[|–—·•:»«-]\s+|\s*\|\s*")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][\w-]+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page's markup says of it; the fields are those of `HtmlContent`.

    `article_body` is the text of the article as JSON-LD gives it, "" where it does not.
    """

    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    published_basis: PublishedBasis
    language: str | None
    url: str | None
    original_url: str | None
    translated_from: str | None
    section: str | None
    article_body: str


def read_markup(tree: HtmlElement, url: str | None) -> Markup:
    """Read what the markup of a parsed page says of it; `url` is where it came from, if known."""
    metas = _metas(tree)
    linked = LinkedData(tree)
    own_url, elsewhere = _own_and_other_url(tree, metas, url)
    outlet = _outlet(metas, linked)
    published, basis = _published(tree, metas, linked, (own_url, url))
    original = linked.original_work
    return Markup(
        title=_title(tree, metas, linked, outlet),
        byline=_byline(tree, metas, linked, outlet),
        outlet=outlet,
        published=published,
        published_basis=basis,
        language=_language(tree, metas, linked),
        url=own_url,
        original_url=original.url or _address(_first(texts(metas, _ORIGINAL)), own_url) or elsewhere,
        translated_from=_translated_from(tree, original),
        section=_first(texts(linked.article, ("articleSection",))) or _first(texts(metas, _SECTION)),
        article_body=linked.article_body,
    )


def plain(text: str | None) -> str:
    """One line with single spaces, without characters that only steer printers ("&#1;")."""
    line = " ".join((text or "").split())
    return line if line.isprintable() else "".join(char for char in line if category(char) != "Cc")


def _outlet(metas: dict[str, list[str]], linked: LinkedData) -> str | None:
    named = [*texts(metas, _OUTLET), *names(linked.article.get("publisher")), linked.site_name]
    # A slogan may follow the name: "The Example Times | News you can use".
    return _first(name.partition(" | ")[0] for name in named if name)


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of all meta tags by lower-case name, property or itemprop, in order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = plain(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(key)):
                found.setdefault(name.lower(), []).append(content)
    return found


def _title(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData, outlet: str | None) -> str | None:
    """The headline as readers see it: the one <h1> that head and JSON-LD agree with, else what those say."""
    page_title = plain(tree.findtext(".//title"))
    told = [*texts(linked.article, ("headline",)), *texts(metas, _TITLE), page_title]
    told = [title for title in told if title and title != outlet]
    shown = [text for h1 in tree.iter("h1") if (text := plain(h1.text_content())) and text != outlet]
    # Old templates set the headline in <h2> and the name of the site in <h1>.
    for heading in (*shown, *(plain(h2.text_content()) for h2 in tree.iter("h2"))):
        if len(heading) > 10 and any(_same_opening(heading, title) for title in told):
            return heading
    if told:
        return _without_site(told[0], outlet)
    return shown[0] if len(shown) == 1 else None


def _same_opening(heading: str, title: str) -> bool:
    heading, title = heading.casefold(), title.casefold()
    return title.startswith(heading) or (len(title) > 20 and heading.startswith(title.rstrip(".…")))


def _without_site(title: str, outlet: str | None) -> str:
    """Cut the name of the site from the end or start of a title: "Talks resume | The Example Times"."""
    joints = list(_JOINT.finditer(title))
    if outlet and joints:
        if _same_name(title[joints[-1].end() :], outlet):
            return title[: joints[-1].start()]
        if _same_name(title[: joints[0].start()], outlet):
            return title[joints[0].end() :]
    return title


def _same_name(part: str, outlet: str) -> bool:
    """Whether part of a title is the site's name, perhaps shortened or with more to it ("Times - World")."""
    part, outlet = (re.sub(r"^the |\.\w+$|\W+", "", name.casefold()) for name in (part, outlet))
    return bool(part) and (outlet in part or (part in outlet and len(part) > len(outlet) / 2))


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
    shown = list(dict.fromkeys(plain(element.text_content()) for element in found))
    return [text for text in shown[:1] if len(shown) <= 6 and len(text) < 100]


def _person(text: str) -> str | None:
    """A byline without its "By" and what follows the name; None if it is an address or holds a number."""
    text = re.split(r"\s*[|•·]\s*", plain(text))[0]
    text = re.sub(r"^(?:by|author|written by)\b[:\s]*", "", text, flags=re.IGNORECASE)
    is_name = bool(text) and not re.search(r"\d|https?:|www\.|@|/", text)
    return text.strip(" ,;") if is_name else None


def _published(
    tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData, addresses: Iterable[str | None]
) -> tuple[str | None, PublishedBasis]:
    if date := date_in_markup(tree, metas, linked):
        return date, "metadata"
    for address in filter(None, addresses):
        if date := date_in_address(address):
            return date, "url"
    return None, "unknown"


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


def _own_and_other_url(
    tree: HtmlElement, metas: dict[str, list[str]], url: str | None
) -> tuple[str | None, str | None]:
    """The page's own address, and the one it names as the original where that is on another site."""
    canonical = _address(_link(tree, "canonical"), url)
    shared = _address(_first(metas.get("og:url", [])), url)
    if canonical and url and _is_front_page(canonical) and not _is_front_page(url):
        canonical = None  # a template that names the front page for every page
    known = url or shared
    if canonical and known and _site(canonical) != _site(known):
        return known, canonical  # a reprint that names the page it was taken from
    return canonical or shared or url, None


def _link(tree: HtmlElement, relation: str) -> str | None:
    links = (link for link in tree.iter("link") if relation in (link.get("rel") or "").lower().split())
    return _first(link.get("href") for link in links)


def _address(href: str | None, base: str | None) -> str | None:
    if not href:
        return None
    try:
        address = urljoin(base or "", href.strip())
        return address if urlsplit(address).scheme in ("http", "https") and urlsplit(address).netloc else None
    except ValueError:  # "http://[" and the like
        return None


def _is_front_page(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _site(address: str) -> str:
    """The host without "www", "m" or "amp"; good enough to tell one outlet's pages from another's."""
    host = (urlsplit(address).hostname or "").lower()
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", host)


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
