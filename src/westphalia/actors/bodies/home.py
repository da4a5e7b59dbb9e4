"""Where an article comes from: its outlet's country."""

from __future__ import annotations

from westphalia.articles.page import Article
from westphalia.reference.outlets import outlet_by_domain, outlet_by_name


def home_of(article: Article) -> str | None:
    """Return the country of the outlet that published the article."""
    found = outlet_by_name(article.outlet) if article.outlet else None
    found = found or (outlet_by_domain(article.url) if article.url else None)
    return found.entity.country or None if found else None
