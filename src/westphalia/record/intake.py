"""What a record takes in: one article, as rows ready to be written."""

from __future__ import annotations

from dataclasses import dataclass


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
