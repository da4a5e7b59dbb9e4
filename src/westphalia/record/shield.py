"""Ctrl-C and SIGTERM held back while something must not be torn apart."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

HELD = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep both signals waiting until the block (or the decorated function) has ended, then deliver them.

    DuckDB gives up a running statement on Ctrl-C, with an error of its own; a commit is worth the wait.
    Outside the main thread Python delivers no signals, so there is nothing to hold back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, _frame: came.append(number)) for number in HELD}
    try:
        yield
    finally:
        for number, handler in before.items():
            # None: a handler that was set from outside Python. It cannot be put back; the default can.
            signal.signal(number, _default(number) if handler is None else handler)
    for signal_number in dict.fromkeys(came):
        signal.raise_signal(signal_number)


def _default(number: signal.Signals) -> signal._HANDLER:
    return signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
