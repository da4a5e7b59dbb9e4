"""Denials in apposition: "Peru accused Chile of spying, a charge Santiago rejects", "claims denied by Oslo".

The noun stands for the clause before it, as "which" does (relatives.py): that is what is denied. The parser, which sees
a name of two nouns in "a charge Santiago", is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Span as Chars
from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE = frozenset({"DT", "JJ", "RB", "CD", "PDT", "PRP$"})  # of "all these serious charges"
_THING = frozenset({"something"})
_NAME = 10  # tokens that who denies may take
_LATER = 8  # tokens behind "denies": when, or to whom
_NEAR = 3  # characters between the end of what is told and the comma


class Reply(NamedTuple):
    """One ", a charge Santiago rejects": its comma, the verb, the tokens of who denies, where it ends."""

    comma: int
    verb: int
    speaker: tuple[int, int]
    end: int


def with_replies(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, with one for each denial in apposition in place of what was found there."""
    for reply in find_replies(doc):
        kept = [_short_of(doc, draft, reply) for draft in drafts if not _stands_in(doc, draft, reply)]
        verb = doc[reply.verb]
        told = _told_before(doc, kept, reply)
        cue = (verb.idx, verb.idx + len(verb))
        drafts = [*kept, Draft(told, cue, verb.i, reply.speaker, "denial", 0.85)] if told else drafts
    return list(drafts)


def find_replies(doc: Doc) -> Iterator[Reply]:
    """Yield each denial in apposition."""
    for sentence in doc.sents:
        for comma in sentence[2:-2]:
            if comma.text in (",", "—", "–") and any(t.tag_ in _FINITE for t in doc[sentence.start : comma.i]):
                reply = _reply(doc, sentence, comma.i)
                if reply is not None:
                    yield reply


def _reply(doc: Doc, sentence: Span, comma: int) -> Reply | None:
    noun = next((t for t in doc[comma + 1 : sentence.end] if t.tag_ not in _BEFORE or _is_words(t)), None)
    if noun is None or not _is_words(noun) or noun.i + 1 >= sentence.end:
        return None
    stop = next((t.i for t in doc[noun.i + 1 : sentence.end] if t.is_punct or t.lower_ == "but"), sentence.end)
    verb = next((t for t in doc[noun.i + 1 : stop] if lemma(t) in words("denials", "replying")), None)
    if verb is None:
        return None
    if verb.i + 1 < stop and verb.nbor(1).lower_ == "by":
        speaker, behind = (verb.i + 2, stop), 0
    else:
        start = noun.i + 2 if doc[noun.i + 1].lower_ in ("that", "which") else noun.i + 1
        speaker, behind = (start, _end_of_name(doc, start, verb.i)), stop - verb.i
    if not 0 < speaker[1] - speaker[0] <= _NAME or behind > _LATER or any(map(_is_other_verb, doc[slice(*speaker)])):
        return None
    return Reply(comma, verb.i, speaker, stop) if may_speak(doc, speaker) else None


def _is_words(token: Token) -> bool:
    """Return True for "charges", "a claim", and for "something"."""
    return lemma(token) in words("nouns", "statement") | words("denials", "replied") or token.lower_ in _THING


def _is_other_verb(token: Token) -> bool:
    return token.tag_ in _FINITE or token.lower_ in ("not", "n't", "never")


def _end_of_name(doc: Doc, start: int, verb: int) -> int:
    """Return where who denies ends: before "has", "has long" and "categorically"."""
    while verb > start and (doc[verb - 1].lower_ in ("has", "have", "had") or doc[verb - 1].tag_[:2] == "RB"):
        verb -= 1
    return verb


def _stands_in(doc: Doc, draft: Draft, reply: Reply) -> bool:
    """Return True for what was found at words of the apposition."""
    return draft.cue is not None and doc[reply.comma].idx < draft.cue[0] < doc[reply.end - 1].idx + 1


def _short_of(doc: Doc, draft: Draft, reply: Reply) -> Draft:
    """Return a draft that ends before the apposition, which is the author's, and whose speaker does not."""
    place = doc[reply.comma].idx
    across = draft.cue is not None and draft.cue[0] < place and any(a < place < b for a, b in draft.content)
    kept = [(a, min(b, place)) for a, b in draft.content if a < place]
    return replace(draft, content=kept) if across and kept else draft


def _told_before(doc: Doc, drafts: Sequence[Draft], reply: Reply) -> list[Chars]:
    """Return what somebody says right before the comma, else the sentence so far."""
    place = doc[reply.comma].idx
    said = [d for d in drafts if d.cue and d.cue[0] < place and 0 <= place - d.content[-1][1] < _NEAR]
    first = doc[reply.comma].sent.start
    return min((d.content for d in said), key=lambda c: c[0][0], default=char_spans(doc, range(first, reply.comma)))
