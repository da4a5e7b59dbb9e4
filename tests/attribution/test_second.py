from __future__ import annotations

import pytest

TWO = [
    ("Oslo said the talks had failed and called on Rome to mediate.", "the talks had failed", "Rome to mediate"),
    (
        "Fidan announced that the truce held and denied that Turkey had sent jets.",
        "the truce held",
        "Turkey had sent jets",
    ),
    ("Quito said that Lima is late and urged it to hurry.", "Lima is late", "it to hurry"),
    ("Chile said Peru must wait, and called on Lima to talk.", "Peru must wait", "Lima to talk"),
    ("Chile said aid was blocked and accused Peru of theft.", "aid was blocked", "Peru of theft"),
]
ONE = [
    "Oslo said that Chad had agreed and called on Mali to follow.",
    "The army said that the ship ignored its warnings and threatened to fire.",
]


@pytest.mark.parametrize(("text", "first", "second"), TWO)
def test_a_thing_urges_nobody(coded, text: str, first: str, second: str) -> None:
    one, other = coded(text).claims
    assert (one.content_text, other.content_text) == (first, second)
    assert one.speaker_name == other.speaker_name


@pytest.mark.parametrize("text", ONE)
def test_who_is_told_of_may_speak_too(coded, text: str) -> None:
    assert coded(text).claims[0].content_text == text.split(" said that ")[1].rstrip(".")
