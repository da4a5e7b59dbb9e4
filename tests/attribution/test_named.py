"""What somebody is called, takes for a post, or does, and nobody says."""

from __future__ import annotations

import pytest

NOTHING = [
    "The region is noted for its ties with Chad.",
    "The group is known as a proxy of Chad.",
    "Mahama was named as mediator by the African Union.",
    "He was dubbed the butcher of Chad.",
    "The agreement is called the Oslo Accords.",
    "The group, which calls itself the Army of Hope, took the town.",
    "The ministers will address the issue of the border at the summit.",
    "Leaders of nine states are expected there, and the police has closed the roads.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_so(coded, text: str) -> None:
    assert coded(text).claims == ()


SAID = [
    "The vote was called a farce by the opposition.",
    "The dead man was named as Ali Reza by the police.",
    "“We will wait,” the envoy was quoted as saying.",
    "It is known that Chad sold arms.",
    "The minister would not address whether Chad sold arms.",
]


@pytest.mark.parametrize("text", SAID)
def test_somebody_says_so(coded, text: str) -> None:
    assert coded(text).claims
