"""Where the build reads from: the open sources beside the repository, and the hand-kept files of the
package.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "westphalia" / "reference"
HAND = PACKAGE / "hand"
DATA = PACKAGE / "data"
SHARED = ROOT.parent / "shared" / "data" / "reference"


def text_of(path: Path, encoding: str = "utf-8") -> str:
    """The text of a file, unpacked where its name ends in .gz."""
    if not path.exists():
        raise SystemExit(
            f"{path} is missing; the build needs the open sources in ../shared/data/reference beside the repository "
            "(its README names them and their licences)"
        )
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode(encoding)


def shared_csv(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text_of(SHARED / name).lstrip("\ufeff"))))


def shared_lines(name: str) -> Iterator[dict[str, Any]]:
    for line in text_of(SHARED / name).splitlines():
        yield json.loads(line)


def shared_json(name: str) -> Any:
    return json.loads(text_of(SHARED / name))


def hand_rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a hand-kept table, padded with empty cells; a row with too many cells is an error."""
    for number, line in enumerate(text_of(HAND / name).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise SystemExit(f"hand/{name}, line {number}: {len(cells)} cells where {columns} are expected: {line!r}")
        yield cells + [""] * (columns - len(cells))


def hand_toml(name: str) -> dict[str, Any]:
    return tomllib.loads(text_of(HAND / name))
