"""Reading -> mentions: who is named or meant, by tables, then by what the text itself says."""

from __future__ import annotations

from westphalia.actors.bodies.bodies import add_bodies
from westphalia.actors.bodies.home import home_readers_of, outlet_of, seat_of
from westphalia.actors.bodies.outlets import add_outlets
from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.names import find_names
from westphalia.actors.cast.runs import find_runs
from westphalia.actors.described.descriptions import add_descriptions
from westphalia.actors.mention import Mention
from westphalia.actors.names.known import add_names
from westphalia.actors.names.persons import add_family_names, add_people, add_titled
from westphalia.actors.names.ships import ship_names, without_ships
from westphalia.actors.names.told_names import as_told
from westphalia.actors.pronouns.references import add_references
from westphalia.reading.reading import Reading


def find_mentions(reading: Reading) -> tuple[Mention, ...]:
    """Find everyone an article names or means.

    Parameters
    ----------
    reading
        The article, read. Its date of publication decides who held an office; unknown, the latest holder is meant.

    Returns
    -------
    tuple of Mention
        In the order of the text. One span may carry several ("the two countries").
    """
    article = reading.article
    cast = Cast(reading.doc, article.published.date, home_readers_of(article), seat_of(article))
    names = add_outlets(cast, as_told(reading.doc, find_names(reading.doc, article.published.date)))
    ships = ship_names(reading.doc, names)
    names = without_ships(names, ships)
    runs = [run for run in without_ships(tuple(find_runs(reading.doc, names)), ships) if cast.at(run.first) is None]
    add_names(cast, names, runs, reading.article.dateline_place, outlet_of(article))
    add_bodies(cast, runs)
    add_people(cast, runs)
    add_family_names(cast, names, runs)
    add_titled(cast, runs)
    cast.settle()
    describer = add_descriptions(cast, reading.article)
    add_references(cast, reading, describer)
    return cast.finish()
