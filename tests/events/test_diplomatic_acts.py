"""Acts that diplomats have set words for: notes, representations, persons non gratae, embassies, recalls, courts."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str | None, set[str | None], set[str | None]]]:
    return [(e.type, e.mode, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru had declared the Chilean ambassador persona non grata.", ("SANCTION", "expel", {"PER"}, {"CHL"})),
        ("Kenya declared two Danish diplomats personae non gratae.", ("SANCTION", "expel", {"KEN"}, {"DNK"})),
        ("Norway closed its embassy in Caracas.", ("SANCTION", "withdraw", {"NOR"}, {"VEN"})),
        ("Warsaw closed the Russian consulate general in Gdansk.", ("SANCTION", "withdraw", {"POL"}, {"RUS"})),
        ("Finland closed two checkpoints on the border with Russia.", ("COERCE", "restrict", {"FIN"}, {"RUS"})),
        ("Serbia closed its airspace to Turkish planes.", ("COERCE", "restrict", {"SRB"}, {"TUR"})),
        ("Athens presented a note of protest to Libya.", ("ACCUSE", "disapprove", {"GRC"}, {"LBY"})),
        ("Kenya delivered a protest note to the ambassador of Sudan.", ("ACCUSE", "disapprove", {"KEN"}, {"SDN"})),
        ("Tokyo made stern representations to Seoul.", ("ACCUSE", "disapprove", {"JPN"}, {"KOR"})),
        ("The Chinese side has lodged solemn representations with India.", ("ACCUSE", "disapprove", {"CHN"}, {"IND"})),
        ("Togo seized the International Court of Justice against Ghana.", ("ACCUSE", "allege", {"TGO"}, {"GHA"})),
        ("Ghana interfered in the affairs of Togo.", ("COERCE", None, {"GHA"}, {"TGO"})),
        ("Norway joined the EU sanctions against Belarus.", ("COERCE", "restrict", {"NOR"}, {"BLR"})),
        ("Italian soldiers arrived in Latvia.", ("MOBILIZE", "troops", {"ITA"}, {"LVA"})),
        ("Peru summoned the chargé d'affaires of Chile.", ("ACCUSE", "disapprove", {"PER"}, {"CHL"})),
        ("Chile announced its withdrawal from UNESCO.", ("SANCTION", "withdraw", {"CHL"}, {None})),
        ("Gambia announced its withdrawal from the ICC.", ("SANCTION", "withdraw", {"GMB"}, {None})),
        ("Mali gave the Danish ambassador 72 hours to leave.", ("SANCTION", "expel", {"MLI"}, {"DNK"})),
        ("Chad gave six Turkish diplomats 24 hours to leave.", ("SANCTION", "expel", {"TCD"}, {"TUR"})),
        ("Latvia expelled two employees of the Belarusian embassy.", ("SANCTION", "expel", {"LVA"}, {"BLR"})),
        ("The Syrian envoy was declared persona non grata by Jordan.", ("SANCTION", "expel", {"JOR"}, {"SYR"})),
        ("Tunisia convened the Libyan ambassador.", ("ACCUSE", "disapprove", {"TUN"}, {"LBY"})),
        ("Kenya called the Somali ambassador to protest.", ("ACCUSE", "disapprove", {"KEN"}, {"SOM"})),
        ("Bolivia called its ambassador in Lima for consultations.", ("SANCTION", "withdraw", {"BOL"}, {"PER"})),
        ("A Turkish drone penetrated ten kilometers into Greece.", ("MOBILIZE", "weapons", {"TUR"}, {"GRC"})),
        ("A Russian jet breached Danish airspace.", ("MOBILIZE", "weapons", {"RUS"}, {"DNK"})),
        ("Hackers from Iran penetrated the networks of Albania.", ("COERCE", "cyber", {"IRN"}, {"ALB"})),
        ("Italy delivered to Libya four patrol boats.", ("AID", None, {"ITA"}, {"LBY"})),
        ("Chad left ECOWAS in May.", ("SANCTION", "withdraw", {"TCD"}, {None})),
    ],
)
def test_the_set_words_of_diplomats(coded, text: str, event: tuple[str, str | None, set[str], set[str]]) -> None:
    assert event in rows(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile announced its withdrawal from UNESCO.", "CONCEDE"),
        ("Niger gave four Italian diplomats 48 hours to leave the country.", "RETREAT"),
        ("Serbia announced the withdrawal of its troops from Kosovo.", "SANCTION"),
        ("Israel gave residents two days to leave Tyre.", "SANCTION"),
        ("Tunisia convened the Libyan ambassador.", "CONSULT"),
        ("Bolivia called its ambassador in Lima for consultations.", "CONSULT"),
        ("A Turkish drone penetrated ten kilometers into Greece.", "COERCE"),
        ("Belgrade handed over a protest note to the Croatian envoy.", "PROTEST"),
        ("Oman received the response of Yemen.", "CONSULT"),
        ("Togo received an official complaint from Ghana.", "CONSULT"),
        ("Italian soldiers arrived in Latvia.", "CONSULT"),
        ("Chad recalled its ambassador for consultations with Sudan.", "CONSULT"),
        ("Algeria uses gas as a weapon against Spain.", "ASSAULT"),
        ("Sudan and Chad disagree on the operation of the dam with Egypt.", "ASSAULT"),
        ("The US imposed tariffs on India for the purchase of Russian oil.", "SUPPORT"),
    ],
)
def test_what_they_are_not(coded, text: str, kind: str) -> None:
    assert kind not in {row[0] for row in rows(coded, text)}


def test_who_is_punished_for_a_deed_did_it(coded) -> None:
    told = rows(coded, "The US imposed tariffs on India for the purchase of Russian oil.")
    assert ("COOPERATE", None, {"IND"}, {"RUS"}) in told


DENOUNCED = [
    ("Mali denounced the agreement with Niger.", "SANCTION", "NER"),
    ("Mali denounced on Monday the tax treaty with Niger.", "SANCTION", "NER"),
    ("Mali denounced the treaty on cooperation with Niger.", "SANCTION", "NER"),
    ("Mali denounced its military accords with France.", "SANCTION", "FRA"),
    ("Mali denounced the agreement between Niger and Chad.", "ACCUSE", "NER TCD"),
    ("Mali denounced the raid by Niger.", "ACCUSE", "NER"),
    ("Mali denounced Niger.", "ACCUSE", "NER"),
]


@pytest.mark.parametrize(("text", "kind", "target"), DENOUNCED)
def test_who_denounces_his_own_treaty_leaves_it(coded, text: str, kind: str, target: str) -> None:
    (event,) = (event for event in coded(text).events if event.source[0].country == "MLI")
    assert (event.type, " ".join(sorted(p.country for p in event.target))) == (kind, target)
