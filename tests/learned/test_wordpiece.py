from __future__ import annotations

import pytest

from westphalia.learned.wordpiece import pieces, vocabulary


def spelled(word: str) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[number] for number in pieces(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Treaty", ["treaty"]),
        ("Erdoğan", ["er", "##dog", "##an"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("“", ["“"]),
        ("x" * 200, ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert spelled(word) == expected


def test_every_word_has_a_piece() -> None:
    assert all(len(pieces(word)) >= 1 for word in ("", "\ufeff", "日本", "…", "naïve"))
