"""The stations of a chain that the page tells, not the text: who published, and whose article it was before."""

from __future__ import annotations

from urllib.parse import urlsplit

from westphalia.actors.cast.people import slug
from westphalia.actors.mention import Actor
from westphalia.articles.page import Article
from westphalia.attribution.claim import Link
from westphalia.reference.outlets import outlet_by_domain, outlet_by_name


def stations_of_page(article: Article, publisher: Actor | None) -> list[Link]:
    """Return where every chain of an article begins: its publisher, then the outlet of the original.

    No words of the text stand for these: their `text` is None.
    """
    published = Link(publisher.actor_id if publisher else None, publisher.name if publisher else article.outlet, None)
    first = original_publisher(article)
    site = _site(article) if first is None else None
    original = Link(first.actor_id if first else None, first.name if first else site, None)
    if published.actor_id is not None and published.actor_id == original.actor_id:
        return [published]  # an agency's own page prints its name twice, perhaps in two spellings
    return [link for link in dict.fromkeys((published, original)) if link.name]


def original_publisher(article: Article) -> Actor | None:
    """Return the outlet whose article this is a republication or translation of.

    It is the one that the page names, or whose site the address of the original is on; None where neither is so.
    """
    if name := article.original_outlet:
        found = outlet_by_name(name)
        return Actor.of(found.entity) if found else Actor(f"OUT:{slug(name)}", name, "outlet", sector="JRN")
    found = outlet_by_domain(article.original_url) if article.original_url else None
    return Actor.of(found.entity) if found else None


def _site(article: Article) -> str | None:
    """Return the site of the original where nobody is known to own it, unless it is the page's own."""
    site = _host(article.original_url)
    return site if site and site != _host(article.url) else None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname if url else None
    except ValueError:
        return None  # an address that is none
    return host.removeprefix("www.") if host else None
