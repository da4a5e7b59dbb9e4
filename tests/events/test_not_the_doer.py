"""Who does not do it, although he stands where a doer does: who says so, who suffers it, who only feels about it."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, set[str | None], set[str | None]]]:
    return [(e.type, {p.country for p in e.source}, {p.country for p in e.target}) for e in coded(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "In a statement, Norway affirmed that Sweden had closed the road.",
        "Chile reaffirmed that Peru is a neighbour.",
        "Lula assured that Chile has built two roads in Peru.",
        "Scholz defended the step at a joint press conference with the Polish premier.",
        "Two Danes killed near Kabul",
        "Four Greek soldiers wounded on border with Turkey",
        "Greek drone shot down over Libya.",
        "Oslo crossed the red line, three Danes wounded near Kabul",
        "Kenya announced the killing of three of its soldiers in Somalia.",
        "The Polish army lost ten people killed and wounded in Iraq.",
        "The Embassy of Japan in Lima was attacked.",
        "The Peruvian Foreign Ministry reacted to the attack of Chile.",
    ],
)
def test_nobody_did_it_as_far_as_is_told(coded, text: str) -> None:
    assert rows(coded, text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chile reaffirmed its alliance with Peru.", ("SUPPORT", {"CHL"}, {"PER"})),
        ("Spain said that Morocco shelled Ceuta and condemned the attack.", ("ACCUSE", {"ESP"}, {"MAR"})),
        (
            "Oslo announced that Moscow fired a missile and summoned the Russian ambassador.",
            ("ACCUSE", {"NOR"}, {"RUS"}),
        ),
        ("Kenya fears that Uganda bombed a dam, and asks Egypt for help.", ("REQUEST", {"KEN"}, {"EGY"})),
        ("Chad said that Sudan rejected the offer and condemned Egypt.", ("ACCUSE", {"SDN"}, {"EGY"})),
        ("Peru summoned the Chilean ambassador to protest Boric's remarks.", ("ACCUSE", {"PER"}, {"CHL"})),
        (
            "A Greek drone was shot down by Libyan air defense after violating Egyptian airspace.",
            ("MOBILIZE", {"GRC"}, {"EGY"}),
        ),
        ("Turkey sold drones to Mali and was condemned by Algeria.", ("ACCUSE", {"DZA"}, {"TUR"})),
        ("Mali, which left ECOWAS, accused Algeria.", ("ACCUSE", {"MLI"}, {"DZA"})),
        ("Britain, which left the European Union, condemned Russia.", ("ACCUSE", {"GBR"}, {"RUS"})),
        ("Greek ship rammed by Turkish vessel", ("ASSAULT", {"TUR"}, {"GRC"})),
        ("Egypt summoned Swedish Ambassador Anna Berg.", ("ACCUSE", {"EGY"}, {"SWE"})),
    ],
)
def test_who_acts_on_whom(coded, text: str, event: tuple[str, set[str], set[str]]) -> None:
    assert event in rows(coded, text)


def test_who_backs_the_rebels_does_not_fight_them(coded) -> None:
    sources = {
        s
        for kind, source, _ in rows(coded, "The French army fought a battle against the rebels backed by Libya.")
        if kind == "ASSAULT"
        for s in source
    }
    assert sources == {"FRA"}


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("Peru demanded the release of Ana Ruiz.", "REQUEST", set()),
        ("Chad demanded the exclusion of the Libyan athletes.", "REQUEST", set()),
        ("Kenya condemned the attack, expressed condolences to Egypt and called on Sudan to wait.", "ACCUSE", set()),
        ("Oslo did not comply with the Riga memorandum.", "CONCEDE", set()),
        ("The ministers condemned the launch as a violation of UN Security Council resolutions.", "REJECT", None),
        ('"It is a flagrant violation of the Lima Convention", Peru said.', "REJECT", None),
        ("The diplomatic sources consulted by this newspaper say the talks failed.", "CONSULT", None),
        ("Peru seeks a deep port.", "REQUEST", None),
        ("Seoul is examining supplying weapons to Kyiv.", "ACCUSE", None),
        ("Peru was ordered to refrain from any action in Chile.", "RETREAT", None),
        ("Israel launched a strike on Iran.", "PROTEST", None),
        ("Turkey launched strikes on Latakia.", "PROTEST", None),
        ("Diop denied before the deputies any pressure from Chad.", "REJECT", set()),
        ("The visit is a signal of support for Kosovo.", "CONSULT", None),
        ("The Security Council will meet at the request of Peru and Chile.", "CONSULT", None),
    ],
)
def test_what_is_named_beside_is_no_side(coded, text: str, kind: str, others: set[str] | None) -> None:
    targets = [target for type, _, target in rows(coded, text) if type == kind]
    assert targets == ([] if others is None else [others])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("On Sunday a meeting took place between Lavrov and Fidan.", ("CONSULT", {"RUS", "TUR"}, {"RUS", "TUR"})),
        ("Chad and Sudan carried out an exchange of prisoners.", ("RETREAT", {"TCD", "SDN"}, {"TCD", "SDN"})),
        ("Armenian positions were subjected to fire by Georgia.", ("ASSAULT", {"GEO"}, {"ARM"})),
        ("Ukraine received missiles from Norway.", ("AID", {"NOR"}, {"UKR"})),
        ("Belgium handed over four F-16 to Ukraine.", ("AID", {"BEL"}, {"UKR"})),
        ("Israel launched a strike on Iran.", ("ASSAULT", {"ISR"}, {"IRN"})),
        (
            "Oslo demanded that Berlin hand over the men, having summoned the German ambassador.",
            ("ACCUSE", {"NOR"}, {"DEU"}),
        ),
    ],
)
def test_acts_by_their_usual_words(coded, text: str, event: tuple[str, set[str], set[str]]) -> None:
    assert event in rows(coded, text)


def test_who_says_i_is_nobody_else(coded) -> None:
    events = coded("Iran attacked Israel, which I condemn.").events
    assert {event.type for event in events} == {"ASSAULT"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chilean media quoted Peru as condemning the Bolivian move.", ("ACCUSE", {"PER"}, {"BOL"})),
        ("Norway was quoted by a Danish newspaper as accusing Chad of espionage.", ("ACCUSE", {"NOR"}, {"TCD"})),
    ],
)
def test_who_is_quoted_speaks_and_not_the_press(coded, text: str, event: tuple) -> None:
    assert [row for row in rows(coded, text) if row[0] == "ACCUSE"] == [event]


def test_where_it_was_is_not_accused(coded) -> None:
    text = "Peruvian media quoted the coast guard as saying that the boat was fishing illegally in Chilean waters."
    assert not any(
        kind == "ACCUSE" and ({"CHL"} == target or {"PER"} == source) for kind, source, target in rows(coded, text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Chad urged to stop raids near Libya",
        "Iran told to withdraw from Iraq",
        "Oman asked to hand over general",
        "Serbia invited to join the talks with Kosovo.",
        "Peru accused of harbouring rebels",
    ],
)
def test_in_headlines_a_bare_past_of_bidding_is_passive(coded, text: str) -> None:
    told = rows(coded, text)
    assert not any(kind in ("REQUEST", "ACCUSE", "AGREE") for kind, *_ in told)


def test_who_asks_for_leave_asks(coded) -> None:
    assert any(kind == "REQUEST" and source == {"OMN"} for kind, source, _ in rows(coded, "Oman asked to join the EU."))
