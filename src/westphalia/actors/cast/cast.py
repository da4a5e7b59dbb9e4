"""The cast of one article: its actors and where they are named, filled step by step by `resolve`."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.cast.people import Role, head_of, slug
from westphalia.actors.cast.standing import as_of, before_office, holds, with_role_of_text
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.wordlists import words

_GUESSED = 0.85  # what is left of the confidence where the country is that of the article

CLASS_NOUNS = frozenset(
    "newspaper agency paper daily magazine channel broadcaster outlet tabloid website portal".split()
)


class Cast:
    """Mentions collected so far, by token; no two share a token unless one span names several actors."""

    def __init__(self, doc: Doc, on: dt.date | None = None, home: str | None = None, seat: str | None = None) -> None:
        self.doc = doc
        self.on = on
        self.home = home  # the country of an outlet that has its readers there
        self.seat = seat  # the country of the dateline
        self._roles: dict[str, list[Role]] = defaultdict(list)
        self.mentions: list[Mention] = []
        self._taken: dict[int, Mention] = {}
        self.titled: set[int] = set()  # nouns of titles that stand apart from the names they belong to
        self._countries: frozenset[str] = frozenset({"USA"})
        self._counted = 0
        self._line_ends = [token.i for token in doc if token.is_space and "\n" in token.text]

    def add(
        self,
        actor: Actor,
        first: int,
        last: int,
        *,
        form: str,
        confidence: float,
        reason: str,
        role: Role | None = None,
        head: int | None = None,
    ) -> Mention:
        """Record that tokens [first, last) name `actor`; `head` where another token than theirs stands for it."""
        doc = self.doc
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        role_text = role.text if role and role.text else None
        head = _class_noun(head_of(doc, first, last), first).i if head is None else head
        mention = Mention(
            start, end, doc[first:last].text, first, last, head, actor, form, role_text, confidence, reason
        )
        self.mentions.append(mention)
        for index in range(first, last):
            self._taken.setdefault(index, mention)
        return mention

    def drop(self, mention: Mention) -> None:
        """Take a mention back: its words turned out to be part of another."""
        self.mentions.remove(mention)
        for index in range(mention.first, mention.last):
            if self._taken.get(index) is mention:
                del self._taken[index]

    def at(self, token: int) -> Mention | None:
        """Return the mention that covers a token."""
        return self._taken.get(token)

    def paragraph_ends_between(self, first: int, last: int) -> bool:
        """Return True where a line ends between two tokens."""
        ends = self._line_ends
        return bisect_left(ends, first) != bisect_left(ends, last)

    def countries(self) -> frozenset[str]:
        """Return the countries of all that is named, with the United States, where most small towns of news lie."""
        if len(self.mentions) != self._counted:
            found = {mention.actor.country for mention in self.mentions if mention.actor.country}
            self._countries, self._counted = frozenset({"USA", *found}), len(self.mentions)
        return self._countries

    def within(self, first: int, last: int) -> list[Mention]:
        """Return the mentions that lie inside tokens [first, last)."""
        return [mention for mention in self.mentions if first <= mention.first and mention.last <= last]

    def note_role(self, actor: Actor, role: Role) -> None:
        """Remember what the text says of a person: it may be more than the tables know of the day."""
        self._roles[actor.actor_id].append(role)

    def roles_of(self, actor: Actor) -> Sequence[Role]:
        """Return what the text says of a person."""
        return self._roles.get(actor.actor_id, ())

    def give_country(self, actor_id: str, country: str, why: str) -> None:
        """Set the country of somebody unknown in all mentions; a guess, so that they become less certain."""
        for number, mention in enumerate(self.mentions):
            if mention.actor_id == actor_id and mention.actor.country is None:
                actor, reason = replace(mention.actor, country=country), f"{mention.reason}; {why}"
                confidence = round(mention.confidence * _GUESSED, 3)
                self._put(number, replace(mention, actor=actor, reason=reason, confidence=confidence))

    def give_sector(self, actor_id: str, sector: str, why: str) -> None:
        """Set the sector of somebody unknown in all mentions; a guess, so that they become less certain."""
        for number, mention in enumerate(self.mentions):
            if mention.actor_id == actor_id and mention.actor.sector is None:
                actor, reason = replace(mention.actor, sector=sector), f"{mention.reason}; {why}"
                confidence = round(mention.confidence * _GUESSED, 3)
                self._put(number, replace(mention, actor=actor, reason=reason, confidence=confidence))

    def settle(self) -> None:
        """Give every mention of somebody unknown what any of them says: country and sector stand with one only."""
        known: dict[str, Actor] = {}
        said = [m for m in self.mentions if m.form != "family" or m.role_text]
        for mention in sorted(said, key=lambda m: (_is_weak(m), m.start)):
            first = known.setdefault(mention.actor_id, mention.actor)
            known[mention.actor_id] = replace(
                first,
                country=first.country or mention.actor.country,
                sector=first.sector or mention.actor.sector,
                parent_id=first.parent_id or mention.actor.parent_id,
            )
        for number, mention in enumerate(self.mentions):
            if not mention.actor.known and mention.actor != known.get(mention.actor_id, mention.actor):
                self._put(number, replace(mention, actor=known[mention.actor_id]))

    def _put(self, number: int, new: Mention) -> None:
        old, self.mentions[number] = self.mentions[number], new
        for index in range(new.first, new.last):
            if self._taken.get(index) is old:
                self._taken[index] = new

    def finish(self) -> tuple[Mention, ...]:
        """Return all mentions in the order of the text, known persons with what they are on the day of the article."""
        people = {m.actor_id: m.actor for m in self.mentions if m.actor.known and m.actor.kind == "person"}
        today = {actor_id: self._as_of(actor) for actor_id, actor in people.items()}
        found = (
            replace(mention, actor=today[mention.actor_id]) if mention.actor_id in today else mention
            for mention in self.mentions
        )
        return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.actor_id)))

    def _as_of(self, known: Actor) -> Actor:
        actor = as_of(known, self.on)
        if any(self._is_of_world(role) for role in self._roles.get(actor.actor_id, ())) and not holds(known, self.on):
            return replace(actor, country=None, sector="IGO")
        for role in self._roles.get(actor.actor_id, ()):
            actor = with_role_of_text(actor, role)
        return actor if actor.sector else before_office(known, self.on)

    def _is_of_world(self, role: Role) -> bool:
        """Return True for "EU special envoy" and "UN mediator": who acts for an international body, not for his state;
        but a "UN ambassador" is a state's to it."""
        named = self.within(role.first, role.last)
        serving = role.noun >= 0 and self.doc[role.noun].lower_ in words("roles", "of_world")
        return serving and role.was is None and bool(named) and all(m.actor.kind == "igo" for m in named)


