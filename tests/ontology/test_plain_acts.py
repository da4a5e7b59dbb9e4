"""Acts that agencies tell in plain words: embassies reopened, losses inflicted, sales approved, migrants sent back."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str | None, set[str | None], set[str | None]]]:
    return [(e.type, e.mode, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Qatar reopened its embassy in Tripoli.", ("SUPPORT", None, {"QAT"}, {"LBY"})),
        ("Kenya opened a consulate in Goma.", ("SUPPORT", None, {"KEN"}, {"COD"})),
        ("Chad inflicted heavy casualties on Sudan.", ("ASSAULT", None, {"TCD"}, {"SDN"})),
        ("Sudan inflicted a blow on Ethiopian positions.", ("ASSAULT", None, {"SDN"}, {"ETH"})),
        ("Norway carried out the delivery of missiles to Estonia.", ("AID", None, {"NOR"}, {"EST"})),
        ("Turkey delivered two corvettes to Pakistan.", ("AID", None, {"TUR"}, {"PAK"})),
        ("Japan removed Iran from the programme.", ("SANCTION", "expel", {"JPN"}, {"IRN"})),
        ("Sweden approved the export of submarines to Poland.", ("AGREE", None, {"SWE"}, {"POL"})),
        ("Brazil sold Egypt 900 tons of sugar.", ("COOPERATE", None, {"BRA"}, {"EGY"})),
        ("Tunisia sent 90 migrants back to Libya.", ("COERCE", "deport", {"TUN"}, {"LBY"})),
        ("Poland returned the migrants to Belarus.", ("COERCE", "deport", {"POL"}, {"BLR"})),
        ("Kenya summoned the Somali charge d'affaires.", ("ACCUSE", "disapprove", {"KEN"}, {"SOM"})),
        ("Oman called in the Indian ambassador to protest.", ("ACCUSE", "disapprove", {"OMN"}, {"IND"})),
        ("Greece submitted a protest to the UN against Libya.", ("ACCUSE", "disapprove", {"GRC"}, {"LBY"})),
        ("Chad and Sudan came together at the negotiating table.", ("CONSULT", None, {"TCD", "SDN"}, {"TCD", "SDN"})),
        ("Turkey dropped aid over Gaza.", ("AID", None, {"TUR"}, {"PSE"})),
        ("Kenya received a loan of 2 billion dollars from China.", ("AID", None, {"CHN"}, {"KEN"})),
        ("Oman opened a field hospital in Sudan.", ("AID", None, {"OMN"}, {"SDN"})),
        ("Norway supplied weapons to Estonia.", ("AID", None, {"NOR"}, {"EST"})),
        ("Chile joined the case against Israel.", ("ACCUSE", "allege", {"CHL"}, {"ISR"})),
        ("Peru declared the Israeli ambassador unwelcome.", ("SANCTION", "expel", {"PER"}, {"ISR"})),
        ("Chad and Sudan signed six documents.", ("SUPPORT", None, {"TCD", "SDN"}, {"TCD", "SDN"})),
        ("Kenya expelled thousands of Somalis.", ("COERCE", "deport", {"KEN"}, {"SOM"})),
        ("Jordan expelled dozens of Syrian diplomats.", ("SANCTION", "expel", {"JOR"}, {"SYR"})),
        ("Georgia closed the Iranian cultural center in Tbilisi.", ("COERCE", "restrict", {"GEO"}, {"IRN"})),
        ("Peru and Chile completed the demarcation of the border.", ("SUPPORT", None, {"PER", "CHL"}, {"PER", "CHL"})),
        ("Iran fired on Pakistani posts.", ("ASSAULT", None, {"IRN"}, {"PAK"})),
        ("Niger ordered American soldiers to leave.", ("REQUEST", "yield", {"NER"}, {"USA"})),
        ("Peru returned its ambassador to Bogota.", ("SUPPORT", None, {"PER"}, {"COL"})),
        ("Norway reintroduced border controls with Sweden.", ("COERCE", "restrict", {"NOR"}, {"SWE"})),
        ("Britain triggered the snapback mechanism against Iran.", ("COERCE", "restrict", {"GBR"}, {"IRN"})),
        ("Egypt sent a note verbale to the UN against Libya.", ("ACCUSE", "disapprove", {"EGY"}, {"LBY"})),
        ("Macron received a phone call from Putin.", ("CONSULT", None, {"RUS"}, {"FRA"})),
        ("Turkey disarmed the Syrian rebels.", ("COERCE", "seize", {"TUR"}, {"SYR"})),
        ("Iran put the Danish minister on the wanted list.", ("COERCE", "arrest", {"IRN"}, {"DNK"})),
        ("Chile came out in support of Cuba.", ("SUPPORT", None, {"CHL"}, {"CUB"})),
        ("Norway raised fighter jets into the air.", ("MOBILIZE", "weapons", {"NOR"}, set())),
        ("Nepal called back its high commissioner from Canada.", ("SANCTION", "withdraw", {"NPL"}, {"CAN"})),
        ("Austria limited the movement of Iranian diplomats.", ("COERCE", "restrict", {"AUT"}, {"IRN"})),
        ("Japan expelled a Russian vessel from its waters.", ("COERCE", None, {"JPN"}, {"RUS"})),
        ("Chad annulled the agreement with France.", ("SANCTION", "withdraw", {"TCD"}, {"FRA"})),
        ("Egypt mended fences with Qatar.", ("SUPPORT", None, {"EGY", "QAT"}, {"EGY", "QAT"})),
        ("Chile handed the Peruvian ambassador a note of protest.", ("ACCUSE", "disapprove", {"CHL"}, {"PER"})),
        ("Qatar gave the Lebanese government a loan.", ("AID", None, {"QAT"}, {"LBN"})),
        ("Chad reopened the border crossing with Libya.", ("CONCEDE", None, {"TCD"}, {"LBY"})),
        ("Oman opened its airspace to Israeli planes.", ("CONCEDE", None, {"OMN"}, {"ISR"})),
        ("Japan resumed imports of beef from Brazil.", ("COOPERATE", None, {"JPN"}, {"BRA"})),
    ],
)
def test_plain_acts_are_told(coded, text: str, event: tuple[str, str | None, set[str], set[str]]) -> None:
    assert event in rows(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway carried out the delivery of missiles to Estonia.", "ASSAULT"),
        ("Norway carried out the delivery of missiles to Estonia.", "MOBILIZE"),
        ("The EU inflicted heavy economic losses on Belarus.", "ASSAULT"),
        ("Trump dealt a blow to Canada.", "ASSAULT"),
        ("Greece submitted a protest to the UN against Libya.", "PROTEST"),
        ("Poland returned the migrants to Belarus.", "RETREAT"),
        ("Turkey returned two pilots to Syria.", "COERCE"),
        ("Chile and Peru celebrated the anniversary of the treaty.", "SUPPORT"),
        ("Kenya summoned the Somali charge d'affaires.", "REQUEST"),
        ("Niger ordered American soldiers to leave.", "MOBILIZE"),
        ("Erdogan ordered troops to leave Iraq.", "REQUEST"),
        ("Chile gave the Peruvian envoy a letter of protest.", "PROTEST"),
        ("Norway raised fighter jets into the air.", "AID"),
        ("Latvia started building a fence on the border with Belarus.", "SUPPORT"),
        ("Nepal called back its high commissioner from Canada.", "CONSULT"),
        ("Peru returned its ambassador to Bogota.", "RETREAT"),
        ("Kenya repatriated its citizens from Sudan.", "COERCE"),
        ("Trump appointed a special envoy to Sudan.", "SUPPORT"),
        ("Oman closed three schools.", "COERCE"),
    ],
)
def test_what_plain_acts_are_not(coded, text: str, kind: str) -> None:
    assert kind not in {row[0] for row in rows(coded, text)}


def test_support_that_somebody_comes_out_in_is_told_once(coded) -> None:
    (event,) = coded("Chile came out in support of Cuba.").events
    assert event.source[0].country == "CHL"


def test_spies_need_no_computers(coded) -> None:
    (event,) = coded("Belgium accused China of espionage.").events[1:]
    assert (event.type, event.mode) == ("COERCE", None)
