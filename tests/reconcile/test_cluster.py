"""Groups of what is alike: on average, whatever the order, and each item where it is most at home."""

from __future__ import annotations

import itertools

import pytest

from westphalia.reconcile.stories.cluster import STORIES, Bounds, groups_of

# "x" is likest to "a", of which it is not; it is much more alike to all of "p", "q", "r".
DRAWN = {("a", "b"): 0.9, ("a", "x"): 0.95, ("b", "x"): 0.25, ("p", "q"): 0.9, ("p", "r"): 0.9, ("q", "r"): 0.9}
HOME = {("p", "x"): 0.78, ("q", "x"): 0.78, ("r", "x"): 0.78}


def test_an_item_goes_over_to_where_it_is_most_at_home() -> None:
    assert groups_of("abpqrx", DRAWN | HOME, bounds=STORIES) == [["a", "b"], ["p", "q", "r", "x"]]


def test_without_a_bound_for_it_items_stay() -> None:
    assert ["a", "b", "x"] in groups_of("abpqrx", DRAWN | HOME, bounds=Bounds())


@pytest.mark.parametrize("bar", ["barred", "never"])
def test_what_is_kept_apart_does_not_go_over(bar: str) -> None:
    def never(one: str, other: str) -> bool:
        return {one, other} == {"q", "x"}

    scores = DRAWN | HOME | {("q", "x"): 0.1}
    given = {"barred": [("q", "x")]} if bar == "barred" else {"never": never}
    assert ["a", "b", "x"] in groups_of("abpqrx", scores, bounds=STORIES, **given)  # type: ignore[arg-type]


def test_what_a_person_joined_stays() -> None:
    assert ["a", "b", "x"] in groups_of("abpqrx", DRAWN | HOME, forced=[("a", "x")], bounds=STORIES)


def test_the_order_of_what_is_given_says_nothing() -> None:
    scores = DRAWN | HOME
    found = {tuple(map(tuple, groups_of(items, scores, bounds=STORIES))) for items in itertools.permutations("abpqrx")}
    assert len(found) == 1
