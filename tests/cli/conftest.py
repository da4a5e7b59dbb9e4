"""The command line, called in this process with the fake coder of `tests/support`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from fake_coders import fake_code

from westphalia import api
from westphalia.cli.app import run as run_command
from westphalia.engines import run


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def westphalia(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Run one command in an empty folder: `westphalia("read", "x.txt", "--record", "x.duckdb")`."""
    monkeypatch.setattr(api, "run", partial(run, code=fake_code))
    monkeypatch.delenv("WESTPHALIA_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Result:
        code = run_command([str(argument) for argument in arguments])
        return Result(code, *capfd.readouterr())

    return call


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of four pages, of which one is in French and one is refused."""
    path = tmp_path / "pages"
    path.mkdir()
    texts = "Ann met Bob in the park", "FRENCH Cid said little", "REFUSE to be read", "Bob met Ann again"
    for number, text in enumerate(texts):
        (path / f"{number}.txt").write_text(text)
    return path
