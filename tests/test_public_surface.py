"""What users may rely on: a change here is a change for everyone, and is made on purpose."""

from __future__ import annotations

import subprocess
import sys

import pytest

import westphalia


def test_the_names_are_these_and_no_others() -> None:
    assert westphalia.__all__ == [
        "Article",
        "Coded",
        "Given",
        "Holder",
        "Meaning",
        "ReadSummary",
        "Record",
        "WestphaliaError",
        "decide",
        "holders",
        "members",
        "open_record",
        "read",
        "read_into",
        "resolve",
        "undo",
    ]


@pytest.mark.parametrize("name", westphalia.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    assert getattr(westphalia, name).__doc__


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        westphalia.reed  # noqa: B018


def test_the_names_are_listed_before_they_are_loaded() -> None:
    script = "import westphalia; print(*(name for name in dir(westphalia) if not name.startswith('__')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.split() == westphalia.__all__


HEAVY = (
    "spacy",
    "numpy",
    "duckdb",
    "rich",
    "trafilatura",
    "lxml",
    "orjson",
    "feedparser",
    "pypdf",
    "py3langid",
)


@pytest.mark.parametrize(
    "statement",
    ["import westphalia", "from westphalia.cli.app import run; run(['--help'])"],
    ids=["import", "help"],
)
def test_nothing_heavy_is_imported_before_it_is_needed(statement: str) -> None:
    script = f"import sys; {statement}; sys.stderr.write(repr(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stderr == "set()"
