"""Only what a change reaches is put together anew, and that comes out as if all were."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reconcile.conftest import Builder

from westphalia.reconcile import assemble, reach
from westphalia.reconcile.stories.cluster import connected
from westphalia.record.decisions import decide, undo
from westphalia.record.derived import replace_rows
from westphalia.record.record import open_record
from westphalia.record.schema import load_schema

DAY = dt.date(2024, 6, 18)
TABLES = [table.name for table in load_schema().tables.values() if table.filled_by == "reconcile"]


def tables(builder: Builder) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(builder.rows(f"FROM {name}"), key=repr) for name in TABLES}


def visited(builder: Builder, name: str) -> None:
    builder.article(name, f"The Russian minister visited Pyongyang for talks on a railway bridge, {name} has it.")
    builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY)


def undated(builder: Builder, name: str) -> None:
    text = f"The Russian minister visited Pyongyang over a railway bridge, {name} has it."
    builder.article(name, text, published=None, published_partial="--06-20")
    builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit")


def shelled(builder: Builder, name: str) -> None:
    doer = {"rook": "RUS", "swan": "PRK"}[name]
    builder.article(name, f"The pumping station on the river dam was shelled on Tuesday, {name} said.")
    claim = builder.claim(name, "was shelled on Tuesday", f"PER:{name}")
    builder.event(name, "shelled", doer, "JPN", type="ASSAULT", day=DAY, claim_id=claim)


def quoted(builder: Builder, name: str) -> None:
    words = '"the harbour bridge will never again be closed to coal barges"'
    builder.article(name, f"The minister told {name}: {words}, and left.")
    builder.claim(name, words, "PER:lavrov", speaker_id="PER:lavrov")


def signed(builder: Builder, name: str) -> None:
    text = "Russia and North Korea signed the Treaty on River Ferries and a road bridge."
    builder.article(name, text)
    builder.event(name, "signed", "RUS", "PRK", type="AGREE", day=DAY, evidence_end=len(text) - 1)
    parties = [{"actor_id": code, "name": code, "country": code} for code in ("RUS", "PRK")]
    at = text.index("Treaty")
    mention = {"article_id": name, "start": at, "end": at + 23, "text": "Treaty on River Ferries", "kind": "treaty"}
    builder.insert("agreement_mentions", mention | {"name": "Treaty on River Ferries", "parties": parties})
    tie = {"article_id": name, "kind": "alliance", "source": "PRK", "target": "RUS", "mutual": True, "negated": False}
    builder.insert("tie_mentions", tie | {"start": 0, "end": 6, "text": text[:6]})


ARTICLES: dict[str, Callable[[Builder, str], None]] = {
    "halyard": visited,
    "lantern": undated,
    "quay": visited,
    "rook": shelled,
    "swan": shelled,
    "bell": quoted,
    "crane": quoted,
    "dory": signed,
    "eyot": signed,
}


def at_once(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_record(folder / "at_once.duckdb", write=True) as record:
        builder = Builder(record)
        for name, told in ARTICLES.items():
            told(builder, name)
        builder.reconcile()
        return tables(builder)


def test_other_rules_start_over(builder: Builder) -> None:
    for name in ("rook", "swan"):
        visited(builder, name)
    builder.reconcile()
    fresh = tables(builder)
    builder.record.connection.execute("UPDATE meta SET value = '0:older' WHERE key = 'reconcile_rules'")
    assert builder.reconcile().articles == 2
    assert tables(builder) == fresh
    assert builder.reconcile().changed == 0


def test_one_by_one_in_any_order_as_all_at_once(tmp_path: Path) -> None:
    whole = at_once(tmp_path)
    filled = {name for name, rows in whole.items() if rows}
    assert filled >= {"stories", "disputes", "echoes", "agreements", "ties", "dated", "links", "repeats"}
    orders = list(itertools.permutations(ARTICLES))[:: 362_880 // 7]
    for number, order in enumerate(orders):
        with open_record(tmp_path / f"{number}.duckdb", write=True) as record:
            builder = Builder(record)
            for name in order:
                ARTICLES[name](builder, name)
                builder.reconcile()
            assert tables(builder) == whole


@pytest.mark.parametrize("article", ["halyard", "lantern", "rook", "swan", "dory"])
def test_a_decision_taken_back_leaves_no_trace(tmp_path: Path, article: str) -> None:
    with open_record(tmp_path / "x.duckdb", write=True) as record:
        builder = Builder(record)
        for name, told in ARTICLES.items():
            told(builder, name)
        builder.reconcile()
        whole = tables(builder)
        ((event,),) = builder.rows(f"SELECT event_id FROM events WHERE article_id = '{article}'")
        made = decide(record, "reject", "event", [event])
        assert builder.reconcile().changed > 0
        with_it = tables(builder)
        record.connection.execute("DELETE FROM reconciled")  # all is new: everything is put together again
        for table in ("comparisons", "utterances", "links", "repeats", "passages", "copies"):
            record.connection.execute(f"DELETE FROM {table}")
        assert builder.reconcile().changed == 0
        assert tables(builder) == with_it
        undo(record, made.decision_id)
        builder.reconcile()
        assert tables(builder) == whole


def test_what_nothing_leads_to_is_not_put_together_again(visit: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    visit.reconcile()
    seen: list[str] = []
    load = assemble.load_tellings

    def watched(record: object, events: list[str]) -> object:
        seen.extend(events)
        return load(record, events)  # type: ignore[arg-type]

    monkeypatch.setattr(assemble, "load_tellings", watched)
    visited(visit, "rook")
    visit.reconcile()
    assert "rook-visited-CONSULT" in seen
    assert "halyard-visited-CONSULT" in seen
    assert "bell-met-CONSULT" not in seen


def test_marks_outlive_a_run_that_was_stopped(visit: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    visit.reconcile()
    visited(visit, "rook")
    with monkeypatch.context() as patch:
        patch.setattr("westphalia.reconcile.run.assemble", stopped)
        with pytest.raises(KeyboardInterrupt):
            visit.reconcile()
    assert ("rook",) in visit.rows("FROM touched")
    visit.reconcile()
    assert visit.rows("SELECT max(reports) FROM stories") == [(4,)]
    assert visit.rows("FROM touched") == []


def test_touching_twice_leaves_one_mark(builder: Builder) -> None:
    for _ in range(2):
        reach.touch(builder.record, "SELECT 'halyard'")
    assert builder.rows("FROM touched") == [("halyard",)]


def test_what_pairs_lead_to() -> None:
    groups = connected([("a", "b"), ("d", "e"), ("c", "b"), ("e", "d")])
    assert {item: sorted(group) for item, group in groups.items()} == {
        "a": ["a", "b", "c"],
        "b": ["a", "b", "c"],
        "c": ["a", "b", "c"],
        "d": ["d", "e"],
        "e": ["d", "e"],
    }


def test_rows_replaced_in_a_part_of_a_table(builder: Builder) -> None:
    rows = [{"id": name} for name in ("a1", "a2", "b1")]
    builder.record.connection.execute("DELETE FROM touched")
    assert replace_rows(builder.record.connection, "touched", rows) == 3
    changed = replace_rows(
        builder.record.connection, "touched", [{"id": "a2"}, {"id": "a3"}], within="id = 'a1' OR id IN ('a2', 'a3')"
    )
    assert changed == 1
    assert builder.rows("FROM touched ORDER BY id") == [("a2",), ("a3",), ("b1",)]
