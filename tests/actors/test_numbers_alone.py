"""Whom a number alone takes up: "The two discussed Syria", "the latter"."""

from __future__ import annotations

import pytest

# text, the word, who is meant
TAKEN_UP = [
    ("Sergey Lavrov met Hakan Fidan in Cairo. The two agreed on Syria.", "two", {"Sergey Lavrov", "Hakan Fidan"}),
    ("Sergey Lavrov met Hakan Fidan, and the two discussed Syria.", "two", {"Sergey Lavrov", "Hakan Fidan"}),
    ("Kenya and Uganda signed a treaty. Both agreed to wait.", "Both", {"Kenya", "Uganda"}),
    ("Kenya, Rwanda and Uganda met. The three agreed to wait.", "three", {"Kenya", "Rwanda", "Uganda"}),
    ("Spain warned Morocco. The latter rejected the claim.", "latter", {"Morocco"}),
    ("Kenya and Uganda met. The former wants a road.", "former", {"Kenya"}),
    ("Sergey Lavrov met Hakan Fidan in Cairo. The latter thanked Egypt.", "latter", {"Hakan Fidan"}),
    ("Spain accuses Morocco of arming Hezbollah. The latter denies it.", "latter", set()),
    ("Two men from Iran and Iraq were held. The two said nothing.", "two", set()),
    ("Russia sent Iran tanks and jets. The latter are old.", "latter", set()),
    ("Kenya, Rwanda and Uganda met. The two agreed to wait.", "two", set()),
    ("Kenya and Uganda met. Both presidents agreed.", "Both", set()),
    ("Kenya and Uganda met. The former president agreed.", "former", set()),
]


@pytest.mark.parametrize(("text", "word", "names"), TAKEN_UP)
def test_number_alone(coded, text: str, word: str, names: set[str]) -> None:
    assert {m.actor.name for m in coded(text).mentions if m.text == word} == names


def test_they_go_on_about_the_two(coded) -> None:
    found = coded("Iran met Peru and Chile. The two Andean states agreed. They recalled their envoys.").mentions
    assert {m.actor.name for m in found if m.text == "They"} == {"Peru", "Chile"}
