"""Who acts on whom: passives, forces that are moved, people with no state of their own, joint acts, pronouns."""

from __future__ import annotations

import pytest


def sides(coded, text: str, kind: str) -> list[tuple[set[str], set[str]]]:
    """Return the source and target codes of the events of a type."""

    def codes(parties) -> set[str]:
        return {party.country or party.actor_id for party in parties}

    return [(codes(e.source), codes(e.target)) for e in coded(text).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        # a passive without an agent: the state where it was done; forces act for those they belong to
        ("Two Kenyan journalists were arrested in Uganda.", "COERCE", {"UGA"}, {"KEN"}),
        ("The Norwegian sailors were released from custody in Nigeria.", "RETREAT", {"NGA"}, {"NOR"}),
        ("French troops were deployed to Mali on Friday.", "MOBILIZE", {"FRA"}, {"MLI"}),
        # one's own forces are what one acts with
        ("Peru agreed to send troops to Haiti.", "AGREE", {"PER"}, {"HTI"}),
        ("India is willing to withdraw its troops from the Maldives.", "AGREE", {"IND"}, {"MDV"}),
        # several who agree without another side agree with each other
        ("Chile and Peru agreed to share information.", "AGREE", {"CHL", "PER"}, {"CHL", "PER"}),
        ("Chile and Peru imposed tariffs on each other.", "COERCE", {"CHL", "PER"}, {"CHL", "PER"}),
        # the other side of talks "with" is the subject of the clause
        ("Poland is preparing for talks with Ukraine.", "CONSULT", {"POL", "UKR"}, {"POL", "UKR"}),
        # who is accused of it did it; by sending arms it is the subject who does
        ("Sudan accused Ethiopia of airstrikes on Eritrea.", "ASSAULT", {"ETH"}, {"ERI"}),
        ("By recognising Taiwan as a state, Japan angered China.", "SUPPORT", {"JPN"}, {"TWN"}),
        # a relative pronoun is its noun; what is for somebody reaches him
        ("Canada listed sanctions that it will impose on Belarus.", "THREATEN", {"CAN"}, {"BLR"}),
        ("Iran called for Israel to withdraw.", "REQUEST", {"IRN"}, {"ISR"}),
        ("Norway rejected an offer by Russia.", "REJECT", {"NOR"}, {"RUS"}),
    ],
)
def test_sides(coded, text: str, kind: str, source: set[str], target: set[str]) -> None:
    assert (source, target) in sides(coded, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("Spain attacked the rebels, according to the Canadian embassy.", "ASSAULT", "CAN"),
        ("Brazil condemned the attack on a church in Pakistan.", "ACCUSE", "PAK"),
        ("Brazil criticised Chile in a speech to the Japanese parliament.", "ACCUSE", "JPN"),
        ("Turkey withdrew from the Paris agreement.", "SANCTION", "FRA"),
        ("Corbyn's critics accused Germany of fraud.", "ACCUSE", "GBR"),
        ("Pyongyang's missile tests raised concern in Japan.", "ACCUSE", "PRK"),
    ],
)
def test_who_is_no_side(coded, text: str, kind: str, nobody: str) -> None:
    for source, target in sides(coded, text, kind):
        assert nobody not in source | target


def test_things_do_not_disagree_with_each_other(coded) -> None:
    assert not sides(coded, "Chile and Peru disagree with the assessment.", "REJECT")


def test_a_described_side_is_of_the_land_named_with_it(coded) -> None:
    (event,) = [e for e in coded("French police arrested a smuggler near Madrid.").events if e.type == "COERCE"]
    assert [(party.text, party.country) for party in event.target] == [("smuggler", "ESP")]


def test_a_pronoun_points_to_the_name_in_its_sentence(coded) -> None:
    (event,) = [e for e in coded("Japan said it had expelled a Russian diplomat.").events if e.type == "SANCTION"]
    assert [party.text for party in event.source] == ["Japan"]
