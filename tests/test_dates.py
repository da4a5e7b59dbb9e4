"""Dates as texts write them, and what only looks like one."""

from __future__ import annotations

import pytest

from westphalia.dates import find_dates, parse_date

FOUND: list[tuple[str, list[str]]] = [
    ("on June 20, 2024.", ["2024-06-20/2024-06-20 day"]),
    ("on 20 June 2024", ["2024-06-20/2024-06-20 day"]),
    ("the 19th of June, 2023", ["2023-06-19/2023-06-19 day"]),
    ("in June 2024 and on Jun. 5, 2023", ["2024-06-01/2024-06-30 month", "2023-06-05/2023-06-05 day"]),
    ("on June 20 and Sept. 5", ["--06-20", "--09-05"]),
    ("JUNE 20 (Yonhap)", ["--06-20"]),
    ("June 18-19, 2024", ["2024-06-18/2024-06-19 day"]),
    ("June 18 and 19", ["--06-18"]),
    ("1 and 2 May 2020", ["2020-05-01/2020-05-02 day"]),
    ("2024-06-20T10:00", ["2024-06-20/2024-06-20 day"]),
    ("2024/6/20", ["2024-06-20/2024-06-20 day"]),
    ("20.06.2024 and 6/20/2024", ["2024-06-20/2024-06-20 day", "2024-06-20/2024-06-20 day"]),
    ("2024年6月20日, 2024년 6월", ["2024-06-20/2024-06-20 day", "2024-06-01/2024-06-30 month"]),
    ("le 5 décembre 2024, am 3. März 2022", ["2024-12-05/2024-12-05 day", "2022-03-03/2022-03-03 day"]),
    ("3 de marzo de 2022, 9 мая 2024", ["2022-03-03/2022-03-03 day", "2024-05-09/2024-05-09 day"]),
    ("1 Farvardin 1404, Esfand 30, 1403", ["2025-03-21/2025-03-21 day", "2025-03-20/2025-03-20 day"]),
    ("29 Khordad 1403", ["2024-06-18/2024-06-18 day"]),
    ("31 Mehr 1403 and 3 Tir and Mehr 2024", []),
    ("Input 2024. 6. 20. 14:20, 2024. 06. 21", ["2024-06-20/2024-06-20 day", "2024-06-21/2024-06-21 day"]),
    ("20 – June – 2024, 20-June-2024", ["2024-06-20/2024-06-20 day", "2024-06-20/2024-06-20 day"]),
    ("2024 Jun 20, 20 jun 2024", ["2024-06-20/2024-06-20 day", "2024-06-20/2024-06-20 day"]),
    ("in 2024. 8. division, 20 – june, may 20", []),
    ("16:05 June 19, 2024", ["2024-06-19/2024-06-19 day"]),
    ("February 29", ["--02-29"]),
    ("April 31 and February 30", []),
    ("March 5,000 people in may 20; May 20%", []),
    ("03/04/2024", []),
    ("the May 20-year plan", []),
    ("10.20.30.2024 and 1-2-2024-5", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_find_dates(text: str, wanted: list[str]) -> None:
    found = [
        d.partial or (d.interval and f"{d.interval.start}/{d.interval.end} {d.interval.precision}")
        for d in find_dates(text)
    ]
    assert found == wanted


def test_offsets_are_the_words_of_the_date() -> None:
    text = "He came on Wednesday, June 19, 2024, by train."
    assert [text[d.start : d.end] for d in find_dates(text)] == ["June 19, 2024"]


@pytest.mark.parametrize("text", ["2024-02-31", "31 February 2024", "June 19", "03/04/2024", "soon", "2024-13"])
def test_what_is_no_date_raises(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)
