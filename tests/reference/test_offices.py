"""Office holders on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.reference.names import lookup
from westphalia.reference.offices import holders, leaders, office_terms, offices_of, presidents

# office, country, day, the one person who held it
HELD: list[tuple[str, str, str, str]] = [
    ("foreign-minister", "RUS", "2024-06-19", "sergey-lavrov"),
    ("foreign-minister", "RUS", "2000-05-01", "igor-ivanov"),
    ("foreign-minister", "CHN", "2023-07-10", "qin-gang"),
    ("foreign-minister", "CHN", "2023-08-10", "wang-yi"),
    ("foreign-minister", "CHN", "2022-06-10", "wang-yi"),
    ("foreign-minister", "USA", "2003-03-01", "colin-powell"),
    ("foreign-minister", "USA", "2016-03-01", "john-kerry"),
    ("foreign-minister", "USA", "2025-02-01", "marco-rubio"),
    ("foreign-minister", "PRK", "2024-06-19", "choe-son-hui"),
    ("foreign-minister", "KOR", "2024-06-18", "cho-tae-yul"),
    ("foreign-minister", "DEU", "2013-01-15", "guido-westerwelle"),
    ("foreign-minister", "GBR", "2024-06-19", "david-cameron"),
    ("foreign-minister", "FRA", "2005-05-01", "michel-barnier"),
    ("foreign-minister", "IRN", "2015-07-14", "mohammad-javad-zarif"),
    ("foreign-minister", "TUR", "2018-01-01", "mevlut-cavusoglu"),
    ("foreign-minister", "ITA", "2013-06-01", "emma-bonino"),
    ("foreign-minister", "UKR", "2022-03-01", "dmytro-kuleba"),
    ("defense-minister", "RUS", "2024-06-01", "andrei-belousov"),
    ("defense-minister", "RUS", "2022-02-24", "sergei-shoigu"),
    ("defense-minister", "USA", "2013-05-01", "chuck-hagel"),
    ("defense-minister", "CHN", "2023-06-01", "li-shangfu"),
    ("defense-minister", "ISR", "2024-01-01", "yoav-gallant"),
    ("head-of-state", "FRA", "2014-05-01", "francois-hollande"),
    ("head-of-state", "RUS", "2010-01-01", "dmitry-medvedev"),
    ("head-of-state", "USA", "2021-01-19", "donald-trump"),
    ("head-of-state", "IRN", "2024-09-01", "masoud-pezeshkian"),
    ("head-of-state", "EGY", "2013-01-01", "mohamed-morsi"),
    ("head-of-state", "MEX", "2012-03-01", "felipe-calderon"),
    ("head-of-government", "GBR", "2022-10-01", "liz-truss"),
    ("head-of-government", "JPN", "2024-06-19", "fumio-kishida"),
    ("head-of-government", "RUS", "2009-01-01", "vladimir-putin"),
    ("leader", "CHN", "2013-01-01", "xi-jinping"),
    ("leader", "PRK", "2008-01-01", "kim-jong-il"),
    ("leader", "VNM", "2009-06-01", "nong-duc-manh"),
    ("head-of-government", "RUS", "1999-07-01", "sergei-stepashin"),
    ("head-of-government", "IND", "1996-08-01", "h-d-deve-gowda"),
    ("head-of-government", "PAK", "2018-07-01", "nasirul-mulk"),
    ("head-of-government", "QAT", "2010-01-01", "hamad-bin-jassim-bin-jaber-al-thani"),
    ("head-of-government", "KOR", "1999-01-01", "kim-jong-pil"),
    ("monarch", "JOR", "1998-01-01", "king-hussein"),
    ("defense-minister", "DEU", "2002-08-01", "peter-struck"),
    ("foreign-minister", "KOR", "2007-01-15", "song-min-soon"),
    ("foreign-minister", "IRL", "2005-01-01", "dermot-ahern"),
    ("foreign-spokesperson", "RUS", "2024-06-19", "maria-zakharova"),
    ("presidential-spokesperson", "RUS", "2024-06-19", "dmitry-peskov"),
    ("national-security-adviser", "USA", "2024-06-19", "jake-sullivan"),
    ("ambassador:PRK", "RUS", "2024-06-19", "alexander-matsegora"),
    ("secretary-general", "IGO:UN", "2015-01-01", "ban-ki-moon"),
    ("secretary-general", "IGO:NATO", "2024-09-01", "jens-stoltenberg"),
    ("foreign-policy-chief", "IGO:EU", "2024-06-19", "josep-borrell"),
    ("leader", "HIS:soviet-union", "1962-10-20", "nikita-khrushchev"),
    ("group-leader", "GRP:hezbollah", "2020-01-01", "hassan-nasrallah"),
]


@pytest.mark.parametrize(("office", "country", "day", "person"), HELD)
def test_held(office: str, country: str, day: str, person: str) -> None:
    found = holders(office, country, on=dt.date.fromisoformat(day))
    assert [h.person.actor_id for h in found] == [f"PER:{person}"]


def test_on_the_day_of_a_change_the_newer_comes_first() -> None:
    names = [h.person.name for h in holders("head-of-state", "USA", on=dt.date(2021, 1, 20))]
    assert names == ["Joe Biden", "Donald Trump"]


def test_unknown_is_empty() -> None:
    assert holders("foreign-minister", "RUS", on=dt.date(1900, 1, 1)) == ()
    assert holders("no-such-office", "RUS") == ()


def test_certainty_ends_where_the_sources_end() -> None:
    assert holders("head-of-state", "FRA", on=dt.date(2024, 1, 1))[0].certain
    assert not holders("head-of-state", "FRA", on=dt.date(2026, 11, 1))[0].certain


def test_imprecise_dates_are_not_certain() -> None:
    (term,) = (h for h in holders("foreign-spokesperson", "QAT", on=dt.date(2022, 3, 1)))
    assert term.person.name == "Majed al-Ansari"
    assert not term.certain


def test_leaders_and_presidents() -> None:
    june = dt.date(2024, 6, 19)
    assert leaders("PRK", on=june)[0].person.name == "Kim Jong Un"
    assert leaders("RUS", on=june)[0].person.name == "Vladimir Putin"
    assert leaders("IRN", on=june)[0].person.name == "Ali Khamenei"
    assert presidents("IRN", on=june)[0].person.name == "Mohammad Mokhber"
    assert presidents("KOR", on=dt.date(2017, 4, 1))[0].person.name == "Hwang Kyo-ahn"


def test_offices_of_a_person() -> None:
    offices = [(h.office, h.country) for h in offices_of("PER:vladimir-putin", on=dt.date(2010, 1, 1))]
    assert offices == [("head-of-government", "RUS")]
    assert [h.office for h in offices_of("PER:sergey-lavrov")][-1] == "foreign-minister"


@pytest.mark.parametrize(
    ("spelling", "person"),
    [
        ("I. K. Gujral", "inder-kumar-gujral"),
        ("Chuan Likphai", "chuan-leekpai"),
        ("B.J. Habibie", "b-j-habibie"),
        ("Song Minsoon", "song-min-soon"),
        ("Nông Đức Mạnh", "nong-duc-manh"),
    ],
)
def test_holders_are_known_by_their_other_spellings(spelling: str, person: str) -> None:
    assert f"PER:{person}" in [candidate.entity.actor_id for candidate in lookup(spelling)]


def test_terms() -> None:
    terms = office_terms()
    assert terms["foreign minister"][0].office == "foreign-minister"
    assert {term.office for term in terms["foreign secretary"]} == {"foreign-minister", "foreign-secretary"}
    assert terms["secretary of state"][0].only == {"USA"}
