"""Claims passed on: "TASS cited an expert: …", "it said, citing Chinese analysts", "quoted Da Zhigang, saying …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.verbs import speaker_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def split_citations(doc: Doc, drafts: Sequence[Draft], cues: Sequence[Token]) -> list[Draft]:
    """Make two drafts of each content that one speaker passes on from another: the one cited keeps `via`."""
    citing = [cue for cue in cues if lemma(cue) in words("citing", "verbs")]
    result: list[Draft] = []
    for draft in drafts:
        result.append(draft)
        verb = _citing_verb(doc, draft, [verb for verb in citing if not _outside(verb, draft, drafts)])
        cited = who_is_cited(verb) if verb is not None else None
        if verb is None or cited is None:
            continue
        inner = noun_phrase(cited)
        outer = speaker_of(verb)
        via = noun_phrase(outer) if outer is not None else draft.speaker
        cue = (verb.idx, verb.idx + len(verb))
        if _hangs_on(draft, verb, doc):  # "quoted X saying": the cue at hand is X's own
            result[-1] = replace(draft, speaker=via, cue=cue, cue_token=verb.i)
            result.append(replace(draft, speaker=inner, via=[via] if via else []))
        else:  # "said, citing X"
            passed_on = [via] if via else []
            result.append(replace(draft, speaker=inner, via=passed_on, cue=cue, cue_token=verb.i))
    return result


def _outside(verb: Token, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Return True where a draft is told inside another and the verb is not: it cites for the outer one."""
    if draft.cue is None:
        return False
    return any(_holds(outer, *draft.cue) and not _holds(outer, verb.idx, verb.idx + len(verb)) for outer in drafts)


def _holds(draft: Draft, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in draft.content)


def _citing_verb(doc: Doc, draft: Draft, citing: Sequence[Token]) -> Token | None:
    """Return the citing verb of the draft's sentence that is joined to its cue by syntax."""
    if draft.cue_token is None:
        return None
    cue = doc[draft.cue_token]
    for verb in citing:
        if verb.i == cue.i or _joined(verb, cue):
            return verb
    return None


def _hangs_on(draft: Draft, verb: Token, doc: Doc) -> bool:
    """Return True where the draft's cue is a participle below the citing verb."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    return cue is not None and cue.i != verb.i and cue.tag_ == "VBG" and verb in cue.ancestors


def _joined(verb: Token, cue: Token) -> bool:
    """Return True for "cited … and reported", "said, citing …", "quoted X saying"."""
    if verb.sent.start != cue.sent.start:
        return False
    if verb.head == cue.head and verb.tag_ == "VBG":
        return True  # "according to Reuters, citing the Pentagon"
    above_cue = list(cue.ancestors)[:3]
    above_verb = list(verb.ancestors)[:3]
    return verb in above_cue or cue in above_verb


def who_is_cited(verb: Token) -> Token | None:
    """Return who is cited: the object, or the subject of what looks like a clause ("quoted experts saying")."""
    for child in verb.children:
        if child.dep_ in ("dobj", "obj"):
            return child
    for child in verb.children:
        if child.dep_ == "ccomp":
            return next((c for c in child.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    return None
