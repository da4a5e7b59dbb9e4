"""A finite verb goes on with the sentence and not with a gerund or an infinitive."""

from __future__ import annotations

import pytest

from westphalia.reading.parser import load_parser


def above(text: str, word: str) -> str:
    return next(token.head.text for token in load_parser()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("Oslo accused Rome of sending arms and closed the port.", "closed", "accused"),
        ("Oslo accuses Rome of hiding rebels and demands an answer.", "demands", "accuses"),
        ("Oslo has accused Rome of sending arms and closed the port.", "closed", "accused"),
    ],
)
def test_a_past_goes_with_no_gerund(text: str, verb: str, head: str) -> None:
    assert above(text, verb) == head


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("Oslo accused Rome of killing monks and stealing papers.", "stealing", "killing"),
    ],
)
def test_what_goes_on_with_a_gerund_stays(text: str, verb: str, head: str) -> None:
    assert above(text, verb) == head
