"""Classes of words: blame, anger, orders, exits, programmes given up, measures put off."""

from __future__ import annotations

import pytest

CASES = [
    ("Japan said that Russia had violated the accord.", "ACCUSE", "JPN", "RUS"),
    ("Russia is reckless, the Japanese foreign minister said.", "ACCUSE", "JPN", "RUS"),
    ("France said that Iran was secretly deceiving inspectors.", "ACCUSE", "FRA", "IRN"),
    ("Poland is angry at Russia.", "ACCUSE", "POL", "RUS"),
    ("Brazil voiced its frustration with Canada.", "ACCUSE", "BRA", "CAN"),
    ("Tehran poured scorn on Paris.", "ACCUSE", "IRN", "FRA"),
    ("India took issue with Pakistan.", "ACCUSE", "IND", "PAK"),
    ("Turkey likened Israel to the Nazis.", "ACCUSE", "TUR", "ISR"),
    ("Italy called Libya a menace to the region.", "ACCUSE", "ITA", "LBY"),
    ("Egypt said it was reconsidering its cooperation with Sudan.", "THREATEN", "EGY", "SDN"),
    ("Iran stayed in the nuclear deal with France.", "COOPERATE", "IRN", "FRA"),
    ("Seoul has been in touch with Tokyo.", "CONSULT", "KOR", "JPN"),
    ("Russia told Ukraine to withdraw.", "REQUEST", "RUS", "UKR"),
    ("Canada lost patience with Mexico.", "REJECT", "CAN", "MEX"),
    ("Kenya restricted travel to Somalia.", "SANCTION", "KEN", "SOM"),
    ("Soviet troops crushed Hungary in 1956.", "ASSAULT", "RUS", "HUN"),
    ("Iran halted its nuclear program under a deal with France.", "RETREAT", "IRN", "FRA"),
    ("Soviet troops left Afghanistan, ending a war.", "RETREAT", "RUS", "AFG"),
    ("Washington delayed its tariffs on China.", "CONCEDE", "USA", "CHN"),
    ("The United States removed Cuba from its list of sponsors of terrorism.", "CONCEDE", "USA", "CUB"),
    ("China answered with tariffs on Canada.", "COERCE", "CHN", "CAN"),
    ("India started a trade war with Turkey.", "COERCE", "IND", "TUR"),
    ("China stole secrets from Japan.", "COERCE", "CHN", "JPN"),
    ("Paraguay moved its embassy in Israel to Jerusalem.", "SUPPORT", "PRY", "ISR"),
    ("Canada remains fully committed to the security of Poland.", "AGREE", "CAN", "POL"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES)
def test_words_tell_their_type(coded, text: str, kind: str, source: str, target: str) -> None:
    told = [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]
    assert any(kind == t and source in s and target in o for t, s, o in told), told


@pytest.mark.parametrize(
    "text",
    [
        "Japan said that Russia had not violated the accord.",
        "Japan said that Russia might violate the accord.",
        "Japan said that Japan had made a mistake.",
        "Japan said that the storm was dangerous.",
    ],
)
def test_nobody_is_accused_by_what_is_denied_or_supposed(coded, text: str) -> None:
    assert "ACCUSE" not in {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Spain defeated Italy in the election for the seat.", "ASSAULT"),
        ("Germany crushed Brazil in the match.", "ASSAULT"),
        ("Italy called Libya a neighbour of Egypt.", "ACCUSE"),
        ("Canada told reporters to expect news from Cuba.", "REQUEST"),
    ],
)
def test_words_in_other_worlds_tell_nothing(coded, text: str, kind: str) -> None:
    assert kind not in {event.type for event in coded(text).events}


def test_who_adds_something_behind_a_quotation_is_not_whom_it_is_about(coded) -> None:
    text = '"Peruvian ministers must learn that Chile will not yield," adding, "Chile violates its own treaties."'
    assert "ACCUSE" not in {event.type for event in coded(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "France said that Japan faced a threat from North Korea.",
        "France said that Israel condemned the violence.",
        "Germany said that Ukraine had suffered genocide.",
        "Norway said that Japan was weak at sea.",
        "France is concerned about Lebanon.",
        "Washington lost its way in Iraq.",
    ],
)
def test_who_speaks_of_anothers_trouble_blames_nobody(coded, text: str) -> None:
    speaker = text.split()[0]
    assert not [e for e in coded(text).events if e.source and e.source[0].text == speaker]


def test_trade_that_falls_is_no_cooperation(coded) -> None:
    assert not coded("Trade between Brazil and China fell sharply.").events
