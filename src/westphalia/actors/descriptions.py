"""People and bodies described, not named: "the Russian president", "US officials", "the North Korean regime"."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.anaphora import Met
from westphalia.actors.cast import CLASS_NOUNS, Cast, group_of
from westphalia.actors.focus import Focus
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.office import counterparts, holders_of, predecessor
from westphalia.actors.owners import Owner, owners_of
from westphalia.actors.people import Role, slug
from westphalia.actors.phrases import STATE_ITSELF, Phrase, phrase_of
from westphalia.actors.vocabulary import nouns, peoples, word_set
from westphalia.reference.entities import entity
from westphalia.reference.organs import organ, organ_terms

_ANYBODYS = frozenset({"its", "their", "his", "world", "major", "global"})
_HIS = frozenset({"his", "her"})
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_NEAR = 12  # tokens between a noun and an owner whose words are part of the role
_ARMED = frozenset({"REB", "PRM", "MIL"})


class _Meaning(NamedTuple):
    actor: Actor
    form: str
    confidence: float
    reason: str


def add_descriptions(cast: Cast, on: dt.date | None) -> None:
    """Add nouns for people and organs that stand with their owner, repeat somebody named, or mean the state the passage
    is about."""
    _add_nationals(cast)
    met, focus = Met(cast, on), Focus(cast)
    for token in cast.doc:
        if cast.at(token.i) is not None:
            continue
        if word := peoples().get(token.lower_):
            _add_people(cast, token, *word)
        elif (phrase := phrase_of(token)) and not _names_somebody(cast, phrase):
            _Describer(cast, met, focus, on).add(phrase)


def _add_nationals(cast: Cast) -> None:
    """Make a citizen of a country's adjective that stands as a noun: "killed an American"."""
    for mention in [m for m in cast.mentions if m.form == "adjective"]:
        head = cast.doc[mention.head]
        if head.dep_ in _MODIFIERS or not mention.actor.country:
            continue
        if any(child.lower_ in _INDEFINITE for child in head.lefts):
            cast.drop(mention)
            actor = group_of(mention.actor.country, "citizen", mention.text, "CVL")
            reason = f"a citizen of {mention.actor.name}"
            cast.add(actor, mention.first, mention.last, form="group", confidence=0.8, reason=reason)


def _add_people(cast: Cast, token: Token, name: str, country: str) -> None:
    """Add a people without a state of its own, where its name is no adjective of somebody else."""
    if token.dep_ not in _MODIFIERS and token.tag_ in ("NNP", "NNPS", "NNS"):
        actor = Actor(f"GRP:{slug(name)}", name, "group", country or None, "CVL", country or None)
        cast.add(actor, token.i, token.i + 1, form="group", confidence=0.8, reason=f"the people called {name}")


def _names_somebody(cast: Cast, phrase: Phrase) -> bool:
    """Return True where the noun is the role of a name that is already in the cast ("President Putin")."""
    token = phrase.token
    if token.dep_ in ("compound", "appos", "nmod") and (head := cast.at(token.head.i)) and head.form != "group":
        return True
    for child in token.children:
        mention = cast.at(child.i)
        if mention is None:
            continue
        if child.dep_ == "appos":
            return True
        if child.dep_ == "compound" and mention.actor.kind == "person" and not _owned_by_person(phrase):
            return True
        if child.dep_ == "compound" and mention.actor.kind == "outlet" and phrase.noun in CLASS_NOUNS:
            return True
    return False


def _owned_by_person(phrase: Phrase) -> bool:
    owned = nouns()["of_persons"]
    kin = phrase.noun in word_set("related", "kin")
    return kin or phrase.noun in owned["state"] or phrase.noun in owned["people"]


