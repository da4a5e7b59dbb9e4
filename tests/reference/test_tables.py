"""The tables agree with each other and with the files kept by hand."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from westphalia.reference._tables import index_of, rows_of, text_of, toml_of
from westphalia.reference.entities import entity, entity_ids
from westphalia.reference.fold import fold
from westphalia.reference.names import MAX_NAME_TOKENS, lookup, name_index
from westphalia.reference.offices import _table, office_terms
from westphalia.reference.places import place, place_index
from westphalia.reference.spans import first_day, last_day

KINDS = {"country", "igo", "bloc", "government", "military", "person", "outlet", "organization", "group"}
# PLOVER's sector codes, and IGO and NGO, which PLOVER keeps among its countries.
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED "
    "REF OPP PRE REL SOC IGO NGO".split()
)
FORMS = {
    "name", "full", "abbreviation", "former", "adjective", "demonym", "demonyms",
    "capital", "metonym", "variant", "family",
    "place",
}  # fmt: skip
CONDITIONS = {"the", "actor", "title", "named"}


def test_ids_are_unique_and_rows_complete() -> None:
    lines = [line for line in text_of("data/entities.tsv.gz").split("\n") if line and line[0] != "#"]
    ids = [line.split("\t")[0] for line in lines]
    assert len(ids) == len(set(ids))
    assert all(line.count("\t") == 5 for line in lines)


def test_entities_point_to_entities() -> None:
    for actor_id in entity_ids():
        known = entity(actor_id)
        assert known is not None and known.kind in KINDS, known
        assert known.sector in SECTORS | {""}, known
        assert not known.country or entity(known.country), known
        assert not known.parent_id or entity(known.parent_id), known


def test_names_point_to_entities() -> None:
    for key, packed in name_index().items():
        assert key == fold(key) and len(key.split()) <= MAX_NAME_TOKENS
        for item in packed.split("\t"):
            actor_id, form, _, since, until, needs, *_ = (item.split("|") + [""] * 6)[:7]
            assert entity(actor_id), item
            assert form in FORMS, item
            assert not since or not until or first_day(since) <= last_day(until), item
            _check_needs(needs)


def _check_needs(needs: str) -> None:
    for condition in needs.split():
        kind, _, actors = condition.partition(":")
        assert condition in CONDITIONS or kind in ("near", "unless", "about"), needs
        assert all(entity(actor) for actor in actors.split("/") if actors), needs


def test_terms_of_office_are_in_order() -> None:
    for key, row in _table().items():
        office, _, country = key.partition("@")
        assert office and entity(country), key
        for item in row.split("\t"):
            person, since, until, seen, source = item.split("|")
            assert entity(person), item
            assert first_day(since) <= (last_day(until) or date.max), item
            assert not (until and seen) and source in {"hand", "wikidata", "factbook"}, item


def test_members_and_outlets_are_known() -> None:
    for body, member, since, until in rows_of("data/members.tsv"):
        assert entity(body) and entity(member), (body, member)
        assert not since or not until or first_day(since) <= last_day(until), (body, member)
    domains = [d for row in rows_of("data/outlets.tsv") for d in row[3].split(";") if d]
    assert all(entity(row[0]) for row in rows_of("data/outlets.tsv"))
    assert len(domains) == len(set(domains))


def test_places_are_whole() -> None:
    for ids in place_index().values():
        assert all(place(place_id).name for place_id in ids.split())
    for place_id in index_of("data/places.tsv.gz"):
        found = place(place_id)
        assert all(entity(country) for country in found.countries), found
        assert found.lat is None or (-90 <= found.lat <= 90 and -180 <= (found.lon or 0) <= 180), found


def test_hand_kept_offices_are_the_ones_of_the_vocabulary() -> None:
    offices = set(toml_of("hand/offices.toml"))
    for _, office, *_rest in rows_of("hand/holders.tsv"):
        assert office.partition(":")[0] in offices, office
    assert all(term.office in offices for terms in office_terms().values() for term in terms)


def test_tables_are_as_new_as_the_hand_kept_files() -> None:
    """Every hand-kept country, body, organ and person is found by name: else tools/build_reference was not
    run.
    """
    for actor_id, name, *_ in [
        *rows_of("hand/countries.tsv"),
        *rows_of("hand/organs.tsv"),
        *rows_of("hand/groups.tsv"),
    ]:
        assert actor_id in {c.entity.actor_id for c in lookup(name)}, name
    for body in toml_of("hand/bodies.toml")["body"]:
        assert entity(body["id"]), body
    for name, *_ in rows_of("hand/people.tsv"):
        assert any(c.entity.kind == "person" for c in lookup(name)), name


def test_import_reads_nothing() -> None:
    code = (
        "import sys, westphalia.reference; print([m for m in sys.modules if 'reference._tables' in m or 'spacy' in m])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
