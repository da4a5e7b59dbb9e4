"""What the page tells of a chain: the publisher, and whose article it was before."""

from __future__ import annotations

import pytest

from westphalia import read

TEXT = "Two ports to close\n\nThe harbour master said that both ports would close in May, and ships would go on."


@pytest.mark.parametrize(
    ("line", "stations"),
    [
        ("Republished from Halyard News", ["Quay Post", "Halyard News"]),
        ("Original: https://www.aljazeera.net/news/7", ["Quay Post", "Al Jazeera"]),
        ("Original: https://portal.example/7", ["Quay Post", "portal.example"]),
        ("Republished from the Quay Post", ["Quay Post"]),
        ("(AFP)", ["Quay Post", "Agence France-Presse"]),
        ("Source: Xinhua | Editor: Li Mei", ["Quay Post", "Xinhua"]),
        ("With inputs from AFP", ["Quay Post"]),
        ("AFP, Reuters", ["Quay Post"]),
    ],
)
def test_the_original_stands_behind_the_publisher(line: str, stations: list[str]) -> None:
    (claim,) = read(f"{TEXT}\n\n{line}", outlet="Quay Post").claims
    assert [link.name for link in claim.chain[:-1]] == stations
    assert {link.text for link in claim.chain[:-1]} == {None}
