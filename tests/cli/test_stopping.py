"""SIGTERM stops a command as Ctrl-C does: what was read is committed, and the exit code says why it stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from westphalia.api import open_record
from westphalia.cli.stopping import sigterm_as_ctrl_c

SUPPORT = Path(__file__).parents[1] / "support"

ENDLESS = """
import sys; sys.path.insert(0, sys.argv.pop(1))
from functools import partial
from fake_coders import slow_code
from westphalia import api
from westphalia.articles.page import Page
from westphalia.cli.app import main
from westphalia.engines import run
import westphalia.articles.inputs as inputs

def pages(*_, **__):
    for number in range(10**9):
        if number == 400:
            print("going", flush=True)
        yield Page(f"Ann met Bob {number}", "text")

inputs.find_pages = pages
api.run = partial(run, code=slow_code)
main()
"""


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
@pytest.mark.parametrize("to_all", [False, True], ids=["the command", "its group"])
def test_what_was_read_is_kept(number: int, code: int, to_all: bool, workers: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, SUPPORT, "read", "x", "--record", "x.duckdb", "--workers", workers],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        start_new_session=True,
    )
    assert process.stdout.readline() == "going\n"
    (os.killpg if to_all else os.kill)(process.pid, number)
    _, err = process.communicate(timeout=30)

    assert process.returncode == code
    assert "Traceback" not in err
    assert "the same command continues" in err
    with open_record(tmp_path / "x.duckdb") as record:
        ((kept,),) = record.sql("SELECT count(*) FROM articles").fetchall()
        assert record.sql("FROM rejected").fetchall() == []
    assert f"{kept:,} new articles" in err
    assert kept >= 128


def test_the_handler_is_put_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), sigterm_as_ctrl_c() as came:
        os.kill(os.getpid(), signal.SIGTERM)
    assert came == [signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) == before
