from __future__ import annotations

import json

import duckdb
import pytest

from westphalia.record.schema import create_tables, json_structure, load_schema

# The names that others rely on. Adding is free; nothing here may be renamed or dropped.
PROMISED = {
    "articles": "article_id external_id path url title outlet_id outlet byline published published_precision "
    "published_basis dateline_place language text original_url translated_from",
    "actors": "actor_id name aliases kind country sector parent_id known",
    "mentions": "article_id start end text actor_id role_text confidence",
    "events": "event_id article_id type mode contexts status date_start date_end date_precision place source "
    "target trigger_start trigger_end evidence_start evidence_end evidence_text claim_id intensity "
    "confidence",
    "claims": "claim_id article_id content_start content_end content_text content_spans cue_start cue_end "
    "cue_text speaker_start speaker_end speaker_text speaker_id speaker_name anonymous kind quoted "
    "parent_claim_id chain",
    "quantities": "article_id event_id claim_id start end text value unit bound",
    "rejected": "path url external_id reason",
    "stories": "story_id type title source target date_start date_end place reports origins status event_ids",
    "disputes": "story_id kind sides",
    "echoes": "echo_id origin_id claim_ids article_ids similarity reason",
    "agreements": "agreement_id name parties signed in_force ended provisions story_ids",
    "ties": "kind source target since until story_ids",
    "causal_claims": "article_id claim_id cause_start cause_end effect_start effect_end cue_text",
}


@pytest.mark.parametrize(("table", "columns"), PROMISED.items())
def test_what_was_promised_is_there(table: str, columns: str) -> None:
    found = {column.name for column in load_schema().tables[table].columns}

    assert set(columns.split()) <= found


def test_duckdb_makes_every_table() -> None:
    with duckdb.connect() as connection:
        create_tables(connection, program_version="1.2.3")
        made = {row[0] for row in connection.execute("SHOW TABLES").fetchall()}

    assert made == {"meta", *load_schema().tables}


def test_everything_is_documented() -> None:
    for table in load_schema().tables.values():
        assert table.doc.endswith(".")
        assert all(column.doc.endswith((".", "…")) for column in table.columns), table.name


def test_structure_of_nested_columns() -> None:
    (row,) = json.loads(json_structure("events"))

    assert row["contexts"] == ["VARCHAR"]
    assert row["place"] == {
        "text": "VARCHAR",
        "name": "VARCHAR",
        "country": "VARCHAR",
        "lat": "DOUBLE",
        "lon": "DOUBLE",
    }
    assert row["source"][0]["start"] == "INTEGER"
    assert json.loads(json_structure("claims"))[0]["content_spans"] == [["INTEGER"]]
