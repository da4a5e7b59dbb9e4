"""Ties that nouns for what states are in together state: a war that goes on, a group of members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from westphalia.reading.lemmas import lemma
from westphalia.relations.parts import Scene, doer, stated, unique
from westphalia.relations.tie_sides import sides_of
from westphalia.relations.tie_words import Draft, Reader, in_front, lexicon, pairwise

_BODIES = ("igo", "bloc")


def readers_of_wars() -> Mapping[str, Reader]:
    """Return the reader of each noun for fighting, by lemma."""
    return dict.fromkeys(lexicon()["wars"], _war)


def readers_of_groups() -> Mapping[str, Reader]:
    """Return the reader of each noun for a group, by lemma."""
    return dict.fromkeys(lexicon()["groupings"], _grouping)


def _war(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield "X is at war with Y", "the two are still at war", "the ongoing X-Y conflict"."""
    at = noun.head
    if noun.dep_ == "pobj" and at.lower_ == "at":
        yield from _at_war(scene, noun, at)
    elif not noun.text[0].isupper() and not in_front(noun) & set(lexicon()["wars"][word]) and _goes_on(noun):
        against = [(one, other) for one in scene.owners(noun) for other in scene.after(noun, "against", "on")]
        for one, other in against or sides_of(scene, noun):
            if one.actor.kind == other.actor.kind == "country":
                yield Draft("hostility", one, other, True, noun)


def _goes_on(noun: Token) -> bool:
    """Return True for a war that is told as going on: wars that ended are named in the same words."""
    if in_front(noun) & lexicon()["going_on"] or (noun.dep_ == "pobj" and noun.head.lower_ in lexicon()["going_on"]):
        return True
    verb = noun.head
    present = verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") and c.dep_ == "aux" for c in verb.children)
    return noun.dep_ == "nsubj" and present and lemma(verb) in ("go", "continue", "rage", "drag", "grind", "enter")


def _at_war(scene: Scene, noun: Token, at: Token) -> Iterator[Draft]:
    if at.head.tag_[0] != "V" or at.head.tag_ == "VBD":
        return
    subject = scene.named(doer(at.head))
    others = unique([*scene.after(noun, "with"), *scene.after(at, "with"), *scene.after(at.head, "with")])
    yield from (Draft("hostility", one, other, True, noun) for one in subject for other in others)
    if not others and len(subject) == 2:
        yield from pairwise("hostility", subject, noun)


def _grouping(scene: Scene, noun: Token, _: str) -> Iterator[Draft]:
    """Yield "the BRICS group of Brazil, Russia and India", "others involved in the group with Russia"."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    part = lemma(above) in lexicon()["taking_part"]
    members = [*scene.after(noun, "of"), *(scene.after(noun, "with") if part else ())]
    members += scene.after(above, "with") if part and above != noun else []
    bodies = unique([*scene.owners(noun), *stated(scene.at.get(noun.i, ()))])
    for body in (m for m in bodies if m.actor.kind in _BODIES):
        for member in unique(members):
            if member.actor.kind == "country":
                yield Draft("membership", member, body, False, noun)
