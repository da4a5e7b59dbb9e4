"""Reading the files of this room from the installed package."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def toml_of(name: str) -> dict[str, Any]:
    """One packaged TOML file as a dictionary."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def rows_of(name: str) -> Iterator[list[str]]:
    """The rows of a packaged tab-separated file, without its comments."""
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def frame_files() -> list[str]:
    """Names of the trigger lexicon's files, in order."""
    folder = files(__package__).joinpath("frames")
    return sorted(f"frames/{file.name}" for file in folder.iterdir() if file.name.endswith(".toml"))
