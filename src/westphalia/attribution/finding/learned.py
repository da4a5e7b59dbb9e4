"""What an outlet learned, or was told: "as Politico learned from two diplomats", "As Reuters was told by an envoy, …".

Who told it speaks, and the outlet passes it on. Of others than outlets nobody is quoted so: "Lee learned from the radio
that the road was shut" tells of Lee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import Draft, char_spans, short_of_stop
from westphalia.attribution.finding.between_commas import is_named
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_FROM = {"learn": "from", "tell": "by", "inform": "by"}
_BEFORE = ("has", "have", "was", "were", "been", "had", "also")

Tokens = tuple[int, int]


def find_learned(doc: Doc, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """Yield what outlets learned from others, for the outlet and for who told it.

    Parameters
    ----------
    doc
        The parsed article.
    mentions
        Its actors.
    """
    for mention in mentions:
        if mention.actor.kind == "outlet" and mention.last + 2 < len(doc):
            verb = _verb_behind(doc, mention)
            if verb is not None:
                yield from _learned(doc, mention, verb)


def _verb_behind(doc: Doc, mention: Mention) -> Token | None:
    """Return "learned" of "Politico has learned", "told" of "Reuters was told"."""
    place = mention.last
    place += doc[place].text in ('"', "”", "''", "'", "’", "»")  # 'As "Kommersant" was told'
    behind = doc[place : place + 4]
    verb = next((t for t in behind if t.lower_ not in _BEFORE), None)
    if verb is None or verb.tag_ not in ("VBD", "VBN") or lemma(verb) not in words("carriers", "learned"):
        return None
    passive = any(t.lower_ in ("was", "were", "been") for t in doc[place : verb.i])
    return verb if passive == (_FROM[lemma(verb)] == "by") else None


def _learned(doc: Doc, mention: Mention, verb: Token) -> Iterator[Draft]:
    sentence = verb.sent
    end = short_of_stop(sentence)
    stop = next((t.i for t in doc[verb.i + 1 : end] if t.text == "," or t.lower_ == "that"), end)
    told = verb.i + 2 < stop and (doc[verb.i + 1].lower_ == _FROM[lemma(verb)] or _is_in_body(doc, verb))
    source = (verb.i + 2, stop) if told and is_named(doc, verb.i + 2, stop) else None
    if source is None and (told or stop != verb.i + 1 or lemma(verb) != "learn"):
        return
    first = mention.first
    while first > sentence.start and _goes_ahead(doc[first - 1]):
        first -= 1
    content = _content(doc, sentence.start, first, stop, end)
    if not content:
        return
    outlet, cue = (mention.first, mention.last), (verb.idx, verb.idx + len(verb))
    if lemma(verb) == "learn":
        yield Draft(content, cue, verb.i, outlet, "statement", 0.85)
    if source is not None:
        by = doc[verb.i + 1]
        place = (by.idx, by.idx + len(by)) if lemma(verb) == "learn" else cue
        yield Draft(content, place, verb.i, source, "statement", 0.85, [outlet])


def _is_in_body(doc: Doc, verb: Token) -> bool:
    """Return True for "was told in the ministry", "at the embassy": who is there tells it; not for "in Moscow"."""
    place = [token.lower_ for token in doc[verb.i + 1 : verb.i + 3]]
    return lemma(verb) != "learn" and place in (["in", "the"], ["at", "the"])


def _goes_ahead(token: Token) -> bool:
    """Return True for what stands ahead of an outlet's name: "as the Lebanese channel", a quotation mark."""
    kinds = words("outlets", "nouns") | words("outlets", "stations") | words("outlets", "news")
    return token.lower_ in ("as", "the", '"', "“", "``", "'", "‘") or token.lower_ in kinds or token.tag_ == "JJ"


def _content(doc: Doc, start: int, first: int, stop: int, end: int) -> list[tuple[int, int]]:
    """Return what is learned: behind "that", behind "As …,", or all that stands before a comma at the end."""
    if stop < end and (doc[stop].lower_ == "that" or first == start):
        behind = doc[stop + 1 : end]
        ahead = doc[stop].lower_ == "that" or doc[start].lower_ == "as"
        return char_spans(doc, range(stop + 1, end)) if ahead and any(t.tag_ in _FINITE for t in behind) else []
    before = doc[start : first - 1] if first > start and doc[first - 1].text == "," else doc[start:start]
    return char_spans(doc, range(start, first)) if stop == end and any(t.tag_ in _FINITE for t in before) else []
