"""Arguments: the actors in the slots around a trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.syntax import object_of, prepositional, subject_of, with_conjuncts
from westphalia.events.triggers import Match

_COMPOUNDS = ("compound", "nmod", "npadvmod")
_BELONGS = ("poss", "amod", "compound", "nmod")


class Arguments:
    """Looks actors up in the slots of a trigger."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._at: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            for index in {*range(mention.first, mention.last), mention.head}:
                self._at[index].append(mention)

    def fill(self, match: Match, slots: Iterable[str]) -> list[Mention]:
        """Return the actors of the first slot that holds any."""
        return next((found for slot in slots if (found := self.slot(match, slot))), [])

    def gather(self, match: Match, slots: Iterable[str]) -> list[Mention]:
        """Return the actors of all slots, each actor once."""
        return _unique(mention for slot in slots for mention in self.slot(match, slot))

    def slot(self, match: Match, slot: str) -> list[Mention]:
        """Return the actors in one slot."""
        find = _SLOTS.get(slot)
        if find is not None:
            return find(self, match)
        carried = object_of(match.token) if match.token.tag_[0] == "V" else None  # "imposed sanctions on Iran"
        for head in (match.token, match.support, carried):
            if head is not None and (noun := prepositional(head, slot)) is not None:
                return self.of(noun)
        return []

    def of(self, noun: Token | None) -> list[Mention]:
        """Return the actors a noun phrase stands for, coordinated ones included."""
        if noun is None:
            return []
        return _unique(mention for token in with_conjuncts(noun) for mention in self._one(token))

    def _one(self, noun: Token) -> list[Mention]:
        found = [m for m in self._at.get(noun.i, ()) if m.form != "adjective"]
        if found:
            return found
        named = [c for c in noun.children if c.dep_ == "appos"]  # "the ambassador, Gilad Erdan,"
        if called := _unique(m for name in named for m in self._at.get(name.i, ()) if m.actor.kind == "person"):
            return called
        owners = [c for c in noun.children if c.dep_ in _BELONGS]
        return _unique(m for owner in owners for m in self._at.get(owner.i, ()))

    def children(self, noun: Token, deps: tuple[str, ...]) -> list[Mention]:
        """Return the actors among the direct dependents of a noun, in the order of the text."""
        return _unique(
            mention
            for child in noun.children
            if child.dep_ in deps
            for token in (*with_conjuncts(child), *(c for c in child.children if c.dep_ in _COMPOUNDS))
            for mention in self._at.get(token.i, ())
        )


def _subject(args: Arguments, match: Match) -> list[Mention]:
    verb = match.support if match.token.tag_[0] == "N" else match.token
    if verb is None or verb.tag_[0] == "J":
        head = match.token.head
        verb = head if head.tag_[0] == "V" and match.token.tag_[0] != "N" else verb
    return args.of(subject_of(verb)) if verb is not None and verb.tag_[0] == "V" else []


def _object(args: Arguments, match: Match) -> list[Mention]:
    if match.token.tag_[0] == "N":
        return args.of(prepositional(match.token, "of"))
    return args.of(object_of(match.token))


def _poss(args: Arguments, match: Match) -> list[Mention]:
    owner = next((child for child in match.token.children if child.dep_ == "poss"), None)
    return args.of(owner)


def _compound(args: Arguments, match: Match) -> list[Mention]:
    found = args.children(match.token, (*_COMPOUNDS, "amod"))
    return sorted(found, key=lambda mention: mention.start)


def _clause_subject(args: Arguments, match: Match) -> list[Mention]:
    for child in match.token.children:
        if child.dep_ in ("ccomp", "xcomp"):
            subject = next((c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None:
                return args.of(subject)
    return args.of(object_of(match.token))


def _clause_object(args: Arguments, match: Match) -> list[Mention]:
    for child in match.token.children:
        if child.dep_ in ("ccomp", "xcomp", "acl"):
            for noun in (object_of(child), *(prepositional(child, p) for p in ("to", "with", "against", "from"))):
                if found := args.of(noun):
                    return found
    return []


_SLOTS: dict[str, Callable[[Arguments, Match], list[Mention]]] = {
    "subject": _subject,
    "object": _object,
    "poss": _poss,
    "compound": _compound,
    "compound_first": lambda args, match: _compound(args, match)[:1],
    "compound_second": lambda args, match: _compound(args, match)[1:2],
    "adj": lambda args, match: args.children(match.token, ("amod",)),
    "clause_subject": _clause_subject,
    "clause_object": _clause_object,
}


def _unique(mentions: Iterable[Mention]) -> list[Mention]:
    return list({mention.actor_id: mention for mention in reversed(list(mentions))}.values())[::-1]
