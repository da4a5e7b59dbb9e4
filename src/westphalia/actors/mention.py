"""Who is meant where: the results of this room."""

from __future__ import annotations

from dataclasses import dataclass

from westphalia.reference.entities import Entity


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act: from the reference tables (`known`) or met in the text.

    `country` is ISO 3166-1 alpha-3, `sector` PLOVER's code; both None where there is none or it is not known.
    """

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent_id: str | None = None
    known: bool = False

    @classmethod
    def of(cls, entity: Entity, sector: str | None = None) -> Actor:
        """Make an actor of a reference entity; `sector` where the name says more ("the Kremlin": GOV)."""
        return cls(
            entity.actor_id,
            entity.name,
            entity.kind,
            entity.country or None,
            sector or entity.sector or None,
            entity.parent_id or None,
            known=True,
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named or meant.

    Parameters
    ----------
    start, end, text
        Half-open code point offsets into the article's text, and the words there.
    first, last
        The same as token indices, half-open.
    head
        The token that stands for the mention in the syntax of its sentence.
    form
        How it is named: name, adjective, capital, metonym, full, family, role, group, pronoun, pair …
    role_text
        The role the text gives, as it stands there; None without one.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    head: int
    actor: Actor
    form: str
    role_text: str | None
    confidence: float
    reason: str

    @property
    def actor_id(self) -> str:
        """Id of the actor."""
        return self.actor.actor_id
