"""Arguments: the actors in the slots around a trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.addressed import addressed
from westphalia.events.parse.contrast import chosen_over, is_set_aside
from westphalia.events.parse.exceptions import only_one
from westphalia.events.parse.noun_kinds import (
    is_abstract,
    is_branch,
    is_document,
    is_named_after,
    is_opponent,
    owner_undergoing,
)
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import (
    clause_head,
    heading,
    laying,
    of_phrase,
    prepositional,
    with_conjuncts,
)
from westphalia.events.parse.syntax import (
    object_of,
    recipient_of,
    reporting_subject,
    subject_of,
)
from westphalia.events.roles.deed_nouns import struck_by
from westphalia.events.roles.described import (
    combining_form,
    country_of,
    described,
    is_described,
    is_envoy,
    is_leaning,
    is_means,
)
from westphalia.events.roles.noun_phrases import (
    author_of,
    by_behind_of,
    called,
    coordinated,
    hyphenated,
    is_occasion,
    matter_of,
    undergone,
    verb_holding,
    whole_name,
)
from westphalia.events.roles.reach import reached, reached_below
from westphalia.events.roles.slots import SLOTS, unique
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.places.mention import PlaceMention
from westphalia.reading.lemmas import lemma

_COMPOUNDS = ("compound", "nmod", "npadvmod")
_BELONGS = ("poss", "amod", "compound", "nmod")
_ARMED = ("REB", "PRM", "CRM")  # whose arrests and killings are mostly what they do
_NAMING = ("adjective", "name", "abbreviation")
_LISTED = ("country", "organization")  # of whom forces and leaders are: "UN, U.S. and Malian"
_PHRASE = 4  # tokens of a verb's set phrase


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
            head = whole_name(doc[first:last].root)
            named = [] if self._names_place(head, head.head) or is_leaning(head) else self.of(head)
            if all(is_described(mention) for mention in named) and not is_opponent(head):
                named = self._inside(doc, first, last) or named
            found += [m for m in named if m.actor_id not in but and not is_means(doc[m.head])]
        return unique(found)

    def _inside(self, doc: Doc, first: int, last: int) -> list[Mention]:
        """Return the first actor named in a range of tokens."""
        tokens = (i for i in range(first, last) if not (self._names_place(doc[i], doc[i].head) or is_leaning(doc[i])))
        found = (m for i in tokens for m in self._at.get(i, ()) if m.first >= first and m.last <= last)
        return list(islice(found, 1))

    def within(self, match: Match, kind: str, *, but: Container[str]) -> list[Mention]:
        """Return the known actor nearest below what the trigger governs: "Iraqis" in "pay for care of Iraqis"."""
        layer = reached(match.token, kind)
        while layer:
            for token in layer:
                near = [m for m in self._at.get(token.i, ()) if m.head == token.i or m.form == "adjective"]
                if self._names_place(token, token.head) or is_means(token) or is_leaning(token):
                    continue
                if found := [m for m in near if m.actor_id not in but]:
                    return unique(found)
                place = self._places.get(token.i)
                if place and (state := country_of(place)) and state.actor_id not in but:
                    return [state]
            layer = reached_below(layer, kind)
        return []

    def is_with_thing(self, match: Match) -> bool:
        """Return True for "A and B disagree with the report": they do not do so with each other."""
        if match.token.tag_[0] != "V":
            return False
        thing = prepositional(match.token, "with")
        if thing is not None and lemma(thing) in words("arguments.lent"):
            return len(self.of(subject_of(match.token))) < 2
        return thing is not None and thing.tag_[0] == "N" and not self.of(thing)

    def clause_subject(self, match: Match) -> list[Mention]:
        """Return who the clause is about in which a noun stands: "Trump is working on a meeting with Kim"."""
        verb = clause_head(match.token)
        if match.token.tag_[0] != "N" or verb.tag_[0] != "V":
            return []
        if lemma(verb) in words("arguments.outside") and not is_occasion(match.token, verb):
            return []
        # "Xi joined Putin for talks".
        joined = object_of(verb) if lemma(verb) == "join" and match.token.head.lower_ in ("for", "at", "in") else None
        involved = [*self.of(subject_of(verb)), *self.of(joined)]
        return [m for m in involved if not is_described(m) and m.actor.kind != "outlet"]  # the press only tells of it

    def lands(self, noun: Token) -> list[Mention]:
        """Return the state that a noun names or is in, or that stands below it: "a prison in Niger"."""
        layer = [noun]
        while layer:
            for token in layer:
                here = self._at.get(token.i, ())
                if named := [m for m in here if m.actor.kind == "country" and m.form != "adjective"]:
                    return unique(named)
                if (place := self._places.get(token.i)) and (state := country_of(place)):
                    return [state]
            layer = [c for token in layer for c in token.children if c.dep_ in ("prep", "pobj", "compound", "nmod")]
        return []

    def land_in(self, match: Match, slots: Sequence[str]) -> list[Mention]:
        """Return the state of the place that stands in a slot itself: "withdrew from Kherson"."""
        find = {"object": object_of, "subject": subject_of}
        verb = match.token
        return self._state_at(find[slot](verb) if slot in find else prepositional(verb, slot) for slot in slots)

    def _state_at(self, nouns: Iterable[Token | None]) -> list[Mention]:
        places = (self._places.get(noun.i) for noun in nouns if noun is not None)
        return next(([state] for place in places if place and (state := country_of(place))), [])

    def hit(self, match: Match) -> list[Mention]:
        """Return the state of the town that is to be acted on: "threatened to shell Haifa"."""
        return self._state_at(object_of(child) for child in match.token.children if child.dep_ == "xcomp")

    def hit_by(self, match: Match) -> list[Mention]:
        """Return who is struck by a deed that is told as a noun: "the strikes hit Haifa"."""
        struck = struck_by(match.token)
        return [] if struck is None else self.of(struck) or self.lands(struck)

    def is_land(self, noun: Token | None) -> bool:
        """Return True for a place or a state by its name: "Mosul", "Iraq"; not for people or a government."""
        if noun is None or noun.tag_[0] != "N":
            return False
        here = self._at.get(noun.i, ())
        named = any(m.form in ("place", "name", "capital") and m.actor.kind == "country" for m in here)
        return named or (not here and noun.i in self._places)

    def gather(self, match: Match, slots: Iterable[str]) -> list[Mention]:
        """Return the actors of all slots, each actor once."""
        return unique(mention for slot in slots for mention in self.slot(match, slot))

    def slot(self, match: Match, slot: str) -> list[Mention]:
        """Return the actors in one slot."""
        find = SLOTS.get(slot)
        if find is not None:
            return find(self, match)
        carried = object_of(match.token) if match.token.tag_[0] == "V" else None  # "imposed sanctions on Iran"
        # "Stood shoulder to shoulder with".
        phrase = match.token.doc[match.token.i + 1 : match.token.i + _PHRASE] if match.phrase else ()
        whole = match.token.head if match.token.dep_ == "compound" else None  # "aid package for Kyiv"
        held = verb_holding(match.token) if slot in ("between", "with", "among") else None
        about = matter_of(carried) if slot == "with" else undergone(match.token)
        # "The pullout of its forces from Kherson": the parser hangs what the pullout is from on the forces.
        inner = of_phrase(match.token) if slot in ("between", "from") and match.token.tag_[0] == "N" else None
        before = addressed(match.support or match.token) if slot == "against" else ()
        further = (*about, whole, held, inner, *before, *phrase)
        for head in (match.token, match.support, carried, *laying(carried), *heading(carried), *further):
            noun = prepositional(head, slot) if head is not None else None
            if noun is not None and self._opens_name(slot, noun):
                continue
            if slot == "with" and noun is not None and lemma(noun) in words("arguments.lent"):
                continue
            found = self.of(noun)
            if found or (noun is not None and noun.i not in self._times):  # "on Friday lifted sanctions on Syria"
                return found
        if slot == "by":
            return self.of(by_behind_of(match.token))
        return self.of(recipient_of(match.support or match.token)) if slot == "to" else []

    def of(self, noun: Token | None) -> list[Mention]:
        """Return the actors a noun phrase stands for, coordinated ones included."""
        if noun is None:
            return []
        if (chosen := chosen_over(noun) if is_set_aside(noun) else only_one(noun)) is not None:
            noun = chosen
        nouns = (token for token in (*self._before_and(noun), *with_conjuncts(noun)) if not is_set_aside(token))
        return unique(mention for token in nouns for mention in self._one(token))

    def _opens_name(self, word: str, noun: Token) -> bool:
        """Return True for "To" of "To Lam", which the parser takes for a preposition."""
        names = (m for m in self._at.get(noun.i, ()) if m.first < noun.i and m.actor.kind == "person")
        return any(noun.doc[m.first].lower_ == word for m in names)

    def _entitled(self, title: Token) -> list[Mention]:
        """Return To Lam for "General Secretary" in "the visit of General Secretary To Lam"."""
        behind = self._at.get(title.i + 1, ()) if title.tag_[:3] == "NNP" else ()
        people = (m for m in behind if m.first == title.i + 1 and m.actor.kind == "person")
        return [m for m in people if title.doc[m.first].dep_ == "prep"]

    def _before_and(self, noun: Token) -> Iterator[Token]:
        """Yield the first of two coordinated names that the parser took for part of the second: "the People's Army and
        Russian soldiers"."""
        for child in noun.lefts:
            named = any(m.form != "adjective" and m.head == child.i for m in self._at.get(child.i, ()))
            if named and child.dep_ in _COMPOUNDS and child.tag_[0] == "N" and noun.doc[child.i + 1].tag_ == "CC":
                yield child

    def _one(self, noun: Token) -> list[Mention]:
        if is_means(noun):
            return []
        found = [m for m in self._at.get(noun.i, ()) if m.form != "adjective"]
        if any(c.dep_ == "conj" and c.tag_[0] == "N" for c in noun.children) and (
            adjectives := [m for m in self._at.get(noun.i, ()) if m.form == "adjective"]
        ):
            return adjectives  # "the Japanese and the Australian armies"
        if (pair := prepositional(noun, "between")) and lemma(noun) in words("arguments.held_between"):
            return self.of(pair)  # "the summit between A and B failed to"
        if found and any(m.actor.country for m in found):
            return unique([*self._others_of(noun, found), *found])
        if noun.tag_ == "NNS" and (members := self._members(noun)):
            return members
        if found:
            return found
        if called_so := self._entitled(noun):
            return called_so
        if (speaker := reporting_subject(noun)) is not None:
            return self._one(speaker)
        named = [c for c in noun.children if c.dep_ == "appos"]  # "the ambassador, Gilad Erdan,"
        if people := unique(m for name in named for m in self._at.get(name.i, ()) if m.actor.kind == "person"):
            known = any(mention.actor.country for mention in people)
            adjectives = self.children(noun, ("amod", "compound")) if is_envoy(noun) and not known else []
            return adjectives or people
        if noun.tag_[0] == "N" and self.undergoers(noun):
            return self.of(prepositional(noun, "by"))  # who condemns his arrest does not condemn him
        if is_branch(noun) and (whole := self.of(of_phrase(noun))):
            return whole  # "the Syrian branch of al-Qaeda" is no part of Syria
        if is_opponent(noun):
            return [unknown] if (unknown := described(noun)) else []  # "Assad's opponents" are not Assad
        owners = [
            c for c in noun.children if c.dep_ in _BELONGS and not self._names_place(c, noun) and not is_leaning(c)
        ]
        pairs = (hyphenated(owner) if owner.i in self._at else [] for owner in owners)  # not in "Iran-wide protests"
        owning = (t for owner, pair in zip(owners, pairs, strict=True) for t in (*pair, *coordinated(owner)))
        owned = unique(m for t in owning for m in self._at.get(t.i) or combining_form(t))
        if owned or noun.i in self._at:
            return owned
        if (same := called(noun)) is not None:
            return [m for m in self._at.get(same.i, ()) if m.form != "adjective"]
        if is_document(noun) and (writer := author_of(noun)) is not None:
            return self.of(writer)
        unknown = described(noun) if noun.i not in self._times and noun.i not in self._places else None
        return [unknown] if unknown else []

    def undergoers(self, deed: Token) -> list[Mention]:
        """Return who owns a deed that is done to them: "Navalny" of "Navalny's arrest"; a state owns what it does."""
        owner = owner_undergoing(deed)
        if owner is None:
            return []
        owners = self.of(owner)
        people = all(m.actor.kind == "person" or _is_unarmed_group(m) for m in owners)
        return owners if people or self.of(prepositional(deed, "by")) else []

    def _others_of(self, noun: Token, found: Sequence[Mention]) -> list[Mention]:
        """Return "U.S." and "French" of "U.S., French and Malian forces", where the noun stands for the last alone."""
        before, joined, others = found[0].first - 1, len(found) > 1, list[Mention]()
        while before >= noun.left_edge.i:
            token = noun.doc[before]
            here = [m for m in self._at.get(before, ()) if m.form in _NAMING and m.actor.kind in _LISTED]
            if not here and token.tag_ != "CC" and token.text != ",":
                break
            joined = joined or token.tag_ == "CC"
            others += here
            before = min((m.first for m in here), default=before) - 1
        return others[::-1] if joined else []

    def _members(self, group: Token) -> list[Mention]:
        """Return who belongs to a group, where the words name some: "world leaders, including Macron and Merz"."""
        heads = (group, *(child for child in group.children if child.dep_ == "relcl"))
        including = (c for head in heads for c in head.children if c.lower_ == "including" and c.dep_ == "prep")
        named = next((self.of(c) for phrase in including for c in phrase.children if c.dep_ == "pobj"), [])
        return named or (self._states_behind(group) if group.lower_ in words("sides.states") else [])

    def _states_behind(self, group: Token) -> list[Mention]:
        """Return Peru and Chile of "two states, Peru and Chile,"."""
        names = (name for child in group.children if child.dep_ == "appos" for name in with_conjuncts(child))
        return [m for name in names for m in self._at.get(name.i, ()) if m.actor.kind == "country"]

    def _names_place(self, child: Token, noun: Token) -> bool:
        """Return True for a capital in the name of what was done there: "the Paris accord", "the Paris attacks"."""
        if child.dep_ == "poss" or not is_named_after(noun):
            return False
        return any(mention.form == "capital" for mention in self._at.get(child.i, ()))

    def owners_of_means(self, verb: Token) -> list[Mention]:
        """Return whose forces are moved, where a passive does not say by whom: "U.S. troops were sent to Mali"."""
        moved = object_of(verb) if is_passive(verb) else None
        return [] if moved is None or not is_means(moved) else unique(self._at.get(moved.i, ()))

    def is_thing(self, noun: Token) -> bool:
        """Return True for a noun of deeds and qualities that neither names somebody nor tells people or documents.

        Things do not speak: in "Pyongyang's missile tests raised concern" it is not Pyongyang that is concerned.
        """
        if not is_abstract(noun) or is_document(noun):
            return False
        meant = any(m.head == noun.i or m.form != "adjective" for m in self._at.get(noun.i, ()))
        return not meant and described(noun) is None

    def children(self, noun: Token, deps: tuple[str, ...]) -> list[Mention]:
        """Return the actors among the direct dependents of a noun, in the order of the text."""
        return unique(
            mention
            for child in noun.children
            if child.dep_ in deps
            for token in (*with_conjuncts(child), *_joined(child))
            for mention in self._at.get(token.i) or combining_form(token)
            if not is_leaning(token)
        )


def _is_unarmed_group(mention: Mention) -> bool:
    return mention.actor.kind == "group" and mention.actor.sector not in _ARMED


def _joined(name: Token) -> Iterator[Token]:
    """Yield what a hyphen joins to an adjective, and other parts of a name: "Saudi" in "Saudi-Iranian talks"."""
    for child in name.children:
        if child.dep_ in _COMPOUNDS or (child.dep_ == "amod" and child.i + 1 < name.i and child.nbor(1).text in "-–"):
            yield child
