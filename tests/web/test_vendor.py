"""The JavaScript libraries that the build fetches: pinned, checked, and all there that the pages name."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from westphalia.web.numeric import shape_of, with_shapes

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src" / "westphalia" / "web"
VENDOR = WEB / "static" / "vendor"
NAMED = re.compile(r"vendor/([\w.-]+\.(?:json|js))|vendor\[\"([\w.-]+)\"\]")

built = pytest.mark.skipif(
    not VENDOR.exists(), reason="the JavaScript libraries are not there: `pip install -e .` fetches them"
)


@pytest.fixture
def locked() -> dict[str, Any]:
    """The packages of the lock file, the project itself left out."""
    packages: dict[str, Any] = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    return {name: package for name, package in packages.items() if name}


@pytest.fixture
def asked() -> dict[str, str]:
    """The packages that the project asks for, with their versions."""
    dependencies: dict[str, str] = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    return dependencies


def test_lock_file_names_no_host(locked: dict[str, Any]) -> None:
    assert "://" not in (ROOT / "package-lock.json").read_text("utf-8")
    assert not any("resolved" in package for package in locked.values())


def test_every_locked_package_has_a_checksum(locked: dict[str, Any]) -> None:
    assert locked
    assert [name for name, package in locked.items() if not package.get("integrity", "").startswith("sha512-")] == []


def test_versions_are_exact_and_are_those_locked(locked: dict[str, Any], asked: dict[str, str]) -> None:
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked


def test_libraries_are_named_in_notice(asked: dict[str, str]) -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8").casefold()
    assert [name for name in asked if name.partition(".")[0] not in notice] == []


@built
def test_files_that_pages_and_scripts_name_are_there() -> None:
    sources = [*(WEB / "templates").glob("*.html"), *(WEB / "static" / "js").glob("*.js")]
    named = {one or other for path in sources for one, other in NAMED.findall(path.read_text("utf-8"))}
    assert named
    assert {name for name in named if not (VENDOR / name).is_file()} == set()


@built
def test_licences_stand_beside_the_libraries(asked: dict[str, str]) -> None:
    words = (VENDOR / "LICENSES.txt").read_text("utf-8")
    assert [name for name, version in asked.items() if f"{name} {version} (" not in words] == []


@built
def test_countries_have_a_shape_in_the_atlas_or_a_middle() -> None:
    world = json.loads((VENDOR / "countries-110m.json").read_text("utf-8"))
    countries = world["objects"]["countries"]["geometries"]
    ids = {one.get("id", one["properties"]["name"]) for one in countries}
    for code in ("RUS", "XKX", "PSE", "TWN", "SSD"):
        shape = shape_of(code)
        assert shape is not None and shape.number in ids and shape.centre is None
    for code in ("SGP", "HKG", "MLT", "BHR"):
        shape = shape_of(code)
        assert shape is not None and shape.number not in ids and shape.centre is not None


def test_rows_of_a_map_get_their_shapes() -> None:
    rows = with_shapes([{"country": "IRN"}, {"country": "SGP"}, {"country": None}])
    assert rows == [
        {"country": "IRN", "numeric": "364", "centre": None},
        {"country": "SGP", "numeric": "702", "centre": (1.4, 103.8)},
        {"country": None, "numeric": None, "centre": None},
    ]
