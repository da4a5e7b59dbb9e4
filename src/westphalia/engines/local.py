"""The engine that is this process: for a few articles, starting others costs more than it gains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from westphalia.engines.work import Code, Item, Outcome, code_chunk


def run_here(chunks: Iterable[list[Item]], *, code: Code | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each item, in order, chunk after chunk."""
    for chunk in chunks:
        yield from code_chunk(chunk, code or _default())


def _default() -> Code:
    from westphalia.coder import code

    return code
