"""Nouns that are a title or an apposition of somebody named beside them, and so no mention of their own."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import CLASS_NOUNS, Cast
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.owners.owners import BELONGS
from westphalia.actors.vocabulary import nouns, word_set


def names_somebody(cast: Cast, phrase: Phrase) -> bool:
    """Return True where the noun is the role of a name that is already in the cast ("President Putin")."""
    token = phrase.token
    if token.i in cast.titled:
        return True
    if token.tag_ == "NNP" and _is_before_person(cast, token):
        return True
    if token.dep_ in ("compound", "appos", "nmod") and (head := cast.at(token.head.i)) and head.form != "group":
        return True
    for child in token.children:
        mention = cast.at(child.i)
        if mention is None:
            continue
        if child.dep_ == "appos":
            return True
        if child.dep_ == "compound" and mention.actor.kind == "person" and not owned_by_person(phrase):
            return True
        if child.dep_ in BELONGS and mention.actor.kind == "outlet" and phrase.noun in CLASS_NOUNS:
            return True
    return False


def _is_before_person(cast: Cast, token: Token) -> bool:
    """Return True for the "Ambassador" of "US Ambassador to the United Nations Nikki Haley"."""
    behind = [child.right_edge.i + 1 for child in token.rights if child.dep_ == "prep" and child.i == token.i + 1]
    for end in (token.i + 1, *behind, *_ends_of_name(cast, token.i + 2)):
        after = cast.at(end) if end < len(cast.doc) else None
        if after is not None and after.actor.kind == "person" and after.first == end:
            return True
    return False


def _ends_of_name(cast: Cast, first: int) -> tuple[int, ...]:
    """Return where a mention right behind "to (the)" or "of (the)" ends."""
    doc = cast.doc
    if first >= len(doc) or doc[first - 1].lower_ not in ("to", "of", "for"):
        return ()
    named = cast.at(first) or (cast.at(first + 1) if doc[first].lower_ == "the" and first + 1 < len(doc) else None)
    return (named.last,) if named is not None else ()


def owned_by_person(phrase: Phrase) -> bool:
    """Return True for what a person may have: a team, a government, a brother."""
    owned = nouns()["of_persons"]
    kin = phrase.noun in word_set("related", "kin")
    return kin or phrase.noun in owned["state"] or phrase.noun in owned["people"]
