"""Content ends with whole phrases and whole quotations, and holds neither its own cue nor its speaker.

The tagger decides word by word; it may stop at "summoned the Chinese" or before the last mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from westphalia.attribution.claim import Span
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.reading.text import text_of

_MOST = 12  # tokens that a phrase may lack
_BEFORE_NOUN = ("det", "poss", "amod", "compound", "nummod")
_BEHIND_VERB = ("dobj", "agent", "attr", "acomp", "prt", "advmod")


def with_edges(doc: Doc, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Set the edges of content right.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    quotations
        What the article puts in marks.

    Returns
    -------
    list of Draft
        The same drafts in the same order; only content differs.
    """
    starts, text = [q.start for q in quotations], text_of(doc)
    result = []
    for draft in drafts:
        spans = [
            _to_whole_phrase(doc, _from_determiner(doc, span, draft), draft) for span in _without_own_cue(doc, draft)
        ]
        marked = [_to_whole_marks(span, quotations, starts, draft.cue) for span in spans]
        said = [span for span in _joined(marked) if any(map(str.isalnum, text[slice(*span)]))]
        result.append(replace(draft, content=said or draft.content))
    return result


def within_marks(drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Let content begin no earlier than the quotation its cue stands in: "the Times writes: “…, they say”".

    It comes through whoever is quoted.
    """
    result = []
    for draft in drafts:
        content = _within_marks(draft, quotations)
        if content != draft.content:
            around = [o.speaker for o in drafts if o.content == content and o.speaker and o.speaker != draft.speaker]
            draft = replace(draft, content=content, via=draft.via or around[:1])
        result.append(draft)
    return result


def _within_marks(draft: Draft, quotations: Sequence[Quotation]) -> list[Span]:
    if draft.cue is None:
        return draft.content
    around = [q for q in quotations if q.spoken and q.start < draft.cue[0] and draft.cue[1] <= q.end]
    first, last = max((q.start for q in around), default=0), max((q.end for q in around), default=0)
    if not draft.content[0][0] < first < draft.content[-1][1] <= last:
        return draft.content
    return [(max(start, first), end) for start, end in draft.content if end > first]


def _without_own_cue(doc: Doc, draft: Draft) -> list[Span]:
    """Return content without "Lavrov said", where both stand in it."""
    if draft.cue is None or draft.speaker is None:
        return draft.content
    if draft.cue_token is not None and doc[draft.cue_token].tag_ == "VBG" and draft.speaker[1] <= draft.cue_token:
        return _behind_saying(doc, draft)
    last = doc[draft.speaker[1] - 1]
    start, end = min(draft.cue[0], doc[draft.speaker[0]].idx), max(draft.cue[1], last.idx + len(last))
    kept: list[Span] = []
    for span in draft.content:
        if span[0] <= start and end <= span[1]:
            parts = [(span[0], start), (end, span[1])]
            tokens = [t.i for part in parts for t in doc.char_span(*part, alignment_mode="contract") or ()]
            kept += [part for part in char_spans(doc, tokens) if part[1] - part[0] > 1]
        else:
            kept.append(span)
    return kept


def _behind_saying(doc: Doc, draft: Draft) -> list[Span]:
    """Return content without what stands before its own "saying": "as a lie, saying (it was at rest)"."""
    end = (draft.cue or (0, 0))[1]
    across = any(first < end for first, _ in draft.content) and not any(
        text_of(doc)[a] in '"“«' for a, _ in draft.content
    )
    parts = [(max(first, end), last) for first, last in draft.content if last > end]
    tokens = [t.i for part in parts for t in doc.char_span(*part, alignment_mode="contract") or ()]
    return char_spans(doc, tokens) if across and tokens else draft.content


def _to_whole_phrase(doc: Doc, span: Span, draft: Draft) -> Span:
    """Return a span to the end of the noun phrase in which it stops: not before "ambassador" of "the ambassador"."""
    tokens = doc.char_span(*span, alignment_mode="contract")
    if tokens is None or len(tokens) == 0:
        return span
    last = end = tokens[-1].i
    while (further := _end_of_phrase(doc[end])) is not None and further > end:
        end = further
    taken = draft.speaker or (0, 0)
    added = range(last + 1, end + 1)
    cue = draft.cue or (0, 0)
    meets = any(taken[0] <= i < taken[1] or cue[0] <= doc[i].idx < cue[1] for i in added)
    if not added or len(added) > _MOST or meets or doc[end].sent.start != doc[last].sent.start:
        return span
    to = doc[end].head
    if to.lower_ == "to" and to.head.i == draft.cue_token and tokens[0].i < to.i:
        end = to.i - 1  # "described the scene to the New York Times": who listens is not said
    return span[0], doc[end].idx + len(doc[end])


def _from_determiner(doc: Doc, span: Span, draft: Draft) -> Span:
    """Return a span from the article or the number on, without which its first noun does not stand: "the talks"."""
    tokens = doc.char_span(*span, alignment_mode="contract")
    if not tokens:
        return span
    first = tokens[0].i
    taken = range(*draft.speaker) if draft.speaker else range(0)
    while first > doc[first].sent.start and _belongs_to_next(doc[first - 1], tokens) and first - 1 not in taken:
        first -= 1
    if first > doc[first].sent.start and _opens_with(doc[first - 1], doc[first]):
        first -= 1
    first = _from_name(doc[first], draft)
    within = draft.cue is not None and draft.cue[0] <= doc[first].idx < draft.cue[1]
    return span if first == tokens[0].i or within else (doc[first].idx, span[1])


def _from_name(token: Token, draft: Draft) -> int:
    """Return where the name begins that a token behind the words of saying goes on: "Court" of "(Court of) Human"."""
    noun = token.head if token.dep_ == "compound" else token
    name = noun.head.head
    within = noun.tag_[:3] == name.tag_[:3] == "NNP" and noun.head.lower_ == "of" and noun.head.i == token.i - 1
    begins = name.left_edge.i
    ours = draft.speaker is not None and draft.speaker[0] <= name.i < draft.speaker[1]
    behind = draft.cue is not None and draft.cue[1] <= token.doc[begins].idx
    return begins if within and behind and not ours else token.i


def _belongs_to_next(token: Token, span: SpacySpan) -> bool:
    return token.dep_ in _BEFORE_NOUN and token.head.tag_[0] == "N" and span.start <= token.head.i < span.end


def _opens_with(preposition: Token, noun: Token) -> bool:
    """Return True for "In" of "In case Japan joins, …", what is said: no content begins behind its first word."""
    opens = bool(preposition.is_sent_start) and preposition.tag_ == "IN"
    return opens and noun.head == preposition and noun.dep_ == "pobj" and noun.lower_ in ("case", "exchange", "return")


def _end_of_phrase(token: Token) -> int | None:
    """Return the last token of the phrase that cannot end with this one: an article, a preposition, a bare verb."""
    head = token.head
    if token.dep_ in _BEFORE_NOUN and head.i > token.i and head.tag_[0] == "N":
        return head.i
    if token.dep_ in ("aux", "auxpass") and head.i > token.i and head.tag_[0] == "V":
        return head.i
    objects = ("pobj",) if token.dep_ in ("prep", "agent", "dative") else _BEHIND_VERB
    if token.tag_ not in ("IN", "TO") and token.tag_[0] != "V":
        return None
    child = next((c for c in token.children if c.i > token.i and c.dep_ in objects), None)
    if child is None or child.left_edge.i != token.i + 1:
        return None
    return noun_phrase(child)[1] - 1 if child.dep_ in ("dobj", "attr", "pobj") else child.i


def _to_whole_marks(span: Span, quotations: Sequence[Quotation], starts: Sequence[int], cue: Span | None) -> Span:
    """Return a span with both marks of a quotation that it holds but for one, and without a lone mark at its edge.

    One that begins in the middle of a quotation, whose end it holds, begins with it, unless the cue stands there.
    """
    start, end = span
    at = bisect_left(starts, start + 1) - 1
    for quotation in quotations[max(at, 0) : bisect_left(starts, end + 1)]:
        if quotation.start < start and 0 < quotation.end - start <= 1 and quotation.end < end:
            start = quotation.end  # what is quoted is over here
        elif (quotation.start == start - 1 and quotation.end <= end) or _is_cut(start, end, quotation, cue):
            start = quotation.start
        elif quotation.start >= start and 0 < quotation.end - end <= 2 and quotation.start < end - 1:
            end = quotation.end
        elif start < quotation.start == end - 1:
            end = quotation.start
    return start, end


def _is_cut(start: int, end: int, quotation: Quotation, cue: Span | None) -> bool:
    """Return True for a span that begins in the middle of a quotation, whose end it holds."""
    in_it = cue is not None and quotation.start <= cue[0] < quotation.end
    return quotation.start < start - 1 and start < quotation.end - 1 <= end and not in_it


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Return spans in order; those that overlap are one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined
