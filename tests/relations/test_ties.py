from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from westphalia.actors.resolve import find_mentions
from westphalia.reading.reading import Reading
from westphalia.relations.ties import TieMention, find_ties

Finder = Callable[[str], tuple[TieMention, ...]]


@pytest.fixture
def found(reading: Callable[..., Reading]) -> Finder:
    def find(text: str) -> tuple[TieMention, ...]:
        read = reading(text)
        return find_ties(read, find_mentions(read))

    return find


STATED = [
    ("Syria's ally Russia sent envoys.", ("alliance", "RUS", "SYR", True)),
    ("Serbia, a close ally of Russia, abstained.", ("alliance", "RUS", "SRB", True)),
    ("Egypt and Jordan are allies.", ("alliance", "EGY", "JOR", True)),
    ("U.S. ally Japan protested.", ("alliance", "JPN", "USA", True)),
    ("Belarus, allied with Moscow, sent troops.", ("alliance", "BLR", "RUS", True)),
    ("The alliance between Greece and Cyprus is old.", ("alliance", "CYP", "GRC", True)),
    ("Washington's Saudi ally objected.", ("alliance", "SAU", "USA", True)),
    ("Russia supplies Algeria with weapons.", ("arms", "RUS", "DZA", False)),
    ("Algeria buys its weapons from Russia.", ("arms", "RUS", "DZA", False)),
    ("India's biggest arms supplier is France.", ("arms", "FRA", "IND", False)),
    ("Iranian arms shipments to Sudan continue.", ("arms", "IRN", "SDN", False)),
    ("Germany has long provided aid to Mali.", ("aid", "DEU", "MLI", False)),
    ("U.S. military aid to Egypt is under review.", ("aid", "USA", "EGY", False)),
    ("China is the largest trading partner of Brazil.", ("trade", "BRA", "CHN", True)),
    ("Trade between Peru and Chile doubled.", ("trade", "CHL", "PER", True)),
    ("Turkey imports gas from Azerbaijan.", ("trade", "AZE", "TUR", False)),
    ("India increased oil imports from Iraq.", ("trade", "IRQ", "IND", False)),
    ("U.S. sanctions on Cuba remain in place.", ("sanction", "USA", "CUB", False)),
    ("Myanmar is under EU sanctions.", ("sanction", "IGO:EU", "MMR", False)),
    ("Canada has imposed sanctions on Belarus.", ("sanction", "CAN", "BLR", False)),
    ("The India-Australia strategic dialogue resumed.", ("dialogue", "AUS", "IND", True)),
    ("A hotline between Athens and Ankara was tested.", ("dialogue", "GRC", "TUR", True)),
    ("NATO member Turkey objected.", ("membership", "TUR", "IGO:NATO", False)),
    ("Kazakhstan is a member of the SCO.", ("membership", "KAZ", "IGO:SCO", False)),
    ("Kosovo is recognized by Germany.", ("recognition", "DEU", "XKX", False)),
    ("Saudi Arabia's arch-foe Iran tested a missile.", ("hostility", "IRN", "SAU", True)),
    ("Ethiopia is at war with Eritrea.", ("hostility", "ERI", "ETH", True)),
    ("Iran has no diplomatic relations with the United States.", ("hostility", "IRN", "USA", True)),
    ("The Sudanese army has been using Iranian missiles.", ("arms", "IRN", "SDN", False)),
    ("Critics know of Syria firing Russian missiles.", ("arms", "RUS", "SYR", False)),
    ("Belarus faces criticism and sanctions from Canada.", ("sanction", "CAN", "BLR", False)),
    ("Iran evades American sanctions.", ("sanction", "USA", "IRN", False)),
    ("Cuba pays little attention to sanctions from Washington.", ("sanction", "USA", "CUB", False)),
    ("Myanmar is being isolated and sanctioned by the EU.", ("sanction", "IGO:EU", "MMR", False)),
    ("Japan's aim is expanding trade with India.", ("trade", "IND", "JPN", True)),
    ("The ongoing conflict between Sudan and Chad worries Egypt.", ("hostility", "SDN", "TCD", True)),
    ("Bulgaria left the group, but the EU includes Greece.", ("membership", "GRC", "IGO:EU", False)),
    ("Others involved in the BRICS group with China stayed away.", ("membership", "CHN", "IGO:BRICS", False)),
    ("Tokyo regards Beijing as a rival.", ("hostility", "CHN", "JPN", True)),
]


@pytest.mark.parametrize(("text", "tie"), STATED, ids=[case[0] for case in STATED])
def test_kind_and_sides(found: Finder, text: str, tie: tuple[str, str, str, bool]) -> None:
    (one,) = found(text)
    assert (one.kind, one.source, one.target, one.mutual) == tie
    assert text[one.start : one.end] == one.text
    assert not one.negated


@pytest.mark.parametrize(
    "text",
    [
        "Russia sold weapons to Algeria on Monday.",
        "France and Britain were allies.",
        "Trump ally Lindsey Graham spoke.",
        "The former U.S. ally Iran objected.",
        "Ukraine may become a member of NATO.",
        "The EU threatened new sanctions on Belarus.",
        "Iran, an ally of Hezbollah, objected.",
        "The trade war between China and the United States goes on.",
        "China and India held talks in Delhi.",
        "She is a member of the French parliament.",
        "Allies of the president voted against it.",
        "Washington recognized Jerusalem as the capital of Israel.",
        "Chile recognized Argentina's sovereignty over the islands.",
        "Brazil hopes to join OPEC.",
        "The team joined its rivals from Spain.",
        "Germany received aid.",
        "Trade links with India and Turkey suffered.",
        "Critics demand sanctions on Serbia.",
        "If Japan were an ally of China, all would change.",
    ],
)
def test_what_is_none(found: Finder, text: str) -> None:
    assert found(text) == ()


