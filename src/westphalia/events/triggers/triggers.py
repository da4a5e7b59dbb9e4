"""Triggers: the words of a Doc that can tell an event, with the frame whose conditions they meet."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.events.modality.imperative import bids
from westphalia.events.parse.headlines import describes_in_headline
from westphalia.events.parse.inserted import inserted_object
from westphalia.events.parse.nominal import done_by_name
from westphalia.events.parse.passive import is_had_done, is_passive
from westphalia.events.parse.phrases import clause_of, of_phrase, opens_with_for, with_conjuncts
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import (
    Frame,
    Trigger,
    frames_of_adjective,
    frames_of_noun,
    frames_of_verb,
    trigger_words,
)
from westphalia.reading.calls import is_said_on_the_phone
from westphalia.reading.lemmas import lemma

_OPENING = frozenset("\"'“‘«`")
_PARTICLES = ("prt", "prep", "agent", "dative", "advmod")


class Match(NamedTuple):
    """A trigger token, the frames it may tell (the most particular first) and the light verb that carries it."""

    token: Token
    frames: tuple[Frame, ...]
    support: Token | None
    phrase: bool = False  # a set phrase: no sense of its verb has to be told from others

    def carried_by(self, frame: Frame) -> Match:
        """Return the match with its verb only where that is a light one ("paid a visit", not "praised a visit"), or one
        of undergoing: "won support from"."""
        light = (frame.support or words("triggers.light")) | words("syntax.undergoing")
        keeps = self.support is not None and lemma(self.support) in light
        return self if keeps else self._replace(support=None)


def find_triggers(doc: Doc) -> Iterator[Match]:
    """Yield every token that meets a frame's conditions, apart from those that need an actor (see `arguments`)."""
    known = trigger_words()
    for token in doc:
        if token.tag_[0] not in "VNJ" or token.tag_.startswith("NNP"):
            continue
        word = lemma(token)
        if word in known and not _is_attribute(token):
            support = support_of(token) if token.tag_[0] == "N" else None
            held = [trigger for trigger in _candidates(token, word) if _holds(trigger, token)]
            if held:
                phrases = _set_phrases(held, token)
                yield Match(token, tuple(trigger.frame for trigger in phrases or held), support, bool(phrases))


def _candidates(token: Token, word: str) -> tuple[Trigger, ...]:
    if token.tag_[0] == "V":
        return frames_of_verb(word)
    return frames_of_noun(word) if token.tag_[0] == "N" else frames_of_adjective(word)


def _set_phrases(held: list[Trigger], token: Token) -> list[Trigger]:
    """Return the set phrases of a verb, which mean one thing: who "fight side by side" fight nobody there."""
    if token.tag_[0] != "V":
        return []
    return [trigger for trigger in held if " " in trigger.rest or trigger.frame.set_phrase]


def _holds(trigger: Trigger, token: Token) -> bool:
    frame = trigger.frame
    if trigger.rest and not _has_rest(token, trigger.rest):
        return False
    if trigger.rest == "" and token.tag_[0] == "V" and _turned(token):
        return False
    if frame.mode == "visit" and trigger.rest and token.tag_[0] == "V" and _moves_things(token):
        return False  # "flew bombers to the peninsula"
    if frame.type == "CONSULT" and lemma(token) in words("triggers.naming") and _gives_a_name(token):
        return False  # "calls him a friend" is no phone call
    if frame.object or frame.object_not:
        heads = _objects(token, trigger.rest)
        if not _fits(frame, {lemma(noun) for noun in heads}, {lemma(_what_is_meant(noun)) for noun in heads}):
            return False
    if (frame.object_with or frame.object_not_with) and not _is_so_described(trigger, token):
        return False
    if (frame.subject or frame.subject_not) and not _is_done_by(frame, _doers(token)):
        return False
    if frame.whom and not _is_done_to(frame, token):
        return False
    if frame.intransitive and (object_of(token) is not None or any(c.dep_ == "ccomp" for c in token.children)):
        return False
    if frame.transitive and token.tag_[0] == "V" and object_of(token) is None:
        return False
    if frame.only_with and frame.only_with.isdisjoint(lemma(t) for t in token.sent):
        return False
    if frame.named and not frame.named & _names_given(token):
        return False
    if frame.complement and not (frame.complement & _complements(token)):
        return False
    if frame.said and frame.said.isdisjoint(_said(token, supposed=frame.type == "THREATEN")):
        return False
    return not (frame.not_with and frame.not_with & _beside(token))


