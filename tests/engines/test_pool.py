from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from fake_coders import fake_code, slow_code

from westphalia.articles.page import Page, Rejection
from westphalia.engines import run
from westphalia.engines.work import CodedRows
from westphalia.errors import WestphaliaError

SUPPORT = Path(__file__).parents[1] / "support"


def pages(*texts: str) -> list[Page]:
    return [Page(text, "text", path=f"{number}.txt") for number, text in enumerate(texts)]


def numbered(count: int) -> list[Page]:
    return pages(*(f"Ann met Bob {number}" for number in range(count)))


def test_order_and_outcomes_do_not_depend_on_the_number_of_workers() -> None:
    items = [
        *numbered(50),
        Rejection("x", None, None, "unreadable"),
        *pages("REFUSE", "RAISE"),
        *numbered(20),
    ]

    one, two, four = (list(run(items, workers=n, code=fake_code)) for n in (1, 2, 4))

    assert [outcome.path for outcome in one] == [item.path for item in items]
    assert one == two == four


def test_a_page_that_kills_its_worker_is_refused_and_the_others_are_read() -> None:
    items = pages(*["Ann met Bob"] * 20, "DIE", *["Bob met Ann"] * 20, "DIE twice")

    outcomes = list(run(items, workers=2, code=fake_code))

    refused = [outcome for outcome in outcomes if isinstance(outcome, Rejection)]
    assert [outcome.path for outcome in outcomes] == [item.path for item in items]
    assert [one.path for one in refused] == ["20.txt", "41.txt"]
    assert "died" in refused[0].reason


def test_input_is_taken_only_as_it_is_needed() -> None:
    taken = []

    def endless():
        for number in range(1_000_000):
            taken.append(number)
            yield Page(f"Ann {number}", "text")

    with closing(run(endless(), workers=2, code=fake_code)) as outcomes:
        got = len(list(islice(outcomes, 160)))

    assert got == 160
    assert len(taken) < 160 + 16 * 2 * 5


def test_few_pages_are_read_in_this_process() -> None:
    def here(chunk):
        assert all(isinstance(page, Page) for page in chunk)
        return fake_code(chunk)

    # A function inside a function cannot be sent to another process.
    assert len(list(run(numbered(40), code=here))) == 40


def test_closing_ends_the_workers_at_once() -> None:
    began = time.monotonic()
    with closing(run(pages(*["Ann"] * 16, *["SLEEP"] * 64), workers=2, code=fake_code)) as outcomes:
        assert isinstance(next(outcomes), CodedRows)

    assert time.monotonic() - began < 20


def test_workers_that_cannot_start_are_an_error_and_not_a_loop() -> None:
    with pytest.raises(WestphaliaError, match="cannot start"):
        list(run(numbered(100), workers=2, code=_Unloadable()))


class _Unloadable:
    """A function that ends the process that unpickles it."""

    def __reduce__(self):
        return (os._exit, (3,))

    def __call__(self, chunk):
        return []


def _script(body: str) -> str:
    return f"import sys; sys.path.insert(0, {str(SUPPORT)!r})\n{body}"


def test_workers_end_when_the_parent_is_killed() -> None:
    script = _script(
        """
import multiprocessing
from fake_coders import fake_code
from westphalia.articles.page import Page
from westphalia.engines import run
outcomes = run([Page("Ann", "text")] * 16 + [Page("SLEEP", "text")] * 64, workers=2, code=fake_code)
next(outcomes)
print(*[child.pid for child in multiprocessing.active_children()], flush=True)
next(outcomes); [None for _ in outcomes]
"""
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()

    assert len(workers) == 2
    assert _gone(workers)


def test_a_script_without_a_main_guard_is_not_run_again_by_its_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        _script(
            """
from fake_coders import fake_code
from westphalia.articles.page import Page
from westphalia.engines import run
print(len(list(run([Page(f"Ann {n}", "text") for n in range(100)], workers=2, code=fake_code))))
"""
        )
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)

    assert (done.stdout, done.stderr) == ("100\n", "")


def test_ctrl_c_reaches_the_parent_only() -> None:
    script = _script(
        """
from fake_coders import slow_code
from westphalia.articles.page import Page
from westphalia.engines import run
try:
    for outcome in run((Page(f"Ann {n}", "text") for n in range(10**9)), workers=2, code=slow_code):
        print("going", flush=True)
except KeyboardInterrupt:
    print("stopped")
"""
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    parent.stdout.readline()
    os.killpg(parent.pid, signal.SIGINT)  # what a terminal does
    out, err = parent.communicate(timeout=30)

    assert out.endswith("stopped\n")
    assert err == ""


def _gone(pids: list[int], *, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(_alive(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _alive(pid: int) -> bool:
    try:
        # A process that has ended may stay listed until its parent asks after it.
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_slow_and_fast_coders_agree() -> None:
    assert list(run(numbered(40), workers=2, code=slow_code)) == list(run(numbered(40), workers=1, code=fake_code))
