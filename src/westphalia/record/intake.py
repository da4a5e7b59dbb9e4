"""What a record takes in: one article, as rows ready to be written. Who makes them is none of its business."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class ArticleRows(Protocol):
    """An article as rows.

    `rows` has for each table the article's rows: JSON objects joined by commas, without the brackets around them.
    """

    @property
    def page_id(self) -> str:
        """The page it was made of."""

    @property
    def article_id(self) -> str:
        """The article."""

    @property
    def path(self) -> str | None:
        """Where the page came from."""

    @property
    def rows(self) -> Mapping[str, bytes]:
        """Its rows by table."""
