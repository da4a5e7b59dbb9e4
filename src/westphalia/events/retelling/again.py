"""An event spoken of again, or what came of it: "this meeting", "the signing", "the talks yielded a treaty".

A noun with "the" or "this" means what was told before: its sides are those told there, and never who speaks of it.
An agreement that talks end with is between those who talked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import clause_head, clause_of, of_phrase, prepositional
from westphalia.events.parse.syntax import subject_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.described import is_described
from westphalia.events.roles.sides import Sides
from westphalia.events.triggers.triggers import Match, support_of
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma

OUTCOME = "agreement_of_talks"  # the frame of an agreement that talks came to
_OWN = ("poss", "with", "between", "among", "by", "to", "against", "on", "adj", "compound")
_AGAIN = frozenset({"CONSULT", "SUPPORT"})  # deeds of one kind are many: "the attack" may be another one
_FARTHEST = 400  # tokens; what "the meeting" means was told not long ago
_ENDING = {"in": "result end culminate conclude", "with": "end conclude finish culminate close", "to": "lead"}


class Coded(NamedTuple):
    """A trigger that was coded, with its frame and sides."""

    token: Token
    frame: Frame
    sides: Sides


def told_before(match: Match, frame: Frame, coded: Iterable[Coded], arguments: Arguments, found: Sides) -> Coded | None:
    """Return what was coded before that a definite noun speaks of again; None where it tells an event of its own.

    Parameters
    ----------
    match, frame
        A noun and the frame it may tell.
    coded
        What was coded so far.
    arguments
        The actors of the article: whoever stands at the noun itself must be a side of what it means.
    found
        The sides found around the noun.
    """
    if frame.type not in _AGAIN or frame.object_actor or not _points_back(match.token):
        return None
    own = {m.actor_id for m in arguments.gather(match._replace(support=None), _OWN) if not is_described(m)}
    if own and found.source and found.target:
        return None
    before = [
        one
        for one in coded
        if 0 < match.token.i - one.token.i <= _FARTHEST
        and (one.frame.type, one.frame.mode, one.frame.act) == (frame.type, frame.mode, frame.act)
        and own <= {mention.actor_id for mention in (*one.sides.source, *one.sides.target)}
        and one.sides.target
    ]
    return max(before, key=lambda one: one.token.i, default=None)


def is_of(noun: Token, dated: Token) -> bool:
    """Return True where a date or place belongs to a noun: in its own phrase, or of what is said of it in its clause:
    "the meeting took place on Friday"."""
    if noun in dated.ancestors:
        return True
    return noun.dep_ in ("nsubj", "nsubjpass") and clause_head(dated) == noun.head


def _points_back(noun: Token) -> bool:
    """Return True for "the meeting", "this visit", and for "it was a return visit"."""
    if noun.tag_[0] != "N" or _is_other(noun):
        return False
    determiners = {child.lower_ for child in noun.children if child.dep_ == "det"}
    if determiners & words("again.pointing"):
        return True
    subject = subject_of(noun.head) if noun.dep_ == "attr" else None
    return subject is not None and subject.lower_ in ("it", "this", "that")


def _is_other(noun: Token) -> bool:
    """Return True for "the first meeting since", "the next visit", "the latest talks": one of several."""
    return any(child.lower_ in words("again.ordinals") or child.tag_ == "CD" for child in noun.children)


def is_judged_there(token: Token, frame: Frame, coded: Iterable[Coded]) -> bool:
    """Return True for "called" of "condemned what he called theft": both tell that he disapproves."""
    above = token.head.head if token.dep_ == "pcomp" else token.head
    free = any(child.lower_ == "what" and child.i < token.i for child in token.children)
    return free and token.tag_[0] == "V" and any(c.token == above and c.frame.type == frame.type for c in coded)


def outcome_of(noun: Token, coded: Iterable[Coded]) -> Sides | None:
    """Return the sides of the talks that an agreement came of: "their talks yielded a treaty"."""
    talks = _talks_behind(noun)
    told = [one for one in coded if one.token.i in talks and one.frame.type == "CONSULT"]
    return next((one.sides for one in told if one.sides.target), None)


def _talks_behind(noun: Token) -> set[int]:
    """Return the tokens of the talks that a noun tells the outcome of."""
    while noun.dep_ == "conj" and noun.head.tag_[0] == "N":
        noun = noun.head
    above = noun.head
    verb = above if noun.dep_ == "conj" and above.tag_[0] == "V" else support_of(noun)
    if verb is not None and lemma(verb) in words("again.yielding"):
        return _subjects(verb)
    if noun.dep_ == "pobj" and lemma(above.head) in _ENDING.get(above.lower_, "").split():
        return _subjects(above.head)
    if verb is not None and lemma(verb) in words("again.reaching"):
        phrases = (prepositional(verb, preposition) for preposition in words("again.reached"))
        return set().union(*(_occasion(phrase) for phrase in phrases))
    return set()


def _subjects(verb: Token) -> set[int]:
    """Return all that the parser takes for a subject: in "talks with Kim yielded" it may be both."""
    nouns = [subject_of(verb), *(child for child in verb.children if child.dep_ == "nsubj")]
    return set().union(*(_occasion(noun) for noun in nouns))


def _occasion(noun: Token | None) -> set[int]:
    """Return a noun and what it measures: "months of talks"."""
    inner = of_phrase(noun) if noun is not None else None
    return {token.i for token in (noun, inner) if token is not None}


def between_in_clause(match: Match, frame: Frame, arguments: Arguments) -> Sides | None:
    """Return those named with "between" in the clause of a signing or of talks: "talks took place in Oslo between".

    Where a common noun stands before it, they are those of that noun; they sign what deepens relations between them.
    """
    signing = frame.act == "agreement" and bool(frame.object) and match.token.tag_[0] == "N"
    for token in clause_of(match.token):
        if token.lower_ != "between" or token.dep_ != "prep" or (_is_of_noun(token) and not signing):
            continue
        everyone = _party(arguments, next((c for c in token.children if c.dep_ == "pobj"), None))
        if _are_of_one_state(everyone) and (other := _second_of(token)) is not None:
            everyone = [everyone[0], *(m for m in _party(arguments, other) if m.actor_id != everyone[0].actor_id)]
        if len(everyone) > 1:
            return Sides(everyone[:1], everyone[1:], both_act=True)
    return None


def _are_of_one_state(parties: Sequence[Mention]) -> bool:
    """Return True for one party, which may be named twice: "the head of Hamas, Ismail Haniyeh"."""
    return len({mention.actor.country or mention.actor_id for mention in parties}) == 1


def _party(arguments: Arguments, noun: Token | None) -> list[Mention]:
    """Return who is named, or else whose head or ministries are: "the head of Hamas"."""
    named = _known(arguments.of(noun))
    if any(mention.actor.country for mention in named):
        return named
    return _known(arguments.of(of_phrase(noun) if noun is not None else None)) or named


def _is_of_noun(between: Token) -> bool:
    """Return True for "the border between"; not for "took place between", which is the verb's."""
    noun = between.head
    return noun.tag_ in ("NN", "NNS") and not (noun.lower_ == "place" and noun.dep_ == "dobj")


def _second_of(between: Token) -> Token | None:
    """Return the second of two, which behind a name set apart the parser hangs on the verb: "was held between the
    envoy of Oman, Al Busaidi, and the minister of Iran"."""
    verb = clause_head(between)
    behind = (child for child in verb.children if child.dep_ == "conj" and child.i > between.i)
    return next((noun for noun in behind if noun.tag_[0] == "N"), None)


def wants_parties(frame: Frame, found: Sides) -> bool:
    """Return True for what several do with each other, where fewer than two of them are known."""
    everyone = [*found.source, *found.target]
    if frame.act == "agreement" and frame.object and not found.target:
        return True
    return "between" in frame.participants and (not found.both_act or _are_of_one_state(everyone))


def _known(mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not is_described(mention)]
