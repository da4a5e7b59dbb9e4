"""The date of publication as the markup of a page tells it. Its words are not looked at here.

The copyright line, the date of the last change and the day of reading are never taken for it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from westphalia.articles.json_ld import LinkedData, texts
from westphalia.dates import Interval, parse_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names under which pages tell when they were published, the more deliberate ones first. Names for the last
# change ("modified", "last-modified", "revised") are left out on purpose.
_META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_at",
    "pubdate",
    "publication_date",
    "publication-date",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "originalpublicationdate",
    "displaydate",
    "date",
)

# Past the first paragraphs a date belongs to a teaser.
_MOST_PARAGRAPHS = 3
_LONGEST_DATE = 60
_MOST_ELEMENTS = 60
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date(?:-?time)?|time(?:stamp)?|pub-?date|published)(?:$|[\s_-])", re.IGNORECASE
)

# Systems that do not know the date write zeros or the first day of their calendar.
_FIRST_YEAR = 1900
_UNIX_EPOCH = dt.date(1970, 1, 1)


def date_in_markup(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData) -> Interval | None:
    """Return the date that JSON-LD, meta tags, microdata or a <time> element tell, or None."""
    told = (
        *texts(linked.article, ("datePublished", "dateCreated")),
        *(content for name in _META_NAMES for content in metas.get(name, ())),
        *_marked_elements(tree),
    )
    return next(filter(None, map(read_date, told)), None)


def read_date(text: str) -> Interval | None:
    """Return the date that a piece of metadata names, as it is written there, without regard to time zones.

    None for what is no date, for a day that no calendar has, and for a placeholder.
    """
    try:
        date = parse_date(text)
    except ValueError:
        return None
    is_placeholder = date.start is None or date.start.year < _FIRST_YEAR or date.start == _UNIX_EPOCH
    return None if is_placeholder else date


def _marked_elements(tree: HtmlElement) -> Iterator[str]:
    """Dates of elements marked as the date of publication, then that of a <time> by the headline."""
    for element in tree.xpath("//*[@itemprop='datePublished' or @property='datePublished'] | //time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or element.text_content()
    for element in tree.xpath("//abbr[contains(@class, 'published')][@title]"):
        yield element.get("title")
    times = tree.xpath("//time[@datetime]")
    if len({time.get("datetime")[:10] for time in times}) > 1:
        times = tree.xpath("(//h1)[1]/following::time[@datetime][1] | (//header[.//h1]//time[@datetime])[1]")
        times = [time for time in times if float(time.xpath("count(preceding::p)")) <= _MOST_PARAGRAPHS]
    yield from (time.get("datetime") for time in times[:1])
    yield from _shown_below_headline(tree)


def _shown_below_headline(tree: HtmlElement) -> Iterator[str]:
    """Dates that a page shows below its headline, in a <time> or an element classed as date; no machine reads them."""
    below = tree.xpath("(//h1)[1]/following::*[self::time or @class]")[:_MOST_ELEMENTS]
    for element in below:
        if element.tag != "time" and not _DATE_CLASS.search(element.get("class") or ""):
            continue
        text = element.text_content().strip()
        if len(text) <= _LONGEST_DATE and float(element.xpath("count(preceding::p)")) <= _MOST_PARAGRAPHS:
            yield text
