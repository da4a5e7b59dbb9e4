"""Outlets by name and domain; places with their aliases; institutions; family names."""

from __future__ import annotations

import pytest

from westphalia.reference.institutions import find_institution
from westphalia.reference.organs import organ, organ_terms, role_terms
from westphalia.reference.outlets import outlet_by_domain, outlet_by_name
from westphalia.reference.people import family_name, family_names
from westphalia.reference.places import find_place, places_named

DOMAINS = [
    ("tass.com", "tass"),
    ("https://tass.com/world/1806373", "tass"),
    ("www.globaltimes.cn", "global-times"),
    ("en.people.cn", "peoples-daily"),
    ("english.hani.co.kr", "hankyoreh"),
    ("edition.cnn.com", "cnn"),
    ("news.bbc.co.uk", "bbc"),
    ("yna.co.kr", "yonhap"),
    ("kcna.kp", "kcna"),
]


@pytest.mark.parametrize(("domain", "outlet"), DOMAINS)
def test_outlet_by_domain(domain: str, outlet: str) -> None:
    found = outlet_by_domain(domain)
    assert found and found.entity.actor_id == f"OUT:{outlet}"


NAMES = [
    ("The Guardian", "guardian", "GBR", "private"),
    ("the Guardian", "guardian", "GBR", "private"),
    ("the Global Times", "global-times", "CHN", "party"),
    ("Xinhua News Agency", "xinhua", "CHN", "state"),
    ("Yonhap news agency", "yonhap", "KOR", "public"),
    ("Rodong Sinmun", "rodong-sinmun", "PRK", "party"),
    ("AFP", "afp", "FRA", "public"),
    ("TASS", "tass", "RUS", "state"),
]


@pytest.mark.parametrize(("name", "outlet", "country", "control"), NAMES)
def test_outlet_by_name(name: str, outlet: str, country: str, control: str) -> None:
    found = outlet_by_name(name)
    assert found and (found.entity.actor_id, found.entity.country, found.control) == (
        f"OUT:{outlet}",
        country,
        control,
    )


def test_unknown_outlet() -> None:
    assert outlet_by_domain("example.org") is None
    assert outlet_by_domain("") is None
    assert outlet_by_name("No Such Gazette") is None


PLACES = [
    ("Wonsan", "Wonsan", ("PRK",)),
    ("Wonsan", "Wonsan", ("PRK",)),
    ("Tumen", "Tumen River", ("PRK", "CHN", "RUS")),
    ("River Tumannaya", "Tumen River", ("PRK", "CHN", "RUS")),
    ("Tuman River", "Tumen River", ("PRK", "CHN", "RUS")),
    ("Kiev", "Kyiv", ("UKR",)),
    ("Saigon", "Ho Chi Minh City", ("VNM",)),
    ("Kursk region", "Kursk Oblast", ("RUS",)),
    ("Paris", "Paris", ("FRA",)),
    ("London", "London", ("GBR",)),
    ("Strait of Hormuz", "Strait of Hormuz", ("IRN", "OMN")),
    ("Goma Coast", "Wonsan Kalma coastal tourist area", ("PRK",)),
    ("the South China Sea", "South China Sea", ()),
    ("Georgia", "Georgia", ("GEO",)),
]


@pytest.mark.parametrize(("name", "known", "countries"), PLACES)
def test_find_place(name: str, known: str, countries: tuple[str, ...]) -> None:
    found = find_place(name)
    assert found and (found.name, found.countries) == (known, countries)


def test_places_by_context() -> None:
    texas, georgia = find_place("Paris", state="TX"), find_place("Georgia", country="USA")
    assert texas and (texas.country, texas.state) == ("USA", "TX")
    assert georgia and georgia.kind == "region"
    assert find_place("Cambridge") is None
    cambridge = find_place("Cambridge", country="GBR")
    assert cambridge and cambridge.country == "GBR"
    tomsk = find_place("Tomsk")  # the region of Tomsk around it is no rival
    assert tomsk is not None
    assert tomsk.country == "RUS"
    assert find_place("Nowhere at all") is None
    assert len(places_named("San Jose")) > 1


INSTITUTIONS = [
    ("East China Normal University", "CHN"),
    ("Fudan University", "CHN"),
    ("Chinese Academy of Social Sciences", "CHN"),
    ("MGIMO", "RUS"),
    ("RAND Corporation", "USA"),
]


@pytest.mark.parametrize(("name", "country"), INSTITUTIONS)
def test_institutions(name: str, country: str) -> None:
    found = find_institution(name)
    assert found and (found.country, found.sector) == (country, "EDU")


FAMILIES = [
    ("Kim Jong Un", "PRK", "Kim"),
    ("Xi Jinping", "CHN", "Xi"),
    ("Fumio Kishida", "JPN", "Kishida"),
    ("Vladimir Putin", "RUS", "Putin"),
    ("Ursula von der Leyen", "DEU", "von der Leyen"),
    ("Joseph Wu", "TWN", "Wu"),
    ("Cui Heng", "CHN", "Cui"),
    ("Donald Trump Jr.", "USA", "Trump"),
]


@pytest.mark.parametrize(("name", "country", "family"), FAMILIES)
def test_family_name(name: str, country: str, family: str) -> None:
    assert family_name(name, country) == family


def test_family_names_of_known_persons() -> None:
    assert "Lavrow" in family_names("PER:sergey-lavrov")
    assert family_names("PER:nobody-of-that-name") == ()


def test_organs_and_terms() -> None:
    ministry = organ("FRA", "foreign-ministry")
    assert ministry and (ministry.country, ministry.sector) == ("FRA", "GOV")
    assert organ("FRA", "unification-ministry") is None
    assert organ_terms()["defence ministry"].sector == "MIL"
    assert role_terms()["soldier"] == "MIL"
    assert role_terms()["analyst"] == "EDU"
