from __future__ import annotations

from westphalia.learned.windows import cut


def starts(size: int, *at: int) -> list[bool]:
    return [i in at for i in range(size)]


def test_paragraphs_share_a_window_up_to_its_size() -> None:
    begins = starts(9, 0, 3, 6)
    assert cut([1] * 9, begins, begins, typical=8, longest=20) == [(0, 6), (6, 9)]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    assert cut([1] * 12, starts(12, 0), starts(12, 0, 5, 9), typical=8, longest=8) == [(0, 5), (5, 12)]


def test_a_long_sentence_is_cut_anywhere() -> None:
    windows = cut([1] * 30, starts(30, 0), starts(30, 0), typical=8, longest=8)
    assert windows[0] == (0, 8)
    assert [i for first, last in windows for i in range(first, last)] == list(range(30))


def test_nothing_to_read_is_no_window() -> None:
    assert cut([], [], []) == []
