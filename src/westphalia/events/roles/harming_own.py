"""Who only speaks of harm: nobody harms his own state, and who warns of what another may do threatens nobody by it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.noun_kinds import is_hostile_act
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import prepositional
from westphalia.events.roles.arguments import Arguments
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})
_OWNING = ("poss", "amod", "nmod", "compound")
_ON = ("on", "against", "upon", "to")
_OF = ("of", "about")


def is_harmed(speaker: Mention, reached: Sequence[Mention], noun: Token, kind: str) -> bool:
    """Return True for Lavrov in "Lavrov said sanctions on Russia would be lifted": his own state is what they reach.

    What stands in the noun's own phrase may do so: "the government's attacks on".
    """
    if kind not in _HARMFUL or noun.tag_[0] != "N" or speaker.actor.country is None:
        return False
    if noun.left_edge.i <= speaker.head <= noun.right_edge.i:
        return False
    return any(one.actor.kind == "country" and one.actor.country == speaker.actor.country for one in reached)


def warns_of_others(
    arguments: Arguments, warning: Token, source: Sequence[Mention], target: Sequence[Mention], doc: Doc
) -> bool:
    """Return True for "warned that Oslo would invade", "warned of Chad's attacks", "warned of attacks on itself".

    What is done to another is a threat, and so is what he would bring about: "warned that raids would be answered".
    """
    if warning.tag_[0] != "V" or lemma(warning) not in words("harming_own.warning"):
        return False
    deed = next((noun for p in _OF if (noun := prepositional(warning, p)) is not None), None)
    heads = [doc[mention.head] for mention in target]
    if deed is not None and is_hostile_act(deed):
        own = {mention.actor.country for mention in source} - {None}
        aimed = (noun for p in _ON if (noun := prepositional(deed, p)) is not None)
        if any(mention.actor.country in own for noun in aimed for mention in arguments.of(noun)):
            return True
        return bool(heads) and all(_does(head, deed) for head in heads)
    clause = next((child for child in warning.children if child.dep_ == "ccomp"), None)
    if clause is None or is_passive(clause) or not _wrongs(clause):
        return False
    doer = next((child for child in clause.children if child.dep_ == "nsubj"), None)
    return doer is not None and bool(heads) and all(head == doer or doer.is_ancestor(head) for head in heads)


def _does(head: Token, deed: Token) -> bool:
    """Return True for whoever a deed is by or of: "Russian attacks", "an attack by Russia"."""
    owner = head.head == deed and head.dep_ in _OWNING
    return owner or (head.dep_ == "pobj" and head.head.lower_ in ("by", "from") and deed.is_ancestor(head))


def _wrongs(clause: Token) -> bool:
    """Return True for what is done to others: "would invade", "violates the treaty", "plans to attack"."""
    verbs = [clause, *(child for child in clause.children if child.dep_ == "xcomp")]
    wronging = words("deplored.doing_wrong") | words("reacting.assailing") | words("harming_own.wronging")
    return any(lemma(verb) in wronging for verb in verbs)