class _Describer:
    """What it takes to resolve the descriptions of one article."""

    def __init__(self, cast: Cast, met: Met, focus: Focus, on: dt.date | None) -> None:
        self.cast, self.met, self.focus, self.on = cast, met, focus, on

    def add(self, phrase: Phrase) -> None:
        """Add the mention or mentions of one phrase, if somebody is meant."""
        owners = owners_of(self.cast, phrase.token)
        owners = [owner for owner in owners if owner.actor.kind != "person" or _owned_by_person(phrase)]
        owners = owners or self._of_pronoun(phrase)
        if owners and not (phrase.is_said_of_somebody and not owners[0].is_state):
            self._add_owned(phrase, owners)
        elif (meaning := self._in_context(phrase)) is not None:
            role = Role(phrase.text, meaning.actor.sector, phrase.first, phrase.token.i + 1)
            self._put(phrase, meaning, phrase.first, phrase.token.i + 1, role if meaning.form == "role" else None)

    def _add_owned(self, phrase: Phrase, owners: list[Owner]) -> None:
        first, last = phrase.first, phrase.token.i + 1
        inside = [
            owner.mention
            for owner in owners
            if owner.mention and owner.mention.last <= last and self.cast.doc[owner.mention.head].dep_ != "poss"
        ]
        homes = [owner.at for owner in owners if phrase.token.left_edge.i <= owner.at < last]
        first = min([first, *(mention.first for mention in inside), *homes])
        role = _role(self.cast, phrase, owners)
        if len(owners) == 1 and owners[0].is_state and (named := owners[0].mention):
            first, last = _with_owner(self.cast, phrase, named, first, last)
        meanings = [(owner, meaning) for owner in owners if (meaning := self._owned(phrase, owner, role))]
        if not meanings:
            return
        own = _own_spans([owner for owner, _ in meanings], first, last)
        for mention in inside:
            if mention in self.cast.mentions:
                self.cast.drop(mention)  # "US" of "US officials" names no second actor
        for (_, meaning), (start, end) in zip(meanings, own, strict=True):
            self._put(phrase, meaning, start, end, role)

    def _put(self, phrase: Phrase, meaning: _Meaning, first: int, last: int, role: Role | None) -> None:
        mention = self.cast.add(
            meaning.actor,
            first,
            last,
            form=meaning.form,
            confidence=round(meaning.confidence, 2),
            reason=meaning.reason,
            role=role,
            head=None if first <= phrase.token.i < last else phrase.token.i,
        )
        if meaning.actor.country or meaning.actor.parent_id:
            self.met.note(phrase, mention)

    def _owned(self, phrase: Phrase, owner: Owner, role: Role) -> _Meaning | None:
        """Return who is meant: the holder of the office, the state itself, one of its organs, or people of it."""
        if owner.is_state:
            if person := self._holder(phrase, owner, role):
                return person
            if phrase.noun in STATE_ITSELF or phrase.token.lower_ == "authorities":
                reason = f"{role.text}: the government of {owner.actor.name}; {owner.why}"
                return _Meaning(_state(owner.actor), "role", 0.85 * owner.certainty, reason)
            if found := _organ(phrase, owner.country):
                return _Meaning(found, "role", 0.85 * owner.certainty, f"{role.text}: {found.name}; {owner.why}")
        elif owner.actor.kind == "person":
            return _of_person(phrase, owner, role)
        if phrase.noun in word_set("related", "others"):
            return _beside(phrase, owner, role)
        if not phrase.person and phrase.noun not in STATE_ITSELF and phrase.noun not in word_set("political", "plural"):
            return None
        return _Meaning(_people_of(phrase, owner, role), "group", 0.8 * owner.certainty, f"people; {owner.why}")

    def _holder(self, phrase: Phrase, owner: Owner, role: Role) -> _Meaning | None:
        if phrase.noun == "counterpart" and not phrase.plural:
            held = counterparts(self._person_before(phrase), owner.country, self.on)
        else:
            held = holders_of(phrase, owner.country, self.on)
        if not held:
            return None
        person = Actor.of(held[0].person)
        confidence = owner.certainty * (0.85 if held[0].certain and self.on is not None else 0.6)
        when = f" on {self.on}" if self.on else ", the latest known (no date)"
        return _Meaning(person, "role", confidence, f"{role.text}: held by {person.name}{when}; {owner.why}")

    def _person_before(self, phrase: Phrase) -> str:
        """Return the id of the last person named in the sentence so far or the one before it, else an empty one."""
        start = phrase.token.sent.start
        start = self.cast.doc[start - 1].sent.start if start else 0
        people = [m for m in self.cast.mentions if m.actor.kind == "person" and start <= m.first < phrase.token.i]
        return max(people, key=lambda m: m.first).actor_id if people else ""

    def _in_context(self, phrase: Phrase) -> _Meaning | None:
        """Return who "the president" or "the officials" means where no owner stands with it."""
        if phrase.noun in word_set("countries", "nouns"):
            return self._country(phrase)
        if phrase.noun in word_set("related", "others"):
            return self._beside_somebody(phrase)
        if phrase.noun == "predecessor" and not phrase.plural:
            return self._predecessor(phrase)
        if "former" in phrase.modifiers:
            return None
        if person := self.met.holder(phrase):
            reason = f"{phrase.text!r} is the role of {person.text!r}, named before"
            return _Meaning(person.actor, "role", 0.75, reason)
        if body := self.met.front(phrase):
            return self._owned(
                phrase, _standing_for(body), Role(phrase.text, phrase.sector, phrase.first, phrase.token.i + 1)
            )
        if phrase.named or _belongs_elsewhere(phrase):
            return None
        same = self.met.repeated(phrase)
        if phrase.noun in CLASS_NOUNS and (same is None or same.actor.kind == "outlet"):
            return None  # outlets that are repeated: see references.py
        if same and (phrase.definite or self._agrees(phrase, same)):
            return _Meaning(same.actor, "description", 0.65, f"{phrase.text!r} points back to {same.text!r}")
        if phrase.text == "ministry" and (headed := self.met.headed(phrase)):
            return _Meaning(headed, "description", 0.65, f"{phrase.text!r} is headed by the minister named before")
        if not _asks_for_context(phrase):
            return None
        owner = self._own_country(phrase) or (None if phrase.general else self.focus.owner(phrase))
        if owner is None:
            return _nameless(phrase)
        role = Role(phrase.text, phrase.sector, phrase.first, phrase.token.i + 1)
        return self._owned(phrase, owner, role)

    def _agrees(self, phrase: Phrase, same: Mention) -> bool:
        """Return False for "On the Israeli side, officials …" after "American officials"."""
        alone = self.focus.alone(phrase.token.sent.start, phrase.token.i)
        return alone in (None, same.actor.country)

    def _of_pronoun(self, phrase: Phrase) -> list[Owner]:
        """Return the state of "his government": of the last person, or the one country, so far in the sentence."""
        start, at = phrase.token.sent.start, phrase.token.i
        if phrase.noun in word_set("related", "kin"):
            return self._of_kin(phrase)
        owned = word_set("one", "bodies") | word_set("political", "plural")
        if phrase.noun == "leadership" or owned.isdisjoint((*phrase.names, phrase.noun)):
            return []
        country = None
        if not _HIS.isdisjoint(phrase.modifiers):
            people = [m for m in self.cast.within(start, at) if m.actor.kind == "person"]
            country = max(people, key=lambda m: m.first).actor.country if people else None
        elif "its" in phrase.modifiers:
            country = self.focus.alone(start, at)
        state = entity(country) if country else None
        return [Owner(Actor.of(state), state.actor_id, None, f"{state.name} is spoken of", 0.75)] if state else []

    def _beside_somebody(self, phrase: Phrase) -> _Meaning | None:
        """Return the states of "its allies" and of "world powers"."""
        if not phrase.plural or _ANYBODYS.isdisjoint(phrase.modifiers):
            return None
        pointed = not {"its", "their", "his"}.isdisjoint(phrase.modifiers)
        of = self.focus.alone(phrase.token.sent.start, phrase.token.i) if pointed else None
        name = f"GRP:{slug(of)}-{slug(phrase.noun)}" if of else f"GRP:{slug(phrase.noun)}"
        actor = Actor(name, phrase.text, "group", None, "GOV", of)
        return _Meaning(actor, "group", 0.4, "states that are not named")

    def _of_kin(self, phrase: Phrase) -> list[Owner]:
        """Return the one person named so far in the sentence, for "his wife"."""
        so_far = self.cast.within(phrase.token.sent.start, phrase.token.i)
        people = {m.actor_id: m.actor for m in so_far if m.actor.kind == "person"}
        if _HIS.isdisjoint(phrase.modifiers) or len(people) != 1:
            return []
        actor = next(iter(people.values()))
        return [Owner(actor, actor.country or "", None, f"{actor.name} is spoken of", 0.7)]

    def _country(self, phrase: Phrase) -> _Meaning | None:
        """Return the state that "the country" repeats where it acts or owns; elsewhere it is a place."""
        if phrase.modifiers != {"the"} or phrase.plural or phrase.token.dep_ not in ("nsubj", "nsubjpass", "poss"):
            return None
        state = entity(self.focus.repeated(phrase.token) or "")
        if state is None:
            return None
        return _Meaning(_state(Actor.of(state)), "description", 0.65, f"{phrase.text!r} repeats {state.name}")

    def _own_country(self, phrase: Phrase) -> Owner | None:
        """Return the country of whoever speaks or acts in the sentence, for "domestic analysts"."""
        if phrase.modifiers.isdisjoint(word_set("own", "words")):
            return None
        before = self.cast.within(phrase.token.sent.start, phrase.token.i)
        subjects = [m for m in before if m.actor.country and self.cast.doc[m.head].dep_ in ("nsubj", "nsubjpass")]
        state = entity(max(subjects, key=lambda m: m.first).actor.country or "") if subjects else None
        return (
            Owner(Actor.of(state), state.actor_id, None, f"{phrase.text!r} of whoever tells it", 0.8) if state else None
        )

    def _predecessor(self, phrase: Phrase) -> _Meaning | None:
        held = predecessor(self._person_before(phrase), self.on)
        if held is None or _HIS.isdisjoint(phrase.modifiers):
            return None
        return _Meaning(Actor.of(held.person), "role", 0.7, f"{phrase.text!r}: in office before, by the tables")


