"""SIGTERM, which batch systems and `kill` send, made to stop a command as Ctrl-C does: cleanly."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130  # 128 + SIGINT, what shells expect
TERMINATED = 143  # 128 + SIGTERM


@contextmanager
def sigterm_as_ctrl_c() -> Iterator[list[int]]:
    """While the block runs, let SIGTERM raise KeyboardInterrupt; the list given is not empty once it came."""
    came: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield came  # only the main thread may say what a signal does
        return

    def stop(number: int, _frame: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield came
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL if before is None else before)
