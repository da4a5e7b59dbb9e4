"""Objects behind a day or a name that stands between them and their verb: "imposed on Friday sanctions", "received from
Oman six boats".

Other languages, and what is translated from them, order words so. The parser takes the object into what precedes it.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_ON = ("on", "in")


def inserted_object(verb: Token) -> Token | None:
    """Return "sanctions" in "imposed on Friday sanctions against", "boats" in "received from Oman six boats"."""
    if verb.tag_[0] != "V" or any(child.dep_ in ("dobj", "obj", "attr") for child in verb.children):
        return None
    for preposition in verb.children:
        noun = _governed(preposition) if preposition.i > verb.i else None
        if noun is None:
            continue
        if preposition.lower_ in _ON and (behind := _behind_day(preposition, noun)) is not None:
            return behind
        if name_before_number(noun) is not None or _is_behind_manner(preposition, noun):
            return noun
    return None


def _is_behind_manner(preposition: Token, noun: Token) -> bool:
    """Return True for "ban" in "lifted in full the ban": what is done is behind how far it is."""
    if preposition.lower_ != "in" or preposition.i + 1 >= len(preposition.doc):
        return False
    manner = preposition.nbor(1)
    if manner.lower_ not in words("inserted.manner") or noun.i < manner.i + 2:
        return False
    return manner.head == noun and manner.nbor(1).tag_ in ("DT", "PRP$")


def name_before_number(noun: Token) -> Token | None:
    """Return "Oman" of "from Oman six boats": before a number a name is no part of what is counted."""
    if (receiving := _name_before_gift(noun)) is not None:
        return receiving
    if noun.dep_ != "pobj" or noun.tag_ != "NNS":
        return None
    number = next((child for child in noun.children if child.dep_ == "nummod"), None)
    if number is None:
        return _counted_in_vain(noun)
    names = (
        c for c in noun.children if c.dep_ in ("nmod", "compound") and c.tag_ == "NNP" and c.i == number.left_edge.i - 1
    )
    return next((name for name in names if not is_day(name)), None)


def _name_before_gift(noun: Token) -> Token | None:
    """Return "Oman" of "gave to Oman military aid": what is given stands behind who receives it."""
    to = noun.head
    given = noun.dep_ == "pobj" and noun.tag_ in ("NN", "NNS") and lemma(noun) in words("inserted.gifts")
    if not given or to.lower_ != "to" or to.head.tag_[0] != "V" or lemma(to.head) not in words("syntax.giving"):
        return None
    first = noun.left_edge
    named = first.tag_ in ("NNP", "NNPS") and first.head == noun and first.dep_ in ("compound", "nmod", "poss")
    return first if named and first.i == to.i + 1 and to.i == to.head.i + 1 else None


def _counted_in_vain(noun: Token) -> Token | None:
    """Return "Oman" of "from Oman six boats" where the parser takes the number to count the name before it."""
    names = (c for c in noun.children if c.dep_ in ("nmod", "compound") and c.tag_ == "NNP" and not is_day(c))
    return next((n for n in names if any(c.dep_ == "nummod" and c.i == n.i + 1 for c in n.children)), None)


def time_given(verb: Token) -> Token | None:
    """Return "hours" in "gave them 48 hours to leave": what is given, though the parser takes it for how long."""
    children = list(verb.children)
    if lemma(verb) not in ("give", "allow") or not any(child.dep_ in ("dative", "nsubjpass") for child in children):
        return None
    return next((child for child in children if child.dep_ in ("npadvmod", "dobj") and _is_time(child)), None)


def given_until(verb: Token) -> Token | None:
    """Return "Oman" in "gave Oman until Friday to leave", who has that long to do it."""
    limit = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "until"), None)
    if limit is None or lemma(verb) not in ("give", "allow"):
        return None
    wanted = ("nsubjpass",) if any(child.dep_ == "auxpass" for child in verb.children) else ("dobj", "dative")
    return next((child for child in verb.children if child.dep_ in wanted and child.i < limit.i), None)


def _is_time(noun: Token) -> bool:
    return lemma(noun) in words("inserted.spans") and any(child.dep_ == "nummod" for child in noun.children)


def is_day(token: Token) -> bool:
    """Return True for "Friday", "June"."""
    return token.lower_ in words("triggers.days") | words("inserted.months")


def _governed(preposition: Token) -> Token | None:
    if preposition.dep_ not in ("prep", "dative"):
        return None
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def _behind_day(preposition: Token, noun: Token) -> Token | None:
    """Return what follows the day in "on Friday sanctions", "on 5 June forty prisoners", "on 4 April the envoy"."""
    doc = preposition.doc
    first = [doc[i] for i in range(preposition.i + 1, min(preposition.i + 3, noun.i + 1))]
    if not any(is_day(token) for token in first):
        return None
    if is_day(noun):  # "on 4 April the envoy"
        set_apart = (c for c in noun.children if c.dep_ == "appos" and c.tag_ in ("NN", "NNS"))
        return next((c for c in set_apart if doc[c.left_edge.i - 1].text != ","), None)
    part_of_day = noun.lower_ in words("inserted.parts_of_day") or noun.tag_ not in ("NN", "NNS")
    return None if part_of_day or any(c.dep_ == "poss" for c in noun.children) else noun