def _beside(token: Token) -> set[str]:
    """Return the lemmas of a trigger's clause, with the noun that a participle describes: "alliances targeting"."""
    found = {lemma(t) for t in clause_of(token)}
    return found | {lemma(token.head)} if token.dep_ == "acl" and token.tag_ == "VBG" else found


def _has_rest(token: Token, rest: str) -> bool:
    """Return True where particles and prepositions follow a verb, or modifiers stand before a noun."""
    words = rest.split()
    if token.tag_[0] == "N":
        before = [lemma(t) for t in token.doc[max(0, token.i - len(words) - 2) : token.i] if t.text != "-"]
        described = len(words) == 1 and any(c.dep_ == "amod" and lemma(c) == words[0] for c in token.children)
        return described or before[-len(words) :] == words
    if len(words) == 1:
        if rest in ("for", "on") and _is_named(token):
            return False
        if rest == "to" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "on":
            return False  # "went on to say"
        if any(_belongs(child, words[0]) for child in token.children) or (rest == "for" and _asks_for_act(token)):
            return True
        return _follows(token, words[0])
    after = [t.lower_ for t in token.doc[token.i + 1 : token.i + 1 + len(words)]]
    return after == words


def _is_named(verb: Token) -> bool:
    """Return True for "called him a liar for lying", which calls for nothing."""
    return lemma(verb) in words("triggers.naming") and any(child.dep_ in ("dobj", "oprd") for child in verb.children)


def _belongs(child: Token, word: str) -> bool:
    """Return True for the particle or preposition `word` of a verb; not for that of a day: "called him on Friday"."""
    if child.lower_ != word or not (child.dep_ in _PARTICLES or word in words("triggers.results")):
        return False
    if word == "in" and lemma(child.head) == "give" and _moves_things(child.head):
        return False  # "gave advice in a letter"
    if word == "by" and lemma(child.head) == "stand" and not any(c.dep_ == "pobj" for c in child.children):
        return False  # "stood by and watched"
    return word != "on" or not any(c.lower_ in words("triggers.days") for c in child.children)


def _follows(verb: Token, word: str) -> bool:
    """Return True for "let free two hostages", where the parser takes "free" for a quality of theirs."""
    return word in words("triggers.results") and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == word


def _asks_for_act(verb: Token) -> bool:
    """Return True for "called for Israel to withdraw", where "for" opens a clause."""
    return any(opens_with_for(child) for child in verb.children)


def _is_attribute(token: Token) -> bool:
    """Return True for a participle that describes: "Iran-backed militias", "cheering crowds" tell no act."""
    if describes_in_headline(token):
        return True
    if token.dep_ != "amod" or token.tag_[0] not in "VJ":
        return False
    return token.tag_ == "VBG" or (token.i > 1 and token.nbor(-1).text == "-")


def _moves_things(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "obj") and child.tag_ != "PRP" for child in verb.children)


def _gives_a_name(verb: Token) -> bool:
    """Return True for what is no phone call: "calls him a friend", "calls the move illegal", "calls for calm"."""
    if is_passive(verb) or _asks_for_act(verb):
        return True
    clauses = (child for child in verb.children if not is_said_on_the_phone(child))
    if any(child.dep_ in ("oprd", "ccomp", "xcomp") or child.lower_ == "for" for child in clauses):
        return True
    called = object_of(verb)
    behind = verb.doc[called.i + 1 : called.i + 3] if called is not None and called.i > verb.i else ()
    return any(token.text in _OPENING for token in behind)  # "calls the president 'brother'"


