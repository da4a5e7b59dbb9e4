"""People named in full, known or not, and the family names that stand for them later."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Span

from westphalia.actors.cast import Cast, unknown_person, with_role
from westphalia.actors.known import holds, met_without_doubt
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.names import NameSpan
from westphalia.actors.people import Role, is_person, role_after, role_before
from westphalia.actors.runs import Run
from westphalia.actors.vocabulary import is_person_noun
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.people import family_name

_INITIAL = re.compile(r"^[A-Z]\.?$")


def add_people(cast: Cast, runs: Sequence[Run]) -> None:
    """Give the known people of the cast their roles, and add the unknown ones."""
    for mention in [m for m in cast.mentions if m.actor.kind == "person"]:
        _add_person(cast, mention.actor, mention.first, mention.last, mention)
    for run in runs:
        if cast.at(run.first) is None and 1 < run.last - run.first <= 5 and is_person(cast.doc, run):
            _add_person(cast, _person_called(cast.doc[run.first : run.last]), run.first, run.last, None)


def _person_called(words: Span) -> Actor:
    """Return the known person whom a name with initials is of ("Vladimir V. Putin"), else somebody unknown."""
    plain = " ".join(word.text for word in words if not _INITIAL.match(word.text))
    known = [c for c in lookup(plain) if c.entity.kind == "person"] if plain != words.text else []
    return Actor.of(known[0].entity) if known else unknown_person(words.text, None, None)


def add_titled(cast: Cast, runs: Sequence[Run]) -> None:
    """Add people whom a title and one name stand for, where nobody of that name was met in full ("Mr. Wu")."""
    for run in runs:
        alone = run.last - run.first == 1 and run.titles < run.first
        if alone and cast.at(run.first) is None and not is_person_noun(cast.doc[run.first].lower_.rstrip("s")):
            name = cast.doc[run.first].text
            _add_person(cast, unknown_person(name, None, None), run.first, run.last, None)


def _add_person(cast: Cast, actor: Actor, first: int, last: int, old: Mention | None) -> None:
    head = cast.doc[last - 1] if old is None else cast.doc[old.head]
    before, after = role_before(cast.doc, first, head), role_after(head, last)
    role = before or after
    countries = [c for r in (before, after) if r for c in _countries(cast, r)]
    if before:
        _absorb_adjectives(cast, before)
    if old:
        cast.drop(old)
    cast.add(
        with_role(actor, role, countries),
        first,
        last,
        form="full",
        confidence=old.confidence if old else 0.8,
        reason=old.reason if old else f"a person by {'the title' if before else 'the words'} around the name",
        role=role,
    )


def _countries(cast: Cast, role: Role) -> list[str]:
    """Return the countries named in a role; the body somebody works for comes last and so wins."""
    found = cast.within(role.first, role.last)
    found.sort(key=lambda mention: (mention.actor.kind in ("organization", "government"), mention.start))
    return [mention.actor.country for mention in found if mention.actor.country]


def _absorb_adjectives(cast: Cast, role: Role) -> None:
    for mention in cast.within(role.first, role.last):
        if mention.form == "adjective":
            cast.drop(mention)


def add_family_names(cast: Cast, names: Sequence[NameSpan], runs: Sequence[Run]) -> None:
    """Resolve a family name alone to a person named in full with it, here or elsewhere in the article."""
    people = _by_family_name(cast)
    uses: Counter[str] = Counter()
    spans = {span.first: span.last for span in names} | {run.first: run.last for run in runs}
    for first, last in sorted(spans.items()):
        if cast.at(first) is None and last == first + 1:
            chosen = _meant(cast, people.get(cast.doc[first].lower_, ()), first, uses)
            if chosen is not None:
                uses[chosen.actor_id] += 1
                _add_short(cast, chosen, first, last)
    _famous_family_names(cast, names)


def _meant(cast: Cast, people: Sequence[Mention], token: int, uses: Counter[str]) -> Mention | None:
    """Return whom a family name means: somebody named in full in the paragraph so far, else the one it has mostly been
    used for, else the one last named before (or first named after)."""
    before = [mention for mention in people if mention.first < token]
    near = [mention for mention in before if not cast.paragraph_ends_between(mention.first, token)]
    used = [mention for mention in before if uses[mention.actor_id]]
    if near:
        return near[-1]
    if used:
        return max(used, key=lambda mention: uses[mention.actor_id])
    return before[-1] if before else next(iter(people), None)


def _add_short(cast: Cast, full: Mention, first: int, last: int) -> None:
    cast.add(
        full.actor,
        first,
        last,
        form="family",
        confidence=0.9,
        reason=f"family name of {full.actor.name}, named in full",
    )


def _by_family_name(cast: Cast) -> Mapping[str, list[Mention]]:
    people: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(cast.mentions, key=lambda m: m.start):
        if mention.actor.kind == "person" and mention.last > mention.first:
            words = cast.doc[mention.first : mention.last]
            family = family_name(mention.text, mention.actor.country or "").split()[-1].lower()
            people[family].append(mention)
            if not mention.actor.known and mention.actor.country is None:
                people[words[0].lower_].append(mention)  # either order may be meant
    return people


def _famous_family_names(cast: Cast, names: Sequence[NameSpan]) -> None:
    """A family name that was never given in full but means one person here: "Putin", "Foreign Minister Wang"."""
    met = met_without_doubt(names)
    for span in names:
        family = [candidate for candidate in span.candidates if candidate.form == "family"]
        if not family or cast.at(span.first) is not None:
            continue
        role = role_before(cast.doc, span.first, cast.doc[span.last - 1])
        chosen = _titled(cast, family, role) if role else None
        chosen = chosen or next((c for c in family if c.weight >= 0.7 and holds(c, span, cast.doc, met)), None)
        if chosen:
            reason = f"family name of {chosen.entity.name}, not given in full in this article"
            actor = Actor.of(chosen.entity)
            cast.add(actor, span.first, span.last, form="family", confidence=0.75, reason=reason, role=role)
            if role:
                _absorb_adjectives(cast, role)


def _titled(cast: Cast, family: Sequence[Candidate], role: Role) -> Candidate | None:
    """Return the one of that family name who belongs to the country that the title names."""
    countries = _countries(cast, role)
    return next((c for c in family if c.entity.country in countries), None)
