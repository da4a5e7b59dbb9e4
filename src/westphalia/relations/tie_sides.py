"""Between whom: the two sides of "X-Y trade", "war between X and Y", "X's dialogue with Y"."""

from __future__ import annotations

from itertools import combinations

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.gerunds import told_of
from westphalia.reading.lemmas import lemma
from westphalia.relations.parts import Scene, doer, unique
from westphalia.relations.tie_words import lexicon


def sides_of(scene: Scene, *nouns: Token) -> list[tuple[Mention, Mention]]:
    """Return the pairs of "X-Y trade", "trade between X and Y", "X's trade with Y and Z": X with each."""
    owners = unique(m for noun in nouns for m in scene.owners(noun))
    between = unique(m for noun in nouns for m in scene.after(noun, "between", "among"))
    others = unique(m for noun in nouns for m in scene.after(noun, "with"))
    verb = nouns[0].head
    if nouns[0].dep_ == "dobj" and lemma(verb) in lexicon()["growing"]:
        others = unique([*others, *scene.after(verb, "with")])
    if others and not owners:
        owners = _of_the_clause(scene, nouns[0])
    if owners and others:
        return [(one, other) for one in owners for other in others]
    return list(combinations(between or owners, 2))


def _of_the_clause(scene: Scene, noun: Token) -> list[Mention]:
    """Return who it is that expands trade with others: the subject, or who owns it ("China's focus")."""
    verb = noun.head if noun.dep_ == "dobj" else noun
    while verb.dep_ in ("pcomp", "prep", "xcomp") and verb.head != verb:
        verb = verb.head
    subject = doer(verb) if verb.tag_[0] == "V" else None
    return scene.named(subject) if subject is not None and "unsure" not in scene.reached(noun) else []


def who_is(verb: Token) -> Token | None:
    """Return the doer, also that of a gerund behind its object: "aware of Russia firing", "benefits from X facing"."""
    return told_of(verb) or doer(verb)
