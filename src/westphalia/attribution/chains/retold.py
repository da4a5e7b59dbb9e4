"""Who speaks in an article that retells another outlet's: "the publication notes", "its sources", "the author adds".

"Kommersant writes that A. According to its sources, B. The article says C. D, it adds." All four are Kommersant's,
until somebody else speaks or the article turns to something else ("Meanwhile, …").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.chains.venues import is_said_in_another_place, was_spoken_to
from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FURTHEST = 12  # sentences behind the outlet's name over which "the publication" means it
_GOES_ON = 4  # sentences without words of saying over which "it" and "the article" still mean the same


class _Retold(NamedTuple):
    """What is being retold: the outlet, the claim that named it, and the last sentence that told of it."""

    outlet: Link
    first: Claim
    sentence: int


def with_retold(doc: Doc, claims: Sequence[Claim]) -> list[Claim]:
    """Give what "the publication", "it", "the article" and "its sources" say to the outlet that is being retold.

    Parameters
    ----------
    doc
        The parsed article.
    claims
        In the order of the text, with the outlets in their chains.

    Returns
    -------
    list of Claim
        The same claims; speakers and chains differ.
    """
    retelling = _Retelling(doc)
    found = {c.claim_id: retelling.claim(c) for c in claims if c.parent_claim_id is None}
    before = {claim.claim_id: claim for claim in claims}
    for claim in claims:
        if claim.claim_id not in found:
            found[claim.claim_id] = _inside(claim, before, found)
    return [found[claim.claim_id] for claim in claims]


def _inside(claim: Claim, before: dict[str, Claim], found: dict[str, Claim]) -> Claim:
    """Return a claim told in another one, through the stations that the other has now."""
    old = before[claim.parent_claim_id or ""]
    new = found.get(old.claim_id, old)
    return replace(claim, chain=(*new.chain, *claim.chain[len(old.chain) :])) if new is not old else claim


class _Retelling:
    """The claims of an article in the order of the text, with the outlet that it retells at each of them."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._sentences = list(doc.sents)
        self._starts = [span.start_char for span in self._sentences]
        self._named: tuple[Link, int] | None = None  # the outlet named last, and its sentence
        self._retold: _Retold | None = None

    def claim(self, claim: Claim) -> Claim:
        """Return a claim with its outlet, and keep which one that is."""
        number = self._sentence_of(claim)
        if self._turns(number):
            self._retold = None
        claim = self._taken_up(claim, number) or claim
        self._remember(claim, number)
        return claim

    def _sentence_of(self, claim: Claim) -> int:
        place = claim.content_start if claim.cue_start is None else claim.cue_start
        return max(0, bisect_right(self._starts, place) - 1)

    def _turns(self, number: int) -> bool:
        """Return True where a sentence since the outlet spoke begins with "Meanwhile", or none is near."""
        if self._retold is None:
            return False
        since = self._sentences[self._retold.sentence + 1 : number + 1]
        return len(since) > _GOES_ON or any(_first(span) in words("retold", "turning") for span in since)

    def _taken_up(self, claim: Claim, number: int) -> Claim | None:
        """Return a claim with what its speaker takes up; None where that is nothing."""
        speaker = self._speaker(claim)
        if any(link.text is not None for link in claim.chain[:-1]) or _is_outlet(claim.chain[-1]):
            return None  # it comes through somebody as it is
        if self._retold is not None and speaker is not None and (sources := _sources(speaker)) is not None:
            return _of_source(claim, self._retold.outlet) if _is_outlets(sources) and _is_group(claim) else None
        if speaker is None or claim.speaker_id is not None:
            return self._going_on(claim)
        noun = lemma(speaker.root)
        if self._named is not None and noun in words("retold", "outlets") and _is_definite(speaker):
            return _said_by(claim, self._named[0]) if number - self._named[1] <= _FURTHEST else None
        if self._retold is None:
            return None
        if speaker.text.lower() == "it":
            return _said_by(claim, self._retold.outlet) if self._tells(claim) else None
        if noun in words("retold", "pages") and _is_definite(speaker):
            return self._of_page(claim, speaker.root)
        return self._of_author(claim) if noun in words("retold", "authors") and _is_of_page(speaker) else None

    def _going_on(self, claim: Claim) -> Claim | None:
        """Return the claim of "it is noted that" and of the one whom the outlet was first heard to quote."""
        retold = self._retold
        if retold is None:
            return None
        if was_spoken_to(self._doc, retold.first, retold.outlet) and is_said_in_another_place(self._doc, claim):
            return None
        same = (claim.speaker_id or "").startswith("PER:") and claim.speaker_id == retold.first.speaker_id
        return _through(claim, retold.outlet) if same or self._is_impersonal(claim) else None

    def _tells(self, claim: Claim) -> bool:
        """Return True for "it adds"; "it is hard to imagine" and "it appears" tell no words."""
        cue = self._doc.char_span(claim.cue_start or 0, claim.cue_end or 0, alignment_mode="expand")
        verb = cue.root if cue is not None and claim.cue_start is not None else None
        active = verb is not None and not any(c.dep_ == "auxpass" for c in verb.children)
        return active and verb is not None and verb_kinds().get(lemma(verb)) in ("statement", "confirmation")

    def _is_impersonal(self, claim: Claim) -> bool:
        cue = self._doc.char_span(claim.cue_start or 0, claim.cue_end or 0, alignment_mode="expand")
        if claim.speaker_text is not None or claim.cue_start is None or cue is None or cue.start == 0:
            return False
        return self._doc[cue.start - 1].lower_ == "it" and cue[-1].tag_ == "VBN"

    def _speaker(self, claim: Claim) -> Span | None:
        if claim.speaker_start is None or claim.speaker_end is None:
            return None
        return self._doc.char_span(claim.speaker_start, claim.speaker_end, alignment_mode="expand")

    def _of_page(self, claim: Claim, noun: Token) -> Claim | None:
        """Return the claim of "the article says": its author's, where one was told to write it, else the outlet's."""
        retold = self._retold
        if retold is None:
            return None
        told = {self._sentence_at(t) for t in self._doc[: noun.i] if lemma(t) == lemma(noun) and t.tag_[0] == "N"}
        first = self._sentence_of(retold.first)
        if any(number < first for number in told):
            return None  # somebody else's, of whom the article told before
        return _said_as(claim, retold.first) if first in told else _said_by(claim, retold.outlet)

    def _of_author(self, claim: Claim) -> Claim | None:
        """Return the claim of "the author notes": of whoever writes, else of somebody through the outlet."""
        retold = self._retold
        if retold is None:
            return None
        person = not _is_outlet(retold.first.chain[-1])
        if not person:
            return _through(claim, retold.outlet)
        sentence = self._sentences[self._sentence_of(retold.first)]
        writing = {"write"} | words("outlets", "pages") | words("outlets", "reporting")
        writes = any(lemma(t) in writing for t in sentence)
        return _said_as(claim, retold.first) if writes else None

    def _sentence_at(self, token: Token) -> int:
        return max(0, bisect_right(self._starts, token.idx) - 1)

    def _remember(self, claim: Claim, number: int) -> None:
        """Keep the outlet of a claim; forget what is retold where somebody speaks who is not of it."""
        outlet = next((link for link in reversed(claim.chain) if link.text and _is_outlet(link)), None)
        if outlet is None:
            self._retold = None if claim.speaker_text else self._retold
            return
        self._named = (outlet, number)
        same = self._retold is not None and self._retold.outlet[:2] == outlet[:2]
        first = self._retold.first if self._retold is not None and same else claim
        self._retold = _Retold(outlet, first, number)


