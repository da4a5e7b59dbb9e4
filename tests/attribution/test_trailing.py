"""What a speaker adds in a participle is his, whoever he tells of."""

from __future__ import annotations

import pytest

ADDED = [
    ("Ann Lee pointed out that the aircraft will not help, adding that Chad is ready.", "Ann Lee", "Chad is ready"),
    ("Oslo announced that Chad shelled two towns, calling on it to talk.", "Oslo", "it to talk"),
    ("According to the envoy, Chad will buy drones, adding that the deal is ready.", "the envoy", "the deal is ready"),
    ("Oslo said that Chad sold ships, pointing out that the ban holds.", "Oslo", "the ban holds"),
    ("Oslo said that Chad left the talks, also stressing the need for a truce.", "Oslo", "the need for a truce"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), ADDED)
def test_who_speaks_adds(coded, text: str, speaker: str, content: str) -> None:
    first, added = coded(text).claims
    assert (first.speaker_text, added.speaker_text) == (speaker, speaker)
    assert added.content_text == content
    assert first.content_end < added.content_start
    assert added.parent_claim_id is None


OTHERS = [
    ("Oslo said that Chad accused Mali, stressing that the road was shut.", "the road was shut", "Chad"),
    ("Chad closed the border, adding that it was not safe.", "it was not safe", "Chad"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), OTHERS)
def test_who_is_told_to_say_something_may_add(coded, text: str, content: str, speaker: str) -> None:
    assert {c.content_text: c.speaker_text for c in coded(text).claims}[content] == speaker


DONE = [
    "Oslo said that Chad attacked the town, adding three planes to the force.",
    "Oslo said that the army, pointing its guns at the town, had waited.",
    "Oslo said that Chad struck the port, killing three men.",
]


@pytest.mark.parametrize("text", DONE)
def test_what_is_done_is_told_in_one(coded, text: str) -> None:
    assert coded(text).claims[0].content_text == text.removeprefix("Oslo said that ").rstrip(".")
