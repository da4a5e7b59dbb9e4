"""Times counted from what the following words name: "seven months after Russia's invasion of Ukraine"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from westphalia.dates import Interval
from westphalia.reading.times.famous import famous_event

# Longer noun phrases are clauses that the parser took for one.
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Tail:
    """What an expression counts from: where its words end, and the days of a known event among them."""

    end: int
    event: Interval | None = None
    is_phrase: bool = True


def tail_of(doc: Doc, text: str, end: int, token: int) -> Tail:
    """Return what stands after "two days after" and belongs to it.

    Parameters
    ----------
    doc, text
        The parsed article, and its text made plain.
    end
        Where the expression ends ("after" included).
    token
        Index of its last token ("after").
    """
    event = famous_event(text, end + 1)
    if event:
        return Tail(event[0], event[1])
    noun = next((child for child in doc[token].rights if child.dep_ == "pobj"), None)
    if noun is None or noun.i <= token:
        return Tail(end, is_phrase=False)
    return Tail(_phrase_end(noun), _event_within(text, end, noun))


def _phrase_end(noun: Token) -> int:
    """Return the end of a noun phrase: up to a comma, a relative clause or a line's end."""
    last = noun
    for token in noun.doc[noun.i + 1 : min(noun.right_edge.i + 1, noun.i + _LONGEST)]:
        if token.text in ',;:–—.()"“”' or token.is_space or token.tag_ in ("WDT", "WP", "VBD", "VBZ"):
            break
        if token.tag_ not in ("IN", "TO", "DT"):  # "the attack in which ..."
            last = token
    return last.idx + len(last.text)


def _event_within(text: str, end: int, noun: Token) -> Interval | None:
    """Return a known event that the phrase names with words before it ("the beginning of the Korean War")."""
    for start in re.finditer(r"\b(?:of|the) ", text[end : noun.idx]):
        event = famous_event(text, end + start.end())
        if event:
            return event[1]
    return None
