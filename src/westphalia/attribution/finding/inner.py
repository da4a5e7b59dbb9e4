"""Claims told inside others: "sources said the community knew that …", "the paper said Egypt plans to …".

The tagger's heads for what is nested find them. Each is a claim only where another is around it and somebody else
speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft
from westphalia.attribution.finding.tagged import tagged_draft
from westphalia.attribution.vocabulary import words
from westphalia.learned.inner import find_inner_attributions
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

# Chains of the articles for tuning (benchmarks/gold/claims_*.jsonl) change little from .4 to .6; the lower it is, the
# more is heard and the more of it is wrong.
LEAST = 0.5


def find_inner(reading: Reading, quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a draft for each attribution inside the content of others.

    Parameters
    ----------
    reading
        The article, read.
    quotations
        Its quotations.
    drafts
        What was found before; words that are cues there are left out.
    """
    cues = [draft.cue for draft in drafts if draft.cue]
    for found in find_inner_attributions(reading.encoded, _told(reading.doc, drafts), least=LEAST):
        draft = tagged_draft(reading.doc, found, quotations, inner=True)
        if draft is not None and _cites(reading.doc[draft.cue_token or 0]):
            continue  # "…, quoting an aide": found already (citing.py)
        if draft is not None and draft.cue and not any(a < draft.cue[1] and draft.cue[0] < b for a, b in cues):
            yield replace(draft, inner=True)


def _cites(cue: Token) -> bool:
    return cue.tag_ == "VBG" and lemma(cue) in words("citing", "verbs")


def _told(doc: Doc, drafts: Sequence[Draft]) -> set[int]:
    """Return the tokens of all that somebody says."""
    spans = {span for draft in drafts if draft.cue for span in draft.content}
    return {t.i for start, end in spans for t in doc.char_span(start, end, alignment_mode="contract") or ()}
