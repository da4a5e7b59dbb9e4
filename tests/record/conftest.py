"""Records and articles for the tests of this room, made with the fake coders of `tests/support`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Worker processes are given sys.path, and find the fakes there by name.
sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from fake_coders import fake_code

from westphalia.articles.page import Page, Rejection
from westphalia.engines.work import code_chunk
from westphalia.record.record import Record, open_record
from westphalia.record.writer import Writer


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A new, empty record, open for writing."""
    with open_record(tmp_path / "x.duckdb", write=True) as opened:
        yield opened


@pytest.fixture
def write(record: Record) -> Callable[..., list[bool]]:
    """Write fake articles with these texts; tells for each whether it was new."""

    def write_(*texts: str, path: str | None = None) -> list[bool]:
        writer = Writer(record)
        added = []
        for outcome in code_chunk([Page(text, "text", path=path) for text in texts], fake_code):
            if isinstance(outcome, Rejection):
                writer.refuse(outcome)
            else:
                writer.add(outcome)
                added.append(outcome)
        repeated = writer.commit()
        return [all(outcome is not one for one in repeated) for outcome in added]

    return write_
