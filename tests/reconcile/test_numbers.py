"""Figures of one story that contradict each other, and those that are of two things."""

from __future__ import annotations

import datetime as dt
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
            "evidence": "",
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


def fired(article: str, text: str, figure: float, published: str = "2024-06-20") -> tuple[Any, Count]:
    day = dt.date.fromisoformat(published)
    of_article = {"article_id": article, "outlet_id": article, "outlet": article, "order": article + published}
    more = {"status": "happened", "speaker": None, "trigger": "fired", "published": day, "published_precision": "day"}
    telling = SimpleNamespace(event_id=article + text, evidence=text, **of_article, **more)
    return telling, Count(f"{figure:g} missiles", figure, None, "missile", "exact")


def kinds_of(*told: tuple[Any, Count]) -> list[str]:
    counts = {telling.event_id: [count] for telling, count in told}
    return [dispute.reason.partition(":")[0] for dispute in number_disputes([telling for telling, _ in told], counts)]


@pytest.mark.parametrize(
    ("one", "figure", "other", "others", "kinds"),
    [
        ("fired 30 missiles and 120 drones", 30, "fired 150 missiles and drones", 150, []),
        ("fired 30 missiles", 30, "fired 150 missiles, shells and drones at Lima", 150, []),
        ("fired 90 missiles and drones", 90, "fired 150 missiles and drones", 150, ["missile and drones"]),
        ("fired 30 missiles and 120 drones", 30, "fired 20 missiles and 120 drones", 20, ["missile"]),
        ("fired 30 missiles at Lima", 30, "fired 20 missiles and then fled", 20, ["missile"]),
    ],
)
def test_two_things_counted_together_are_not_one_of_them(
    one: str, figure: float, other: str, others: float, kinds: list[str]
) -> None:
    assert kinds_of(fired("bell", one, figure), fired("quay", other, others)) == kinds


def test_what_an_outlet_took_back_stands_against_nobody() -> None:
    first, second = fired("bell", "fired 30 missiles", 30), fired("bell", "fired 20 missiles", 20, "2024-06-21")
    assert kinds_of(first, second, fired("quay", "fired 20 missiles", 20)) == []
    assert kinds_of(first, second, fired("quay", "fired 25 missiles", 25)) == ["missile"]
    later = fired("bell", "fired 40 missiles", 40, "2024-06-21")  # took nothing back
    assert kinds_of(first, later, fired("quay", "fired 20 missiles", 20)) == ["missile"]
