"""Whom those who are cited cite in turn, and sources told without "citing": "with reference to the ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.finding.cited import issuer_of, who_is_cited
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.outlets import outlet_by_name

_FURTHEST = 3  # stations behind the one who is cited first


def further_stations(doc: Doc, draft: Draft, cited: Token, drafts: Sequence[Draft]) -> list[Draft]:
    """Return a draft for each station of "citing the Times, which cited a diplomat", behind the one who is cited.

    Parameters
    ----------
    draft
        The words as those of whoever is cited first.
    cited
        The noun that is cited first.
    drafts
        All that was found; what has a cue there already is left to it.
    """
    found: list[Draft] = []
    for _ in range(_FURTHEST):
        verb = _cites_in_turn(cited)
        source = who_is_cited(verb) if verb is not None else None
        if verb is None or source is None or any(d.cue and d.cue[0] == verb.idx for d in drafts):
            return found
        cue = (verb.idx, verb.idx + len(verb))
        via = [draft.speaker] if draft.speaker else []
        draft = replace(draft, speaker=noun_phrase(issuer_of(source)), via=via, cue=cue, cue_token=verb.i)
        found.append(draft)
        cited = source
    return found


def _cites_in_turn(cited: Token) -> Token | None:
    """Return "quoted" of "a report by the Times, which in turn quoted"."""
    clauses = (c for noun in (cited, issuer_of(cited)) for c in noun.children if c.dep_ == "relcl" and c.i > noun.i)
    return next((clause for clause in clauses if lemma(clause) in words("citing", "verbs")), None)


def without_source(doc: Doc, draft: Draft, verb: Token, source: tuple[int, int]) -> Draft:
    """Return a draft whose content leaves out ", citing the Times, which …" at one of its ends."""
    if verb.tag_ != "VBG" or not draft.content:
        return draft
    last = max([source[1], *(c.right_edge.i + 1 for i in range(*source) for c in doc[i].children if c.dep_ == "relcl")])
    return _without(doc, draft, range(verb.i, last))


def _without(doc: Doc, draft: Draft, left_out: range) -> Draft:
    """Return a draft without some tokens of its content; all of it where nothing would be left."""
    start, end = doc[left_out[0]].idx, doc[left_out[-1]].idx + len(doc[left_out[-1]])
    if not any(first < end and start < last for first, last in draft.content):
        return draft
    told = (doc.char_span(first, last, alignment_mode="contract") or () for first, last in draft.content)
    content = char_spans(doc, (t.i for span in told for t in span if t.i not in left_out))
    return replace(draft, content=content) if content else draft


def referring(doc: Doc, draft: Draft) -> Iterator[Draft]:
    """Yield what an outlet reports "with reference to the ministry" or "referring to two diplomats": both claims.

    Of others than outlets the words tell a topic ("he said, referring to the sailors"), and so they do of a name behind
    "referring to", whoever speaks.
    """
    if draft.cue_token is None or draft.speaker is None or draft.via:
        return
    found = next(((c, s) for c in doc[draft.cue_token].children if (s := source_below(c)) is not None), None)
    if found is None or not is_outlet(doc, draft.speaker):
        return
    phrase, source = found
    span = noun_phrase(issuer_of(source))
    told = _without(doc, draft, range(phrase.i, span[1]))
    yield told
    word = doc[phrase.i]
    yield replace(told, speaker=span, via=[draft.speaker], cue=(word.idx, word.idx + len(word)), cue_token=word.i)


def source_below(token: Token) -> Token | None:
    """Return the noun behind "with reference to", or "referring to" where that names nobody."""
    if token.lower_ == "with":
        nouns = [c for c in token.children if c.lower_ == "reference"]
    else:
        nouns = [token] if token.lower_ == "referring" else []
    to = (c for noun in nouns for c in noun.children if c.lower_ == "to")
    source = next((c for preposition in to for c in preposition.children if c.dep_ == "pobj"), None)
    if source is None or not may_speak(source.doc, (source.i, source.i + 1)):
        return None
    if token.lower_ == "referring":
        definite = any(c.lower_ in ("the", "this", "these", "those") or c.dep_ == "poss" for c in source.children)
        return None if definite or lemma(source) not in words("anonymous", "nouns") else source
    return source


def is_outlet(doc: Doc, speaker: tuple[int, int]) -> bool:
    """Return True for an outlet by its noun or its name."""
    span = doc[slice(*speaker)]
    if lemma(span.root) in words("outlets", "nouns") | words("outlets", "stations") | words("retold", "outlets"):
        return True
    return any(token.text[:1].isupper() for token in span) and outlet_by_name(span.text) is not None
