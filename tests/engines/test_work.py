from __future__ import annotations

import pytest
from fake_coders import fake_code, silent_code

from westphalia.articles.page import Page, Rejection
from westphalia.engines.work import CodedRows, chunks, code_chunk

REFUSED = Rejection("x.txt", None, None, "unreadable")


def page(text: str) -> Page:
    return Page(text, "text")


@pytest.mark.parametrize(
    ("lengths", "sizes"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([10] * 16, [16], id="one full chunk"),
        pytest.param([10] * 17, [16, 1], id="one more"),
        pytest.param([150_000, 50_000, 1], [2, 1], id="by characters"),
        pytest.param([5, 900_000, 5], [1, 1, 1], id="a giant goes alone"),
    ],
)
def test_chunks(lengths: list[int], sizes: list[int]) -> None:
    assert [len(chunk) for chunk in chunks(page("x" * length) for length in lengths)] == sizes


def test_chunks_are_cut_lazily() -> None:
    def pages():
        for _ in range(17):
            yield page("x")
        raise AssertionError("looked too far ahead")

    assert len(next(chunks(pages()))) == 16


def test_refusals_keep_their_place() -> None:
    outcomes = code_chunk([page("Ann met Bob"), REFUSED, page("Bob left")], fake_code)

    assert [type(one) for one in outcomes] == [CodedRows, Rejection, CodedRows]
    assert outcomes[1] is REFUSED


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("RAISE", "LookupError: no such thing"),
        ("BREAK", "RecursionError: too deep"),
        ("REFUSE", "It says so."),
    ],
)
def test_one_bad_article_does_not_stop_the_others(bad: str, says: str) -> None:
    outcomes = code_chunk([page("Ann"), page(bad), page("Bob")], fake_code)

    assert [isinstance(one, CodedRows) for one in outcomes] == [True, False, True]
    assert says in outcomes[1].reason
    assert outcomes[1].page_id == page(bad).page_id


def test_a_coder_that_loses_articles_is_found_out() -> None:
    (outcome,) = code_chunk([page("Ann")], silent_code)

    assert isinstance(outcome, Rejection)
    assert "report" in outcome.reason
