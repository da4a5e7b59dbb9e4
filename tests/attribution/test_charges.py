from __future__ import annotations

import pytest

CHARGES = [
    ("Silva denied the allegations of the Chilean envoy Ann Lee that Peruvian troops shot prisoners.", "Ann Lee"),
    ("Lima denied the accusations of the United States that Peru supplied drones to Chile.", "United States"),
    ("Minsk rejected the claims of the Polish foreign ministry that Belarus jammed radios.", "foreign ministry"),
]


@pytest.mark.parametrize(("text", "maker"), CHARGES)
def test_a_charge_is_its_makers_inside_the_denial(coded, text: str, maker: str) -> None:
    denial, charge = coded(text).claims
    assert denial.kind == "denial"
    assert maker in (charge.speaker_text or "")
    assert charge.content_text == text.partition(" that ")[2].rstrip(".")
    assert denial.content_text.endswith(charge.content_text)


WHICH = [
    ("Lima rejects the accusations of Chile, according to which Peru shelled the plant.", "Chile"),
    ("Oslo denied the report of Le Monde, according to which Norway had sold a ship.", "Le Monde"),
    ("Lima denies Chile's version, according to which the boat was alone.", "Chile"),
]


@pytest.mark.parametrize(("text", "maker"), WHICH)
def test_a_charge_according_to_which_is_its_makers(coded, text: str, maker: str) -> None:
    denial, charge = coded(text).claims
    assert (denial.kind, charge.speaker_name) == ("denial", maker)
    assert charge.content_text == text.partition("to which ")[2].rstrip(".")


def test_who_alleges_is_told(coded) -> None:
    claims = coded("Lima rejects Chile's accusation that it allegedly shelled the plant.").claims
    assert [claim.chain[-1].name for claim in claims] == ["Peru", "Chile"]
    assert coded("Peru allegedly shelled the plant.").claims[0].anonymous
