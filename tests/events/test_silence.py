"""What tells no event, or another one than its words suggest; and what has happened although a cue stands near."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran-backed militias crossed the border of Iraq.", "SUPPORT"),
        ("Cheering Canadians filled the streets of Paris.", "SUPPORT"),
        ("The United States backed away from the claim about China.", "SUPPORT"),
        ("Trump called Xi's plan a mistake.", "CONSULT"),
        ("Kenya is seeking to improve its roads, Uganda said.", "REQUEST"),
        ("India received a letter about Pakistan.", "CONSULT"),
        ("Chile withdrew an invitation to Peru.", "AGREE"),
        ("The senator from Ohio demanded documents after the attack on the consulate in Libya.", "ASSAULT"),
        ("Russia has demonstrated that Ukraine is important.", "PROTEST"),
    ],
)
def test_silent(coded, text: str, kind: str) -> None:
    assert kind not in {found for found, _ in told(coded, text)}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Modi said he was honoured to meet Macron.", "CONSULT", "happened"),
        ("Japan criticised Britain's decision to leave the European Union.", "SANCTION", "happened"),
        ("Iranian agents tried to kill a Saudi diplomat.", "ASSAULT", "happened"),
        ("Hungary looks forward to working with Serbia.", "COOPERATE", "planned"),
        ("Modi flew home ahead of talks with China.", "CONSULT", "planned"),
        ("Egypt may free the Turkish sailors who attacked its navy.", "ASSAULT", "happened"),
        ("Turkey not only accused Greece, it left.", "ACCUSE", "happened"),
    ],
)
def test_status(coded, text: str, kind: str, status: str) -> None:
    assert (kind, status) in told(coded, text)


def test_a_hostile_promise_is_a_threat(coded) -> None:
    assert ("THREATEN", "happened") in told(coded, "Iran vowed to bomb Israel.")
    assert ("AGREE", "happened") in told(coded, "Iran vowed to help Syria.")


def test_who_tells_of_an_attack_by_others_accuses_them(coded) -> None:
    events = coded("The Japanese government said Russian soldiers had attacked Ukraine.").events
    (accusation,) = [event for event in events if event.type == "ACCUSE"]
    assert [party.country for party in accusation.source] == ["JPN"]
    assert [party.country for party in accusation.target] == ["RUS"]


def test_who_tells_of_his_own_attack_accuses_nobody(coded) -> None:
    assert "ACCUSE" not in {kind for kind, _ in told(coded, "Russia said its soldiers had attacked Ukraine.")}


def test_a_place_told_once_is_no_second_event(coded) -> None:
    text = (
        "Putin visited North Korea on 18 June 2024. It rained. Putin visited North Korea on 18 June 2024 in Pyongyang."
    )
    assert len([event for event in coded(text).events if event.frame == "visit"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A Chinese expert who asked for anonymity praised the film.",
        "A European diplomat asked not to be named because France had not agreed.",
    ],
)
def test_who_asks_not_to_be_named_asks_no_state_for_anything(coded, text: str) -> None:
    assert "REQUEST" not in {event.type for event in coded(text).events}


def test_where_talks_are_held_tells_none(coded) -> None:
    text = "China and South Korea use it as a strategic consultation platform between the two countries."
    assert not coded(text).events
