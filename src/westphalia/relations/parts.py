"""What agreements and ties are both made from: states in the sentence, dates, and what its words are said to be."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.reading.annotations import CueKind, Time
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading
from westphalia.reference.entities import entity

_STATES = ("country", "igo", "bloc")
_FOR_A_STATE = ("GOV", "MIL", "LEG")
# Nouns that are not the state named in front of them: "any U.N. member", "Iran's neighbours".
_OF_OTHERS = frozenset(
    "member ally rival neighbor neighbour enemy foe partner sanction border soil interest citizen".split()
)
_AT_OTHER_TIMES = frozenset({"after", "before", "following", "since", "until", "despite", "amid", "over"})
_OWNERS = ("poss", "compound", "nmod", "amod", "npadvmod")
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "csubj", "pcomp"})
_UNSURE: tuple[CueKind, ...] = ("possibility", "condition", "doubt", "attempt", "future", "intention", "necessity")


class Party(NamedTuple):
    """A side: an actor and the words that name it."""

    actor_id: str
    name: str
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int


class Passage(NamedTuple):
    """Words of the article with their offsets."""

    text: str
    start: int
    end: int


class Scene:
    """An article's words, states and dates, by token."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self.reading = reading
        self.doc = reading.doc
        self._mentions = mentions

    @cached_property
    def at(self) -> Mapping[int, list[Mention]]:
        """The mentions that each token is part of."""
        found: dict[int, list[Mention]] = {}
        for mention in self._mentions:
            for index in range(mention.first, mention.last):
                found.setdefault(index, []).append(mention)
        return found

    @cached_property
    def _times(self) -> Mapping[int, list[tuple[Token, Time]]]:
        """The dated expressions of each sentence with their heads."""
        found: dict[int, list[tuple[Token, Time]]] = {}
        for time in self.reading.times:
            span = self.doc.char_span(time.start, time.end, alignment_mode="expand") if time.interval else None
            if span is not None and time.kind == "date":
                found.setdefault(self.reading.sentence_of_token[span.start], []).append((span.root, time))
        return found

    @cached_property
    def in_times(self) -> frozenset[int]:
        """The tokens at the head of a date."""
        return frozenset(root.i for pairs in self._times.values() for root, _ in pairs)

    def sentence(self, token: Token) -> int:
        """Return the number of a token's sentence."""
        return self.reading.sentence_of_token[token.i]

    def sentence_at(self, start: int) -> int:
        """Return the number of the sentence that a character stands in."""
        starts = [self.doc[sentence.start].idx for sentence in self.reading.sentences]
        return bisect_right(starts, start)

    def in_heading(self, token: Token) -> bool:
        """Return True in titles and headings, where tenses and capitals mean little."""
        return self.reading.sentences[self.sentence(token)].kind != "prose"

    # --- who -------------------------------------------------------------------------------------------------

    def named(self, noun: Token | None) -> list[Mention]:
        """Return the states and bodies that a noun phrase stands for, coordinated ones included."""
        found = [] if noun is None else [m for token in with_conjuncts(noun) for m in self._one(token)]
        return unique(found)

    def _one(self, noun: Token) -> list[Mention]:
        here = self.at.get(noun.i)
        if here is not None:
            return stated(m for m in here if m.form != "adjective" or noun.tag_[0] == "N")
        if lemma(noun) in _OF_OTHERS:
            return []
        apposed = [c for c in noun.children if c.dep_ == "appos" and c.i in self.at]
        named = apposed or [c for c in noun.children if c.dep_ in ("poss", "compound", "nmod", "amod")]
        return stated(m for c in named for token in with_conjuncts(c) for m in self.at.get(token.i, ()))

    def owners(self, noun: Token) -> list[Mention]:
        """Return the states in front of a noun: "Iran's", "U.S.-Japan", "Russian", "its"."""
        before = [c for c in noun.children if c.dep_ in _OWNERS and c.i < noun.i]
        inside = (t for child in before for t in (child, *(g for g in child.subtree if g.dep_ in (*_OWNERS, "conj"))))
        return unique(stated(m for token in inside for m in self.at.get(token.i, ())))

    def after(self, head: Token, *prepositions: str) -> list[Mention]:
        """Return the states behind one of the prepositions of a word."""
        found = [m for p in prepositions for noun in governed(head, p) for m in self.named(noun)]
        return unique(found or self._next_to(head, prepositions))

    def _next_to(self, head: Token, prepositions: tuple[str, ...]) -> list[Mention]:
        """Return the state right behind a preposition whose noun the parser hangs elsewhere."""
        bare = (c for c in head.children if c.lower_ in prepositions and c.dep_ == "prep" and not any(c.children))
        return stated(m for c in bare for m in self.at.get(c.i + 1, ()) if m.first == c.i + 1)

    # --- when ------------------------------------------------------------------------------------------------

    def times_of(self, head: Token) -> Iterator[Time]:
        """Yield the dates in the clause of a word, without the clauses inside it."""
        top = clause_head(head)
        for root, time in self._times.get(self.sentence(head), ()):
            within = clause_head(root).i == top.i or (head in root.ancestors and not _in_a_relative(root, head))
            if within and not _of_another(root):
                yield time

    def day_of(self, head: Token) -> dt.date | None:
        """Return the day on or since which the clause of a word says that it was done."""
        return next((time.first for time in self.times_of(head) if time.relation in ("at", "since")), None)

    def since_until(self, head: Token) -> tuple[dt.date | None, dt.date | None]:
        """Return from when and until when the clause of a word says that it holds."""
        since = until = None
        for time in self.times_of(head):
            if time.relation == "since":
                since = time.first
            elif time.relation == "until":
                until = time.last
        return since, until

    # --- said how --------------------------------------------------------------------------------------------

    def reached(self, token: Token) -> frozenset[str]:
        """Return "negation" and "unsure", as far as the words around a token say so."""
        cues = (c for c in self.reading.cues if c.scope[0] <= token.i < c.scope[1] and c.token != token.i)
        kinds = {"negation" if c.kind == "negation" else "unsure" for c in cues if c.kind in (*_UNSURE, "negation")}
        return frozenset(kinds)

    def passage(self, first: int, last: int) -> Passage | None:
        """Return the words of a range of tokens, without commas and quotation marks at its ends."""
        while first < last and _outside(self.doc[first]):
            first += 1
        while last > first and _outside(self.doc[last - 1]) and not _closes(self.doc, first, last - 1):
            last -= 1
        if first >= last:  # a clause the parser cut may end before it begins
            return None
        start, end = self.doc[first].idx, self.doc[last - 1].idx + len(self.doc[last - 1])
        return Passage(self.reading.article.text[start:end], start, end)


