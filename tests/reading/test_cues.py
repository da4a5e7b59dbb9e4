"""Cues: kind, words and reach."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files

import pytest

from westphalia.articles.page import Article
from westphalia.reading.cues import find_cues
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences


@dataclass(frozen=True)
class Case:
    """A text and its cues as (kind, words, what is reached)."""

    text: str
    cues: list[tuple[str, str, str]] = field(default_factory=list)


def cues_in(text: str) -> list[tuple[str, str, str]]:
    doc = load_parser()(text)
    cues = find_cues(doc, find_sentences(Article(text=text), doc))
    assert all(text[cue.start : cue.end] == cue.text for cue in cues)
    return [(cue.kind, cue.text, doc[cue.scope[0] : cue.scope[1]].text) for cue in cues]


CASES = [
    # negation
    Case("Russia did not attack the convoy that left Kyiv.", [("negation", "not", "not attack the convoy")]),
    Case("He didn't sign the deal but visited Kyiv.", [("negation", "n't", "n't sign the deal")]),
    Case("The minister never visited Pyongyang.", [("negation", "never", "never visited Pyongyang")]),
    Case("No agreement was signed.", [("negation", "No", "No agreement was signed")]),
    Case("At no time did Chad attack Niger.", [("negation", "no", "no time did Chad attack Niger")]),
    Case("Peru in no way supported Chile.", [("negation", "no", "no way supported Chile")]),
    Case("Chad reached Niger in no time.", [("negation", "no", "no time")]),
    Case("Not once did Chad shell Niger.", [("negation", "Not", "Not once did Chad shell Niger")]),
    Case("Not a single state sent arms.", [("negation", "Not", "Not a single state sent arms")]),
    Case("Not one soldier entered Kyiv.", [("negation", "Not", "Not one soldier entered Kyiv")]),
    Case("They reached no agreement.", [("negation", "no", "reached no agreement")]),
    Case("Neither side confirmed the report.", [("negation", "Neither", "Neither side confirmed the report")]),
    Case(
        "Iran has not signed or ratified the treaty.",
        [("negation", "not", "not signed or ratified the treaty")],
    ),
    Case(
        "China did not condemn the invasion because it bought oil.",
        [("negation", "not", "not condemn the invasion")],
    ),
    Case("They attacked without warning.", [("negation", "without", "without warning")]),
    Case("The two sides failed to reach an agreement.", [("negation", "failed", "to reach an agreement")]),
    Case(
        "Moscow refused to sign the treaty and withdrew its envoy.",
        [("negation", "refused", "to sign the treaty")],
    ),
    Case("Seoul declined to comment.", [("negation", "declined", "to comment")]),
    # possibility
    Case(
        "North Korea may send more weapons to Russia.",
        [("possibility", "may", "may send more weapons to Russia")],
    ),
    Case(
        "The United States could impose sanctions, officials said.",
        [("possibility", "could", "could impose sanctions")],
    ),
    Case("Germany is considering sending tanks.", [("possibility", "considering", "sending tanks")]),
    # necessity
    Case("The army must leave.", [("necessity", "must", "must leave")]),
    Case("Putin said he had to act.", [("necessity", "had", "to act")]),
    Case("Washington urged Moscow to withdraw its troops.", [("necessity", "urged", "to withdraw its troops")]),
    Case("She called on Israel to stop the strikes.", [("necessity", "called", "to stop the strikes")]),
    # condition
    Case(
        "If attacked, Russia would respond with force.",
        [
            ("condition", "If", "If attacked, Russia would respond with force"),
            ("future", "would", "would respond with force"),
        ],
    ),
    Case(
        "Unless Tehran stops enrichment, Europe will reimpose sanctions.",
        [
            ("condition", "Unless", "Unless Tehran stops enrichment, Europe will reimpose sanctions"),
            ("future", "will", "will reimpose sanctions"),
        ],
    ),
    Case(
        "Should war break out, they may leave.",
        [
            ("condition", "Should", "Should war break out, they may leave"),
            ("possibility", "may", "may leave"),
        ],
    ),
    Case(
        "Had Russia attacked, NATO would have responded.",
        [
            ("condition", "Had", "Had Russia attacked, NATO would have responded"),
            ("future", "would", "would have responded"),
        ],
    ),
    Case(
        "Each helps the other in case of foreign invasion.",
        [("condition", "in case of", "of foreign invasion")],
    ),
    # future
    Case(
        "Putin will visit Beijing and sign a deal.",
        [("future", "will", "will visit Beijing and sign a deal")],
    ),
    Case("He is going to resign.", [("future", "going", "to resign")]),
    Case("Kim is to visit Moscow.", [("future", "is", "to visit Moscow")]),
    Case("Talks are due to begin on Tuesday.", [("future", "due", "to begin on Tuesday")]),
    Case(
        "The two countries will not hold talks.",
        [("future", "will", "will not hold talks"), ("negation", "not", "not hold talks")],
    ),
    # intention, attempt, doubt
    Case("Moscow plans to build a base.", [("intention", "plans", "to build a base")]),
    Case("Japan hopes for peace.", [("intention", "hopes", "for peace")]),
    Case("The plan to annex the region was condemned.", [("intention", "plan", "to annex the region")]),
    Case("The rebels tried to seize the airport.", [("attempt", "tried", "to seize the airport")]),
    Case(
        "It is unclear whether Iran attacked the ship.",
        [("doubt", "whether", "whether Iran attacked the ship")],
    ),
    Case("He asked if they had attacked.", [("doubt", "if", "if they had attacked")]),
    Case("The minister is unlikely to resign.", [("doubt", "unlikely", "to resign")]),
    # none
    Case("The embassy closed due to the war."),
    Case("He denied the attack."),
    Case("The army reportedly left."),
    Case("She was born in May."),
    Case("They met about the war."),
    Case("It was set in stone."),
    Case("They have tanks."),
    Case(""),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_find_cues(case: Case) -> None:
    assert cues_in(case.text) == case.cues


def test_no_cue_reaches_beyond_its_sentence() -> None:
    text = "They may leave. The army stays. If it falls, they go."
    doc = load_parser()(text)
    sentences = find_sentences(Article(text=text), doc)
    for cue in find_cues(doc, sentences):
        home = next(one for one in sentences if one.start <= cue.token < one.end)
        assert home.start <= cue.scope[0] < cue.scope[1] <= home.end


def test_no_word_has_two_kinds_in_one_role() -> None:
    """The lexicon keeps one kind for each word and role: a second would silently win."""
    text = files("westphalia.reading").joinpath("cues.toml").read_text(encoding="utf-8")
    kinds: dict[tuple[str, str], set[str]] = {}
    for kind, roles in tomllib.loads(text).items():
        for role, words in roles.items():
            for word in words:
                kinds.setdefault((role, word), set()).add(kind)
    assert {key: found for key, found in kinds.items() if len(found) > 1} == {}