def _is_weak(mention: Mention) -> bool:
    """Return True where the role is a rank that any body has: other words about the same person come first."""
    return not words("roles", "of_body").isdisjoint((mention.role_text or "").lower().split())


def _class_noun(head: Token, first: int) -> Token:
    """Return the noun that says what kind of thing it is: "newspaper" for "Times" in "The Global Times newspaper" and
    for "Dagen" in "the newspaper Dagen"."""
    if head.dep_ == "compound" and head.head.lower_ in CLASS_NOUNS:
        return head.head
    before = head.doc[first - 1] if first else head
    beside = (before.dep_, before.head.i) == (head.dep_, head.head.i)
    apposed = head.dep_ == "appos" and head.head.i == before.i
    return before if before.lower_ in CLASS_NOUNS and (apposed or beside) else head


def unknown_person(name: str, country: str | None, sector: str | None) -> Actor:
    """Make an actor of a person whom the tables do not know. The id is the name's: the same in every article."""
    return Actor(f"PER:{slug(name)}", name, "person", country, sector)


def unknown_body(name: str, country: str | None, sector: str | None, parent: str | None) -> Actor:
    """Make an actor of a body whom the tables do not know."""
    kind = "outlet" if sector == "JRN" else "government" if sector == "GOV" else "organization"
    prefix = "OUT" if kind == "outlet" else "ORG"
    return Actor(f"{prefix}:{slug(name)}", name, kind, country, sector, parent)


def group_of(country: str, noun: str, name: str, sector: str | None) -> Actor:
    """Make an actor of people described by country and occupation: "Chinese analysts"."""
    return Actor(f"GRP:{country}-{slug(noun)}", name, "group", country, sector, country)


def with_role(actor: Actor, country: str | None, sector: str | None) -> Actor:
    """Add what the text says of somebody the tables do not know."""
    if actor.known:
        return actor
    return replace(actor, country=actor.country or country, sector=actor.sector or sector)
