"""Whose act an organ of state condemns: "the ministry", after "Iran fired a rocket", condemns no launch of its own."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = frozenset({"nsubj"})
_ABOUT = frozenset({"about", "against", "at", "over"})
_STATES = frozenset({"country", "military"})
_SHORTEST, _LONGEST = 2, 8  # words behind a verb of calling in which the judgement stands
_POINTING = frozenset({"the", "this", "that", "these", "those"})


def judged(cast: Cast, verbs: tuple[Token, ...]) -> frozenset[str]:
    """Return the state that acted in the sentence before, where one of the verbs finds fault with "the step"."""
    if not any(_calls_ill(verb) or any(_is_act(noun) for noun in _faulted(verb)) for verb in verbs):
        return frozenset()
    actor = _actor_before(cast, verbs[0])
    return frozenset({actor} if actor else ())


def _faulted(verb: Token) -> Iterator[Token]:
    """Yield what a verb finds fault with: "condemned the launch", "protested against the move"."""
    said = lemma(verb)
    if said in words("judging", "verbs"):
        yield from (child for child in verb.rights if child.dep_ == "dobj")
    if said in words("judging", "against"):
        yield from _about(verb)
    felt = [child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in words("judging", "felt")]
    if said in words("judging", "feeling") and felt:
        yield from (*_about(verb), *_about(felt[0]))


def _about(word: Token) -> Iterator[Token]:
    """Yield the nouns behind "against", "over" and the like."""
    before = (child for child in word.rights if child.dep_ == "prep" and child.lower_ in _ABOUT)
    yield from (noun for child in before for noun in child.children if noun.dep_ == "pobj")


def _calls_ill(verb: Token) -> bool:
    """Return True for "called the step hostile", "described it as a provocation"."""
    behind = [word for word in verb.subtree if word.i > verb.i]
    if lemma(verb) not in words("judging", "calling") or len(behind) < _SHORTEST:
        return False
    told = behind[0].lower_ in ("it", "this") or (behind[0].lower_ in _POINTING and behind[1].tag_ in ("NN", "NNS"))
    return told and any(word.lower_ in words("judging", "ill") for word in behind[1:_LONGEST])


def _is_act(noun: Token) -> bool:
    """Return True for "the step": an act told before, whose doer does not stand with it."""
    before = [child.lower_ for child in noun.lefts]
    owned = any(child.dep_ in ("poss", "compound", "amod") and child.tag_ != "JJ" for child in noun.lefts)
    by = any(child.lower_ in ("by", "of", "on", "in") for child in noun.rights if child.dep_ == "prep")
    return not _POINTING.isdisjoint(before) and not owned and not by


def _actor_before(cast: Cast, verb: Token) -> str | None:
    """Return the state that is the subject of the sentence before, unless something befell it there."""
    root = _told_before(_told_before(verb, answers=False), answers=True)
    if root is None or not root.tag_.startswith("VB") or lemma(root) in words("judging", "undergoing"):
        return None
    for subject in (child for child in root.lefts if child.dep_ in _SUBJECTS):
        acting = lemma(subject) in words("dealing", "officials")  # "Greek jets", not "Kenya's court"
        owners = [child for child in subject.lefts if child.dep_ in ("amod", "compound", "poss")] if acting else []
        for token in (subject, *owners):
            mention = cast.at(token.i)
            of_state = mention is not None and (mention.actor.kind in _STATES or _governs(mention.actor))
            if mention is not None and of_state:
                return mention.actor.country
    return None


def _governs(actor: Actor) -> bool:
    return actor.kind == "person" and actor.sector == "GOV"


def _told_before(verb: Token | None, *, answers: bool) -> Token | None:
    """Return the verb of the sentence before; with `answers` only where this one tells of an answer, else itself."""
    if verb is None or (answers and lemma(verb) not in words("judging", "answering")):
        return verb
    start = verb.sent.start
    return verb.doc[start - 1].sent.root if start else None
