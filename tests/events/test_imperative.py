"""What others are bidden to do in the imperative was not done, and is no deed of who says so."""

from __future__ import annotations

import pytest

# text, the types of events it tells
BIDDEN = [
    ('"Withdraw your troops from Syria," Macron told Turkey.', {"REQUEST"}),
    ('"Stop supplying weapons to Israel," Petro told Germany.', {"REQUEST"}),
    ('"Stop the bombing of Beirut," Sanchez told Israel.', {"REQUEST"}),
    ('"Do not interfere in Bolivia," Arce told the United States.', {"REQUEST"}),
    ('Modi told Pakistan: "Release the hostages!"', {"REQUEST"}),
    ('"Lift the sanctions against Belarus," Fico said.', set()),
    ('"Let us sign a treaty with Chad," Tinubu said.', set()),
    ('"Let Russia attack Poland," he said.', set()),
    ("Please support Armenia with weapons.", set()),
    ('"Impose sanctions on Iran," he said.', set()),
]
SAID = [
    ('"Let me thank Qatar for its role," Biden said.', "SUPPORT"),
    ("“We condemn Sudan,” Ruto told Xi.", "ACCUSE"),
    ('"Remember that Iraq attacked Kuwait," he told Scholz.', "ASSAULT"),
    ("US troops attack Yemen, support Oman", "SUPPORT"),
]


@pytest.mark.parametrize(("text", "types"), BIDDEN)
def test_what_is_bidden(coded, text: str, types: set[str]) -> None:
    assert {event.type for event in coded(text).events} == types


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_what_is_said_and_done(coded, text: str, kind: str) -> None:
    assert kind in {event.type for event in coded(text).events if event.status == "happened"}
    assert "REQUEST" not in {event.type for event in coded(text).events}
