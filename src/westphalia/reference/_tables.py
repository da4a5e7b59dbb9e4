"""Reading the packaged tables: tab-separated lines, ``#`` comments, gzip where the name says so."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from westphalia.errors import WestphaliaError


def text_of(name: str) -> str:
    """The whole text of one packaged file, such as ``data/names.tsv.gz``.

    Raises: WestphaliaError where the installation lacks the file.
    """
    try:
        raw = files(__package__).joinpath(name).read_bytes()
    except FileNotFoundError as error:
        raise WestphaliaError(
            f"reference table {name} is missing; usual cause: an incomplete installation or a checkout whose "
            "tables were "
            "not built; reinstall westphalia or run `python tools/build_reference`"
        ) from error
    return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")


def index_of(name: str) -> dict[str, str]:
    """First column -> rest of the line, unparsed: a row is taken apart only when it is asked for."""
    return dict(line.split("\t", 1) for line in text_of(name).split("\n") if line and line[0] != "#")


def rows_of(name: str) -> Iterator[list[str]]:
    """The rows of a table, split at tabs."""
    for line in text_of(name).split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


def toml_of(name: str) -> dict[str, Any]:
    """A packaged TOML file."""
    return tomllib.loads(text_of(name))
