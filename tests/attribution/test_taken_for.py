"""Whom "he", "she" and "it" take up where no table knows him."""

from __future__ import annotations

import pytest

CASES = [
    ("The panel was set up in 2009. In a report it said that it had seen the ships.", "The panel"),
    ("The commission was set up in May. It said that it had seen the ships.", "The commission"),
    ("One mother lost her son. “I want justice,” she told Reuters.", "One mother"),
    (
        "A shipping consultant who knows both banks suspects no accident. “A road is a gate,” he said.",
        "A shipping consultant who knows both banks",
    ),
    ("The father told reporters that the boy was missing. “We looked everywhere,” he said.", "The father"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_pronoun_takes_up_who_was_told_of_before(coded, text: str, name: str) -> None:
    last = coded(text).claims[-1]
    assert (last.speaker_name, last.chain[-1].name, last.speaker_id) == (name, name, None)


@pytest.mark.parametrize(
    "text",
    [
        "The war was long. He said that nobody came.",
        "The officers and the mayor left. He said that nobody came.",
        "The road was closed. It said that nobody may pass.",
    ],
)
def test_what_cannot_be_meant_is_not_taken_up(coded, text: str) -> None:
    assert (coded(text).claims[-1].speaker_name or "").lower() in ("", "he", "it")
