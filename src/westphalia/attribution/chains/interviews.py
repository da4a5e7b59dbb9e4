"""Who spoke to which outlet where no words of his are told yet: "Ann Lee spoke to the BBC on Monday. She said …".

Also "he defended the deal on CBS", "asked by CNN's Tapper, she was evasive", "in the BBC interview, he was asked why".
What the same one says right behind came through that outlet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.chains.introduced import top_of
from westphalia.attribution.claim import Link
from westphalia.attribution.draft import noun_phrase
from westphalia.attribution.speakers.outlets import Outlet
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass")
_HANGING = ("advcl", "conj", "xcomp")
_NOT_DONE = ("VB", "MD")  # "will speak to CNN"; "did not speak" is told apart by its "not"


class Interview(NamedTuple):
    """Who spoke to which outlet: by id, else in small letters; his words; the verb that tells of it."""

    speaker: str
    words: str
    link: Link
    verb: int


def interviews_in(doc: Doc, outlets: Sequence[Outlet], by_token: Mapping[int, Mention]) -> Iterator[Interview]:
    """Yield the interviews that a sentence tells of.

    Parameters
    ----------
    doc
        The parsed article.
    outlets
        Those that the sentence names.
    by_token
        The mention of an actor at each token.
    """
    for outlet in outlets:
        top = top_of(outlet, doc)
        verb = _asked_by(top) or _given(top) or _spoken_to(top)
        person = None if verb is None or not _is_done(verb) else _person(verb, top)
        if verb is not None and person is not None and not _is_nobody(person, by_token):
            mention = by_token.get(person.i)
            text = doc[slice(*noun_phrase(person))].text
            speaker = mention.actor_id if mention is not None else text.casefold()
            yield Interview(speaker, mention.text if mention is not None else text, outlet.link, verb.i)


def _asked_by(top: Token) -> Token | None:
    """Return the verb of "CNN's Jake Tapper pressed the envoy on", "asked by CNN" and "interviewed by Le Monde"."""
    agent = top.dep_ == "pobj" and top.head.lower_ == "by"
    verb = top.head.head if agent else top.head
    asks = lemma(verb) in words("interviews", "asking") or (top.dep_ == "nsubj" and _heard_by(verb) is not None)
    return verb if verb.tag_[0] == "V" and asks and (agent or top.dep_ == "nsubj") else None


def _heard_by(verb: Token) -> Token | None:
    """Return the general of "(the BBC) spoke to the general"."""
    to = (c for c in verb.children if c.lower_ in ("to", "with") and lemma(verb) in words("interviews", "speaking"))
    return next((person for preposition in to for person in preposition.children if person.dep_ == "pobj"), None)


def _given(top: Token) -> Token | None:
    """Return the verb of "praised them in a BBC interview", "gave an interview to Le Monde"."""
    behind = top.head.head if top.dep_ == "pobj" and top.head.lower_ in words("carriers", "prepositions") else top
    giving = top.head if top.dep_ == "dative" else behind
    if lemma(giving) in words("interviews", "giving") and giving != top:
        gave = any(c.dep_ == "dobj" and lemma(c) in words("interviews", "acts") for c in giving.children)
        return giving if gave else None
    act = next((noun for noun in (top, behind) if lemma(noun) in words("interviews", "acts")), None)
    if act is None or act.tag_[0] != "N":
        return None
    if act.dep_ == "dobj":
        return act.head if lemma(act.head) in words("interviews", "giving") else None
    if act.dep_ != "pobj" or act.head.lower_ not in ("in", "during"):
        return None
    told = act.head.head  # the parser may hang "in an interview" on "the raid" of "defended the raid"
    verb = told.head if told.dep_ == "dobj" else told
    return verb if verb.tag_[0] == "V" else None


def _spoken_to(top: Token) -> Token | None:
    """Return the verb of "spoke to CCTV", "appeared on Fox News", "sat down with CBS"."""
    verb = top.head.head
    if top.dep_ != "pobj" or verb.tag_[0] != "V":
        return None
    spoken = top.head.lower_ in ("to", "with") and lemma(verb) in words("interviews", "speaking")
    on_air = top.head.lower_ == "on" and lemma(verb) in words("interviews", "appearing") and top.tag_[:3] == "NNP"
    return verb if spoken or on_air else None


def _is_done(verb: Token) -> bool:
    beside = [verb, *(c for c in verb.children if c.dep_[:3] == "aux" or c.dep_ == "neg")]
    return not any(token.tag_ in _NOT_DONE or token.dep_ == "neg" for token in beside)


def _person(verb: Token, top: Token) -> Token | None:
    """Return who spoke: the subject, that of the verb above, or whom an outlet asks."""
    if top.dep_ == "nsubj" and top.head == verb:
        return _heard_by(verb) or next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if subject is not None:
            return verb.head if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else subject
        if verb.dep_ not in _HANGING:
            return None
        verb = verb.head
    return None


def _is_nobody(person: Token, by_token: Mapping[int, Mention]) -> bool:
    """Return True for things ("the claim appeared on Fox News") and for outlets: nobody is interviewed there."""
    mention = by_token.get(person.i)
    if mention is not None:
        return mention.actor.kind == "outlet"
    people = is_person_noun(lemma(person)) or lemma(person) in words("anonymous", "nouns")
    return person.tag_ not in ("PRP", "NNP") and not (person.tag_ in ("NN", "NNS") and people)
