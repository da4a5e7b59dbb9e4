"""Who went where the time of another act says that somebody went."""

from __future__ import annotations

import pytest


def visits(coded, text: str) -> set[tuple[str | None, str | None]]:
    return {(s.country, t.country) for e in coded(text).events if e.mode == "visit" for s in e.source for t in e.target}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("After a visit to Seoul, Lavrov flew to Pyongyang.", {("RUS", "KOR"), ("RUS", "PRK")}),
        ("Lavrov flew to Pyongyang after a visit to Seoul.", {("RUS", "KOR"), ("RUS", "PRK")}),
        ("Ahead of a trip to Oslo, Zelensky visited Helsinki.", {("UKR", "NOR"), ("UKR", "FIN")}),
        ("The rouble fell after a visit to Moscow.", set()),
        ("Lavrov met Kim after a visit to Seoul by Blinken.", {("USA", "KOR")}),
    ],
)
def test_who_travels_before_or_after_another_act(coded, text: str, found: set[tuple[str, str]]) -> None:
    assert visits(coded, text) == found


@pytest.mark.parametrize("matter", ["a visit to Chad", "aid to Chad", "sending troops to Chad"])
def test_whom_a_matter_reaches_does_not_discuss_it(coded, matter: str) -> None:
    (event,) = (e for e in coded(f"Macron and Lula discussed {matter}.").events if e.frame == "discuss")
    assert {s.country for s in event.source} == {"FRA", "BRA"} == {t.country for t in event.target}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Macron spoke of a visit to Chad.", set()),
        ("Lavrov talked about a trip to Seoul.", set()),
        ("Macron spoke of his visit to Chad.", {("FRA", "TCD")}),
    ],
)
def test_a_visit_that_is_only_spoken_of(coded, text: str, found: set[tuple[str, str]]) -> None:
    assert visits(coded, text) == found
