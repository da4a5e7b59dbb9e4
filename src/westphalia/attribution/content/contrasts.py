"""Two who say different things in one sentence: "Chad says Mali lies, while Mali accuses Chad of raids".

The second half is the author's: Chad does not say what Mali says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.vocabulary import words

_NEAR = 12  # tokens between "while" and the words of saying


def with_contrasts(doc: Doc, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """End what one says where "while" brings in what another says.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    quotations
        Those of the article; a "while" in marks is said.
    """
    halves = [(word, draft) for draft in drafts if (word := _while_before(doc, draft)) is not None]
    spoken = [half for half in halves if not any(q.start < half[0].idx < q.end for q in quotations)]
    for word, second in spoken:
        first = [draft for draft in drafts if _is_beside(doc, draft, second)]
        kept = [_holds(draft, first) or not _may_end(doc, draft, word, second) for draft in drafts]
        drafts = [draft if whole else _short_of(doc, draft, word) for draft, whole in zip(drafts, kept, strict=True)]
    return list(drafts)


def _is_beside(doc: Doc, draft: Draft, second: Draft) -> bool:
    """Return True for the "said" that stands against another: both alike, in tense and without "had"."""
    if draft.cue_token is None or second.cue_token is None or draft.cue_token >= second.cue_token:
        return False
    verb, other = doc[draft.cue_token], doc[second.cue_token]
    return verb.sent.start == other.sent.start and verb.tag_ == other.tag_


def _holds(draft: Draft, first: Sequence[Draft]) -> bool:
    """Return True for who reports both: "Reuters reported that Chad said A, while Mali said B"."""
    cues = [one.cue for one in first if one is not draft and one.cue]
    return any(start <= cue[0] and cue[1] <= end for cue in cues for start, end in draft.content)


def _while_before(doc: Doc, draft: Draft) -> Token | None:
    """Return the "while", or ", but", right before who speaks, where the words of saying stand behind."""
    if draft.cue_token is None or draft.speaker is None or not draft.speaker[0] or draft.speaker[0] > draft.cue_token:
        return None
    word = doc[draft.speaker[0] - 1]
    if word.i == word.sent.start:
        return None
    near = draft.cue_token - word.i <= _NEAR and doc[draft.cue_token].tag_ in ("VBD", "VBZ", "VBP")
    joins = word.lower_ in words("contrasts", "joining") or (word.lower_ == "but" and word.nbor(-1).text == ",")
    return word if near and joins else None


def _may_end(doc: Doc, draft: Draft, word: Token, second: Draft) -> bool:
    """Return True where "but" sets two words of saying side by side: in "said that A, but that B says C" it does not.

    "Chad left, according to its envoy, but Mali says it stayed": there "says" stands beside the verb of what is told.
    """
    if word.lower_ != "but":
        return True
    if draft.cue_token is None or second.cue_token is None:
        return False
    cue, other = doc[draft.cue_token], doc[second.cue_token]
    return other.dep_ == "conj" and other.head in (cue, cue.head if cue.tag_[0] == "V" and cue.dep_ == "prep" else cue)


def _short_of(doc: Doc, draft: Draft, word: Token) -> Draft:
    """Return a draft of words of saying before "while" with what stands before it alone."""
    before = draft.cue is not None and draft.cue[1] <= word.idx
    around = bool(draft.content) and draft.content[0][0] < word.idx < draft.content[-1][1] < word.sent.end_char + 1
    if not before or not around:
        return draft
    told = [t for start, end in draft.content for t in doc.char_span(start, end, alignment_mode="contract") or ()]
    content = char_spans(doc, (t.i for t in told if t.i < word.i))
    return replace(draft, content=content) if content else draft