def _first(sentence: Span) -> str:
    """Return the first word of a sentence, in lower case."""
    return next((token.lower_ for token in sentence if not (token.is_space or token.is_punct)), "")


def _is_outlet(link: Link) -> bool:
    """Return True for an outlet that the text names or means; the publisher has no text."""
    return link.text is not None and (link.actor_id or "").startswith("OUT:")


def _sources(speaker: Span) -> Token | None:
    """Return the noun of "its sources" and "one of its sources"."""
    partitive = (n for c in speaker.root.children if c.lower_ == "of" for n in c.children)
    return next((noun for noun in (speaker.root, *partitive) if lemma(noun) in words("carriers", "sources")), None)


def _is_outlets(sources: Token) -> bool:
    """Return True for "its sources", "the publication's interlocutors", and "the sources" of what it tells."""
    owner = next((c for c in sources.children if c.dep_ == "poss"), None)
    if owner is None:
        return any(c.lower_ in ("the", "these") for c in sources.children)
    return owner.lower_ == "its" or lemma(owner) in words("retold", "outlets")


def _is_group(claim: Claim) -> bool:
    """Return True for sources of whom nobody knows more than whose they are."""
    return claim.speaker_id is None or claim.speaker_id.startswith("GRP:")


def _of_source(claim: Claim, outlet: Link) -> Claim:
    """Return a claim of somebody whom an outlet quotes: no group of the country that "its" may seem to mean."""
    link = claim.chain[-1]._replace(actor_id=None, name=claim.speaker_text)
    return replace(claim, speaker_id=None, speaker_name=None, anonymous=True, chain=(*claim.chain[:-1], outlet, link))


def _is_definite(speaker: Span) -> bool:
    """Return True for "the article" alone; "the Miller report" and "the article of the treaty" are others."""
    return len(speaker) == 2 and speaker[0].lower_ in ("the", "this")


def _is_of_page(author: Span) -> bool:
    """Return True for "the author", "the article's authors", "the author of the column"; not for those of a law."""
    of = (n for c in author.root.children if c.lower_ == "of" for n in c.children)
    owners = [*(c for c in author.root.children if c.dep_ == "poss"), *of]
    return all(lemma(owner) in words("retold", "pages") for owner in owners) and author[0].lower_ in ("the", "its")


def _said_by(claim: Claim, outlet: Link) -> Claim:
    """Return a claim whose speaker is an outlet."""
    link = outlet._replace(text=claim.chain[-1].text)
    chain = (*claim.chain[:-1], link)
    return replace(claim, speaker_id=outlet.actor_id, speaker_name=outlet.name, anonymous=False, chain=chain)


def _said_as(claim: Claim, before: Claim) -> Claim:
    """Return a claim with the speaker, and the way to the publisher, of one before."""
    link = before.chain[-1]._replace(text=claim.chain[-1].text)
    return replace(
        claim,
        speaker_id=before.speaker_id,
        speaker_name=before.speaker_name or before.speaker_text,
        anonymous=before.anonymous,
        chain=(*before.chain[:-1], link),
    )


def _through(claim: Claim, outlet: Link) -> Claim:
    """Return a claim that comes through an outlet."""
    return replace(claim, chain=(*claim.chain[:-1], outlet, claim.chain[-1]))
