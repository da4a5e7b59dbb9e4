from __future__ import annotations

import pytest

from westphalia import read
from westphalia.reconcile.telling import Telling
from westphalia.reconcile.titles import title_of


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
    ],
)
def test_a_title_says_what_was_done_and_names_each_side_once(text: str, title: str) -> None:
    telling = telling_of(text)

    assert title_of(telling.source, telling.target, telling) == title
