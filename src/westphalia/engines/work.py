"""What every engine does with pages: cut the stream into chunks, code a chunk, survive a bad article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from westphalia.articles.page import Page, Rejection

if TYPE_CHECKING:
    from westphalia.coder import Coded

# Enough pages for the parser to work in batches, few enough that a chunk is done in a second or two: what
# Ctrl-C throws away, and what waits when one chunk is slow.
PAGES_A_CHUNK = 16
CHARACTERS_A_CHUNK = 200_000

Item = Page | Rejection
Code = Callable[[Sequence[Page]], Sequence["Coded | Rejection"]]


@dataclass(frozen=True, slots=True)
class CodedRows:
    """An article ready for the record, and the few figures that a summary needs.

    Parameters
    ----------
    page_id, path
        The page it was made of, and where that came from.
    rows
        For each table the article's rows: JSON objects joined by commas, without the brackets around them.
    coded
        False where it is kept without events and claims, for its language.
    words, events, claims
        How many.
    """

    page_id: str
    article_id: str
    path: str | None
    rows: dict[str, bytes]
    language: str = "en"
    coded: bool = True
    words: int = 0
    events: int = 0
    claims: int = 0


Outcome = CodedRows | Rejection


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut the stream into lists of at most 16 pages or some 200,000 characters, whichever comes first."""
    chunk: list[Item] = []
    size = 0
    for item in items:
        length = len(item.body) if isinstance(item, Page) else 0
        if chunk and (len(chunk) >= PAGES_A_CHUNK or size + length > CHARACTERS_A_CHUNK):
            yield chunk
            chunk, size = [], 0
        chunk.append(item)
        size += length
    if chunk:
        yield chunk


def code_chunk(chunk: Sequence[Item], code: Code) -> list[Outcome]:
    """Code the pages of a chunk; refusals in it stay where they are.

    Parameters
    ----------
    chunk
        Pages and refusals.
    code
        The per-article function: as many results as pages, in their order.

    Returns
    -------
    list
        One outcome for each item, in their order.
    """
    outcomes = iter(_code([item for item in chunk if isinstance(item, Page)], code))
    return [next(outcomes) if isinstance(item, Page) else item for item in chunk]


def _code(pages: Sequence[Page], code: Code) -> list[Outcome]:
    if not pages:
        return []
    try:
        return [_packed(page, result) for page, result in zip(pages, code(pages), strict=True)]
    except Exception as error:
        # As wide as can be, on purpose: whatever one article in a million makes some library raise, the
        # others are read. Which one it was shows when they are tried one by one.
        if len(pages) == 1:
            return [unexpected(pages[0], error)]
    return [outcome for page in pages for outcome in _code([page], code)]


def unexpected(page: Page, error: Exception) -> Rejection:
    """Return the refusal of a page on which the program itself failed."""
    said = " ".join(str(error).split())[:200]
    return refusal(
        page,
        f"The program failed on it ({type(error).__name__}: {said}). This is a fault in Westphalia, not in "
        "the article: please report it with the page.",
    )


def refusal(page: Page, reason: str) -> Rejection:
    """Return the refusal of a page for a reason."""
    return Rejection(page.path, page.given.url, page.given.external_id, reason, page.page_id)


def _packed(page: Page, result: Coded | Rejection) -> Outcome:
    if isinstance(result, Rejection):
        return result
    return CodedRows(
        page_id=page.page_id,
        article_id=result.article.article_id,
        path=page.path,
        rows=result.rows(),
        language=result.article.language,
        coded=result.not_coded_because is None,
        words=len(result.article.text.split()),
        events=len(result.events),
        claims=len(result.claims),
    )
