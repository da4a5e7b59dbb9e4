"""Ties that nouns of exchange state: arms, aid, trade, sanctions, dialogues, diplomatic relations, war."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.lemmas import lemma
from westphalia.relations.parts import Scene, child_of, doer, is_passive, noun_lemma, unique
from westphalia.relations.tie_sides import sides_of, who_is
from westphalia.relations.tie_states import readers_of_groups, readers_of_wars
from westphalia.relations.tie_verbs import is_lasting, when_of
from westphalia.relations.tie_words import Draft, Reader, in_front, lexicon


@cache
def readers_of_nouns() -> Mapping[str, Reader]:
    """Return the reader of each noun, by lemma."""
    words = lexicon()
    return {
        **dict.fromkeys(words["flows"], _flow),
        **dict.fromkeys((*words["sending"], *words["receiving"]), _shipments),
        **dict.fromkeys(words["dialogue"], _dialogue),
        **dict.fromkeys(words["alliances"], _alliance),
        "trade": _trade,
        "sanction": _sanction,
        "relation": _relations,
        "tie": _relations,
        **readers_of_wars(),
        **readers_of_groups(),
    }


def _directed(kind: str, sources: list[Mention], targets: list[Mention], word: Token) -> Iterator[Draft]:
    yield from (Draft(kind, source, target, False, word) for source in sources for target in targets)


# --- what flows ----------------------------------------------------------------------------------------------------


def _flow(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield "supplies Y with weapons", "sells arms to Y", "buys oil from X", "American aid to Y"."""
    kind, verb = lexicon()["flows"][word], noun.head
    if kind == "aid" and (owners := scene.owners(noun)) and (to := scene.after(noun, "to")):
        yield from _directed(kind, owners, to, noun)
    elif noun.dep_ == "dobj" and lemma(verb) in lexicon()["stopping"]:
        yield from _stopped(scene, kind, verb, noun)
    elif noun.dep_ == "dobj" and kind == "arms" and lemma(verb) in lexicon()["using"]:
        yield from _used(scene, kind, verb, noun)
    elif noun.dep_ == "dobj" and verb.tag_[0] == "V" and is_lasting(scene, verb):
        yield from _given(scene, kind, verb, noun)
    elif noun.dep_ == "pobj" and verb.head.tag_[0] == "V" and is_lasting(scene, verb.head):
        yield from _equipped(scene, kind, verb, verb.head)


def _stopped(scene: Scene, kind: str, verb: Token, noun: Token) -> Iterator[Draft]:
    """Yield "stopped aid to Y in 1992": it flowed until then."""
    above = verb.head if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj") else verb  # at the time of that
    when = next((t.last for word in (verb, above) for t in scene.times_of(word) if t.relation == "at"), None)
    to = unique([*scene.after(noun, "to", "for"), *scene.after(verb, "to", "for")])
    for source in scene.named(doer(verb)) if when else ():
        yield from (Draft(kind, source, target, False, verb, until=when) for target in to)


def _used(scene: Scene, kind: str, verb: Token, noun: Token) -> Iterator[Draft]:
    """Yield "has been using Y's weapons", "aware of X firing Y's missiles"; who did not use them may have them."""
    for source in scene.owners(noun) if "negation" not in scene.reached(verb) else ():
        yield from (Draft(kind, source, target, False, verb, last=noun) for target in scene.named(who_is(verb)))


def _given(scene: Scene, kind: str, verb: Token, noun: Token) -> Iterator[Draft]:
    subject = scene.named(doer(verb))
    if lemma(verb) in lexicon()["giving"]:
        to = [*scene.named(child_of(verb, "dative")), *scene.after(verb, "to", "for"), *scene.after(noun, "to", "for")]
        yield from _directed(kind, subject, unique(to), verb)
    elif lemma(verb) in lexicon()["taking"]:
        yield from _directed(kind, unique([*scene.after(verb, "from"), *scene.after(noun, "from")]), subject, verb)


def _equipped(scene: Scene, kind: str, preposition: Token, verb: Token) -> Iterator[Draft]:
    if preposition.lower_ == "with" and lemma(verb) in lexicon()["equipping"]:
        yield from _directed(kind, scene.named(doer(verb)), scene.named(child_of(verb, "dobj")), verb)
    elif preposition.lower_ == "for" and lemma(verb) in lexicon()["relying"]:
        yield from _directed(kind, scene.after(verb, "on", "upon"), scene.named(doer(verb)), verb)


