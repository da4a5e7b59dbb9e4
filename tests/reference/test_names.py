"""Names and whom they may mean: a table of names beside the reading that has to come first, or not at all."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.reference.institutions import find_institution
from westphalia.reference.names import first_words, longest_name, lookup

# written, actor of the first reading, its form
FIRST: list[tuple[str, str, str]] = [
    ("Russia", "RUS", "name"),
    ("Russian", "RUS", "adjective"),
    ("Russians", "RUS", "demonyms"),
    ("US", "USA", "abbreviation"),
    ("U.S.", "USA", "abbreviation"),
    ("USA", "USA", "abbreviation"),
    ("the United States of America", "USA", "variant"),
    ("UK", "GBR", "abbreviation"),
    ("Frenchmen", "FRA", "demonyms"),
    ("Poles", "POL", "demonyms"),
    ("DPRK", "PRK", "abbreviation"),
    ("Democratic People's Republic of Korea", "PRK", "variant"),
    ("Democratic People’s Republic of Korea", "PRK", "variant"),
    ("ROK", "KOR", "abbreviation"),
    ("Republic of Korea", "KOR", "variant"),
    ("PRC", "CHN", "abbreviation"),
    ("UAE", "ARE", "abbreviation"),
    ("Côte d’Ivoire", "CIV", "variant"),
    ("Türkiye", "TUR", "variant"),
    ("Turkey", "TUR", "name"),
    ("Czechia", "CZE", "variant"),
    ("Burma", "MMR", "variant"),
    ("Zaire", "COD", "variant"),
    ("Moscow", "RUS", "capital"),
    ("Pyongyang", "PRK", "capital"),
    ("the Kremlin", "ORG:RUS-presidency", "name"),
    ("Zhongnanhai", "ORG:CHN-party-leadership", "metonym"),
    ("the White House", "ORG:USA-presidency", "name"),
    ("Foggy Bottom", "ORG:USA-foreign-ministry", "metonym"),
    ("Quai d'Orsay", "ORG:FRA-foreign-ministry", "metonym"),
    ("Downing Street", "ORG:GBR-head-of-government", "metonym"),
    ("the Blue House", "ORG:KOR-presidency", "metonym"),
    ("the Pentagon", "ORG:USA-defense-ministry", "metonym"),
    ("State Department", "ORG:USA-foreign-ministry", "variant"),
    ("State Duma", "ORG:RUS-duma", "name"),
    ("Workers' Party of Korea", "ORG:PRK-workers-party", "name"),
    ("Korean People's Army", "ORG:PRK-armed-forces", "name"),
    ("IRGC", "ORG:IRN-irgc", "abbreviation"),
    ("Soviet Union", "HIS:soviet-union", "former"),
    ("USSR", "HIS:soviet-union", "abbreviation"),
    ("East German", "HIS:east-germany", "adjective"),
    ("NATO", "IGO:NATO", "name"),
    ("Nato", "IGO:NATO", "name"),
    ("European Union", "IGO:EU", "name"),
    ("UN Security Council", "IGO:UNSC", "full"),
    ("WHO", "IGO:WHO", "abbreviation"),
    ("the West", "BLOC:WEST", "name"),
    ("Rodong Sinmun", "OUT:rodong-sinmun", "name"),
    ("the Global Times", "OUT:global-times", "name"),
    ("KCNA", "OUT:kcna", "abbreviation"),
    ("Chinese Academy of Social Sciences", "ORG:CHN-cass", "name"),
    ("al-Qaeda", "GRP:al-qaeda", "name"),
    ("Al Qaeda", "GRP:al-qaeda", "name"),
    ("Houthis", "GRP:houthis", "name"),
    ("Kim Jong Un", "PER:kim-jong-un", "name"),
    ("Kim Jong-un", "PER:kim-jong-un", "name"),
    ("KIM JONG UN", "PER:kim-jong-un", "name"),
    ("Lavrow", "PER:sergey-lavrov", "family"),
    ("Sergei Lavrov", "PER:sergey-lavrov", "variant"),
    ("Zelensky", "PER:volodymyr-zelenskyy", "family"),
    ("Zelenskyy", "PER:volodymyr-zelenskyy", "family"),
    ("Recep Tayyip Erdoğan", "PER:recep-tayyip-erdogan", "name"),
    ("Choe Son-hui", "PER:choe-son-hui", "name"),
    ("Kishida Fumio", "PER:fumio-kishida", "variant"),
    ("von der Leyen", "PER:ursula-von-der-leyen", "family"),
]


@pytest.mark.parametrize(("written", "actor", "form"), FIRST)
def test_first_reading(written: str, actor: str, form: str) -> None:
    first = lookup(written)[0]
    assert (first.entity.actor_id, first.form) == (actor, form)


@pytest.mark.parametrize("written", ["us", "who", "turkey", "it", "chad", "jordan", "no", "He", "let", "Let", "Us", ""])
def test_plain_words_are_no_names(written: str) -> None:
    assert not lookup(written)


# name, the actors that it may mean, the most usual first
AMBIGUOUS: list[tuple[str, list[str]]] = [
    ("Georgia", ["GEO", "USA"]),
    ("Congo", ["COD", "COG"]),
    ("Congolese", ["COD", "COG"]),
    ("Korea", ["KOR", "PRK"]),
    ("Guinea", ["GIN"]),
    ("Dominican", ["DOM", "DMA"]),
    ("Brussels", ["IGO:EU", "BEL", "IGO:NATO"]),
]


@pytest.mark.parametrize(("written", "actors"), AMBIGUOUS)
def test_ambiguous_names(written: str, actors: list[str]) -> None:
    assert list(dict.fromkeys(c.entity.actor_id for c in lookup(written))) == actors


def test_conditions() -> None:
    assert lookup("the North")[0].needs == "the near:PRK/KOR"
    assert lookup("Brussels")[0].needs == "actor"
    assert next(c for c in lookup("Kim") if c.entity.actor_id == "PER:kim-jong-un").needs == "near:PRK"


def test_readings_hold_on_their_days() -> None:
    assert lookup("Macron", on=dt.date(2024, 1, 1))
    assert not lookup("Macron", on=dt.date(1990, 1, 1))


def test_sector_of_a_form() -> None:
    assert lookup("the Kremlin")[0].sector == "GOV"
    assert lookup("Russians")[0].sector == "CVL"
    assert lookup("the Pentagon")[0].sector == "MIL"


# tokens, where to begin, how many of them the longest name takes
SCANS: list[tuple[list[str], int]] = [
    (["Workers", "'", "Party", "of", "Korea", "said"], 5),
    (["Workers", "’", "Party", "of", "Korea"], 5),
    (["Kim", "Jong", "-", "un", "met"], 4),
    (["Kim", "Jong-un", "met"], 2),
    (["U.S.", "-led"], 1),
    (["Bosnia", "and", "Herzegovina"], 3),
    (["walked", "home"], 0),
    ([",", "Russia"], 0),
]


@pytest.mark.parametrize(("tokens", "size"), SCANS)
def test_longest_name(tokens: list[str], size: int) -> None:
    assert longest_name(tokens) == size


def test_first_words() -> None:
    assert {"kim", "workers", "us"} <= first_words()
    assert "walked" not in first_words()


def test_display_names_are_those_of_english_news() -> None:
    assert [
        lookup(name)[0].entity.name for name in ("Trump Donald John", "Bill Barr", "Vladimir Vladimirovich Putin")
    ] == [
        "Donald Trump",
        "William Barr",
        "Vladimir Putin",
    ]


def test_a_university_is_known_in_either_order_of_its_name() -> None:
    assert {find_institution(name) for name in ("Southampton University", "University of Southampton")} == {
        find_institution("University of Southampton")
    }
