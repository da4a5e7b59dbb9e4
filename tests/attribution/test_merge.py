from __future__ import annotations

from dataclasses import replace

import pytest

from westphalia.attribution.draft import Draft
from westphalia.attribution.merge import merge

TEXT = "Ann said that Bob believes that I think so."
#       0   4    9    14  18       27   32


@pytest.fixture(scope="module")
def doc(reading):
    return reading(TEXT).doc


SAID = Draft([(14, 42)], (4, 8), 1, (0, 1), "statement", 0.9)
BELIEVES = Draft([(32, 42)], (18, 26), 4, (3, 4), "assessment", 0.8)
UNLIKELY: dict[int, float] = {}
THINK = Draft([(40, 42)], (34, 39), 7, (6, 7), "assessment", 0.8)


def test_the_tagger_decides_on_a_cue_that_both_found(doc) -> None:
    syntactic = replace(SAID, content=[(9, 42)], kind="promise", confidence=0.8)
    assert merge(doc, [], [SAID], [syntactic], UNLIKELY) == [replace(SAID, kind="promise")]


def test_syntax_gives_a_speaker_that_is_missing(doc) -> None:
    assert merge(doc, [], [replace(SAID, speaker=None)], [SAID], UNLIKELY) == [SAID]


def test_syntax_adds_what_is_told_inside(doc) -> None:
    assert merge(doc, [], [SAID], [SAID, BELIEVES], UNLIKELY) == [SAID, BELIEVES]


def test_what_the_speaker_thinks_is_no_claim_of_another(doc) -> None:
    assert merge(doc, [], [SAID], [THINK], UNLIKELY) == [SAID]


def test_what_only_syntax_found_is_kept_where_the_tagger_half_believes_it(doc) -> None:
    assert merge(doc, [], [], [SAID], {1: 0.3}) == [SAID]


def test_a_denial_is_kept(doc) -> None:
    denied = replace(SAID, kind="denial")
    assert merge(doc, [], [], [denied], UNLIKELY) == [denied]


def test_what_only_syntax_found_outside_is_dropped(doc) -> None:
    assert merge(doc, [], [], [SAID], UNLIKELY) == []


def test_a_quotation_without_cue_is_kept_where_the_tagger_found_nothing(doc) -> None:
    goes_on = Draft([(14, 42)], None, None, (0, 1), "statement", 0.5)
    assert merge(doc, [], [], [goes_on], UNLIKELY) == [goes_on]
    assert merge(doc, [], [SAID], [goes_on], UNLIKELY) == [SAID]


def test_turns_of_an_interview_are_settled_by_their_labels(doc) -> None:
    turn = Draft([(9, 42)], (4, 8), None, (0, 1), "statement", 0.85)
    assert merge(doc, [turn], [SAID], [], UNLIKELY) == []
