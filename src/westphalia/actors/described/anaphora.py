"""What a definite noun points back to: "the officials" after "US officials", "the ministry" after one by name."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from westphalia.actors.cast.cast import Cast
from westphalia.actors.described.callings import is_such
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.names.office import offices_on
from westphalia.actors.nouns.phrases import Phrase
from westphalia.actors.owners.owners import Owner
from westphalia.actors.vocabulary import body_sectors, nouns, organ_nouns, word_set
from westphalia.reference.entities import entity
from westphalia.reference.offices import Holder, office_terms, offices_of
from westphalia.reference.organs import organ, organ_terms

_MINISTER = re.compile(r"\b(\w+) minister\b", re.IGNORECASE)
_IN_FRONT = frozenset({"government", "administration", "regime", "ministry", "party", "company", "police"})
_CLOSE = 60  # tokens: a bare plural so near repeats what came last, whoever else was named earlier
_RECENT = 100  # tokens in which only one who fits must be named
_OWN = 3  # how many times rather an outlet means its own president
_NEAR = 200  # tokens; further back a definite noun means something else
_BODY_FORMS = frozenset({"body", "name", "variant", "abbreviation", "description", "role"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THREE = 3  # words: "defense ministry spokesman" says which ministry
_PEOPLE = frozenset({"group", "military"})
_OPENING = frozenset({'"', "“", "«", "„"})
_POINTING = frozenset({"the", "these", "those"})
_LEADING = frozenset({"head-of-state", "head-of-government"})
RULERS = frozenset({"government", "regime", "junta"})
_RULING = RULERS | {"administration"}
_BODIES = frozenset({"government", "organization", "military", "igo", "bloc", "outlet", "group"})


class Met:
    """Whom an article has named or described so far, by the words that may repeat them."""

    def __init__(self, cast: Cast, on: dt.date | None, home: str | None = None) -> None:
        self._on, self.home = on, home
        self._named = sorted(cast.mentions, key=lambda m: m.first)
        self._people = [m for m in self._named if m.actor.kind == "person"]
        self._uses = Counter(m.actor_id for m in self._people)
        self._by_word: dict[str, list[Mention]] = defaultdict(list)
        self._described: dict[str, list[Mention]] = defaultdict(list)
        self._rulers: list[Mention] = []
        self._nameless: dict[str, int] = {}
        for mention in self._named:
            if mention.actor.kind in _BODIES:
                for word in {*mention.actor.name.lower().split(), *mention.text.lower().split()}:
                    self._by_word[word].append(mention)
            elif (ruling := mention.text.rpartition(" ")[2].lower()) in _RULING:
                self._described[ruling].append(mention)  # "the Obama administration"
                if ruling in RULERS:
                    self._rulers.append(mention)

    def note(self, phrase: Phrase, mention: Mention) -> None:
        """Remember a description that stood with its owner, or was resolved."""
        self._described[phrase.noun].append(mention)
        if phrase.noun in RULERS and mention.actor.kind in ("country", "government"):
            self._rulers.append(mention)

    def owner_of_others(self, phrase: Phrase) -> Owner | None:
        """Return the one state whose people of this kind the article has spoken of, for "some lawmakers"."""
        if "foreign" in phrase.modifiers or phrase.sector not in word_set("political", "sectors"):
            return None
        same = [m for m in self._described.get(phrase.noun, ()) if m.actor.country and m.actor.kind == "group"]
        states = {m.actor.country for m in same}
        state = entity(next(iter(states)) or "") if len(states) == 1 else None
        why = f"{same[-1].text!r} are spoken of" if same else ""
        return Owner(Actor.of(state), state.actor_id, None, why, 0.7) if state else None

    def leave_open(self, phrase: Phrase) -> None:
        """Remember people of whom nobody can tell whose they are: the same noun again means them."""
        self._nameless[phrase.noun] = phrase.token.i

    def is_open(self, phrase: Phrase) -> bool:
        """Return True for "the officials" after officials of whom nobody could tell."""
        last = self._nameless.get(phrase.noun)
        return last is not None and phrase.definite and phrase.token.i - last < _NEAR

    def repeated(self, phrase: Phrase) -> Mention | None:
        """Return what the phrase repeats; None where nothing near fits, or a bare plural could mean several."""
        in_front = phrase.token.dep_ in ("compound", "amod") and not _attached(phrase)
        if in_front or phrase.is_said_of_somebody or _is_named_behind(phrase):
            return None
        if phrase.plural:
            return self._same_people(phrase)
        if not phrase.definite and not _attached(phrase):
            return None
        found = _latest([*self._same_body(phrase), *self._of_class(phrase)], phrase)
        found = self._newer(phrase, found) if found is not None else None
        return self._same_rulers(phrase) if found is None and phrase.noun in RULERS else found

    def _newer(self, phrase: Phrase, found: Mention) -> Mention | None:
        """Return what a noun repeats unless another of its class has acted since: "the company" after Tesla, then Tata;
        of two that have nobody can tell."""
        wanted = {sector for sector in nouns()["classes"].get(phrase.text, ()) if sector.isupper()}
        since = [m for m in self._named if found.last <= m.first and m.last <= phrase.first]
        since = [m for m in since if m.actor.kind in _BODIES and m.actor.sector in wanted]
        acted = [m for m in since if phrase.token.doc[m.head].dep_ in _SUBJECTS]
        if not acted or found.actor_id in {m.actor_id for m in since}:
            return found
        return acted[-1] if len({m.actor_id for m in acted}) == 1 else None

    def _same_rulers(self, phrase: Phrase) -> Mention | None:
        """Return the state whose "regime" the text has just spoken of, for "the government"."""
        last = _latest(self._rulers, phrase)
        if last is None or phrase.token.i - last.last >= _CLOSE:
            return None
        never = nouns()["not_said_of"]
        if phrase.noun in never["nouns"] and last.actor.country in never["states"]:
            return None
        between = (m.actor.country for m in self._named if last.last <= m.first < phrase.token.i)
        return last if all(country in (None, last.actor.country) for country in between) else None

    def front(self, phrase: Phrase) -> Mention | None:
        """Return the body that the word in front of a noun repeats: "administration officials"."""
        for word in phrase.words[:-1]:
            if word in _IN_FRONT and (same := self._described.get(word)):
                return _latest(same, phrase)
        return None

    def ministry_in_front(self, phrase: Phrase) -> Actor | None:
        """Return the ministry of the last minister named, for "a ministry spokesman"."""
        return self._headed(phrase) if "ministry" in phrase.words[:-1] and len(phrase.words) < _THREE else None

    def _same_people(self, phrase: Phrase) -> Mention | None:
        word = phrase.token.lower_
        if phrase.general or not phrase.person or phrase.sector == "UNK" or _is_told_apart(phrase):
            return None
        named = [m for m in self._by_word.get(word, ()) if m.text.lower().endswith(word)]
        same = [
            m for m in (*named, *self._described.get(phrase.noun, ())) if m.actor.kind != "person" and _fits(phrase, m)
        ]
        if phrase.definite:
            return _latest([*same, *self._of_class(phrase)], phrase) or self._called_otherwise(phrase)
        if not phrase.bare or phrase.sector == "CVL":
            return None
        latest = _latest(same, phrase)
        just_said = latest is not None and phrase.token.i - latest.last < _CLOSE
        subject = latest is not None and phrase.token.doc[latest.head].dep_ in _SUBJECTS
        reach = _CLOSE if just_said and subject else 10 * _NEAR
        countries = {m.actor.country for m in same if phrase.token.i - reach <= m.first < phrase.token.i}
        return latest if len(countries) == 1 else None

    def _called_otherwise(self, phrase: Phrase) -> Mention | None:
        """Return the people whom another noun for their like called just before: "the soldiers" after "Turkish troops";
        nobody where people of two states were."""
        alike = nouns()["alike"].get(phrase.noun, ())
        if len(phrase.words) > 1 or not phrase.modifiers <= _POINTING:
            return None
        near = [m for noun in alike for m in self._described.get(noun, ()) if phrase.token.i - m.last < _CLOSE]
        near = [m for m in near if m.last <= phrase.first]
        return max(near, key=lambda m: m.first) if len({m.actor_id for m in near}) == 1 else None

    def _same_body(self, phrase: Phrase) -> list[Mention]:
        named = [m for m in self._by_word.get(phrase.noun, ()) if m.form in _BODY_FORMS]
        named = [m for m in named if m.actor.kind != "outlet" or m.text.lower().endswith(phrase.noun)]
        same = (
            [*named, *self._described.get(phrase.noun, ())]
            if phrase.noun not in word_set("owned_only", "nouns")
            else named
        )
        return [m for m in same if _fits(phrase, m)]

    def _of_class(self, phrase: Phrase) -> list[Mention]:
        """Return bodies named before that are of the noun's class: "the company" after a firm by name."""
        listed, narrowing = nouns()["classes"], nouns()["class_words"]
        whole = listed.get(phrase.text)
        wanted = set(whole or listed.get(phrase.noun, ()))
        plain = whole is not None or phrase.noun in word_set("blocs", "nouns")
        for word in phrase.words[:-1] if not plain else ():
            wanted = set(narrowing.get(word, ()))
        if phrase.noun in word_set("blocs", "nouns") and not word_set("blocs", "words").issuperset(phrase.words[:-1]):
            return []
        if not wanted or (phrase.plural and "REB" not in wanted):
            return []
        found = [m for m in self._named if m.actor.kind in _BODIES and {m.actor.sector, m.actor.kind} & wanted]
        close = {m.actor_id for m in found if phrase.token.i - _CLOSE <= m.first < phrase.token.i}
        return found if len(close) < 2 else []

    def of_class_in(self, phrase: Phrase, country: str) -> Mention | None:
        """Return the last body named of the noun's class and of a country: "the Palestinian group" after Hamas."""
        if phrase.plural or not phrase.definite or not country:
            return None
        return _latest([m for m in self._of_class(phrase) if m.actor.country == country], phrase)

    def holder(self, phrase: Phrase) -> Mention | None:
        """Return the person named before whose role or office the phrase repeats: "the foreign minister"."""
        if phrase.plural or not phrase.definite or phrase.is_said_of_somebody or phrase.token.lower_ in organ_nouns():
            return None
        if not phrase.person or phrase.noun in body_sectors():
            return None
        named = [m for m in self._people if m.last <= phrase.token.i]
        if any(name in word_set("one", "offices") for name in phrase.names):
            return self._in_office(phrase, named)
        role = re.compile(rf"\b{re.escape(phrase.text)}(?:$|,| of | for | at )", re.IGNORECASE)
        return _latest([m for m in named if m.role_text and role.search(m.role_text)], phrase)

    def former(self, phrase: Phrase) -> Mention | None:
        """Return the only person named nearby who held the office once: "the ex-president"."""
        if phrase.plural or not phrase.definite or phrase.is_said_of_somebody:
            return None
        noun = phrase.noun.removeprefix("ex-")
        role = re.compile(rf"\b(?:former|ex|then)\b.*\b{re.escape(noun)}\b", re.IGNORECASE)
        held = {term.office for name in (noun, *phrase.names) for term in office_terms().get(name, ())}
        held |= _LEADING if noun == "leader" else frozenset()
        named = [
            m
            for m in self._people
            if role.search(m.role_text or "") or any(term.office in held for term in _ended(m, self._on))
        ]
        return _only(named, phrase)

    def called(self, phrase: Phrase) -> Mention | None:
        """Return the only person named nearby whom a noun describes: "the congressman", "the billionaire"."""
        wanted = nouns()["persons"].get(phrase.noun)
        if (
            wanted is None
            or phrase.plural
            or not phrase.definite
            or phrase.is_said_of_somebody
            or len(phrase.words) > 1
        ):
            return None
        if any(child.dep_ in ("prep", "relcl", "appos") for child in phrase.token.rights):
            return None
        suited = [m for m in self._people if _suits(m, phrase.noun, wanted["sectors"])]
        last = _only(suited, phrase) if not wanted["common"] else _only(self._people, phrase)
        return last if last in suited else None

    def compatriot(self, phrase: Phrase, country: str) -> Mention | None:
        """Return the only person of a country named nearby whom a noun with its adjective repeats: "the Turkish
        minister" after "Foreign Minister Hakan Fidan"; nobody after "a Turkish minister" without a name."""
        plain = len(phrase.words) == 1 and "the" in phrase.modifiers and not phrase.over
        if phrase.plural or not plain or phrase.is_said_of_somebody or not country or phrase.noun in body_sectors():
            return None
        person = _only([m for m in self._people if m.actor.country == country], phrase)
        if person is None or not is_such(person, phrase.noun, self._on):
            return None
        since = (m for m in self._described.get(phrase.noun, ()) if person.last <= m.first < phrase.token.i)
        return None if any(m.actor.country == country and m.actor.kind == "group" for m in since) else person

    def titled(self, phrase: Phrase) -> Mention | None:
        """Return the only person named nearby whose title ends with the noun: "the secretary" after one of defense."""
        offices = _offices_ending(phrase.noun)
        if not offices or phrase.plural or not phrase.definite or phrase.is_said_of_somebody or len(phrase.words) > 1:
            return None
        if any(child.dep_ in ("prep", "relcl", "appos") for child in phrase.token.rights):
            return None
        if phrase.token.nbor(-1).lower_ != "the":
            return None  # "the prime minister"
        return _only([m for m in self._people if _holds(m, offices, self._on)], phrase)

    def headed(self, phrase: Phrase) -> Actor | None:
        """Return the ministry of the last minister named: "the ministry" after "Foreign Minister Lavrov"."""
        return self._headed(phrase) if phrase.definite else None

    def _headed(self, phrase: Phrase) -> Actor | None:
        named = [m for m in self._people if m.actor.country and _MINISTER.search(m.role_text or "")]
        last = _latest(named, phrase)
        found = _MINISTER.search(last.role_text or "") if last else None
        term = organ_terms().get(f"{found.group(1).lower()} ministry") if found else None
        known = organ(last.actor.country or "", term.organ) if last and term else None
        return Actor.of(known) if known else None

    def _in_office(self, phrase: Phrase, named: Sequence[Mention]) -> Mention | None:
        """Return the holder of an office of which each state has one: of several, whom the article names most, for an
        outlet its own country's rather; somebody named in the same sentence is somebody else."""
        name = next((name for name in phrase.names if name in office_terms()), phrase.text)
        ids = {term.office: term.only for term in office_terms().get(name, ())}
        role = re.compile(rf"(?<!vice )(?<!deputy )\b{re.escape(name)}(?:$|,| of | for )", re.IGNORECASE)
        fitting: dict[str, Mention] = {}
        for mention in named:
            if _holds(mention, ids, self._on) or (mention.role_text and role.search(mention.role_text)):
                fitting[mention.actor_id] = mention
        here = phrase.token.sent
        beside = {m.actor_id for m in self._people if here.start <= m.first < here.end}
        elsewhere = {i: m for i, m in fitting.items() if i not in beside or m.actor.country == self.home}
        chosen = elsewhere or fitting
        return max(chosen.values(), key=lambda m: (self._weight(m), m.first), default=None)

    def _weight(self, mention: Mention) -> int:
        return self._uses[mention.actor_id] * (_OWN if mention.actor.country == self.home else 1)


