"""Arguments: the actors in the slots around a trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.described import country_of, described, is_described, is_document
from westphalia.events.syntax import object_of, prepositional, subject_of, with_conjuncts
from westphalia.events.triggers import Match
from westphalia.places.mention import PlaceMention

_COMPOUNDS = ("compound", "nmod", "npadvmod")
# What belongs to an act below its trigger: not side clauses, not other subjects.
_GOVERNED = frozenset("dobj obj attr prep pobj pcomp xcomp ccomp acl dative poss amod compound nmod conj appos".split())
_BELONGS = ("poss", "amod", "compound", "nmod")


class Arguments:
    """Looks actors up in the slots of a trigger."""

    def __init__(
        self, mentions: Sequence[Mention], places: Sequence[PlaceMention] = (), times: Container[int] = ()
    ) -> None:
        """Index the actors and places of an article by token; `times` are the tokens of its time expressions."""
        self._at: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            for index in {*range(mention.first, mention.last), mention.head}:
                self._at[index].append(mention)
        self._places = {i: place for place in places for i in range(place.first, place.last) if i not in self._at}
        self._times = times

    def fill(self, match: Match, slots: Sequence[str], *, but: Container[str] = ()) -> list[Mention]:
        """Return the actors of the first slot that holds any `but` those, described ones only for want of others."""
        slotted = ([m for m in self.slot(match, slot) if m.actor_id not in but] for slot in slots)
        filled = [found for found in slotted if found]
        known = (found for found in filled if any(not is_described(mention) for mention in found))
        return next(known, filled[0] if filled else [])

    def spanned(self, spans: Iterable[tuple[int, int]], doc: Doc, *, but: Container[str] = ()) -> list[Mention]:
        """Return the actors that ranges of tokens stand for: those at their heads, else known ones inside."""
        found: list[Mention] = []
        for first, last in spans:
            named = self.of(_whole_name(doc[first:last].root))
            if all(is_described(mention) for mention in named):
                inside = [
                    m for i in range(first, last) for m in self._at.get(i, ()) if m.first >= first and m.last <= last
                ]
                named = inside[:1] or named
            found += [mention for mention in named if mention.actor_id not in but]
        return _unique(found)

    def within(self, match: Match, *, but: Container[str]) -> list[Mention]:
        """Return the known actor nearest below what the trigger governs: "Iraqis" in "pay for care of Iraqis"."""
        layer = [c for c in match.token.children if c.i > match.token.i and c.dep_ in _GOVERNED]
        while layer:
            for token in layer:
                near = [m for m in self._at.get(token.i, ()) if m.head == token.i or m.form == "adjective"]
                if found := [m for m in near if m.actor_id not in but]:
                    return _unique(found)
                place = self._places.get(token.i)
                if place and (state := country_of(place)) and state.actor_id not in but:
                    return [state]
            layer = [c for token in layer for c in token.children if c.dep_ in _GOVERNED]
        return []

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
        owned = _unique(m for owner in owners for m in self._at.get(owner.i, ()))
        if owned or noun.i in self._at:
            return owned
        if is_document(noun) and (author := _author(noun)) is not None:
            return self.of(author)
        unknown = described(noun) if noun.i not in self._times and noun.i not in self._places else None
        return [unknown] if unknown else []

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


def _whole_name(token: Token) -> Token:
    """Return the head of the name that a word is part of: "Lavrov" for "Minister" in "Minister Sergey Lavrov"."""
    while token.dep_ == "compound" and token.head.tag_[:3] == "NNP":
        token = token.head
    return token


def _author(document: Token) -> Token | None:
    """Return who a document is by: "a report by Amnesty", "Amnesty put out a report"."""
    for preposition in ("by", "from", "of"):
        if (author := prepositional(document, preposition)) is not None:
            return author
    governed = document.dep_ in ("dobj", "obj", "attr") and document.head.tag_[0] == "V"
    return subject_of(document.head) if governed else None


def _poss(args: Arguments, match: Match) -> list[Mention]:
    for noun in _with_first_conjunct(match.token):
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if owner is not None:
            return args.of(owner)
    return []


def _with_first_conjunct(noun: Token) -> tuple[Token, ...]:
    """Return a noun and the one it is coordinated to, whose dependents it shares: "its rejection and condemnation"."""
    return (noun, noun.head) if noun.dep_ == "conj" and noun.head.tag_[0] == "N" else (noun,)


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
