"""Ctrl-C held back while something must not be torn apart."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep SIGINT waiting until the block (or the decorated function) has ended, then deliver it.

    DuckDB gives up a running statement on Ctrl-C, with an error of its own; a commit is worth the wait.
    Outside the main thread Python delivers no signals, so there is nothing to hold back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        # `before` is None where a handler was set from outside Python: then there is nothing to put back.
        signal.signal(signal.SIGINT, before if before is not None else signal.default_int_handler)
    if came:
        signal.raise_signal(signal.SIGINT)
