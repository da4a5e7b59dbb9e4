"""Members of bodies on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.reference.bodies import members, memberships

# body, day, some who are members, some who are not
MEMBERS: list[tuple[str, str, set[str], set[str]]] = [
    ("IGO:NATO", "2023-04-03", {"USA", "TUR"}, {"FIN", "SWE"}),
    ("IGO:NATO", "2023-04-04", {"FIN"}, {"SWE"}),
    ("IGO:NATO", "2024-03-07", {"SWE"}, {"UKR"}),
    ("IGO:EU", "2020-01-31", {"GBR"}, set()),
    ("IGO:EU", "2020-02-01", {"DEU"}, {"GBR"}),
    ("IGO:BRICS", "2023-12-31", {"ZAF"}, {"IRN", "IDN"}),
    ("IGO:BRICS", "2024-06-01", {"IRN", "ARE", "EGY", "ETH"}, {"IDN", "SAU", "ARG"}),
    ("IGO:BRICS", "2025-02-01", {"IDN"}, {"SAU"}),
    ("IGO:SCO", "2024-07-04", {"BLR", "IRN"}, {"MNG"}),
    ("IGO:UNSC", "2024-06-19", {"RUS", "CHN", "KOR", "JPN"}, {"PRK", "DEU"}),
    ("IGO:UNSC-P5", "2024-06-19", {"RUS", "CHN", "USA", "GBR", "FRA"}, {"JPN"}),
    ("IGO:ICC", "2024-06-19", {"DEU", "ARM", "JPN"}, {"USA", "RUS", "UKR", "PHL"}),
    ("IGO:ICC", "2010-01-01", {"KEN", "SVK", "KHM"}, {"BGD", "MYS", "SGP", "UZB"}),
    ("IGO:AU", "2024-03-01", {"GIN", "ESH", "MAR"}, set()),
    ("IGO:APEC", "2020-01-01", {"TWN", "HKG"}, {"CPV"}),
    ("IGO:WTO", "2024-12-01", {"ALB", "COM", "IGO:EU"}, {"BHS"}),
    ("IGO:NAM", "2015-01-01", {"PSE", "FJI"}, {"CYP", "MLT"}),
    ("IGO:G8", "2013-06-01", {"RUS"}, set()),
    ("IGO:G8", "2015-06-01", set(), {"RUS", "USA"}),
    ("IGO:CSTO", "2024-01-01", {"RUS", "ARM"}, {"UZB", "GEO"}),
    ("IGO:ASEAN", "2025-11-01", {"TLS"}, set()),
    ("IGO:WTO", "2013-01-01", {"RUS", "CHN", "USA", "DEU"}, {"IRN", "PRK"}),
    ("IGO:AUKUS", "2022-01-01", {"AUS", "GBR", "USA"}, {"CAN"}),
    ("IGO:ARAB-LEAGUE", "2015-01-01", {"EGY", "SAU"}, {"SYR", "ISR"}),
    ("IGO:ARAB-LEAGUE", "2024-01-01", {"SYR"}, set()),
    ("IGO:COE", "2023-01-01", {"UKR", "TUR"}, {"RUS", "BLR"}),
    ("IGO:UN", "2024-01-01", {"PRK", "CHE"}, {"TWN", "XKX"}),
]


@pytest.mark.parametrize(("body", "day", "inside", "outside"), MEMBERS)
def test_members(body: str, day: str, inside: set[str], outside: set[str]) -> None:
    found = members(body, on=dt.date.fromisoformat(day))
    assert inside <= found
    assert not outside & found


def test_sizes() -> None:
    day = dt.date(2024, 6, 19)
    sizes = {body: len(members(f"IGO:{body}", on=day)) for body in ("NATO", "EU", "UNSC", "UN", "G7", "QUAD")}
    assert sizes == {"NATO": 32, "EU": 27, "UNSC": 15, "UN": 193, "G7": 7, "QUAD": 4}


def test_sizes_of_what_the_yearly_lists_print_with_gaps() -> None:
    day = dt.date(2024, 3, 1)
    bodies = ("ICC", "AU", "APEC", "IAEA", "OIC", "ARAB-LEAGUE", "WTO", "NAM", "COMMONWEALTH", "OECD")
    sizes = [len(members(f"IGO:{body}", on=day)) for body in bodies]
    assert sizes == [124, 55, 21, 178, 57, 22, 164, 120, 56, 38]
    assert len(members("IGO:WTO", on=dt.date(2024, 9, 1))) == 166


def test_unknown_body() -> None:
    assert members("IGO:NOTHING", on=dt.date(2024, 1, 1)) == frozenset()


def test_memberships() -> None:
    found = memberships("TUR", on=dt.date(2024, 1, 1))
    assert {"IGO:NATO", "IGO:G20", "IGO:OTS"} <= found
    assert "IGO:EU" not in found
