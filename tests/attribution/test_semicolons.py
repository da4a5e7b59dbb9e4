from __future__ import annotations

import pytest

APART = [
    ("Chad said it hit a camp; Mali reported two dead.", ["it hit a camp", "two dead"]),
    ("Riga accused Minsk of smuggling; the Belarusian army denied any part.", ["Minsk of smuggling", "any part"]),
    (
        "Tusk said Poland would vote; the army, he added, would leave.",
        ["Poland would vote", "the army, he added, would leave"],
    ),
]
TOGETHER = [
    ("The envoy said that prices had risen; wages had fallen too.", "prices had risen; wages had fallen too"),
    ("Prices rose; wages fell, Lavrov said.", "Prices rose; wages fell"),
]


@pytest.mark.parametrize(("text", "contents"), APART)
def test_each_says_what_stands_on_the_own_side_of_a_semicolon(coded, text: str, contents: list[str]) -> None:
    assert [claim.content_text for claim in coded(text).claims] == contents


@pytest.mark.parametrize(("text", "content"), TOGETHER)
def test_one_speaker_goes_on_behind_a_semicolon(coded, text: str, content: str) -> None:
    assert [claim.content_text for claim in coded(text).claims] == [content]
