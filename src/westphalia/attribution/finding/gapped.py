"""Two speakers with one verb: "Oslo says that it will wait, Rome that it will leave". What Rome says is not Oslo's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import Draft, char_spans, short_of_stop
from westphalia.attribution.vocabulary import verb_kinds
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP")
_JOINING = frozenset({"and", "while", "whereas"})


def with_gapped(doc: Doc, drafts: Sequence[Draft], mentions: Sequence[Mention]) -> list[Draft]:
    """Return all drafts; a speaker with "that" behind the comma says what follows by the verb of the one before.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    mentions
        Its actors: only a name that fills the room from the comma to "that" speaks so.
    """
    return [part for draft in drafts for part in _parts(doc, draft, mentions)]


def _parts(doc: Doc, draft: Draft, mentions: Sequence[Mention]) -> Iterator[Draft]:
    verb = None if draft.cue_token is None else doc[draft.cue_token]
    second = None if verb is None or not _opens_that(verb) else _second(verb, draft, mentions)
    if verb is None or second is None:
        yield draft
        return
    comma, speaker = second
    first = char_spans(doc, range(verb.i + 2, comma))
    behind = char_spans(doc, range(speaker[1] + 1, short_of_stop(verb.sent)))
    if not first or not behind:
        yield draft
        return
    yield replace(draft, content=first)
    yield replace(draft, content=behind, speaker=speaker)


def _opens_that(verb: Token) -> bool:
    """Return True for a verb of saying with "that" right behind it: "announces that"."""
    known = verb.tag_ in _FINITE and lemma(verb) in verb_kinds()
    return known and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ == "that"


def _second(verb: Token, draft: Draft, mentions: Sequence[Mention]) -> tuple[int, tuple[int, int]] | None:
    """Return the comma of ", Moscow that it will" and the tokens of who speaks behind it."""
    doc, start, end = verb.doc, draft.content[0][0], draft.content[-1][1]
    for mention in mentions:
        first = mention.first
        while first and doc[first - 1].lower_ in (*_JOINING, "the"):
            first -= 1
        fills = doc[first - 1].text == "," and mention.last < len(doc) and doc[mention.last].lower_ == "that"
        within = start < doc[mention.first].idx < end and mention.first > verb.i + 2
        if first and fills and within and _has_clause(doc, mention.last, verb.sent.end):
            return first - 1, (mention.first, mention.last)
    return None


def _has_clause(doc: Doc, that: int, end: int) -> bool:
    """Return True where "that" opens a clause with a subject: "that it will wait"; not "Rome that fell"."""
    subject = next((t for t in doc[that + 1 : end] if t.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    ahead = doc[that + 1 : that + 2]
    return subject is not None and subject.i > that and all(t.tag_[0] not in "VM" for t in ahead)
