"""Corrections by hand: applied, undone, kept through further reading."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reconcile.conftest import Builder

import westphalia
from westphalia.errors import BadOption, UnknownName
from westphalia.record.decisions import decide, decisions, undo

DAY = dt.date(2024, 6, 18)


def stories(builder: Builder) -> list[int]:
    builder.reconcile()
    return [reports for (reports,) in builder.rows("SELECT reports FROM stories ORDER BY ALL")]


def test_an_event_rejected_and_taken_back(visit: Builder) -> None:
    assert stories(visit) == [1, 3]
    before = visit.rows("FROM events ORDER BY event_id")
    made = decide(visit.record, "reject", "event", ["quay-visit-CONSULT"], note="a rehearsal", by="Ada")
    assert stories(visit) == [1, 2]
    assert visit.rows("SELECT count(*) FROM events") == [(3,)]
    undo(visit.record, made.decision_id)
    assert stories(visit) == [1, 3]
    assert visit.rows("FROM events ORDER BY event_id") == before
    (kept,) = decisions(visit.record)
    assert (kept.made_by, kept.note, kept.undone is not None) == ("Ada", "a rehearsal", True)


def test_a_story_split_stays_split(visit: Builder) -> None:
    visit.reconcile()
    ((story,),) = visit.rows("SELECT story_id FROM stories WHERE reports = 3")
    decide(visit.record, "split", "story", [story], value=["quay-visit-CONSULT"])
    assert stories(visit) == [1, 1, 2]
    visit.article("rook", "A bell rang in the harbour.")
    assert stories(visit) == [1, 1, 2]


def test_stories_merged_by_hand(visit: Builder) -> None:
    visit.reconcile()
    ids = [story for (story,) in visit.rows("SELECT story_id FROM stories ORDER BY reports DESC")]
    made = decide(visit.record, "merge", "story", ids)
    assert stories(visit) == [4]
    undo(visit.record, made.decision_id)
    assert stories(visit) == [1, 3]


def test_two_actors_that_are_one(visit: Builder) -> None:
    visit.article("rook", "Minister Lavrow visited Pyongyang on a railway bridge.")
    visit.event("rook", "visited", "PER:lavrow/RUS", "PRK", mode="visit", day=DAY)
    visit.reconcile()
    made = decide(visit.record, "merge", "actor", ["PER:lavrov", "PER:lavrow"])
    visit.reconcile()
    assert visit.rows("SELECT source[1].actor_id FROM events WHERE article_id = 'rook'") == [("PER:lavrov",)]
    assert visit.rows("SELECT actor_id FROM actors WHERE actor_id LIKE 'PER:%'") == [("PER:lavrov",)]
    undo(visit.record, made.decision_id)
    visit.reconcile()
    assert visit.rows("SELECT actor_id FROM actors WHERE actor_id LIKE 'PER:%' ORDER BY 1") == [
        ("PER:lavrov",),
        ("PER:lavrow",),
    ]


def test_a_merge_holds_for_articles_read_later(visit: Builder) -> None:
    visit.article("rook", "Minister Lavrow visited Pyongyang on a railway bridge.")
    visit.event("rook", "visited", "PER:lavrow/RUS", "PRK", mode="visit", day=DAY)
    visit.reconcile()
    decide(visit.record, "merge", "actor", ["PER:lavrov", "PER:lavrow"])
    visit.reconcile()
    visit.article("swan", "Again Lavrow visited Pyongyang on a railway bridge.")
    visit.event("swan", "visited", "PER:lavrow/RUS", "PRK", mode="visit", day=DAY)
    visit.reconcile()
    assert visit.rows("SELECT source[1].actor_id FROM events WHERE article_id = 'swan'") == [("PER:lavrov",)]


def test_an_actor_who_is_somebody_else_in_one_article(visit: Builder) -> None:
    visit.reconcile()
    made = decide(visit.record, "split", "actor", ["PER:lavrov"], value=["quay"])
    visit.reconcile()
    assert visit.rows("SELECT source[1].actor_id FROM events WHERE article_id = 'quay'") == [
        (f"PER:lavrov~{made.decision_id}",)
    ]


def test_a_rejected_actor_acts_no_more(visit: Builder) -> None:
    visit.reconcile()
    decide(visit.record, "reject", "actor", ["PER:lavrov"])
    assert stories(visit) == [1]
    assert visit.rows("SELECT actor_id FROM actors WHERE actor_id = 'PER:lavrov'") == []


def test_corrected_fields(visit: Builder) -> None:
    visit.reconcile()
    decide(visit.record, "correct", "event", ["bell-met-CONSULT"], field="date", value="2024-06")
    decide(visit.record, "correct", "event", ["bell-met-CONSULT"], field="target", value="PRK")
    decide(visit.record, "correct", "actor", ["CHN"], field="name", value="People's Republic of China")
    ((story,),) = visit.rows("SELECT story_id FROM stories WHERE reports = 3")
    decide(visit.record, "correct", "story", [story], field="title", value="The minister in Pyongyang")
    visit.reconcile()
    ((start, grain, target),) = visit.rows(
        "SELECT date_start, date_precision, target[1].actor_id FROM events WHERE article_id = 'bell'"
    )
    assert (start, grain, target) == (dt.date(2024, 6, 1), "month", "PRK")
    assert visit.rows("SELECT name FROM actors WHERE actor_id = 'CHN'") == [("People's Republic of China",)]
    assert visit.rows("SELECT title FROM stories WHERE reports = 3") == [("The minister in Pyongyang",)]


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        (("merge", "actor", ["RUS"]), BadOption, "two actors at least"),
        (("reject", "event", ["zzz"]), UnknownName, "no event 'zzz'"),
        (("reject", "actor", ["Nobody"]), UnknownName, "no actor"),
        (("merge", "story", ["S-zzz", "S-yyy"]), UnknownName, "story"),
        (("split", "event", ["bell-met-CONSULT"]), BadOption, "cannot be split|A split needs"),
    ],
)
def test_decisions_that_make_no_sense(
    visit: Builder, arguments: tuple[object, ...], error: type[Exception], says: str
) -> None:
    visit.reconcile()
    with pytest.raises(error, match=says):
        decide(visit.record, *arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"), [("date", "soon"), ("type", "DANCE"), ("status", "perhaps"), ("colour", "red")]
)
def test_corrections_that_make_no_sense(visit: Builder, field: str, value: str) -> None:
    visit.reconcile()
    with pytest.raises((BadOption, UnknownName)):
        decide(visit.record, "correct", "event", ["bell-met-CONSULT"], field=field, value=value)


def test_a_decision_is_taken_back_once(visit: Builder) -> None:
    visit.reconcile()
    made = decide(visit.record, "reject", "event", ["bell-met-CONSULT"])
    undo(visit.record, made.decision_id)
    with pytest.raises(BadOption, match="taken back before"):
        undo(visit.record, made.decision_id)
    with pytest.raises(UnknownName):
        undo(visit.record, 99)


def test_a_later_split_undoes_a_merge(visit: Builder) -> None:
    visit.reconcile()
    decide(
        visit.record, "merge", "story", [s for (s,) in visit.rows("SELECT story_id FROM stories ORDER BY reports DESC")]
    )
    assert stories(visit) == [4]
    ((story,),) = visit.rows("SELECT story_id FROM stories")
    decide(visit.record, "split", "story", [story], value=["bell-met-CONSULT"])
    assert stories(visit) == [1, 3]


def test_a_rejected_story_stays_away(visit: Builder) -> None:
    visit.reconcile()
    ((story,),) = visit.rows("SELECT story_id FROM stories WHERE reports = 3")
    decide(visit.record, "reject", "story", [story])
    assert stories(visit) == [1]
    visit.article("rook", "The Russian minister visited Pyongyang; a railway bridge is to be built.")
    visit.event("rook", "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY)
    assert stories(visit) == [1]


def test_a_corrected_story_stays_corrected(visit: Builder) -> None:
    visit.reconcile()
    ((story,),) = visit.rows("SELECT story_id FROM stories WHERE reports = 3")
    decide(visit.record, "correct", "story", [story], field="title", value="The minister in Pyongyang")
    decide(visit.record, "reject", "event", ["quay-visit-CONSULT"])
    visit.reconcile()
    assert visit.rows("SELECT title FROM stories WHERE reports = 2") == [("The minister in Pyongyang",)]


def test_a_corrected_name_is_in_events_and_gone_when_undone(visit: Builder) -> None:
    visit.article("rook", "Minister Lavrow visited Pyongyang on a railway bridge.")
    visit.event("rook", "visited", "PER:lavrow/RUS", "PRK", mode="visit", day=DAY)
    visit.reconcile()
    made = decide(visit.record, "correct", "actor", ["PER:lavrov"], field="name", value="S. Lavrov")
    decide(visit.record, "merge", "actor", ["PER:lavrov", "PER:lavrow"])
    names = "SELECT DISTINCT source[1].name FROM events WHERE source[1].actor_id = 'PER:lavrov'"
    for _ in range(2):  # a run with no news changes nothing
        visit.reconcile()
        assert visit.rows(names) == [("S. Lavrov",)]
    undo(visit.record, made.decision_id)
    visit.reconcile()
    assert visit.rows(names) == [("Lavrov",)]


def test_another_type_has_another_intensity_and_no_mode(visit: Builder) -> None:
    visit.reconcile()
    decide(visit.record, "correct", "event", ["quay-visit-CONSULT"], field="type", value="assault")
    visit.reconcile()
    ((kind, mode, quad, intensity),) = visit.rows(
        "SELECT type, mode, quad, intensity FROM events WHERE event_id = 'quay-visit-CONSULT'"
    )
    assert (kind, mode, quad) == ("ASSAULT", None, "material_conflict")
    assert intensity < 0


def test_the_public_functions_decide_and_put_together_at_once(visit: Builder) -> None:
    visit.reconcile()
    made = westphalia.decide(visit.record, "reject", "event", ["quay-visit-CONSULT"], by="Ada")
    assert visit.rows("SELECT max(reports) FROM stories") == [(2,)]
    westphalia.undo(visit.record, made.decision_id)
    assert visit.rows("SELECT max(reports) FROM stories") == [(3,)]
