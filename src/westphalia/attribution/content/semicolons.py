"""A semicolon ends what is said where somebody else speaks behind it, and no one's words stand before their own.

In "Chad said it hit a camp; Mali reported two dead" Chad says nothing of the dead, and Mali nothing of the camp.
"Prices rose; wages fell, Oslo said" is all of Oslo's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import Span
from westphalia.attribution.draft import Draft, char_spans, is_quoted
from westphalia.attribution.vocabulary import verb_kinds
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP")
_NAME = 10  # tokens from the semicolon to the verb of who speaks right behind it


def apart_at_semicolons(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, none of which says what stands on the other side of a semicolon, where another speaks.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    found = []
    for draft in drafts:
        for mark in _semicolons(doc, draft):
            draft = (
                _before(doc, draft, mark, drafts)
                if draft.cue and draft.cue[0] < mark.idx
                else _behind(doc, draft, mark)
            )
        found.append(draft)
    return found


def _semicolons(doc: Doc, draft: Draft) -> list[Token]:
    """Return the semicolons of the sentence of a cue, outside quotations."""
    if draft.cue_token is None or draft.speaker is None or any(is_quoted(doc, span) for span in draft.content):
        return []
    return [t for t in doc[draft.cue_token].sent if t.text == ";"]


def _before(doc: Doc, draft: Draft, mark: Token, drafts: Sequence[Draft]) -> Draft:
    """Return a draft that ends at a semicolon behind which somebody else speaks."""
    across = draft.content[0][0] < mark.idx < draft.content[-1][1]
    if not across or not _is_spoken_behind(doc, mark, drafts):
        return draft
    content = _spans(doc, [(a, min(b, mark.idx)) for a, b in draft.content if a < mark.idx])
    return replace(draft, content=content) if content else draft


def _behind(doc: Doc, draft: Draft, mark: Token) -> Draft:
    """Return the draft of who speaks right behind a semicolon with what stands behind the verb."""
    if not _opens(doc, draft, mark) or draft.content[0][0] > mark.idx:
        return draft
    behind = _spans(doc, [(a, b) for a, b in draft.content if a > mark.idx])
    if behind:
        return replace(draft, content=behind)
    verb = doc[draft.cue_token or 0]
    end = next((t.i for t in doc[verb.i : verb.sent.end] if t.text == ";"), verb.sent.end)
    content = char_spans(doc, range(verb.i + 1, end))
    return replace(draft, content=content) if content else draft


def _opens(doc: Doc, draft: Draft, mark: Token) -> bool:
    """Return True where the clause behind a semicolon begins with who speaks and the verb."""
    if draft.cue_token is None or draft.speaker is None or not doc[draft.cue_token].tag_.startswith("V"):
        return False
    if not mark.i < draft.speaker[0] < draft.cue_token <= mark.i + _NAME:
        return False
    return not any(t.is_punct or t.tag_ in _FINITE for t in doc[mark.i + 1 : draft.speaker[1]])


def _is_spoken_behind(doc: Doc, mark: Token, drafts: Sequence[Draft]) -> bool:
    """Return True where somebody speaks right behind a semicolon, found already or plain from verb and subject."""
    if any(_opens(doc, one, mark) for one in drafts):
        return True
    verb = next((t for t in doc[mark.i : mark.i + _NAME] if t.tag_ in _FINITE), mark)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and mark.i < c.i < verb.i), None)
    return subject is not None and subject.tag_[0] == "N" and lemma(verb) in verb_kinds()


def _spans(doc: Doc, spans: Sequence[Span]) -> list[Span]:
    return char_spans(doc, [t.i for a, b in spans for t in doc.char_span(a, b, alignment_mode="contract") or ()])