def _shipments(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield "U.S. arms sales to Taiwan", "China's oil imports from Iran"."""
    kinds = [kind for goods, kind in lexicon()["flows"].items() if {goods, f"{goods}s"} & in_front(noun)]
    kinds += [
        lexicon()["flows"][w]
        for c in noun.children
        if c.lower_ == "of"
        for g in c.children
        if (w := noun_lemma(g)) in lexicon()["flows"]
    ]
    if not kinds and word in ("export", "import"):
        kinds = ["trade"]
    for kind in kinds[:1]:
        if word in lexicon()["receiving"]:
            buyers = scene.owners(noun) or (scene.named(doer(noun.head)) if noun.dep_ == "dobj" else [])
            yield from _directed(kind, scene.after(noun, "from"), buyers, noun)
        else:
            yield from _directed(kind, scene.owners(noun), scene.after(noun, "to"), noun)


# --- what is shared ------------------------------------------------------------------------------------------------


def _trade(scene: Scene, noun: Token, _: str) -> Iterator[Draft]:
    head = noun
    if noun.dep_ == "compound" and noun.head.i > noun.i:
        head = noun.head
        if noun_lemma(head) not in lexicon()["trade_heads"]:
            return  # "trade war", "trade talks"
    yield from (Draft("trade", one, other, True, noun) for one, other in sides_of(scene, noun, head))


def _alliance(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield "the alliance between X and Y", "the X-Y strategic partnership", "X and Y have become an alliance"."""
    needed = lexicon()["alliances"][word]
    if (needed and not in_front(noun) & set(needed)) or in_front(noun) & lexicon()["past"]:
        return
    compound = noun.dep_ == "compound" and noun.head.i > noun.i
    if compound and noun_lemma(noun.head) not in (*lexicon()["trade_heads"], "block", "bloc"):
        return  # "a strategic partnership agreement"
    pairs = sides_of(scene, noun, noun.head) if compound else sides_of(scene, noun)
    is_one = noun.dep_ == "attr" or (noun.dep_ == "dobj" and lemma(noun.head) == "have")
    if not pairs and is_one and noun.head.tag_ != "VBD":
        pairs = list(combinations(scene.named(doer(noun.head)), 2))
    if word == "treaty" and not (is_one and noun.head.tag_ in ("VBZ", "VBP")):
        return  # "signed a defence treaty": an agreement, told as such
    states = ((one, other) for one, other in pairs if {one.actor.kind, other.actor.kind} == {"country"})
    since = _founded(scene, noun)
    yield from (Draft("alliance", one, other, True, noun, since=since) for one, other in states)


def _founded(scene: Scene, noun: Token) -> dt.date | None:
    """Return when "the alliance was founded"."""
    verb = noun.head
    founded = noun.dep_ == "nsubjpass" and verb.tag_ == "VBN" and lemma(verb) in lexicon()["founding"]
    return when_of(scene, verb) if founded and "negation" not in scene.reached(verb) else None


def _dialogue(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    needed = lexicon()["dialogue"][word]
    again = _recurs(noun)
    if needed and not again and not in_front(noun) & set(needed):
        return
    if word == "talk" and "+" not in in_front(noun) and not again:
        return
    pairs = sides_of(scene, noun)
    since = None
    if not pairs and noun.dep_ == "dobj":
        pairs, since = _held_by(scene, noun, again=again or not needed)
    yield from (Draft("dialogue", one, other, True, noun, since=since) for one, other in pairs)


def _recurs(noun: Token) -> bool:
    """Return True for "annual talks" and "hold talks every year": a mechanism, and not one meeting."""
    recurring = lexicon()["recurring"]
    if in_front(noun) & recurring:
        return True
    beside = [c for c in noun.head.children if c.dep_ in ("npadvmod", "advmod")] if noun.dep_ == "dobj" else []
    return any(c.lower_ in recurring or any(g.lower_ in recurring for g in c.children) for c in beside)


def _held_by(scene: Scene, noun: Token, *, again: bool) -> tuple[list[tuple[Mention, Mention]], dt.date | None]:
    """Return the two who hold a dialogue, or set one up, and since when."""
    verb = noun.head
    if scene.in_heading(verb) or is_passive(verb):
        return [], None
    pairs = list(combinations(scene.named(doer(verb)), 2))
    if again and lemma(verb) in lexicon()["standing"] and is_lasting(scene, verb):
        return pairs, None
    if lemma(verb) in lexicon()["setting"] and verb.tag_ in ("VBD", "VBN"):
        return pairs, when_of(scene, verb)
    return [], None


def _relations(scene: Scene, noun: Token, word: str) -> Iterator[Draft]:
    """Yield "has diplomatic relations with", the want of them as hostility, and when they began or ended."""
    verb, does = noun.head, lemma(noun.head)
    if noun.dep_ != "dobj" or (word == "tie" and does not in (*lexicon()["severing"], *lexicon()["restoring"])):
        return
    begins, ends = does in lexicon()["restoring"], does in lexicon()["severing"]
    if not ends and "diplomatic" not in in_front(noun):
        return
    if (begins or ends) and verb.tag_ not in ("VBD", "VBN"):
        return
    if not (begins or ends or does in ("have", "maintain", "lack")):
        return
    if (begins or ends) and {"negation", "unsure"} & scene.reached(verb):
        return  # "never severed", "could have restored"
    since = when_of(scene, verb) if begins else None
    until = next((t.last for t in scene.times_of(verb) if t.relation == "at"), None) if ends else None
    if ends and (until is None or not _of_states(noun)):
        return
    without = does == "lack" or any(c.lower_ == "no" for c in noun.children) or "negation" in scene.reached(noun)
    kind = "hostility" if without and not ends else "recognition"
    subject, others = scene.named(doer(verb)), [*scene.after(noun, "with"), *scene.after(verb, "with")]
    pairs = [(one, other) for one in subject for other in others] or list(combinations(subject, 2))
    head = _outside_negation(noun) if without and not ends else noun
    yield from (Draft(kind, one, other, True, head, since=since, until=until) for one, other in pairs)


def _of_states(noun: Token) -> bool:
    """Return True for relations as such, and not "trade ties", "ties with a bank"."""
    return in_front(noun) <= {"diplomatic", "its", "all", "formal", "official"}


def _outside_negation(noun: Token) -> Token:
    """Return a word that "no" does not reach: that there are none is itself the tie."""
    subject = child_of(noun.head, "nsubj")
    return subject if subject is not None else noun.head


# --- sanctions -----------------------------------------------------------------------------------------------------


def _sanction(scene: Scene, noun: Token, _: str) -> Iterator[Draft]:
    """Yield "U.S. sanctions on Iran", "is under EU sanctions", "has imposed sanctions on"; not those only wanted."""
    if noun.tag_ not in ("NNS", "NNPS") or _is_wanted(noun):
        return
    imposed = _imposed_by(scene, noun)
    first = noun.head if noun.dep_ == "conj" else noun  # "criticisms and sanctions from"
    by = unique([*scene.owners(noun), *imposed, *scene.after(noun, "from", "by"), *scene.after(first, "from")])
    on = [*scene.after(noun, "on", "against"), *_under(scene, noun), *_imposed_on(scene, noun)]
    on = unique([*on, *_borne(scene, noun)])
    until = _lifted(scene, noun)
    word = noun.head if imposed else noun
    for draft in _directed("sanction", [m for m in by if m.actor_id not in {o.actor_id for o in on}], on, word):
        yield draft._replace(until=until)


def _lifted(scene: Scene, noun: Token) -> dt.date | None:
    """Return when sanctions were lifted, of which that is told with its time: they were in force until then."""
    object_of = "nsubjpass" if is_passive(noun.head) else "dobj"
    lifted = noun.dep_ == object_of and lemma(noun.head) in lexicon()["lifting"] and noun.head.tag_ in ("VBD", "VBN")
    if not lifted or {"negation", "unsure"} & scene.reached(noun.head):
        return None
    return next((t.last for t in scene.times_of(noun.head) if t.relation == "at"), None)


def _borne(scene: Scene, noun: Token) -> list[Mention]:
    """Return who faces, or evades, sanctions, or pays no heed to them."""
    while noun.dep_ == "conj" and noun.head.tag_[0] == "N":
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun_lemma(noun.head.head) in lexicon()["heeding"]:
        return scene.named(doer(noun.head.head.head))
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "to"
        and any(child.dep_ == "dobj" and noun_lemma(child) in lexicon()["heeding"] for child in noun.head.head.children)
    ):
        return scene.named(doer(noun.head.head))
    faces = noun.dep_ == "dobj" and lemma(noun.head) in lexicon()["bearing"]
    return scene.named(who_is(noun.head)) if faces else []


def _is_wanted(noun: Token) -> bool:
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    wanted = lexicon()["proposing"]
    return bool(in_front(noun) & lexicon()["fresh"]) or lemma(verb) in wanted or noun_lemma(verb) in wanted


def _imposed_by(scene: Scene, noun: Token) -> list[Mention]:
    """Return who keeps them up: "sanctions imposed by", "has imposed sanctions"."""
    for clause in noun.children:
        if clause.dep_ == "acl" and is_passive(clause):
            return scene.named(doer(clause))
    verb = noun.head
    if noun.dep_ == "dobj" and lemma(verb) in lexicon()["sanctioning"] and _has_imposed(scene, verb):
        return scene.named(doer(verb))
    return []


def _has_imposed(scene: Scene, verb: Token) -> bool:
    perfect = any(c.lower_ in ("has", "have", "'s", "'ve") and c.dep_ == "aux" for c in verb.children)
    return perfect or is_lasting(scene, verb)


def _imposed_on(scene: Scene, noun: Token) -> list[Mention]:
    clause = next((c for c in noun.children if c.dep_ == "acl"), noun.head if noun.dep_ == "dobj" else None)
    return scene.after(clause, "on", "against") if clause is not None and clause.tag_[0] == "V" else []


def _under(scene: Scene, noun: Token) -> list[Mention]:
    """Return who "is under sanctions"."""
    under = noun.head
    if noun.dep_ != "pobj" or under.lower_ != "under" or scene.in_heading(noun):
        return []
    above = under.head
    return scene.named(doer(above)) if above.tag_[0] == "V" and lemma(above) in ("be", "remain", "live") else []
