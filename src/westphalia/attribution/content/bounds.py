"""Where content ends: what belongs to the words of saying, or to an attribution set behind, is none of it.

"told Israeli radio that talks go on": who listens is not said. "Lee said talks go on, according to the Times": the
Times has all of it from Lee, not Lee from the Times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import Span
from westphalia.attribution.content.around import without_surroundings
from westphalia.attribution.content.dated import without_date
from westphalia.attribution.draft import CLOSING, OPENING, Draft, char_spans, is_quoted, noun_phrase
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ASKING = frozenset({"how", "if", "whether", "why"})
_LONGEST_SCRAP = 7  # tokens
_SHORTEST = 3  # tokens of a quotation that can stand for all that is said, marks and all


def with_bounds(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Cut content at its true edges.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.

    Returns
    -------
    list of Draft
        The same drafts in the same order, with other content; left out are those of which nothing is left, as where a
        text breaks off behind "said that".
    """
    drafts = [without_date(doc, without_surroundings(doc, draft)) for draft in drafts]
    heard = [_without_listener(doc, _short_of_citing(doc, draft)) for draft in drafts]
    heard = [_ahead(doc, draft, heard) for draft in heard if draft.content]
    behind = [draft for draft in heard if _stands_behind(doc, draft)]
    for tail in behind:
        heard = [_cut(doc, draft, tail) if draft is not tail else draft for draft in heard]
    whole = [_whole(doc, draft, heard) if draft in behind else draft for draft in heard]
    return [draft for draft in whole if draft.content]


def _short_of_citing(doc: Doc, draft: Draft) -> Draft:
    """Return a draft whose content ends in "(…,) quoting" without that word: who is quoted stands behind it."""
    last = doc.char_span(*draft.content[-1], alignment_mode="contract")
    if last is None or len(last) < 2 or last[-1].tag_ != "VBG" or lemma(last[-1]) not in words("citing", "verbs"):
        return draft
    kept = _clean(doc, [*draft.content[:-1], (last.start_char, last[-1].idx)])
    return replace(draft, content=kept) if kept else draft


def _without_listener(doc: Doc, draft: Draft) -> Draft:
    """Return a draft without the one who was told at the beginning of its content."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None:
        return draft
    if lemma(cue) in words("citing", "verbs"):
        return _without_cited(doc, draft, cue)
    if lemma(cue) not in words("carriers", "listened") | {"ask"}:
        return _without_addressee(doc, draft, cue)
    listener = next((c for c in cue.children if c.i > cue.i and c.dep_ in ("dobj", "dative", "iobj")), None)
    if listener is not None and len(draft.content) > 1:  # "Chad waits, a source told | Reuters"
        first, last = noun_phrase(listener)
        alone = (doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
        draft = replace(draft, content=[span for span in draft.content if span != alone])
    mark = (
        next((t for t in doc[listener.i + 1 : listener.i + 12] if _opens_clause(t, cue, listener)), None)
        if listener
        else None
    )
    if listener is None or mark is None:
        return draft
    start = draft.content[0][0]
    if not doc[listener.left_edge.i].idx <= start + 1 <= mark.idx:
        return draft
    kept = [(max(first, mark.idx), last) for first, last in draft.content if last > mark.idx]
    return replace(draft, content=_clean(doc, kept)) if kept else draft


def _without_addressee(doc: Doc, draft: Draft, cue: Token) -> Draft:
    """Return the draft of "(which she) described to the Post, (…)" without the Post: a name right behind "to"."""
    start = draft.content[0][0]
    to = next((c for c in cue.children if c.i == cue.i + 1 and c.lower_ in ("to", "with")), None)
    name = next((c for c in to.children if c.dep_ == "pobj" and c.tag_[:3] == "NNP"), None) if to is not None else None
    if to is None or name is None or start not in (to.idx, doc[noun_phrase(name)[0]].idx):
        return draft
    end = name.idx + len(name)
    kept = _clean(doc, [(max(first, end), last) for first, last in draft.content if last > end])
    return replace(draft, content=kept) if kept else draft


def _without_cited(doc: Doc, draft: Draft, cue: Token) -> Draft:
    """Return the draft of "cited two officials as saying talks go on" with what they say alone."""
    saying = next((t for t in doc[cue.i + 1 : cue.i + 25] if t.lower_ == "saying" and cue in t.ancestors), None)
    if saying is None or not cue.idx < draft.content[0][0] <= saying.idx:
        return draft
    after = saying.idx + len(saying)
    kept = [(max(first, after), last) for first, last in draft.content if last > after]
    return replace(draft, content=_clean(doc, kept)) if kept else draft


def _ahead(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return the draft of 'said, "A," adding, "B"' with B alone, and of 'in Rome X quoted Y: "A"' with A alone."""
    draft = _short_of_next(doc, draft, drafts)
    if draft.cue is None or len(draft.content) < 2:
        return draft
    cue = draft.cue
    opened = next((i for i, span in enumerate(draft.content) if span[0] >= cue[1] and _opens(doc, span)), 0)
    before, behind = draft.content[:opened], draft.content[opened:]
    if not before:
        return draft
    whole = all(is_quoted(doc, span) for span in before)
    adds = _adds(doc, draft)
    others = (d for d in drafts if d is not draft and d.cue and d.cue != cue)
    taken = any(a < before[0][1] and before[0][0] < b for other in others for a, b in other.content)
    scraps = not whole and not any(_is_clause(doc, span) for span in before)
    return replace(draft, content=behind) if scraps or (adds and taken) else draft


