"""Who acts, where grammar puts him elsewhere than first: behind "by", before a hyphen, as what is asked or given."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str, set[str | None], set[str | None]]]:
    return [
        (e.type, e.status, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The raid on Aleppo wounded nine people.",
        "The shelling of Tbilisi lasted hours.",
        "The blockade against Qatar hurt its traders.",
        "Military assistance to Peru could harm Chile's trade.",
        "Financial aid to Ghana hurt Togo.",
    ],
)
def test_whom_an_act_reaches_did_not_do_it(coded, text: str) -> None:
    assert rows(coded, text) == []


@pytest.mark.parametrize(
    "text", ["A letter to Kenya urged Uganda to stop.", "Messages to Oman warned Yemen against a raid."]
)
def test_whom_words_reach_did_not_say_them(coded, text: str) -> None:
    assert all(source.isdisjoint({"KEN", "OMN"}) for _, _, source, _ in rows(coded, text))


def test_an_act_of_somebody_on_somebody_is_his(coded) -> None:
    found = rows(coded, "The attack of the Iraqi army on Kuwait shocked many.")
    assert ("ASSAULT", "happened", {"IRQ"}, {"KWT"}) in found


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The expulsion of an Indian diplomat by Canada went on.", {"CAN"}, {"IND"}),
        ("The release of three Peruvians by Chile was late.", {"CHL"}, {"PER"}),
        ("The imposition of tariffs on Mexico by Brazil took effect.", {"BRA"}, {"MEX"}),
        ("Laos was sent rice by Japan.", {"JPN"}, {"LAO"}),
        ("Ghana sent Togo 40 tonnes of barley.", {"GHA"}, {"TGO"}),
        ("Spain donated four boats to Senegal.", {"ESP"}, {"SEN"}),
        ("Kenya expelled a Somali diplomat, and so did Uganda.", {"KEN", "UGA"}, {"SOM"}),
        ("Oman withdrew its envoy.", {"OMN"}, set()),
        ("Kenya threw out the Somali envoy.", {"KEN"}, {"SOM"}),
        ("Pro-Serbian hackers attacked Kosovo.", {None}, {"XKX"}),
    ],
)
def test_who_does_it_and_to_whom(coded, text: str, source: set[str], target: set[str]) -> None:
    assert (source, target) in [row[2:] for row in rows(coded, text)]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("The signing of the agreement by Kenya and Uganda took a day.", {"KEN", "UGA"}),
        ("Egyptian-Sudanese talks were held in Khartoum.", {"EGY", "SDN"}),
        ("Sino-Nepali talks began.", {"CHN", "NPL"}),
        ("Kenya and Somalia expelled each other's envoys.", {"KEN", "SOM"}),
    ],
)
def test_both_act(coded, text: str, both: set[str]) -> None:
    assert (both, both) in [row[2:] for row in rows(coded, text)]


def test_boats_are_sent_on_errands(coded) -> None:
    assert "AID" not in {row[0] for row in rows(coded, "Sweden sent five boats to the border with Finland.")}


def test_who_is_called_on_is_to_do_it(coded) -> None:
    found = rows(coded, "Chile called on Peru to withdraw its troops from Ecuador.")
    assert ("RETREAT", "hypothetical", {"PER"}, {"ECU"}) in found
    assert ("AGREE", "happened", {"PER", "CHL"}, {"PER", "CHL"}) in rows(coded, "Peru agreed with Chile to lift a ban.")


def test_who_leaves_talks_rejects_them(coded) -> None:
    assert {row[0] for row in rows(coded, "Sudan walked out of the talks with Chad.")} == {"REJECT"}
    assert "CONSULT" in {row[0] for row in rows(coded, "Sudan flew in for the talks with Chad.")}


@pytest.mark.parametrize(
    "text",
    [
        "In the event of a war, Poland will send troops to Latvia.",
        "Poland has promised to send troops to Latvia in case of war.",
        "Poland would send troops to Latvia should Minsk refuse.",
        "Poland plans to send troops to Latvia if talks fail.",
    ],
)
def test_what_hangs_on_a_condition_is_hypothetical(coded, text: str) -> None:
    assert {row[1] for row in rows(coded, text) if row[0] == "MOBILIZE"} == {"hypothetical"}


def test_even_if_is_no_condition(coded) -> None:
    found = rows(coded, "Poland has promised to send troops to Latvia even if talks fail.")
    assert {row[1] for row in found if row[0] == "MOBILIZE"} == {"planned"}


def test_what_came_to_pass_in_case_of_need_happened(coded) -> None:
    found = rows(coded, "Poland sent troops to Latvia in case of war.")
    assert ("MOBILIZE", "happened", {"POL"}, {"LVA"}) in found


@pytest.mark.parametrize(
    "text", ["Chad has not attacked Niger and must not.", "Chad has never attacked Niger, and it should not."]
)
def test_a_modal_behind_does_not_reach_back(coded, text: str) -> None:
    assert ("ASSAULT", "negated", {"TCD"}, {"NER"}) in rows(coded, text)


def test_what_a_rejected_call_asks_for_was_not_done(coded) -> None:
    found = rows(coded, "Hungary rejected a call to recognise Kosovo.")
    assert {row[1] for row in found if row[0] == "SUPPORT"} <= {"hypothetical", "negated"}


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("China criticised the raid Israel carried out in Syria.", "ASSAULT", "ISR", "SYR"),
        ("The two sides spoke about the talks Russia held with Iran in Moscow.", "CONSULT", "RUS", "IRN"),
        ("Germany praised the aid China sent to Serbia.", "AID", "CHN", "SRB"),
        ("Kim backed the “special military operation” Russia initiated in Ukraine.", "ASSAULT", "RUS", "UKR"),
    ],
)
def test_a_clause_without_a_pronoun_tells_who_did_it(coded, text: str, kind: str, source: str, target: str) -> None:
    sides = [
        ({p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events if e.type == kind
    ]
    assert any(source in some and target in others for some, others in sides)


@pytest.mark.parametrize("text", ["The day Russia attacked, Poland met Norway.", "Oman liked the way Iran replied."])
def test_when_and_how_are_no_objects(coded, text: str) -> None:
    from westphalia.events.parse.syntax import object_of
    from westphalia.reading.parser import load_parser

    assert [object_of(t) for t in load_parser()(text) if t.lower_ in ("attacked", "replied")] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Threatened with tariffs by Oslo, Peru sent envoys.", "THREATEN", {"NOR"}, {"PER"}),
        ("Threatened by Oslo, Peru joined the bloc.", "THREATEN", {"NOR"}, {"PER"}),
        ("Threatened with duties by Oslo, Peru sent soldiers to Chile.", "MOBILIZE", {"PER"}, {"CHL"}),
        ("Armed with rifles, Peru threatened Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ],
)
def test_a_participle_in_front_is_a_passive(coded, text: str, kind: str, source: set[str], target: set[str]) -> None:
    assert [row[1:] for row in rows(coded, text) if row[0] == kind] == [("happened", source, target)]
