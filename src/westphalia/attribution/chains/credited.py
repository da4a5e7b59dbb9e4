"""Outlets credited at the end of a sentence: "Chad will wait (Reuters).", "Chad will wait — Le Monde."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import Draft, char_spans
from westphalia.reading.text import text_of

_BEFORE = re.compile(r"(\(|(?<=\s)[—–](?=\s*)|(?<=\s)--?(?=\s+))\s*(?:the\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(r"(?P<date>,[^()]{1,20}\d[^()]{0,12})?(?P<bracket>\))?[.!]?\s*$")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BODIES = frozenset({"outlet", "organization", "igo", "government", "military"})
_FEWEST = 4  # tokens of what is told


def find_credited(doc: Doc, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """Yield what a sentence tells that ends with the name of an outlet in brackets or behind a dash.

    Parameters
    ----------
    doc
        The parsed article.
    mentions
        Its actors.
    """
    named = {i for m in mentions if m.actor.kind in _BODIES for i in range(m.first, m.last)}
    for mention in mentions:
        if mention.actor.kind == "outlet" and mention.first > 1:
            draft = _credited(doc, mention, named)
            if draft is not None:
                yield draft


def _credited(doc: Doc, mention: Mention, named: set[int]) -> Draft | None:
    start, end = _line(doc, mention)
    before = _BEFORE.search(text_of(doc)[start : mention.start])
    behind = _BEHIND.match(text_of(doc)[mention.end : end])
    if before is None or behind is None or (before[1] == "(") != bool(behind["bracket"]):
        return None
    if behind["date"] and not behind["bracket"]:
        return None
    told = doc.char_span(start, start + before.start(), alignment_mode="contract")
    if told is None or not _tells(told) or told[-1].i in named:
        return None  # "the Voice of Chad (VOC)" is called so
    content = char_spans(doc, range(told.start, told.end))
    cue = (start + before.start(1), start + before.end(1))
    return Draft(content, cue, None, (mention.first, mention.last), "statement", 0.7) if content else None


def _line(doc: Doc, mention: Mention) -> tuple[int, int]:
    """Return the characters of the sentence that a mention stands in, within its paragraph."""
    first, last = doc[mention.first].sent, doc[mention.last - 1].sent
    start, end = first.start_char, last.end_char
    start = max(start, text_of(doc).rfind("\n", 0, mention.start) + 1)
    stop = text_of(doc).find("\n", mention.end)
    return start, min(end, stop) if stop >= 0 else end


def _tells(told: Span) -> bool:
    return len(told) >= _FEWEST and any(token.tag_ in _FINITE or token.tag_ == "TO" for token in told)
