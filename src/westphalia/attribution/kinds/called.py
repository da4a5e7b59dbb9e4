"""What reports are called: "called the claims that Chad armed rebels baseless", "branded reports of a coup a lie".

The parser takes what they are called for a part of what they tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import CLOSING, Draft, char_spans
from westphalia.attribution.kinds.told import is_be
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_BETWEEN = 4  # tokens from the verb to the noun: "the latest Western"
_LONGEST = 5  # tokens of what they are called: "as a complete fabrication"
_BEFORE_NOUN = ("DT", "JJ", "JJS", "PRP$", "NNP", "NNPS", "POS", "RB")


class _Called(NamedTuple):
    """One "called the report … false": the verb, the noun, where what it is called begins and ends."""

    verb: int
    noun: int
    name: int
    end: int


def with_called(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Let what calls a report false hold the report and its name, and the report end before that name.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    result = list(drafts)
    for called in _find(doc):
        result = [_set_right(doc, draft, called) for draft in result]
    return result


def _find(doc: Doc) -> Iterator[_Called]:
    for verb in doc:
        if verb.tag_[0] == "V" and lemma(verb) in words("judging", "naming"):
            noun = _report(verb)
            found = _named(verb, noun) if noun is not None else None
            if found is not None:
                yield found


def _report(verb: Token) -> Token | None:
    """Return the noun for words right behind a verb."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 2 + _BETWEEN, verb.sent.end)]:
        if token.tag_[:2] == "NN" and lemma(token) in words("nouns", "statement"):
            return token
        if token.tag_ not in _BEFORE_NOUN:
            return None
    return None


def _named(verb: Token, noun: Token) -> _Called | None:
    """Return what the report is called, at the end of its clause: "baseless", "a lie", "as fiction"."""
    stops = (t.i for t in verb.doc[noun.i + 1 : verb.sent.end] if t.text in (",", ";", ":", ".", "!", "and", "—", "–"))
    end = next(stops, verb.sent.end)
    false = next((t for t in reversed(verb.doc[max(noun.i + 1, end - _LONGEST) : end]) if _is_false(t)), None)
    if false is None or verb.doc[noun.i + 1].tag_ not in ("IN", "WDT", "DT"):
        return None
    first = false.i
    while first > noun.i + 1 and (_leads(verb.doc[first - 1]) or verb.doc[first - 1].lower_ == "as"):
        first -= 1
    apart = verb.doc[first].lower_ == "as" or lemma(verb) not in words("denials", "refusing")
    whole = apart and first > noun.i + 2 and not _goes_on(verb.doc[first - 1])
    if end + 1 < verb.sent.end and verb.doc[end].text in (",", ".") and verb.doc[end + 1].text in CLOSING:
        end += 2  # “a lie.”
    return _Called(verb.i, noun.i, first, end) if whole else None


def _is_false(token: Token) -> bool:
    return lemma(token) in words("denials", "false") or token.lower_ in words("denials", "false")


def _goes_on(token: Token) -> bool:
    """Return True for what no clause ends with: "that it is (a lie)", "a Chinese (hoax)"."""
    return token.tag_ in ("JJ", "DT", "IN", "TO", "CC", "PRP$", "POS") or is_be(token)


def _leads(token: Token) -> bool:
    """Return True for what stands before "lie": "a", "completely", a mark."""
    return token.tag_ in ("RB", "``", '"') or token.lower_ in ("a", "an", "“", "'", "‘", "pure", "complete", "total")


def _set_right(doc: Doc, draft: Draft, called: _Called) -> Draft:
    verb, noun, name = doc[called.verb], doc[called.noun], doc[called.name]
    if draft.cue is None:
        return draft
    if draft.cue[0] <= verb.idx < draft.cue[1]:
        cue = (draft.cue[0], min(draft.cue[1], verb.idx + len(verb)))
        return replace(draft, cue=cue, cue_token=verb.i, content=char_spans(doc, range(verb.i + 1, called.end)))
    if not draft.cue[0] <= noun.idx < draft.cue[1]:
        return draft
    told = [t for a, b in draft.content for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    content = char_spans(doc, (t.i for t in told if noun.i < t.i < name.i))
    own = draft.speaker is not None and draft.speaker[1] <= verb.i
    return replace(draft, content=content or draft.content, speaker=None if own else draft.speaker)
