"""The trigger lexicon: consistent with itself and with the types, and found by the words in hand."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest

from westphalia.ontology import frames as lexicon
from westphalia.ontology.frames import COMPLEMENTS, SLOTS, frames
from westphalia.ontology.types import context, event_types, intensity

# What may follow a verb as part of the trigger: particles, prepositions, a few complements of fixed phrases.
AFTER_VERBS = (
    "on off up down out in over at to for with against into from of about upon by under behind through after "
    "around away back aside apart together along across near toward towards alongside outside forward as "
    "between among ahead free go dead responsible accountable guilty hostage part side shoulder tough high highly "
    "home packing war before until an end"
)


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_each_frame_is_sound(frame):
    intensity(frame.type, frame.mode)  # both exist
    for name in frame.contexts:
        context(name)
    assert {*frame.source, *frame.target, *frame.participants, *frame.nobody} <= SLOTS
    assert frame.complement <= COMPLEMENTS
    assert 0 < frame.weight <= 1
    assert frame.intensity is None or -10 <= frame.intensity <= 10
    assert frame.verbs or frame.nouns or frame.adjectives
    assert bool(frame.participants) == frame.reciprocal
    assert frame.reciprocal or frame.source


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_triggers_are_lemmas_once_each(frame):
    for phrases in (frame.verbs, frame.nouns, frame.adjectives):
        assert len(phrases) == len(set(phrases))
        assert all(phrase == phrase.lower().strip() for phrase in phrases)
    for verb in frame.verbs:
        assert set(verb.split()[1:]) <= set(AFTER_VERBS.split()), verb


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_conditions_can_be_met(frame):
    assert not frame.object or frame.object - frame.object_not
    assert not frame.only_with & frame.not_with
    assert all(word == word.lower() for word in frame.object | frame.object_not | frame.not_with | frame.only_with)


def test_ids_are_unique():
    ids = [frame.id for frame in frames()]
    assert len(ids) == len(set(ids))


def test_no_trigger_means_two_types_under_the_same_conditions():
    """Two frames may share a verb only where a condition tells them apart (or the actors they find do)."""
    claims = defaultdict(set)
    for frame in frames():
        unconditional = not (
            frame.object or frame.complement or frame.object_actor or frame.only_with or frame.reciprocal
        )
        for kind in ("verbs", "nouns", "adjectives"):
            for phrase in getattr(frame, kind) if unconditional else ():
                claims[kind, phrase].add(frame.type)
    assert {claim: kinds for claim, kinds in claims.items() if len(kinds) > 1} == {}


def test_every_type_has_frames():
    assert {frame.type for frame in frames()} == {kind.name for kind in event_types()}


VERBS = [
    ("turn", "down", "reject", "REJECT"),
    ("condemn", "", "condemn", "ACCUSE"),
    ("visit", "", "visit", "CONSULT"),
    ("meet", "with", "meet", "CONSULT"),
    ("lift", "", "lift_restriction", "CONCEDE"),
    ("impose", "", "impose_sanctions", "COERCE"),
    ("recall", "", "recall_ambassador", "SANCTION"),
    ("strike", "", "sign_agreement", "SUPPORT"),
    ("strike", "", "strike_target", "ASSAULT"),
    ("call", "for", "ask_concession", "REQUEST"),
    ("call", "off", "cancel_meeting", "REJECT"),
    ("threaten", "", "threaten", "THREATEN"),
    ("pull", "out", "withdraw_forces", "RETREAT"),
    ("test", "", "test_weapon", "MOBILIZE"),
    ("pledge", "", "promise", "AGREE"),
    ("arrest", "", "arrest", "COERCE"),
]


@pytest.mark.parametrize(("verb", "rest", "frame_id", "kind"), VERBS)
def test_verbs(verb, rest, frame_id, kind):
    found = [(trigger.frame.id, trigger.frame.type, trigger.rest) for trigger in lexicon.frames_of_verb(verb)]
    assert (frame_id, kind, rest) in found


NOUNS = [
    ("strike", "air", "air_strike", "ASSAULT"),
    ("strike", "hunger", "hunger_strike", "PROTEST"),
    ("strike", "general", "labour_strike", "PROTEST"),
    ("visit", "", "visit_noun", "CONSULT"),
    ("test", "missile", "weapon_test", "MOBILIZE"),
    ("signing", "", "signing", "SUPPORT"),
    ("talk", "", "talks", "CONSULT"),
    ("exercise", "joint", "joint_exercise", "COOPERATE"),
    ("blockade", "", "blockade_noun", "COERCE"),
]


@pytest.mark.parametrize(("noun", "rest", "frame_id", "kind"), NOUNS)
def test_nouns(noun, rest, frame_id, kind):
    found = [(trigger.frame.id, trigger.frame.type, trigger.rest) for trigger in lexicon.frames_of_noun(noun)]
    assert (frame_id, kind, rest) in found


def test_adjectives():
    assert lexicon.frames_of_adjective("willing")[0].frame.type == "AGREE"
    assert lexicon.frames_of_adjective("allied")[0].rest == "with"


def test_the_most_particular_comes_first():
    triggers = lexicon.frames_of_noun("strike")
    assert triggers[0].rest and not triggers[-1].rest
    plain = [trigger.frame for trigger in lexicon.frames_of_verb("meet") if not trigger.rest]
    assert plain[0].object_actor or plain[0].object


def test_words_that_tell_nothing_by_themselves():
    for word in ("say", "believe", "hope", "own"):
        assert all(t.frame.complement for t in lexicon.frames_of_verb(word)), word
    assert lexicon.frames_of_verb("zzz") == ()
    assert {"turn", "strike", "willing"} <= lexicon.trigger_words()


def test_wordlists_are_spread_into_frames():
    sign = next(frame for frame in frames() if frame.id == "sign_agreement")
    assert {"treaty", "deal", "accord"} <= sign.object
    assert not any(word.startswith("@") for frame in frames() for word in frame.object | frame.not_with)


def test_enough_of_them():
    assert len(frames()) >= 250
    assert len(lexicon.trigger_words()) >= 900


def test_loading_is_quick():
    """A guard against a tenfold slip, not a benchmark: it takes about 0.05 s."""
    for function in (lexicon._frames, lexicon._wordlists, lexicon._index):
        function.cache_clear()
    began = time.perf_counter()
    lexicon._index("verbs")
    assert time.perf_counter() - began < 0.5
