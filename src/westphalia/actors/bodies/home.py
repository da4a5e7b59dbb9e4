"""Where an article comes from: its outlet's country, and that of its dateline."""

from __future__ import annotations

from westphalia.actors.wordlists import words
from westphalia.articles.page import Article
from westphalia.reference.entities import Entity
from westphalia.reference.outlets import Outlet, outlet_by_domain, outlet_by_name
from westphalia.reference.places import find_place


def outlet_of(article: Article) -> Entity | None:
    """Return the outlet that published the article."""
    found = _outlet(article)
    return found.entity if found else None


def home_of(article: Article) -> str | None:
    """Return the country of the outlet that published the article."""
    found = _outlet(article)
    return found.entity.country or None if found else None


def home_readers_of(article: Article) -> str | None:
    """Return the outlet's country where it writes for readers there, who need not be told whose "the army" is: none for
    Reuters."""
    found = _outlet(article)
    if found is None or found.entity.actor_id in words("outlets", "worldwide"):
        return None
    return found.entity.country or None


def seat_of(article: Article) -> str | None:
    """Return the country in which the article was written, by its dateline."""
    place = find_place(article.dateline_place) if article.dateline_place else None
    return place.country or None if place else None


def _outlet(article: Article) -> Outlet | None:
    found = outlet_by_name(article.outlet) if article.outlet else None
    return found or (outlet_by_domain(article.url) if article.url else None)
