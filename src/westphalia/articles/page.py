"""What comes in (a page, with what is said of it) and what comes out (an article, or a rejection)."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

PageKind = Literal["text", "html", "pdf"]
PublishedBasis = Literal["given", "metadata", "url", "dateline", "inferred", "unknown"]
PublishedPrecision = Literal["day", "month", "year", "unknown"]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user or the container (JSONL line, WARC header, feed entry) says of a page. It wins over the page.

    `published` is the text as given ("2024-06-19", "June 2024", an RFC 822 date); it is read when the page is
    prepared, so that a date that does not exist rejects one article and not the run.
    """

    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Page:
    """One saved page as it came in, before cleaning.

    Parameters
    ----------
    body
        The bytes of the file, or a str where the container has decoded it already (JSONL).
    kind
        How to read the body.
    path
        The file it came from ("-" for standard input); None for a page from the web.
    given
        What is said of the page from outside.
    """

    body: bytes | str
    kind: PageKind
    path: str | None = None
    given: Given = field(default_factory=Given)

    @cached_property
    def page_id(self) -> str:
        """Sixteen hex digits made of the body and what was given: the same page read twice has the same id."""
        digest = hashlib.blake2b(digest_size=8)
        digest.update(self.body if isinstance(self.body, bytes) else self.body.encode("utf-8", "surrogatepass"))
        digest.update(repr((self.kind, self.given)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Rejection:
    """An article that was not taken, and why: a row of the table `rejected`."""

    path: str | None
    url: str | None
    external_id: str | None
    reason: str
    page_id: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, how precisely that is known and on what basis.

    `date` is the first day of the month or year where the precision is month or year. `partial` keeps a day and
    month that no year could be found for, as "--06-19" (ISO 8601, truncated); it is None otherwise.
    """

    date: dt.date | None = None
    precision: PublishedPrecision = "unknown"
    basis: PublishedBasis = "unknown"
    partial: str | None = None


@dataclass(frozen=True, slots=True)
class Debris:
    """A stretch of page text that was taken out, kept so that it can be shown and judged.

    `position` is the offset in the clean text where it stood; `label` says what it was taken for
    (teaser, credit, caption, interface, repeat_title ...); `reason` why, in words.
    """

    position: int
    text: str
    label: str
    reason: str


@dataclass(frozen=True)
class Article:
    """An article as the record keeps it: clean text and metadata. `text` begins with `title` where one is known.

    Offsets everywhere in the record count Unicode code points of `text`.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: Published = field(default_factory=Published)
    dateline_place: str | None = None
    language: str = "und"
    url: str | None = None
    original_url: str | None = None
    original_outlet: str | None = None
    translated_from: str | None = None
    section: str | None = None
    credits: tuple[tuple[str, str], ...] = ()
    agency_ids: tuple[str, ...] = ()
    external_id: str | None = None
    path: str | None = None
    page_id: str | None = None
    headings: tuple[tuple[int, int], ...] = ()
    debris: tuple[Debris, ...] = ()

    @cached_property
    def article_id(self) -> str:
        """Sixteen hex digits made of the words and of where they stood (url, own id, outlet).

        The same words in another outlet are another article: that is how a reprint can be seen.
        """
        digest = hashlib.blake2b(digest_size=8)
        for part in (self.text, self.url, self.external_id, self.outlet):
            digest.update((part or "").encode("utf-8", "surrogatepass") + b"\x00")
        return digest.hexdigest()