@cache
def _offices_ending(noun: str) -> dict[str, frozenset[str]]:
    """Return the offices whose titles have a noun for their head, with the states that call them so."""
    if noun not in word_set("one", "heads"):
        return {}
    named = (terms for name, terms in office_terms().items() if name.partition(" of ")[0].rpartition(" ")[2] == noun)
    return {term.office: term.only for terms in named for term in terms}


def _only(people: Sequence[Mention], phrase: Phrase) -> Mention | None:
    """Return the last of the people named not far before a phrase, if they are one and the same."""
    at = phrase.token.i
    near = [m for m in people if at - _RECENT <= m.first and m.last <= phrase.first]
    return near[-1] if near and len({m.actor_id for m in near}) == 1 else None


def _suits(mention: Mention, noun: str, sectors: Sequence[str]) -> bool:
    return mention.actor.sector in sectors or noun in (mention.role_text or "").lower().split()


def _ended(mention: Mention, on: dt.date | None) -> list[Holder]:
    """Return the offices that somebody known does not hold any more."""
    if not mention.actor.known:
        return []
    return [term for term in offices_of(mention.actor_id) if term.until and (on is None or term.until < on)]


def _holds(mention: Mention, offices: dict[str, frozenset[str]], on: dt.date | None) -> bool:
    if not mention.actor.known or on is None:
        return False
    held = offices_on(mention.actor_id, on)
    return any(office in offices and (not offices[office] or of in offices[office]) for office, of in held)


