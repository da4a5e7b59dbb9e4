"""Two speakers with one verb of saying: "Oslo says that it will wait, Rome that it will leave"."""

from __future__ import annotations

import pytest

TWO = [
    (
        "Chad announced that it was ready to wait, Mali that it would leave the bloc.",
        [("Chad", "it was ready to wait"), ("Mali", "it would leave the bloc")],
    ),
    (
        "Oslo said that the talks had failed, and Rome that they would go on.",
        [("Norway", "the talks had failed"), ("Italy", "they would go on")],
    ),
]
ONE = [
    "Lavrov said that he met the envoy of Chad, a country that left the bloc.",
    "Lavrov said that Chad will help Mali, Niger and Togo that are under threat.",
]


@pytest.mark.parametrize(("text", "told"), TWO)
def test_each_says_his_own(coded, text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_name, claim.content_text) for claim in coded(text).claims] == told


@pytest.mark.parametrize("text", ONE)
def test_a_name_with_a_relative_clause_says_nothing(coded, text: str) -> None:
    assert [claim.speaker_name for claim in coded(text).claims] == ["Sergey Lavrov"]
