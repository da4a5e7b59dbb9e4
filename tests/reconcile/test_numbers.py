"""Figures of one story that contradict each other, and those that are of two things."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from westphalia.reconcile.disputes.numbers import Count, number_disputes

Told = tuple[str, str | None, str, list[float]]


def disputed(tellings: list[Told], unit: str) -> list[list[str]]:
    """Return the sides of each dispute; a telling is an article, who speaks, the word and the figures."""
    made: list[Any] = []
    counts = {}
    for number, (article, speaker, word, figures) in enumerate(tellings):
        event = f"{number}"
        more = {
            "status": "happened",
            "published": None,
            "published_precision": None,
            "outlet": article,
            "order": number,
        }
        made.append(
            SimpleNamespace(
                event_id=event, article_id=article, speaker=speaker, trigger=word, outlet_id=article, **more
            )
        )
        counts[event] = [Count(f"{figure:g} {unit}", figure, None, unit, "exact") for figure in figures]
    return [list(dispute.sides) for dispute in number_disputes(made, counts)]


@pytest.mark.parametrize(
    "tellings",
    [
        [("bell", None, "raised", [10, 25]), ("quay", None, "raised", [25])],  # "raised from 10 to 25 percent"
        [("bell", None, "raised", [10]), ("quay", None, "raised", [25]), ("mast", None, "increased", [10, 25])],
        [("bell", None, "levied", [5]), ("quay", "Lima", "levied", [5, 25]), ("mast", None, "levied", [25])],
    ],
)
def test_whoever_gives_both_figures_gives_them_of_two_things(tellings: list[Told]) -> None:
    assert disputed(tellings, "percent") == []


@pytest.mark.parametrize(
    "tellings",
    [
        [("bell", None, "killed", [12]), ("quay", None, "killed", [200])],
        [("bell", "Kigali", "killed", [12]), ("bell", "Goma", "killed", [200]), ("quay", "Goma", "killed", [200])],
        [("bell", None, "killed", [12, 14]), ("quay", None, "killed", [200])],
    ],
)
def test_figures_of_two_voices_are_in_dispute(tellings: list[Told]) -> None:
    ((*sides,),) = disputed(tellings, "soldier")
    assert {"12 soldier", "200 soldier"} <= set(sides)
