"""What the words around a name say of somebody: the country, and the sector of the role or of the body."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.people import Role, affiliation, apposed_to, role_after, role_before
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.owners.origins import origin_of
from westphalia.actors.owners.owners import owners_of
from westphalia.actors.vocabulary import body_sectors
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.people import is_english_given
from westphalia.reference.places import find_place, places_named

_BODIES = frozenset({"organization", "outlet", "igo", "government", "military", "group", "bloc"})
_WITH_COUNTRY_LAST = ("organization", "government", "outlet", "military")
_OF_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
_ELSEWHERE = frozenset({"outlet", "organization"})
_UNNAMED = frozenset({"group", "role"})
_ORGANISED = frozenset({"organization", "government", "military", "outlet"})
_AT_HOME = 0.55  # and the outlet's own, for its people
_ALL = 0.75  # and for bodies
_NAMED_SO = 0.5  # and for those whose names are of that country
_SCENE = 0.7  # and for people of whom only the name is told
_ALONE, _ALL_ALONG = 0.85, 20  # and times, for people told of by what anybody there may be
_LIVING_THERE = frozenset({"CVL", "ELI", "LEG", "PTY", "OPP", "REL", "LAB"})  # no experts, reporters or firms
_OF_ONE_LAND = frozenset({"PTY", "OPP", *_OF_STATE})
_OFTEN = 5  # times it has to be named at the least
_ACTING = ("nsubj", "nsubjpass")
_ENGLISH_SPEAKING = frozenset("USA GBR IRL CAN AUS NZL ZAF ZWE KEN UGA GHA NGA JAM TTO LBR".split())
_CLEAR = 0.6  # share of all mentions that the country an article is about has to have


class Said(NamedTuple):
    """What one phrase says; `weak` where the sector is a guess from a noun that any body has ("chairman")."""

    role: Role
    country: str | None
    sector: str | None
    weak: bool


class Standing(NamedTuple):
    """What all phrases around a name say together."""

    role: Role | None
    before: Role | None
    country: str | None
    sector: str | None
    weak: bool


def standing_of(cast: Cast, head: Token, first: int, last: int) -> Standing:
    """Read the title before a name [first, last), the apposition behind it, and where else the person belongs."""
    before, after = role_before(cast.doc, first, head), role_after(head, last)
    told = [_said(cast, role) for role in (before, after) if role]
    beside = [apposed_to(head, first), affiliation(head, first, last)]
    further = [_said(cast, role) for role in beside if role and role != before]
    country = next((said.country for said in (*reversed(told), *further) if said.country), None)
    told += further
    strong = next((said for said in told if said.sector and not said.weak), None)
    chosen = strong or next((said for said in told if said.sector), None)
    sector, weak = (chosen.sector, chosen.weak) if chosen else (None, True)
    if (outlet := _outlet_behind(cast, last)) is not None:
        country, sector, weak = country or outlet.country, sector or "JRN", weak and bool(sector)
    country = country or _of_american_party(cast, told)
    if party := _american_party(cast, last):
        country, sector, weak = country or "USA", sector if strong else party, False
    if country is None:
        origin = origin_of(cast, head, first, last)
        country, sector = origin.country, sector or origin.sector
    return Standing(before or after, before, country, sector, weak)


def add_countries(cast: Cast, home: str | None) -> None:
    """Give people whom no country stood with the one of their role, now that "the government" is known to be of one; or
    else the one that the article is about: to officials, and to anyone in news of the outlet's own country (`home`),
    where nobody says of his countrymen that they are."""
    people = {m.actor_id: m.actor for m in cast.mentions if m.actor.kind == "person" and not m.actor.known}
    counts = Counter(m.actor.country for m in cast.mentions if m.actor.country and m.actor.kind not in _ELSEWHERE)
    subject, number = counts.most_common(1)[0] if counts else ("", 0)
    share = number / counts.total() if counts else 0.0
    alone = share >= _ALONE and number >= _ALL_ALONG
    for actor_id, actor in people.items():
        if actor.country:
            continue
        if described := _described_before(cast, actor):
            cast.give_country(actor_id, described, "somebody of that title is spoken of before")
            continue
        said = [m for r in cast.roles_of(actor) for m in cast.within(r.first, r.last) if not _is_elsewhere(cast, m, r)]
        told = [m.actor.country for m in said if m.actor.country]
        sent = {m.actor.country for r in cast.roles_of(actor) for m in cast.within(r.first, r.last)}
        official = actor.sector in _OF_STATE
        elsewhere = subject in sent - set(told)
        titles = {word for role in cast.roles_of(actor) for word in role.text.lower().split()}
        if told:
            cast.give_country(actor_id, told[-1], "the role is of that country")
        elif any(m.actor.kind == "igo" for m in said):
            continue  # who acts for the United Nations is of no state's
        elif number == 1 and _is_guest(cast, actor, subject):
            continue
        elif counts["USA"] and not titles.isdisjoint(words("titles", "american")):
            cast.give_country(actor_id, "USA", "an American title, in news of the United States")
        elif elsewhere or (subject == "USA" and not titles.isdisjoint(words("titles", "not_american"))):
            continue
        elif share >= _least_share(actor, subject, home) and (official or subject == home):
            cast.give_country(actor_id, subject, "the country that the article is about")
        elif share >= _SCENE and number >= _OFTEN and actor.sector is None and _is_local(cast, actor, subject):
            cast.give_country(actor_id, subject, "nobody says where the person comes from, in news of that country")
        elif (
            share >= _ALONE
            and number >= _ALL_ALONG
            and actor.sector in _LIVING_THERE
            and _is_there(cast, actor, subject)
        ):
            cast.give_country(actor_id, subject, "told of among others, in news of that country alone")
    for actor_id, actor in people.items():
        if actor.sector is None:
            cast.give_sector(actor_id, "CVL", "nothing ties the person to a body")
    bodies = {m.actor_id: m.actor for m in cast.mentions if m.actor.kind in _ORGANISED and not m.actor.known}
    for actor_id, actor in bodies.items():
        if actor.country is None and actor.sector != "IGO" and subject == home and share >= _ALL:
            cast.give_country(actor_id, subject, "the country that the article is about, and the outlet's")
        elif actor.country is None and alone and actor.sector in _OF_ONE_LAND:
            cast.give_country(actor_id, subject, "an organ or party in news of that country alone")


def _described_before(cast: Cast, actor: Actor) -> str | None:
    """Return the country of whom the text has described by a title before it names him: "Chad's ambassador said ...
    Ambassador A B said"; None where people of several countries have that title."""
    first = next(m for m in cast.mentions if m.actor_id == actor.actor_id)
    role = next((r for r in cast.roles_of(actor) if 0 <= r.noun == first.first - 1), None)
    if role is None or role.last - role.first > 1:
        return None
    title = lemma(cast.doc[role.noun]).lower()
    same = [m for m in cast.mentions if m.actor.country and _has_title(cast, m, title)]
    countries = {m.actor.country for m in same}
    before = any(m.first < first.first and m.form in _UNNAMED for m in same)
    return next(iter(countries)) if before and len(countries) == 1 else None


