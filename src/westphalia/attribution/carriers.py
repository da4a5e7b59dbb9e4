"""Through which outlet somebody's words came: "he told CNN", "…, the Times reports", "in an interview with La Croix".

The outlet stands in the claim's chain, between the publisher and the speaker. It also carries what the same speaker
says in the sentences that follow, until somebody else speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.outlets import Outlet, find_outlets
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma, lemma_of

_FOLLOWING = 3  # sentences after which a speaker is no longer heard through the outlet he spoke to
_LONGEST_INTRODUCTION = 40  # tokens of a sentence that ends in a colon
_LONGEST_PARAGRAPH = 8  # sentences
_AIR = 120  # characters between "said" and the "on" of a station; titles stand between


def with_carriers(doc: Doc, text: str, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Claim]:
    """Add to the chains of claims the outlets that carried them.

    Parameters
    ----------
    doc
        The parsed article, with sentences.
    text
        Its text.
    mentions
        Its actors; those of kind outlet can carry, and so can outlets that are only described.
    claims
        In the order of the text, outer ones before those told inside them.

    Returns
    -------
    list of Claim
        The same claims; only chains differ.
    """
    outlets = find_outlets(doc, text, mentions)
    people: set[str | None] = {m.actor_id for m in mentions if m.actor.kind in ("person", "group")}
    carried = _Carried(_Sentences(doc, outlets), claims, people)
    return [carried.claim(claim) for claim in claims]


class _Carried:
    """The claims of an article with their carriers, worked out in the order of the text."""

    def __init__(self, sentences: _Sentences, claims: Sequence[Claim], people: set[str | None]) -> None:
        self._sentences = sentences
        self._people = people
        self._claims = {claim.claim_id: claim for claim in claims}
        self._done: dict[str, Claim] = {}
        self._names = {outlet.link[:2] for outlets in sentences.outlets for outlet in outlets}
        self._heard: _Heard | None = None

    def claim(self, claim: Claim) -> Claim:
        """Return a claim with its carriers; what is told inside another comes through those of the other."""
        if claim.claim_id not in self._done:
            inside = claim.parent_claim_id is not None
            self._done[claim.claim_id] = self._inner(claim) if inside else self._outer(claim)
            self._remember(self._done[claim.claim_id])
        return self._done[claim.claim_id]

    def _inner(self, claim: Claim) -> Claim:
        before = self._claims[claim.parent_claim_id or ""]
        parent = self.claim(before)
        through = replace(claim, chain=(*parent.chain, *claim.chain[len(before.chain) :]))
        number, sentence = self._sentences.of(claim)
        for outlet in self._sentences.outlets[number]:
            if before.contains(outlet.start, outlet.end) and _carries(outlet, sentence, claim):
                return _through(through, (outlet.link,))
        return through

    def _outer(self, claim: Claim) -> Claim:
        number, sentence = self._sentences.of(claim)
        carriers = [o for o in self._sentences.outlets[number] if _carries(o, sentence, claim)]
        link = carriers[0].link if carriers else self._sentences.introduced(number)
        if link is not None:
            return _through(claim, (link,))
        heard = self._heard
        if heard is None:
            return claim
        behind = self._sentences.first(claim) - heard.sentence
        goes_on = behind <= _FOLLOWING and heard.speaker == _speaker(claim)
        taken_up = heard.directly and behind <= 1 and _takes_up(claim, heard.words)
        return _through(claim, heard.links) if goes_on or taken_up else claim

    def _remember(self, claim: Claim) -> None:
        """Keep who was heard last through which outlet; forget it when somebody else speaks."""
        links = tuple(link for link in claim.chain[-2:-1] if link[:2] in self._names or _is_record(link))
        speaker = _speaker(claim)
        if links and speaker and claim.chain[-1][:2] not in self._names:
            parent = self._done.get(claim.parent_claim_id or "")
            person = claim.speaker_id is None or claim.speaker_id in self._people
            directly = person and (parent is None or parent.chain[-1][:2] == links[0][:2])
            self._heard = _Heard(speaker, claim.speaker_text or "", links, self._sentences.last(claim), directly)
        elif speaker and self._heard and self._heard.speaker != speaker and claim.parent_claim_id is None:
            self._heard = None


class _Heard(NamedTuple):
    """Who was heard through which outlet, up to which sentence; `directly` a person, so that "he" can be meant."""

    speaker: str
    words: str
    links: tuple[Link, ...]
    sentence: int
    directly: bool


def _is_record(link: Link) -> bool:
    """Return True for transcripts and papers, through which one hears a speaker as through an outlet."""
    last = (link.text or "").lower().split()[-1:]
    return any(lemma_of(word, "NNS") in words("documents", "records") for word in last)


def _takes_up(claim: Claim, before: str) -> bool:
    """Return True for "he", "they" and "the prince" right behind "Crown Prince Salman": the one who was heard."""
    spoken = (claim.speaker_text or "").lower().split()
    if spoken in (["he"], ["she"], ["they"]):
        return True
    return spoken[:1] == ["the"] and claim.speaker_id is None and spoken[-1] in before.lower().split()


def _speaker(claim: Claim) -> str:
    return claim.speaker_id or (claim.speaker_name or claim.speaker_text or "").casefold()


class _Sentences:
    """The sentences of an article with the outlets that each names."""

    def __init__(self, doc: Doc, outlets: Sequence[Outlet]) -> None:
        self.doc = doc
        self.spans = list(doc.sents)
        self.number = {token.i: n for n, span in enumerate(self.spans) for token in span}
        self.outlets: list[list[Outlet]] = [[] for _ in self.spans]
        for outlet in outlets:
            self.outlets[self.number[outlet.head]].append(outlet)

    def at(self, position: int) -> int:
        """Return the number of the sentence that holds a character."""
        span = self.doc.char_span(position, position + 1, alignment_mode="expand")
        return self.number[span.start] if span is not None else 0

    def of(self, claim: Claim) -> tuple[int, Span]:
        """Return the sentence of a claim's cue, or of its content where it has none."""
        number = self.at(claim.cue_start if claim.cue_start is not None else claim.content_start)
        return number, self.spans[number]

    def first(self, claim: Claim) -> int:
        """Return the number of the sentence in which a claim begins."""
        return self.at(claim.content_start if claim.cue_start is None else min(claim.content_start, claim.cue_start))

    def last(self, claim: Claim) -> int:
        """Return the number of the sentence in which a claim ends."""
        return self.at(max(claim.content_end, claim.cue_end or 0) - 1)

    def introduced(self, number: int) -> Link | None:
        """Return the outlet of "The Times reports:", where the sentence before this paragraph ends so."""
        for first in range(number, max(0, number - _LONGEST_PARAGRAPH), -1):
            before = self.spans[first - 1]
            if _ends_paragraph(before) or _announces(before):
                if not _announces(before) or len(before) > _LONGEST_INTRODUCTION:
                    return None
                outlet = next((o for o in self.outlets[first - 1] if _reports(o, self.doc)), None)
                return outlet.link if outlet else None
        return None


