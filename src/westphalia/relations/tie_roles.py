"""What one state is to another: "U.S. ally Japan", "Russia, a supplier of arms to Iran", "the two are rivals"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from westphalia.actors.mention import Actor, Mention
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity
from westphalia.relations.parts import Scene, child_of, doer, governed, stated, unique, with_conjuncts
from westphalia.relations.tie_words import Draft, in_front, lexicon, pairwise

_MUTUAL = frozenset({"alliance", "hostility", "trade"})
_BODIES = ("igo", "bloc")
_BETWEEN = ("JJ", "JJR", "JJS", "NN", "NNS", "POS", "RB", "RBR", "RBS", "HYPH", "VBG", "VBN", "CD", "NNP")
_COPULAS = ("be", "remain", "become", "stay")
_NOUNS_AFTER = frozenset({"state", "country", "nation"})


def read_role(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield the ties that a noun for a role states."""
    front = in_front(noun)
    kind = _kind(noun, word, front)
    if kind is None or front & lexicon()["past"] or _is_over(scene, noun) or _once(noun):
        return
    holders = _holders(scene, noun)
    if not holders:
        holders = _as_adjective(scene, noun)
    held = {m.actor_id for m in holders}
    owners = [m for m in _owners(scene, noun) or _in_whose_eyes(scene, noun) if m.actor_id not in held]
    if not owners and noun.dep_ in ("attr", "appos", "oprd") and noun.tag_ in ("NNS", "NNPS") and kind in _MUTUAL:
        yield from pairwise(kind, holders, noun)
        return
    for owner in owners:
        for holder in holders:
            yield from _tie(kind, holder, owner, noun, since=_since(scene, noun))


def _kind(noun: Token, word: str, front: frozenset[str]) -> str | None:
    if word in lexicon()["roles"]:
        return str(lexicon()["roles"][word])
    of_what = {t.lower_ for t in governed(noun, "of")}
    kinds = lexicon()["qualified"].get(word, {})
    return next((kind for qualifier, kind in kinds.items() if qualifier in front | of_what), None)


def _tie(kind: str, holder: Mention, owner: Mention, noun: Token, *, since: dt.date | None) -> Iterator[Draft]:
    of_body = owner.actor.kind in _BODIES
    if kind == "membership" or (kind == "alliance" and of_body):
        if of_body and holder.actor.kind == "country":  # "NATO ally Turkey" is a member
            yield Draft("membership", holder, owner, False, noun, since=since)
        return
    if "bloc" in (owner.actor.kind, holder.actor.kind):
        return  # "Asia's rivals India and China"
    mutual = kind in _MUTUAL and lemma(noun) != "supplier"
    yield Draft(kind, holder, owner, mutual, noun, since=since)


def _since(scene: Scene, noun: Token) -> dt.date | None:
    """Return the day on which one "became a member": that from which it is one."""
    verb = noun.head
    became = noun.dep_ in ("attr", "oprd", "dobj", "acomp") and lemma(verb) == "become" and verb.tag_ in ("VBD", "VBN")
    return scene.day_of(verb) if became else None


def _is_over(scene: Scene, noun: Token) -> bool:
    """Return True for "were allies", without a date that says until when."""
    verb = noun.head if noun.dep_ == "attr" and "first" not in in_front(noun) else None  # "the first ally to"
    return verb is not None and verb.tag_ == "VBD" and lemma(verb) == "be" and scene.since_until(verb) == (None, None)


def _once(noun: Token) -> bool:
    return any(t.lower_ in ("once", "formerly") for t in noun.doc[noun.left_edge.i : noun.i])


def _owners(scene: Scene, noun: Token) -> list[Mention]:
    """Return whose ally: in front of the noun, also where the parser hangs it elsewhere, or behind "of", "to"."""
    found = scene.owners(noun) or _in_a_group(scene, noun)
    index = noun.i - 1
    while index >= 0 and not found and noun.i - index <= 6 and not scene.doc[index + 1].is_sent_start:
        if index in scene.at:
            found = stated(m for m in scene.at[index])
            break
        if scene.doc[index].tag_ not in _BETWEEN:
            break
        index -= 1
    return unique([*found, *scene.after(noun, "of", "to", "with")])


