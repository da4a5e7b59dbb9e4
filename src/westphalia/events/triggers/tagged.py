"""What the learned tagger says of triggers, beside the frames: the likeliest type first, and types no frame tells.

Frames and tagger know different things. A frame knows which words mean what, and where the sides stand; the tagger has
seen how sentences tell events and can tell one sense of a word from another. Where both speak, the tagger orders the
frames; where only the tagger is sure, its type is taken with the sides it marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spacy.tokens import Doc

from westphalia.events.triggers.triggers import Match, support_of
from westphalia.events.vocabulary import words
from westphalia.learned.told import Told, find_told
from westphalia.ontology.frames import Frame
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

LEAST = 0.25  # a word less likely than this to tell an event is none to the tagger
ALONE = 0.8  # how sure the tagger has to be of a type that no frame tells
BETWEEN = 0.72  # the same where its two sides are of different states: what passes between them is mostly an event
UNHEARD = 0.5  # frames of words that mean much else are given up where the tagger hears no event at all
AGAINST = 0.03  # a frame's type less likely than this, where the tagger is sure of another, is given up
_PREFIX = "tagged_"


def told_by_token(reading: Reading) -> Mapping[int, Told]:
    """Return what the tagger takes for triggers, by token."""
    return {told.token: told for told in find_told(reading.encoded, least=LEAST)}


def with_tagged(matches: Iterable[Match], told: Mapping[int, Told], doc: Doc) -> Iterator[Match]:
    """Yield the matches of frames, and one without frames for each other word that the tagger is sure of."""
    seen = set()
    for match in matches:
        seen.add(match.token.i)
        yield match
    for index, entry in told.items():
        token = doc[index]
        if index in seen or entry.likely < BETWEEN or token.tag_[0] not in "VNJ" or token.tag_[:3] == "NNP":
            continue
        if lemma(token) not in words("tagged.reporting") | words("tagged.minding") | words("tagged.means"):
            yield Match(token, (), support_of(token))


def frames_in_order(match: Match, told: Told | None) -> Iterator[Frame]:
    """Yield the frames to try, the likeliest first."""
    if match.phrase:
        yield from match.frames
        return
    if told is None:
        yield from (frame for frame in match.frames if frame.weight > UNHEARD)
        return
    fitting = [frame for frame in match.frames if frame.type == told.type]
    yield from fitting
    if told.likely >= (ALONE if match.frames else BETWEEN):
        yield tagged_frame(told.type)
    for frame in match.frames:
        if frame.type != told.type and (told.likely < ALONE or told.types.get(frame.type, 0.0) >= AGAINST):
            yield frame


@cache
def tagged_frame(kind: str) -> Frame:
    """Return a frame with no words and no slots, for a type that the tagger alone tells."""
    return Frame(id=f"{_PREFIX}{kind.lower()}", type=kind, weight=0.6, mutual=kind == "AGREE")


@cache
def learned_frame(kind: str) -> Frame:
    """Return a frame with no words and no slots, for what the heads tell of a whole article (`sided`)."""
    return Frame(id=f"{_PREFIX}{kind.lower()}_beyond", type=kind, weight=0.6)


def is_tagged(frame: Frame) -> bool:
    """Return True for a frame that `tagged_frame` made."""
    return frame.id.startswith(_PREFIX)


def sureness(frame: Frame, told: Told | None) -> float:
    """Return by how much the tagger's word weakens the confidence in a frame, 0.7 … 1."""
    return 0.7 + 0.3 * (told.types.get(frame.type, 0.0) if told else 0.0)
