"""Who quotes whom: "X quoted Y as saying …", "Y was quoted by X as saying …", "X quoted Y claiming …", "X quoted Y, an
expert, saying …", "X reported Y as saying …".

The order of the words tells both, also where the parser, rarely sure of "as saying", makes one noun phrase of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import Span
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import OPENING, Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.verbs import kind_of, speaker_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_REACH = 30  # tokens between "quoted" and "as saying"
_SHORTEST = 3  # tokens of what is quoted; fewer are a time ("as saying on Friday")
_BE = frozenset({"is", "are", "was", "were", "been", "being"})


class Quoting(NamedTuple):
    """One "quoted … as saying": both verbs, and the tokens of who quotes and who is quoted."""

    verb: int
    saying: int
    citer: tuple[int, int] | None
    cited: tuple[int, int]


def find_quoting(doc: Doc) -> list[Quoting]:
    """Return every "quoted … as saying" of an article, in the order of the text."""
    return list(_found(doc))


def _found(doc: Doc) -> Iterator[Quoting]:
    for verb in doc:
        if verb.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VBG") and lemma(verb) in words("citing", "quoting"):
            saying = _saying(verb)
            quoting = _sides(verb, saying) if saying is not None else None
            if quoting is not None:
                yield quoting


def _saying(verb: Token) -> Token | None:
    """Return the "saying" behind "quoted Y (as)", unless another one quotes between the two; "reported" needs "as"."""
    bare = verb.tag_ != "VBG" and lemma(verb) in words("citing", "verbs")
    for token in verb.doc[verb.i + 1 : min(verb.i + _REACH, verb.sent.end)]:
        if token.tag_[0] == "V" and lemma(token) in words("citing", "verbs"):
            return None
        if token.tag_ == "VBG" and token.lower_ in words("citing", "saying"):
            apposed = token.nbor(-1).text == "," and lemma(verb) == "quote"  # "cited concerns, saying" quotes nobody
            before = token.nbor(-2 if apposed else -1)
            return token if before.lower_ == "as" or (bare and before.tag_[0] == "N") else None
    return None


def _sides(verb: Token, saying: Token) -> Quoting | None:
    doc = verb.doc
    if doc[verb.i - 1].lower_ in _BE and verb.i:
        subject = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
        agent = next((t for t in doc[verb.i + 1 : saying.i] if t.lower_ == "by"), None)
        citer = _noun_in(doc, agent.i + 1, saying.i) if agent is not None else _behind_saying(saying)
        return Quoting(verb.i, saying.i, citer, noun_phrase(subject)) if subject is not None else None
    cited = _noun_in(doc, verb.i + 1, saying.i)
    return Quoting(verb.i, saying.i, _citer(verb), cited) if cited is not None else None


def _behind_saying(saying: Token) -> tuple[int, int] | None:
    """Return "Xinhua" of "he was quoted as saying by Xinhua"."""
    by = saying.nbor(1) if saying.i + 1 < len(saying.doc) else saying
    named = next((c for c in by.children if c.dep_ == "pobj"), None) if by.lower_ == "by" else None
    return noun_phrase(named) if named is not None else None


def _noun_in(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens between two places that name somebody: up to "as", and to a time."""
    end = next((t.i for t in doc[first:last] if t.lower_ in ("as", "on") and t.i > first), last)
    while end > first and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    named = any(t.tag_[0] in "NP" for t in doc[first:end])
    return (first, end) if named else None


def _citer(verb: Token) -> tuple[int, int] | None:
    """Return who quotes: the subject; where the parser sees none, the noun right before."""
    subject = next((c for c in verb.children if c.tag_ in ("WDT", "WP") and c.i < verb.i), None) or speaker_of(verb)
    if subject is not None and subject.i < verb.i and subject.tag_[0] in "NPW":
        return noun_phrase(subject)
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if before.tag_ == "RB" and before.i > verb.sent.start:
        before = before.nbor(-1)
    if before.tag_[:2] != "NN":
        return None
    return min(before.left_edge.i, before.i), before.i + 1


def with_quoting(
    doc: Doc, drafts: Sequence[Draft], found: Sequence[Quoting], quotations: Sequence[Quotation]
) -> list[Draft]:
    """Give each "quoted … as saying" its two claims: of who quotes, and of who is quoted, told through the other.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    found
        What `find_quoting` returned.
    quotations
        What the article puts in marks: one right ahead is what is quoted.

    Returns
    -------
    list of Draft
        The drafts, with speakers and content set right and those that were missing.
    """
    result = list(drafts)
    for quoting in found:
        result = _with(doc, result, quoting, _in_front(doc, quoting, quotations))
    return result


