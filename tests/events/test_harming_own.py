"""Who speaks of harm to his own state does it none, and who warns of what another may do threatens nobody."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [
        ({one.country for one in event.source}, {one.country for one in event.target})
        for event in coded(text).events
        if event.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lavrov said sanctions on Russia would be lifted.", "COERCE"),
        ("Zelensky said attacks on Ukraine would continue.", "ASSAULT"),
        ("Xi said the embargo on China would be eased.", "COERCE"),
        ("Macron warned of new attacks on France.", "ASSAULT"),
    ],
)
def test_who_speaks_does_not_harm_his_own_state(coded, text: str, kind: str) -> None:
    assert all(source.isdisjoint(target) for source, target in sides(coded, text, kind))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Netanyahu said the strikes on Gaza would continue.", ({"ISR"}, {"PSE"})),
        ("Putin said that Russian attacks on Ukraine would continue.", ({"RUS"}, {"UKR"})),
        ("Assad ordered attacks on Syrian rebels.", ({"SYR"}, {"SYR"})),
    ],
)
def test_who_strikes_may_say_so(coded, text: str, found: tuple[set[str], set[str]]) -> None:
    assert found in sides(coded, text, "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "Peru warned that Chilean aggression would violate the treaty.",
        "Tusk warned that Belarus would attack Poland.",
        "Peru warned of Chilean attacks.",
        "Peru warned of an attack by Chile.",
        "Macron warned of new attacks on France.",
        "Peru warned that a Chilean drone had entered its airspace.",
        "Peru warned that Chilean sanctions would harm trade.",
    ],
)
def test_what_another_may_do_is_no_threat(coded, text: str) -> None:
    assert sides(coded, text, "THREATEN") == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru warned that Chilean attacks would be answered.",
        "Peru warned that Chile would face consequences.",
        "Peru warned that any Chilean attack would bring a crushing response.",
        "Peru warned that it would attack Chile.",
        "Peru warned of strikes on Chile.",
    ],
)
def test_what_comes_to_another_is(coded, text: str) -> None:
    assert ({"PER"}, {"CHL"}) in sides(coded, text, "THREATEN")


@pytest.mark.parametrize(
    "text", ["Serbia will have to protect the Serbs, Vucic warned.", "Iran must defend itself, Khamenei said."]
)
def test_nobody_demands_of_his_own_state(coded, text: str) -> None:
    assert sides(coded, text, "REQUEST") == []


def test_another_state_is_asked(coded) -> None:
    assert sides(coded, "Russia must leave Ukraine, Zelensky said.", "REQUEST") == [({"UKR"}, {"RUS"})]


@pytest.mark.parametrize(
    "text",
    ["A Turkish drone hit a vehicle of the PKK in Iraq.", "Turkish strikes on PKK camps in Iraq killed five."],
)
def test_rebels_struck_abroad_are_struck_on_the_soil_of_another(coded, text: str) -> None:
    assert any("IRQ" in target for _, target in sides(coded, text, "ASSAULT"))


def test_at_home_they_are_not(coded) -> None:
    assert all(target <= {"TUR"} for _, target in sides(coded, "Turkey bombed the PKK in Diyarbakir.", "ASSAULT"))


@pytest.mark.parametrize("text", ["The Paris cafe attack killed nine Danes.", "The Kabul attacks killed two Danes."])
def test_the_town_of_an_attack_did_not_attack(coded, text: str) -> None:
    assert sides(coded, text, "ASSAULT") == []


def test_a_capital_may_strike(coded) -> None:
    assert ({"RUS"}, {"UKR"}) in sides(coded, "The Moscow attack on Kyiv killed two Ukrainians.", "ASSAULT")
