from __future__ import annotations

import pytest

from westphalia import read
from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.stories.titles import title_of


def telling_of(text: str) -> Telling:
    """The first event of a text as a telling: only what a title is made of."""
    event = min(read(text).events, key=lambda one: one.trigger_start)
    sides = {"source": [one._asdict() for one in event.source], "target": [one._asdict() for one in event.target]}
    words = {
        "trigger_start": event.trigger_start,
        "trigger": text[event.trigger_start : event.trigger_end],
        "evidence_start": event.evidence_start,
        "evidence": text[event.evidence_start : event.evidence_end],
    }
    return Telling(**(dict.fromkeys(Telling._fields) | sides | words))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norway and Sweden signed a fishing treaty.", "Norway, Sweden: signed a fishing treaty"),
        ("Iran expelled the Iraqi ambassador, who had protested.", "Iran → Iraqi ambassador: expelled"),
        (
            "Vladimir Putin held talks with state leader Xi Jinping in Harbin.",
            "Vladimir Putin, Xi Jinping: held talks",
        ),
    ],
)
def test_a_title_says_what_was_done_and_names_each_side_once(text: str, title: str) -> None:
    telling = telling_of(text)

    assert title_of(telling.source, telling.target, telling) == title


def test_who_meets_is_named_once_where_one_is_also_a_guest() -> None:
    people = [
        {"actor_id": f"PER:{name}", "country": land, "name": name} for name, land in (("Lee", "KOR"), ("Abe", "JPN"))
    ]
    host = {"actor_id": "JPN", "country": "JPN", "name": "Japan"}
    telling = telling_of("Norway met Sweden.")
    told = telling._replace(source=[], target=[])

    assert title_of(people, [host, *people], told).startswith("Lee, Abe: ")
    assert title_of(people[:1], [host], told).startswith("Lee → Japan: ")


@pytest.mark.parametrize(
    ("trigger", "agreement", "done"),
    [
        ("signing", "a “fisheries partnership agreement” with Norway", "signed a fisheries partnership agreement"),
        ("signed", "the Treaty of Peace, Trade, and Transit", "signed the Treaty of Peace, Trade, and Transit"),
        ("decision to sign", "a grain deal", "decision to sign a grain deal"),
    ],
)
def test_a_signing_is_named_with_what_is_signed(trigger: str, agreement: str, done: str) -> None:
    given = dict.fromkeys(Telling._fields) | {"trigger": trigger, "agreement": agreement}

    assert title_of([], [], Telling(**given)) == f"Nobody named: {done}"