def _names_given(verb: Token) -> frozenset[str]:
    """Return what a verb calls its object: "friend" in "called him a friend", "described him as a friend"; and what
    that is like, "unfair" in "called it an unfair policy"."""
    behind_as = [c for child in verb.children if child.lower_ == "as" for c in child.children if c.dep_ == "pobj"]
    called = [child for child in verb.children if child.dep_ in ("oprd", "attr")] + behind_as
    named = [*called, *(child for child in verb.children if child.dep_ in ("dobj", "ccomp"))]
    named += [c for child in named for c in child.children if c.dep_ == "appos"]  # taken for an apposition
    named += [c for child in called for c in child.children if c.dep_ == "amod"]
    return frozenset(lemma(noun) for noun in named)


def _turned(token: Token) -> bool:
    """Return True for a verb that its particle turns round: "backed down", "called off", "gave up"."""
    behind = next((child.lower_ for child in token.children if child.i == token.i + 1), "")
    return behind in words("triggers.turning") or f"{lemma(token)} {behind}" in words("triggers.turned")


def _objects(token: Token, rest: str) -> list[Token]:
    """Return the head of what the trigger governs: object, object of its preposition, or of-phrase; behind a
    measure ("tons of equipment") also that of what is measured."""
    if token.tag_[0] == "N":
        governed = of_phrase(token) or done_by_name(token)
    else:
        governed = object_of(token, rest.split()[-1] if rest else None) or _behind_out_of(token, rest)
        governed = governed or _told_to_do(token)
    measured = of_phrase(governed) if governed is not None else None
    return [noun for noun in (governed, measured) if noun is not None]


def _told_to_do(verb: Token) -> Token | None:
    """Return "diplomats" in "ordered two diplomats to leave", which the parser takes for the subject of "leave"."""
    done = (child for child in verb.children if child.dep_ == "ccomp" and child.tag_ == "VB")
    asked = (c for clause in done if any(c.tag_ == "TO" for c in clause.children) for c in clause.children)
    return next((child for child in asked if child.dep_ == "nsubj"), None)


def _is_so_described(trigger: Trigger, token: Token) -> bool:
    """Return True where the phrase of what is governed, or of a noun that is the trigger, has in it what a frame
    wants, and nothing that it does not."""
    frame, rest = trigger
    noun = token if token.tag_[0] == "N" else object_of(token) or object_of(token, rest.split()[-1] if rest else None)
    phrase = {lemma(child) for child in noun.lefts} if noun is not None else set()
    return phrase.isdisjoint(frame.object_not_with) and not (frame.object_with and phrase.isdisjoint(frame.object_with))


def _is_done_by(frame: Frame, doers: Set[str]) -> bool:
    return doers.isdisjoint(frame.subject_not) and not (frame.subject and doers.isdisjoint(frame.subject))


def _is_done_to(frame: Frame, verb: Token) -> bool:
    """Return True where a frame takes the direct object: "ambassador", "Ambassador Kim", "called in the ambassador"."""
    acted_on = object_of(verb) or object_of(verb, "in")
    if acted_on is None:
        return False
    titles = (child.lower_ for child in acted_on.children if child.dep_ in ("compound", "nmod"))
    named = {lemma(noun) for noun in with_conjuncts(acted_on)} | set(titles)
    return not named.isdisjoint(frame.whom)


def _doers(verb: Token) -> set[str]:
    """Return the head lemmas of who does what a verb tells: "soldier" of "dozens of Thai soldiers and tanks"."""
    subject = subject_of(verb)
    heads = list(with_conjuncts(subject)) if subject is not None else []
    counted = (of_phrase(noun) for noun in heads if lemma(noun) in words("triggers.many"))
    return {lemma(noun) for noun in (*heads, *counted) if noun is not None}


def _behind_out_of(verb: Token, rest: str) -> Token | None:
    """Return "talks" of "walked out of the talks", where "of" hangs on "out"."""
    first, _, second = rest.partition(" ")
    return next((object_of(child, second) for child in verb.children if second and child.lower_ == first), None)


def _fits(frame: Frame, heads: Set[str], meant: Set[str]) -> bool:
    """Return True where a frame takes the object: by its head, or by what is meant ("missile" in "missile system")."""
    if not meant.isdisjoint(frame.object_not) or (frame.object and frame.object.isdisjoint(heads | meant)):
        return False
    return heads.isdisjoint(frame.object_not) or not meant.isdisjoint(frame.object)


