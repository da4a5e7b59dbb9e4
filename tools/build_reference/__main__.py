"""Build the tables of westphalia.reference: ``python tools/build_reference``.

Reads the open sources in ``../shared/data/reference`` and the hand-kept files in
``src/westphalia/reference/hand``; writes
``src/westphalia/reference/data``. The same sources give the same bytes. Run it after every change of a
hand-kept file.
"""

from __future__ import annotations

import bodies
import countries
import emit
import institutions
import organs
import outlets
import people
import places
from model import Tables

SOURCES = """Built by tools/build_reference; do not edit. Sources and licences: see NOTICE."""


def main() -> None:
    """Build every table; each builder adds entities and names and returns the lines of its own table."""
    tables = Tables()
    country_lines = countries.build(tables)
    member_lines = bodies.build(tables)
    organs.build(tables)
    outlet_lines = outlets.build(tables)
    university_lines = institutions.build(tables)
    holder_lines, people_lines = people.build(tables)
    place_lines, place_name_lines = places.build(tables)
    if dangling := tables.dangling():
        raise SystemExit("hand-kept files point to unknown ids:\n" + "\n".join(dangling))
    emit.write("countries.tsv", SOURCES + "\nalpha3 alpha2 cow gleditsch_ward", country_lines)
    emit.write("members.tsv", SOURCES + "\nbody member since until", member_lines)
    emit.write("outlets.tsv", SOURCES + "\nactor control owner domains", outlet_lines)
    emit.write("holders.tsv.gz", SOURCES + "\noffice@country, then person|since|until|seen|source", holder_lines)
    emit.write("people.tsv.gz", SOURCES + "\nactor family_names wikidata", people_lines)
    emit.write("entities.tsv.gz", SOURCES + "\nactor name kind country sector parent", emit.entity_lines(tables))
    emit.write("names.tsv.gz", SOURCES + "\nfolded name, readings", emit.name_lines(tables.names))
    emit.write("universities.tsv.gz", SOURCES + "\nactor name kind country sector parent", university_lines)
    emit.write("places.tsv.gz", SOURCES + "\nplace name kind countries lat lon population", place_lines)
    emit.write("place_names.tsv.gz", SOURCES + "\nfolded name, places", place_name_lines)
    print(f"{len(tables.entities)} entities, {len(tables.names)} names")


if __name__ == "__main__":
    main()
