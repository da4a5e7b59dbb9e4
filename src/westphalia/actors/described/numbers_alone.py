"""Those who were just named, by their number alone: "The two discussed Syria", "Both agreed", "the latter"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.described.pairs import is_aside
from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
ORDER = {"former": 0, "latter": 1}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def those_counted(cast: Cast, token: Token) -> tuple[Mention, ...]:
    """Return the persons, else the states, whom a number alone takes up: "The two" after "Lavrov met Fidan in Moscow".

    They are all that are named so far in the sentence or, if too few are, in the one before it.
    """
    number = NUMBERS.get(token.lower_)
    if number is None or not _stands_alone(token) or not _does_what_people_do(token):
        return ()
    return _named(cast, token, number)


def the_former_or_latter(cast: Cast, token: Token) -> tuple[Mention, ...]:
    """Return the first or the last of two whom "the former" and "the latter" take up."""
    at = ORDER.get(token.lower_)
    if at is None or not _stands_alone(token) or not _does_what_people_do(token):
        return ()
    two = _named(cast, token, 2)
    if two and any(two[0].last <= m.first < token.i and _is_third(m, two) for m in cast.mentions):
        return ()  # "Spain accuses Morocco of arming the Polisario. The latter ..."
    return two[at : at + 1]


def _is_third(mention: Mention, two: Sequence[Mention]) -> bool:
    """Return True for a body that may be meant as well as the two."""
    return mention.actor.kind not in ("person", "country") and mention.actor_id not in {m.actor_id for m in two}


def _stands_alone(token: Token) -> bool:
    """Return True for "the two" and "both" without a noun of their own: not in "the two of them", "both presidents"."""
    before = [child.lower_ for child in token.lefts]
    behind = any(child.dep_ in ("prep", "compound", "amod") for child in token.rights)
    noun_follows = token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD")
    return not behind and not noun_follows and before == ([] if token.lower_ == "both" else ["the"])


def _does_what_people_do(token: Token) -> bool:
    """Return True for the subject of "agreed" and the owner of an army: nothing that things are or have."""
    verb = lemma(token.head)
    if token.dep_ == "poss":
        return verb in words("nouns", "owned")
    kinds = ("saying", "acting", "mutual", "thinking", "addressing")
    return token.dep_ in _SUBJECTS and any(verb in words("verbs", kind) for kind in kinds)


def _named(cast: Cast, token: Token, number: int) -> tuple[Mention, ...]:
    sentence = token.sent
    here = cast.within(sentence.start, token.i)
    span = cast.doc[sentence.start : token.i]
    if len({m.actor_id for m in here}) < number:
        if not sentence.start:
            return ()
        span = cast.doc[sentence.start - 1].sent
        here = cast.within(span.start, span.end)
    if _counts_others(cast, span):
        return ()
    people = _distinct([m for m in here if m.actor.kind == "person"])
    if people:
        return people if len(people) == number and len({m.actor.country for m in people}) == number else ()
    states = [m for m in here if m.actor.country and m.actor.kind in ("country", "government")]
    states = [m for m in states if not is_aside(cast.doc[m.head])]
    return found if len(found := _distinct(states)) == number else ()


def _distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the first mention of each, in the order of the text."""
    first: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.first):
        first.setdefault(mention.actor_id if mention.actor.kind == "person" else mention.actor.country or "", mention)
    return tuple(first.values())


def _counts_others(cast: Cast, span: Span) -> bool:
    """Return True for "two soldiers" and "three men": people who may be meant instead."""
    return any(
        token.tag_ == "NNS" and is_person_noun(lemma(token)) and any(child.dep_ == "nummod" for child in token.lefts)
        for token in span
    )