def _what_is_meant(noun: Token) -> Token:
    """Return "missile" of "missile systems": some nouns leave it to the one before them what the thing is."""
    if lemma(noun) not in words("triggers.generic"):
        return noun
    return next((child for child in reversed(list(noun.lefts)) if child.dep_ == "compound"), noun)


def _complements(token: Token) -> frozenset[str]:
    found = set()
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp", "acl", "pcomp") and not is_had_done(child):
            to = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children)
            found.add("infinitive" if to else "gerund" if child.tag_ == "VBG" and not _is_finite(child) else "that")
            if child.dep_ == "ccomp" and _is_obligation(child):
                found.add("must")
            if child.dep_ == "ccomp" and child.tag_ == "VB" and not any(c.dep_ == "aux" for c in child.children):
                found.add("subjunctive")
    if bids(token):
        found.add("imperative")
    return frozenset(found)


def _is_finite(verb: Token) -> bool:
    """Return True for "is misleading": a participle with an auxiliary is no gerund."""
    return any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBD", "VBP", "MD") for child in verb.children)


def _said(verb: Token, *, supposed: bool) -> set[str]:
    """Return what the content of a verb of saying says of its subject: "be", "aggressive".

    Nothing where it is denied, and only what is `supposed` ("would face consequences") or only what is not.
    """
    if verb.tag_ == "VBG" and any(token.text in ('"', "”", "’") for token in verb.doc[max(0, verb.i - 3) : verb.i]):
        return set()  # '…," adding that': the parser hangs it on somebody who is spoken of
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None or supposed != any(
        c.dep_ == "aux" and c.lower_ in words("triggers.supposing") for c in clause.children
    ):
        return set()
    told = ("acomp", "attr", "advmod", *(("dobj",) if lemma(clause) in words("triggers.paying") else ()))
    said = [clause, *(child for child in clause.children if child.dep_ in told)]
    denied = any(child.dep_ == "neg" for token in said for child in token.children)
    return set() if denied else {lemma(token) for token in said if not _accounts_for(token)}


def _accounts_for(word: Token) -> bool:
    """Return True for "is responsible for half of the imports", which blames nobody."""
    behind = [child for child in word.children if word.lower_ == "responsible" and child.lower_ == "for"]
    behind += [child for preposition in behind for child in preposition.children if child.dep_ == "prep"]  # "between"
    nouns = (noun for preposition in behind for noun in preposition.children if noun.dep_ == "pobj")
    return any(noun.lower_ in words("triggers.shares") for noun in nouns)


def _is_obligation(clause: Token) -> bool:
    """Return True for a clause that says what has to be done ("must withdraw", "has to withdraw")."""
    auxiliaries = [child for child in clause.children if child.dep_ == "aux"]
    if any(child.lower_ in ("would", "might", "could", "may") for child in auxiliaries):
        return False  # "would have to withdraw": in some case or other
    subject = next((c.i for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), 0)
    modal = any(child.lower_ in ("must", "should") and child.i >= subject for child in auxiliaries)
    if modal:
        return lemma(clause) not in words("triggers.minding")
    todo = (c for c in clause.children if c.dep_ == "xcomp")
    return lemma(clause) in ("have", "need") and any(lemma(c) not in words("triggers.minding") for c in todo)


def support_of(noun: Token) -> Token | None:
    """Return the verb whose object (or passive subject) the noun is."""
    if noun.dep_ == "conj" and noun.head.tag_[0] == "N":
        noun = noun.head  # "expressed rejection and condemnation"
    head = noun.head
    if noun.dep_ == "appos" and head.dep_ == "nsubj" and head.i < head.head.i < noun.i:
        return head.head  # "called off the talks, the drill": no more is said of the subject behind the verb
    if noun.dep_ in ("dobj", "obj") and head.tag_[0] == "V":
        return head
    if noun.dep_ == "nsubjpass" and is_passive(head):
        return head
    if noun.dep_ == "pobj" and head.head.tag_[0] == "V" and inserted_object(head.head) == noun:
        return head.head  # "gave to Oman aid"
    return None
