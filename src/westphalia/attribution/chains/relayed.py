"""Who cites whom ahead of the words of saying: "SANA, citing Sputnik, which quoted an officer, reported that …".

SANA reports what Sputnik has from the officer. So many commas lead the parser astray; the order of the words does not:
who reports stands first, or right before the verb ("Citing Kan radio, Al Jazeera reported that …").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.finding.between_commas import is_named
from westphalia.attribution.finding.cited import issuer_of
from westphalia.attribution.unsaid.laws import is_law
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP")
_TURN = frozenset({"in", "turn", "itself", "also", "has", "had"})

Tokens = tuple[int, int]


class Station(NamedTuple):
    """Who is cited, and the token of the word by which."""

    cue: int
    cited: Tokens


class Relay(NamedTuple):
    """Who reports by which verb, and whom those are who are cited, the nearest first."""

    verb: int
    reporter: Tokens
    stations: list[Station]


def with_relayed(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts with all stations of what somebody reports "citing" others, ahead of the verb.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found, citations as well.
    """
    result = list(drafts)
    for relay in (found for sentence in doc.sents if (found := _relay(doc, sentence)) is not None):
        place = next((n for n, d in enumerate(result) if d.cue_token == relay.verb and _is_behind(doc, d)), None)
        if place is None:
            continue
        report = replace(result[place], speaker=relay.reporter, via=[])
        citing = {station.cue for station in relay.stations}
        result[place] = report
        result = [d for d in result if d is report or d.cue_token not in {relay.verb, *citing}]
        result += _cited(doc, report, relay.stations)
    return result


def cited_inside(doc: Doc) -> set[int]:
    """Return the words of citing in what somebody else tells: "TASS reported that Le Monde, citing envoys, wrote"."""
    relays = ((sentence, _relay(doc, sentence)) for sentence in doc.sents if any(t.lower_ == "that" for t in sentence))
    inside = [relay for sentence, relay in relays if relay is not None and relay.reporter[0] > sentence.start]
    return {s.cue for relay in inside if relay.stations[0].cue > relay.reporter[0] for s in relay.stations}


def _is_behind(doc: Doc, draft: Draft) -> bool:
    """Return True for what is told behind its verb."""
    return draft.cue_token is not None and draft.content[0][0] > doc[draft.cue_token].idx


def _cited(doc: Doc, report: Draft, stations: Sequence[Station]) -> Iterator[Draft]:
    through = report.speaker
    for station in stations:
        word = doc[station.cue]
        via = [through] if through else []
        yield replace(report, speaker=station.cited, via=via, cue=(word.idx, word.idx + len(word)), cue_token=word.i)
        through = station.cited


def _relay(doc: Doc, sentence: Span) -> Relay | None:
    citing = next((t for t in sentence[:-4] if _cites(t)), None)
    if citing is None:
        return None
    first = citing.i == sentence.start
    before = (_clause(sentence, citing), citing.i - 1)
    if not first and not (doc[citing.i - 1].text == "," and is_named(doc, *before)):
        return None
    stations, place = _stations(doc, citing, sentence.end)
    if not stations or place + 1 >= sentence.end:
        return None
    finite = next((t for t in doc[place : sentence.end] if t.tag_ in _FINITE or _is_misread(t)), None)
    verb = finite.head if finite is not None and finite.dep_ == "aux" and finite.head.i > finite.i else finite
    if finite is None or verb is None or lemma(verb) not in verb_kinds():
        return None
    between = (place, finite.i)
    if not first:
        return Relay(verb.i, before, stations) if all(t.tag_ == "RB" for t in doc[slice(*between)]) else None
    return Relay(verb.i, between, stations) if place < verb.i and is_named(doc, *between) else None


def _clause(sentence: Span, citing: Token) -> int:
    """Return where the clause that cites begins: behind "TASS reported that"."""
    that = next((t for t in reversed(sentence[: citing.i - sentence.start]) if t.lower_ == "that"), None)
    return sentence.start if that is None else that.i + 1


def _is_misread(verb: Token) -> bool:
    """Return True for "reported" of "Reuters, citing envoys, reported on Friday that", taken for a participle."""
    return verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not any(c.dep_[:3] == "aux" for c in verb.children)


def _cites(token: Token) -> bool:
    """Return True for the first word of "citing Reuters", "referring to Reuters", "with reference to Reuters"."""
    if token.tag_ == "VBG" or token.is_sent_start:
        behind = token.nbor().lower_
        return token.lower_ in ("citing", "quoting") or (token.lower_ == "referring" and behind == "to")
    return token.lower_ == "with" and token.nbor().lower_ == "reference" and token.nbor(2).lower_ == "to"


def _stations(doc: Doc, citing: Token, end: int) -> tuple[list[Station], int]:
    """Return who is cited, one after another, and the token behind the comma that ends this."""
    stations: list[Station] = []
    cue, start = citing, citing.i + 1
    while start < end:
        while start < end and doc[start].lower_ in ("to", "reference"):
            start += 1
        comma = next((t.i for t in doc[start:end] if t.text == ","), end)
        if comma + 1 >= end or not is_named(doc, start, comma):
            return [], end
        head = doc[start:comma].root
        issuer = issuer_of(head)
        if is_law(head):
            return [], end
        stations.append(Station(cue.i, noun_phrase(issuer) if issuer is not head else (start, comma)))
        again = _in_turn(doc, comma + 1, end)
        if again is None:
            return stations, comma + 1
        cue, start = again, again.i + 1
    return [], end


def _in_turn(doc: Doc, start: int, end: int) -> Token | None:
    """Return the verb of ", which in turn quoted"."""
    if doc[start].lower_ not in ("which", "who"):
        return None
    verb = next((t for t in doc[start + 1 : end] if t.lower_ not in _TURN and not t.is_punct), None)
    return verb if verb is not None and lemma(verb) in words("citing", "verbs") else None
