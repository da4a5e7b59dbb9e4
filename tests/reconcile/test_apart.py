"""Acts of one kind that are told alike and are two."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.reconcile.conftest import parties

from westphalia.reconcile.comparing.apart import apart
from westphalia.reconcile.comparing.days import Days
from westphalia.reconcile.comparing.told import Act, side_of

OSLO, DRAMMEN, BERGEN = (59.91, 10.75), (59.80, 10.48), (60.39, 5.32)


def day(number: int) -> Days:
    return Days(dt.date(2024, 6, number), dt.date(2024, 6, number), True)


def act(type_: str, source: str, target: str = "", **more: Any) -> Act:
    given = {"mode": None, "days": day(18), "published": dt.date(2024, 6, 19), "spot": None} | more
    return Act(type=type_, source=side_of(parties(source)), target=side_of(parties(target)), **given)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (("CONSULT", "PER:ana-ito/JPN", "CHN"), ("CONSULT", "PER:ken-mori/JPN", "CHN"), False),  # one delegation
        (("CONSULT", "PER:ana-ito/JPN", "PER:li/CHN"), ("CONSULT", "PER:ken-mori/JPN", "PER:wu/CHN"), True),
        (("CONSULT", "PER:ana-ito/JPN", "CHN"), ("CONSULT", "PER:ken-mori/JPN PER:ito/JPN", "CHN"), False),
        (("CONSULT", "PER:ana-ito/JPN", "PER:li/CHN"), ("CONSULT", "PER:li/CHN", "PER:ken-mori/JPN"), False),
        (("CONSULT", "PER:ana-ito/JPN", "CHN"), ("CONSULT", "JPN", "PER:li/CHN"), False),
        (("CONSULT", "PER:ana-ito/JPN RUS", "CHN"), ("CONSULT", "PER:ivanov/RUS", "CHN"), False),
        (("CONSULT", "PER:ana-ito/JPN", "CHN"), ("CONSULT", "JPN", "CHN"), False),
        (("COERCE", "RUS", "PER:ana-ito/JPN"), ("COERCE", "RUS", "PER:ken-mori/JPN"), True),
        (("COERCE", "RUS", "PER:ana-ito/JPN"), ("COERCE", "RUS", "JPN"), False),
        (("ACCUSE", "PER:ana-ito/JPN", "CHN"), ("ACCUSE", "PER:ken-mori/JPN", "CHN"), False),
    ],
)
def test_others_meet_and_others_are_seized(one: tuple[str, ...], other: tuple[str, ...], two: bool) -> None:
    assert apart(act(*one), act(*other)) is two
    assert apart(act(*other), act(*one)) is two


def test_visits_of_two_people_are_two() -> None:
    first = act("CONSULT", "PER:ana-ito/JPN", "CHN", mode="visit")
    assert apart(first, act("CONSULT", "PER:ken-mori/JPN", "CHN", mode="visit"))
    assert not apart(first, act("CONSULT", "JPN", "CHN", mode="visit"))
    assert not apart(first, act("CONSULT", "PER:ana-ito/JPN PER:ken-mori/JPN", "CHN", mode="visit"))


@pytest.mark.parametrize(
    ("type_", "mode", "published", "two"),
    [
        ("ASSAULT", None, 18, True),  # in print before the other's day
        ("ASSAULT", None, 19, False),  # the day may be told wrong
        ("MOBILIZE", None, 18, True),
        ("CONSULT", "phone", 18, True),
        ("CONSULT", None, 18, False),  # talks go on
        ("AGREE", None, 18, False),
    ],
)
def test_what_was_in_print_is_not_done_the_day_after(type_: str, mode: str | None, published: int, two: bool) -> None:
    first = act(type_, "RUS", "JPN", mode=mode, published=dt.date(2024, 6, published))
    second = act(type_, "RUS", "JPN", mode=mode, days=day(19), published=dt.date(2024, 6, 20))
    assert apart(first, second) is apart(second, first) is two


@pytest.mark.parametrize(
    ("type_", "spot", "days", "two"),
    [
        ("ASSAULT", BERGEN, day(18), True),
        ("ASSAULT", DRAMMEN, day(18), False),
        ("ASSAULT", None, day(18), False),
        ("ASSAULT", BERGEN, Days(), False),
        ("CONSULT", BERGEN, day(18), False),  # one meeting has one place: a dispute
    ],
)
def test_far_from_each_other_are_two_strikes(type_: str, spot: Any, days: Days, two: bool) -> None:
    first = act(type_, "RUS", "JPN", spot=OSLO)
    assert apart(first, act(type_, "RUS", "JPN", spot=spot, days=days)) is two


@pytest.mark.parametrize(
    ("one", "other", "spot", "mode", "two"),
    [
        (("PER:ito/JPN", "PER:li/CHN"), ("GRP:JPN-general/JPN", "GRP:CHN-general/CHN"), BERGEN, None, True),
        (("GRP:JPN-minister/JPN", "GRP:CHN-minister/CHN"), ("ORG:army/JPN", "ORG:pla/CHN"), BERGEN, None, True),
        (("GRP:JPN-official/JPN", "CHN"), ("GRP:JPN-general/JPN", "GRP:CHN-general/CHN"), BERGEN, None, False),
        (("GRP:JPN-official/JPN", "GRP:CHN-official/CHN"), ("GRP:JPN-official/JPN", "PER:li/CHN"), BERGEN, None, False),
        (("PER:ito/JPN", "PER:li/CHN"), ("GRP:JPN-general/JPN", "GRP:CHN-general/CHN"), DRAMMEN, None, False),
        (("PER:ito/JPN", "PER:li/CHN"), ("GRP:JPN-general/JPN", "GRP:CHN-general/CHN"), None, None, False),
        (("PER:ito/JPN", "PER:li/CHN"), ("GRP:JPN-general/JPN", "GRP:CHN-general/CHN"), BERGEN, "phone", False),
    ],
)
def test_other_delegations_meet_in_another_town(
    one: tuple[str, str], other: tuple[str, str], spot: Any, mode: str | None, two: bool
) -> None:
    first, second = act("CONSULT", *one, spot=OSLO), act("CONSULT", *other, spot=spot, mode=mode)
    assert apart(first, second) is apart(second, first) is two
