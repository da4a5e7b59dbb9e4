"""Who "I" and "we" are outside of quotation marks."""

from __future__ import annotations

import pytest

from westphalia import read

_REST = " Its ports open in June. Two ships have come from Spain, and three more will come before the month is over."

OWN = [
    ("I am convinced that Chad will not leave the union.", "By Ann Lee", "Ann Lee"),
    ("We believe that Chad must open its border.", "Ann Lee and Tom Berg", "Ann Lee and Tom Berg"),
    ("We believe that Chad must open its border.", None, "Quay Post"),
    ("We believe that Chad must open its border.", "Editorial Board", "Quay Post"),
    # nobody tells who
    ("I am convinced that Chad will not leave the union.", None, None),
    ("I am convinced that Chad will not leave the union.", "Reuters Staff", None),
    ("“We believe that Chad must open its border,” the envoy said.", "Ann Lee", None),
]


@pytest.mark.parametrize(("text", "byline", "speaker"), OWN)
def test_the_author_speaks(text: str, byline: str | None, speaker: str | None) -> None:
    claim = read(text + _REST, outlet="Quay Post", byline=byline).claims[0]
    assert claim.speaker_name == speaker


def test_what_the_author_tells_comes_through_the_author() -> None:
    claims = read(f"I think Chad said that it will sign.{_REST}", outlet="Quay Post", byline="Ann Lee").claims
    assert [link.name for link in claims[-1].chain] == ["Quay Post", "Ann Lee", "Chad"]