def _is_named_behind(phrase: Phrase) -> bool:
    """Return True for "the company" of "the company “Open Doors”": who it is stands behind it, and was not told of
    before by that name."""
    doc, at = phrase.token.doc, phrase.token.i + 1
    if at + 1 >= len(doc) or doc[at].text not in _OPENING or not (doc[at + 1].is_title and doc[at - 1].is_lower):
        return False
    return all(token.text != doc[at + 1].text for token in doc[: phrase.token.i])


def _is_told_apart(phrase: Phrase) -> bool:
    """Return True for "the people that we sent there": which people is told by what follows."""
    clauses = (child for child in phrase.token.rights if child.dep_ == "relcl")
    return phrase.token.lower_ == "people" and any(clause.left_edge.i == phrase.token.i + 1 for clause in clauses)


def _attached(phrase: Phrase) -> bool:
    """Return True for "ministry" in "a ministry statement": the article is the other noun's."""
    return phrase.token.dep_ == "compound" and phrase.noun in ("ministry", "party", "company", "agency", "committee")


def _fits(phrase: Phrase, mention: Mention) -> bool:
    """Return True where every word that narrows the phrase is in the earlier mention too ("the law firm")."""
    narrowing = set(phrase.words[:-1]) | _field(phrase)
    return not narrowing or narrowing <= set(mention.text.lower().split()) | set(mention.actor.name.lower().split())


def _field(phrase: Phrase) -> set[str]:
    """Return "foreign" and "affairs" of "the ministry of foreign affairs": what other ministries do not deal with."""
    called = next((name for name in phrase.names if " of " in name and name in organ_terms()), "")
    return set(called.partition(" of ")[2].split())


def _latest(found: Sequence[Mention], phrase: Phrase) -> Mention | None:
    at = phrase.token.i
    near = [m for m in found if at - _NEAR <= m.first and m.last <= phrase.first]
    return max(near, key=lambda mention: mention.first, default=None)
