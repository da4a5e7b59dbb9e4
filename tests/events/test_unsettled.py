"""What is not settled yet: acts of which something else says that they are unlikely, undated or in preparation."""

from __future__ import annotations

import pytest

# text, the word that tells it, its status
OPEN = [
    ("It is unlikely that Chad will attack Niger.", "attack", "hypothetical"),
    ("It seems doubtful that talks between Chad and Niger will take place.", "talks", "hypothetical"),
    ("It is improbable that Norway will impose sanctions on Peru.", "impose", "hypothetical"),
    ("The date of the Norwegian minister's visit to Iran is being agreed.", "visit", "planned"),
    ("Exact dates for the visit of the Danish minister to Oman have not yet been determined.", "visit", "planned"),
    ("The agenda of the summit between Chad and Niger is being prepared.", "summit", "planned"),
    ("The details of the meeting between Chad and Niger are being worked out.", "meeting", "planned"),
    ("The fate of the summit between Norway and Peru is unclear.", "summit", "hypothetical"),
    ("Preparations are under way for the visit of the Danish minister to Oman.", "visit", "planned"),
    ("The summit between Norway and Peru hangs in the balance.", "summit", "hypothetical"),
    ("Peru's withdrawal from Chad is in doubt.", "withdrawal", "hypothetical"),
    ("The signing of an agreement between Norway and Peru is under consideration.", "signing", "hypothetical"),
    ("The visit of the Danish minister to Oman has not yet been confirmed.", "visit", "hypothetical"),
    ("The attack by Chad on Niger has not been officially confirmed.", "attack", "hypothetical"),
    ("An attack by Iran on Israel would be a mistake.", "attack", "hypothetical"),
    ("Talks between Chad and Niger could help.", "Talks", "hypothetical"),
]
DONE = [
    ("It is unlikely that the attack by Chad on Niger will be forgotten.", "attack"),
    ("It is impossible that Chad has forgotten the attack of Mali on Niger.", "attack"),
    ("The results of the meeting between Chad and Niger are being discussed.", "meeting"),
    ("The details of the meeting between Chad and Niger were not disclosed.", "meeting"),
    ("The details of the meeting between Chad and Niger have not been announced.", "meeting"),
    ("The agreement between Norway and Peru is in doubt.", "agreement"),
    ("The visit of the Danish minister to Oman has been confirmed.", "visit"),
    ("The minister said the talks between Chad and Niger would later be seen as a success.", "talks"),
    ("The attack by Iran on Israel would have consequences.", "attack"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), OPEN)
def test_what_is_not_settled(coded, text: str, trigger: str, status: str) -> None:
    assert {e.status for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger} == {status}


@pytest.mark.parametrize(("text", "trigger"), DONE)
def test_what_is_settled(coded, text: str, trigger: str) -> None:
    assert {e.status for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger} == {"happened"}


def test_a_summit_that_hangs_in_the_balance_hangs_nobody(coded) -> None:
    found = coded("The summit between Norway and Peru hangs in the balance.").events
    assert "ASSAULT" not in {event.type for event in found}
    assert "ASSAULT" in {event.type for event in coded("Iran hanged three Iraqi prisoners.").events}
