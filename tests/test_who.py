"""Names, offices and members asked for from Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import westphalia


def first(name: str, context: str | None = None, on: str | None = None) -> str:
    return westphalia.resolve(name, context, on=on)[0].actor_id


def test_a_name_alone() -> None:
    (putin,) = westphalia.resolve("Vladimir Putin")
    assert (putin.actor_id, putin.kind, putin.country, putin.sector) == ("PER:vladimir-putin", "person", "RUS", "GOV")
    assert putin.reason == "name of Vladimir Putin"
    assert westphalia.resolve("Zzyzx Qqrst") == []


def test_several_meanings_the_likeliest_first() -> None:
    meanings = westphalia.resolve("Georgia")
    assert [meaning.actor_id for meaning in meanings] == ["GEO", "USA"]
    assert meanings[0].confidence > meanings[1].confidence


def test_the_context_decides() -> None:
    assert first("Kim", "Kim Jong-un flew to Dalian. There Kim met Xi Jinping.", "2018-05-10") == "PER:kim-jong-un"
    assert first("he", "Olaf Scholz went home because he was tired.", "2023-02-01") == "PER:olaf-scholz"


def test_the_day_decides() -> None:
    assert first("the Russian foreign minister", on="2000-02-01") == "PER:igor-ivanov"
    assert first("the Russian foreign minister", on="2020-02-01") == "PER:sergey-lavrov"


def test_holders() -> None:
    (holder,) = westphalia.holders("national-security-adviser", "JPN", on="2020-06-01")
    assert (holder.person.name, holder.certain) == ("Shigeru Kitamura", True)
    assert len(westphalia.holders("foreign-minister", "RUS")) > 1
    assert westphalia.holders("foreign-minister", "RUS", on=dt.date(1900, 1, 1)) == []


def test_members() -> None:
    assert westphalia.members("IGO:BENELUX", on="2020-01-01") == ["BEL", "LUX", "NLD"]


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: westphalia.resolve(" "), "needs a name"),
        (lambda: westphalia.resolve("Lavrov", "Nobody of that name."), "does not stand in the context"),
        (lambda: westphalia.resolve("Lavrov", on="yesterday"), "is no day"),
        (lambda: westphalia.holders("foreign-minister", "Russia"), "is no actor of the tables"),
        (lambda: westphalia.members("NATO", on="2020-01-01"), "is no actor of the tables"),
    ],
)
def test_what_cannot_be_asked(ask: Callable[[], object], message: str) -> None:
    with pytest.raises(westphalia.WestphaliaError, match=message):
        ask()
