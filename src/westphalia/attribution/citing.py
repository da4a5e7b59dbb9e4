"""Claims passed on: "TASS cited an expert: …", "it said, citing Chinese analysts", "quoted Da Zhigang, saying …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.speaking import may_speak
from westphalia.attribution.verbs import speaker_of
from westphalia.attribution.vocabulary import noun_kinds, words
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
        inner = noun_phrase(_issuer(cited))
        via = _who_cites(verb, draft, drafts)
        passed_on = [via] if via else []
        cue = (verb.idx, verb.idx + len(verb))
        if _hangs_on(draft, verb, doc):  # "quoted X saying": the cue at hand is X's own
            result[-1] = replace(draft, speaker=inner, via=passed_on)
            if not any(other.cue and other.cue[0] <= cue[0] < other.cue[1] for other in drafts):
                result.insert(-1, replace(draft, speaker=via, cue=cue, cue_token=verb.i))
        elif draft.cue_token == cited.i:  # "cited reports that …"
            result[-1] = replace(draft, speaker=inner, via=passed_on, cue=cue, cue_token=verb.i)
        elif draft.cue_token == verb.i and draft.speaker and cited.i in range(*draft.speaker):  # the tagger knows who
            result[-1] = replace(draft, speaker=inner, via=[v for v in passed_on if v != draft.speaker])
        else:  # "said, citing X"
            said = next((c for c in verb.subtree if c.lower_ == "saying" and verb in (c.head, c.head.head)), None)
            if said is not None and any(other.cue_token == said.i for other in drafts):
                continue  # found by its own cue
            place = cue if said is None or draft.cue_token != verb.i else (said.idx, said.idx + len(said))
            result.append(replace(draft, speaker=inner, via=passed_on, cue=place, cue_token=verb.i))
    return result


def _who_cites(verb: Token, draft: Draft, drafts: Sequence[Draft]) -> tuple[int, int] | None:
    """Return who cites: in "reports that …, citing X" who reports, whatever verb the parser hangs "citing" on."""
    if verb.tag_ == "VBG":
        reporting = draft if draft.cue_token != verb.i else next((d for d in drafts if _same_words(d, draft)), None)
        if reporting is not None and reporting.speaker and not _hangs_on(reporting, verb, verb.doc):
            return reporting.speaker
    outer = speaker_of(verb)
    return noun_phrase(outer) if outer is not None else draft.speaker


def _same_words(draft: Draft, other: Draft) -> bool:
    """Return True for another draft with the same content, by another cue."""
    if draft is other or draft.cue_token is None or draft.cue_token == other.cue_token or not draft.content:
        return False
    return abs(draft.content[0][0] - other.content[0][0]) < 3 and abs(draft.content[-1][1] - other.content[-1][1]) < 3


def _issuer(cited: Token) -> Token:
    """Return who is cited in "citing the insurer's pledge": whose words those are."""
    owner = next((c for c in cited.children if c.dep_ == "poss" and c.tag_[0] == "N"), None)
    return owner if owner is not None and lemma(cited) in {*noun_kinds(), *words("documents", "nouns")} else cited


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
    """Return who is cited: the object, or the subject of what looks like a clause ("quoted experts saying").

    "Citing the weather" cites nobody.
    """
    cited = what_is_cited(verb)
    if cited is None or may_speak(verb.doc, (cited.i, cited.i + 1)) or _has_author(cited):
        return cited
    return None


def what_is_cited(verb: Token) -> Token | None:
    """Return what stands behind "citing", whoever or whatever it is."""
    for child in verb.children:
        if child.dep_ in ("dobj", "obj"):
            return child
    for child in verb.children:
        if child.dep_ == "ccomp":
            return next((c for c in child.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    return None


def _has_author(cited: Token) -> bool:
    """Return True for "the insurer's pledge": words of somebody's."""
    return _issuer(cited) is not cited
