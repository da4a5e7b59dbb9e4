from __future__ import annotations

import random

import orjson
import pytest

from westphalia.engines.work import CodedRows
from westphalia.record.actors import DERIVE
from westphalia.record.bulk import ids_json
from westphalia.record.record import Record
from westphalia.record.writer import Writer


def seen(article: str, actor_id: str = "PER:x", **fields: object) -> dict[str, object]:
    """One sighting."""
    plain = {"name": "X", "aliases": [], "kind": "person", "country": None, "sector": None, "parent_id": None}
    return {"article_id": article, "actor_id": actor_id, "known": False, **plain, **fields}


def write(record: Record, *sightings: dict[str, object]) -> None:
    """Write sightings, each batch of one article."""
    writer = Writer(record)
    for number, row in enumerate(sightings):
        key = f"{row['article_id']}-{number}"
        writer.add(CodedRows(key, key, None, {"sightings": orjson.dumps(row)}))
        if number % 2:
            writer.commit()
    writer.commit()


def actors(record: Record) -> list[tuple[object, ...]]:
    return record.table("actors").fetchall()


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        pytest.param(
            [
                seen("1", name="Sergey Lavrov"),
                seen("2", name="Sergei Lavrov"),
                seen("3", name="Sergei Lavrov"),
            ],
            ("Sergei Lavrov", ["Sergey Lavrov"], "person", None),
            id="the name most articles give",
        ),
        pytest.param(
            [seen("1", name="B"), seen("2", name="A")],
            ("A", ["B"], "person", None),
            id="of two equals the first in the alphabet",
        ),
        pytest.param(
            [seen("1", country=None), seen("2", country=None), seen("3", country="RUS")],
            ("X", [], "person", "RUS"),
            id="not knowing is no vote",
        ),
        pytest.param(
            [
                seen("1", name="Rus", country="SUN"),
                seen("2", name="Rus"),
                seen("3", name="Russia", country="RUS", known=True),
            ],
            ("Russia", ["Rus"], "person", "RUS"),
            id="the reference data wins",
        ),
        pytest.param(
            [seen("1", aliases=["the minister", "X"]), seen("2", aliases=["he", "the minister"])],
            ("X", ["he", "the minister"], "person", None),
            id="aliases are gathered, the name is none",
        ),
        pytest.param([seen("1", aliases=None, name=None)], (None, [], "person", None), id="nothing known"),
    ],
)
def test_actors_from_sightings(record: Record, sightings, expected) -> None:
    write(record, *sightings)

    ((actor_id, name, aliases, kind, country, _sector, _parent, known),) = actors(record)
    assert (name, aliases, kind, country) == expected
    assert actor_id == "PER:x"
    assert known is any(one["known"] for one in sightings)


def test_the_order_of_reading_does_not_matter(record: Record, tmp_path) -> None:
    from westphalia.record.record import open_record

    chance = random.Random(7)
    sightings = [
        seen(
            str(number),
            actor_id=f"PER:{chance.randint(1, 5)}",
            name=chance.choice("ABC"),
            aliases=chance.sample("abcdef", 2),
            country=chance.choice(["RUS", "PRK", None]),
            known=chance.random() < 0.1,
        )
        for number in range(40)
    ]
    write(record, *sightings)
    chance.shuffle(sightings)
    with open_record(tmp_path / "other.duckdb", write=True) as other:
        write(other, *sightings)
        assert actors(other) == actors(record)


def test_the_table_is_what_the_sightings_say(record: Record) -> None:
    write(
        record,
        seen("1"),
        seen("2", actor_id="PER:y", country="PRK"),
        seen("3", country="RUS"),
        seen("4", name="Y"),
    )

    derived = record.sql(f"FROM ({DERIVE}) ORDER BY actor_id", ids_json(["PER:x", "PER:y"])).fetchall()
    assert derived == actors(record)


def test_rows_that_stay_as_they_are_are_not_rewritten(record: Record) -> None:
    write(record, seen("1"), seen("2", actor_id="PER:y"))
    before = record.sql("SELECT rowid, actor_id FROM actors ORDER BY 2").fetchall()
    write(record, seen("3"), seen("4", actor_id="PER:y", name="Why"), seen("5", actor_id="PER:y", name="Why"))
    after = record.sql("SELECT rowid, actor_id FROM actors ORDER BY 2").fetchall()

    assert after[0] == before[0]
    assert after[1] != before[1]
