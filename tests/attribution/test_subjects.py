from __future__ import annotations

import pytest

WHOLE = [
    "Chad has never sought war, Mnangagwa declared",
    "Peru has no plans to leave the pact, Kallas assured",
    "The government of Mali will not send troops, the ministry said",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_is_said_with_its_subject(coded, text: str) -> None:
    assert coded(text + ".").claims[0].content_text == text.rsplit(",", 1)[0]
