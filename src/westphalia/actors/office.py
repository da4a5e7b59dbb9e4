"""Offices without a name: who "the Russian president" is on that day."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from westphalia.reference.offices import Holder, holders, leaders, office_terms, presidents

_NOT_NOW = frozenset("former then late future ex next previous deputy vice any a an".split())


def holders_of(token: Token, noun: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    """Return who holds the office that a noun names with its neighbours ("foreign minister").

    Parameters
    ----------
    token, noun
        The noun and its lemma.
    country
        Whose office, ISO alpha-3.
    on
        The day; None for the latest holder known.

    Returns
    -------
    tuple of Holder
        The likeliest first; empty for former holders, several, or nobody known.
    """
    if {child.lower_ for child in token.children} & _NOT_NOW:
        return ()
    for phrase in phrases_of(token, noun):
        terms = [term.office for term in office_terms().get(phrase, ()) if not term.only or country in term.only]
        if found := next((held for office in terms if (held := _on(office, country, on))), ()):
            return found
    return ()


def phrases_of(token: Token, noun: str) -> tuple[str, ...]:
    """Return the words that may name an office, the longest first: "secretary of state", "foreign minister"."""
    doc, after = token.doc, token.i + 1
    before = doc[token.i - 1].lower_ if token.i else ""
    follows = [f"{noun} {doc[after : after + length].text.lower()}" for length in (3, 2)]
    return (*follows, f"{before} {noun}", noun)


def _on(office: str, country: str, on: dt.date | None) -> tuple[Holder, ...]:
    if on is None:
        return holders(office, country)[::-1]
    if office == "leader":
        return leaders(country, on=on)
    return presidents(country, on=on) if office == "head-of-state" else holders(office, country, on=on)
