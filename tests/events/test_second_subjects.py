"""Two clauses joined by "and": who does the second is not acted on in the first."""

from __future__ import annotations

import pytest

TWO_CLAUSES = [
    ("Oslo expelled three Cuban diplomats and Havana expelled two Norwegian diplomats.", ["NOR CUB", "CUB NOR"]),
    ("Sudan attacked Chad and Chad attacked Sudan.", ["SDN TCD", "TCD SDN"]),
    ("Lima condemned Quito and the government in Bogota has condemned Caracas.", ["PER ECU", "COL VEN"]),
]
ONE_SUBJECT = [
    ("Oslo condemned Havana and Caracas and criticised Quito.", ["NOR CUB VEN", "NOR ECU"]),
    ("Sudan attacked Chad and Libya.", ["SDN TCD LBY"]),
]


WHOSE_SECOND_VERB = [
    ("The Peruvian foreign ministry said that Chile sends weapons to Bolivia, and urged Quito to wait.", "PER ECU"),
    ("The Peruvian foreign ministry said that Chile sent weapons to Bolivia and urged Quito to wait.", "CHL ECU"),
]


@pytest.mark.parametrize(("text", "asking"), WHOSE_SECOND_VERB)
def test_a_past_does_not_go_on_from_a_present(coded, text: str, asking: str) -> None:
    asked = [event for event in coded(text).events if event.type == "REQUEST"]
    assert [" ".join(p.country for p in (*event.source, *event.target)) for event in asked] == [asking]


WHO_KILLED = [
    ("Sudan fired rockets at Chad, which killed nine people.", ["SDN"]),
    ("Sudan carried out an air strike on Chad, which killed nine people.", []),
    ("Peru thanked Chad, which killed nine rebels.", ["TCD"]),
]


@pytest.mark.parametrize(("text", "killers"), WHO_KILLED)
def test_a_land_that_is_hit_does_not_kill_those_who_die_there(coded, text: str, killers: list[str]) -> None:
    assert [p.country for e in coded(text).events if e.frame == "kill" for p in e.source] == killers


@pytest.mark.parametrize(("text", "acts"), TWO_CLAUSES + ONE_SUBJECT)
def test_each_clause_has_its_own_subject(coded, text: str, acts: list[str]) -> None:
    events = coded(text).events
    assert [" ".join(p.country for p in (*event.source, *event.target)) for event in events] == acts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad struck Libya and Sudan fired rockets at Egypt.", {("TCD", "LBY"), ("SDN", "EGY")}),
        ("Peru praised Chile and Cuba condemned Haiti.", {("PER", "CHL"), ("CUB", "HTI")}),
        ("Oman visited Iraq and Yemen criticized Iran.", {("OMN", "IRQ"), ("YEM", "IRN")}),
    ],
)
def test_a_verb_without_an_object_has_the_first_name(coded, text: str, told: set[tuple[str, str]]) -> None:
    events = coded(text).events
    assert told <= {(e.source[0].country, e.target[0].country) for e in events if e.source and e.target}


@pytest.mark.parametrize(
    "text",
    [
        "Oslo said Chad and Sudan attacked Libya.",
        "Rome believes Chad and Sudan attacked Libya.",
        "Paris claims Chad and Sudan attacked Libya.",
    ],
)
def test_both_do_it_in_what_somebody_says(coded, text: str) -> None:
    attacks = [e for e in coded(text).events if e.type == "ASSAULT"]
    assert [{p.country for p in e.source} for e in attacks] == [{"TCD", "SDN"}]


def test_who_stands_behind_whereas_does_what_follows(coded) -> None:
    text = "Chad recalled its envoy, whereas Sudan, calling the step hostile, expelled the consul."
    told = [{p.country for p in e.source} for e in coded(text).events if e.type == "SANCTION"]
    assert told == [{"TCD"}, {"SDN"}]
