"""Who "they" are in "In Tehran they believe that …": those who govern there."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from westphalia.attribution.draft import Draft

_LONGEST = 3  # tokens of "the White House"


def by_place(doc: Doc, draft: Draft) -> Draft:
    """Return a draft with the place as its speaker, where its sentence opens "In Tehran they"."""
    if draft.speaker is None or draft.speaker[1] - draft.speaker[0] != 1 or doc[draft.speaker[0]].lower_ != "they":
        return draft
    they = doc[draft.speaker[0]]
    last = they.i - 1 if they.i and doc[they.i - 1].text != "," else they.i - 2
    first = they.sent.start + 1
    if not first <= last < first + _LONGEST or doc[first - 1].lower_ not in ("in", "at"):
        return draft
    named = doc[first : last + 1]
    if not all(token.tag_[:3] == "NNP" or token.lower_ == "the" for token in named):
        return draft
    return replace(draft, speaker=(first, last + 1))
