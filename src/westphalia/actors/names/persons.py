"""People named in full, known or not, and those whom a title and one name stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Span, Token

from westphalia.actors.cast.cast import Cast, unknown_person, with_role
from westphalia.actors.cast.people import head_of, is_aged, is_person, is_thing, is_title, speaks
from westphalia.actors.cast.runs import Run, capitalised_headline
from westphalia.actors.cast.title_phrases import stands_for_both, title_noun
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.names.families import absorb_adjectives, add_family_names
from westphalia.actors.names.spellings import holder_called, monarch_called, spelt_like
from westphalia.actors.owners.affiliations import standing_of
from westphalia.actors.vocabulary import address_words, is_person_noun
from westphalia.actors.wordlists import words
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.offices import office_terms, offices_of
from westphalia.reference.people import FAMILY_FIRST, common_families

__all__ = ["add_family_names", "add_people", "add_titled"]

_INITIAL = re.compile(r"^[A-Z]\.?$")
_LONGEST = 5  # words of a name
_TITLE = 5  # tokens of a title before a name
_FULL = 2  # given and family name
_LED = frozenset(
    {"head-of-state", "head-of-government", "foreign-minister"}
)  # who did is known abroad, and works there
_OF_STATE = frozenset({"GOV", "LEG", "MIL", "SPY", "JUD", "COP"})


def add_people(cast: Cast, runs: Sequence[Run]) -> None:
    """Give the known people of the cast their roles, and add the unknown ones."""
    known = [m for m in cast.mentions if m.actor.kind == "person"]
    elsewhere = {m.actor_id: country for m in known if (country := _home_of_namesake(cast, m))}
    for mention in known:
        actor = mention.actor
        if country := elsewhere.get(actor.actor_id):
            other = unknown_person(mention.text, country, None)
            actor = replace(other, actor_id=f"{other.actor_id}-{country.lower()}")  # two of one name, two ids
        _add_person(cast, actor, mention.first, mention.last, mention)
    shown, headline = _shown_by_family_name(cast, runs), capitalised_headline(cast.doc)
    named = [
        r
        for r in runs
        if cast.at(r.first) is None
        and 1 < r.last - r.first <= _LONGEST
        and (
            is_person(cast.doc, r)
            or _belongs_to_outlet(cast, r)
            or _is_called_so(cast, r, shown, headline)
            or holder_called(cast, cast.doc[r.first : r.last]) is not None
        )
    ]
    endings = _endings(cast, named)
    for run in named:
        name = _words(cast.doc[run.first : run.last])
        if not any(len(longer) > len(name) for longer in endings[name[-1]] if longer[-len(name) :] == name):
            actor = _person_called(cast, cast.doc[run.first : run.last])
            _add_person(cast, actor, run.first, run.last, None)


def _home_of_namesake(cast: Cast, mention: Mention) -> str | None:
    """Return the country into which the text puts somebody who is not the known bearer of the name: that one is of
    another, out of office, and nothing else in the article is of his country ("A B of the Atlantic Council")."""
    actor, on = mention.actor, cast.on
    if on is None or actor.country is None or not offices_of(actor.actor_id) or offices_of(actor.actor_id, on=on):
        return None
    if any(m.actor.country == actor.country and m.actor_id != actor.actor_id for m in cast.mentions):
        return None
    said = standing_of(cast, cast.doc[mention.head], mention.first, mention.last)
    if said.sector not in _OF_STATE and any(term.office in _LED for term in offices_of(actor.actor_id)):
        return None  # "Tony Blair of JP Morgan"
    return said.country if said.country != actor.country else None


def _shown_by_family_name(cast: Cast, runs: Sequence[Run]) -> frozenset[str]:
    """Return the single names that speak or have an age somewhere: whoever's full name ends so is a person, too."""
    alone = [r for r in runs if r.last - r.first == 1 and cast.at(r.first) is None]
    alone = [r for r in alone if not lookup(cast.doc[r.first].text)]
    shown = (cast.doc[r.first] for r in alone if speaks(cast.doc[r.first]) or is_aged(cast.doc, r.last))
    return frozenset(token.lower_ for token in shown if not is_thing(token.lower_) and not token.is_upper)


def _is_called_so(cast: Cast, run: Run, shown: frozenset[str], headline: int) -> bool:
    """Return True for a full name whose last word is one of these family names."""
    last = cast.doc[run.last - 1]
    return last.lower_ in shown and run.first >= headline and run.last - run.first <= _FULL + 1


def _belongs_to_outlet(cast: Cast, run: Run) -> bool:
    """Return True for a name behind an outlet's: "CNN's Chris Cuomo"."""
    before = cast.doc[run.first - 1] if run.first > 1 else None
    outlet = cast.at(run.first - 2) if before is not None and before.tag_ == "POS" else None
    return outlet is not None and outlet.actor.kind == "outlet" and run.last - run.first == _FULL


def _endings(cast: Cast, named: Sequence[Run]) -> Mapping[str, list[tuple[str, ...]]]:
    """Map last words to the names that end so: "Abu Khattalah" alone is a later use of "Ahmed Abu Khattalah"."""
    spans = [cast.doc[run.first : run.last] for run in named]
    spans += [cast.doc[m.first : m.last] for m in cast.mentions if m.actor.kind == "person" and m.form == "full"]
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in map(_words, spans):
        found[name[-1]].append(name)
    return found


