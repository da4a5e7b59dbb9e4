"""Contradictions within a story, each side with who tells it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.reconcile.conftest import Builder

from westphalia.reconcile.comparing.spots import kilometres
from westphalia.reconcile.disputes.numbers import Count

DAY = dt.date(2024, 6, 18)


def shipment(
    builder: Builder,
    name: str,
    *,
    published: str = "2024-06-20",
    value: float | None = None,
    bound: str = "exact",
    **more: Any,
) -> None:
    text = f"North Korea shipped {value or 'many'} containers of shells to Russia by the Rason railway, {name} has it."
    builder.article(name, text, published=published)
    given = {"type": "AID", "day": DAY} | more
    event = builder.event(name, "shipped", "PRK", "RUS", **given)
    if value:
        row = {"article_id": name, "event_id": event, "start": 20, "end": 25, "text": f"{value:g} containers"}
        builder.insert("quantities", row | {"value": value, "unit": "container", "bound": bound})


def disputes(builder: Builder) -> list[tuple[Any, ...]]:
    builder.reconcile()
    return builder.rows("SELECT kind, sides, reason FROM disputes")


def test_a_denial_stands_against_what_it_denies(builder: Builder) -> None:
    shipment(builder, "halyard")
    builder.article(
        "lantern", "Moscow denied that North Korea shipped containers of shells to Russia by the Rason railway."
    )
    claim = builder.claim(
        "lantern",
        "North Korea shipped containers of shells to Russia by the Rason railway",
        "OUT:lantern",
        "RUS",
        kind="denial",
    )
    builder.event("lantern", "shipped", "PRK", "RUS", type="AID", day=DAY, status="negated", claim_id=claim)
    ((kind, sides, reason),) = disputes(builder)
    assert kind == "denial"
    assert {side["value"]: side["article_ids"] for side in sides} == {
        "told as happening": ["halyard"],
        "denied": ["lantern"],
    }
    assert sides[0]["claim_ids"] == [claim]
    assert reason.endswith("denied by RUS in Lantern")


def test_different_numbers_on_one_day(builder: Builder) -> None:
    shipment(builder, "halyard", value=1000)
    shipment(builder, "lantern", value=7000)
    ((kind, sides, _),) = disputes(builder)
    assert kind == "number"
    assert [side["value"] for side in sides] == ["1000 containers", "7000 containers"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": 1000}, {"value": 7000, "published": "2024-06-23"}),  # the count has grown
        ({"value": 1000, "bound": "over"}, {"value": 7000}),
        ({"value": 1000, "bound": "about"}, {"value": 1050}),
    ],
)
def test_numbers_that_can_both_be_right(builder: Builder, first: dict[str, Any], second: dict[str, Any]) -> None:
    shipment(builder, "halyard", **first)
    shipment(builder, "lantern", **second)
    assert disputes(builder) == []


def test_a_later_smaller_count_is_a_dispute(builder: Builder) -> None:
    shipment(builder, "halyard", value=7000)
    shipment(builder, "lantern", value=1000, published="2024-06-23")
    assert [row[0] for row in disputes(builder)] == ["number"]


@pytest.mark.parametrize(("published", "kinds"), [("2024-06-23", []), ("2024-06-20", ["number"])])
def test_who_counts_fewer_later_corrects_himself(builder: Builder, published: str, kinds: list[str]) -> None:
    for name, value, day in (("first", 7000, "2024-06-20"), ("second", 1000, published)):
        text = f"North Korea shipped {value} containers of shells to Russia by the Rason railway, {name} has it."
        builder.article(name, text, published=day, outlet="halyard")
        event = builder.event(name, "shipped", "PRK", "RUS", type="AID", day=DAY)
        row = {"article_id": name, "event_id": event, "start": 20, "end": 25, "text": f"{value} containers"}
        builder.insert("quantities", row | {"value": value, "unit": "container", "bound": "exact"})
    assert [row[0] for row in disputes(builder)] == kinds


def test_one_signing_on_two_days(builder: Builder) -> None:
    for name, day in (("halyard", 18), ("lantern", 19)):
        builder.article(name, f"Putin and Kim signed the treaty on partnership in Pyongyang, {name} has it.")
        builder.event(name, "signed", "PER:putin/RUS", "PER:kim/PRK", type="AGREE", day=dt.date(2024, 6, day))
    ((kind, sides, _),) = disputes(builder)
    assert kind == "date"
    assert [side["value"] for side in sides] == ["2024-06-18", "2024-06-19"]


def test_one_meeting_in_two_cities(builder: Builder) -> None:
    cities = {"halyard": ("Vladivostok", 43.1, 131.9), "lantern": ("Khabarovsk", 48.5, 135.1)}
    for name, (city, lat, lon) in cities.items():
        builder.article(name, f"Putin and Kim met in {city} over a railway bridge, {name} has it.")
        place = {"text": city, "name": city, "country": "RUS", "lat": lat, "lon": lon}
        builder.event(name, "met", "PER:putin/RUS", "PER:kim/PRK", day=DAY, place=place)
    assert [row[0] for row in disputes(builder)] == ["place"]


def test_ranges() -> None:
    assert Count("nearly 7,000", 7000, None, "container", "nearly").range == (6300, 7000)
    assert Count("5 to 7", 5, 7, "container", "exact").range == (5, 7)


def test_distance() -> None:
    paris, london = (48.857, 2.352), (51.507, -0.128)
    assert kilometres(paris, london) == pytest.approx(344, abs=3)


def test_one_deed_laid_to_two_doers(builder: Builder) -> None:
    for name, doer in (("halyard", "USA"), ("lantern", "RUS")):
        text = f"The pumping station on the river dam was shelled on Tuesday, {name} was told."
        builder.article(name, text)
        claim = builder.claim(name, text, f"OUT:{name}", "GRP:official")
        builder.event(name, "shelled", doer, "PRK", type="ASSAULT", day=DAY, claim_id=claim)
    ((kind, sides, _),) = disputes(builder)
    assert kind == "actor"
    assert sorted(side["value"] for side in sides) == ["Russia", "United States"]


def test_two_deeds_of_one_day_are_no_dispute(builder: Builder) -> None:
    for name, doer in (("halyard", "USA"), ("lantern", "RUS")):
        builder.article(name, f"Ministers met over the river dam on Tuesday, {name} has it.")
        builder.event(name, "met", doer, "PRK", day=DAY)
    assert disputes(builder) == []


def test_a_denial_in_words_that_are_no_event(builder: Builder) -> None:
    text = "Halyard says that North Korea shipped containers of shells to Russia. The Kremlin called that untrue."
    builder.article("halyard", text)
    told = builder.claim("halyard", "North Korea shipped containers of shells to Russia", "OUT:halyard", "GRP:official")
    builder.event("halyard", "shipped", "PRK", "RUS", type="AID", day=DAY, claim_id=told)
    builder.claim("halyard", "that untrue", "OUT:halyard", "RUS", kind="denial", denies_claim_id=told)
    ((kind, _, reason),) = disputes(builder)
    assert kind == "denial"
    assert reason == "told by official in Halyard; denied by RUS in Halyard"


def test_one_article_does_not_dispute_with_itself_over_places(builder: Builder) -> None:
    builder.article("halyard", "Putin and Kim met in Vladivostok. They met again in Khabarovsk, a bridge away.")
    for trigger, (city, lat, lon) in {
        "met in": ("Vladivostok", 43.1, 131.9),
        "met again": ("Khabarovsk", 48.5, 135.1),
    }.items():
        place = {"text": city, "name": city, "country": "RUS", "lat": lat, "lon": lon}
        builder.event("halyard", trigger, "PER:putin/RUS", "PER:kim/PRK", day=DAY, place=place)
    assert disputes(builder) == []


def test_several_who_deny_together(builder: Builder) -> None:
    text = "Halyard says that North Korea shipped containers of shells to Russia. Both Russia and North Korea deny it."
    builder.article("halyard", text)
    told = builder.claim("halyard", "North Korea shipped containers of shells to Russia", "OUT:halyard", "GRP:official")
    builder.event("halyard", "shipped", "PRK", "RUS", type="AID", day=DAY, claim_id=told)
    both = "Russia and North Korea"
    builder.claim("halyard", "deny it", "OUT:halyard", both, kind="denial", denies_claim_id=told)
    ((_, _, reason),) = disputes(builder)
    assert reason.endswith("denied by Russia and North Korea in Halyard")


def test_a_signing_told_as_a_decision_to_sign(builder: Builder) -> None:
    pages = {
        "halyard": (
            "Putin's decision to sign a strategic partnership agreement the day before.",
            "decision to sign",
            18,
        ),
        "lantern": ("The signing of a strategic partnership agreement on June 19 in Pyongyang.", "signing", 19),
    }
    for name, (text, trigger, day) in pages.items():
        builder.article(name, text)
        builder.event(name, trigger, "PER:putin/RUS", "PRK", type="AGREE", frame="sign", day=dt.date(2024, 6, day))
    ((kind, sides, _),) = disputes(builder)
    assert (kind, [side["value"] for side in sides]) == ("date", ["2024-06-18", "2024-06-19"])


def accused(builder: Builder, denier: str, accuser: str) -> None:
    text = "Tokyo said Chinese ships had fired at its patrol. Beijing denied that its navy had entered Japanese waters."
    builder.article("halyard", text)
    told = builder.claim("halyard", "Chinese ships had fired at its patrol", "JPN", speaker_id=accuser)
    builder.event("halyard", "fired", "CHN", "JPN", type="ASSAULT", claim_id=told)
    content = "its navy had entered Japanese waters"
    denied = builder.claim("halyard", content, "CHN", kind="denial", speaker_id=denier)
    more = {"type": "MOBILIZE", "status": "negated", "claim_id": denied}
    builder.event("halyard", "entered", "CHN", "JPN", **more)


def test_who_is_accused_of_a_deed_denies_another_of_its_kind(builder: Builder) -> None:
    accused(builder, "CHN", "JPN")
    ((kind, sides, _),) = disputes(builder)
    assert (kind, [side["claim_ids"] for side in sides]) == ("denial", [["halyard:70"], ["halyard:11"]])


def test_only_who_is_accused_denies_so(builder: Builder) -> None:
    accused(builder, "JPN", "JPN")
    assert disputes(builder) == []


def counted(builder: Builder, name: str, value: float, unit: str) -> None:
    text = f"France sent {value:g} {unit} across the desert to Chad on Tuesday, {name} has it."
    builder.article(name, text)
    event = builder.event(name, "sent", "USA", "PRK", type="MOBILIZE", day=DAY)
    row = {"article_id": name, "event_id": event, "start": 12, "end": 20, "text": f"{value:g} {unit}", "value": value}
    builder.insert("quantities", row | {"unit": unit, "bound": "exact"})


@pytest.mark.parametrize(("unit", "kinds"), [("troop", ["number"]), ("officer", [])])
def test_two_nouns_for_one_kind_of_people(builder: Builder, unit: str, kinds: list[str]) -> None:
    counted(builder, "halyard", 500, unit)
    counted(builder, "lantern", 1500, "soldier")
    assert [row[0] for row in disputes(builder)] == kinds


def shelled(builder: Builder, name: str, doer: str, target: str, city: str) -> None:
    text = f"The pumping station on the river dam was shelled on Tuesday, {name} was told."
    builder.article(name, text)
    claim = builder.claim(name, text, f"OUT:{name}", "GRP:official")
    place = {"text": city, "name": city, "country": "PRK", "lat": 43.1, "lon": 131.9}
    builder.event(name, "shelled", doer, target, type="ASSAULT", day=DAY, claim_id=claim, place=place)


def test_one_deed_in_one_place_against_nobody_named(builder: Builder) -> None:
    shelled(builder, "halyard", "USA", "", "Rason")
    shelled(builder, "lantern", "RUS", "PRK", "Rason")
    assert [row[0] for row in disputes(builder)] == ["actor"]


def test_two_places_are_two_deeds(builder: Builder) -> None:
    shelled(builder, "halyard", "USA", "", "Rason")
    shelled(builder, "lantern", "RUS", "PRK", "Wonsan")
    assert disputes(builder) == []


def test_who_denies_in_the_words_of_the_charge_does_not_tell_it(builder: Builder) -> None:
    text = "Moscow said reports that North Korea shipped shells to Russia by rail were untrue. It called them a smear."
    builder.article("halyard", text)
    told = builder.claim("halyard", "North Korea shipped shells to Russia by rail", "OUT:halyard", "RUS")
    builder.event("halyard", "shipped", "PRK", "RUS", type="AID", day=DAY, claim_id=told)
    builder.claim("halyard", "called them a smear", "OUT:halyard", "RUS", kind="denial", denies_claim_id=told)
    assert disputes(builder) == []


def charged(builder: Builder, noun: str, accuser: str, *, late: bool = False) -> list[tuple[Any, ...]]:
    """Tell of a charge and of a reply to it; the reply is read later where `late`."""
    builder.article("halyard", "Tokyo accused Beijing of moving troops to the island.")
    claim = builder.claim("halyard", "moving troops to the island", "JPN", kind="accusation", speaker_id="JPN")
    builder.event("halyard", "moving", "CHN", type="MOBILIZE", claim_id=claim)
    if late:
        builder.reconcile()
    builder.article("lantern", f"Beijing dismissed the {noun} of its neighbour.", published="2024-06-22")
    reply = {"kind": "denial", "cue_start": 8, "cue_end": 17}
    builder.claim("lantern", f"the {noun} of its neighbour", "CHN", **reply)
    builder.event("lantern", "dismissed", "CHN", accuser, type="REJECT")
    return disputes(builder)


@pytest.mark.parametrize("late", [False, True])
def test_a_charge_turned_down_in_another_article(builder: Builder, late: bool) -> None:
    ((kind, sides, _),) = charged(builder, "claims", "JPN", late=late)
    assert (kind, [side["article_ids"] for side in sides]) == ("denial", [["lantern"], ["halyard"]])


@pytest.mark.parametrize(("noun", "accuser"), [("request", "JPN"), ("claims", "USA")])
def test_who_rejects_something_else_denies_no_charge(builder: Builder, noun: str, accuser: str) -> None:
    assert charged(builder, noun, accuser) == []


@pytest.mark.parametrize(("denier", "kinds"), [("CHN", ["denial"]), ("JPN", [])])
def test_a_denial_of_what_was_said_is_of_acts_in_which_the_denier_has_a_part(
    builder: Builder, denier: str, kinds: list[str]
) -> None:
    builder.article("halyard", "Moscow said that China aided North Korea. The reports were rejected that week.")
    told = builder.claim("halyard", "China aided North Korea", "RUS", speaker_id="RUS")
    builder.event("halyard", "aided", "CHN", "PRK", type="AID", day=DAY, claim_id=told)
    builder.article("quay", "Japan has its say.")
    builder.event("quay", "say", "JPN", "RUS", type="ACCUSE")
    more = {"kind": "denial", "speaker_id": denier, "denies_claim_id": told}
    builder.claim("halyard", "The reports", denier, **more)
    assert [row[0] for row in disputes(builder)] == kinds


@pytest.mark.parametrize(("published", "kinds"), [("2024-06-18", []), ("2024-06-20", ["date"])])
def test_who_wrote_before_a_day_does_not_dispute_it(builder: Builder, published: str, kinds: list[str]) -> None:
    for name, number, out in (("halyard", 18, published), ("lantern", 19, "2024-06-20")):
        builder.article(name, "Putin and Kim met in Pyongyang over a railway bridge and ferries.", published=out)
        builder.event(name, "met", "PER:putin/RUS", "PER:kim/PRK", day=dt.date(2024, 6, number))
    assert [row[0] for row in disputes(builder)] == kinds
