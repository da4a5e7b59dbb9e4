"""Who answers in "Lee was asked whether Chad would wait and replied that it would".

It is Lee, and his answer is no part of the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.vocabulary import verb_kinds
from westphalia.reading.lemmas import lemma

_ADVERB = 2  # tokens between "and" and the answer: "and then replied"


def with_answers(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts with questions short of their answers, and answers as those of who was asked.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    told = list(drafts)
    for place, question in enumerate(drafts):
        asked = _who_is_asked(doc, question)
        joining = _answer(doc, question, drafts) if asked is not None else None
        if asked is None or joining is None:
            continue
        told[place] = _short_of(doc, told[place], joining[0])
        for n, draft in enumerate(told):
            if draft.cue_token == joining[1]:
                told[n] = replace(draft, speaker=noun_phrase(asked))
    return told


def _who_is_asked(doc: Doc, draft: Draft) -> Token | None:
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or lemma(cue) != "ask" or cue.tag_ != "VBN":
        return None
    return next((c for c in cue.children if c.dep_ == "nsubjpass" and c.i < cue.i), None)


def _answer(doc: Doc, question: Draft, drafts: Sequence[Draft]) -> tuple[int, int] | None:
    """Return the tokens of "and" and of "replied" within what is taken for the question."""
    for draft in drafts:
        verb = doc[draft.cue_token] if draft.cue_token is not None else None
        if verb is None or draft is question or verb.tag_ != "VBD" or verb_kinds().get(lemma(verb)) != "statement":
            continue
        joined = next((t.i for t in doc[max(0, verb.i - _ADVERB) : verb.i] if t.lower_ == "and"), None)
        if joined is not None and any(start < verb.idx < end for start, end in question.content):
            return joined, verb.i
    return None


def _short_of(doc: Doc, draft: Draft, place: int) -> Draft:
    tokens = (t.i for start, end in draft.content for t in doc.char_span(start, end, alignment_mode="contract") or ())
    content = char_spans(doc, [i for i in tokens if i < place])
    return replace(draft, content=content) if content else draft