def _words(name: Span) -> tuple[str, ...]:
    return tuple(token.lower_ for token in name)


def _person_called(cast: Cast, name: Span) -> Actor:
    """Return the known person whom a name with initials ("Vladimir V. Putin"), with the family name first ("Trump
    Donald John"), with a short given name or in another spelling is of, else somebody unknown."""
    plain = [word.text for word in name if not _INITIAL.match(word.text)] or [name.text]
    turned = [word.text for word in name[1:]] + [name[0].text]
    full = [[long, *plain[1:]] for short, long in _short_names() if short == plain[0]]
    for written in (plain, turned, *full):
        text = " ".join(written)
        known = [c for c in lookup(text) if c.entity.kind == "person"] if text != name.text else []
        if written is turned:
            known = [c for c in known if not _is_in_its_order(c, name[0].text)]
        if written in full:
            known = [c for c in known if c.entity.country in cast.countries()]  # "Jack Mills" is no John Mills abroad
        if known:
            return Actor.of(known[0].entity)
    return holder_called(cast, name) or spelt_like(cast, name.text) or unknown_person(name.text, None, None)


def _is_in_its_order(turned: Candidate, first: str) -> bool:
    """Return True for "Yang Xiao" beside the known "Xiao Yang": in China, where the family name stands first, Yang is
    his own; but "Jinping Xi" was turned round, since nobody's family name is Jinping."""
    own = any(c.form == "family" for c in lookup(first)) or first in common_families()
    return turned.entity.country in FAMILY_FIRST and own


@cache
def _short_names() -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in words("short", "names"))
    return tuple(sorted((short, full) for short, _, full in pairs))


def add_titled(cast: Cast, runs: Sequence[Run]) -> None:
    """Add people whom a title and one name stand for, where nobody of that name was met in full ("Mr. Wu")."""
    for run in runs:
        if run.last - run.first == 1 and _is_titled(cast, run) and cast.at(run.first) is None:
            name = cast.doc[run.first].text
            ruler = monarch_called(cast.doc[run.first - 1].lower_, name, cast.on)
            actor = ruler or spelt_like(cast, name) or unknown_person(name, None, None)
            _add_person(cast, actor, run.first, run.last, None)


def _is_titled(cast: Cast, run: Run) -> bool:
    """Return True for a name right behind a title that only people have: "Mr. Wu", not "National Strategy"."""
    name = cast.doc[run.first].lower_
    if run.titles == run.first or is_person_noun(name.rstrip("s")) or is_thing(name) or is_title(name):
        return False
    title = cast.doc[run.first - 1].lower_
    return title in address_words() or is_title(title) or title in office_terms()


def _add_person(cast: Cast, actor: Actor, first: int, last: int, old: Mention | None) -> None:
    head = head_of(cast.doc, first, last) if old is None else cast.doc[old.head]
    said = standing_of(cast, head, first, last)
    if said.before:
        absorb_adjectives(cast, said.before)
    if actor.known:
        _give_possessor(cast, actor, first)
    if said.role:
        cast.note_role(actor, said.role)
    if old:
        cast.drop(old)
    cast.add(
        with_role(actor, said.country, said.sector),
        first,
        last,
        form="full",
        confidence=old.confidence if old else 0.8,
        reason=old.reason if old else _reason(actor, cast.doc[first:last].text, said.before is not None),
        role=said.role,
        head=_link(cast, head, first, last, known=actor.known and _is_behind_body(cast, first)),
    )


def _is_behind_body(cast: Cast, first: int) -> bool:
    """Return True for somebody named right behind a body or state: "the spokesman of the Kremlin Peter Berg"."""
    before = cast.at(first - 1) if first else None
    return before is not None and before.actor.kind != "person"


def _link(cast: Cast, head: Token, first: int, last: int, *, known: bool) -> int | None:
    """Return the token that stands for a name where a title with what it is of stands before it."""
    noun = title_noun(cast.doc, first, last, known=known)
    if noun is None:
        return None
    cast.titled.add(noun.i)
    return stands_for_both(head, noun).i


def _give_possessor(cast: Cast, actor: Actor, first: int) -> None:
    """Give an ambiguous country that owns somebody's title his own: "Congo" of "Congo's president A B"."""
    start = max(0, first - _TITLE)
    owner = next((cast.at(i - 1) for i in range(first - 1, start, -1) if cast.doc[i].tag_ == "POS"), None)
    if owner is None or owner.actor.kind != "country" or owner.actor_id == actor.country:
        return
    own = next((c for c in lookup(owner.text) if c.entity.actor_id == actor.country), None)
    if own is not None:
        cast.drop(owner)
        reason = f"{owner.text!r} is the country of {actor.name}"
        cast.add(
            Actor.of(own.entity, own.sector), owner.first, owner.last, form=own.form, confidence=0.9, reason=reason
        )


def _reason(actor: Actor, written: str, titled: bool) -> str:
    if actor.known:
        return f"{written!r} is taken for {actor.name}, of a like name"
    return f"a person by {'the title' if titled else 'the words'} around the name"
