"""What denies that something happened, and what only says that it will not, or tells of a denial."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reconcile.conftest import Builder, parties

DAY = dt.date(2024, 6, 18)


def disputes(builder: Builder) -> list[str]:
    builder.reconcile()
    return [kind for (kind,) in builder.rows("SELECT kind FROM disputes")]


@pytest.mark.parametrize(("kind", "found"), [("promise", []), ("statement", ["denial"]), ("denial", ["denial"])])
def test_who_will_not_do_it_again_does_not_deny_that_it_was_done(builder: Builder, kind: str, found: list[str]) -> None:
    builder.article("halyard", "China imposed duties on Japanese scallops from Hokkaido ports, traders said.")
    builder.event("halyard", "imposed", "CHN", "JPN", type="COERCE", mode="restrict", day=DAY)
    text = "Beijing said on Tuesday that it imposed no duties on Japanese scallops from Hokkaido ports."
    builder.article("lantern", text)
    claim = builder.claim("lantern", "it imposed no duties on Japanese scallops from Hokkaido ports", "CHN", kind=kind)
    more = {"type": "COERCE", "mode": "restrict", "day": DAY, "status": "negated", "claim_id": claim}
    builder.event("lantern", "imposed", "CHN", "JPN", **more)
    assert disputes(builder) == found


@pytest.mark.parametrize(("type_", "found"), [("REJECT", []), ("AID", ["denial"])])
def test_who_denies_denies_the_deed_and_not_his_denial(builder: Builder, type_: str, found: list[str]) -> None:
    text = "The envoy said Moscow denied shipping shells to Rason. Moscow again called it untrue."
    builder.article("halyard", text)
    told = builder.claim("halyard", "Moscow denied shipping shells to Rason", "PER:lee")
    more = {
        "kind": "denial",
        "cue_start": text.index("denied"),
        "cue_end": text.index("denied") + 6,
        "cue_text": "denied",
    }
    builder.claim("halyard", "shipping shells to Rason", "PER:lee", "RUS", **more)
    trigger = "denied" if type_ == "REJECT" else "shipping"
    builder.event("halyard", trigger, "RUS", "PRK", type=type_, day=DAY, claim_id=told)
    again = {"kind": "denial", "speaker_id": "RUS", "denies_claim_id": told}
    builder.claim("halyard", "it untrue", "RUS", **again)
    assert disputes(builder) == found


@pytest.mark.parametrize(
    ("accuser", "accused", "denier", "found"),
    [
        ("ORG:ministry/RUS", "JPN", "PER:spokesman/RUS", []),  # it denies, and accuses in its turn
        ("PER:lavrov/RUS", "JPN", "PER:lavrov/RUS", []),
        ("PER:prosecutor/RUS", "JPN", "PER:putin/RUS", ["denial"]),  # one of a land denies what another charges
        ("JPN", "RUS", "RUS", ["denial"]),
    ],
)
def test_who_accuses_in_turn_takes_back_nothing(
    builder: Builder, accuser: str, accused: str, denier: str, found: list[str]
) -> None:
    builder.article("halyard", "They accused the other side of firing first. It was not so, a man said.")
    charge = builder.event("halyard", "accused", accuser, accused, type="ACCUSE", day=DAY)
    builder.seen("halyard", parties(denier)[0])
    speaker = denier.partition("/")[0]
    builder.claim("halyard", "It was not so", speaker, kind="denial", denies_event_id=charge)
    assert disputes(builder) == found
