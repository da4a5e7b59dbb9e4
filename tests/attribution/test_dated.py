from __future__ import annotations

import pytest

TOLD = [
    ("According to a memo dated June 9, forty sailors drowned in Oman.", "forty sailors drowned in Oman"),
    ("According to a survey published in May 2021, 300 ships left Chad.", "300 ships left Chad"),
    ("According to the embassy, on June 9, forty sailors drowned.", "on June 9, forty sailors drowned"),
    ("According to a study published in 2022, 12 states sold arms to Myanmar.", "12 states sold arms to Myanmar"),
]


@pytest.mark.parametrize(("text", "content"), TOLD)
def test_the_date_of_a_report_is_none_of_what_it_says(coded, text: str, content: str) -> None:
    assert [claim.content_text for claim in coded(text).claims] == [content]
