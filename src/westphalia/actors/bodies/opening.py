"""The land in which a sentence opens: "In Tunisia, the Ministry of Religious Affairs said"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Actor
from westphalia.actors.owners.owners import Owner
from westphalia.actors.vocabulary import word_set
from westphalia.reading.lemmas import lemma
from westphalia.reference.entities import entity

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMES = frozenset({"name", "capital", "variant", "abbreviation"})


def opened_in(cast: Cast, token: Token) -> Owner | None:
    """Return the state with whose name, set off by a comma, the sentence begins: its own organs and officials are
    meant where they come next, but no guests, and nobody in the towns where bodies of many states sit."""
    sentence = token.sent
    opening = next((word for word in token.doc[sentence.start : token.i] if word.is_alpha), token)
    if opening.text != "In" or opening.i - sentence.start > 1 or lemma(token) in word_set("abroad", "nouns"):
        return None
    found = cast.at(opening.i + 1)
    if found is None or found.last >= token.i or token.doc[found.last].text != "," or found.form not in _NAMES:
        return None
    if any(w.dep_ in _SUBJECTS and w.i != token.head.i for w in token.doc[found.last : token.i]):
        return None  # "In Turkey, Ali Berk said that the government ..." may be of any
    state = entity(found.actor.country or "") if found.actor.kind == "country" else None
    if state is None or found.text.lower() in word_set("abroad", "seats"):
        return None
    return Owner(Actor.of(state), state.actor_id, None, f"the sentence opens in {state.name}", 0.7)