def _announces(sentence: Span) -> bool:
    """Return True for a sentence that ends in a colon."""
    last = next((token for token in reversed(list(sentence)) if not token.is_space), None)
    return last is not None and last.text == ":"


def _ends_paragraph(sentence: Span) -> bool:
    last = sentence[-1]
    return "\n" in last.text or "\n" in last.whitespace_


def _through(claim: Claim, links: Sequence[Link]) -> Claim:
    """Return a claim with outlets in its chain, right before the speaker; without those that stand there already."""
    new = [link for link in links if all(station[:2] != link[:2] for station in claim.chain)]
    return replace(claim, chain=(*claim.chain[:-1], *new, claim.chain[-1])) if new and claim.chain else claim


def _carries(outlet: Outlet, sentence: Span, claim: Claim) -> bool:
    """Return True where the sentence says that a claim's words came through an outlet."""
    if _is_set_ahead(outlet, sentence, claim) or _is_on_air(outlet, claim, sentence) or _ends(outlet, claim, sentence):
        return True
    top = _top(outlet, sentence.doc)
    governor = _governor(top)
    if governor is None:
        return False
    if claim.speaker_start is not None and outlet.start < (claim.speaker_end or 0) and claim.speaker_start < outlet.end:
        return _quoted_by(top, governor)
    if claim.contains(outlet.start, outlet.end) and not _trails(top, governor, sentence):
        return False
    if top.dep_ in ("nsubj", "nsubjpass"):
        return _reports(outlet, sentence.doc) and outlet.start >= claim.content_start and not _is_cue(governor, claim)
    if top.dep_ in ("dobj", "dative", "iobj"):
        return lemma(governor) in words("carriers", "tell")
    preposition = top.head.lower_
    if preposition == "to" and top.head.head.lower_ == "according":
        return not _is_cue(top.head.head, claim)
    if preposition == "on" and not outlet.named:
        return False  # "on state television" is where he said it, not who passes it on
    return preposition in words("carriers", "prepositions") and lemma(governor) in _carrying()


