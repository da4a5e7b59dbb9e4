"""The pages of docs/ that are made from the program say what the program does now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from westphalia.cli.app import COMMANDS
from westphalia.record.schema import load_schema

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def make_docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_up_to_date(make_docs: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert make_docs.main(["--check"]) == 0, capsys.readouterr().err


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"## westphalia {name}\n" not in page] == []


def test_every_table_is_documented() -> None:
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    assert [name for name in load_schema().tables if f"## {name}\n" not in page] == []
