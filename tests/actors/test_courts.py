"""Courts of the world by their seat, and courts into which only a ball comes."""

from __future__ import annotations

import pytest

SEATS = [
    ("The Hague tribunal told China to stop.", "The Hague tribunal", "ORG:court-in-hague", None),
    ("The court in The Hague told Sudan to stop.", "court in The Hague", "ORG:court-in-hague", None),
    ("The district court in The Hague told Shell to stop.", "district court", "ORG:NLD-judiciary", "NLD"),
    ("The court in Strasbourg told Turkey to pay.", "court in Strasbourg", "IGO:ECHR", None),
    ("The Strasbourg court told Armenia to pay.", "Strasbourg court", "IGO:ECHR", None),
    ("A court in Strasbourg told a baker to pay.", "court", "ORG:FRA-judiciary", "FRA"),
    ("The Luxembourg court fined Hungary.", "Luxembourg court", "IGO:ECJ", None),
    ("The court in Paris told Russia to pay.", "court", "ORG:FRA-judiciary", "FRA"),
]
BALLS = [
    "The ball is in Iran's court.",
    "The ball is now in the Russian court.",
    "Macron put the ball in Tehran's court.",
    "With the ball in Norway's court, Sweden waits.",
]


@pytest.mark.parametrize(("text", "words", "actor", "country"), SEATS)
def test_a_court_of_the_world_is_not_of_the_state_it_sits_in(coded, text, words, actor, country) -> None:
    found = [(m.actor_id, m.actor.country) for m in coded(text).mentions if m.text == words]
    assert found == [(actor, country)]
    assert "NLD" not in [m.actor_id for m in coded(text).mentions if words != "district court"]


@pytest.mark.parametrize("text", BALLS)
def test_no_court_has_the_ball(coded, text: str) -> None:
    assert "JUD" not in {m.actor.sector for m in coded(text).mentions}
