"""Who has an act of his own on those whom another act reaches is no side of that one."""

from __future__ import annotations

import pytest


def _sides(coded, text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    found = (event for event in coded(text).events if event.type == kind)
    return [([one.country for one in event.source], [one.country for one in event.target]) for event in found]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran sends support to groups labelled by Norway as terrorist organizations.", "SUPPORT"),
        ("Iran supports parties banned by Norway.", "SUPPORT"),
        ("Iran praised activists jailed by Norway.", "SUPPORT"),
    ],
)
def test_who_acts_on_them_is_not_reached(coded, text: str, kind: str) -> None:
    assert _sides(coded, text, kind) == [(["IRN"], [None])]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway failed to stop the invasion of Chad by Niger.", "NER"),
        ("Norway tried to stop the invasion of Chad by Niger.", "NER"),
        ("Norway watched the invasion of Chad by Niger.", "NER"),
    ],
)
def test_the_doer_behind_by_is_the_deed_s(coded, text: str, source: str) -> None:
    assert _sides(coded, text, "ASSAULT") == [([source], ["TCD"])]


@pytest.mark.parametrize(
    "text",
    [
        "The attack that Norway blames on Chad killed ten.",
        "The attack on Oman, which Norway blames on Chad, killed ten.",
        "Norway blamed the attack on Chad.",
        "Norway pinned the attack on Oman on Chad.",
    ],
)
def test_who_lays_a_deed_on_another_accuses_him_and_did_not_do_it(coded, text: str) -> None:
    assert _sides(coded, text, "ACCUSE") in ([(["NOR"], ["TCD"])], [])
    assert all(source != ["NOR"] for source, _ in _sides(coded, text, "ASSAULT"))


def test_who_is_blamed_for_a_deed_stands_before_it(coded) -> None:
    assert _sides(coded, "Norway blamed Chad for the attack on Oman.", "ACCUSE") == [(["NOR"], ["TCD"])]


@pytest.mark.parametrize("verb", ["studied", "spent weeks evaluating", "weighed"])
def test_who_weighs_charges_does_not_make_them(coded, verb: str) -> None:
    assert all(source != ["NOR"] for source, _ in _sides(coded, f"Norway {verb} allegations against Chad.", "ACCUSE"))


def test_who_repeats_charges_makes_them(coded) -> None:
    assert _sides(coded, "Norway repeated its accusations against Chad.", "ACCUSE") == [(["NOR"], ["TCD"])]


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Norway ended exemptions for two states - Chad and Niger - that were buying Iranian oil.", "COOPERATE", 2),
        ("Norway praised three countries, Chad, Niger and Mali, that had attacked Libya.", "ASSAULT", 3),
    ],
)
def test_states_named_between_dashes_or_commas_act(coded, text: str, kind: str, source: int) -> None:
    assert [len(one) for one, _ in _sides(coded, text, kind)] == [source]


def test_who_suffered_one_of_its_worst_attacks_did_not_attack(coded) -> None:
    assert (["TUN"], []) not in _sides(coded, "Tunisia suffered one of its worst attacks on March 18.", "ASSAULT")


def test_who_is_led_to_do_it_does_it(coded) -> None:
    text = "The beheading of ten Egyptians by ISIS led Egypt's air force to drop bombs on ISIS positions in Libya."
    assert (["EGY"], [None]) in _sides(coded, text, "ASSAULT")


def test_an_investigation_named_after_a_land_is_not_its_own(coded) -> None:
    assert not coded("Sessions said the Russia investigation was unfair.").events
    found = coded("The FBI investigation of the Iranian embassy continued.").events
    assert [[one.country for one in event.source] for event in found if event.type == "ACCUSE"] == [["USA"]]


@pytest.mark.parametrize("name", ["Brexit", "the Paris Agreement", "the Rome Treaty"])
def test_the_name_of_an_agreement_is_no_side(coded, name: str) -> None:
    found = coded(f"Norway promised to deliver {name} by October.").events
    assert all(one.actor_id.startswith("TEXT:") is False for event in found for one in event.target)


def test_a_house_number_denies_nothing(coded) -> None:
    found = coded("No 10 aides condemned Iran.").events
    assert [(event.type, event.status) for event in found] == [("ACCUSE", "happened")]


@pytest.mark.parametrize("games", ["joint exercises", "a joint war games"])
def test_who_acts_together_are_sides_of_each_other(coded, games: str) -> None:
    text = f"The armies of Brazil and Argentina held {games} in October."
    assert [sorted(source) for source, _ in _sides(coded, text, "COOPERATE")] == [["ARG", "BRA"]]


def test_a_government_may_be_named_after_an_accord(coded) -> None:
    text = "The Government of National Accord (GNA) announced a unilateral ceasefire on Friday in Libya."
    assert [event.type for event in coded(text).events] == ["CONCEDE"]


@pytest.mark.parametrize("verb", ["faces", "faced"])
def test_who_faces_accusations_makes_none(coded, verb: str) -> None:
    assert all(
        source != ["NOR"] for source, _ in _sides(coded, f"Norway {verb} accusations of spying on Chad.", "ACCUSE")
    )
