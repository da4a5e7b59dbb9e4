"""Where a page comes from: what every input needs to make pages and rejections."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from westphalia.articles.page import Given, Page, PageKind, Rejection


@dataclass(frozen=True, slots=True)
class Origin:
    """A file, standard input or address that is being read.

    Parameters
    ----------
    path
        The file, "-" for standard input, None for an address.
    url
        The address it was fetched from.
    given
        What the user says of every page in it.
    content_type
        The media type and parameters an HTTP server sent with it ("text/html; charset=koi8-r").
    """

    path: str | None = None
    url: str | None = None
    given: Given = field(default_factory=Given)
    content_type: str = ""

    @property
    def name(self) -> str:
        """The part whose ending may tell the format: the path, or the path of the address."""
        return (self.path or (self.url or "").partition("?")[0].partition("#")[0]).lower()

    def page(self, body: bytes | str, kind: PageKind, found: Given | None = None) -> Page:
        """Make a page of `body`; what the user says of it wins over what the container does (`found`)."""
        given = _merge(self.given, found or Given())
        if given.url is None and self.url is not None and found is None:
            given = replace(given, url=self.url)
        return Page(body, kind, path=_writable(self.path), given=given)

    def reject(self, reason: str, found: Given | None = None) -> Rejection:
        """Make a rejection of the whole source, or of the page that `found` describes."""
        found = found or Given(url=self.url)
        return Rejection(_writable(self.path), found.url or self.url, found.external_id, reason)


def _writable(path: str | None) -> str | None:
    """A path as text that can be written: names of files may hold bytes that are no UTF-8."""
    return path and path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _merge(first: Given, second: Given) -> Given:
    chosen = {f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Given)}
    return Given(**chosen)
