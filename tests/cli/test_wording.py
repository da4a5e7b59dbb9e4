"""How names, sides and counts are put for a reader."""

from __future__ import annotations

import pytest

from westphalia.cli.wording import names, sides


@pytest.mark.parametrize(
    ("source", "target", "put"),
    [
        (["Chad"], ["Oman"], "Chad → Oman"),
        (["Chad", "Oman"], ["Oman", "Chad"], "Chad, Oman, with each other"),
        (["Chad"], [], "Chad"),
        ([], ["Oman"], "not told who → Oman"),
    ],
)
def test_who_did_it_towards_whom(source: list[str], target: list[str], put: str) -> None:
    assert sides(source, target) == put


def test_a_name_is_put_once() -> None:
    assert names(["Chad", "Oman", "Chad", None]) == "Chad, Oman"
