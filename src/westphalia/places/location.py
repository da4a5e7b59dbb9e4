"""Is a name used as a location here? A question for syntax."""

from __future__ import annotations

from enum import IntEnum
from itertools import islice

from spacy.tokens import Doc, Token

from westphalia.actors.cast.people import head_of
from westphalia.places.words import words
from westphalia.reading.lemmas import lemma


class Use(IntEnum):
    """How surely a name says where something is."""

    NONE = 0
    LIKELY = 1  # a city's name hardly stands for anybody: "Mosul residents", "with Aleppo"
    PLAIN = 2  # the words around it say so: "in Mosul", "Mosul, Iraq"


# States, capitals and buildings of government also stand for those who act there; others hardly do.
_ACTING = frozenset({"country", "continent", "capital", "building", "palace", "mission"})
_TOWNS = frozenset({"city", "town", "village", "district", None})
_US = frozenset({"u.s.", "us", "united states", "america", "uk", "u.k.", "britain"})


def use_of(doc: Doc, first: int, last: int, kind: str | None) -> Use:
    """Return how tokens [first, last), the name of a place of `kind` (None: unknown), are used."""
    if _follows_place(doc, first) or _at_dateline(doc, first, last) or _is_area(doc, first) or _hyphenated(doc, last):
        return Use.PLAIN
    if kind in ("country", "continent") and _is_paired(doc, last):
        return Use.NONE
    if (preposition := _right_before(doc, first, last)) is not None:
        return _after_preposition(preposition, kind)
    head = head_of(doc, first, last)
    anchor = _first_of_list(head)
    if anchor.dep_ == "pobj" or (anchor.dep_ == "pcomp" and anchor.tag_.startswith("N")):
        return _after_preposition(anchor.head, kind)
    if kind not in _ACTING and kind not in _TOWNS:
        return Use.PLAIN
    return _by_role(head, anchor, kind, doc[first:last].text)


def is_besieged(doc: Doc, first: int, last: int) -> bool:
    """Return True for a bare name that is the object of a verb which only lands and towns suffer: "they shelled X"."""
    anchor = _first_of_list(head_of(doc, first, last))
    bare = first > 0 and (doc[first - 1].tag_.startswith("V") or doc[first - 1].dep_ in ("cc", "punct"))
    return bare and anchor.dep_ == "dobj" and _besieges(anchor.head)


def is_aimed_at(doc: Doc, first: int) -> bool:
    """Return True for a name behind "at" of something fired: one fires at towns, and works at firms."""
    if first == 0 or doc[first - 1].lower_ != "at":
        return False
    return any(lemma(above) in words("aiming") for above in islice(doc[first - 1].ancestors, 3))


def _besieges(verb: Token) -> bool:
    if lemma(verb) == "enter":
        return any(child.dep_ == "nsubj" and lemma(child) in words("sent") for child in verb.children)
    return lemma(verb) in words("besieging")


def _right_before(doc: Doc, first: int, last: int) -> Token | None:
    """Return the preposition right before a name that ends its phrase, whatever the parser made of it."""
    if first == 0 or (last < len(doc) and not doc[last].is_punct) or doc[last - 1].dep_ == "pobj":
        return None
    before = doc[first - 2] if doc[first - 1].lower_ == "the" and first > 1 else doc[first - 1]
    return before if before.dep_ == "prep" else None


def _first_of_list(head: Token) -> Token:
    while head.dep_ in ("conj", "appos") and head.head.tag_.startswith("NN") and head.head.i < head.i:
        if head.dep_ == "appos" and lemma(head.head) not in words("land"):
            break
        head = head.head
    return head


def _after_preposition(preposition: Token, kind: str | None) -> Use:
    word, governor = preposition.lower_, preposition.head
    if word == "from" and preposition.i and lemma(preposition.nbor(-1)) in words("relational"):
        return Use.PLAIN
    hung_on = lemma(governor)
    if word in ("to", "from", "of") and (hung_on in words("relational") or governor.lower_ in words("relational")):
        return Use.PLAIN
    if word in words("locative"):
        return _locative(word, hung_on, kind)
    directional = _directional(word, governor, hung_on)
    if kind not in _ACTING and not directional:
        return Use.LIKELY if word not in ("by", "than", "like", "as", "such") or kind not in _TOWNS else Use.NONE
    return Use.PLAIN if directional else Use.NONE


def _locative(word: str, hung_on: str, kind: str | None) -> Use:
    if kind in _ACTING:
        if hung_on in words("topic") or (word == "at" and kind in ("country", "continent")):
            return Use.NONE
        if word in ("toward", "towards", "through") and hung_on not in words("motion"):
            return Use.NONE
        if kind == "building" and word in ("through", "off", "via", "amid", "into"):
            return Use.LIKELY
    return Use.PLAIN


def _directional(word: str, governor: Token, hung_on: str) -> bool:
    """Return True where a preposition of direction, or "of", makes a state or capital a location."""
    if word == "to":
        return _goes_to(governor, hung_on)
    if word == "from":
        return hung_on in words("source") or (hung_on in words("motion") and not _of_words(governor))
    if word == "of":
        return hung_on in words("land") or hung_on in words("event")
    if word == "for":
        return hung_on in ("leave", "depart", "head", "bind", "bound", "destine", "departure")
    if word in ("on", "upon", "onto"):
        return hung_on in words("attack")
    if word == "over":
        return hung_on in words("flying")
    if word in ("between", "with"):
        return hung_on in words("between")
    return False