def _in_front(doc: Doc, quoting: Quoting, quotations: Sequence[Quotation]) -> list[Span]:
    """Return the quotation of '"…," he was quoted as saying at a rally': it ends where those words begin."""
    first = doc[_first(quoting)]
    behind = doc[quoting.saying + 1 : first.sent.end]
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in OPENING for token in behind):
        return []
    return [(q.start, q.end) for q in quotations if q.spoken and 0 <= first.idx - q.end <= 1]


def _first(quoting: Quoting) -> int:
    """Return the first token of those words."""
    return min(quoting.verb, quoting.cited[0], (quoting.citer or quoting.cited)[0])


def _with(doc: Doc, drafts: Sequence[Draft], quoting: Quoting, in_front: list[Span]) -> list[Draft]:
    outer = next((d for d in drafts if _is_at(doc, d, quoting.verb)), None)
    inner = next((d for d in drafts if _is_at(doc, d, quoting.saying)), None)
    content = in_front or _content(doc, quoting, outer, inner)
    if not content:
        return list(drafts)
    others = [d for d in drafts if d is not outer and d is not inner]
    verb, saying = doc[quoting.verb], doc[quoting.saying]
    known = inner or outer
    told = Draft(content, _cue(saying), saying.i, quoting.cited, kind_of(saying), known.confidence if known else 0.7)
    others = [_added(doc, d, quoting) for d in others]
    if quoting.citer is None:
        return [*others, told]
    by = replace(told, cue=_cue(verb), cue_token=verb.i, speaker=quoting.citer, kind="statement")
    return [*others, by, replace(told, via=[quoting.citer])]


def _added(doc: Doc, draft: Draft, quoting: Quoting) -> Draft:
    """Return what is found at the "adding" of "quoted Y as saying …, adding that …" as words of Y."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or cue.lower_ != "adding" or not quoting.saying < cue.i < doc[quoting.verb].sent.end:
        return draft
    return replace(draft, speaker=quoting.cited, via=[quoting.citer] if quoting.citer else [])


def _is_at(doc: Doc, draft: Draft, token: int) -> bool:
    start = doc[token].idx
    return draft.cue is not None and draft.cue[0] <= start < draft.cue[1]


def _cue(token: Token) -> Span:
    return token.idx, token.idx + len(token)


def _after(doc: Doc, saying: int) -> int:
    """Return where the words behind "saying" begin: behind "that", where only a time stands between."""
    that = next((t for t in doc[saying + 1 : saying + 5] if t.lower_ == "that"), None)
    last = that if that is not None and that.tag_ == "IN" else doc[saying]
    return last.idx + len(last)


def _content(doc: Doc, quoting: Quoting, outer: Draft | None, inner: Draft | None) -> list[Span]:
    """Return what is quoted: what stands behind "saying", or, where that is a time at most, before all of it."""
    after = _after(doc, quoting.saying)
    named = quoting.citer is not None and quoting.citer[0] > quoting.saying  # "as saying by Xinhua on Friday"
    rest = range(quoting.saying + 1, doc[quoting.saying].sent.end)
    that = doc[quoting.citer[1]] if named and quoting.citer and quoting.citer[1] in rest else None
    if that is not None and that.lower_ == "that":  # "as saying by Xinhua that talks go on"
        return char_spans(doc, range(that.i + 1, short_of_stop(that.sent)))
    behind = [] if named else [i for i in rest if not (doc[i].is_punct or doc[i].is_space)]
    first = doc[_first(quoting)].idx
    for draft in (inner, outer):
        spans = [(max(a, after), b) for a, b in draft.content if b > after] if draft is not None else []
        ahead = [(a, b) for a, b in draft.content if b <= first] if draft is not None else []
        if spans and len(behind) >= _SHORTEST:
            return char_spans(
                doc, (t.i for a, b in spans for t in doc.char_span(a, b, alignment_mode="contract") or ())
            )
        if ahead and len(behind) < _SHORTEST:
            return ahead
    if not behind:
        return _ahead(doc, quoting)
    tail = next((i for i in behind if doc[i].lower_ == "according" and doc[i].nbor(-1).text in (",", '"', "”")), None)
    told = [i for i in range(quoting.saying + 1, tail or doc[quoting.saying].sent.end) if doc[i].idx >= after]
    return char_spans(doc, told) if len(behind) >= _SHORTEST else []


def _ahead(doc: Doc, quoting: Quoting) -> list[Span]:
    """Return the words before "officials were quoted as saying by Xinhua", where they are a clause."""
    told = range(doc[quoting.saying].sent.start, _first(quoting))
    return char_spans(doc, told) if any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in told) else []
