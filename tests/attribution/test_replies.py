from __future__ import annotations

import pytest

DENIED = [
    ("Peru accused Chile of spying on its fleet, a charge Santiago rejects.", "Chile", "Chile of spying on its fleet"),
    (
        "Latvia says that Minsk pushed migrants over, claims Belarus has long denied.",
        "Belarus",
        "Minsk pushed migrants over",
    ),
    ("Chad accused Sudan of shelling a camp, an accusation denied by Khartoum.", "Sudan", "Sudan of shelling a camp"),
    ("Cuba moved tanks to the coast, something Havana denies.", "Cuba", "Cuba moved tanks to the coast"),
]
NO_REPLIES = [
    "Quito published a map, a document Lima rejected.",
    "The envoy described the report, a text that Lima did not deny.",
]


@pytest.mark.parametrize(("text", "speaker", "content"), DENIED)
def test_a_charge_in_apposition_stands_for_the_clause_before(coded, text: str, speaker: str, content: str) -> None:
    (denial,) = (claim for claim in coded(text).claims if claim.kind == "denial")
    assert (denial.speaker_name, denial.content_text) == (speaker, content)


@pytest.mark.parametrize("text", NO_REPLIES)
def test_what_is_no_charge_is_not_denied(coded, text: str) -> None:
    assert all(claim.kind != "denial" for claim in coded(text).claims)


@pytest.mark.parametrize(("thing", "kind"), [("ruling", "statement"), ("claim", "denial")])
def test_who_rejects_a_ruling_denies_no_fact(coded, thing: str, kind: str) -> None:
    assert [claim.kind for claim in coded(f"Peru rejected the {thing}.").claims] == [kind]


UNWANTED = [
    ("Peru rejects the award of the tribunal.", "statement"),
    ("Peru dismissed the protest note from Chile.", "statement"),
    ("The tariffs were rejected by Peru.", "statement"),
    ("Peru rejected direct talks with Chile.", "statement"),
    ("Peru dismissed the talk of a rift.", "denial"),
    ("Peru rejected any involvement in the raid.", "denial"),
    ("Peru rejected the idea that it had paid.", "denial"),
    ("Peru rejects this.", "denial"),
]


@pytest.mark.parametrize(("text", "kind"), UNWANTED)
def test_who_does_not_want_a_thing_denies_no_fact(coded, text: str, kind: str) -> None:
    assert [claim.kind for claim in coded(text).claims] == [kind]
