"""Interviews and labelled speech: paragraphs that begin with "Name:", "Outlet:", "Q:" and "A:", or with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

# One to six capitalised words on a line, then a colon and more text.
_LABEL = re.compile(r"^([A-Z][\w.'’-]*(?:[ \t]+[A-Z][\w.'’-]*){0,5}):[ \t]+(?=\S)", re.MULTILINE)
_DASH = re.compile(r"^([—–-])[ \t]+(?=\S)", re.MULTILINE)
_FEWEST_DASHES = 4
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.[ \t]?){2,3}")
_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
_OURS = _FIRST_PERSON | {"we", "us", "our"}

_Label = re.Match[str]


def find_turns(doc: Doc, text: str, mentions: Sequence[Mention] = ()) -> Iterator[Draft]:
    """Yield one draft for each turn of an interview: the label speaks all that follows up to the next label."""
    labels = [*_labels(text)]
    ends = _ends(doc, text, labels)
    for match, end in zip(labels, ends, strict=True):
        content = text[match.end() : end].rstrip()
        if content:
            before = [m for m in mentions if m.start < labels[0].start()]
            speaker = _speaker(doc, _in_full(match, labels), content, before)
            cue = (match.end(1) - 1, match.end(1)) if match.re is _DASH else (match.end(1), match.end(1) + 1)
            yield Draft([(match.end(), match.end() + len(content))], cue, None, speaker, "statement", 0.85)


def _labels(text: str) -> list[_Label]:
    """Return where turns begin; nowhere if nobody speaks twice (a box of facts, a caption) and dashes make a list."""
    labels = [match for match in _LABEL.finditer(text) if not _is_editorial(match)]
    if len(labels) != len({match.group(1) for match in labels}):
        return _of_interview(text, labels)
    dashes = list(_DASH.finditer(text))
    ends = [_line(text, match)[-1:] for match in dashes]
    asked = ends.count("?")
    return dashes if len(dashes) >= _FEWEST_DASHES and ends[0] == "?" and 2 * asked >= len(ends) - 1 else []


def _of_interview(text: str, labels: list[_Label]) -> list[_Label]:
    """Return the labels from the first question on; before it stand summaries and who is interviewed.

    Where nobody asks, all must say sentences ("Date: June 5. Place: Oslo", again and again, is a list).
    """
    first = next((n for n, match in enumerate(labels) if _line(text, match).endswith("?")), None)
    if first is None:
        return labels if all(_line(text, match)[-1] in '.!”"' for match in labels) else []
    named = {match.group(1) for match in labels[first:]}
    return [match for n, match in enumerate(labels) if n >= first or match.group(1) in named]


def _line(text: str, match: _Label) -> str:
    """Return what stands behind a label, up to the end of its line."""
    return text[match.end() :].partition("\n")[0].rstrip()


def _is_editorial(match: _Label) -> bool:
    """Return True for what the makers of a page put before a colon: "Source", "Summary", "Text Editor"."""
    label = match.group(1).lower().rstrip(".")
    return label in words("turns", "editorial") or label.split()[-1] in words("turns", "desk")


def _ends(doc: Doc, text: str, labels: Sequence[_Label]) -> list[int]:
    """Return where turns end: at the next label, the last one where its answer does; all before an editors' label."""
    if not labels:
        return []
    breaks = [match.start() for match in _LABEL.finditer(text) if _is_editorial(match)]
    ends = [
        min([following.start(), *(b for b in breaks if b > match.start())]) for match, following in pairwise(labels)
    ]
    limit = min([len(text), *(b for b in breaks if b > labels[-1].start())])
    return [*ends, _end_of_last(doc, text, labels, ends, limit)]


def _end_of_last(doc: Doc, text: str, labels: Sequence[_Label], ends: Sequence[int], limit: int) -> int:
    """Return where the last turn ends.

    Its own paragraph is its. So is all up to the last paragraph that says "I"; and, where earlier turns of the speaker
    (else answers of others) go on over paragraphs, what follows up to one that tells what others say, or names the
    speaker as others would.
    """
    last = labels[-1]
    paragraphs = _paragraphs(text, last.end(), limit)
    own = [n for n, (start, end) in enumerate(paragraphs) if _says_i(doc, start, end)]
    number = max([0, *own])
    earlier = [(match.group(1), text[match.end() : end].strip()) for match, end in zip(labels, ends, strict=False)]
    alike = [turn for label, turn in earlier if label == last.group(1)] or [
        turn for _, turn in earlier if not turn.endswith("?")
    ]
    if any("\n" in turn for turn in alike) and not _line(text, last).endswith("?"):
        while number + 1 < len(paragraphs) and not _tells_of_others(doc, paragraphs[number + 1], last):
            number += 1
    return paragraphs[number][1] if paragraphs else limit


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", text[start:end])]


def _says_i(doc: Doc, start: int, end: int) -> bool:
    """Return True for a paragraph that says "I" outside of quotation marks."""
    return any(token.lower_ in _FIRST_PERSON for token in _unquoted(doc, start, end))


def _tells_of_others(doc: Doc, paragraph: tuple[int, int], last: _Label) -> bool:
    """Return True for a paragraph with "…, the agency reported", "according to …", or with the speaker's own name."""
    name = {word for word in last.group(1).split() if len(word) > 2}
    for token in _unquoted(doc, *paragraph):
        if token.text in name or doc[token.i : token.i + 2].text.lower() == "according to":
            return True
        said = lemma(token) in verb_kinds() and any(child.dep_ == "ccomp" for child in token.children)
        if said and any(child.dep_ == "nsubj" and child.lower_ not in _OURS for child in token.children):
            return True
    return False


def _unquoted(doc: Doc, start: int, end: int) -> Iterator[Token]:
    """Yield the words of a paragraph that stand in no quotation marks."""
    span, inside = doc.char_span(start, end, alignment_mode="contract"), False
    for token in span or ():
        if token.text in ("“", "”", '"', "«", "»"):
            inside = token.text in ("“", "«") or (token.text == '"' and not inside)
        elif not inside:
            yield token


def _in_full(match: _Label, labels: Sequence[_Label]) -> _Label:
    """Return the label with the whole name for one of initials ("I. Yu." behind "Igor Yushkov"), else the label."""
    initials = [part.rstrip(".") for part in match.group(1).replace(".", ". ").split()]
    if not _INITIALS.fullmatch(match.group(1)):
        return match
    whole = {
        other.group(1): other
        for other in labels
        if other.start() < match.start() and _abbreviates(initials, other.group(1).split())
    }
    return next(iter(whole.values())) if len(whole) == 1 else match


def _abbreviates(initials: Sequence[str], names: Sequence[str]) -> bool:
    return len(initials) == len(names) and all(
        name.startswith(initial) and len(name) > len(initial) + 1 for initial, name in zip(initials, names, strict=True)
    )


def _speaker(doc: Doc, match: _Label, content: str, before: Sequence[Mention]) -> tuple[int, int] | None:
    """Return who speaks: the label, save "Q", "A" and a dash. Who answers these is the one person named ahead."""
    label = match.group(1).rstrip(".").lower()
    plain = label in words("turns", "questions") | words("turns", "answers")
    if match.re is not _DASH and not plain:
        span = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
        return (span.start, span.end) if span is not None else None
    answers = label in words("turns", "answers") if plain else content.partition("\n")[0].rstrip()[-1:] != "?"
    people = [mention for mention in before if mention.actor.kind == "person"]
    if not answers or len({mention.actor_id for mention in people}) != 1:
        return None
    return noun_phrase(doc[people[0].head])