def _in_a_group(scene: Scene, noun: Token) -> list[Mention]:
    """Return the state in front of allies who are an actor of their own: "US allies"."""
    groups = (m for m in scene.at.get(noun.i, ()) if m.actor.kind == "group" and m.first < noun.i)
    pairs = ((m, m.actor_id.removeprefix("GRP:").partition("-")) for m in groups)  # "GRP:usa-ally"
    states = ((m, entity(code.upper())) for m, (code, _, rest) in pairs if rest and len(code) == 3)
    return [replace(m, actor=Actor.of(state)) for m, state in states if state is not None]


def _holders(scene: Scene, noun: Token) -> list[Mention]:
    """Return who is the ally."""
    found = [*_named_after(scene, noun), *scene.after(noun, "like", "including"), *_such_as(scene, noun)]
    verb = noun.head
    if noun.dep_ == "appos":
        found += scene.named(verb) if noun.tag_ in ("NNS", "NNPS") else _alone(scene, verb)
    elif noun.dep_ in ("attr", "oprd", "ccomp") and lemma(verb) in _COPULAS:
        subject = doer(verb)
        found += scene.named(subject) if subject is not None and subject != noun else []
    elif noun.dep_ == "nsubj" and lemma(verb) in _COPULAS and verb.tag_ != "VBD":
        found += scene.named(child_of(verb, "attr"))  # "its main ally is Russia"
    elif noun.dep_ in ("oprd", "attr"):
        found += scene.named(child_of(verb, "dobj", "nsubj", "nsubjpass"))
    elif noun.dep_ == "pobj" and verb.lower_ == "as" and verb.head.tag_[0] == "V" and verb.head.tag_ != "VB":
        found += scene.named(child_of(verb.head, "dobj", "nsubjpass"))
    for child in noun.children:
        if child.dep_ == "appos":
            found += scene.named(child)
    return unique(found)


def _in_whose_eyes(scene: Scene, noun: Token) -> list[Mention]:
    """Return who "sees Moscow as an enemy"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    called = noun.dep_ in ("pobj", "oprd") and verb.tag_[0] == "V" and verb.tag_ != "VB" and lemma(verb) not in _COPULAS
    return scene.named(doer(verb)) if called else []


def _as_adjective(scene: Scene, noun: Token) -> list[Mention]:
    """Return the ally of "America's Saudi ally": the adjective behind an owner."""
    owned = child_of(noun, "poss") is not None
    here = scene.at.get(noun.i - 1, ())
    return stated(m for m in here if m.form == "adjective") if owned and noun.i else []


def _alone(scene: Scene, noun: Token) -> list[Mention]:
    return stated(m for m in scene.at.get(noun.i, ()) if m.form != "adjective" or noun.tag_[0] == "N")


def _named_after(scene: Scene, noun: Token) -> list[Mention]:
    """Return the states right behind the noun: "U.S. ally Japan", "NATO members Greece and Turkey"."""
    index = noun.i + 1
    if index < len(scene.doc) and scene.doc[index].lower_ in _NOUNS_AFTER:
        index += 1
    here = [m for m in scene.at.get(index, ()) if m.first == index and m.form != "pronoun"]
    if not here or scene.doc[index].is_sent_start:
        return []
    head = scene.doc[here[0].head]
    owns = here[0].last < len(scene.doc) and scene.doc[here[0].last].tag_[0] in "NJ"
    if owns:
        return stated(here) if here[0].actor.kind == "person" else []  # "ally Russian forces"
    plural = noun.tag_ in ("NNS", "NNPS")
    return [m for t in with_conjuncts(head) for m in _alone(scene, t)] if plural else stated(here)


def _such_as(scene: Scene, noun: Token) -> list[Mention]:
    named = [t for t in governed(noun, "as") if any(c.lower_ == "such" for c in t.head.children)]
    return [m for token in named for m in scene.named(token)]
