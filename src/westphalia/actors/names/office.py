"""Offices without a name: who "the Russian president" is on that day."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.vocabulary import nouns, word_set
from westphalia.reference.offices import Holder, holders, leaders, office_terms, offices_of, presidents
from westphalia.reference.spans import covers

_NOT_NOW = frozenset("former then late future ex next previous deputy vice any a an retired one another".split())


def holders_of(phrase: Phrase, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    """Return who holds the office that a noun names with its neighbours ("foreign minister").

    Parameters
    ----------
    phrase
        The words.
    country
        Whose office, ISO alpha-3.
    on
        The day; None for the latest holder known.

    Returns
    -------
    tuple of Holder
        The likeliest first; empty for former holders, several, or nobody known.
    """
    sitting = not {"sitting", "incumbent", "current"}.isdisjoint(phrase.modifiers)
    if phrase.plural or phrase.over:
        return ()
    if not sitting and not _NOT_NOW.isdisjoint(phrase.modifiers.difference(phrase.words)):
        return ()
    names = (name.replace("-", " ") for name in phrase.names)  # no full stop may vanish: "minister ."
    name = next((name for name in names if name in office_terms()), "")
    terms = [term.office for term in office_terms().get(name, ()) if not term.only or country in term.only]
    if not word_set("several", "offices").isdisjoint(terms):
        return ()
    if not terms and country.startswith("IGO:") and phrase.noun in word_set("one", "chiefs"):
        terms = nouns()["one"]["chiefs_are"]
    return next((held for office in terms if (held := _on(office, country, on))), ())


@lru_cache(maxsize=256)
def offices_called(title: str) -> frozenset[str]:
    """Return the offices that a title before a name may be: "minister" is any of the ministers' offices."""
    ending = (terms for name, terms in office_terms().items() if name == title or name.endswith(f" {title}"))
    return frozenset(term.office for terms in ending for term in terms)


def counterparts(person_id: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    """Return who holds in another country the office that a person holds in his: "his Russian counterpart"."""
    for office, _ in offices_on(person_id, on) if on else ():
        if office not in word_set("several", "offices") and (found := _on(office, country, on)):
            return found
    return ()


def predecessor(person_id: str, on: dt.date | None) -> Holder | None:
    """Return who held a person's office before: the last to come into it before he did."""
    if on is None:
        return None
    for office, country in offices_on(person_id, on):
        terms = [(term.since, term) for term in holders(office, country) if term.since]
        began = [since for since, term in terms if term.person.actor_id == person_id and covers(since, term.until, on)]
        if began and office not in word_set("several", "offices"):
            before = [(since, t) for since, t in terms if since < began[0] and t.person.actor_id != person_id]
            return max(before, key=lambda item: item[0])[1] if before else None
    return None


def _on(office: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    if on is None:
        return holders(office, country)[::-1]
    if office == "leader":
        return leaders(country, on=on)
    return presidents(country, on=on) if office == "head-of-state" else holders(office, country, on=on)


@lru_cache(maxsize=4096)
def offices_on(person_id: str, on: dt.date) -> tuple[tuple[str, str], ...]:
    """Return the offices that a person holds on a day, each with the country whose it is."""
    return tuple((held.office, held.country) for held in offices_of(person_id, on=on))
