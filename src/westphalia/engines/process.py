"""One worker process: how it is started, what it does, how it ends.

It ends when its pipe does: closed by the parent, or by the parent's death, whatever the cause. It lets Ctrl-C
pass, which a terminal sends to every process of the command: the parent decides.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import types
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue

from westphalia.engines.work import Code, Item, code_chunk

SECONDS_TO_END = 2.0


@dataclass(frozen=True, slots=True)
class Started:
    """A worker as the parent sees it."""

    process: BaseProcess
    connection: Connection

    def send(self, items: Sequence[Item]) -> None:
        """Give it items to code. To a dead one too: that it is dead shows when it is listened to."""
        with suppress(OSError):
            self.connection.send(items)

    def end(self) -> None:
        """Close the pipe, wait for the process to notice, kill it where it does not."""
        self.connection.close()
        self.process.join(SECONDS_TO_END)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def start_worker(code: Code | None) -> Started:
    """Start a process that codes what it is sent; its first message says that it is ready."""
    # A fork of a server that holds nothing but the parser starts at once and shares its memory; a plain fork
    # of the user's program may copy a lock that is held. On other systems than Linux no fork is safe.
    context = get_context("forkserver") if sys.platform == "linux" else get_context("spawn")
    if code is None:
        context.set_forkserver_preload(["westphalia.engines.warm"])  # spawning knows no preload, and ignores it
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, code), daemon=True)
    with _main_hidden(), _sigint_ignored():
        process.start()
    theirs.close()  # or the pipe would stay open when the worker dies
    return Started(process, ours)


def work(connection: Connection, code: Code | None) -> None:
    """Code what comes through the pipe until it closes: the life of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    function = code or _warm_coder()
    inbox: SimpleQueue[Sequence[Item]] = SimpleQueue()
    threading.Thread(target=_receive, args=(connection, inbox), daemon=True).start()
    try:
        connection.send("ready")
        while True:
            connection.send(code_chunk(inbox.get(), function))
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more; the thread that receives may not have noticed yet


def _receive(connection: Connection, inbox: SimpleQueue[Sequence[Item]]) -> None:
    """Take in the next items while others are in work; end the process at once when the pipe closes."""
    try:
        while True:
            inbox.put(connection.recv())
    except (EOFError, OSError):
        os._exit(0)


def _warm_coder() -> Code:
    from westphalia.coder import code
    from westphalia.engines.warm import warm

    warm()
    return code


@contextmanager
def _main_hidden() -> Iterator[None]:
    """Start processes that do not run the user's script again.

    multiprocessing imports the main module in every child, and a script without `if __name__ == "__main__":`
    would read its articles once more in each. Workers need nothing from it.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _sigint_ignored() -> Iterator[None]:
    """Let children be born deaf to Ctrl-C: before they can ignore it, they would show a traceback."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.default_int_handler)
