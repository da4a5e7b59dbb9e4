"""Family names alone: whom they mean in this article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.names import NameSpan
from westphalia.actors.cast.people import Role, is_title, role_before
from westphalia.actors.cast.runs import Run
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.names.gender import gender_of_noun
from westphalia.actors.names.known import holds, met_without_doubt
from westphalia.actors.names.office import offices_called
from westphalia.actors.nouns.months import is_month
from westphalia.actors.nouns.towns import is_town
from westphalia.actors.wordlists import words
from westphalia.reference.names import Candidate
from westphalia.reference.offices import offices_of
from westphalia.reference.people import family_name, gender_of

_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "conj"})
_CALLED_BY_LAST = frozenset({"VNM"})  # the last of three names is polite there
_LONG = 3  # words of a full name of which any may stand alone
_USUAL = 0.7  # weight from which a family name alone means one person, if nobody of that name is met


def add_family_names(cast: Cast, names: Sequence[NameSpan], runs: Sequence[Run]) -> None:
    """Resolve family names to people named in full with them, here or elsewhere in the article, or known by them."""
    people, given, parts = _by_family_name(cast), _by_given_name(cast), _by_part(cast)
    met = met_without_doubt(names)
    uses: Counter[str] = Counter()
    known = {span.first: span for span in names if any(c.form == "family" for c in span.candidates)}
    paired = {first for first, span in known.items() if _is_first_of_two(cast, span, known)}
    spans = {span.first: span.last for span in names}
    whole = {run.first: run.last for run in runs if cast.doc[run.first : run.last].text.lower() in people}
    spans |= {run.first: run.last for run in runs if run.first not in paired} | whole
    for first, last in sorted(spans.items()):
        if cast.at(first) is not None or (last - first == 1 and is_month(cast.doc[first])):
            continue
        role = role_before(cast.doc, first, cast.doc[last - 1])
        full = [m for m in people.get(cast.doc[last - 1].lower_, ()) if _ends_so(cast, m, first, last)]
        full = [m for m in full if _fits_title(cast, m.actor, first)]
        if role is not None and len({m.actor_id for m in full}) > 1:
            full = _bearers(cast, full, role)
            if not full:
                continue  # another of that name: "Ambassador Kim" where a minister and a general Kim are named
        famous = _famous(cast, known[first], role, met) if first in known and known[first].last == last else None
        if famous is not None and _comes_first(cast, famous, known[first], full, first):
            uses[famous.entity.actor_id] += 1
            _add_famous(cast, famous, first, last, role)
        elif (chosen := _meant(cast, full, first, uses)) is not None:
            uses[chosen.actor_id] += 1
            _add_short(cast, chosen, first, last, role)
        elif last - first == 1 and (first not in known or famous is None) and _stands_alone(cast.doc[first]):
            word = cast.doc[first].lower_
            for named in (*given.get(word, ()), *parts.get(word, ()))[:1]:
                reason = f"one of the names of {named.actor.name}, named in full"
                cast.add(named.actor, first, last, form="family", confidence=0.75, reason=reason)


def absorb_adjectives(cast: Cast, role: Role) -> None:
    """Drop adjectives that only belong to a title: "Russian" of "Russian President Vladimir Putin"."""
    for mention in cast.within(role.first, role.last):
        if mention.form == "adjective":
            cast.drop(mention)


def _is_first_of_two(cast: Cast, span: NameSpan, known: Mapping[int, NameSpan]) -> bool:
    """Return True for "Nixon" of "the Nixon-Ford years": two people, not one with two family names."""
    joined = span.last + 1 < len(cast.doc) and cast.doc[span.last].text in ("-", "–")
    return joined and span.last + 1 in known


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


def _bearers(cast: Cast, people: list[Mention], role: Role) -> list[Mention]:
    """Return those of one family name who bear the title before it, by what the text says of them or by the tables; all
    of them where the title says little, and nobody where it is one that people keep and none of them has it."""
    noun = cast.doc[role.noun].lower_ if role.noun >= 0 else ""
    said = role.text.lower().split()
    for title in dict.fromkeys((" ".join(said[-2:]), noun)):
        if found := [m for m in people if _bears(cast, m.actor, title)]:
            return found
    return [] if noun in words("roles", "courtesy") else people


def _bears(cast: Cast, actor: Actor, title: str) -> bool:
    if any(title in role.text.lower() for role in cast.roles_of(actor)):
        return True
    return actor.known and any(term.office in offices_called(title) for term in offices_of(actor.actor_id))


def _comes_first(cast: Cast, famous: Candidate, span: NameSpan, full: Sequence[Mention], token: int) -> bool:
    """Return True where the usual bearer of a name is meant though others of the name are met in full: those others are
    known and rarely meant by it ("Trump" where Melania Trump is named), and none of them stands in the paragraph."""
    if not full:
        return True
    weights = {c.entity.actor_id: c.weight for c in span.candidates if c.form == "family"}
    if famous.entity.actor_id in {m.actor_id for m in full}:
        return False
    near = any(m.first < token and not cast.paragraph_ends_between(m.first, token) for m in full)
    return not near and all(weights.get(m.actor_id, 1.0) < famous.weight for m in full)


def _add_short(cast: Cast, full: Mention, first: int, last: int, role: Role | None) -> None:
    actor = full.actor
    if role is not None and not actor.known:
        actor = replace(actor, sector=role.sector or actor.sector)
    reason = f"family name of {full.actor.name}, named in full"
    cast.add(actor, first, last, form="family", confidence=0.9, reason=reason, role=role)
    if role:
        absorb_adjectives(cast, role)


def _add_famous(cast: Cast, chosen: Candidate, first: int, last: int, role: Role | None) -> None:
    reason = f"family name of {chosen.entity.name}, not given in full in this article"
    cast.add(Actor.of(chosen.entity), first, last, form="family", confidence=0.75, reason=reason, role=role)
    if role:
        absorb_adjectives(cast, role)


def _by_family_name(cast: Cast) -> Mapping[str, list[Mention]]:
    people: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(cast.mentions, key=lambda m: m.start):
        if mention.actor.kind == "person" and mention.last > mention.first:
            family = family_name(mention.text, mention.actor.country or "").split()[-1].lower()
            people[family].append(mention)
            if "-" in family:
                people[cast.doc[mention.last - 1].lower_].append(mention)  # of "Smith-Jones" a token each
            first = cast.doc[mention.first].lower_
            if mention.actor.country in _CALLED_BY_LAST and cast.doc[mention.last - 1].lower_ != family:
                people[cast.doc[mention.last - 1].lower_].append(mention)  # "Ms. Hang" is Pham Thu Hang
            if not mention.actor.known and mention.actor.country is None and first != family:
                people[first].append(mention)  # either order may be meant
    return people


def _by_given_name(cast: Cast) -> Mapping[str, list[Mention]]:
    """Return the people named in full by their given names, where no two share one: "Anna" after "Anna Berg"."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(cast.mentions, key=lambda m: m.start):
        given = cast.doc[mention.first]
        if (
            mention.actor.kind == "person"
            and mention.last - mention.first > 1
            and gender_of(given.text, "") is not None
        ):
            found[given.lower_].append(mention)
    return {name: people for name, people in found.items() if len({m.actor_id for m in people}) == 1}


