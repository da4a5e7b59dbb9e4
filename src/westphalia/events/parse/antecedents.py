"""Whom or what "who" and "which" stand for, where the nearest noun is not it."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.events.parse.noun_kinds import is_hostile_act
from westphalia.events.parse.phrases import first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_NEAR = 8  # tokens between "who" and the person it means, at most
_AT, _WHERE = ("at", "on", "against"), ("in", "near", "inside")


def antecedent(subject: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for: for "who" one of people, wherever the parser hangs it."""
    if verb.dep_ == "ccomp" and verb.head.dep_ == "relcl" and subject.i < verb.head.i:
        verb = verb.head  # "Chad, which Oslo says attacked"
    if subject.tag_ == "WDT" and (parted := _behind_dash(subject)) is not None:
        return parted
    if subject.tag_ not in ("WP", "WDT") or verb.dep_ != "relcl":
        return subject
    noun = verb.head
    if (deed := _deed_that_struck(noun, verb)) is not None:
        return deed
    if (land := _land_that_speaks(subject, verb)) is not None:
        return land
    thing = noun.dep_ == "pobj" and noun.tag_ in ("NN", "NNS") and not is_person_noun(lemma(noun))
    if subject.lower_ != "who" or not thing or noun.lower_.endswith(("one", "body")):
        return noun
    before = (noun.doc[i] for i in range(noun.i - 1, max(noun.sent.start, noun.i - _NEAR) - 1, -1))
    return next((t for t in before if t.tag_ in ("NN", "NNS") and is_person_noun(lemma(t))), noun)


def _behind_dash(pronoun: Token) -> Token | None:
    """Return "countries" in "two countries - Peru and Chile - that buy oil", wherever the parser hangs the clause."""
    dash = pronoun.nbor(-1) if pronoun.i else pronoun
    enclosed = dash.text in "-–—" and any(c.text in "-–—" and c.i < dash.i for c in dash.head.children)
    return dash.head if enclosed and dash.head.tag_[0] == "N" and dash.head.i < pronoun.i else None


def _deed_that_struck(land: Token, verb: Token) -> Token | None:
    """Return "strike" in "a strike on Iran, which killed two"; who fires in "fired at a hotel in Iran, which killed
    two": the land that is hit does not kill those who die there."""
    behind_comma = land.i + 1 < len(land.doc) and land.nbor(1).text == ","
    hit = land.dep_ == "pobj" and land.tag_[:3] == "NNP" and land.head.lower_ in _AT + _WHERE
    if not hit or not behind_comma or lemma(verb) not in words("syntax.wounding"):
        return None
    for above in islice(land.ancestors, 6):
        if above.tag_[0] == "V":
            doer = next((c for c in first_conjunct(above).children if c.dep_ == "nsubj"), None)
            return (doer or above) if _strikes(above) or land.head.lower_ in _AT else None
        if is_hostile_act(above) or (above.tag_[0] == "N" and land.head.head == above and land.head.lower_ in _AT):
            return above
    return None


def _strikes(verb: Token) -> bool:
    """Return True for "shelled", "carried out strikes", and for what comes down: "a rocket fell"."""
    governed = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    if lemma(verb) in words("antecedents.coming_down"):
        return True
    return lemma(verb) in words("reacting.assailing") or any(is_hostile_act(noun) for noun in governed)


def _land_that_speaks(pronoun: Token, verb: Token) -> Token | None:
    """Return "Iran" in "bombed a plant in Iran, which condemned it": what is bombed says nothing."""
    name = pronoun.nbor(-2) if pronoun.i > 1 and pronoun.nbor(-1).text == "," else None
    if name is None or name.tag_[:3] != "NNP" or not verb.head.is_ancestor(name) or verb.head.tag_ not in ("NN", "NNS"):
        return None
    spoken = words("reacting.by_the_wronged") | words("reacting.by_either") | words("find.saying") | {"call"}
    return name if lemma(verb) in spoken and not is_person_noun(lemma(verb.head)) else None
