from __future__ import annotations

import pytest

import westphalia


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Geneva on Friday.", "Geneva"),
        ("Norway and Sweden signed a fishing treaty in Oslo.", "Oslo"),
        ("Talks between Armenia and Azerbaijan were held in Tbilisi.", "Tbilisi"),
        ("Russian forces shelled Kharkiv overnight.", "Kharkiv"),
    ],
)
def test_the_place_is_that_of_the_clause(text: str, place: str) -> None:
    told = [event.place.name if event.place else None for event in westphalia.read(text).events]

    assert place in told


def test_a_subject_of_talks_is_no_place() -> None:
    assert {event.place for event in westphalia.read("China and India held talks on Afghanistan.").events} == {None}
