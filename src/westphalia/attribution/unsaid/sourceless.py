"""News that comes from nobody told: "According to the details, …", "according to preliminary data".

Whose details those are is not said: nobody speaks. "According to data of the ministry" and "media reports" tell whose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma


def with_nobody(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; what is told by nobody has no speaker, and is none where somebody is told to say it.

    In "According to the details, Oslo said that talks go on" the words are Oslo's.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    told = []
    for draft in drafts:
        if not _is_of_nobody(doc, draft):
            told.append(draft)
        elif not any(_is_said_in(doc, other, draft) for other in drafts if other is not draft):
            told.append(replace(draft, speaker=None))
    return told


def _is_of_nobody(doc: Doc, draft: Draft) -> bool:
    """Return True for "according to" with what says neither who tells nor in what writing."""
    if draft.speaker is None or draft.cue_token is None:
        return False
    noun = _according_to(doc[draft.cue_token]) or doc[slice(*draft.speaker)].root
    return doc[draft.cue_token].lower_ in words("phrases", "according") and is_bare(noun)


def _according_to(cue: Token) -> Token | None:
    """Return "details" of "According to details, Ann Lee said": the tagger may take Lee for who stands there."""
    to = next((child for child in cue.children if child.lower_ == "to"), None)
    return next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None


def is_bare(noun: Token) -> bool:
    """Return True for "the details", "preliminary data" and "reports"; not for "the report", "media reports"."""
    if lemma(noun) not in words("sourceless", "nouns") or (lemma(noun) == "report" and not _is_any(noun)):
        return False
    around = noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
    return all(token == noun or _is_vague(token) or _is_topic(noun, token) for token in around)


def _is_any(reports: Token) -> bool:
    """Return True for "initial reports": with "the", or one alone, it is a writing."""
    return reports.tag_ == "NNS" and not any(child.dep_ in ("det", "poss") for child in reports.children)


def _is_vague(token: Token) -> bool:
    return token.is_punct or token.dep_ == "det" or token.lower_ in words("sourceless", "vague")


def _is_topic(noun: Token, token: Token) -> bool:
    """Return True for "of the incident" behind "the details": what they are about."""
    above = [noun.doc[i] for i in range(noun.i + 1, token.i + 1) if noun.doc[i].head == noun]
    about = bool(above) and lemma(noun) == "detail" and above[-1].lower_ in words("sourceless", "about")
    return about and token.tag_[:3] not in ("NNP", "PRP")


def _is_said_in(doc: Doc, other: Draft, draft: Draft) -> bool:
    """Return True where all that nobody tells is that somebody says something: its verb is one of saying."""
    said = other.cue is not None and other.speaker is not None and other.cue_token is not None
    spans = [doc.char_span(*span, alignment_mode="contract") for span in draft.content]
    return said and any(_tells(doc[other.cue_token or 0], span) for span in spans if span)


def _tells(verb: Token, span: Span) -> bool:
    return verb.i in range(span.start, span.end) and span.root == verb and lemma(verb) in verb_kinds()