# --- states ------------------------------------------------------------------------------------------------------


def state_of(mention: Mention) -> Actor | None:
    """Return the state or body that somebody acts for; None for private persons, firms, armed groups."""
    actor = mention.actor
    if actor.kind in _STATES:
        return actor
    if actor.country and (actor.kind in ("government", "military") or actor.sector in _FOR_A_STATE):
        found = entity(actor.country)
        return Actor.of(found) if found else None
    return None


def stated(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that stand for a state or body, as mentions of that."""
    pairs = ((mention, state_of(mention)) for mention in mentions)
    return [m if state is m.actor else replace(m, actor=state) for m, state in pairs if state is not None]


def unique(mentions: Iterable[Mention]) -> list[Mention]:
    """Return each actor's first mention."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.actor_id, mention)
    return list(found.values())


def parties(mentions: Iterable[Mention]) -> tuple[Party, ...]:
    """Return mentions as the record has them."""
    return tuple(
        Party(m.actor_id, m.actor.name, m.actor.country, m.actor.sector, m.text, m.start, m.end) for m in mentions
    )


# --- syntax ------------------------------------------------------------------------------------------------------


def with_conjuncts(token: Token) -> Iterator[Token]:
    """Yield a noun and the nouns coordinated with it."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.tag_[0] in "NPJ":
            yield from with_conjuncts(child)


def governed(head: Token, preposition: str) -> list[Token]:
    """Return the nouns behind a preposition that hangs on a word."""
    hanging = [c for c in head.children if c.lower_ == preposition and c.dep_ in ("prep", "agent", "dative")]
    return [c for p in hanging for c in p.children if c.dep_ in ("pobj", "pcomp")]


def child_of(head: Token, *deps: str) -> Token | None:
    """Return the first dependent of a word with one of the relations."""
    return next((c for c in head.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Return True for a passive verb, also a reduced one ("signed by")."""
    if child_of(verb, "nsubjpass", "auxpass", "agent") is not None:
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and child_of(verb, "dobj") is None


# Verbs whose object does what follows: "urged Chad to sign".
_MOVING = frozenset(
    "advise allow ask compel convince encourage force get help implore invite order persuade press pressure prod push "
    "tell urge want warn".split()
)


def doer(verb: Token) -> Token | None:
    """Return who does it: the subject, that of a passive the agent; also one shared with the verb above.

    Who is urged to sign does it, and not who urges.
    """
    if is_passive(verb):
        return next(iter(governed(verb, "by")), None)
    for _ in range(4):
        subject = child_of(verb, "nsubj")
        if subject is not None:
            return verb.head if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else subject
        if verb.dep_ in ("acl", "relcl") and verb.head.tag_[0] in "NP":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp") or verb.head == verb:
            return None
        moved = child_of(verb.head, "dobj") if verb.dep_ == "xcomp" and lemma(verb.head) in _MOVING else None
        if moved is not None and moved.i < verb.i:
            return moved
        verb = verb.head
        if is_passive(verb):
            return child_of(verb, "nsubjpass")
    return None


def clause_head(token: Token) -> Token:
    """Return the head of the smallest clause a token stands in."""
    while token.head != token and not (token.dep_ in _CLAUSES and token.tag_[0] == "V"):
        token = token.head
    return token


def end_before(head: Token, stops: frozenset[str]) -> int:
    """Return the end of what hangs on a word to its right, up to the first dependent of one of the kinds."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in stops or (child.dep_ == "punct" and child.text in ";:—–"):
            break
        end = max(end, child.right_edge.i + 1)
    return end


def _in_a_relative(date: Token, head: Token) -> bool:
    """Return True for a date in a clause on a noun below a word: "ended the pact that it had signed in 1960"."""
    below = takewhile(lambda t: t != head, (date, *date.ancestors))
    return any(t.dep_ in ("relcl", "acl") for t in below)


def _of_another(date: Token) -> bool:
    """Return True for a date that belongs to a noun: "the 1961 treaty", "that of 1960", "after the raid on 3 May"."""
    above = date.head.head
    of_noun = date.head.lower_ == "of" and above.tag_[0] == "N"
    before_or_behind = above.tag_[0] == "N" and above.dep_ == "pobj" and above.head.lower_ in _AT_OTHER_TIMES
    return (
        of_noun
        or before_or_behind
        or (date.dep_ in ("nummod", "compound", "amod", "poss", "nmod") and date.head.tag_[0] == "N")
    )


# --- words -------------------------------------------------------------------------------------------------------


def hits(scene: Scene, ids: np.ndarray) -> list[int]:
    """Return the tokens whose form is one of the words, in order."""
    return [int(i) for i in np.flatnonzero(np.isin(scene.doc.to_array("LOWER"), ids))]


def form_ids(words: Iterable[str], forms: Callable[[str], Iterable[str]]) -> np.ndarray:
    """Return the ids under which the parser knows the forms of words."""
    return np.array(sorted({get_string_id(form) for word in words for form in forms(word)}), dtype=np.uint64)


def noun_lemma(token: Token) -> str:
    """Return the lemma of a noun, also of one in capitals: "Accords", "Treaty"."""
    word = token.lower_ if token.tag_.startswith("NNP") else lemma(token)
    return word[:-1] if token.tag_.startswith("NNP") and word.endswith("s") and not word.endswith("ss") else word


def _closes(doc: Doc, first: int, last: int) -> bool:
    """Return True for a quotation mark whose other half stands inside."""
    return doc[last].is_quote and any(token.is_quote for token in doc[first:last])


def _outside(token: Token) -> bool:
    return token.is_space or (token.is_punct and token.text not in ("%", "(", ")"))
