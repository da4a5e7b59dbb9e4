"""Claims told inside others: "sources said the community knew that …", "the paper said Egypt plans to …".

The tagger's heads for what is nested find them. Each is a claim only where another is around it and somebody else
speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.quotations import Quotation
from westphalia.attribution.tagged import tagged_draft
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, verb_kinds, words
from westphalia.learned.decode import Attribution
from westphalia.learned.inner import find_inner_attributions
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

# Chains of the articles for tuning (benchmarks/gold/claims_*.jsonl) change little from .4 to .6; the lower it is, the
# more is heard and the more of it is wrong.
LEAST = 0.5
LEAST_KNOWN = 0.2  # where the lexicon knows the cue: the heads are shy of plans, orders and promises


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
    for found in _found(reading, _told(reading.doc, drafts)):
        draft = tagged_draft(reading.doc, found, quotations, inner=True)
        if draft is not None and _cites(reading.doc[draft.cue_token or 0]):
            continue  # "…, quoting an aide": found already (citing.py)
        if draft is not None and draft.cue and not any(a < draft.cue[1] and draft.cue[0] < b for a, b in cues):
            yield replace(draft, inner=True)


def _found(reading: Reading, inside: set[int]) -> Iterator[Attribution]:
    """Yield what the heads are sure of, and beside it what they are less sure of at words that the lexicon knows."""
    sure = find_inner_attributions(reading.encoded, inside, least=LEAST)
    yield from sure
    rest = inside - {i for one in sure for i in range(*one.cue)}
    known = {i for i in rest if _is_known(reading.doc[i : i + 1])}  # where a cue may begin; asking costs time
    for one in find_inner_attributions(reading.encoded, known, least=LEAST_KNOWN):
        told = [reading.doc[i] for span in one.content for i in range(*span)]
        bare = all(token.tag_ in ("PRP", "DT", "IN", "TO") for token in told)  # "planned it"
        if not bare and rest.issuperset(range(*one.cue)):
            yield one


def _cites(cue: Token) -> bool:
    return cue.tag_ == "VBG" and lemma(cue) in words("citing", "verbs")


def _is_known(cue: Span) -> bool:
    """Return True for words of saying, wanting and planning."""
    known = (verb_kinds(), noun_kinds(), cue_kinds(), words("refusals", "verbs"))
    return any(lemma(token) in words_ for token in cue for words_ in known)


def _told(doc: Doc, drafts: Sequence[Draft]) -> set[int]:
    """Return the tokens of all that somebody says."""
    spans = {span for draft in drafts if draft.cue for span in draft.content}
    return {t.i for start, end in spans for t in doc.char_span(start, end, alignment_mode="contract") or ()}
