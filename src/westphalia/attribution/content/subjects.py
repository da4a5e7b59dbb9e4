"""A clause is said with its subject: of "Chad has never sought war, Ann Lee said" not "never sought war" alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass")


def with_subjects(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; content ahead of its words of saying begins with the subject of its verb.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    return [_with_subject(doc, _by_whole_subject(doc, draft)) for draft in drafts]


def _by_whole_subject(doc: Doc, draft: Draft) -> Draft:
    """Return what "Lee, in a call with his colleague Ann Roe, said" tells as words of Lee: Roe only listens."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or draft.speaker is None or cue.tag_[0] != "V" or doc[cue.i - 1].text != ",":
        return draft
    subject = next((c for c in cue.children if c.dep_ == "nsubj" and c.i < draft.speaker[0]), None)
    comma = next((t.i for t in doc[subject.i : cue.i] if t.text == ","), None) if subject is not None else None
    if subject is None or comma is None or not comma < draft.speaker[0] < cue.i or doc[comma + 1].tag_ != "IN":
        return draft
    beside = any(t.text == "," for t in doc[comma + 1 : cue.i - 1])
    return draft if beside else replace(draft, speaker=(subject.left_edge.i, comma))


def _with_subject(doc: Doc, draft: Draft) -> Draft:
    (start, end), *more = draft.content
    told = doc.char_span(start, end, alignment_mode="contract")
    if draft.cue is None or draft.cue[0] < end or told is None or not len(told):
        return draft
    subject = next((s for verb in told if (s := _subject(verb, told[0])) is not None), None)
    if subject is None or (draft.speaker and draft.speaker[0] <= subject.i < draft.speaker[1]):
        return draft
    first = subject.left_edge
    opens = first.i == first.sent.start or doc[first.i - 1].text in (",", ";", "that")
    return replace(draft, content=[(first.idx, end), *more]) if opens else draft


def _subject(verb: Token, first: Token) -> Token | None:
    """Return the subject that stands right before content that begins with the verb or what belongs to it."""
    parts = [t for t in (verb, *verb.children) if t.dep_ in ("aux", "auxpass", "neg", "advmod") or t is verb]
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None or first not in parts or not any(t.tag_ in _FINITE for t in parts):
        return None
    between = list(verb.doc[subject.right_edge.i + 1 : first.i])
    return subject if subject.i < first.i and all(t in parts for t in between) else None
