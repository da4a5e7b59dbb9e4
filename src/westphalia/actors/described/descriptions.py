"""People and bodies described, not named: "the Russian president", "US officials", "the North Korean regime"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from spacy.tokens import Token

from westphalia.actors.bodies.at_home import is_ministry, of_dateline
from westphalia.actors.bodies.focus import Focus
from westphalia.actors.bodies.home import home_of
from westphalia.actors.cast.cast import CLASS_NOUNS, Cast
from westphalia.actors.cast.people import Role, slug
from westphalia.actors.cast.standing import as_of
from westphalia.actors.described.anaphora import Met
from westphalia.actors.described.asking import asks_for_context, belongs_elsewhere, is_one_more
from westphalia.actors.described.courts import add_world_court
from westphalia.actors.described.lists import counted
from westphalia.actors.described.meanings import Meaning, beside, nameless, of_person, organ_called, people_of, state_of
from westphalia.actors.described.pairs import PAIR_NOUNS, is_two
from westphalia.actors.described.sources import outlet_told
from westphalia.actors.described.state_kinds import add_state_of_kind, add_states_of_kind
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.names.nationals import add_nationals, add_people_called
from westphalia.actors.names.office import counterparts, holders_of, predecessor
from westphalia.actors.nouns.phrases import STATE_ITSELF, Phrase, phrase_of
from westphalia.actors.owners.owners import Owner, owners_of, stays_abroad
from westphalia.actors.owners.titles import names_somebody, owned_by_person
from westphalia.actors.vocabulary import peoples, sectors, word_set
from westphalia.articles.page import Article
from westphalia.reference.entities import entity
from westphalia.reference.offices import Holder

_ANYBODYS = frozenset({"its", "their", "his", "world", "major", "global"})
_HIS = frozenset({"his", "her"})
_DEALING = frozenset({"between", "against", "with", "by", "of", "for"})
_OUR = frozenset({"our", "my", "your"})
_ACTING = frozenset({"nsubj", "nsubjpass"})
_STATELESS = frozenset({"REB", "PRM", "IGO", "SOC", "NGO"})  # sectors of people who may mean their own body by "our"
_NAMED = frozenset({"person", "country"})
_MEETING = 2  # people named together
_NEAR = 12  # tokens between a noun and an owner whose words are part of the role


def add_descriptions(cast: Cast, article: Article) -> Describer:
    """Add nouns for people and organs that stand with their owner, repeat somebody named, or mean the state the passage
    is about. Returns what resolves those that belong to a pronoun."""
    add_nationals(cast)
    on = article.published.date
    describer = Describer(cast, Met(cast, on, home_of(article)), Focus(cast, article.dateline_place), on)
    for token in cast.doc:
        if cast.at(token.i) is None and add_states_of_kind(cast, token):
            continue
        if cast.at(token.i) is not None or (token.lower_ in PAIR_NOUNS and (is_two(token) or counted(token))):
            continue
        if word := peoples().get(token.lower_):
            add_people_called(cast, token, *word)
        elif add_state_of_kind(cast, token) or add_world_court(cast, token):
            continue
        elif (phrase := phrase_of(token)) and not names_somebody(cast, phrase):
            describer.add(phrase)
    return describer


class Describer:
    """What it takes to resolve the descriptions of one article."""

    def __init__(self, cast: Cast, met: Met, focus: Focus, on: dt.date | None) -> None:
        self.cast, self.met, self.focus, self.on = cast, met, focus, on
        self._alone: tuple[int, Owner] | None = None  # an organ that acted without a name, and whose it is
        self._abroad: frozenset[str] = frozenset()  # with which "the military" of the outlet's own country deals

    def add(self, phrase: Phrase) -> None:
        """Add the mention or mentions of one phrase, if somebody is meant."""
        if not _OUR.isdisjoint(phrase.modifiers):
            return  # of whoever says it, wherever they are
        owners = owners_of(self.cast, phrase.token)
        if not owners and phrase.noun == "general" and phrase.first < phrase.token.i:
            owners = owners_of(self.cast, self.cast.doc[phrase.first])  # "the WHO director general"
        owners = [owner for owner in owners if owner.actor.kind != "person" or owned_by_person(phrase)]
        owners = owners or self._of_pronoun(phrase)
        if owners and owners[0].actor.sector == "PTY" and self._add_of_party(phrase, owners[0]):
            return
        if owners and not (phrase.is_said_of_somebody and not owners[0].is_state):
            self._add_owned(phrase, owners)
        elif (meaning := self._in_context(phrase)) is not None:
            role = Role(phrase.shown, meaning.actor.sector, phrase.first, phrase.token.i + 1)
            self._put(phrase, meaning, phrase.first, phrase.token.i + 1, role if meaning.form == "role" else None)

    def add_possessed(self, token: Token) -> Mention | None:
        """Add the noun of "his team", "its leader" and "their countries", now that the pronoun is known."""
        pronoun = next((child for child in token.lefts if child.tag_ == "PRP$"), None)
        meant = self.cast.within(pronoun.i, pronoun.i + 1) if pronoun is not None else []
        phrase = phrase_of(token) if meant else None
        if pronoun is None or phrase is None or names_somebody(self.cast, phrase):
            return None
        owners = [Owner(m.actor, m.actor.country or "", None, f"{m.text!r} is {m.actor.name}", 0.75) for m in meant]
        of_state = phrase.noun in word_set("countries", "nouns") or owners[0].actor.kind != "person"
        if of_state and self._others_named(phrase, owners, {"country"} if pronoun.lower_ == "its" else _NAMED):
            return None  # "China told the US to lift sanctions on its army": too easily mistaken
        if phrase.noun in word_set("countries", "nouns"):
            self._add_home(phrase, owners)
        elif phrase.noun == "predecessor":
            self._add_predecessor(phrase, owners[0].actor)
        elif phrase.noun == "counterpart":
            self._add_counterpart(phrase, owners[0].actor)
        elif not phrase.is_said_of_somebody and (owned_by_person(phrase) or owners[0].actor.kind != "person"):
            self._add_owned(phrase, owners)
        return self.cast.at(token.i)

    def add_ours(self, token: Token, teller: Mention) -> None:
        """Add the noun of "our country" and "our troops" in the words of somebody of a state; whose own the troops of
        rebels and the people of an international body are, nobody need tell."""
        told = as_of(teller.actor, self.on)
        phrase, state = phrase_of(token), entity(told.country or "")
        if phrase is None or state is None or told.sector in _STATELESS or told.kind == "outlet":
            return
        owners = [Owner(Actor.of(state), state.actor_id, None, f"{teller.text!r} speaks of it", 0.75)]
        if phrase.noun in word_set("countries", "nouns"):
            if not phrase.plural:
                self._add_home(phrase, owners)
        elif phrase.text in word_set("ours", "nouns"):
            self._add_owned(phrase, owners)

    def _others_named(self, phrase: Phrase, owners: list[Owner], kinds: Collection[str]) -> bool:
        """Return True where the sentence has named others of these kinds and of other countries so far."""
        so_far = self.cast.within(phrase.token.sent.start, phrase.token.i)
        named = {m.actor.country for m in so_far if m.actor.kind in kinds} - {None}
        return bool(named - {owner.country for owner in owners})

    def _add_home(self, phrase: Phrase, owners: list[Owner]) -> None:
        """Add the state that "his country" means, where it acts or is dealt with; elsewhere it is a place."""
        token = phrase.token
        dealt_with = token.dep_ == "pobj" and token.head.lower_ in _DEALING
        if token.dep_ not in ("nsubj", "nsubjpass", "poss") and not dealt_with:
            return
        for country in dict.fromkeys(owner.country for owner in owners):
            if (state := entity(country)) is not None:
                reason = f"{phrase.text!r} is that of {owners[0].actor.name}"
                meaning = Meaning(state_of(Actor.of(state)), "description", 0.65, reason)
                self._put(phrase, meaning, phrase.first, token.i + 1, None)

    def _add_of_party(self, phrase: Phrase, party: Owner) -> bool:
        """Add "the Republican president" as the one named before; return whether anybody was."""
        person = self.met.holder(phrase) or self.met.called(phrase)
        if person is None or person.actor.country != party.country or party.mention is None:
            return False
        first, last = min(phrase.first, party.mention.first), phrase.token.i + 1
        if phrase.first - party.mention.last > 0 or party.mention not in self.cast.mentions:
            return False
        self.cast.drop(party.mention)
        reason = f"{phrase.text!r} of a party says what {person.text!r} is"
        self._put(phrase, Meaning(person.actor, "description", 0.7, reason), first, last, None)
        return True

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
        ids = [meaning.actor.actor_id for _, meaning in meanings]
        meanings = [pair for number, pair in enumerate(meanings) if ids.index(pair[1].actor.actor_id) == number]
        if not meanings:
            return
        own = _own_spans([owner for owner, _ in meanings], first, last)
        for mention in inside:
            if mention in self.cast.mentions:
                self.cast.drop(mention)  # "US" of "US officials" names no second actor
        for (_, meaning), (start, end) in zip(meanings, own, strict=True):
            self._put(phrase, meaning, start, end, role)

    def _put(self, phrase: Phrase, meaning: Meaning, first: int, last: int, role: Role | None) -> None:
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

    def _owned(self, phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
        """Return who is meant: the holder of the office, the state itself, one of its organs, or people of it."""
        if owner.is_state:
            if phrase.over and (person := self._of_old(phrase, owner, role)):
                return person
            if person := self._holder(phrase, owner, role) or self._compatriot(phrase, owner, role):
                return person
            if phrase.noun in STATE_ITSELF or phrase.token.lower_ == "authorities":
                reason = f"{role.text}: the government of {owner.actor.name}; {owner.why}"
                return Meaning(state_of(owner.actor), "role", 0.85 * owner.certainty, reason)
            if phrase.sector != "REB" and (found := organ_called(phrase, owner.country)):
                return Meaning(found, "role", 0.85 * owner.certainty, f"{role.text}: {found.name}; {owner.why}")
        elif owner.actor.kind == "person":
            return of_person(phrase, owner, role)
        elif owner.actor.actor_id.startswith("IGO:") and (person := self._holder(phrase, owner, role)):
            return person
        if phrase.noun in word_set("related", "others") and phrase.text not in sectors():
            return beside(phrase, owner, role)
        if body := self.met.of_class_in(phrase, owner.country):
            return Meaning(body.actor, "description", 0.7, f"{role.text!r} says what {body.text!r} is; {owner.why}")
        if not phrase.person and phrase.noun not in STATE_ITSELF and phrase.noun not in word_set("political", "plural"):
            return None
        return Meaning(people_of(phrase, owner, role), "group", 0.8 * owner.certainty, f"people; {owner.why}")

    def _holder(self, phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
        if phrase.noun == "counterpart" and not phrase.plural:
            held = counterparts(self._person_before(phrase), owner.country, self.on)
        else:
            held = holders_of(phrase, owner.country if owner.is_state else owner.actor.actor_id, self.on)
        if not held:
            return None
        person = Actor.of(held[0].person)
        confidence = owner.certainty * (0.85 if held[0].certain and self.on is not None else 0.6)
        when = f" on {self.on}" if self.on else ", the latest known (no date)"
        return Meaning(person, "role", confidence, f"{role.text}: held by {person.name}{when}; {owner.why}")

    def _compatriot(self, phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
        """Return who was named nearby and is repeated with a country: "the Egyptian minister"."""
        person = self.met.compatriot(phrase, owner.country)
        if person is None or (owner.mention is not None and owner.mention.form not in ("adjective", "abbreviation")):
            return None
        return Meaning(person.actor, "role", 0.7, f"{role.text!r} repeats {person.text!r}; {owner.why}")

    def _of_old(self, phrase: Phrase, owner: Owner, role: Role) -> Meaning | None:
        """Return who was named nearby and held the office once: "the ousted president of Syria"."""
        person = self.met.former(phrase)
        if person is None or person.actor.country != owner.country:
            return None
        return Meaning(person.actor, "role", 0.7, f"{role.text!r} is what {person.text!r} was; {owner.why}")

    def _person_before(self, phrase: Phrase) -> str:
        """Return the id of the last person named in the sentence so far or the one before it, else an empty one."""
        start = phrase.token.sent.start
        start = self.cast.doc[start - 1].sent.start if start else 0
        people = [m for m in self.cast.mentions if m.actor.kind == "person" and start <= m.first < phrase.token.i]
        return max(people, key=lambda m: m.first).actor_id if people else ""

    def _add_counterpart(self, phrase: Phrase, person: Actor) -> None:
        """Add the other of the two whom this sentence and the one before name: "A met B. He told his counterpart"."""
        start = phrase.token.sent.start
        start = self.cast.doc[start - 1].sent.start if start else 0
        so_far = self.cast.within(start, phrase.token.i)
        people = {m.actor_id: m.actor for m in so_far if m.actor.kind == "person"}
        other = next((actor for actor in people.values() if actor.country not in (None, person.country)), None)
        if phrase.plural or len(people) != _MEETING or person.actor_id not in people or other is None:
            return
        reason = f"{phrase.text!r}: {other.name} is named with {person.name}"
        self._put(phrase, Meaning(other, "role", 0.7, reason), phrase.first, phrase.token.i + 1, None)

    def _in_context(self, phrase: Phrase) -> Meaning | None:
        """Return who "the president" or "the officials" means where no owner stands with it."""
        if phrase.noun in word_set("countries", "nouns"):
            return self._country(phrase)
        if phrase.noun in word_set("related", "others") and phrase.text not in sectors():
            return self._beside_somebody(phrase)
        if phrase.noun == "predecessor" and not phrase.plural:
            return self._predecessor(phrase)
        if phrase.over:
            person, why = self.met.former(phrase), "is what {!r} was"
        else:
            person, why = self.met.holder(phrase), "is the role of {!r}, named before"
        if person is not None:
            return Meaning(person.actor, "role", 0.75, f"{phrase.text!r} {why.format(person.text)}")
        if person := self.met.titled(phrase):
            return Meaning(person.actor, "role", 0.7, f"{phrase.text!r} is short for the title of {person.text!r}")
        source = self.focus.of_outlet(outlet_told(self.cast, phrase))
        if source is not None:
            role = Role(phrase.shown, phrase.sector, phrase.first, phrase.token.i + 1)
            return self._owned(phrase, source, role)
        if phrase.over:
            return None
        if person := self.met.called(phrase):
            return Meaning(person.actor, "description", 0.65, f"{phrase.text!r} says what {person.text!r} is")
        if body := self.met.front(phrase):
            return self._owned(
                phrase, _standing_for(body), Role(phrase.shown, phrase.sector, phrase.first, phrase.token.i + 1)
            )
        if ministry := self.met.ministry_in_front(phrase):
            minister = Owner(
                ministry, ministry.country or "", None, f"{ministry.name} has a minister named before", 0.7
            )
            return self._owned(phrase, minister, Role(phrase.shown, phrase.sector, phrase.first, phrase.token.i + 1))
        if phrase.named or belongs_elsewhere(phrase):
            return None
        same = self.met.repeated(phrase)
        if same is not None and same.actor.country in self.focus.dealt(phrase):
            same = None  # "Israel's government struck. The government in Amman accused Israel"
        if phrase.noun in CLASS_NOUNS and (same is None or same.actor.kind == "outlet"):
            return None  # outlets that are repeated: see references.py
        if same and (phrase.definite or self._agrees(phrase, same)):
            return Meaning(same.actor, "description", 0.65, f"{phrase.text!r} points back to {same.text!r}")
        if phrase.text == "ministry" and (headed := self.met.headed(phrase)):
            return Meaning(headed, "description", 0.65, f"{phrase.text!r} is headed by the minister named before")
        if ((phrase.some and phrase.plural) or is_one_more(phrase)) and (others := self.met.owner_of_others(phrase)):
            return self._owned(phrase, others, Role(phrase.shown, phrase.sector, phrase.first, phrase.token.i + 1))
        if not asks_for_context(phrase):
            return None
        unclear = (phrase.general and not phrase.some) or self.met.is_open(phrase) or stays_abroad(phrase.token)
        of_passage = self._own_country(phrase) or (None if unclear else self._of_passage(phrase))
        if of_passage is None:
            if phrase.plural:
                self.met.leave_open(phrase)
            return None if phrase.counted else nameless(phrase)
        role = Role(phrase.shown, phrase.sector, phrase.first, phrase.token.i + 1)
        return self._owned(phrase, of_passage, role)

    def _of_passage(self, phrase: Phrase) -> Owner | None:
        """Return the state that the passage is about, for people else the outlet's own in news from home."""
        organ = phrase.one_of_a_state and not phrase.person
        if organ and any(is_ministry(name) for name in phrase.names):
            at_home = of_dateline(self.cast, phrase.token, self.focus.dealt(phrase))
            if at_home is not None:
                return at_home
        if organ and (same := self._of_organ_before(phrase)) is not None:
            return same
        owner = self.focus.owner(phrase)
        if organ and owner is not None and owner.country in self._abroad:
            owner = self.focus.of_home(self.met.home)
        elif organ and owner is None and (owner := self.focus.of_dealer(phrase)) and owner.country == self.met.home:
            self._abroad |= self.focus.dealt(phrase)
        found = owner or (self.focus.at_home(phrase, self.met.home) if phrase.plural else self.focus.of_dealer(phrase))
        if organ and found is not None and phrase.token.dep_ == "nsubj":
            self._alone = (phrase.token.i, found)
        return found

    def _of_organ_before(self, phrase: Phrase) -> Owner | None:
        """Return the state of an organ that acted without a name in the sentence before, though another's things were
        named since: "The army shot down ten Russian drones. The government ..."."""
        at, owner = self._alone or (0, None)
        if owner is None or phrase.token.dep_ != "nsubj" or owner.country in self.focus.dealt(phrase):
            return None
        before = phrase.token.doc[phrase.token.sent.start - 1].sent if phrase.token.sent.start else phrase.token.sent
        others = (m for m in self.cast.within(before.start, phrase.token.i) if m.actor.country != owner.country)
        acting = any(self.cast.doc[m.head].dep_ in _ACTING and m.actor.country for m in others)
        return owner if at >= before.start and not acting else None

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

    def _beside_somebody(self, phrase: Phrase) -> Meaning | None:
        """Return the states of "its allies" and of "world powers"."""
        if not phrase.plural or _ANYBODYS.isdisjoint(phrase.modifiers):
            return None
        pointed = not {"its", "their", "his"}.isdisjoint(phrase.modifiers)
        of = self.focus.alone(phrase.token.sent.start, phrase.token.i) if pointed else None
        name = f"GRP:{slug(of)}-{slug(phrase.noun)}" if of else f"GRP:{slug(phrase.noun)}"
        actor = Actor(name, phrase.text, "group", None, "GOV", of)
        return Meaning(actor, "group", 0.4, "states that are not named")

    def _of_kin(self, phrase: Phrase) -> list[Owner]:
        """Return the one person named so far in the sentence, for "his wife"."""
        so_far = self.cast.within(phrase.token.sent.start, phrase.token.i)
        people = {m.actor_id: m.actor for m in so_far if m.actor.kind == "person"}
        if _HIS.isdisjoint(phrase.modifiers) or len(people) != 1:
            return []
        actor = next(iter(people.values()))
        return [Owner(actor, actor.country or "", None, f"{actor.name} is spoken of", 0.7)]

    def _country(self, phrase: Phrase) -> Meaning | None:
        """Return the state that "the country" repeats where it acts or owns; elsewhere it is a place."""
        if phrase.modifiers != {"the"} or phrase.plural or phrase.token.dep_ not in ("nsubj", "nsubjpass", "poss"):
            return None
        state = entity(self.focus.repeated(phrase.token) or "")
        if state is None or self._owns_its_own(phrase, state.actor_id):
            return None
        return Meaning(state_of(Actor.of(state)), "description", 0.65, f"{phrase.text!r} repeats {state.name}")

    def _owns_its_own(self, phrase: Phrase, country: str) -> bool:
        """Return True for Turkey in "the country's Turkish population": nobody says so of the country itself."""
        owned = phrase.token.head if phrase.token.dep_ == "poss" else phrase.token
        said = (self.cast.at(child.i) for child in owned.lefts if child.dep_ == "amod")
        return any(mention is not None and mention.actor.country == country for mention in said)

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

    def _predecessor(self, phrase: Phrase) -> Meaning | None:
        held = predecessor(self._person_before(phrase), self.on)
        return None if held is None or _HIS.isdisjoint(phrase.modifiers) else _before(phrase, held)

    def _add_predecessor(self, phrase: Phrase, person: Actor) -> None:
        held = None if phrase.plural else predecessor(person.actor_id, self.on)
        if held is not None:
            self._put(phrase, _before(phrase, held), phrase.first, phrase.token.i + 1, None)


def _before(phrase: Phrase, held: Holder) -> Meaning:
    return Meaning(Actor.of(held.person), "role", 0.7, f"{phrase.text!r}: in office before, by the tables")


def _standing_for(body: Mention) -> Owner:
    return Owner(body.actor, body.actor.country or "", None, f"{body.text!r} was named before", 0.8)


def _with_owner(cast: Cast, phrase: Phrase, owner: Mention, first: int, last: int) -> tuple[int, int]:
    """Widen a description by its one state: "Brazil's police", "the government of Kenya"."""
    if owner.last <= phrase.first:
        return min(first, owner.first), last
    of = cast.doc[owner.head].head
    near = of.lower_ == "of" and of.head.i == phrase.token.i
    return (min(first, phrase.token.left_edge.i), owner.last) if near else (first, last)


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
