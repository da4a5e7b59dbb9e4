"""Modes by what words are about and by what a deed is done with; deeds that share type and mode."""

from __future__ import annotations

import pytest


def modes(coded, text: str) -> set[tuple[str, str | None]]:
    return {(event.type, event.mode) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "type", "mode"),
    [
        ("Ethiopia threatened to bomb Eritrea.", "THREATEN", "violence"),
        ("Ethiopia threatened to arrest an Eritrean envoy.", "THREATEN", "arrest"),
        ("Serbia refused to release the Croatian soldiers.", "REJECT", "yield"),
        ("Serbia refused to hold talks with Kosovo.", "REJECT", "meet"),
        ("Lebanon asked France for ammunition.", "REQUEST", "assist"),
        ("Egypt demanded that Sudan withdraw its troops.", "REQUEST", "yield"),
        ("Libya asked Egypt not to attack Chad.", "REQUEST", None),
        ("Spain will bomb Morocco.", "THREATEN", "violence"),
        ("Iran attacked Iraq with rockets.", "ASSAULT", "heavy-weapons"),
        ("Eritrea attacked Ethiopia with great speed.", "ASSAULT", None),
        ("Iraq used mustard gas against Iranian soldiers.", "ASSAULT", "unconventional"),
        ("Hungarian police used tear gas against Serbian farmers.", "ASSAULT", "crowd-control"),
        ("Macron spoke by phone with Scholz.", "CONSULT", "phone"),
        ("Oman hosted talks between Iran and the United States.", "CONSULT", "third-party"),
        ("Ghana hosted a meeting with Togo.", "CONSULT", None),
        ("Somali pirates hijacked a Danish tanker.", "ASSAULT", "abduct"),
        ("Polish farmers blocked a border crossing with Ukraine.", "PROTEST", "obstruct"),
    ],
)
def test_the_mode_of_an_act(coded, text: str, type: str, mode: str | None) -> None:
    assert (type, mode) in modes(coded, text)


def test_two_deeds_of_one_mode_are_two_events(coded) -> None:
    told = coded("Norway recalled its ambassador from Moscow and suspended a trade deal with Russia.").events
    assert [event.type for event in told] == ["SANCTION", "SANCTION"]


@pytest.mark.parametrize(
    ("text", "context", "holds"),
    [
        ("Lavrov met Fidan in Antalya.", "diplomatic", True),
        ("Kenya condemned Uganda after the outbreak of the crisis.", "health", False),
        ("Kenya condemned Uganda over its war crimes.", "legal", True),
        ("Hungarian police fired tear gas at Serbian migrants.", "natural_resource", False),
        ("Algeria sold gas to Spain.", "natural_resource", True),
        ("Japan sent blankets and food to Turkey.", "humanitarian", True),
    ],
)
def test_what_an_act_is_about(coded, text: str, context: str, *, holds: bool) -> None:
    assert any(context in event.contexts for event in coded(text).events) == holds