def _goes_to(governor: Token, hung_on: str) -> bool:
    if hung_on == "send":
        things = [child for child in governor.children if child.dep_ in ("dobj", "nsubjpass")]
        things += [governor.head] if governor.dep_ == "relcl" else []
        return not things or any(lemma(thing) in words("sent") or thing.tag_.startswith("NNP") for thing in things)
    if hung_on == "come":
        return not any(child.dep_ == "nsubj" and child.lower_ == "it" for child in governor.children)
    return hung_on in words("motion")


_SPEECH = frozenset("statement word message announcement call signal order instruction support criticism".split())


def _of_words(governor: Token) -> bool:
    """Return True where what comes from a place is speech: "a statement came from Moscow"."""
    return any(child.dep_ == "nsubj" and lemma(child) in _SPEECH for child in governor.children)


def _by_role(head: Token, anchor: Token, kind: str | None, text: str) -> Use:
    if head.dep_ in ("compound", "nmod", "amod") and head.head.i > head.i:
        return _before_noun(head, kind, text)
    if head.dep_ == "poss":
        return _owner(head, kind)
    verb = anchor.head
    if kind in ("building", "palace", "mission"):
        return Use.NONE
    if anchor.dep_ in ("dobj", "nsubjpass"):
        if kind in _TOWNS and _besieges(verb):
            return Use.PLAIN
        touched = (lemma(verb) in words("touching") and not _leaves_so(verb)) or _takes_over(verb)
        return Use.LIKELY if touched or kind in _TOWNS else Use.NONE
    if anchor.dep_ == "appos" and lemma(anchor.head) in words("land"):
        return Use.PLAIN
    if kind in _TOWNS:
        speaks = anchor.dep_ == "nsubj" and (lemma(verb) in words("saying") or verb.tag_[:2] != "VB")
        return Use.NONE if speaks or anchor.dep_ in ("attr", "acomp") else Use.LIKELY
    return Use.NONE


def _leaves_so(verb: Token) -> bool:
    """Return True for "leaves Libya with two governments": left in a state, not departed from."""
    if lemma(verb) != "leave":
        return False
    return any(child.lower_ == "with" or child.dep_ in ("oprd", "ccomp", "xcomp", "acomp") for child in verb.children)


def _takes_over(verb: Token) -> bool:
    return lemma(verb) == "take" and any(child.dep_ == "prt" and child.lower_ == "over" for child in verb.children)


def _before_noun(head: Token, kind: str | None, text: str) -> Use:
    """Judge a name before a noun: "Mosul residents", "the Hanoi summit"; a state only before a piece of land."""
    noun = head.head
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    kept = {noun.lower_, *(lemma(token) for token in head.doc[head.i + 1 : noun.i + 1])}
    if kept & words("no_site"):
        return Use.NONE
    if kind in ("country", "continent"):
        hosts = words("land") | ({"visit", "trip", "tour"} if text.lower() in _US else words("event"))
        return Use.LIKELY if kept & hosts else Use.NONE
    if kind in ("capital", "building", "palace", "mission") or noun.tag_.startswith("NNP"):
        return Use.LIKELY if kept & words("held_at") else Use.NONE
    return Use.LIKELY


def _owner(head: Token, kind: str | None) -> Use:
    noun = head.head
    if kind in _TOWNS or lemma(noun) in words("land"):
        return Use.LIKELY
    if kind == "country" and (lemma(noun) in words("strife") or lemma(noun.head) in words("land")):
        return Use.LIKELY
    return Use.NONE


def _follows_place(doc: Doc, first: int) -> bool:
    """Return True for the country in "Tianjin, China": a name in apposition to a name before the comma."""
    if first < 2 or doc[first - 1].text != "," or not doc[first - 2].tag_.startswith("NNP"):
        return False
    return doc[first].dep_ in ("appos", "npadvmod")


def _is_area(doc: Doc, first: int) -> bool:
    """Return True behind an adjective that looks at a land: "northern Syria", "downtown Pyongyang"."""
    if first == 0 or doc[first - 1].lower_ not in words("areal"):
        return False
    return doc[first - 1].text.islower() or bool(doc[first - 1].is_sent_start)


def _hyphenated(doc: Doc, last: int) -> bool:
    return last + 1 < len(doc) and doc[last].text == "-" and doc[last + 1].lower_ in words("hyphenated")


def _is_paired(doc: Doc, last: int) -> bool:
    """Return True for "China" in "China-South Korea relations": one of two that deal with each other."""
    if last + 1 >= len(doc) or doc[last].text not in ("-", "–") or not doc[last + 1].text[0].isupper():
        return False
    return not doc[last - 1].whitespace_ and not doc[last].whitespace_  # "in Syria – Damascus is calm" tells two places


def _at_dateline(doc: Doc, first: int, last: int) -> bool:
    """Return True for a name in capitals that begins a line and stands before a dash, a comma or a bracket."""
    begins = first == 0 or "\n" in doc[first - 1].text
    ends = last < len(doc) and doc[last].text in ("—", "–", "--", "-", ",", "(", "/")
    return begins and ends and doc[first:last].text.isupper() and len(doc[first]) > 2
