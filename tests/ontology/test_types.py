"""Types, modes, contexts, sectors and the crosswalk: what the files say is whole and is found."""

from __future__ import annotations

import pytest

from westphalia.errors import UnknownName
from westphalia.ontology import types

SIXTEEN = [
    *["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"],
    *["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
]
QUADS = {"verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"}


def test_the_sixteen_types_in_the_manual_s_order():
    assert [kind.name for kind in types.event_types()] == SIXTEEN


@pytest.mark.parametrize("kind", types.event_types(), ids=lambda kind: kind.name)
def test_each_type_is_whole(kind):
    assert kind.quad in QUADS
    assert kind.definition and kind.section.startswith("3.")
    for score in (kind.intensity, *(mode.intensity for mode in kind.modes.values())):
        assert -10 <= score <= 10


@pytest.mark.parametrize("kind", types.event_types(), ids=lambda kind: kind.name)
def test_types_that_a_type_turns_into_exist(kind):
    named = [kind.when_future, kind.when_refused, *(key.partition("/")[0] for key in kind.content_modes or {})]
    assert set(filter(None, named)) <= set(SIXTEEN)
    assert set((kind.content_modes or {}).values()) <= set(kind.modes)


def test_cooperation_scores_above_conflict():
    sign = {"cooperation": 1, "conflict": -1}
    for kind in types.event_types():
        if kind.name != "REQUEST":  # the manual's zero
            assert kind.intensity * sign[kind.quad.split("_")[1]] > 0


INTENSITIES = [
    ("CONSULT", None, 2.5),
    ("CONSULT", "visit", 4.0),
    ("CONSULT", "phone", 1.5),
    ("RETREAT", "disarm", 10.0),
    ("ACCUSE", None, -3.0),
    ("ASSAULT", "unconventional", -10.0),
    ("SANCTION", "expel", -5.5),
]


@pytest.mark.parametrize(("kind", "mode", "score"), INTENSITIES)
def test_intensity(kind, mode, score):
    assert types.intensity(kind, mode) == score


def test_mode_of_what_is_asked():
    assert types.mode_of_content("REQUEST", "CONSULT") == "meet"
    assert types.mode_of_content("REJECT", "RETREAT") == "yield"
    assert types.mode_of_content("THREATEN", "ASSAULT") == "violence"
    assert types.mode_of_content("CONSULT", "AID") is None
    assert types.mode_of_content("REQUEST", None) is None


CROSSWALK = [
    ("042", "CONSULT", "visit"),
    ("0841", "RETREAT", "release"),
    ("080", "CONCEDE", None),
    ("08", "CONCEDE", None),
    ("163", "COERCE", "restrict"),
    ("186", "ASSAULT", "targeted"),
    ("0571", "SUPPORT", None),
    ("03", "AGREE", None),
]


@pytest.mark.parametrize(("code", "kind", "mode"), CROSSWALK)
def test_cameo(code, kind, mode):
    found = types.cameo(code)
    assert (found.type, found.mode) == (kind, mode)


def test_the_whole_crosswalk_names_types_modes_and_contexts_that_exist():
    contexts = {context.name for context in types.contexts()}
    for code in types._cameo():
        row = types.cameo(code)
        types.intensity(row.type, row.mode)
        assert set(row.contexts) <= contexts


UNKNOWN = [
    (types.event_type, "MEET"),
    (types.context, "weather"),
    (types.sector, "NOBODY"),
    (types.quad, "consult"),
    (types.cameo, "010"),
    (types.cameo, "99"),
    (types.cameo, "04200"),
    (types.cameo, "visit"),
    (types.cameo, ""),
]


@pytest.mark.parametrize(("ask", "name"), UNKNOWN)
def test_unknown_names_say_what_is_known(ask, name):
    with pytest.raises(UnknownName, match="Available"):
        ask(name)


def test_unknown_mode():
    with pytest.raises(UnknownName, match="visit"):
        types.intensity("CONSULT", "vist")


def test_contexts_are_whole():
    names = [context.name for context in types.contexts()]
    assert len(names) == 39 and names[:2] == ["military", "intelligence"]
    assert [c.name for c in types.contexts() if c.extension] == ["humanitarian", "nuclear"]
    for context in types.contexts():
        assert context.keywords and context.definition
        assert len(context.keywords) == len(set(context.keywords))
        assert all(word == word.lower() for word in context.keywords)


def test_sectors():
    assert types.sector("GOV").common
    assert {sector.name for sector in types.sectors()} >= {"MIL", "JRN", "OPP", "UNK"}
