"""Lasting relations between states as a text states them: allies, suppliers, members, enemies; not single events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.reading import Reading
from westphalia.relations.parts import Scene, form_ids, hits
from westphalia.relations.tie_nouns import readers_of_nouns
from westphalia.relations.tie_roles import read_role
from westphalia.relations.tie_verbs import readers_of_verbs
from westphalia.relations.tie_words import Draft, lexicon, noun_or_verb


@dataclass(frozen=True, slots=True)
class TieMention:
    """One place where a tie is stated; offsets into the article's text.

    Parameters
    ----------
    kind
        `alliance`, `arms`, `aid`, `trade`, `sanction`, `dialogue`, `membership`, `recognition` or `hostility`.
    source, target
        Ids of states and bodies: who gives, imposes, recognises, belongs; towards whom. Where `mutual`, in the order
        of the alphabet.
    since, until
        As far as the sentence tells.
    negated
        True where the text says that it is not so ("does not recognise").
    claim_id
        The claim in whose content it stands; None in the article's own voice.
    """

    kind: str
    source: str
    target: str
    mutual: bool
    since: dt.date | None
    until: dt.date | None
    negated: bool
    start: int
    end: int
    text: str
    claim_id: str | None = None


def find_ties(reading: Reading, mentions: Sequence[Mention]) -> tuple[TieMention, ...]:
    """Find the lasting relations between states that an article states.

    Parameters
    ----------
    reading
        The article, read.
    mentions
        Its actors.

    Returns
    -------
    tuple of TieMention
        In the order of the text, without claims: who says it is known later.
    """
    scene = Scene(reading, mentions)
    drafts = (draft for index in hits(scene, _ids()) for draft in _drafts(scene, index))
    ties = (tie for draft in drafts if (tie := _tie(scene, draft)) is not None)
    once = {(tie.kind, tie.source, tie.target, scene.sentence_at(tie.start)): tie for tie in ties}
    return tuple(sorted(once.values(), key=lambda tie: (tie.start, tie.end, tie.source, tie.target)))


_PAST = {"bind": "bound", "leave": "left"}


@cache
def _ids() -> np.ndarray:
    words = lexicon()
    nouns = {*words["roles"], *words["qualified"], *words["flows"], *words["dialogue"], *readers_of_nouns()}
    return form_ids({*nouns, *readers_of_verbs()}, _forms)


def _forms(word: str) -> Iterator[str]:
    stem = word[:-1] if word.endswith(("e", "y")) else word
    yield from (word, f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing", f"{word}ing", f"{stem}ies", f"{stem}ied")
    if word in _PAST:
        yield _PAST[word]


def _drafts(scene: Scene, index: int) -> Iterator[Draft]:
    token = scene.doc[index]
    word = noun_or_verb(token)
    named = [m for m in scene.at.get(index, ()) if m.form in ("name", "abbreviation", "full")]
    if any(m.last > index + 1 or word not in lexicon()["groupings"] for m in named):
        return  # part of a name: "National Security Council Member"; but "the BRICS group"
    if token.tag_[0] == "N":
        yield from read_role(scene, token, word)
        if (read := readers_of_nouns().get(word)) is not None:
            yield from read(scene, token, word)
    elif token.tag_[0] == "V" and (read := readers_of_verbs().get(word)) is not None:
        yield from read(scene, token, word)


def _is_told(word: Token) -> bool:
    """Return True where a clause tells the tie; in "did not meet its ally Syria" it is taken for granted."""
    return word.tag_[0] == "V" or word.dep_ in ("attr", "oprd")


def _tie(scene: Scene, draft: Draft) -> TieMention | None:
    source, target = draft.source, draft.target
    reached = scene.reached(draft.word) if _is_told(draft.word) else frozenset()
    if source.actor_id == target.actor_id or "unsure" in reached:
        return None
    first, second = (source, target) if not draft.mutual or source.actor_id < target.actor_id else (target, source)
    since, until = scene.since_until(draft.word)
    start = min(draft.word.idx, source.start, target.start)
    last = draft.last or draft.word
    end = max(draft.word.idx + len(draft.word), last.idx + len(last), source.end, target.end)
    return TieMention(
        draft.kind,
        first.actor_id,
        second.actor_id,
        draft.mutual,
        draft.since or since,
        draft.until or until,
        draft.negated or "negation" in reached,
        start,
        end,
        scene.reading.article.text[start:end],
    )