def _adds(doc: Doc, draft: Draft) -> bool:
    """Return True for "adding", which is not "according"."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    return cue is not None and cue.tag_ == "VBG" and cue.lower_ not in words("phrases", "according")


def _is_clause(doc: Doc, span: Span) -> bool:
    """Return True for words that may say something: with a finite verb, or too many for a scrap."""
    tokens = list(doc.char_span(*span, alignment_mode="expand") or ())
    return len(tokens) > _LONGEST_SCRAP or any(token.tag_ in _FINITE for token in tokens)


def _short_of_next(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return the draft of 'said, "A," adding, "B"' without what is added, where that is found by its own cue."""
    others = [other for other in drafts if other is not draft and other.cue_token is not None]
    for other in (other for other in others if _adds(doc, other)):
        cue = other.cue or (0, 0)
        across = draft.content[0][0] < cue[0] and cue[1] < draft.content[-1][1]
        behind = any(span[0] >= cue[1] and _opens(doc, span) for span in other.content)
        if across and behind and doc[(other.cue_token or 1) - 1].text in (*CLOSING, ","):
            spans = [(start, min(end, cue[0])) for start, end in draft.content if start < cue[0]]
            return replace(draft, content=_clean(doc, spans))
    return draft


def _opens(doc: Doc, span: Span) -> bool:
    tokens = doc.char_span(*span, alignment_mode="expand")
    return tokens is not None and tokens[0].text in OPENING and len(tokens) > _SHORTEST


def _opens_clause(token: Token, cue: Token, listener: Token) -> bool:
    """Return True for the "that" of the clause a verb governs, the "whether" of "asked Lee whether Chad would wait".

    The parser may hang it on who is told.
    """
    above = token.head.head == cue or listener in token.head.ancestors
    if lemma(cue) == "ask":  # not in "asked Lee to tell them if Chad would wait"
        bidden = any(t.tag_ == "TO" for t in token.doc[listener.i : token.i])
        return token.lower_ in _ASKING and above and not bidden
    return token.lower_ == "that" and token.dep_ == "mark" and above


def _stands_behind(doc: Doc, draft: Draft) -> bool:
    """Return True for ", according to the Times" and ", the Times reported", behind what is told."""
    if draft.cue is None or draft.cue_token is None or draft.speaker is None or not draft.content:
        return False
    first = _first_token(doc, draft)
    before = first - 2 if first > 1 and doc[first - 1].text in CLOSING else first - 1
    comma = before >= 0 and doc[before].text == ","
    cue = doc[draft.cue_token]
    tells = cue.lower_ in words("phrases", "according") or lemma(cue) in words("carriers", "report")
    return comma and tells and draft.content[0][0] < draft.cue[0] and not _quotes(doc, draft)


def _quotes(doc: Doc, draft: Draft) -> bool:
    return any(doc.char_span(*span, alignment_mode="expand")[0].text in '"“«' for span in draft.content)  # type: ignore[index]


def _first_token(doc: Doc, draft: Draft) -> int:
    """Return the first token of cue and speaker."""
    cue = draft.cue_token or 0
    return min(cue, draft.speaker[0]) if draft.speaker else cue


def _cut(doc: Doc, draft: Draft, tail: Draft) -> Draft:
    """Return a draft of the same sentence whose content ends where the attribution behind begins."""
    if draft.cue is None or tail.cue is None or draft.cue[0] >= tail.cue[0]:
        return draft
    at = doc[_first_token(doc, tail)]
    holds = any(start < at.idx and tail.cue[1] <= end for start, end in draft.content)
    if not holds or (draft.cue_token is not None and doc[draft.cue_token].sent.start != at.sent.start):
        return draft
    kept = [(start, min(end, at.idx)) for start, end in draft.content if start < at.idx]
    return replace(draft, content=_clean(doc, kept))


def _whole(doc: Doc, tail: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return the attribution behind with all that stands before it, where it holds but the end of what others say."""
    start, end = tail.content[0][0], tail.content[-1][1]
    sentence = doc[tail.cue_token or 0].sent
    cues = [d.cue[0] for d in drafts if d is not tail and d.cue and _meets(d, start, end)]
    if not any(sentence.start_char <= cue < start for cue in cues):
        return tail
    first = doc[_first_token(doc, tail)].idx
    return replace(tail, content=_clean(doc, [(sentence.start_char, first)]))


def _meets(draft: Draft, start: int, end: int) -> bool:
    return any(first <= start and start < last for first, last in draft.content)


def _clean(doc: Doc, spans: Sequence[Span]) -> list[Span]:
    """Return spans without punctuation at their edges; quotation marks stay."""
    tokens = [t.i for start, end in spans for t in doc.char_span(start, end, alignment_mode="contract") or ()]
    return char_spans(doc, tokens)
