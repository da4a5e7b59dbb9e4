"""Interviews and labelled speech: paragraphs that begin with "Name:", "Outlet:", "Q:" and "A:", or with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.vocabulary import words

# One to six capitalised words on a line, then a colon and more text.
_LABEL = re.compile(r"^([A-Z][\w.'’-]*(?:[ \t]+[A-Z][\w.'’-]*){0,5}):[ \t]+(?=\S)", re.MULTILINE)
_DASH = re.compile(r"^([—–-])[ \t]+(?=\S)", re.MULTILINE)
_FEWEST_DASHES = 4


def find_turns(doc: Doc, text: str, mentions: Sequence[Mention] = ()) -> Iterator[Draft]:
    """Yield one draft for each turn of an interview: the label speaks all that follows up to the next label."""
    labels = _labels(text)
    for match, following in zip(labels, [*labels[1:], None], strict=False):
        end = following.start() if following else len(text)
        content = text[match.end() : end].rstrip()
        if content:
            speaker = _speaker(doc, match, content, [m for m in mentions if m.start < labels[0].start()])
            cue = (match.end(1) - 1, match.end(1)) if match.re is _DASH else (match.end(1), match.end(1) + 1)
            yield Draft([(match.end(), match.end() + len(content))], cue, None, speaker, "statement", 0.85)


def _labels(text: str) -> list[re.Match[str]]:
    """Return where turns begin; nowhere if nobody speaks twice (a box of facts, a caption) and dashes make a list."""
    labels = list(_LABEL.finditer(text))
    if len(labels) != len({match.group(1) for match in labels}):
        return labels
    dashes = list(_DASH.finditer(text))
    ends = [text[match.end() :].partition("\n")[0].rstrip()[-1:] for match in dashes]
    asked = ends.count("?")
    return dashes if len(dashes) >= _FEWEST_DASHES and ends[0] == "?" and 2 * asked >= len(ends) - 1 else []


def _speaker(doc: Doc, match: re.Match[str], content: str, before: Sequence[Mention]) -> tuple[int, int] | None:
    """Return who speaks: the label, save "Q", "A" and a dash. Who answers these is the one person named ahead."""
    label = match.group(1)
    plain = label.lower() in words("turns", "questions") | words("turns", "answers")
    if match.re is not _DASH and not plain:
        span = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
        return (span.start, span.end) if span is not None else None
    answers = label.lower() in words("turns", "answers") if plain else content.partition("\n")[0].rstrip()[-1:] != "?"
    people = [mention for mention in before if mention.actor.kind == "person"]
    if not answers or len({mention.actor_id for mention in people}) != 1:
        return None
    return noun_phrase(doc[people[0].head])
