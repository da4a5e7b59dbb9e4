"""Claims passed on: "TASS cited an expert: …", "it said, citing Chinese analysts", "quoted Da Zhigang, saying …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.finding.cited import issuer_of, what_is_cited, who_is_cited
from westphalia.attribution.finding.sources import further_stations, referring, without_source
from westphalia.attribution.finding.verbs import speaker_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def split_citations(doc: Doc, drafts: Sequence[Draft], cues: Sequence[Token]) -> list[Draft]:
    """Make two drafts of each content that one speaker passes on from another: the one cited keeps `via`."""
    citing = [cue for cue in cues if lemma(cue) in words("citing", "verbs")]
    drafts = [_by_who_cites(doc, draft, citing) for draft in drafts if not _names_only(doc, draft, drafts)]
    result: list[Draft] = []
    for draft in drafts:
        result.append(draft)
        verb = _citing_verb(doc, draft, [verb for verb in citing if not _outside(verb, draft, drafts)])
        cited = who_is_cited(verb) if verb is not None else None
        if verb is None or cited is None:
            result[-1:] = list(referring(doc, draft)) or [draft]
            continue
        inner = noun_phrase(issuer_of(cited))
        via = _who_cites(verb, draft, drafts)
        passed_on = [via] if via else []
        cue = (verb.idx, verb.idx + len(verb))
        if _stands_for(doc, draft.speaker, cited):  # "citing the Times, which quoted X": X comes through both
            outer = speaker_of(verb)
            result[-1] = replace(draft, via=[noun_phrase(outer)] if outer is not None else [])
        elif any(_stands_for(doc, other.speaker, cited) for other in drafts):
            continue
        elif _hangs_on(draft, verb, doc):  # "quoted X saying": the cue at hand is X's own
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
            told_behind = draft.speaker is None or draft.speaker[0] > verb.i
            if draft.cue_token == verb.i and told_behind and (main := _main_verb(verb)) is not None:
                result[-1] = draft = _by_main_verb(doc, draft, main)
            place = cue if said is None or draft.cue_token != verb.i else (said.idx, said.idx + len(said))
            result[-1] = draft = without_source(doc, draft, verb, inner)
            result.append(replace(draft, speaker=inner, via=passed_on, cue=place, cue_token=verb.i))
            result += further_stations(doc, result[-1], cited, drafts)
    return _with_relatives(doc, result, citing)


def _with_relatives(doc: Doc, drafts: Sequence[Draft], citing: Sequence[Token]) -> list[Draft]:
    """Return drafts of which what "who" says in "Le Monde quotes the envoy, who says" comes through Le Monde alone."""
    told = list(drafts)
    for verb in citing:
        outer, cited = speaker_of(verb), what_is_cited(verb)
        if verb.tag_ == "VBG" or outer is None or cited is None:
            continue
        nouns = [cited, *(c for c in cited.children if c.dep_ == "appos")]
        places = [n for n, d in enumerate(told) if any(_is_of_relative(doc, d, noun) for noun in nouns)]
        if places:
            through = {n: replace(told[n], via=[noun_phrase(outer)]) for n in places}
            told = [through.get(n, d) for n, d in enumerate(told) if n in through or d.cue_token != verb.i]
    return told


def _by_who_cites(doc: Doc, draft: Draft, citing: Sequence[Token]) -> Draft:
    """Return what "the paper, quoting a report, said" tells as words of the paper, not of the report."""
    if draft.speaker is None or draft.cue_token is None:
        return draft
    for quoting in citing:
        cited = what_is_cited(quoting) if quoting.tag_ == "VBG" and quoting.i < draft.cue_token else None
        if cited is not None and cited.i in range(*draft.speaker) and quoting.i not in range(*draft.speaker):
            speaker = speaker_of(doc[draft.cue_token])
            said = quoting not in doc[draft.cue_token].ancestors and doc[draft.cue_token].tag_ != "VBG"
            if said and speaker is not None and speaker.i < quoting.i:
                return replace(draft, speaker=noun_phrase(speaker))
    return draft


def _main_verb(verb: Token) -> Token | None:
    """Return "painted" of "Citing witnesses, the daily painted a scene": the verb by which who cites speaks."""
    ahead = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i < verb.head.i
    return verb.head if ahead and verb.head.tag_[0] == "V" else None


def _by_main_verb(doc: Doc, draft: Draft, main: Token) -> Draft:
    """Return what was found at "citing" with the main verb as its cue and what stands behind that as content."""
    after = main.idx + len(main)
    told = [
        t.i
        for a, b in draft.content
        if b > after
        for t in doc.char_span(max(a, after), b, alignment_mode="contract") or ()
    ]
    content = char_spans(doc, told)
    return replace(draft, content=content, cue=(main.idx, after), cue_token=main.i) if content else draft


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


def _stands_for(doc: Doc, speaker: tuple[int, int] | None, cited: Token) -> bool:
    """Return True for the "which" of a relative clause on the one who is cited."""
    if speaker is None or speaker[1] - speaker[0] != 1 or doc[speaker[0]].tag_ not in ("WDT", "WP"):
        return False
    clause = doc[speaker[0]].head
    return clause.dep_ == "relcl" and clause.head == cited


def _is_of_relative(doc: Doc, draft: Draft, cited: Token) -> bool:
    """Return True for what is said in a clause on the one who is cited, whether "who" says it or he."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    named = (
        cue is not None and cue.dep_ == "relcl" and cue.head == cited and cited.i in range(*(draft.speaker or (0, 0)))
    )
    return named or _stands_for(doc, draft.speaker, cited)


def _names_only(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Return True for what was found at "citing" alone in "X, citing Y, reported that …": the report tells it."""
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or cue.tag_ != "VBG" or lemma(cue) not in words("citing", "verbs") or draft.speaker is None:
        return False
    cited = what_is_cited(cue)
    if cited is not None and any(_stands_for(doc, other.speaker, cited) for other in drafts):
        return True
    reports = [d for d in drafts if d is not draft and d.cue and d.cue_token is not None and d.speaker]
    reports = [d for d in reports if _meet(d.speaker, draft.speaker)]
    return any(_reports_behind(doc, cue, d) or _reports_ahead(doc, cue, d) for d in reports)


def _meet(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _reports_behind(doc: Doc, citing: Token, draft: Draft) -> bool:
    """Return True for a draft of the same sentence whose cue stands behind "citing" and whose speaker before."""
    cue, speaker = draft.cue_token or 0, draft.speaker or (0, 0)
    return speaker[0] < citing.i < cue < citing.sent.end and doc[cue].tag_ != "VBG"


def _reports_ahead(doc: Doc, citing: Token, draft: Draft) -> bool:
    """Return True for a draft whose cue stands right ahead of ", citing": "wrote today, citing two envoys, that …"."""
    between = doc[draft.cue_token or 0 : citing.i]
    told = draft.content[0][0] > citing.idx and len(between) > 1 and between[-1].text == ","
    return told and not any(t.tag_[0] in "VMW" or t.text == "," for t in between[1:-1])


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
