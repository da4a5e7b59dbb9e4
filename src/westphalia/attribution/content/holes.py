"""What is told without its words of saying: "The FBI | told lawmakers | that A, according to two officials"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.attribution.claim import Span
from westphalia.attribution.draft import Draft

_NEAR = 2  # characters between who speaks and the hole


def without_holes(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts that hold the words of saying of those whose words they tell.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    return [replace(draft, content=_filled(doc, draft, drafts)) for draft in drafts]


def _filled(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> list[Span]:
    if len(draft.content) < 2 or draft.cue is None or draft.content[0][0] < draft.cue[0] < draft.content[-1][1]:
        return draft.content
    whole = [draft.content[0]]
    for span in draft.content[1:]:
        hole = (whole[-1][1], span[0])
        if any(_says_in(doc, hole, other) for other in drafts):
            whole[-1] = (whole[-1][0], span[1])
        else:
            whole.append(span)
    return whole


def _says_in(doc: Doc, hole: Span, other: Draft) -> bool:
    """Return True where somebody who stands right ahead of a hole says in it what stands behind."""
    if other.cue is None or other.speaker is None or not other.content:
        return False
    end = doc[other.speaker[1] - 1].idx + len(doc[other.speaker[1] - 1])
    behind = any(abs(start - hole[1]) <= _NEAR for start, _ in other.content)
    return abs(hole[0] - end) <= _NEAR and hole[0] <= other.cue[0] and other.cue[1] <= hole[1] and behind
