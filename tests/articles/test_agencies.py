"""The outlets that an article names as its sources outside its sentences."""

from __future__ import annotations

import pytest

from westphalia.articles.agencies import agencies
from westphalia.articles.page import Given, Page
from westphalia.articles.prepare import prepare


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(With inputs from Yonhap and Reuters)", ("OUT:yonhap", "OUT:reuters")),
        ("Source: Interfax", ("OUT:interfax",)),
        ("Ann Lee of the Associated Press contributed to this report.", ("OUT:ap",)),
        ("(Reporting by Ann Lee in Seoul; editing by Bo Dahl)", ()),
    ],
)
def test_lines_that_say_who_contributed(line: str, expected: tuple[str, ...]) -> None:
    assert agencies((), [line]) == expected


def test_names_of_people_are_none() -> None:
    assert agencies(["Ann Lee, Reuters Staff", None, "Bo Dahl"], ()) == ("OUT:reuters",)


def test_a_dispatch_printed_under_another_name() -> None:
    text = "SEOUL (Yonhap) - Two ministers met on Tuesday to speak about grain, and agreed on very little."
    article = prepare(Page(text, "text", given=Given(outlet="Lantern")))
    assert (article.outlet, article.agency_ids, article.original_outlet) == ("Lantern", ("OUT:yonhap",), "Yonhap")


@pytest.mark.parametrize("outlet", ["AFP", "Agence France-Presse", None])
def test_an_agency_on_its_own_page_prints_no_one_else(outlet: str | None) -> None:
    text = "OSLO (AFP) - Two ministers met on Tuesday to speak about grain, and agreed on very little."
    assert prepare(Page(text, "text", given=Given(outlet=outlet))).original_outlet is None
