from __future__ import annotations

import pytest

from westphalia.articles.page import Article
from westphalia.reading.read import read_articles
from westphalia.relations.causal import find_causal_claims

CASES = [
    ("The blockade led to shortages in the capital.", "The blockade", "shortages in the capital", "led to"),
    ("The sanctions forced Tehran to negotiate.", "The sanctions", "Tehran to negotiate", "forced"),
    ("The crisis stems from the closure of the strait.", "the closure of the strait", "The crisis", "stems from"),
    ("Riots were triggered by the arrest of a priest.", "the arrest of a priest", "Riots", "triggered by"),
    (
        "Seoul closed the crossing in response to the missile test.",
        "the missile test",
        "Seoul closed the crossing",
        "in response to",
    ),
    (
        "The talks failed because both sides refused to yield.",
        "both sides refused to yield",
        "The talks failed",
        "because",
    ),
    (
        "The drought and the tariffs will finally lead them to jointly reopen the canal.",
        "The drought and the tariffs",
        "them to jointly reopen the canal",
        "lead",
    ),
    (
        "The embargo, which led to the island being cut off, was lifted.",
        "The embargo",
        "the island being cut off",
        "led to",
    ),
    (
        "The tariffs further accelerated the retreat of the fleet.",
        "The tariffs",
        "the retreat of the fleet",
        "accelerated",
    ),
    ("The raid pushed Tehran into a pact with Moscow.", "The raid", "Tehran into a pact with Moscow", "pushed"),
    (
        "The ferry line was closed. Its main cause was the row over the islands.",
        "the row over the islands",
        "The ferry line was closed",
        "cause",
    ),
    ("Therefore, both states signed the pact due to hunger.", "hunger", "both states signed the pact", "due to"),
    ("The direct cause of the war was the annexation.", "the annexation", "the war", "cause"),
]


def found(text: str) -> list[tuple[str, str, str, bool]]:
    (reading,) = read_articles([Article(text)])
    return [
        (text[c.cause_start : c.cause_end], text[c.effect_start : c.effect_end], c.cue_text, c.negated)
        for c in find_causal_claims(reading)
    ]


@pytest.mark.parametrize(("text", "cause", "effect", "cue"), CASES, ids=[case[3] for case in CASES])
def test_cause_effect_and_cue(text: str, cause: str, effect: str, cue: str) -> None:
    assert found(text) == [(cause, effect, cue, False)]


def test_a_sentence_is_the_cause_of_the_next() -> None:
    text = "The river flooded the valley. As a result, the border was closed."
    assert found(text) == [("The river flooded the valley", "the border was closed", "As a result", False)]


def test_what_did_not_cause_is_marked() -> None:
    assert found("The visit did not lead to a treaty.") == [("The visit", "a treaty", "lead to", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The ship left after the storm.",
        "He led the delegation to Geneva.",
        "She made tea.",
        "Lee accelerated the car.",
        "The captain pushed the boat into the water.",
    ],
)
def test_order_and_motion_are_no_cause(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        (
            "The truce broke down because of the ambush, according to a cable from Lima.",
            "the ambush",
            "The truce broke down",
        ),
        ("According to the guild, the pier shut due to the embargo.", "the embargo", "the pier shut"),
        ("The siege caused hunger, according to a nurse in the port.", "The siege", "hunger"),
        ("The road shut, according to a guard, because of the raid.", "the raid", "The road shut"),
        ("The road shut because rebels had mined it, according to a guard.", "rebels had mined it", "The road shut"),
        ("Wages rose according to the plan because of the strike.", "the strike", "Wages rose according to the plan"),
    ],
)
def test_whose_word_it_is_is_no_part_of_cause_or_effect(text: str, cause: str, effect: str) -> None:
    assert [claim[:2] for claim in found(text)] == [(cause, effect)]
