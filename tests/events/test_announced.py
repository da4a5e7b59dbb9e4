"""Who announces an act that is still to come: the actor himself, and no one who only says that he will."""

from __future__ import annotations

import pytest


def types(coded, text: str) -> set[str]:
    return {event.type for event in coded(text).events if event.status == "happened"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The analyst believes that Egypt will invade Sudan.", "THREATEN"),
        ("Ghana claims that Togo will attack Benin.", "THREATEN"),
        ("Togo intends to attack Benin, the Ghanaian president said.", "THREATEN"),
        ("According to experts, Egypt will invade Sudan.", "THREATEN"),
        ("The newspaper wrote that Peru will sign an agreement with Chile.", "AGREE"),
        ("Peru will sign an agreement with Chile, Reuters reported.", "AGREE"),
    ],
)
def test_what_others_say_of_somebody_he_has_not_announced(coded, text: str, kind: str) -> None:
    assert kind not in types(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt said it will invade Sudan.", "THREATEN"),
        ("The Peruvian foreign ministry said Peru will sign an agreement with Chile.", "AGREE"),
        ("Peru will sign an agreement with Chile, the Chilean president said.", "AGREE"),
        ("According to the Kremlin, Putin will visit China.", "AGREE"),
        ("Officials said Modi will visit Oman.", "AGREE"),
        ("It was announced that Modi will visit Oman.", "AGREE"),
        ("Modi said India will meet Pakistan, according to Reuters.", "AGREE"),
    ],
)
def test_what_somebody_says_of_his_own_state_he_announces(coded, text: str, kind: str) -> None:
    assert kind in types(coded, text)
