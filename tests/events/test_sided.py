"""What the learned heads are told, what they add to the frames, and what they may not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from westphalia.actors.resolve import find_mentions
from westphalia.events.find import frames_found
from westphalia.events.heads.hints import slots_of, words_of
from westphalia.events.heads.sided import SURE
from westphalia.learned.hints import COLUMNS
from westphalia.places.find import find_places

Told = set[tuple[str, str]]
Slots = dict[str, tuple[set[str], ...]]


@pytest.fixture
def hints(reading) -> Callable[[str], tuple[Told, Slots]]:
    """Return the hints of a text as pairs of word and column, and the words in the slots of each trigger."""

    def make(text: str) -> tuple[Told, Slots]:
        read = reading(text)
        mentions = find_mentions(read)
        found = frames_found(read, mentions, find_places(read, mentions))
        rows, columns = np.nonzero(words_of(read, mentions, found))
        told = {(read.doc[r].text, COLUMNS[c]) for r, c in zip(rows.tolist(), columns.tolist(), strict=True)}
        slots = slots_of(found).items()
        return told, {read.doc[t].text: tuple({read.doc[i].text for i in s} for s in side) for t, side in slots}

    return make


def test_heads_are_told_what_the_frames_found(hints) -> None:
    told, slots = hints("France did not condemn Syria.")
    assert {("condemn", "frame ACCUSE"), ("condemn", "coded ACCUSE"), ("condemn", "status negated")} <= told
    assert {("condemn", "rule negated"), ("condemn", "cue negation"), ("France", "name")} <= told
    assert slots["condemn"] == ({"France"}, {"Syria"})


def by_heads(coded, text: str) -> list[tuple[str, str, str, str]]:
    return [
        (event.type, event.status, event.source[0].actor_id, event.target[0].actor_id)
        for event in coded(text).events
        if event.frame.endswith("_beyond")
    ]


PLAIN = "Peru's return of the island to Chile took a year."


def test_heads_tell_what_no_frame_tells(coded) -> None:
    assert ("RETREAT", "happened", "PER", "CHL") in by_heads(coded, PLAIN)


def test_an_event_of_the_heads_says_how_sure_they_are(coded) -> None:
    added = [event for event in coded(PLAIN).events if event.frame.endswith("_beyond")]
    assert added
    assert all(event.confidence >= SURE and event.reasons for event in added)


@pytest.mark.parametrize(
    "text",
    [
        "The Guardian, a British newspaper, turned its back on Belarus.",
        "Poland won against Belarus 3-1 in Warsaw.",
        "Poland and Belarus share a border and a long history.",
        "Trade was the theme.",
        "On the recent hacking of the agency, Obama said Russia was wrong.",  # who did it, the text does not say
    ],
)
def test_heads_tell_nothing_of(coded, text: str) -> None:
    assert by_heads(coded, text) == []
