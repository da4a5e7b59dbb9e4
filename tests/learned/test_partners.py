"""Who stands near a trigger, and how: what the heads that choose the sides of events are told."""

from __future__ import annotations

import pytest

from westphalia.learned.doc import words_of
from westphalia.learned.hints import Slots
from westphalia.learned.partners import BACK, COLUMNS, Candidate, Near, Scene, table_sizes
from westphalia.learned.words import DEPENDENCIES

TEXT = """Chad warns Niger

Mali spoke first.

Chad and Niger met on Monday. Rain fell. Rain fell again. Rain fell once more. Togo wrote to Benin.
"""


@pytest.fixture(scope="module")
def scene(reading) -> Scene:
    words, _ = words_of(reading(TEXT).doc)
    names = ("Chad", "Niger", "Mali", "Togo", "Benin")
    return Scene(words, [Candidate(k, name, "name") for k, name in enumerate(words.texts) if name in names])


def near(scene: Scene, trigger: str, slots: Slots | None = None) -> dict[str, dict[str, int]]:
    """Return the last mention of each candidate near a word, with its columns by name."""
    place = scene.words.texts.index(trigger)
    found: list[Near] = scene.near(place, slots) if slots else scene.near(place)
    return {scene.candidates[n.number].code: dict(zip(COLUMNS, n.how, strict=True)) for n in found}


def test_sides_are_looked_for_in_the_sentence_the_three_before_and_the_title(scene: Scene) -> None:
    assert near(scene, "met").keys() == {"Chad", "Niger", "Mali"}
    assert near(scene, "wrote").keys() == {"Chad", "Niger", "Togo", "Benin"}


def test_sentences_are_counted_back_to_the_title(scene: Scene) -> None:
    found = near(scene, "wrote")
    assert found["Togo"]["sentences"] == 0
    assert found["Chad"]["sentences"] == BACK + 1


def test_steps_count_mentions_before_and_after(scene: Scene) -> None:
    found = near(scene, "wrote")
    assert found["Benin"]["steps"] - found["Togo"]["steps"] == 2


def test_only_what_shares_the_sentence_hangs_on_the_trigger(scene: Scene) -> None:
    found = near(scene, "wrote")
    assert DEPENDENCIES[found["Togo"]["branches"]] == "nsubj"
    assert found["Chad"]["branches"] == 0


def test_a_state_named_more_often_ranks_first(scene: Scene) -> None:
    found = near(scene, "wrote")
    assert found["Chad"]["ranks"] < found["Benin"]["ranks"] < found["Togo"]["ranks"]


def test_slots_tell_the_mention_and_others_of_its_state(scene: Scene) -> None:
    place = scene.words.texts.index("Chad", 3)
    found = scene.near(scene.words.texts.index("met"), Slots(frozenset({place}), frozenset()))
    told = {scene.candidates[one.number].word: one.how[COLUMNS.index("slots")] for one in found}
    assert told[place] == 6
    assert told[0] == 3
    assert set(told.values()) == {0, 3, 6}


def test_no_number_is_outside_its_table(scene: Scene) -> None:
    sizes = table_sizes(len(DEPENDENCIES))
    for trigger in range(len(scene.words)):
        for one in scene.near(trigger):
            assert all(0 <= value < size for value, size in zip(one.how, sizes, strict=True))
