"""Who reacts behind what is said: "Rome said that Oslo had shelled the town and called on Kyiv to wait".

The parser hangs the second verb on what Oslo did. Tense and sense tell that the speaker goes on.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def reacting_to_what_it_says(verb: Token) -> Token | None:
    """Return "said" for "condemned" in "Rome said that Oslo shelled the town and condemned the attack".

    A present does not go on from a past either: "fears that Oslo shelled it, asks".
    """
    clause = first_conjunct(verb)
    above = clause.head if clause.dep_ == "ccomp" else clause
    saying = above if above.tag_[0] != "J" else above.head
    if clause == above or saying.tag_[0] != "V":
        return None
    if verb.tag_ == "VBD" and saying.tag_ == "VBD" and clause.tag_ in ("VBZ", "VBP"):
        return saying  # "said that Oslo supplies arms, and urged Rome to": nor does a past go on from a present
    past = clause.tag_ == "VBD" or any(child.dep_ == "aux" and child.tag_ == "VBD" for child in clause.children)
    present = verb.tag_ in ("VBZ", "VBP") and saying.tag_ in ("VBZ", "VBP") and past
    answers = verb.tag_ in ("VBD", "VBN") and _wrongs(clause) and _answers(verb)
    return saying if present or answers else None


def urged_behind(participle: Token) -> Token | None:
    """Return "said" for "urging" in "Rome said that Oslo had shelled the town, urging it to stop"."""
    clause = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or clause.dep_ != "ccomp" or participle.i < clause.i:
        return None
    apart = participle.left_edge.i > 0 and participle.doc[participle.left_edge.i - 1].text == ","
    return clause.head if apart and _wrongs(clause) and _answers(participle) else None


def _wrongs(clause: Token) -> bool:
    """Return True for a deed that others answer: "shelled", "had sent arms to the rebels"."""
    before = any(child.dep_ == "aux" and child.lower_ == "had" for child in clause.children)
    provoking = before and lemma(clause) in words("reacting.provoking")
    return provoking or lemma(clause) in words("reacting.assailing")


def _answers(verb: Token) -> bool:
    """Return True for what the wronged do: condemn, urge, call on, demand that; behind a comma also warn and vow, which
    who attacks may do as well ("said that rebels shelled the town and warned of more")."""
    if lemma(verb) in words("reacting.by_the_wronged"):
        return True
    behind = {child.lower_ for child in verb.children if child.dep_ == "prep"}
    if lemma(verb) == "call" and behind & {"on", "upon", "for"}:
        return True
    if lemma(verb) == "demand" and any(child.dep_ == "ccomp" for child in verb.children):
        return True
    apart = any(token.text == "," for token in verb.doc[max(0, verb.left_edge.i - 2) : verb.left_edge.i])
    return apart and lemma(verb) in words("reacting.by_either")
