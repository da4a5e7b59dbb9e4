"""What one does not mean to do is nobody's word: "does not plan to leave", "has no intention of leaving".

Told without its "not", the leaving alone would stand as what somebody plans.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.unsaid.refusals import refused_act
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_NO = frozenset({"no", "never", "neither", "nor"})
_SUBJECTS = ("nsubj", "nsubjpass")


def is_unmeant(doc: Doc, draft: Draft) -> bool:
    """Return True for an infinitive, or a doing, whose verb or noun of meaning it is negated.

    In "did not want Chad to leave" another is to leave, or not to: that is wanted.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    """
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    spans = [doc.char_span(*span, alignment_mode="contract") for span in draft.content]
    spans = [span for span in spans if span is None or span.text.lower() not in _NO]  # "no | (intention) | to sell"
    told = spans[0] if len(spans) == 1 else None
    if cue is not None and is_let_known(cue):
        return True
    if cue is None or not told or refused_act(cue) is not None:
        return False
    if lemma(cue) == "have" and (noun := _noun_meant(cue)) is not None:
        return _is_none(noun) and _is_doing(told.root)
    if cue.tag_[:2] == "NN" and lemma(cue) in words("attitudes", "intended"):
        return _is_none(cue) and _is_doing(told.root)
    negated = any(c.dep_ == "neg" or c.lower_ in _NO for c in cue.children)
    doing = told.root if told.root.head == cue else _meant_within(doc, draft, cue)
    return cue.tag_[0] == "V" and negated and doing is not None and doing.dep_ == "xcomp" and _is_bare(doing)


def is_let_known(known: Token) -> bool:
    """Return True for "known" of "let it be known that": who lets it be known says so, and nobody else."""
    before = [t.lower_ for t in known.doc[max(0, known.i - 3) : known.i]]
    return known.lower_ == "known" and before == ["let", "it", "be"]


def _meant_within(doc: Doc, draft: Draft, cue: Token) -> Token | None:
    """Return "forget" where "does not intend to forget about" was found as the words of saying."""
    found = doc.char_span(*draft.cue, alignment_mode="expand") if draft.cue else None
    if found is None or lemma(cue) not in words("attitudes", "intended"):
        return None
    return next((token for token in found if token.head == cue and token.dep_ == "xcomp"), None)


def _noun_meant(verb: Token) -> Token | None:
    """Return "intention" of "has no intention of"."""
    things = (c for c in verb.children if c.dep_ in ("dobj", "obj"))
    return next((c for c in things if lemma(c) in words("attitudes", "intended")), None)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ in _NO for c in noun.children)


def _is_doing(verb: Token) -> bool:
    return verb.tag_ in ("VB", "VBG")


def _is_bare(verb: Token) -> bool:
    """Return True for "to leave", with nobody told to do it."""
    marked = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ == "VB" and marked and not any(c.dep_ in _SUBJECTS for c in verb.children)
