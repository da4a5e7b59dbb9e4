from __future__ import annotations

import pytest

DENIED = [
    ("Peru moved tanks to the border, which Lima categorically denies.", "Peru moved tanks to the border"),
    ("The navy sank a trawler, which a Chilean official denied to Reuters.", "The navy sank a trawler"),
    ("According to Oslo, the spy came from Minsk, which Belarus denies.", "the spy came from Minsk"),
    ("Quito repeated its accusation, which Lima denies.", "its accusation"),
    ("The letter, which Lima denies, was found in the archive.", "The letter"),
]
SPEAKERS = [
    ("Peru, which opened its ports to Chinese ships, asked Brazil for mediation.", "Peru"),
    ("Latvia, where many Russians live, demanded sanctions against Moscow.", "Latvia"),
    ("The memo, a copy of which Reuters obtained, warned that the talks had failed.", "The memo"),
    ("Chile accepted the offer, and Peru, which borders Brazil, asked Quito for mediation.", "Peru"),
]


@pytest.mark.parametrize(("text", "content"), DENIED)
def test_which_of_a_denial_is_the_clause_before(coded, text: str, content: str) -> None:
    assert [c.content_text for c in coded(text).claims if c.kind == "denial"] == [content]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks_behind_a_relative_clause(coded, text: str, speaker: str) -> None:
    assert coded(text).claims[-1].speaker_text == speaker


def test_what_is_said_begins_behind_a_clause_about_who_says_it(coded) -> None:
    claims = coded("According to the newspaper Bild, which cites two envoys, Oslo will deliver tanks.").claims
    assert {claim.content_text for claim in claims} == {"Oslo will deliver tanks"}


DENIED_BY = [
    (
        "Manila said that the countries would hold drills, which was refuted by Beijing.",
        "the countries would hold drills",
    ),
    ("Chad claimed that Mali shelled the town, which was denied by Bamako.", "Mali shelled the town"),
    ("Mali has closed the port, which has been repeatedly denied by the government.", "Mali has closed the port"),
]


@pytest.mark.parametrize(("text", "content"), DENIED_BY)
def test_a_clause_is_denied_by_somebody(coded, text: str, content: str) -> None:
    claims = coded(text).claims
    assert [c.content_text for c in claims if c.kind == "denial"] == [content]
    assert {c.content_text for c in claims} == {content}


NOT_DENIED = [
    "Chad made an offer, which was rejected by Mali.",
    "The letter, which was denied by Bamako, was forged.",
]


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_is_turned_down_or_told_aside_is_no_clause(coded, text: str) -> None:
    assert not coded(text).claims