def _asks_for_context(phrase: Phrase) -> bool:
    """Return True where a phrase without owner means somebody in particular: what a state has one of, or people in
    politics who are known ("the") or speak for all ("officials said")."""
    token = phrase.token
    if token.dep_ in _MODIFIERS:
        return False
    if phrase.noun in word_set("owned_only", "nouns") and not phrase.one_of_a_state:
        return False
    if phrase.plural:
        if not phrase.modifiers.isdisjoint(word_set("own", "words")):
            return True
        if not phrase.person and phrase.noun not in word_set("political", "plural"):
            return False
        if phrase.noun == "force" and len(phrase.words) < 2:
            return False
        if (
            phrase.noun in word_set("one", "offices")
            or phrase.noun in word_set("political", "never")
            or phrase.sector not in word_set("political", "sectors")
        ):
            return False
        return phrase.definite or (phrase.bare and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"))
    if not phrase.definite:
        indefinite = not _INDEFINITE.isdisjoint(phrase.modifiers)
        return indefinite and token.dep_ == "nsubj" and phrase.noun in word_set("one_of_them", "nouns")
    return phrase.one_of_a_state and token.dep_ != "attr"


def _belongs_elsewhere(phrase: Phrase) -> bool:
    """Return True where an owner is told that nobody resolved: "officials from a rights group"."""
    for child in phrase.token.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "for"):
            return any(word.dep_ == "pobj" and word.tag_ in ("NN", "NNS", "NNP", "NNPS") for word in child.children)
    return False


