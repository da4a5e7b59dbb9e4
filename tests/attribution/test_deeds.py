from __future__ import annotations

import pytest

DEEDS = [
    "Chile and Peru signed a treaty on fishing in Lima.",
    "Norway recalled its ambassador from Minsk on Sunday.",
    "Hungary refused to extend the licence.",
    "The navy fired warning shots at a trawler.",
    "Belgrade continues to block the appointment of a mediator.",
    "Ankara seeks to obtain concessions from Athens.",
    "A state of emergency was proclaimed in Chad.",
    "Spain does not recognize the independence of the region.",
    "He felt uncomfortable in the role of host.",
    "Oslo thanked Doha for its mediation.",
    "Manila rejected the invitation to the regatta.",
    "Chad preferred to wait for the rain.",
    "Chad is striving to keep the port open.",
    "Chad authorized the use of force.",
    "The president dismissed the general.",
    "Peru referred the quarrel to the court.",
    "Rome concluded an agreement with Tripoli on migration.",
]
SAID = [
    ("Chile recalled that the treaty was signed in Lima.", "recalled"),
    ("Hungary refused to comment on the licence.", "refused"),
    ("The navy continues to insist that the trawler was warned.", "insist"),
    ("Norway concluded that the accord was dead.", "concluded"),
    ("Spain feels that the region is neglected.", "feels"),
    ("“This is a treaty for our children,” the envoy continued.", "continued"),
    ("Norway recognizes that mistakes were made.", "recognizes"),
]


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_is_no_claim(coded, text: str) -> None:
    assert not coded(text).claims


@pytest.mark.parametrize(("text", "cue"), SAID)
def test_the_same_verbs_say_what_is_a_clause_or_quoted(coded, text: str, cue: str) -> None:
    assert cue in " ".join(claim.cue_text or "" for claim in coded(text).claims)


def test_to_reject_a_proposal_denies_nothing(coded) -> None:
    assert [claim.kind for claim in coded("Kigali rejected the proposal of the mediators.").claims] == ["statement"]
    assert [claim.kind for claim in coded("Kigali rejected the accusations of the mediators.").claims] == ["denial"]
