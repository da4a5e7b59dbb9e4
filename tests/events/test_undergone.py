"""Who suffers what he owns ("his arrest"), and other sides that stand where a doer would."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str, set[str | None], set[str | None]]]:
    return [
        (e.type, e.status, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Washington welcomed Milosevic's arrest.", "COERCE"),
        ("Turkey condemned Khashoggi's murder.", "ASSAULT"),
        ("Germany condemned the journalists' killing.", "ASSAULT"),
        ("Poland called for Walesa's release.", "RETREAT"),
    ],
)
def test_nobody_does_to_himself_what_he_suffers(coded, text: str, deed: str) -> None:
    assert deed not in {row[0] for row in rows(coded, text)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Poland condemned Navalny's arrest.", {"RUS"}),
        ("Poland called for Navalny's release.", {"RUS"}),
        ("Poland condemned the journalists' arrest in Ghana.", {"GHA"}),
    ],
)
def test_who_condemns_an_arrest_accuses_the_state(coded, text: str, target: set[str]) -> None:
    kinds = [{p.actor_id for p in e.target} for e in coded(text).events if e.type in ("ACCUSE", "REQUEST")]
    assert kinds == [target]


def test_who_condemns_an_arrest_does_not_condemn_the_arrested(coded) -> None:
    assert ("ACCUSE", "happened", {"POL"}, set()) in rows(coded, "Poland condemned Milosevic's murder.")
    assert ("ACCUSE", "happened", {"POL"}, set()) in rows(coded, "Milosevic's murder was condemned by Poland.")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Khashoggi's murder by Libyan agents angered Chad.", ("ASSAULT", "happened", {"LBY"}, {"SAU"})),
        ("China protested the Chinese banker's arrest in Canada.", ("COERCE", "happened", {"CAN"}, {"CHN"})),
        ("Peru's arrest of a Chilean pilot angered Chile.", ("COERCE", "happened", {"PER"}, {"CHL"})),
        ("A Spanish judge ordered three Chileans jailed.", ("COERCE", "happened", {"ESP"}, {"CHL"})),
        ("Iran set two French tourists free.", ("RETREAT", "happened", {"IRN"}, {"FRA"})),
        ("Kenyan police forced Somali refugees out of the village.", ("COERCE", "happened", {"KEN"}, {"SOM"})),
    ],
)
def test_who_does_what_another_suffers(coded, text: str, row: tuple[str, str, set[str], set[str]]) -> None:
    assert row in rows(coded, text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("On Friday, Macron called Erdogan to discuss trade.", ("CONSULT", "happened", {"FRA"}, {"TUR"})),
        (
            "The French president called his Turkish counterpart to express support.",
            ("SUPPORT", "happened", {"FRA"}, {"TUR"}),
        ),
        ("Modi sent a letter to Xi Jinping threatening to cut Indian aid.", ("THREATEN", "happened", {"IND"}, {"CHN"})),
        ("Ghana on Monday lifted sanctions on Togo.", ("CONCEDE", "happened", {"GHA"}, {"TGO"})),
        ("Ghana eased the ban that it imposed on Togo.", ("CONCEDE", "happened", {"GHA"}, {"TGO"})),
        ("Peru closed Peru's borders with Chile.", ("COERCE", "happened", {"PER"}, {"CHL"})),
        ("Bolivia's government declared a state of emergency in Bolivia.", ("COERCE", "happened", {"BOL"}, {"BOL"})),
        ("Ghana sent troops to the UN peacekeeping force in Mali.", ("AID", "happened", {"GHA"}, {None, "MLI"})),
        ("Hezbollah threatened to shell Haifa.", ("THREATEN", "happened", {"LBN"}, {"ISR"})),
        ("Mexican authorities announced the arrest of two Cubans.", ("COERCE", "happened", {"MEX"}, {"CUB"})),
        ("Iraqi troops seized oil fields in Kuwait.", ("ASSAULT", "happened", {"IRQ"}, {"KWT"})),
        ("Chad has strengthened its troops on the border with Sudan.", ("MOBILIZE", "happened", {"TCD"}, {"SDN"})),
        ("The Malian branch of Boko Haram attacked Niger.", ("ASSAULT", "happened", {"NGA"}, {"NER"})),
    ],
)
def test_whom_it_reaches(coded, text: str, row: tuple[str, str, set[str | None], set[str | None]]) -> None:
    found = rows(coded, text)
    assert row in [(kind, status, source, target or {None}) for kind, status, source, target in found]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("The summit between Chad and Togo failed to reach agreement on how to trade.", {"TCD", "TGO"}),
        ("The Japanese and the Australian armies have agreed to undertake joint exercises.", {"JPN", "AUS"}),
        ("Xi joined Putin for talks in Samarkand.", {"CHN", "RUS"}),
    ],
)
def test_both_act(coded, text: str, both: set[str]) -> None:
    assert (both, both) in [row[2:] for row in rows(coded, text)]


def test_brokers_are_no_side(coded) -> None:
    sides = [row[2] | row[3] for row in rows(coded, "Chad suspended Qatar-brokered talks with Sudan.")]
    assert sides == [{"TCD", "SDN"}]


def test_a_promise_of_support_by_its_owner_is_not_to_him(coded) -> None:
    text = "The US ambassador promised Washington's support."
    assert {"USA"} not in [row[3] for row in rows(coded, text)]


def test_the_outcome_of_strikes_tells_them_once(coded) -> None:
    (event,) = coded("Israeli air strikes hit Damascus.").events
    assert (event.type, event.mode) == ("ASSAULT", "aerial")


def test_rebels_lay_down_arms(coded) -> None:
    found = rows(coded, "Colombian rebels will lay down their weapons.")
    assert ("RETREAT", "planned", {"COL"}, set()) in found


@pytest.mark.parametrize(
    "text",
    [
        "Machado had her bodyguards detained.",
        "Human Rights Watch reported the arrest of 20 activists in Egypt.",
        "Hamas mourned Haniyeh's assassination in Tehran.",
        "Bolivia's government took over gas fields operated by Repsol.",
        "Germany bolstered Lithuania's ground forces.",
    ],
)
def test_who_only_speaks_of_it_or_suffers_it_does_nothing(coded, text: str) -> None:
    assert rows(coded, text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The UN condemned the Taliban's executions.", ("ACCUSE", "happened", {None}, {"AFG"})),
        ("Puntland threatened to break with Somalia's government.", ("THREATEN", "happened", {"SOM"}, {"SOM"})),
        ("Lula called Maduro to demand that Peru yield.", ("REQUEST", "happened", {"BRA"}, {"VEN"})),
        ("Navalny wrote to his supporters denouncing Ghana.", ("ACCUSE", "happened", {"RUS"}, {"GHA"})),
        ("Mali suspended cooperation with the UN operation in Mali.", ("SANCTION", "happened", {"MLI"}, {None})),
    ],
)
def test_who_speaks_and_to_whom(coded, text: str, row: tuple[str, str, set[str | None], set[str | None]]) -> None:
    assert row in rows(coded, text)


def test_what_dates_another_act_keeps_its_own_target(coded) -> None:
    text = "Weeks ago, seven months after Chad's invasion of Togo, Ghana accused Mali of selling arms to Chad."
    assert [row[3] for row in rows(coded, text) if row[0] == "ASSAULT"] == [{"TGO"}]