def _by_part(cast: Cast) -> Mapping[str, list[Mention]]:
    """Return the people with names of three words and more by each of these, where no two share one: "Nabyl" after
    "Vahd Nabyl Mulachela"."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(cast.mentions, key=lambda m: m.start):
        words_of = [token.lower_ for token in cast.doc[mention.first : mention.last] if token.is_title]
        if mention.actor.kind == "person" and len(words_of) >= _LONG:
            for word in words_of:
                found[word].append(mention)
    return {name: people for name, people in found.items() if len({m.actor_id for m in people}) == 1}


def _stands_alone(token: Token) -> bool:
    """Return True for one name by itself: nothing of a longer name stands beside it, but a form of address may."""
    beside = [token.doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc)]
    names = [t for t in beside if t.i > token.i or gender_of_noun(t.lower_) is None]
    return token.dep_ in _STANDING and not any(t.tag_ in ("NNP", "NNPS", "HYPH") for t in names)


def _ends_so(cast: Cast, full: Mention, first: int, last: int) -> bool:
    """Return True where one word is looked for, or several that the full name ends with."""
    length = last - first
    if length == 1:
        return True
    ending = [token.lower_ for token in cast.doc[max(full.first, full.last - length) : full.last]]
    return full.last - full.first > length and ending == [token.lower_ for token in cast.doc[first:last]]


def _fits_title(cast: Cast, actor: Actor, first: int) -> bool:
    """Return False for "Ms. Clinton" where the person is a man."""
    said = gender_of_noun(cast.doc[first - 1].lower_) if first else None
    return said is None or gender_of(actor.name, actor.country or "") in (None, said)


def _famous(cast: Cast, span: NameSpan, role: Role | None, met: frozenset[str]) -> Candidate | None:
    """Return the person a family name means though it was never given in full: "Putin", "Foreign Minister Wang"."""
    token = cast.doc[span.first]
    if span.first and cast.doc[span.first - 1].lower_ == "the" and token.dep_ in ("pobj", "nsubj", "dobj"):
        return None  # "the Hague"
    if span.first and is_town(cast.doc, span.first - 1, span.last):
        return None
    family = [c for c in span.candidates if c.form == "family" and _may_be(cast, c, span.first, role)]
    countries = {m.actor.country for m in cast.within(role.first, role.last)} if role else set()
    at_home = [c for c in family if c.entity.country in countries]
    of_sector = (c for c in at_home if role is not None and c.entity.sector == role.sector)
    titled = next(of_sector, next(iter(at_home), None))
    return titled or next((c for c in family if c.weight >= _USUAL and holds(c, span, cast.doc, met)), None)


def _may_be(cast: Cast, candidate: Candidate, first: int, role: Role | None) -> bool:
    """Return False where the title is another's: "Judge Owen" is not a minister of that name."""
    person = Actor.of(candidate.entity)
    title = cast.doc[first - 1].lower_ if first else ""
    other = is_title(title) and role is not None and role.sector not in (person.sector, "GOV", None)
    return not other and _fits_title(cast, person, first)
