"""Officials without a name who talk to an outlet: "a defense official told Channel 9"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.vocabulary import word_set
from westphalia.reading.lemmas import lemma

_ABROAD = frozenset({"foreign", "local", "western", "european", "diplomatic"})


def outlet_told(cast: Cast, phrase: Phrase) -> str | None:
    """Return the country of the outlet that an unnamed official tells something or is cited by; None where no outlet is
    told, or the official may be anybody's ("a Western official").
    """
    if phrase.definite or phrase.noun not in word_set("sources", "nouns") or not _ABROAD.isdisjoint(phrase.modifiers):
        return None
    if any(child.dep_ == "prep" and child.lower_ in ("in", "of", "from") for child in phrase.token.rights):
        return None
    for token in _dealt_with(phrase.token):
        mention = cast.at(token.i)
        worldwide = mention is not None and mention.actor_id in word_set("sources", "worldwide")
        if mention is not None and mention.actor.kind == "outlet" and not worldwide:
            return mention.actor.country
    return None


def _dealt_with(token: Token) -> list[Token]:
    """Return whom a subject tells, or who cites an object."""
    verb = token.head
    if token.dep_ == "nsubj" and lemma(verb) in word_set("sources", "telling"):
        return [child for child in verb.rights if child.dep_ in ("dobj", "dative")]
    if token.dep_ == "dobj" and lemma(verb) in word_set("sources", "citing"):
        citing = verb.head if verb.dep_ == "advcl" else verb
        return [child for child in citing.children if child.dep_ == "nsubj"]
    return []
