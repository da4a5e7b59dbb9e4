"""Ties that verbs state: "supplies Y with weapons", "does not recognise", "joined the EU in 2004", "is allied with"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.relations.parts import Scene, child_of, doer, governed, is_passive, noun_lemma
from westphalia.relations.tie_words import Draft, Reader, in_front, lexicon, pairwise

_BODIES = ("igo", "bloc")


@cache
def readers_of_verbs() -> Mapping[str, Reader]:
    """Return the reader of each verb, by lemma."""
    readers: dict[str, Reader] = {
        "ally": _allied,
        "recognize": _recognises,
        "recognise": _recognises,
        "sanction": _sanctions,
    }
    readers["belong"] = _belongs
    readers.update(dict.fromkeys(lexicon()["binding"], _bound))
    readers.update(dict.fromkeys(lexicon()["assisting"], _assists))
    readers.update(dict.fromkeys(lexicon()["joining"], _joins))
    readers.update(dict.fromkeys(lexicon()["comprising"], _comprises))
    readers.update(dict.fromkeys(lexicon()["leaving"], _leaves))
    return readers


def is_lasting(scene: Scene, verb: Token) -> bool:
    """Return True where a verb tells a habit or a state: the present, "has long supplied", "continues to supply"."""
    if scene.in_heading(verb):
        return False  # "China sells jets to Iran": news, told in the present
    if verb.tag_ in ("VBZ", "VBP"):
        return True
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "been"}:
        return True
    words = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    above = verb.head.lower_ if verb.dep_ == "xcomp" else ""
    habit = bool(words & lexicon()["lasting"]) or any(above.startswith(w) for w in lexicon()["lasting"])
    since, _ = scene.since_until(verb)
    return habit or (since is not None and bool(auxiliaries & {"has", "have", "'s", "'ve"}))


def _allied(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    subject = child_of(verb, "nsubjpass", "nsubj") or (verb.head if verb.dep_ == "acl" else None)
    if verb.tag_ != "VBN" and not is_lasting(scene, verb):
        return
    ours, theirs = scene.named(subject), scene.after(verb, "with", "to")
    if theirs:
        yield from (Draft("alliance", one, other, True, verb) for one in ours for other in theirs)
    elif verb.tag_ == "VBN" and len(ours) > 1:
        yield from pairwise("alliance", ours, verb)


def _bound(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    """Yield "X is bound to Y by a defence treaty", "X and Y are bound by an alliance"; a trade treaty makes no ally."""
    subject = verb.head if verb.dep_ == "acl" else child_of(verb, "nsubjpass")
    standing = verb.dep_ == "acl" or {"is", "are", "remain", "remains"} & {c.lower_ for c in verb.children}
    treaty = next(filter(_is_alliance, governed(verb, "by")), None)
    if verb.tag_ != "VBN" or not standing or treaty is None:
        return
    ours, theirs = scene.named(subject), [m for word in (verb, treaty) for m in scene.after(word, "to", "with")]
    pairs = [(one, other) for one in ours for other in theirs] if theirs else combinations(ours, 2)
    states = ((one, other) for one, other in pairs if {one.actor.kind, other.actor.kind} == {"country"})
    yield from (Draft("alliance", one, other, True, verb) for one, other in states)


def _is_alliance(noun: Token) -> bool:
    """Return True for "an alliance", "a mutual defence treaty"; not "a trade treaty", "a proposed alliance"."""
    needed = lexicon()["alliances"].get(noun_lemma(noun))
    words = in_front(noun)
    return needed is not None and (not needed or not words.isdisjoint(needed)) and not words & lexicon()["past"]


def _recognises(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    passive = is_passive(verb)
    recognised = _as_state(scene, child_of(verb, "nsubjpass" if passive else "dobj"))
    for one in scene.named(doer(verb)):
        for other in recognised:
            yield Draft("recognition", one, other, False, verb, since=when_of(scene, verb))


def _as_state(scene: Scene, noun: Token | None) -> list[Mention]:
    """Return the state that is recognised: "Kosovo", "Kosovo's independence"; not "Jerusalem as the capital"."""
    if noun is None or any(child.lower_ == "over" for child in noun.children):
        return []  # "Kenya's sovereignty over the islands" is a claim to land
    whose = child_of(noun, "poss") if noun.lower_ in ("independence", "statehood", "sovereignty") else noun
    here = scene.at.get(whose.i, []) if whose is not None else []
    return [m for m in here if m.form not in ("capital", "pronoun", "pair") and m.actor.kind == "country"]


def _sanctions(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    """Yield "is sanctioned by the EU"; "sanctioned it on Monday" is an event."""
    if verb.tag_ == "VB":
        yield from _by_policy(scene, verb)
    first = verb.head if verb.dep_ == "conj" else verb  # "being isolated and sanctioned"
    standing = {"is", "are", "being"} & {c.lower_ for c in (*verb.children, *first.children)}
    if not is_passive(verb) or not (is_lasting(scene, verb) or standing):
        return
    sanctioned = child_of(verb, "nsubjpass", "nsubj") or child_of(first, "nsubjpass", "nsubj")
    for one in scene.named(doer(verb)):
        for other in scene.named(sanctioned):
            yield Draft("sanction", one, other, False, verb)


def _by_policy(scene: Scene, verb: Token) -> Iterator[Draft]:
    """Yield "the strategy of X to isolate and sanction Y": a course that stands, whatever comes of it."""
    first = verb.head if verb.dep_ == "conj" else verb
    policy = first.head
    if first.dep_ in ("acl", "relcl") and noun_lemma(policy) in lexicon()["policies"]:
        owners = [*scene.owners(policy), *scene.after(policy, "of")]
        yield from (Draft("sanction", m, o, False, policy) for m in owners for o in scene.named(child_of(verb, "dobj")))


def _assists(scene: Scene, verb: Token, word: str) -> Iterator[Draft]:
    if (is_lasting(scene, verb) or _has_armed(scene, verb, word)) and not is_passive(verb):
        kind, noun = lexicon()["assisting"][word], child_of(verb, "dobj")
        helped = scene.named(noun) if noun is not None and noun.i in scene.at else []
        yield from (Draft(kind, one, other, False, verb) for one in scene.named(doer(verb)) for other in helped)


def _has_armed(scene: Scene, verb: Token, word: str) -> bool:
    """Return True for "has armed X": who was given arms has them."""
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "'ve") for c in verb.children)
    return lexicon()["assisting"][word] == "arms" and verb.tag_ == "VBN" and perfect and not scene.in_heading(verb)


def _joins(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    if verb.tag_ not in ("VBD", "VBN", "VBZ") or is_passive(verb):
        return
    yield from _members(scene, verb, child_of(verb, "dobj"), since=True)


def _leaves(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    if verb.tag_ in ("VBD", "VBN") and not is_passive(verb) and when_of(scene, verb) is not None:
        yield from _members(scene, verb, child_of(verb, "dobj"), since=False)


def _belongs(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    if verb.tag_ in ("VBZ", "VBP"):
        for body in scene.after(verb, "to"):
            if body.actor.kind in _BODIES:
                yield from (Draft("membership", m, body, False, verb) for m in scene.named(doer(verb)))


def _comprises(scene: Scene, verb: Token, _: str) -> Iterator[Draft]:
    """Yield "the bloc, which includes X and Y"."""
    subject, noun = doer(verb), child_of(verb, "dobj")
    if noun is None or noun.i not in scene.at or is_passive(verb) or not is_lasting(scene, verb):
        return
    if any(c.dep_ == "prep" for c in verb.children):
        return  # "includes Turkey in its talks"
    for body in scene.named(subject) if subject is not None and subject.i in scene.at else ():
        members = [m for m in scene.named(noun) if m.actor.kind == "country" and m.form not in ("capital", "adjective")]
        if body.actor.kind in _BODIES:
            yield from (Draft("membership", member, body, False, verb) for member in members)


def _members(scene: Scene, verb: Token, noun: Token | None, *, since: bool) -> Iterator[Draft]:
    if noun is None or noun.i not in scene.at:
        return  # "joined NATO's exercise"
    for body in scene.named(noun):
        for member in scene.named(doer(verb)):
            if body.actor.kind in _BODIES and member.actor.kind == "country" and member.form not in ("family", "full"):
                when = when_of(scene, verb)
                yield Draft("membership", member, body, False, verb, *((when, None) if since else (None, when)))


def when_of(scene: Scene, verb: Token) -> dt.date | None:
    """Return the day on or since which the clause of a verb says that it was done."""
    return scene.day_of(verb)