def _has_title(cast: Cast, mention: Mention, title: str) -> bool:
    """Return True for somebody described by a noun, or named behind it as a title."""
    if mention.form in _UNNAMED and lemma(cast.doc[mention.head]).lower() == title:
        return cast.doc[mention.head].tag_ in ("NN", "NNP")
    return mention.actor.kind == "person" and title in (mention.role_text or "").lower().split()


def _is_guest(cast: Cast, actor: Actor, country: str) -> bool:
    """Return True where a state is named only as the one that somebody of the sentence deals with: France in "King Karl
    received the French minister"."""
    first = next(m for m in cast.mentions if m.actor_id == actor.actor_id)
    named = next(m for m in cast.mentions if m.actor.country == country)
    same = cast.doc[first.head].sent == cast.doc[named.head].sent
    return same and first.last <= named.first and cast.doc[first.head].dep_ in _ACTING


def _least_share(actor: Actor, subject: str, home: str | None) -> float:
    """Return the share from which news is about a country enough for somebody: less at home, and least for an English
    name in an American or British outlet's news of home."""
    if subject != home:
        return _CLEAR
    return _NAMED_SO if subject in ("USA", "GBR") and is_english_given(actor.name) else _AT_HOME


def _is_local(cast: Cast, actor: Actor, country: str) -> bool:
    """Return True for somebody without a role who says or does something, and whose given name people of a country may
    bear: a witness, not a reporter with a byline or a visitor with an English name."""
    acts = any(m.actor_id == actor.actor_id and cast.doc[m.head].dep_ in _ACTING for m in cast.mentions)
    return acts and (country in _ENGLISH_SPEAKING or not is_english_given(actor.name))


def _is_there(cast: Cast, actor: Actor, country: str) -> bool:
    """Return True for "A B, a protester," and "A B, a former senator," by whose given name he may be of a country."""
    told = any(role.noun >= 0 for role in cast.roles_of(actor))
    return _is_local(cast, actor, country) or (told and not is_english_given(actor.name))


