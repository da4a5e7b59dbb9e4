"""The same per-article function on this process or on a pool of them: outcomes in the order of the input."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from itertools import chain, islice

from westphalia.engines.local import run_here
from westphalia.engines.work import Code, CodedRows, Item, Outcome, chunks

__all__ = ["CodedRows", "Outcome", "cores", "run"]

# Loading the parser takes a worker as long as reading this many chunks takes.
FEW_CHUNKS = 3


def run(items: Iterable[Item], *, workers: int | None = None, code: Code | None = None) -> Generator[Outcome]:
    """Code every page; refusals among the items pass through.

    Parameters
    ----------
    items
        Pages, and refusals of what could not become one. Taken lazily: only what is in work is held in
        memory.
    workers
        How many processes; 1 is this one. None: as many as there are cores, or this one where there is little
        to do.
    code
        The per-article function; `westphalia.coder.code` by default. Processes import it by name.

    Yields
    ------
    CodedRows | Rejection
        One for each item, in their order, whatever the number of workers. Closing the generator ends the
        workers.
    """
    stream = chunks(items)
    if workers is None:
        first = list(islice(stream, FEW_CHUNKS + 1))
        workers = 1 if len(first) <= FEW_CHUNKS else cores()
        stream = chain(first, stream)
    if workers == 1:
        yield from run_here(stream, code=code)
    else:
        from westphalia.engines.pool import run_pool

        yield from run_pool(stream, workers=workers, code=code)


def cores() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
