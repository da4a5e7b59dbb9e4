"""Second clauses that leave out their verb: "Peru imposed sanctions on Iran, and Chile on Cuba".

The parser hangs their subject on the verb of the first, as if a noun and a verb were coordinated.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.sides import Sides
from westphalia.ontology.frames import Frame


def gapped_sides(verb: Token, frame: Frame, sides: Sides, arguments: Arguments) -> Iterator[Sides]:
    """Yield the sides of what the verb tells once more, where others do it to others.

    Parameters
    ----------
    verb
        A verb that was coded.
    frame, sides
        Its frame and sides: the others stand behind the same kind of preposition, and are none of those who acted.
    arguments
        The actors of the article.
    """
    if verb.tag_[0] != "V":
        return
    slots = frame.participants if sides.both_act else frame.target
    acted = _ids(sides.source)
    for subject in _subjects(verb):
        source = arguments.of(subject)
        target = next((found for p in _phrases(subject) if p.lower_ in slots and (found := _behind(p, arguments))), [])
        if source and target and acted.isdisjoint(_ids(source)) and _ids(source).isdisjoint(_ids(target)):
            yield Sides(source, target, sides.both_act)


def _subjects(verb: Token) -> Iterator[Token]:
    """Yield the names behind "and" that hang on a verb."""
    for child in verb.children:
        behind_and = child.left_edge.i > 0 and verb.doc[child.left_edge.i - 1].tag_ == "CC"
        if child.dep_ == "conj" and child.tag_[:3] == "NNP" and behind_and:
            yield child


def _phrases(subject: Token) -> Iterator[Token]:
    """Yield the prepositions behind a name, and behind the things set apart from it: "and Iraq, drones at Iran"."""
    things = (child for child in subject.children if child.dep_ == "appos" and child.i > subject.i)
    for head in (subject, *things):
        yield from (child for child in head.children if child.dep_ == "prep" and child.i > subject.i)


def _behind(preposition: Token, arguments: Arguments) -> list[Mention]:
    return arguments.of(next((child for child in preposition.children if child.dep_ == "pobj"), None))


def _ids(side: list[Mention]) -> set[str]:
    return {mention.actor_id for mention in side}