def test_what_is_denied_is_marked(found: Finder) -> None:
    first, second = found("Pakistan does not recognize Israel. Sweden is not a member of OPEC.")
    assert first.negated
    assert second.negated


def test_what_an_ally_did_not_do_denies_no_alliance(found: Finder) -> None:
    (one,) = found("Moscow did not consult its ally Syria.")
    assert (one.source, one.target, one.negated) == ("RUS", "SYR", False)


def test_since_and_until(found: Finder) -> None:
    joined, member, left = found(
        "Ethiopia joined BRICS in 2024. Finland has been a member of NATO since 2023. Qatar left OPEC in 2019."
    )
    assert (joined.since, member.since, left.until) == (dt.date(2024, 1, 1), dt.date(2023, 1, 1), dt.date(2019, 1, 1))


def test_what_was_stopped_flowed_until_then(found: Finder) -> None:
    (one,) = found("Canada halted aid to Mali in 2012.")
    assert (one.kind, one.source, one.target, one.until) == ("aid", "CAN", "MLI", dt.date(2012, 12, 31))
    (one,) = found("France left the pact in 1998, stopping aid to Chad.")
    assert (one.source, one.target, one.until) == ("FRA", "TCD", dt.date(1998, 12, 31))


def test_several_of_one_kind(found: Finder) -> None:
    ties = found("Iran's allies, such as Russia and Syria, objected.")
    assert {(tie.source, tie.target) for tie in ties} == {("IRN", "RUS"), ("IRN", "SYR")}
    grouped = found("US allies such as Italy and Japan are exempt.")
    assert {(tie.source, tie.target) for tie in grouped} == {("ITA", "USA"), ("JPN", "USA")}


def test_the_leader_stands_for_the_state(found: Finder) -> None:
    (one,) = found("Putin's ally Alexander Lukashenko agreed.")
    assert {one.source, one.target} == {"RUS", "BLR"}


def test_who_says_it_and_the_rows(coded: Callable[..., object]) -> None:
    article = coded("Spain said that Russia supplies Algeria with weapons.")
    (one,) = article.tie_mentions  # type: ignore[attr-defined]
    assert one.claim_id == article.claims[0].claim_id  # type: ignore[attr-defined]
    assert b'"kind":"arms"' in article.rows()["tie_mentions"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Italy sells helicopters to Oman.", ("arms", "ITA", "OMN")),
        ("Ukraine sells wheat to Libya.", ("trade", "UKR", "LBY")),
        ("Norway and Iceland hold a fisheries dialogue every year.", ("dialogue", "ISL", "NOR")),
        ("Kenya and Uganda have a hotline.", ("dialogue", "KEN", "UGA")),
        ("Australia has a mutual defence treaty with Fiji.", ("alliance", "AUS", "FJI")),
    ],
)
def test_what_goes_on_between_two(found: Finder, text: str, tie: tuple[str, str, str]) -> None:
    (one,) = found(text)
    assert (one.kind, one.source, one.target) == tie


@pytest.mark.parametrize(
    "text",
    [
        "Italy sold helicopters to Oman on Friday.",
        "Peru and Chile held talks on fisheries.",
        "Chile cut trade ties with Peru in 2010.",
        "Australia signed a mutual defence treaty with Fiji in 2020.",
        "Cuba wants to restore diplomatic relations with Chile.",
    ],
)
def test_what_does_not_last(found: Finder, text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Slovenia became a member of NATO on March 29, 2004.", dt.date(2004, 3, 29)),
        ("Kenya became an ally of Chad in 1998.", dt.date(1998, 1, 1)),
        ("Mexico, which is a member of the OECD, elected a president in 2018.", None),
    ],
)
def test_who_became_a_member_is_one_since_then(found: Finder, text: str, since: dt.date | None) -> None:
    (one,) = found(text)
    assert one.since == since


def test_what_ended_or_began(found: Finder) -> None:
    (lifted,) = found("Canada lifted its sanctions on Belarus in 2015.")
    assert (lifted.kind, lifted.until) == ("sanction", dt.date(2015, 12, 31))
    (kept,) = found("Canada did not lift its sanctions on Belarus in 2015.")
    assert (kept.until, kept.negated) == (None, False)
    (severed,) = found("Kenya severed ties with Somalia in 2019.")
    assert (severed.kind, severed.until) == ("recognition", dt.date(2019, 12, 31))
    (restored,) = found("Egypt and Chad restored diplomatic relations in 2011.")
    assert (restored.kind, restored.since) == ("recognition", dt.date(2011, 1, 1))
    (founded,) = found("The alliance between Peru and Bolivia was formed in 1873.")
    assert (founded.kind, founded.since) == ("alliance", dt.date(1873, 1, 1))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chile is bound to Peru by a 1962 defense treaty.", {("CHL", "PER")}),
        ("Oslo and London are bound by a Mutual Defense Treaty.", {("GBR", "NOR")}),
        ("Tokyo, bound to Canberra by a security alliance, asked for help.", {("AUS", "JPN")}),
        ("Laos and Nepal are each bound by a military alliance with India.", {("IND", "LAO"), ("IND", "NPL")}),
        ("Belarus is tied to Russia by a military alliance.", {("BLR", "RUS")}),
        ("Kenya is bound to Uganda by a water treaty.", set()),
        ("Fiji was bound to Britain by a defence treaty.", set()),
        ("Ghana is bound by a court ruling on Togo.", set()),
    ],
)
def test_a_treaty_of_defence_binds_allies(found: Finder, text: str, sides: set[tuple[str, str]]) -> None:
    assert {(tie.source, tie.target) for tie in found(text) if tie.kind == "alliance"} == sides
