"""A clause is told whole: from its subject on, as far as the verb of its last one, and no further than the speaker.

"Sudan said (Chad had) armed rebels"; "Chad had sent a letter, but the letter (was ignored)"; "Chad condemned the raid
[and recalled its envoy]", which Chad did and did not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from westphalia.attribution.claim import Span
from westphalia.attribution.draft import Draft, char_spans, is_quoted

_BEFORE_VERB = ("aux", "auxpass", "neg", "nsubj", "nsubjpass")
_FINITE = ("VBD", "VBP", "VBZ")
_FAR = 6  # tokens from the subject to the rest of its clause
_MOST = 25  # tokens of a clause that is lacking but for its subject
_SUBJECTS = ("nsubj", "nsubjpass")


def with_clauses(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Set content right where it stops or begins in the middle of a clause.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    return [_with_verb(doc, _from_subject(doc, _short_of_deed(doc, draft))) for draft in drafts]


def _told(doc: Doc, draft: Draft, span: Span) -> SpacySpan | None:
    told = doc.char_span(*span, alignment_mode="contract")
    return None if not told or draft.cue is None or is_quoted(doc, span) else told


def _short_of_deed(doc: Doc, draft: Draft) -> Draft:
    """Return a draft that ends ahead of "and recalled its envoy", which hangs on the words of saying themselves."""
    told = _told(doc, draft, draft.content[-1])
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if told is None or cue is None or cue.tag_ not in _FINITE or not any(c.dep_ == "dobj" for c in cue.children):
        return draft
    deed = next((c for c in cue.children if c.dep_ == "conj" and c.i in range(told.start + 1, told.end)), None)
    if deed is None or deed.tag_ != cue.tag_ or any(c.dep_ in _SUBJECTS for c in deed.children):
        return draft
    joint = next((c.i for c in cue.children if c.dep_ == "cc" and told.start < c.i < deed.i), deed.i)
    kept = char_spans(doc, range(told.start, joint))
    return replace(draft, content=[*draft.content[:-1], *kept]) if kept else draft


def _from_subject(doc: Doc, draft: Draft) -> Draft:
    """Return a draft whose first clause, behind the words of saying, begins with its subject."""
    told = _told(doc, draft, draft.content[0])
    if told is None or draft.cue is None or draft.cue[1] > told.start_char or told.root.tag_[0] not in "VM":
        return draft
    lacking = [c for c in told.root.children if c.i < told.start and c.dep_ in _BEFORE_VERB]
    first = min((c.left_edge.i for c in lacking), default=told.start)
    near = 0 < told.start - first <= _FAR and doc[first].idx > draft.cue[1]
    if (
        not near
        or not any(c.dep_ in _SUBJECTS and c.tag_[0] == "N" for c in lacking)
        or _holds(draft, first, told.start)
    ):
        return draft
    if any(t.is_punct for t in doc[first : told.start]):
        return draft
    return replace(draft, content=[(doc[first].idx, draft.content[0][1]), *draft.content[1:]])


def _with_verb(doc: Doc, draft: Draft) -> Draft:
    """Return a draft that ends with the verb of the subject in which it stopped."""
    told = _told(doc, draft, draft.content[-1])
    subject = None if told is None else told[-1]
    if told is None or subject is None or subject.dep_ not in _SUBJECTS or subject.tag_[0] != "N":
        return draft
    verb, end = subject.head, _end(subject.head)
    joined = verb.dep_ == "conj" and (verb.head.i in range(told.start, told.end) or verb.head.i == draft.cue_token)
    if not joined or not verb.i > subject.i or end - told.end > _MOST or _holds(draft, told.end, end):
        return draft
    last = char_spans(doc, range(told.start, end))
    return replace(draft, content=[*draft.content[:-1], *last])


def _end(verb: Token) -> int:
    """Return where the clause of a verb ends, ahead of what is set apart behind it."""
    mark = next((t.i for t in verb.doc[verb.i : verb.right_edge.i + 1] if t.text in (",", ";", ":")), None)
    return verb.right_edge.i + 1 if mark is None else mark


def _holds(draft: Draft, first: int, end: int) -> bool:
    """Return True where the words between two places are those of saying, or of who speaks."""
    cue = range(0) if draft.cue_token is None else range(draft.cue_token, draft.cue_token + 1)
    speaker = range(*draft.speaker) if draft.speaker else range(0)
    return any(i in cue or i in speaker for i in range(first, end))
