"""The rules of the house that a program can check."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
LONGEST_FILE = 500
LONGEST_FUNCTION = 60


def lengths(path: Path) -> list[tuple[int, str]]:
    """Return the length of each function of a file in lines, without its docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [((node.end_lineno or 0) - node.body[0].lineno + 1, f"{path.name}:{node.name}") for node in functions]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
    assert [entry for entry in lengths(path) if entry[0] > LONGEST_FUNCTION] == []


def test_ci_runs_what_the_readme_says() -> None:
    commands = re.findall(r"```\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    test_command = next(command for command in commands if "pytest" in command)
    assert test_command in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_data_file_says_where_it_is_from() -> None:
    tables = [*(ROOT / "src").rglob("*.toml"), *(ROOT / "src").rglob("*.tsv")]
    silent = [path.name for path in tables if not path.read_text("utf-8").lstrip().startswith("#")]
    assert silent == []


def test_every_package_is_told_of_in_the_docs() -> None:
    rooms = {path.name for path in (ROOT / "src" / "westphalia").iterdir() if (path / "__init__.py").exists()}
    text = (ROOT / "docs" / "how-it-works.md").read_text("utf-8")
    assert {room for room in rooms - {"sample"} if f"`{room}/`" not in text} == set()
