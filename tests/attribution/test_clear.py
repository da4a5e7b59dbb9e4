"""Who is clear, blunt or sure ahead of a colon says what stands behind it."""

from __future__ import annotations

import pytest

CLEAR = [
    ("The minister was clear: Chad will not withdraw.", "The minister", "Chad will not withdraw"),
    ("But Paris was categorical: the base will stay.", "Paris", "the base will stay"),
    ("The experts are sure: Chad will leave the alliance.", "The experts", "Chad will leave the alliance"),
    ("Chad is adamant on this point: Mali must withdraw.", "Chad", "Mali must withdraw"),
    ("The position of Tehran is clear: Iran will stay.", "Tehran", "Iran will stay"),
    ("Ankara's stance is firm: Greece must clear the islands.", "Ankara", "Greece must clear the islands"),
    ("The message from Beijing is unambiguous: Chad must wait.", "Beijing", "Chad must wait"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), CLEAR)
def test_who_is_clear_says_it(coded, text: str, speaker: str, content: str) -> None:
    assert [(c.speaker_text, c.content_text) for c in coded(text).claims] == [(speaker, content)]


UNSAID = [
    "The result was clear: Chad lost the war.",
    "The problem is clear: Israel has attacked Lebanon.",
    "One thing is certain: Chad lost the war.",
    "It is clear: Chad must leave.",
    "The message is clear: Chad must leave.",
    "The sky over Oslo was clear: the planes flew at noon.",
    "Chad was clear:",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_clear_of_itself_nobody_says(coded, text: str) -> None:
    assert not coded(text).claims
