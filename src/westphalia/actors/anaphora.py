"""What a definite noun points back to: "the officials" after "US officials", "the ministry" after one by name."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from westphalia.actors.cast import Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.actors.office import offices_on
from westphalia.actors.phrases import Phrase
from westphalia.actors.vocabulary import body_sectors, nouns, organ_nouns, word_set
from westphalia.reference.offices import office_terms
from westphalia.reference.organs import organ, organ_terms

_MINISTER = re.compile(r"\b(\w+) minister\b", re.IGNORECASE)
_IN_FRONT = frozenset({"government", "administration", "regime", "ministry", "party", "company", "police"})
_CLOSE = 60  # tokens: a bare plural so near repeats what came last, whoever else was named earlier
_NEAR = 200  # tokens; further back a definite noun means something else
_BODY_FORMS = frozenset({"body", "name", "variant", "abbreviation", "description", "role"})
_PEOPLE = frozenset({"group", "military"})
_BODIES = frozenset({"government", "organization", "military", "igo", "bloc", "outlet", "group"})


class Met:
    """Whom an article has named or described so far, by the words that may repeat them."""

    def __init__(self, cast: Cast, on: dt.date | None) -> None:
        self._on = on
        self._named = sorted(cast.mentions, key=lambda m: m.first)
        self._people = [m for m in self._named if m.actor.kind == "person"]
        self._uses = Counter(m.actor_id for m in self._people)
        self._by_word: dict[str, list[Mention]] = defaultdict(list)
        self._described: dict[str, list[Mention]] = defaultdict(list)
        for mention in self._named:
            if mention.actor.kind in _BODIES:
                for word in {*mention.actor.name.lower().split(), *mention.text.lower().split()}:
                    self._by_word[word].append(mention)

    def note(self, phrase: Phrase, mention: Mention) -> None:
        """Remember a description that stood with its owner, or was resolved."""
        self._described[phrase.noun].append(mention)

    def repeated(self, phrase: Phrase) -> Mention | None:
        """Return what the phrase repeats; None where nothing near fits, or a bare plural could mean several."""
        in_front = phrase.token.dep_ in ("compound", "amod") and not _attached(phrase)
        if in_front or phrase.is_said_of_somebody:
            return None
        if phrase.plural:
            return self._same_people(phrase)
        if not phrase.definite and not _attached(phrase):
            return None
        return _latest([*self._same_body(phrase), *self._of_class(phrase)], phrase)

    def front(self, phrase: Phrase) -> Mention | None:
        """Return the body that the word in front of a noun repeats: "administration officials"."""
        for word in phrase.words[:-1]:
            if word in _IN_FRONT and (same := self._described.get(word)):
                return _latest(same, phrase)
        return None

    def _same_people(self, phrase: Phrase) -> Mention | None:
        word = phrase.token.lower_
        if phrase.general or not phrase.person or phrase.sector == "UNK":
            return None
        named = [m for m in self._by_word.get(word, ()) if m.text.lower().endswith(word)]
        same = [
            m for m in (*named, *self._described.get(phrase.noun, ())) if m.actor.kind != "person" and _fits(phrase, m)
        ]
        if phrase.definite:
            return _latest([*same, *self._of_class(phrase)], phrase)
        if not phrase.bare or phrase.sector == "CVL":
            return None
        latest = _latest(same, phrase)
        just_said = latest is not None and phrase.token.i - latest.last < _CLOSE
        subject = latest is not None and phrase.token.doc[latest.head].dep_ in ("nsubj", "nsubjpass")
        reach = _CLOSE if just_said and subject else 10 * _NEAR
        countries = {m.actor.country for m in same if phrase.token.i - reach <= m.first < phrase.token.i}
        return latest if len(countries) == 1 else None

    def _same_body(self, phrase: Phrase) -> list[Mention]:
        named = [m for m in self._by_word.get(phrase.noun, ()) if m.form in _BODY_FORMS]
        same = (
            [*named, *self._described.get(phrase.noun, ())]
            if phrase.noun not in word_set("owned_only", "nouns")
            else named
        )
        return [m for m in same if _fits(phrase, m)]

    def _of_class(self, phrase: Phrase) -> list[Mention]:
        """Return bodies named before that are of the noun's class: "the company" after a firm by name."""
        wanted = set(nouns()["classes"].get(phrase.noun, ()))
        if not wanted or len(phrase.words) > 1 or (phrase.plural and "REB" not in wanted):
            return []
        found = [m for m in self._named if m.actor.kind in _BODIES and {m.actor.sector, m.actor.kind} & wanted]
        close = {m.actor_id for m in found if phrase.token.i - _CLOSE <= m.first < phrase.token.i}
        return found if len(close) < 2 else []

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

    def headed(self, phrase: Phrase) -> Actor | None:
        """Return the ministry of the last minister named: "the ministry" after "Foreign Minister Lavrov"."""
        if not phrase.definite:
            return None
        named = [m for m in self._people if m.actor.country and _MINISTER.search(m.role_text or "")]
        last = _latest(named, phrase)
        found = _MINISTER.search(last.role_text or "") if last else None
        term = organ_terms().get(f"{found.group(1).lower()} ministry") if found else None
        known = organ(last.actor.country or "", term.organ) if last and term else None
        return Actor.of(known) if known else None

    def _in_office(self, phrase: Phrase, named: Sequence[Mention]) -> Mention | None:
        """Return the holder of an office of which each state has one: of several, whom the article names most."""
        name = next((name for name in phrase.names if name in office_terms()), phrase.text)
        ids = {term.office: term.only for term in office_terms().get(name, ())}
        role = re.compile(rf"(?<!vice )(?<!deputy )\b{re.escape(name)}(?:$|,| of | for )", re.IGNORECASE)
        fitting: dict[str, Mention] = {}
        for mention in named:
            if _holds(mention, ids, self._on) or (mention.role_text and role.search(mention.role_text)):
                fitting[mention.actor_id] = mention
        here = phrase.token.sent
        elsewhere = {i: m for i, m in fitting.items() if not here.start <= m.first}
        chosen = elsewhere or fitting
        return max(chosen.values(), key=lambda m: (self._uses[m.actor_id], m.first), default=None)


def _holds(mention: Mention, offices: dict[str, frozenset[str]], on: dt.date | None) -> bool:
    if not mention.actor.known or on is None:
        return False
    held = offices_on(mention.actor_id, on)
    return any(office in offices and (not offices[office] or of in offices[office]) for office, of in held)


def _attached(phrase: Phrase) -> bool:
    """Return True for "ministry" in "a ministry statement": the article is the other noun's."""
    return phrase.token.dep_ == "compound" and phrase.noun in ("ministry", "party", "company", "agency", "committee")


def _fits(phrase: Phrase, mention: Mention) -> bool:
    """Return True where every word that narrows the phrase is in the earlier mention too ("the law firm")."""
    narrowing = set(phrase.words[:-1])
    return not narrowing or narrowing <= set(mention.text.lower().split()) | set(mention.actor.name.lower().split())


def _latest(found: Sequence[Mention], phrase: Phrase) -> Mention | None:
    at = phrase.token.i
    near = [m for m in found if at - _NEAR <= m.first and m.last <= phrase.first]
    return max(near, key=lambda mention: mention.first, default=None)
