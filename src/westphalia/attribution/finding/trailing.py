"""Words of saying that trail behind others: "Oslo said that Rome sold ships, adding that the sale was legal".

The parser hangs "adding" on "sold", as if Rome added. Whoever speaks adds, stresses and notes, unless what is told is
itself a saying: in "said that Rome denies it, noting that …" either may note.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, is_quoted, short_of_stop
from westphalia.attribution.finding.verbs import kind_of
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_PARTICLES = frozenset({"for", "on", "out", "that", "upon"})
_TO = frozenset({"for", "on", "upon"})


def with_trailing(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; what is added in a participle as words of whoever speaks, and of no one he tells of.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    for verb in doc[1:-1]:
        said = _said_before(doc, verb, drafts) if _trails(verb) else None
        if said is None:
            continue
        own = [draft for draft in drafts if draft.cue_token == verb.i]
        content = own[0].content if own and lemma(verb) != "call" else _content(verb)
        if not content:
            continue
        rest = [_short_of(doc, draft, verb) for draft in drafts if draft.cue_token != verb.i]
        cue = (verb.idx, verb.idx + len(verb))
        added = own[0] if own else Draft(content, cue, verb.i, None, kind_of(verb), said.confidence)
        drafts = [*rest, replace(added, content=content, speaker=said.speaker, via=said.via)]
    return list(drafts)


def _trails(verb: Token) -> bool:
    """Return True for ", adding that", ", stressing the need" and ", calling on"; not for ", adding two planes"."""
    if verb.tag_ != "VBG" or verb.i == verb.sent.start or _comma(verb) is None:
        return False
    if lemma(verb) == "call":
        return verb.nbor().lower_ in _TO
    clause = verb.nbor().lower_ in ("that", "out") or any(c.dep_ == "ccomp" for c in verb.children)
    return lemma(verb) in words("second", "trailing") and (clause or lemma(verb) in words("second", "stressing"))


def _comma(verb: Token) -> Token | None:
    """Return the comma ahead of ", adding", ", also adding", ", while stressing"."""
    before = verb.nbor(-1)
    if before.tag_ == "RB" or before.lower_ == "while":
        before = before.nbor(-1) if before.i else before
    return before if before.text == "," else None


def _said_before(doc: Doc, verb: Token, drafts: Sequence[Draft]) -> Draft | None:
    """Return the first words of saying of a sentence, where what they tell goes on up to the participle."""
    comma, above = _comma(verb), verb.head
    told_here = [d for d in drafts if d.cue_token is not None and doc[d.cue_token].sent == verb.sent]
    before = [d for d in told_here if d.speaker and comma is not None and _tells_up_to(doc, d, comma)]
    first = min(before, key=lambda d: (d.cue or (0, 0))[0], default=None)
    if first is None or above.i == first.cue_token or not _is_told(first, above):
        return None
    return None if lemma(above) in verb_kinds() or any(is_quoted(doc, span) for span in first.content) else first


def _tells_up_to(doc: Doc, draft: Draft, comma: Token) -> bool:
    """Return True for words of saying ahead of a clause that ends at a comma, or goes on behind it."""
    start, end = draft.content[0]
    behind = draft.cue is not None and draft.cue[1] <= start
    return behind and start < comma.idx and (end >= comma.idx or draft.content[-1][1] >= comma.idx)


def _is_told(draft: Draft, token: Token) -> bool:
    return any(first <= token.idx < last for first, last in draft.content)


def _content(verb: Token) -> list[tuple[int, int]]:
    first = verb.i + 1
    while first < verb.sent.end and verb.doc[first].lower_ in _PARTICLES:
        first += 1
    stop = next((t.i for t in verb.doc[first : verb.sent.end] if t.text == ";"), short_of_stop(verb.sent))
    return char_spans(verb.doc, range(first, stop))


def _short_of(doc: Doc, draft: Draft, verb: Token) -> Draft:
    """Return a draft of what was told before without the participle, and what stands behind it."""
    if draft.cue is None or draft.cue[0] > verb.idx or draft.content[-1][1] <= verb.idx:
        return draft
    kept = [(a, min(b, verb.idx)) for a, b in draft.content if a < verb.idx]
    tokens = [t.i for a, b in kept for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    content = char_spans(doc, tokens)
    return replace(draft, content=content) if content else draft
