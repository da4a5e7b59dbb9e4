"""Names of agreements: which are one."""

from __future__ import annotations

import pytest

from westphalia.reconcile.lasting.names import is_short_for


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NAFTA", "North American Free Trade Agreement"),
        ("the INF treaty", "Intermediate-range Nuclear Forces Treaty"),
        ("TPP", "Trans-Pacific Partnership"),
    ],
)
def test_initials_stand_for_a_name(one: str, other: str) -> None:
    assert is_short_for(one, other) and is_short_for(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("USA-Japan Trade Agreement", "United States-Asia Security Pact"),
        ("UAE peace accord", "Universal Arms Export Treaty"),
        ("NAFTA", "North American Framework Treaty"),
    ],
)
def test_initials_of_states_and_of_others_do_not(one: str, other: str) -> None:
    assert not is_short_for(one, other)
