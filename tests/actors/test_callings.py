"""Who is meant by "the Egyptian minister", right after a minister of Egypt was named."""

from __future__ import annotations

import pytest

# text, the words, who is meant
REPEATED = [
    ("Foreign Minister Badr Abdelatty of Egypt flew to Juba. The Egyptian minister spoke of water.", "Badr Abdelatty"),
    (
        "Egyptian Foreign Minister Badr Abdelatty met Rubio. The Egyptian diplomat spoke of Gaza.",
        "Badr Abdelatty",
    ),
    ("Emmanuel Macron met Xi Jinping. The French leader spoke of trade.", "Emmanuel Macron"),
    ("Rustem Umerov met Steve Witkoff. The Ukrainian official spoke of arms.", "Rustem Umerov"),
]


def _last(coded, text: str) -> list[str]:
    start = text.index(". The ") + 6
    return [m.actor.actor_id for m in coded(text).mentions if start <= m.start < start + 2]


@pytest.mark.parametrize(("text", "name"), REPEATED)
def test_compatriot_is_repeated(coded, text: str, name: str) -> None:
    assert _last(coded, text) == [f"PER:{name.lower().replace(' ', '-')}"]


OPEN = [
    "Donald Tusk spoke in Warsaw. The Polish ambassador was recalled.",
    "Donald Tusk spoke in Warsaw. The Polish official left.",  # nobody calls a prime minister so
    "Sergey Lavrov and Dmitry Peskov spoke. The Russian diplomat left.",  # either
    "Rustem Umerov spoke, and a Ukrainian official too. The Ukrainian official left.",
    "French Foreign Minister Jean-Noel Barrot spoke. The French general left.",
]


@pytest.mark.parametrize("text", OPEN)
def test_somebody_else(coded, text: str) -> None:
    assert [actor[:4] for actor in _last(coded, text)] == ["GRP:"]
