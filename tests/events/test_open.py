"""What is threatened, offered, warned of or hangs on a condition; what is done by saying it; what is only shown."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Serbia has yet to recognise Kosovo.", "SUPPORT", "negated"),
        ("Peru cannot invade Chile.", "ASSAULT", "negated"),
        ("Peru may not invade Chile.", "ASSAULT", "hypothetical"),
        ("India will meet Pakistan, although Delhi says no deal is near unless it yields.", "CONSULT", "planned"),
        ("Egypt threatened to bomb Sudan.", "ASSAULT", "hypothetical"),
        ("Japan warned against an American attack on Iran.", "ASSAULT", "hypothetical"),
        ("Kenya is willing to meet with Somalia.", "CONSULT", "hypothetical"),
        ("Norway proposed to send arms to Ukraine.", "AID", "hypothetical"),
        ("India will impose tariffs on China unless Beijing withdraws.", "COERCE", "hypothetical"),
        ("India will impose tariffs on China if Beijing does not withdraw.", "COERCE", "hypothetical"),
        ("Italy should not miss its upcoming talks with Libya.", "CONSULT", "planned"),
        ("Brazil took to Twitter to denounce Bolivia.", "ACCUSE", "happened"),
        ("Serbia tried to blame Kosovo.", "ACCUSE", "happened"),
        ("Poland voted to condemn Belarus.", "ACCUSE", "happened"),
        ("Chad joined with Niger to attack Mali.", "ASSAULT", "happened"),
    ],
)
def test_status(coded, text: str, kind: str, status: str) -> None:
    assert (kind, status) in told(coded, text)


def test_an_attack_that_is_threatened_did_not_happen(coded) -> None:
    assert ("ASSAULT", "happened") not in told(coded, "Egypt menaced Sudan with an invasion.")


@pytest.mark.parametrize(
    "text", ["North Korea held a drill simulating an invasion of South Korea.", "Iran staged a mock attack on Israel."]
)
def test_what_is_only_shown_is_no_attack(coded, text: str) -> None:
    assert "ASSAULT" not in {kind for kind, _ in told(coded, text)}


def test_a_mock_execution_can_be_condemned(coded) -> None:
    assert ("ACCUSE", "happened") in told(coded, "France condemned Syria for the mock execution of prisoners.")


def test_a_door_opened_to_talks_helps_nobody(coded) -> None:
    assert "AID" not in {kind for kind, _ in told(coded, "France opened the door to talks with Algeria.")}


def test_who_says_that_he_will_free_somebody_promises_it(coded) -> None:
    found = told(coded, "Colombia said it will release two Venezuelan soldiers.")
    assert found >= {("AGREE", "happened"), ("RETREAT", "planned")}


def test_who_says_that_he_will_withdraw_concedes_it(coded) -> None:
    found = told(coded, "Ethiopia said it will withdraw its troops from Somalia.")
    assert found >= {("CONCEDE", "happened"), ("RETREAT", "planned")}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The American Congress refused to lift sanctions on Cuba.", "CUB"),
        ("Sweden agreed to sell Ukraine fighter jets.", "UKR"),
        ("Vietnam refused to drop charges against Laos.", "LAO"),
    ],
)
def test_whom_a_refusal_reaches_stands_behind_what_is_refused(coded, text: str, target: str) -> None:
    assert target in {party.country for event in coded(text).events for party in event.target}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"I want to thank President Erdogan for his help," Zelensky said.', "happened"),
        ('"We would like to express our gratitude to China," the Pakistani premier said.', "happened"),
        ("Zelensky wants to thank Erdogan.", "planned"),
    ],
)
def test_who_wishes_to_thank_in_the_first_person_thanks(coded, text: str, status: str) -> None:
    assert ("SUPPORT", status) in told(coded, text)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Israel came under fire from Turkey on Tuesday over the raid.", "TUR", {"ISR"}),
        ("The Turkish move drew sharp criticism from Greece.", "GRC", {"TUR"}),
        ("Israel faces criticism from Ireland over the war.", "IRL", {"ISR"}),
    ],
)
def test_criticism_that_somebody_draws_is_by_whom_it_comes_from(
    coded, text: str, source: str, target: set[str]
) -> None:
    event = next(event for event in coded(text).events if event.type == "ACCUSE")
    assert ([p.country for p in event.source], {p.country for p in event.target}) == ([source], target)


def test_who_takes_his_own_state_out_of_a_deal_does_nothing_to_it(coded) -> None:
    event = next(e for e in coded("Trump withdrew the US from the Paris agreement on Thursday.").events if e.mode)
    assert (event.type, event.mode, event.target) == ("SANCTION", "withdraw", ())
