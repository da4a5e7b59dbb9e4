"""Which nouns without an owner mean somebody in particular: "the prime minister", "officials said", "state media"."""

from __future__ import annotations

from westphalia.actors.nouns.phrases import Phrase, is_opposed
from westphalia.actors.vocabulary import word_set
from westphalia.reference.organs import organ_terms

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_FOREIGN = frozenset({"occupation", "occupying", "enemy", "invading"})


def asks_for_context(phrase: Phrase) -> bool:
    """Return True where a phrase without owner means somebody in particular: what a state has one of, or people in
    politics who are known ("the") or speak for all ("officials said")."""
    token = phrase.token
    if token.dep_ in _MODIFIERS:
        return False
    if phrase.noun in word_set("owned_only", "nouns") and not phrase.one_of_a_state:
        return False
    if phrase.text in word_set("one", "media"):
        return token.dep_ in _STANDING
    if phrase.plural:
        if not phrase.modifiers.isdisjoint(word_set("own", "words")):
            return True
        if phrase.text in word_set("locals", "nouns"):
            if any(is_opposed(child) for child in token.lefts):
                return False
            return phrase.definite or ((phrase.bare or phrase.counted) and token.dep_ in _STANDING)
        if not phrase.person and phrase.noun not in word_set("political", "plural"):
            return False
        if phrase.noun == "force" and len(phrase.words) < 2:
            return False
        if (
            phrase.noun in word_set("one", "offices")
            or phrase.noun in word_set("political", "never")
            or phrase.sector not in word_set("political", "sectors")
        ):
            return False
        return phrase.definite or ((phrase.bare or phrase.counted) and token.dep_ in _STANDING)
    if not phrase.definite:
        if phrase.bare and phrase.text in word_set("one", "bare") and token.dep_ in _STANDING:
            return True  # "told parliament"
        indefinite = not _INDEFINITE.isdisjoint(phrase.modifiers)
        speaks = token.dep_ == "nsubj" or (token.dep_ == "pobj" and token.head.head.lower_ == "according")
        return indefinite and speaks and phrase.noun in word_set("one_of_them", "nouns")
    return phrase.one_of_a_state and token.dep_ != "attr"


def is_one_more(phrase: Phrase) -> bool:
    """Return True for "an official said", where the text has spoken of officials before."""
    one = not phrase.plural and not _INDEFINITE.isdisjoint(phrase.modifiers)
    return (
        one and not phrase.general and phrase.token.dep_ == "nsubj" and phrase.noun in word_set("one_of_them", "nouns")
    )


def belongs_elsewhere(phrase: Phrase) -> bool:
    """Return True where an owner is told that nobody resolved: "officials from a rights group"; and for "the occupation
    army", which is another's than the land it stands in."""
    if not _FOREIGN.isdisjoint((*phrase.modifiers, *phrase.words)):
        return True
    if any(name in organ_terms() for name in phrase.names if " of " in name):
        return False  # "the ministry of defence"
    for child in phrase.token.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "for"):
            return any(word.dep_ == "pobj" and word.tag_ in ("NN", "NNS", "NNP", "NNPS") for word in child.children)
    return False
