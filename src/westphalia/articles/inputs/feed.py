"""RSS and Atom: every entry that carries words is a page; what the feed says of it is taken as given."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from westphalia.articles.inputs.origin import Origin
from westphalia.articles.inputs.streams import read_whole
from westphalia.articles.inputs.text import clean
from westphalia.articles.limits import MAX_FEED_BYTES
from westphalia.articles.page import Given, Page, PageKind, Rejection
from westphalia.errors import ArticleRejected


def pages(stream: BinaryIO, origin: Origin) -> Iterator[Page | Rejection]:
    """Give one page for each entry: its full content where the feed has it, else its summary."""
    body = read_whole(stream, limit=MAX_FEED_BYTES, what="feed")
    feed = _parse(body, origin.content_type)
    for entry in feed.entries:
        yield _page(entry, feed, origin)
    if not feed.entries:
        cause = feed.get("bozo_exception", "it lists no entry")
        yield origin.reject(f"Nothing could be read from the feed ({cause}). Open it in a browser to see what it is.")
    elif feed.bozo and _breaks_off(body):
        yield origin.reject("The feed ends too early; the entries before that were read. Fetch it again.")


def _parse(body: bytes, content_type: str) -> Any:
    import feedparser  # slow to import, needed for feeds only

    headers = {"content-type": content_type} if content_type else {}
    try:
        # As a stream: a bare string could be taken for a file name or an address. Nothing of it is ever shown
        # in a browser as it stands, so cleaning it of scripts would be time lost.
        return feedparser.parse(io.BytesIO(body), sanitize_html=False, response_headers=headers)
    except Exception as error:  # it reads what is no XML as best it can, and lets out what that leads it into
        raise ArticleRejected(f"The feed is damaged ({error!r}). Fetch it again.") from error


def _breaks_off(body: bytes) -> bool:
    return not body.rstrip().endswith(b">")


def _page(entry: Any, feed: Any, origin: Origin) -> Page | Rejection:
    found = _given(entry, feed)
    kind, body = _body(entry)
    if not body.strip():
        return origin.reject(
            "The feed gives no text for this entry, only a title or link. Give the address of the page.",
            found,
        )
    return origin.page(clean(body), kind, found)


def _body(entry: Any) -> tuple[PageKind, str]:
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    longest = max(parts, key=lambda part: len(part.get("value") or ""))
    return "text" if longest.get("type") == "text/plain" else "html", longest.get("value") or ""


def _given(entry: Any, feed: Any) -> Given:
    return Given(
        external_id=_text(entry.get("id")),
        url=_text(entry.get("link")),
        title=_text(entry.get("title")),
        # An aggregator names the outlet for each entry; elsewhere the feed is the outlet's own.
        outlet=_text(entry.get("source", {}).get("title")) or _text(feed.feed.get("title")),
        byline=_text(entry.get("author")),
        published=_published(entry, feed),
        language=_text(feed.feed.get("language")),
    )


def _published(entry: Any, feed: Any) -> str | None:
    """The date of publication. Atom's `updated` is none; in RSS that field holds dc:date, which is."""
    published = entry.get("published")
    if published is None and not feed.version.startswith("atom") and "updated" in entry:
        published = entry["updated"]
    return _text(published)


def _text(value: Any) -> str | None:
    return " ".join(clean(value).split()) or None if isinstance(value, str) else None
