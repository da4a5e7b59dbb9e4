"""The addresses of an HTML page: its own, and that of the page it was taken from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def own_and_other_url(tree: HtmlElement, shared: str | None, url: str | None) -> tuple[str | None, str | None]:
    """Return the page's own address, and the one it names as the original where that is on another site.

    Parameters
    ----------
    shared
        The address under which the page asks to be shared (og:url).
    url
        Where it came from, if known.
    """
    canonical, shared = absolute(_canonical(tree), url), absolute(shared, url)
    if canonical and url and is_front_page(canonical) and not is_front_page(url):
        canonical = None  # a template that names the front page for every page
    known = url or shared
    if canonical and known and site_of(canonical) != site_of(known):
        return known, canonical  # a reprint that names the page it was taken from
    return canonical or shared or url, None


def _canonical(tree: HtmlElement) -> str | None:
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next((href for link in links if (href := link.get("href"))), None)


def absolute(href: str | None, base: str | None) -> str | None:
    """Return the web address that a link leads to from `base`; None for what is none."""
    if not href:
        return None
    try:
        address = urljoin(base or "", href.strip())
        return address if urlsplit(address).scheme in ("http", "https") and urlsplit(address).netloc else None
    except ValueError:  # "http://[" and the like
        return None


def is_front_page(address: str) -> bool:
    """Tell whether an address, or a link inside a site ("/"), leads to the front page."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def site_of(address: str) -> str:
    """Return the host without "www", "m" or "amp"; good enough to tell one outlet's pages from another's."""
    host = (urlsplit(address).hostname or "").lower()
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", host)


# Browsers write the address into a page they save: <!-- saved from url=(0042)https://… -->, the number its length.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+?)\s*-->")
_HEAD = 2000  # characters in which the note stands


def saved_from(page: str) -> str | None:
    """Return the address that a browser noted in a page it saved, or None."""
    found = _SAVED_FROM.search(page, 0, _HEAD)
    return found["url"] if found else None