def _standing_for(body: Mention) -> Owner:
    return Owner(body.actor, body.actor.country or "", None, f"{body.text!r} was named before", 0.8)


def _nameless(phrase: Phrase) -> _Meaning | None:
    """Return people of a state that nobody can tell: a mention all the same."""
    if not phrase.plural or phrase.sector not in word_set("political", "sectors"):
        return None
    actor = Actor(f"GRP:{slug(phrase.noun)}", phrase.text, "group", None, phrase.sector)
    return _Meaning(actor, "group", 0.4, "people in politics; the text does not say of which state")


def _with_owner(cast: Cast, phrase: Phrase, owner: Mention, first: int, last: int) -> tuple[int, int]:
    """Widen a description by its one state: "Brazil's police", "the government of Kenya"."""
    if owner.last <= phrase.first:
        return min(first, owner.first), last
    of = cast.doc[owner.head].head
    near = of.lower_ == "of" and of.head.i == phrase.token.i
    return (min(first, phrase.token.left_edge.i), owner.last) if near else (first, last)


def _beside(phrase: Phrase, owner: Owner, role: Role) -> _Meaning | None:
    """Return the allies or rivals of a state or bloc: a group that belongs to no one country."""
    if not phrase.plural or owner.actor.kind not in ("country", "igo", "bloc"):
        return None
    name = f"GRP:{slug(owner.actor.actor_id)}-{slug(phrase.noun)}"
    actor = Actor(name, role.text, "group", None, "GOV", owner.actor.actor_id)
    return _Meaning(actor, "group", 0.6, f"states beside {owner.actor.name}; {owner.why}")


