"""The cast of one article: its actors and where they are named, filled step by step by `resolve`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.actors.people import Role, head_of, slug

CLASS_NOUNS = frozenset(
    "newspaper agency paper daily magazine channel broadcaster outlet tabloid website portal".split()
)


class Cast:
    """Mentions collected so far, by token; no two share a token unless one span names several actors."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.mentions: list[Mention] = []
        self._taken: dict[int, Mention] = {}
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
    ) -> Mention:
        """Record that tokens [first, last) name `actor`."""
        doc = self.doc
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        role_text = role.text if role and role.text else None
        head = _class_noun(head_of(doc, first, last)).i
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

    def within(self, first: int, last: int) -> list[Mention]:
        """Return the mentions that lie inside tokens [first, last)."""
        return [mention for mention in self.mentions if first <= mention.first and mention.last <= last]

    def settle(self) -> None:
        """Give every mention of somebody unknown what any of them says: country and sector stand with one only."""
        known: dict[str, Actor] = {}
        for mention in sorted(self.mentions, key=lambda m: m.start):
            first = known.setdefault(mention.actor_id, mention.actor)
            known[mention.actor_id] = replace(
                first,
                country=first.country or mention.actor.country,
                sector=first.sector or mention.actor.sector,
                parent_id=first.parent_id or mention.actor.parent_id,
            )
        for number, mention in enumerate(self.mentions):
            if not mention.actor.known and mention.actor != known[mention.actor_id]:
                self._put(number, replace(mention, actor=known[mention.actor_id]))

    def _put(self, number: int, new: Mention) -> None:
        old, self.mentions[number] = self.mentions[number], new
        for index in range(new.first, new.last):
            if self._taken.get(index) is old:
                self._taken[index] = new

    def finish(self) -> tuple[Mention, ...]:
        """Return all mentions in the order of the text."""
        return tuple(sorted(self.mentions, key=lambda mention: (mention.start, mention.end, mention.actor_id)))


def _class_noun(head: Token) -> Token:
    """Return "newspaper" for "Times" in "The Global Times newspaper": the noun that says what kind of thing it is."""
    return head.head if head.dep_ == "compound" and head.head.lower_ in CLASS_NOUNS else head


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


def with_role(actor: Actor, role: Role | None, countries: Sequence[str]) -> Actor:
    """Add what the text says of somebody the tables do not know."""
    if actor.known:
        return actor
    return replace(
        actor,
        country=actor.country or (countries[-1] if countries else None),
        sector=actor.sector or (role.sector if role else None),
    )
