"""Slots: where a frame looks for a side around its trigger, beyond a preposition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from westphalia.actors.mention import Mention
from westphalia.events.parse.antecedents import antecedent
from westphalia.events.parse.companions import companions
from westphalia.events.parse.noun_kinds import is_given
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import clause_of, opens_with_for, prepositional
from westphalia.events.parse.syntax import object_of, so_did, subject_behind, subject_of
from westphalia.events.roles.deed_nouns import fallen_in
from westphalia.events.roles.described import is_described
from westphalia.events.roles.envoys import authority, sender
from westphalia.events.roles.noun_phrases import backed, governed, joined_before, strikes_together, with_first_conjunct
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words

if TYPE_CHECKING:  # it looks them up here
    from westphalia.events.roles.arguments import Arguments

_COMPOUNDS = ("compound", "nmod", "npadvmod")


def _subject(args: Arguments, match: Match) -> list[Mention]:
    verb = match.support if match.token.tag_[0] == "N" else match.token
    if verb is None or verb.tag_[0] == "J":
        head = match.token.head
        verb = head if head.tag_[0] == "V" and match.token.tag_[0] != "N" else verb
    if verb is None and match.token.dep_ == "pobj":
        return args.of(subject_behind(match.token.head))
    if verb is None or verb.tag_[0] != "V":
        return []
    subject = subject_of(verb)
    beside = (m for noun in companions(verb, subject) for m in args.of(noun)) if subject is not None else ()
    return unique([*args.of(subject), *beside, *args.of(so_did(verb))]) or args.owners_of_means(verb)


def _guest(args: Arguments, match: Match) -> list[Mention]:
    """Return who comes by what a noun tells: "Xi arrived at his invitation", "Xi's visit at the invitation of Rome"."""
    preposition = match.token.head
    if match.token.dep_ != "pobj" or preposition.lower_ not in ("at", "on", "upon"):
        return []
    above = preposition.head
    if above.tag_[0] == "V":
        return args.of(subject_of(above))
    owner = next((child for child in above.children if child.dep_ == "poss"), None)
    return args.of(owner) or args.of(prepositional(above, "by"))


def _traveller(args: Arguments, match: Match) -> list[Mention]:
    """Return who went where "after a trip to Oslo, Lavrov met Kim" tells of: a person, where the trip has no owner."""
    preposition = match.token.head
    if match.token.dep_ != "pobj" or is_given(match.token):
        return []
    whole = preposition if preposition.lower_ not in ("of", "to") else preposition.head  # "ahead of", "prior to"
    if whole.lower_ not in words("arguments.before_and_after"):
        return []
    verb = whole.head
    went = args.of(subject_of(verb)) if verb.tag_[0] == "V" else []
    return went if went and all(mention.actor.kind == "person" for mention in went) else []


def _with_by(args: Arguments, match: Match) -> list[Mention]:
    """Return who gives what somebody is met with: "was welcomed with a dance by schoolchildren"."""
    verb = match.token
    if verb.tag_[0] != "V" or not is_passive(verb):
        return []
    phrases = (t for t in clause_of(verb) if t.lower_ == "with" and t.i > verb.i)
    gifts = (child for phrase in phrases for child in phrase.children if child.dep_ == "pobj")
    return next((args.of(giver) for gift in gifts if (giver := prepositional(gift, "by")) is not None), [])


def _object(args: Arguments, match: Match) -> list[Mention]:
    if match.token.tag_[0] == "N":
        return args.of(prepositional(match.token, "of"))
    return args.of(object_of(match.token))


def _captives(args: Arguments, match: Match) -> list[Mention]:
    """Return whose people are handed over, where that is told: "Ukrainian prisoners"; not "two soldiers"."""
    own = {mention.actor.country for mention in _subject(args, match)}
    return [mention for mention in _object(args, match) if mention.actor.country and mention.actor.country not in own]


def _pair(args: Arguments, match: Match) -> list[Mention]:
    both = unique(m for name in joined_before(object_of(match.token)) for m in args.of(name))
    hosts = {mention.actor.country for mention in args.of(subject_of(match.token))}
    return both if hosts.isdisjoint(mention.actor.country for mention in both) else []  # he is one of them


def _poss(args: Arguments, match: Match) -> list[Mention]:
    owners = (child for noun in with_first_conjunct(match.token) for child in noun.children if child.dep_ == "poss")
    return args.of(next(owners, None))


def _compound(args: Arguments, match: Match) -> list[Mention]:
    return sorted(args.children(match.token, (*_COMPOUNDS, "amod")), key=lambda mention: mention.start)


def _clause_subject(args: Arguments, match: Match) -> list[Mention]:
    for child in match.token.children:
        if child.dep_ in ("ccomp", "xcomp", "acl") or opens_with_for(child):
            subject = next((c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None:
                return args.of(antecedent(subject, child))
    return args.of(object_of(match.token))


def _clause_object(args: Arguments, match: Match) -> list[Mention]:
    """Return whom what is agreed, refused or threatened would reach; described ones only for want of known ones."""
    clauses = (child for child in match.token.children if child.dep_ in ("ccomp", "xcomp", "acl"))
    filled = [found for clause in clauses for noun in governed(clause) if (found := args.of(noun))]
    known = (found for found in filled if not all(is_described(mention) for mention in found))
    return next(known, filled[0] if filled else args.hit(match))


SLOTS: dict[str, Callable[[Arguments, Match], list[Mention]]] = {
    "subject": _subject,
    "authority": authority,
    "guest": _guest,
    "traveller": _traveller,
    "fallen": lambda args, match: args.of(fallen_in(match.token)),
    "backed": lambda args, match: args.of(backed(match.token)),
    "sender": sender,
    "with_by": _with_by,
    "object": _object,
    "poss": _poss,
    "pair": _pair,
    "captives": _captives,
    "compound": _compound,
    "compound_first": lambda args, match: _compound(args, match)[: 2 if strikes_together(match.token) else 1],
    "compound_body": lambda args, match: [
        m for m in _compound(args, match) if m.actor.kind != "country" or m.text.isupper()
    ],
    "compound_second": lambda args, match: _compound(args, match)[2 if strikes_together(match.token) else 1 :][:1],
    "adj": lambda args, match: args.children(match.token, ("amod",)),
    "clause_subject": _clause_subject,
    "clause_object": _clause_object,
}


def unique(mentions: Iterable[Mention]) -> list[Mention]:
    """Return each actor once, by his first mention."""
    return list({mention.actor_id: mention for mention in reversed(list(mentions))}.values())[::-1]