def _said(cast: Cast, role: Role) -> Said:
    found = [mention for mention in cast.within(role.first, role.last) if not _is_elsewhere(cast, mention, role)]
    found.sort(key=lambda mention: (mention.actor.kind in _WITH_COUNTRY_LAST, mention.start))
    actors = [mention.actor for mention in found]
    if role.noun >= 0 and not any(actor.country for actor in actors):
        owners = owners_of(cast, cast.doc[role.noun])
        actors += [o.actor for o in owners if o.mention is None or not _is_elsewhere(cast, o.mention, role)]
    country = next((actor.country for actor in reversed(actors) if actor.country), None)
    if country is None and role.noun < 0:
        country = _home(cast, role)
    sector, weak = _sector(cast, role, actors, country)
    return Said(role, country, sector, weak)


def _is_elsewhere(cast: Cast, mention: Mention, role: Role) -> bool:
    """Return True for "Iraq" of "ambassador to Iraq", "envoy of Chad in Iraq" and "Office for Iraq": where somebody
    serves or what about, not whom; but a "spokesman for Iraq" speaks for it."""
    head, before = cast.doc[mention.head], mention.first - 1
    if mention.form == "adjective" and cast.doc[mention.last].lower_ in words("roles", "field"):
        return True  # "Russian history professor A B"
    before -= before > 0 and cast.doc[before].lower_ == "the"
    joint = cast.doc[before].lower_ if before > 0 else ""
    if mention.actor.kind == "country" and joint == "for":
        return lemma(cast.doc[before - 1]) not in words("roles", "speaking_for")
    behind = 0 <= role.noun < mention.first  # but not "gave it to Algerian Ambassador A B"
    if joint in ("to", "in") and behind and lemma(cast.doc[role.noun]) in words("roles", "sent"):
        return True
    return head.dep_ == "pobj" and head.head.lower_ == "to" and lemma(head.head.head) in words("roles", "sent")


def _sector(cast: Cast, role: Role, actors: list[Actor], country: str | None) -> tuple[str | None, bool]:
    """Return the sector: the body's own where the noun only says what rank somebody has in it."""
    body = next((actor for actor in reversed(actors) if actor.kind in _BODIES and actor.sector), None)
    if role.noun < 0:
        return (body.sector if body and body.kind != "bloc" else None), False
    rank = lemma(cast.doc[role.noun]) in words("roles", "of_body")
    if role.was is not None:
        return role.sector, rank and not country
    if rank and body is not None:
        return body.sector, False
    names = [token.lower_ for token in cast.doc[role.first : role.noun] if token.tag_ == "NNP"] if rank else []
    of_names = next((body_sectors()[name] for name in names if name in body_sectors()), None)
    if of_names and lemma(cast.doc[role.noun]) not in words("roles", "courtesy"):
        return of_names, False  # "Army spokesman", but not "Army Secretary"
    return (None if names and country is None else role.sector), rank


def _home(cast: Cast, role: Role) -> str | None:
    """Return the country of a place behind a name: "Senator Kent Conrad of North Dakota"."""
    name = cast.doc[role.first : role.last]
    if not 0 < len(name) <= 3 or not all(token.tag_ == "NNP" for token in name):
        return None
    if cast.at(name[-1].i) is None and any(p.kind == "region" for p in places_named(name.text, country="USA")):
        return "USA"  # Georgia, where the article means the state
    place = find_place(name.text)
    return place.country or None if place else None


def _outlet_behind(cast: Cast, last: int) -> Actor | None:
    """Return the outlet of a signed quotation: "Kyle Smith, National Review"."""
    if last + 1 >= len(cast.doc) or cast.doc[last].text != ",":
        return None
    mention = cast.at(last + 1) or (cast.at(last + 2) if cast.doc[last + 1].lower_ == "the" else None)
    if (
        mention is None
        or mention.actor.kind != "outlet"
        or cast.doc[mention.head].dep_ in ("nsubj", "poss", "compound")
    ):
        return None
    after = cast.doc[mention.last] if mention.last < len(cast.doc) else None
    return mention.actor if after is None or after.is_space else None


def _of_american_party(cast: Cast, told: list[Said]) -> str | None:
    """Return USA for "a Democratic strategist" and "Republican pollster": of a party by its American adjective."""
    for said in told:
        at = said.role.noun
        party = (child for child in cast.doc[at].lefts if child.dep_ in ("amod", "compound")) if at >= 0 else ()
        if any(child.text in words("roles", "american_parties") for child in party):
            return "USA"
    return None


def _american_party(cast: Cast, last: int) -> str | None:
    """Return LEG for a name with party and state behind it, as American news has them: "A B (R-Ky.)", "A B, D-Ohio"."""
    after = cast.doc[last : last + 5].text.replace(" ", "")
    if after.startswith(("(R-", "(D-", "(I-", "(R.", "(D.")):
        return "LEG"
    stated = after.startswith((",R-", ",D-", ",I-")) and after[3:5].istitle() and after[3:5].isalpha()
    return "LEG" if stated and any(mark in after[4:] for mark in (".", ",")) else None  # not "I-95", "D-Mark"