def _own_spans(owners: list[Owner], first: int, last: int) -> list[tuple[int, int]]:
    """Return the words of each owner's own people: "UK" and "EU negotiators" of "UK and EU negotiators"."""
    before = [owner.mention for owner in owners if owner.mention and first <= owner.mention.first < last]
    if len(before) < len(owners) or len(owners) == 1:
        return [(first, last)] * len(owners)
    final = max(mention.first for mention in before)
    return [(m.first, last if m.first == final else m.last) for m in before]


def _role(cast: Cast, phrase: Phrase, owners: list[Owner]) -> Role:
    """Return the words of a description with those of its owners, wherever they stand."""
    at = phrase.token.i
    spans = [(o.mention.first, o.mention.last) for o in owners if o.mention]
    near = [(begin, end) for begin, end in spans if at - _NEAR <= begin and end <= at + _NEAR]
    first = min([phrase.first, *(begin for begin, _ in near)])
    last = max([at + 1, *(end for _, end in near)])
    return Role(cast.doc[first:last].text, phrase.sector, first, last)


def _of_person(phrase: Phrase, owner: Owner, role: Role) -> _Meaning | None:
    """Return "the Trump administration" as his state, "Mr. Jordan's spokesman" as people of his country."""
    if not owner.country:
        return None
    person = owner.actor
    if phrase.noun in nouns()["of_persons"]["state"]:
        state = Actor(owner.country, person.name, "country", owner.country, "GOV")
        return _Meaning(_known_state(state), "role", 0.85, f"the government of {person.name}")
    sector = person.sector if phrase.noun in word_set("neutral", "nouns") else phrase.sector
    if phrase.noun in word_set("related", "kin"):
        sector = "ELI" if person.sector in word_set("political", "sectors") | {"ELI"} else "CVL"
    actor = Actor(
        f"GRP:{slug(person.name)}-{slug(phrase.noun)}", role.text, "group", owner.country, sector, person.actor_id
    )
    return _Meaning(actor, "group", 0.7, f"people of {person.name}")


def _known_state(state: Actor) -> Actor:
    found = entity(state.actor_id)
    return _state(Actor.of(found)) if found else state


def _people_of(phrase: Phrase, owner: Owner, role: Role) -> Actor:
    """Return people by occupation and owner; fighters of an armed group are the group itself."""
    body = owner.actor
    neutral = phrase.noun in word_set("neutral", "nouns")
    sector = phrase.sector
    if body.kind not in ("country", "igo", "bloc") and neutral and body.sector:
        sector = body.sector
    if phrase.sector == "ELI":
        sector = "ELI"
    elif body.kind == "igo" and neutral:
        sector = "IGO" if phrase.noun != "leader" else "GOV"
    if body.kind == "group" and phrase.sector in _ARMED and body.sector in _ARMED and phrase.plural:
        return body
    if body.kind == "country" and owner.country:
        return group_of(owner.country, phrase.noun, role.text, sector)
    name = f"GRP:{slug(body.actor_id)}-{slug(phrase.noun)}"
    return Actor(name, role.text, "group", owner.country or None, sector, body.actor_id)


def _organ(phrase: Phrase, country: str) -> Actor | None:
    """Return the organ of state that a noun names with the words before it ("foreign ministry", "troops")."""
    words = [t.lower_ for t in phrase.token.doc[max(0, phrase.token.i - 2) : phrase.token.i + 1]]
    for start in range(len(words)):
        name = " ".join(words[start:])
        if term := organ_terms().get(name):
            if known := organ(country, term.organ):
                return Actor.of(known)
            kind = "military" if term.sector == "MIL" else "government"
            return Actor(f"ORG:{country}-{term.organ}", name, kind, country, term.sector, country)
    return None


def _state(owner: Actor) -> Actor:
    return Actor(owner.actor_id, owner.name, owner.kind, owner.country, "GOV", owner.parent_id, owner.known)
