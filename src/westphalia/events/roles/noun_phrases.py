"""Noun phrases: what a noun is part of, who it is by, and what stands with it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_abstract, is_burden, is_content, is_document, is_hostile_act
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import laying, of_phrase, prepositional
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_JOINED = ("compound", "nmod", "amod", "npadvmod")
_REACHING = ("to", "with", "against", "from", "into", "on", "in")


_REACHING_THROUGH = ("to", "with", "against")


def matter_of(agreement: Token | None) -> Iterator[Token]:
    """Yield "cooperation" of "a treaty on cooperation with Chad": the parties may stand behind what it is about, and
    behind what is signed: "put his signature under a treaty with Chad"."""
    if agreement is not None and lemma(agreement) == "signature":
        papers = (prepositional(agreement.head, p) for p in ("under", "to", "on"))
        yield from (paper for paper in papers if paper is not None)
    if agreement is not None and lemma(agreement) in words("when.documents"):
        matters = (prepositional(head, p) for head in (agreement, agreement.head) for p in ("on", "of"))
        yield from (noun for noun in matters if noun is not None)


def undergone(verb: Token) -> Iterator[Token]:
    """Yield "fire" of "came under fire from Chad"."""
    if lemma(verb) == "come" and (fire := prepositional(verb, "under")) is not None:
        yield fire


def verb_holding(noun: Token) -> Token | None:
    """Return "took" of "talks took place between": where they are held the parser hangs who holds them on the verb."""
    return noun.head if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.tag_[0] == "V" else None


def backed(support: Token) -> Token | None:
    """Return "Mali" of "Mali, with the support of Chad, drove them out": whom it backs does what is done with it."""
    preposition = support.head
    if support.dep_ != "pobj" or preposition.lower_ != "with":
        return None
    above = preposition.head
    if above.dep_ == "nsubj":
        return above  # the parser may hang it on who acts
    return subject_of(above) if above.tag_[0] == "V" and not is_passive(above) else None


def by_behind_of(noun: Token) -> Token | None:
    """Return "Cuba" in "the release of two Americans by Cuba", where the parser hangs "by" on those released, and in
    "stopped the raid on Chad by Cuba", "protested against the raid by Cuba", where it hangs it on an active verb.

    What has an author or doer of its own keeps it: "condemnation of the attack by Iran".
    """
    governed_by_verb = noun.dep_ in ("dobj", "obj")
    above = noun.head if governed_by_verb else noun.head.head
    matter = noun.tag_[0] == "N" and (governed_by_verb or (noun.dep_ == "pobj" and noun.head.lower_ != "under"))
    if matter and above.tag_[0] == "V" and not is_passive(above):
        behind = (c for c in above.rights if c.lower_ == "by" and c.i == noun.right_edge.i + 1)
        if (doer := next((c for by in behind for c in by.children if c.dep_ == "pobj"), None)) is not None:
            return doer
    inner = of_phrase(noun) if noun.tag_[0] == "N" else None
    if inner is None or is_document(inner) or is_hostile_act(inner) or is_content(inner):
        return None
    own = is_abstract(inner) and lemma(inner) not in words("arguments.signed")
    return None if own else prepositional(inner, "by")


def is_occasion(noun: Token, verb: Token) -> bool:
    """Return True for "during talks with Lavrov, Fidan urged": who spoke there took part."""
    preposition = noun.head
    return noun.dep_ == "pobj" and preposition.head == verb and preposition.lower_ in words("arguments.occasions")


def coordinated(owner: Token) -> list[Token]:
    """Return an owner and those coordinated with it: "Canadian and Mexican steel"."""
    found = [owner]
    while (more := next((c for c in found[-1].children if c.dep_ == "conj" and c.tag_[0] in "NJ"), None)) is not None:
        found.append(more)
    return found


def hyphenated(name: Token) -> list[Token]:
    """Return the names that hyphens join before a name: "Oman" and "Iraq" of "the Oman-Iraq-Iran summit"."""
    if name.tag_ not in ("NNP", "NNPS", "JJ"):
        return []  # "Iran-backed"
    joined = (c for c in name.lefts if c.dep_ in _JOINED and c.tag_ in ("NNP", "NNPS", "JJ"))
    return [child for child in joined if child.i + 1 < name.i and child.nbor(1).text in "-–"]


def joined_before(noun: Token | None) -> list[Token]:
    """Return "Oman" and "Chad" of "hosts Oman-Chad talks"."""
    names = [child for child in noun.lefts if child.dep_ in _JOINED and hyphenated(child)] if noun is not None else []
    return [one for name in names for one in (*hyphenated(name), name)]


def strikes_together(deed: Token) -> bool:
    """Return True for "strikes" in "the Oman-Iraq strikes on Iran", which both carry out; a war has them against each
    other."""
    if not is_hostile_act(deed) or (lemma(deed) == "war" and prepositional(deed, "on") is None):
        return False
    return any(child.dep_ in _JOINED and hyphenated(child) for child in deed.lefts)


def reaches_own(deed: Token) -> bool:
    """Return True for "condemned the arrest of its citizens": it reaches who speaks of it."""
    return any(token.tag_ == "PRP$" for token in deed.subtree)


def whole_name(token: Token) -> Token:
    """Return the head of the name that a word is part of: "Lavrov" for "Minister" in "Minister Sergey Lavrov"."""
    while token.dep_ == "compound" and token.head.tag_[:3] == "NNP":
        token = token.head
    return token


def called(noun: Token) -> Token | None:
    """Return who somebody described is: "Macron" in "the first who visited him was Macron"."""
    verb = noun.head
    if verb.dep_ == "nsubj":
        verb = verb.head  # "the only diplomat present was": "present" taken for the subject
    if noun.dep_ != "nsubj" or lemma(verb) != "be":
        return None
    return next((child for child in verb.children if child.dep_ == "attr" and child.tag_[:3] == "NNP"), None)


def author_of(document: Token) -> Token | None:
    """Return who a document is by: "a report by Amnesty", "Amnesty put out a report"."""
    for preposition in ("by", "from", "of"):
        if (author := prepositional(document, preposition)) is not None:
            return author
    governed = document.dep_ in ("dobj", "obj", "attr") and document.head.tag_[0] == "V"
    return subject_of(document.head) if governed else None


def with_first_conjunct(noun: Token) -> tuple[Token, ...]:
    """Return a noun and the one it is coordinated to, whose dependents it shares: "its rejection and condemnation"."""
    return (noun, noun.head) if noun.dep_ == "conj" and noun.head.tag_[0] == "N" else (noun,)


def governed(verb: Token) -> Iterator[Token | None]:
    """Yield what a verb governs: "Iran" in "help Iran", "send Iran arms", "sell to Iran", "lift sanctions on Iran"."""
    thing = object_of(verb)
    yield thing
    yield next((child for child in verb.children if child.dep_ == "dative"), None)
    yield from (prepositional(verb, preposition) for preposition in _REACHING)
    if thing is not None:  # not so in "a deal on the Irish border"
        yield from (prepositional(thing, preposition) for preposition in _REACHING_THROUGH)
        yield from (prepositional(head, "on") for head in (thing, *laying(thing)) if is_burden(thing))
