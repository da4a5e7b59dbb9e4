"""Where countries stand in the atlas of the map: the id of a shape, and the middle of those too small for one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

from westphalia.record.browse.lists import Row


class Shape(NamedTuple):
    """A country in the atlas: its ISO 3166-1 number, and latitude and longitude where it has no shape there."""

    number: str
    centre: tuple[float, float] | None


def shape_of(country: str | None) -> Shape | None:
    """Return where a country (alpha-3 code) stands in the atlas; None for what is none."""
    return _shapes().get(country or "")


def with_shapes(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of a map with `numeric` and `centre` of their `country` added, None where it has none."""
    found = ((row, shape_of(row["country"]) or Shape("", None)) for row in rows)
    return [{**row, "numeric": shape.number or None, "centre": shape.centre} for row, shape in found]


@cache
def _shapes() -> dict[str, Shape]:
    text = resources.files(__package__).joinpath("numeric.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {
        country: Shape(number, (float(latitude), float(longitude)) if latitude else None)
        for country, number, latitude, longitude in rows
    }