def _is_set_ahead(outlet: Outlet, sentence: Span, claim: Claim) -> bool:
    """Return True for "In an interview with the daily Le Soir, he said …", by the order of the words."""
    if claim.cue_start is None or not outlet.end <= claim.cue_start or outlet.start > (claim.speaker_start or 0):
        return False
    ahead = [token for token in sentence if token.idx < outlet.start]
    acts = [lemma(t) in words("carriers", "acts") or t.lower_ in words("carriers", "opening") - {"in"} for t in ahead]
    begins = bool(ahead) and ahead[0].lower_ in words("carriers", "opening")
    if not begins or not any(acts) or claim.contains(outlet.start, outlet.end):
        return False
    behind = ahead[acts.index(True) + 1 :]
    joined = any(t.lower_ in ("with", "to", "by", "on") for t in behind)
    return joined and not any(t.text == "," or (t.tag_[0] == "V" and t.tag_ != "VBN") for t in behind)


def _is_on_air(outlet: Outlet, claim: Claim, sentence: Span) -> bool:
    """Return True for "said X on CBS's “Face the Nation”": behind the words of saying, with "on" right before."""
    if not outlet.named or claim.cue_start is None or not claim.cue_start < outlet.start:
        return False
    if claim.contains(outlet.start, outlet.end) or max(claim.cue_start, claim.speaker_start or 0) > outlet.start:
        return False
    before = [
        t for t in sentence if claim.cue_start <= t.idx < outlet.start and not (t.is_punct or t.tag_ in ("DT", "``"))
    ]
    return bool(before) and before[-1].lower_ == "on" and (before[-1].idx - claim.cue_start) < _AIR


def _ends(outlet: Outlet, claim: Claim, sentence: Span) -> bool:
    """Return True for "…, Germany's Tagblatt daily reports", where the parser takes "reports" for a noun."""
    behind = [t for t in sentence if t.idx >= outlet.end and not (t.is_punct or t.is_space)]
    before = [t for t in sentence if t.idx < outlet.start]
    comma = any(t.text == "," for t in before[-4:])
    reports = 0 < len(behind) < 3 and behind[0].tag_ == "NNS" and behind[0].lower_ == "reports"
    return reports and comma and (claim.speaker_start or 0) < outlet.start


def _quoted_by(top: Token, governor: Token) -> bool:
    """Return True for "an official quoted by the Journal", "one who spoke to the Journal", "New York Times sources"."""
    if lemma(top) == "source":
        return True
    if governor.dep_ in ("acl", "relcl") and top.head.lower_ in ("to", "with"):
        return lemma(governor) in words("carriers", "tell")
    return governor.dep_ == "acl" and top.head.lower_ == "by" and lemma(governor) in words("carriers", "report")


def _trails(top: Token, governor: Token, sentence: Span) -> bool:
    """Return True for what is set behind all the rest, whatever it was taken for: "…, the Times reports"."""
    if governor.lower_ == "according":
        return governor.i > sentence.start and governor.nbor(-1).is_punct
    left = sentence.doc[governor.i + 1 : sentence.end]
    return top.dep_ == "nsubj" and all(token.is_punct or token.is_space for token in left)


def _carrying() -> frozenset[str]:
    return words("carriers", "tell") | words("carriers", "acts") | words("carriers", "report")


def _top(outlet: Outlet, doc: Doc) -> Token:
    """Return the word that an outlet's name hangs on as owner or modifier: "Tapper" of "CNN's Jake Tapper"."""
    token = doc[outlet.head]
    for _ in range(4):
        if token.dep_ not in ("poss", "compound", "nmod", "appos", "amod"):
            return token
        token = token.head
    return token


def _governor(token: Token) -> Token | None:
    """Return the verb or noun that a noun, or its preposition, belongs to."""
    head = token.head
    if head.dep_ in ("prep", "dative", "agent") or head.tag_ in ("IN", "TO"):
        return head.head
    return head if head != token else None


def _reports(outlet: Outlet, doc: Doc) -> bool:
    """Return True for "the Times reports" and "according to Bloomberg"."""
    governor = _governor(_top(outlet, doc))
    if governor is None:
        return False
    return lemma(governor) in words("carriers", "report") or governor.lower_ == "according"


def _is_cue(token: Token, claim: Claim) -> bool:
    return claim.cue_start is not None and claim.cue_start <= token.idx < (claim.cue_end or 0)
