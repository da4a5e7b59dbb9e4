"""Interviews and labelled speech: paragraphs that begin with "Name:" or "Outlet:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from westphalia.attribution.draft import Draft

# One to six capitalised words on a line, then a colon and more text.
_LABEL = re.compile(r"^([A-Z][\w.'’-]*(?:[ \t]+[A-Z][\w.'’-]*){0,5}):[ \t]+(?=\S)", re.MULTILINE)


def find_turns(doc: Doc, text: str) -> Iterator[Draft]:
    """Yield one draft for each turn of an interview: the label speaks all that follows up to the next label."""
    labels = list(_LABEL.finditer(text))
    if len(labels) == len({match.group(1) for match in labels}):
        return  # nobody speaks twice: a box of facts, or a caption
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        content = text[match.end() : end].rstrip()
        speaker = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
        if content and speaker is not None:
            cue = (match.end(1), match.end(1) + 1)
            span = (match.end(), match.end() + len(content))
            yield Draft([span], cue, None, (speaker.start, speaker.end), "statement", 0.85)
