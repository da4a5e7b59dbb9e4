from __future__ import annotations

import sys

import orjson
import pytest

import westphalia
from westphalia.articles.page import Given, Page, Rejection
from westphalia.coder import Coded, code
from westphalia.record.schema import load_schema


def pages(*texts: str) -> list[Page]:
    return [Page(text, "text", path=f"{number}.txt") for number, text in enumerate(texts)]


def test_order_and_length_are_kept() -> None:
    results = code(pages("Russia praised China in Moscow on Monday.", "", "Japan thanked the United States on Friday."))
    assert [type(result) for result in results] == [Coded, Rejection, Coded]


def test_another_language_is_kept_but_not_coded() -> None:
    text = "Le président russe a rencontré le dirigeant nord-coréen à Pyongyang mercredi, selon les médias officiels."
    (result,) = code([Page(text, "text", given=Given(language="fr"))])
    assert isinstance(result, Coded)
    assert result.article.text == text
    assert result.events == ()
    assert "'fr'" in (result.not_coded_because or "")


def test_a_fault_in_one_article_spares_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["westphalia.coder.code"]  # the package's own name `code` is the function
    honest = module.find_events

    def broken(reading: object, *others: object) -> object:
        if "Japan" in reading.article.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("boom")
        return honest(reading, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "find_events", broken)
    first, second = code(pages("Japan thanked China on Friday.", "Russia praised China on Monday."))
    assert isinstance(first, Rejection)
    assert "ZeroDivisionError" in first.reason
    assert isinstance(second, Coded)


def test_rows_have_the_columns_of_the_schema() -> None:
    text = (
        "MOSCOW, June 20. /TASS/. Russian President Vladimir Putin visited North Korea on June 19, 2024. "
        "“We sent over 1,000 trucks,” he said, citing the Kremlin. Russia and North Korea signed a treaty in Pyongyang."
    )
    (result,) = code(pages(text))
    assert isinstance(result, Coded)
    for table, joined in result.rows().items():
        for row in orjson.loads(b"[" + joined + b"]"):
            missing = {column.name for column in load_schema().tables[table].columns} - set(row)
            assert not missing, f"{table} lacks {missing}"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Beijing said reports of a naval attack on Vietnam were untrue.", "negated"),
        ("Ankara dismissed as nonsense reports that its troops had invaded Syria.", "negated"),
        ("Moscow said a report that Iran had attacked Israel did not mention Russian help.", "happened"),
        ("Amman called the Saudi bombing of Yemen a false step.", "happened"),
    ],
)
def test_what_a_report_tells_that_is_called_false(text: str, status: str) -> None:
    events = westphalia.read(text, published="2022-10-21").events
    assert [event.status for event in events if event.type == "ASSAULT"] == [status]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya has expelled the Belgian ambassador, officials said on Sunday.", None),
        ("Officials said on Sunday that Kenya had expelled the Belgian ambassador on Friday.", "2022-08-12"),
    ],
)
def test_the_day_of_saying_is_not_that_of_the_deed(text: str, day: str | None) -> None:
    (event,) = (e for e in westphalia.read(text, published="2022-08-14").events if e.type == "SANCTION")
    assert (str(event.date_start) if event.date_start else None) == day
