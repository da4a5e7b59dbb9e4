"""The noun phrase of a description: its noun, the words that belong to it, and the sector they say."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.nouns.aircraft import is_aircraft
from westphalia.actors.nouns.world_courts import is_ball_court, is_world_court
from westphalia.actors.vocabulary import body_sectors, is_person_noun, nouns, organ_nouns, sectors, word_set
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma, lemma_of
from westphalia.reference.fold import fold
from westphalia.reference.names import lookup
from westphalia.reference.offices import office_terms
from westphalia.reference.organs import organ_terms

STATE_ITSELF = frozenset({"government", "administration", "regime", "authority", "side", "cabinet", "leadership"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_IN_FRONT = frozenset(
    {"administration", "government", "ministry", "military", "police", "opposition", "party", "rebel"}
)
_FORCES = frozenset({"army", "military", "police", "navy"})
_USUAL = {"force": "MIL", "campaign": "PTY"}  # sectors of nouns that are people only with their owner
_SHORTEST = 2  # letters with an "s" behind: "Us" is none of these
_LETTERS = 3  # of an abbreviation: headlines write all words in capitals
_LONGEST = 3  # words in front of the noun of an office
_BESIDE = frozenset({"compound", "nmod", "amod"})
_AFFAIRS, _CHARGED = frozenset({"d'affaires", "d’affaires"}), frozenset({"charge", "chargé"})
_HYPHENS = frozenset({"-", "‑"})


class Phrase(NamedTuple):
    """A noun for people or a body, with its neighbours.

    noun: its lemma, with what a hyphen ties to it. first: where its own words begin ("emergency" of "senior emergency
    officials"). words: these words, lower-cased, the noun's lemma last. modifiers: every word that stands before it in
    its phrase, articles included.
    """

    token: Token
    noun: str
    first: int
    words: tuple[str, ...]
    modifiers: frozenset[str]

    @property
    def plural(self) -> bool:
        """Several people: "officials", "police"."""
        return self.token.tag_ in ("NNS", "NNPS") or self.noun == "police" or _is_plural_of_letters(self.token)

    @property
    def named(self) -> bool:
        """Whether a name nobody knows says which one it is: "the Zehut party"."""
        names = (c for c in self.token.lefts if c.dep_ == "compound" and c.tag_ == "NNP" and c.text[0].isupper())
        return any(c.lower_ not in self.words for c in names)

    @property
    def definite(self) -> bool:
        """Somebody known already: "the officials"."""
        return not _DEFINITE.isdisjoint(self.modifiers)

    @property
    def is_said_of_somebody(self) -> bool:
        """Whether it tells what somebody is: "he is the director"."""
        token = self.token.head if self.token.dep_ == "conj" else self.token
        return token.dep_ in ("attr", "oprd")

    @property
    def one_of_a_state(self) -> bool:
        """An office or organ of which each state has one: "the prime minister", "the army"."""
        ministry = self.noun == "ministry" and any(name in organ_terms() for name in self.names)
        return ministry or any(
            name in word_set("one", "offices") or name in word_set("one", "bodies") for name in self.names
        )

    @property
    def general(self) -> bool:
        """Nobody in particular, or people of several states: "foreign officials"."""
        return not word_set("general", "words").isdisjoint(self.modifiers.difference(self.words))

    @property
    def some(self) -> bool:
        """A number of those the text speaks of: "many lawmakers"."""
        return not word_set("general", "some").isdisjoint(self.modifiers)

    @property
    def bare(self) -> bool:
        """No article, possessive or number: "officials said"."""
        return not any(child.dep_ in ("det", "poss", "nummod") for child in self.token.children)

    @property
    def counted(self) -> bool:
        """With a number and nothing else before it: "two diplomats"."""
        before = {child.dep_ for child in self.token.lefts}
        return "nummod" in before and before.isdisjoint({"det", "poss"})

    @property
    def person(self) -> bool:
        """Whether the noun, or it with the word in front, names people by what they do."""
        return is_person_noun(self.noun) or _is_known(fold(self.text))

    @property
    def text(self) -> str:
        """Its own words, the noun as its lemma."""
        return " ".join(self.words)

    @property
    def shown(self) -> str:
        """Its own words with the capitals of abbreviations: "state TV", "MP"."""
        written = [token.text for token in self.token.doc[self.first : self.token.i + 1]]
        if len(written) != len(self.words):
            return self.text
        pairs = ((text[: len(word)], word) for text, word in zip(written, self.words, strict=True))
        short = [text if text.isupper() and len(text) <= _LETTERS else word for text, word in pairs]
        return " ".join(short)

    @property
    def names(self) -> tuple[str, ...]:
        """What the office may be called, the longest first: "secretary of state", "foreign minister", "minister"."""
        doc, after = self.token.doc, self.token.i + 1
        follows = [f"{self.noun} {doc[after : after + length].text.lower()}" for length in (3, 2)]
        return (*follows, *(" ".join(self.words[start:]) for start in range(len(self.words))))

    @property
    def over(self) -> bool:
        """What somebody was: "the former leader", "the ex-president", "the exiled king", not "the exiled poet"."""
        if not words("roles", "ended").isdisjoint(self.modifiers) or self.noun.startswith("ex-"):
            return True
        office = not self.plural and any(name in word_set("one", "offices") for name in self.names)
        return (office or self.noun == "leader") and not words("roles", "lost").isdisjoint(self.modifiers)

    @property
    def sector(self) -> str:
        """PLOVER sector by the longest phrase known, else by the word in front, else by the noun."""
        if self.over:
            return "ELI"
        for start in range(max(0, len(self.words) - 3), len(self.words) - 1):
            if found := sectors().get(" ".join(self.words[start:])):
                return found
        in_front = next((nouns()["in_front"][w] for w in self.words[-2::-1] if w in nouns()["in_front"]), None)
        if in_front and (self.noun in word_set("neutral", "nouns") or self.noun not in sectors()):
            return str(in_front)
        return sectors().get(self.noun) or body_sectors().get(self.noun) or _USUAL.get(self.noun, "GOV")


def phrase_of(token: Token) -> Phrase | None:
    """Return the phrase that a token heads, if its noun is one for people or bodies."""
    if token.tag_ not in _NOUN_TAGS or (token.tag_ == "NNP" and token.dep_ == "compound"):
        return None  # "Royal" of "Royal Marines" is part of a name
    if token.dep_ == "compound" and token.head.lower_ == "general" and token.head.i == token.i + 1:
        return None  # "director general"
    noun = _noun_of(token)
    if not is_person_noun(noun) and is_person_noun(token.lower_):
        noun = token.lower_  # "media"
    if token.lower_ in _AFFAIRS and token.i and token.nbor(-1).lower_ in _CHARGED:
        return Phrase(token, "charge d'affaires", token.i - 1, ("charge d'affaires",), frozenset(_modifiers(token)))
    if noun == "colleague" and _is_foreign_colleague(token):
        noun = "counterpart"
    tied = _tied(token, noun)
    if tied is None and not _describes(token, noun):
        return None
    first = token.i - 2 if tied else token.i
    noun = tied or noun
    own, first = _own_words(token, noun, first)
    if token.i and f"{token.nbor(-1).lower_} {noun}" in word_set("things", "phrases"):
        return None
    if noun == "campaign" and any(child.dep_ in ("acl", "prep") for child in token.rights):
        return None  # "his campaign to reclaim the city"
    if noun in word_set("things", "after_in") and token.i and token.nbor(-1).lower_ in ("in", "by", "into"):
        return None  # "came out in force"
    if is_aircraft(token, noun) or (noun == "opposition" and any(child.lower_ == "to" for child in token.rights)):
        return None  # "its opposition to the loan" is nobody's party
    if is_world_court(token, noun) or is_ball_court(token):
        return None
    return Phrase(token, noun, first, own, frozenset(_modifiers(token)))


def _noun_of(token: Token) -> str:
    """Return the lemma of a noun, also where capitals make a name of it: "MPs", "Lawmakers" of a headline."""
    if _is_plural_of_letters(token):
        return token.lower_[:-1]
    if token.tag_ in ("NN", "NNS"):
        return lemma(token)
    single = lemma_of(token.lower_, "NNS") if token.tag_ == "NNPS" else token.lower_
    return single if is_person_noun(single) else token.lower_


def _is_plural_of_letters(token: Token) -> bool:
    """Return True for "MPs" and "CEOs", whatever the tagger takes them for."""
    return len(token.text) > _SHORTEST and token.text[:-1].isupper() and token.text[-1] == "s"


def _is_foreign_colleague(token: Token) -> bool:
    """Return True for "his Peruvian colleague": who holds the same office abroad."""
    before = list(token.lefts)
    owned = any(child.tag_ in ("PRP$", "NNP") and child.dep_ == "poss" for child in before)
    states = (c for child in before if child.dep_ == "amod" for c in lookup(child.text))
    return owned and any(candidate.form == "adjective" for candidate in states)


def _describes(token: Token, noun: str) -> bool:
    known = is_person_noun(noun) or noun in STATE_ITSELF or noun in nouns()["of_persons"]["people"]
    known = known or (noun in word_set("one", "chiefs") and token.i > 0 and token.nbor(-1).is_upper)  # "IAEA chief"
    known = known or noun in word_set("related", "kin") or noun in word_set("related", "others")
    known = (
        known or noun in word_set("countries", "nouns") or token.lower_ in organ_nouns() or _is_known_pair(token, noun)
    )
    return known or (token.tag_ == "NN" and noun in body_sectors())


def _is_known_pair(token: Token, noun: str) -> bool:
    """Return True for nouns that name people with the words in front only: "special counsel", "crown prince"."""
    if noun not in _last_words() or not token.i or token.nbor(-1).dep_ not in ("amod", "compound"):
        return False
    before = [word.lower_ for word in token.doc[max(0, token.i - _LONGEST) : token.i]]
    return any(_is_known(" ".join([*before[start:], noun])) for start in range(len(before)))


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of all terms of several words that name people."""
    return frozenset(
        term.rpartition(" ")[2] for term in {*sectors(), *office_terms()} if " " in term and " of " not in term
    )


def _tied(token: Token, noun: str) -> str | None:
    """Return "policymaker" for the "makers" of "policy-makers"."""
    if token.i < 2 or token.nbor(-1).text not in _HYPHENS or token.nbor(-1).whitespace_ or token.nbor(-2).whitespace_:
        return None
    one, two = token.nbor(-2).lower_ + noun, f"{token.nbor(-2).lower_}-{noun}"
    return next((word for word in (one, two) if word in sectors() or fold(word) in office_terms()), None)


def _own_words(token: Token, noun: str, first: int) -> tuple[tuple[str, ...], int]:
    """Return the words that say what the noun is, and where they begin: compounds, adjectives of known phrases."""
    own, doc = [noun], token.doc
    while first > 0:
        before = doc[first - 1]
        compound = before.dep_ in ("compound", "nmod") and (before.tag_ in ("NN", "NNS") or _is_common(before, own))
        adjective = before.dep_ == "amod" and before.lower_ in nouns()["in_front"]
        longer = f"{before.lower_} {' '.join(own)}"
        known = before.dep_ in _BESIDE and (_is_known(longer) or longer in organ_terms())  # "prime", however tagged
        if not (compound or adjective or known) or before.head.i > token.i or is_opposed(before):
            break
        own.insert(0, before.lower_)
        first -= 1
    return tuple(own), first


def _is_common(before: Token, own: list[str]) -> bool:
    """Return True for a word whose capital says nothing: of "Administration officials" and "Prime Minister"."""
    if before.tag_ != "NNP":
        return False
    opens = bool(before.is_sent_start) and before.lower_ in _IN_FRONT
    return opens or before.lower_ in _FORCES or _is_known(f"{before.lower_} {' '.join(own)}")


def is_opposed(word: Token) -> bool:
    """Return True for "Russian" of "pro-Russian" and "government" of "anti-government": no owners."""
    if word.i < 2 or word.nbor(-1).text not in _HYPHENS:
        return False
    return word.nbor(-2).lower_ in ("pro", "anti", "non", "ex")


def _is_known(phrase: str) -> bool:
    return phrase in sectors() or phrase in office_terms()


def _modifiers(token: Token) -> list[str]:
    found = [child.lower_ for child in token.children if child.i < token.i]
    if token.i < 2 or token.nbor(-1).text not in _HYPHENS or token.nbor(-2).lower_ not in words("roles", "ended"):
        return found
    at = token.i - 2  # "the 74-year-old ex-president": hyphens lead the parser astray
    while at > 0 and token.doc[at - 1].tag_ in ("JJ", "NN", "HYPH", "CD"):
        at -= 1
    return [*found, token.nbor(-2).lower_, token.doc[at - 1].lower_]
