"""The date of publication as markup or address tell it. The words of the page are not looked at here.

The copyright line, the date of the last change and the day of reading are never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from westphalia import dates
from westphalia.articles.json_ld import LinkedData, texts

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

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_ISO = re.compile(r"(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})", re.I)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.I)

_YEAR = r"(?:199[5-9]|20\d\d)"  # the first outlets went to the web in 1995
_ADDRESS_DAY = re.compile(
    rf"(?<!\d)({_YEAR})([/_.-]?)(0?[1-9]|1[0-2]|[a-z]{{3}})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.I
)
_ADDRESS_MONTH = re.compile(rf"/({_YEAR})[/-]?(0[1-9]|1[0-2])/")


def date_in_markup(tree: HtmlElement, metas: dict[str, list[str]], linked: LinkedData) -> str | None:
    """Return the date (ISO 8601) that JSON-LD, meta tags, microdata or a <time> element give, or None."""
    told = (
        *texts(linked.article, ("datePublished", "dateCreated")),
        *(content for name in _META_NAMES for content in metas.get(name, ())),
        *_marked_elements(tree),
    )
    return _first_date(told)


def date_in_address(address: str) -> str | None:
    """Return the date in the path of an address: "2024-06-19", or "2024-06" where it tells the month only."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", address)
    for match in _ADDRESS_DAY.finditer(path):
        if not match[2] and len(match[3] + match[4]) != 4:
            continue  # digits run together are a date only if all eight are there
        if date := _iso(int(match[1]), _month(match[3]), int(match[4])):
            return date
    month = _ADDRESS_MONTH.search(path)
    return f"{month[1]}-{month[2]}" if month else None


def read_date(text: str) -> str | None:
    """Return the day that a piece of metadata names, as it is written there, without regard to time zones.

    "06/07/2024" is not read: nothing tells whether its day or its month comes first.
    """
    if match := _ISO.search(text):
        return _iso(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
    if match := _DAY_FIRST.search(text):
        return _iso(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _iso(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _first_date(told: Iterable[str]) -> str | None:
    return next(filter(None, map(read_date, told)), None)


def _marked_elements(tree: HtmlElement) -> Iterator[str]:
    """Dates of elements marked as the date of publication, then that of a <time> by the headline."""
    for element in tree.xpath(
        "//*[@itemprop='datePublished' or @property='datePublished'] | //time[@pubdate]"
    ):
        yield element.get("datetime") or element.get("content") or element.text_content()
    for element in tree.xpath("//abbr[contains(@class, 'published')][@title]"):
        yield element.get("title")
    times = tree.xpath("//time[@datetime]")
    if len({time.get("datetime")[:10] for time in times}) > 1:
        times = tree.xpath("(//h1)[1]/following::time[@datetime][1] | (//header[.//h1]//time[@datetime])[1]")
        # Past the first paragraphs a <time> belongs to a teaser.
        times = [time for time in times if float(time.xpath("count(preceding::p)")) <= 3]
    yield from (time.get("datetime") for time in times[:1])


def _month(text: str) -> int:
    """1 to 12 for a number or an English name, 0 for anything else."""
    if text.isdigit():
        return int(text)
    at = _MONTHS.find(text[:3].lower())
    return at // 3 + 1 if at >= 0 and at % 3 == 0 else 0


def _iso(year: int, month: int, day: int) -> str | None:
    """The date as text; None for days no calendar has, and for the zeros and epochs that mean "unknown"."""
    if year < 1900 or (year, month, day) == (1970, 1, 1):
        return None
    try:
        date = dates.day(year, month, day).start
    except ValueError:
        return None
    return date.isoformat() if date else None
