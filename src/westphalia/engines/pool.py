"""The engine that is many processes of this machine.

Each worker is an ordinary process at the other end of a pipe. It has one chunk in work and one waiting, so
that it never idles while this process writes. That each chunk is known by the worker that has it is why this
is no `concurrent.futures` pool: there, one worker killed for its memory takes the whole pool down and says
not for whom.

The way of a chunk: source → a worker's two places → finished, waiting for earlier ones → out, in order. The
number of chunks on that way is bounded, and with it the memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import cast

from westphalia.articles.page import Page
from westphalia.engines.process import Started, start_worker
from westphalia.engines.work import Code, Item, Outcome, refusal
from westphalia.errors import WestphaliaError

TASKS_A_WORKER = 2  # one in work, one waiting
OPEN_CHUNKS_A_WORKER = 4  # those two, and room for others to go on while one is slow

DIED = (
    "The process reading it died: killed, or out of memory. The next run tries it again; fewer --workers "
    "leave more room."
)


@dataclass(frozen=True, slots=True)
class Task:
    """Items of one chunk that go to a worker together: all, or one where a worker died over them."""

    chunk: int
    offset: int
    items: list[Item]


@dataclass(slots=True)
class Worker:
    """A process and what it has been given, the task in work first."""

    started: Started
    ready: bool = False
    tasks: deque[Task] = field(default_factory=deque)


def run_pool(chunks: Iterable[list[Item]], *, workers: int, code: Code | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each item, in order.

    Parameters
    ----------
    chunks
        The items, in lists.
    workers
        How many processes.
    code
        The per-article function, importable by its name; None is `westphalia.coder.code`.

    Raises
    ------
    WestphaliaError
        Where the processes cannot even start.
    """
    pool = Pool(workers, code)
    try:
        yield from pool.run(chunks)
    finally:
        pool.stop()


class Pool:
    """Some workers, the tasks on their way and the chunks that are not out yet."""

    def __init__(self, workers: int, code: Code | None) -> None:
        self._code = code
        self._size = workers
        self._workers = [Worker(start_worker(code)) for _ in range(workers)]
        self._again: deque[Task] = deque()  # tasks of workers that died, before any new chunk
        self._open: dict[int, list[Outcome | None]] = {}  # chunk number → outcomes so far; in order of number

    def run(self, chunks: Iterable[list[Item]]) -> Iterator[Outcome]:
        """Yield the outcome of each item, in order."""
        source = enumerate(chunks)
        while True:
            self._hand_out(source)
            if not self._open:
                return
            for connection in wait([worker.started.connection for worker in self._workers]):
                self._hear(self._worker_at(cast("Connection", connection)))
            yield from self._finished()

    def stop(self) -> None:
        """End all workers now, whatever they do."""
        for worker in self._workers:
            worker.started.end()

    def _hand_out(self, source: Iterator[tuple[int, list[Item]]]) -> None:
        """Fill the places of all workers, those with fewest tasks first."""
        for places in range(TASKS_A_WORKER):
            for worker in self._workers:
                if len(worker.tasks) == places and (task := self._next_task(source)):
                    worker.tasks.append(task)
                    worker.started.send(task.items)

    def _next_task(self, source: Iterator[tuple[int, list[Item]]]) -> Task | None:
        if self._again:
            return self._again.popleft()
        if len(self._open) >= self._size * OPEN_CHUNKS_A_WORKER:
            return None
        for number, items in source:
            self._open[number] = [None] * len(items)
            return Task(number, 0, items)
        return None

    def _worker_at(self, connection: Connection) -> Worker:
        return next(worker for worker in self._workers if worker.started.connection is connection)

    def _hear(self, worker: Worker) -> None:
        """Take one message of a worker: that it is ready, outcomes, or nothing because it is dead."""
        try:
            outcomes = worker.started.connection.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if not worker.ready:
            worker.ready = True
            return
        self._note(worker.tasks.popleft(), outcomes)

    def _note(self, task: Task, outcomes: list[Outcome]) -> None:
        self._open[task.chunk][task.offset : task.offset + len(outcomes)] = outcomes

    def _bury(self, dead: Worker) -> None:
        """Replace a worker that died. It died over its first task: those items are tried one by one."""
        dead.started.end()
        if not dead.ready:
            raise WestphaliaError(
                "The reading processes cannot start: loading the parser, done first, fails or is killed. "
                "Usually memory is short: try --workers 1, which reads in this process."
            )
        self._workers[self._workers.index(dead)] = Worker(start_worker(self._code))
        self._again.extendleft(reversed(list(dead.tasks)[1:]))
        if dead.tasks:
            self._retry(dead.tasks[0])

    def _retry(self, task: Task) -> None:
        if len(task.items) > 1:
            ones = [Task(task.chunk, task.offset + number, [item]) for number, item in enumerate(task.items)]
            self._again.extendleft(reversed(ones))
            return
        (item,) = task.items
        self._note(task, [refusal(item, DIED) if isinstance(item, Page) else item])

    def _finished(self) -> Iterator[Outcome]:
        """Yield, in order, the outcomes of chunks that are whole and wait for no earlier one."""
        while self._open:
            number = next(iter(self._open))
            outcomes = self._open[number]
            if None in outcomes:
                return
            del self._open[number]
            yield from cast("list[Outcome]", outcomes)
