"""Deeds that a relative clause names: "sent arms to Chad, which Oslo called a provocation" blames who sent them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import prepositional
from westphalia.events.parse.syntax import subject_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_FAR = 5


def gives_a_name(verb: Token) -> Token | None:
    """Return "provocation" of "which Oslo called a provocation", "illegal" of "which Oslo called illegal"."""
    which = any(child.lower_ == "which" and child.dep_ in ("dobj", "obj") for child in verb.children)
    if not which or verb.dep_ != "relcl" or lemma(verb) not in words("relative_names.naming"):
        return None
    said = next((c for c in verb.children if c.dep_ in ("oprd", "dobj") and c.i > verb.i), None)
    return said or prepositional(verb, "as")


def by_named_deed(arguments: Arguments, match: Match, source: Sequence[Mention]) -> list[Mention]:
    """Return who did what is called a provocation, if it is not who calls it so."""
    doer = _doer_of_named(match.token) if match.token.tag_[0] == "V" else None
    own = {mention.actor_id for mention in source}
    return [mention for mention in arguments.of(doer) if mention.actor_id not in own]


def _doer_of_named(verb: Token) -> Token | None:
    """Return who did what a relative clause calls a provocation: a land or a person is none, what is done there is."""
    name = gives_a_name(verb)
    if name is None or lemma(name) not in words("relative_names.names"):
        return None
    for above in (verb.head, *islice(verb.head.ancestors, _FAR)):
        if above.tag_[0] == "V":
            return subject_of(above)
        if above.tag_ in ("NN", "NNS") and lemma(above) in words("relative_names.deeds"):
            owned = any(child.dep_ in ("poss", "compound", "amod") for child in above.children)
            return prepositional(above, "by") or (above if owned else prepositional(above, "of"))
    return None
