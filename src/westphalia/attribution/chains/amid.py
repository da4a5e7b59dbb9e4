"""Whom a speaker relies on in the middle of what he says: "Lee said that, according to Reuters, Chad will wait".

Lee tells what Reuters reports. The parser hangs "according to" on "said" as often as on "wait", so that Reuters seems
to tell what Lee says; the order of the words is plain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Span as Chars
from westphalia.attribution.draft import Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.between_commas import said_in_order
from westphalia.attribution.finding.verbs import kind_of, speaker_of
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_RELATIVE = ("nsubj", "nsubjpass", "dobj")
_SUBJECT = 8  # tokens of the subject between "said that" and "according to"
_JOINING = frozenset({"and", "but", "while", "whereas"})


class Amid(NamedTuple):
    """What the source tells, the verb of who relies on it, and all that he says."""

    source: Draft
    verb: int
    told: list[Chars]


def find_amid(doc: Doc) -> Iterator[Amid]:
    """Yield each source that stands inside what somebody says.

    Parameters
    ----------
    doc
        The parsed article.
    """
    for token in doc[:-3]:
        if token.lower_ in words("phrases", "according") and token.nbor().lower_ == "to":
            found = _amid(doc, token)
            if found is not None:
                yield found


def with_amid(doc: Doc, drafts: Sequence[Draft], amid: Sequence[Amid]) -> list[Draft]:
    """Return drafts of which that of who relies on a source holds its words, too.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found, sources as well.
    amid
        The sources.
    """
    told = {one.verb: one for one in amid}
    known = {draft.cue_token for draft in drafts}
    lost = [draft for one in amid if one.verb not in known and (draft := _lost(doc[one.verb], one)) is not None]
    return [*(_around(draft, told[draft.cue_token]) if draft.cue_token in told else draft for draft in drafts), *lost]


def _lost(verb: Token, one: Amid) -> Draft | None:
    """Return the words of who relies on a source where nothing else was found at his verb."""
    speaker = speaker_of(verb)
    if speaker is None or speaker.i > verb.i:
        return None
    return Draft(one.told, (verb.idx, verb.idx + len(verb)), verb.i, noun_phrase(speaker), kind_of(verb), 0.8)


def _around(draft: Draft, one: Amid) -> Draft:
    start, end = one.source.cue or (0, 0)
    holds = any(first <= start and end <= last for first, last in draft.content)
    return draft if holds else replace(draft, content=one.told)


def _amid(doc: Doc, according: Token) -> Amid | None:
    sentence = according.sent
    comma = next((t.i for t in doc[according.i : sentence.end - 1] if t.text == ","), None)
    verb = _saying_before(doc[sentence.start : according.i])
    first = _begins(doc[verb.i : according.i]) if verb is not None else None
    saying = said_in_order(doc, according.i, comma) if comma is not None else None
    if comma is None or verb is None or first is None or saying is None:
        return None
    named = any(t.text != "," for t in doc[first : according.i])
    if named and doc[comma + 1].tag_ not in (*_FINITE, "VBN", "VBG", "RB"):
        return None
    end = _end(doc, comma + 1, sentence)
    content = char_spans(doc, [*range(first, according.i), *range(comma + 1, end)])
    cue = (according.idx, according.nbor().idx + len(according.nbor()))
    source = Draft(content, cue, according.i, saying.speaker, "statement", 0.85)
    return Amid(source, verb.i, char_spans(doc, range(first, end))) if content else None


def _saying_before(before: Span) -> Token | None:
    """Return the last finite verb, where it is one of saying; that of "Chad has, | according to" is none."""
    finite = [t for t in before if t.tag_ in _FINITE and not _is_last(t, before)]
    return finite[-1] if finite and lemma(finite[-1]) in verb_kinds() else None


def _is_last(token: Token, before: Span) -> bool:
    return all(t.text == "," for t in before.doc[token.i + 1 : before.end])


def _begins(saying: Span) -> int | None:
    """Return where that which is said begins: behind "that", or with the subject of "said | Chad, according to".

    Parameters
    ----------
    saying
        From the verb of saying up to "according to".
    """
    that = next((t for t in reversed(list(saying)) if t.lower_ == "that"), None)
    if that is not None and that.dep_ in _RELATIVE:
        return None  # "announced a plan that, according to experts, …"
    start = that.i + 1 if that is not None else saying.start + 1
    behind = [t for t in saying.doc[start : saying.end] if t.text != ","]
    if not behind:
        return saying.end if that is not None else None
    return start if len(behind) < _SUBJECT and _is_subject(behind) else None


def _is_subject(tokens: list[Token]) -> bool:
    """Return True for "the West", and for "Chad has" of "Chad has, according to Reuters, sent planes"."""
    named = tokens[:-1] if tokens[-1].tag_ in _FINITE and len(tokens) > 1 else tokens
    begins = named[0].tag_ in ("DT", "JJ", "CD", "PRP", "PRP$") or named[0].tag_[0] == "N"
    heads = {t.i for t in named if t.head not in named}
    return begins and len(heads) == 1 and not any(t.tag_[0] in "VM" for t in named)


def _end(doc: Doc, start: int, sentence: Span) -> int:
    """Return where that ends: before a semicolon, and before ", and" that brings in the next."""
    stop = short_of_stop(sentence)
    for token in doc[start:stop]:
        joined = token.text == "," and token.nbor().lower_ in _JOINING
        if token.text == ";" or joined:
            return token.i
    return stop
