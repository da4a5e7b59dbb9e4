"""Pronouns and definite descriptions: "he", "the two countries", "the newspaper"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from westphalia.actors.cast import CLASS_NOUNS, Cast
from westphalia.actors.mention import Actor, Mention
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading
from westphalia.reference.entities import entity

_PERSONAL = frozenset({"he", "she", "him", "his", "her", "himself", "herself"})
_PAIR_NOUNS = frozenset(
    {"country", "side", "nation", "state", "neighbor", "neighbour", "capital", "government", "ally", "party"}
)
_PAIR_PEOPLE = frozenset({"leader", "president", "minister", "men", "man", "counterpart"})
_SAYING = frozenset("say add note report argue write cite quote stress emphasize claim warn urge tell".split())
# What states and bodies do and things do not: enough for "it" to be one of them and not the weather.
_ACTS = frozenset(
    "want agree refuse seek plan sign reject accept deny accuse support oppose threaten launch send deploy impose vow "
    "promise demand call hope intend decide claim fire attack withdraw recognize condemn".split()
)
_SUBJECTS = ("nsubj", "nsubjpass")
_MEMORY = 4  # sentences after which a pronoun is no longer taken to point back


class _Focus:
    """Who was spoken of last, as the reader remembers it."""

    def __init__(self) -> None:
        self.person: tuple[int, Mention] | None = None
        self.subject_person: tuple[int, Mention] | None = None
        self.outlet: tuple[int, Mention] | None = None
        self.subject_outlet: tuple[int, Mention] | None = None
        self.group: tuple[int, Mention] | None = None
        self.body: tuple[int, Mention] | None = None
        self.countries: list[tuple[int, Mention]] = []
        self.people: list[Mention] = []
        self.pair: tuple[int, list[Mention]] | None = None

    def see(self, mention: Mention, token: Token, sentence: int) -> None:
        """Take note of a mention at its head token."""
        kind = mention.actor.kind
        if kind == "person":
            self.person = (sentence, mention)
            self.people = [*(m for m in self.people[-3:] if m.actor_id != mention.actor_id), mention]
            if token.dep_ in _SUBJECTS:
                self.subject_person = (sentence, mention)
        elif kind == "outlet":
            self.outlet = (sentence, mention)
            if token.dep_ in _SUBJECTS:
                self.subject_outlet = (sentence, mention)
        if kind in ("group", "military"):
            self.group = (sentence, mention)
        if kind in ("outlet", "country", "military", "igo", "organization", "government") and token.dep_ in _SUBJECTS:
            self.body = (sentence, mention)
        if mention.actor.country and kind in ("country", "person", "government"):
            self.countries = [c for c in self.countries if c[1].actor.country != mention.actor.country][-3:]
            self.countries.append((sentence, mention))
            if len(self.countries) > 1 and _named_together(self.countries[-2][1], mention, token):
                self.pair = (sentence, [self.countries[-2][1], mention])


def _named_together(first: Mention, second: Mention, head: Token) -> bool:
    """Return True for "Russia and North Korea" and "Russia-North Korea"."""
    between = head.doc[first.last : second.first]
    return 0 < len(between) <= 2 and all(t.text in ("-", "–", "and", "the", "’s", "'s") for t in between)


def add_references(cast: Cast, reading: Reading) -> None:
    """Walk through the article and resolve what points back."""
    focus = _Focus()
    at_head = {mention.head: mention for mention in cast.mentions}
    for token in cast.doc:
        sentence = reading.sentence_of_token[token.i]
        if mention := at_head.get(token.i):
            focus.see(mention, token, sentence)
        elif cast.at(token.i) is None:
            _resolve(cast, token, sentence, focus)


def _resolve(cast: Cast, token: Token, sentence: int, focus: _Focus) -> None:
    word = token.lower_
    if word in _PERSONAL:
        _point(cast, token, _antecedent(focus, sentence), "pronoun", 0.65)
    elif word == "it" and token.dep_ == "nsubj" and lemma(token.head) in _SAYING:
        _point(cast, token, _recent((focus.subject_outlet, focus.outlet, focus.body), sentence), "pronoun", 0.65)
    elif word == "its" or (word == "it" and token.dep_ == "nsubj" and lemma(token.head) in _ACTS):
        _point(cast, token, _acting_before(focus, sentence), "pronoun", 0.55)
    elif word in ("they", "their", "them") and (group := _recent((focus.group,), sentence, memory=1)):
        _point(cast, token, group, "pronoun", 0.55)
    elif token.tag_ == "NN" and word in CLASS_NOUNS and _definite(token):
        _point(cast, token, _recent((focus.outlet,), sentence, memory=100), "description", 0.8)
    elif token.tag_ == "NNS" and _two(token):
        _add_pair(cast, token, sentence, focus)


def _acting_before(focus: _Focus, sentence: int) -> Mention | None:
    """Return the state or body that "its" means: one named as subject in the same sentence or the one before."""
    return _recent((focus.body,), sentence, memory=1)


def _antecedent(focus: _Focus, sentence: int) -> Mention | None:
    """Return the person a pronoun means: one named in the same sentence, else the last who was a subject."""
    if focus.person and focus.person[0] == sentence:
        return focus.person[1]
    return _recent((focus.subject_person, focus.person), sentence)


def _recent(places: Sequence[tuple[int, Mention] | None], sentence: int, memory: int = _MEMORY) -> Mention | None:
    return next((place[1] for place in places if place and sentence - place[0] <= memory), None)


def _point(cast: Cast, token: Token, meant: Mention | None, form: str, confidence: float) -> None:
    if meant is None:
        return
    first = token.left_edge.i if form == "description" else token.i
    reason = f"{token.text!r} points back to {meant.text!r}"
    cast.add(meant.actor, first, token.i + 1, form=form, confidence=confidence, reason=reason)


def _definite(token: Token) -> bool:
    children = [child.lower_ for child in token.children if child.i < token.i]
    return children == ["the"]


def _two(token: Token) -> bool:
    return any(child.lower_ in ("two", "both") and child.i < token.i for child in token.children)


def _add_pair(cast: Cast, token: Token, sentence: int, focus: _Focus) -> None:
    """Resolve "the two countries" and "both leaders" to the two last met."""
    noun = lemma(token)
    if noun in _PAIR_PEOPLE and len(focus.people) >= 2:
        pair = [mention.actor for mention in focus.people[-2:]]
    elif noun in _PAIR_NOUNS and focus.pair and sentence - focus.pair[0] <= _MEMORY:
        pair = [_country_of(mention) for mention in focus.pair[1]]
    elif (noun in _PAIR_NOUNS or noun in _PAIR_PEOPLE) and len(focus.countries) >= 2:
        pair = [_country_of(mention) for _, mention in focus.countries[-2:]]
    else:
        return
    reason = f"the two last met: {pair[0].name} and {pair[1].name}"
    for actor in pair:
        cast.add(actor, token.left_edge.i, token.i + 1, form="pair", confidence=0.7, reason=reason)


def _country_of(mention: Mention) -> Actor:
    found = entity(mention.actor.country or "")
    return Actor.of(found) if found else mention.actor
