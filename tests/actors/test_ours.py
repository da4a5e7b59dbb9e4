"""Whose "our country" and "our troops" are: those of whoever speaks for a state."""

from __future__ import annotations

import pytest

# text, words, country
SAID_BY = [
    ('"Our country wants no war," Ecuadorian President Daniel Noboa said in Lima.', "country", "ECU"),
    ('"Nobody may attack our embassy," the Danish foreign minister said in Tehran.', "embassy", "DNK"),
    ('"My government has sent a note to Sudan," said Ethiopian lawmaker Abebe Bekele.', "government", "ETH"),
    ('"Niger has shelled our soldiers," the Malian army said in a statement.', "soldiers", "MLI"),
    ('"We reject war. Our citizens live in Chad," Libyan diplomat Omar Salem told reporters.', "citizens", "LBY"),
]


@pytest.mark.parametrize(("text", "words", "country"), SAID_BY)
def test_our_state_is_the_speakers(coded, text: str, words: str, country: str) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == words] == [country]


# text, words that name nobody
OPEN = [
    ('"Our soldiers hold the town," a rebel commander said in Syria.', "soldiers"),
    ('"Our firm will sell to Peru," said Norwegian chief executive Kari Berg.', "firm"),
    ("Norway wants talks. Our country must wait, the column read.", "country"),
    ('"We protect our citizens," said United Nations Secretary-General António Guterres in Oslo.', "citizens"),
    ('"The future of our nations depends on it," said the Chilean president in Bolivia.', "nations"),
]


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_others_say_our_of_what_is_no_state(coded, text: str, words: str) -> None:
    assert words not in {m.text for m in coded(text).mentions}
