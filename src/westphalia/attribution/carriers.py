"""Through which outlet somebody's words came: "he told CNN", "…, the Times reports", "in an interview with La Croix".

The outlet stands in the claim's chain, between the publisher and the speaker. It also carries what the same speaker
says in the sentences that follow, until somebody else speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FOLLOWING = 3  # sentences after which a speaker is no longer heard through the outlet he spoke to


def with_carriers(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Claim]:
    """Add to the chains of claims the outlets that carried them.

    Parameters
    ----------
    doc
        The parsed article, with sentences.
    mentions
        Its actors; those of kind outlet can carry.
    claims
        In the order of the text.

    Returns
    -------
    list of Claim
        The same claims; only chains differ.
    """
    outlets = [mention for mention in mentions if mention.actor.kind == "outlet"]
    if not outlets:
        return list(claims)
    sentences = _Sentences(doc, outlets)
    found: list[Claim] = []
    heard: tuple[str, Link, int] | None = None  # who was last heard through which outlet, in which sentence
    for claim in claims:
        number, sentence = sentences.of(claim)
        carrier = next((o for o in sentences.outlets[number] if _carries(o, sentence, claim)), None)
        link = _link(carrier) if carrier else sentences.introduced(number)
        speaker = claim.speaker_id or ""
        if link is None and heard and heard[0] == speaker and number - heard[2] <= _FOLLOWING:
            link = heard[1]
        if link is not None and speaker and link.actor_id != speaker:
            heard = (speaker, link, number)
            claim = _through(claim, link)
        elif speaker and heard and heard[0] != speaker and claim.parent_claim_id is None:
            heard = None
        found.append(claim)
    return found


class _Sentences:
    """The sentences of an article with the outlets that each names."""

    def __init__(self, doc: Doc, outlets: Sequence[Mention]) -> None:
        self.spans = list(doc.sents)
        self.number = {token.i: n for n, span in enumerate(self.spans) for token in span}
        self.outlets: list[list[Mention]] = [[] for _ in self.spans]
        for outlet in outlets:
            self.outlets[self.number[outlet.first]].append(outlet)
        self.doc = doc

    def of(self, claim: Claim) -> tuple[int, Span]:
        """Return the sentence of a claim's cue, or of its content where it has none."""
        start = claim.cue_start if claim.cue_start is not None else claim.content_start
        span = self.doc.char_span(start, start + 1, alignment_mode="expand")
        number = self.number[span.start] if span is not None else 0
        return number, self.spans[number]

    def introduced(self, number: int) -> Link | None:
        """Return the outlet of "The Times reports:", where the paragraph before ends so."""
        before = self.spans[number - 1] if number else None
        if before is None or before.text.rstrip()[-1:] != ":" or len(before) > 40:
            return None
        outlet = next((o for o in self.outlets[number - 1] if _reports(o, self.doc)), None)
        return _link(outlet) if outlet else None


def _link(outlet: Mention) -> Link:
    return Link(outlet.actor_id, outlet.actor.name, outlet.text)


def _through(claim: Claim, link: Link) -> Claim:
    """Return a claim with an outlet in its chain, right before the speaker; unless it stands there already."""
    if any(station.actor_id == link.actor_id for station in claim.chain):
        return claim
    return replace(claim, chain=(*claim.chain[:-1], link, claim.chain[-1]))


def _carries(outlet: Mention, sentence: Span, claim: Claim) -> bool:
    """Return True where the sentence says that a claim's words came through an outlet."""
    if claim.speaker_start is not None and outlet.start < (claim.speaker_end or 0) and claim.speaker_start < outlet.end:
        return False
    top = _top(outlet, sentence.doc)
    governor = _governor(top)
    if governor is None:
        return False
    if claim.contains(outlet.start, outlet.end) and not _trails(top, governor, sentence):
        return False
    if top.dep_ in ("nsubj", "nsubjpass"):
        return _reports(outlet, sentence.doc) and outlet.start >= claim.content_start and not _is_cue(governor, claim)
    if top.dep_ in ("dobj", "dative", "iobj"):
        return lemma(governor) in words("carriers", "tell")
    preposition = top.head.lower_
    if preposition == "to" and top.head.head.lower_ == "according":
        return not _is_cue(top.head.head, claim)
    return preposition in words("carriers", "prepositions") and lemma(governor) in _carrying()


def _trails(top: Token, governor: Token, sentence: Span) -> bool:
    """Return True for what is set behind all the rest, whatever it was taken for: "…, the Times reports"."""
    if governor.lower_ == "according":
        return governor.i > sentence.start and governor.nbor(-1).is_punct
    left = sentence.doc[governor.i + 1 : sentence.end]
    return top.dep_ == "nsubj" and all(token.is_punct or token.is_space for token in left)


def _carrying() -> frozenset[str]:
    return words("carriers", "tell") | words("carriers", "acts") | words("carriers", "report")


def _top(outlet: Mention, doc: Doc) -> Token:
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


def _reports(outlet: Mention, doc: Doc) -> bool:
    """Return True for "the Times reports" and "according to Bloomberg"."""
    top = _top(outlet, doc)
    governor = _governor(top)
    if governor is None:
        return False
    return lemma(governor) in words("carriers", "report") or governor.lower_ == "according"


def _is_cue(token: Token, claim: Claim) -> bool:
    return claim.cue_start is not None and claim.cue_start <= token.idx < (claim.cue_end or 0)
