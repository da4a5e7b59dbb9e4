"""Sentence boundaries that the parser must respect: paragraphs begin sentences, abbreviations do not end them."""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name
from itertools import pairwise, takewhile
from typing import Any

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import lemma

# Titles and the like are always followed by what they belong to. ("U.S." may end a sentence: the parser decides,
# unless a name of an office or body follows.)
_NEVER_LAST = frozenset(
    "mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. adm. gov. sen. rep. rev. st. messrs. hon. pres. "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. vs. no. v. e.g. i.e.".split()
)
_CLOCK = frozenset({"a.m.", "p.m."})
_DATES = frozenset(day.lower() for day in (*day_name, *month_name, *month_abbr))
_OPENING = frozenset({"“", "‘", "«", "(", "["})
_STRAIGHT_QUOTES = frozenset({'"', "'", "''", "``"})
_DASHES = frozenset({"-", "–", "—"})
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_TERMINAL = frozenset('.?!…:;,"”')
_TELLING = frozenset({"say", "tell", "report", "announce", "claim", "state", "add", "write"})
_LONGEST_HEADLINE = 30  # words
_SHORTEST_NEWS = 3  # words; less is a rubric: "Live updates - Russia attacks Ukraine"
DATELINE = "westphalia_dateline"  # key of Doc.user_data: (start, end) of the dateline in characters, or None


@Language.component("westphalia_boundaries")
def set_boundaries(doc: Doc) -> Doc:
    """Preset sentence starts where layout or punctuation settles them; leave all others to the parser."""
    tokens = list(doc)
    starts = [1, *(_start(token, before) for before, token in pairwise(tokens))][: len(tokens)]
    for line in _lines(tokens, starts):
        if (border := _headline_border(line)) is not None:
            starts[border.i] = 1
    if dateline := doc.user_data.get(DATELINE):
        _set_apart(tokens, starts, *dateline)
    # Set all at once: setting one at a time looks through the whole Doc each time.
    values: Any = np.array(starts, dtype=np.int64).astype(np.uint64)
    return doc.from_array([SENT_START], values)


def _lines(tokens: list[Token], starts: list[int]) -> list[list[Token]]:
    """Return the words of each line; one that is broken inside a sentence goes on."""
    lines: list[list[Token]] = [[]]
    for token, start in zip(tokens, starts, strict=True):
        if start == 1:
            lines.append([])
        if not token.is_space:
            lines[-1].append(token)
    return lines


def _headline_border(line: list[Token]) -> Token | None:
    """Return where the second of two news begins in a headline: "Iran attack on Israel - G7 urges restraint".

    Behind the dash stands a name and a verb of its own; "- ministry says", "- Reuters" only tell whose word it is.
    """
    if len(line) > _LONGEST_HEADLINE or not line or line[-1].text in _TERMINAL:
        return None
    dashes = [t for t in line if t.text in _DASHES and t.whitespace_ and t.i and t.nbor(-1).whitespace_]
    if len(dashes) != 1:
        return None
    behind = [token for token in line if token.i > dashes[0].i]
    verb = next((token for token in behind[1:-1] if token.tag_ in _FINITE), None)
    if verb is None or not behind[0].text[0].isupper() or dashes[0].i - line[0].i < _SHORTEST_NEWS:
        return None
    return None if lemma(verb) in _TELLING else behind[0]


def _set_apart(tokens: list[Token], starts: list[int], start: int, end: int) -> None:
    """Make the dateline one sentence, whatever stands in it, and let the story begin behind it."""
    for index, token in enumerate(tokens):
        if start < token.idx < end:
            starts[index] = -1
        elif token.idx >= end and not token.is_space:
            starts[index] = 1
            return


def _start(token: Token, before: Token) -> int:
    """Return 1 where a sentence begins, -1 where none can, 0 where the parser decides."""
    if before.is_space and "\n" in before.text and not token.is_space:
        goes_on = before.text.count("\n") == 1 and token.text[0].islower()  # a line broken inside a sentence
        return -1 if goes_on else 1
    if before.lower_ in _CLOCK and _begins_anew(token):
        return 1
    return -1 if _cannot_begin(token, before) else 0


def _begins_anew(token: Token) -> bool:
    """Return True for a capital behind "left at 3 p.m."; not for "left at 3 p.m. Monday", "3 p.m. Moscow time", "3 p.m.
    GMT", nor where nothing is told yet: "At 3 p.m. Oslo said"."""
    if not token.text[0].isupper() or token.is_upper or token.lower_ in _DATES:
        return False
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("time", "standard"):
        return False
    before = takewhile(lambda t: t.text not in (".", "!", "?") and not t.is_space, reversed(token.doc[: token.i]))
    return any(word.tag_ in _FINITE for word in before)


def _cannot_begin(token: Token, before: Token) -> bool:
    """Return True where no sentence can begin with `token`."""
    text = token.text
    if token.is_space or text in ",;:)]”’»…%" or (text[0].islower() and not before.is_space):
        # A lower-case word goes on with its sentence: '"Will it hold?" he asked', 'iPhone' being the rare exception.
        return not (token.is_space and "\n" in text)
    if text in _STRAIGHT_QUOTES and not before.whitespace_ and not before.is_space:
        return True  # a straight quote that touches the word before it closes a quotation
    return before.lower_ in _NEVER_LAST or _opens(before)


def _opens(token: Token) -> bool:
    """Return True for an opening bracket or quotation mark: what follows it has already begun."""
    if token.whitespace_:
        return False
    if token.text in _OPENING:
        return True
    at_start = token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space
    return token.text in _STRAIGHT_QUOTES and at_start
