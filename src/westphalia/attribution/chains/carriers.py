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
from westphalia.attribution.chains.elsewhere import is_told_elsewhere
from westphalia.attribution.chains.interviews import Interview, interviews_in
from westphalia.attribution.chains.introduced import Sentences, governor_of, reports, top_of
from westphalia.attribution.chains.venues import is_said_in_another_place, was_spoken_to
from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.speakers.outlets import Outlet, find_outlets, is_sign
from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma, lemma_of

_FOLLOWING = 3  # sentences after which a speaker is no longer heard through the outlet he spoke to
_THIRD = frozenset({"he", "she", "they"})
_AIR = 120  # characters between "said" and the "on" of a station; titles stand between


def with_carriers(
    doc: Doc, text: str, mentions: Sequence[Mention], quotations: Sequence[Quotation], claims: Sequence[Claim]
) -> list[Claim]:
    """Add to the chains of claims the outlets that carried them.

    Parameters
    ----------
    doc
        The parsed article, with sentences.
    text
        Its text.
    mentions
        Its actors; those of kind outlet can carry, and so can outlets that are only described.
    quotations
        Its quotations; an outlet may introduce a long one.
    claims
        In the order of the text, outer ones before those told inside them.

    Returns
    -------
    list of Claim
        The same claims; only chains differ.
    """
    outlets = find_outlets(doc, text, mentions)
    sentences = Sentences(doc, outlets, quotations)
    people: set[str | None] = {m.actor_id for m in mentions if m.actor.kind in ("person", "group")}
    by_token = {i: m for m in mentions for i in range(m.first, m.last)}
    spoken = {n: list(interviews_in(doc, named, by_token)) for n, named in enumerate(sentences.outlets) if named}
    carried = _Carried(sentences, claims, people, spoken)
    return [carried.claim(claim) for claim in claims]


class _Carried:
    """The claims of an article with their carriers, worked out in the order of the text."""

    def __init__(
        self,
        sentences: Sentences,
        claims: Sequence[Claim],
        people: set[str | None],
        spoken: dict[int, list[Interview]],
    ) -> None:
        self._sentences = sentences
        self._spoken = spoken
        self._people = people
        self._claims = {claim.claim_id: claim for claim in claims}
        self._done: dict[str, Claim] = {}
        self._names = {outlet.link[:2] for outlets in sentences.outlets for outlet in outlets}
        self._signs = {name for _, name in self._names if name and is_sign(name)}
        self._heard: _Heard | None = None
        self._passed_on: tuple[Link, int] | None = None  # the first outlet of the last chain, and its sentence

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
        inside = [c for c in self._claims.values() if c.parent_claim_id == claim.claim_id]
        outlets = [o for o in self._sentences.outlets[number] if not any(_is_of_speaker_at(o.start, c) for c in inside)]
        told = [o for o in outlets if not is_told_elsewhere(o, sentence.doc, claim, self._claims.values())]
        carriers = [o for o in told if _carries(o, sentence, claim)]
        link = carriers[0].link if carriers else self._sentences.introduced(claim)
        if link is not None:
            return _through(claim, (link,))
        if self._passed_on and self._is_hearsay(claim, sentence, self._passed_on[1]):
            return _through(claim, self._passed_on[:1])
        self._listen(claim)
        heard = self._heard
        if heard is None:
            return claim
        if (heard.spoken or heard.near) and is_said_in_another_place(sentence.doc, claim):
            self._heard = None
            return claim
        if heard.near:
            return self._readout(claim, heard)
        behind = self._sentences.first(claim) - heard.sentence
        goes_on = behind <= _FOLLOWING and heard.speaker == _speaker(claim)
        taken_up = behind <= 1 and _takes_up(claim, heard)
        taken_up = taken_up or (behind <= _FOLLOWING and _same_record(claim, heard.words))
        return _through(claim, heard.links) if goes_on or taken_up else claim

    def _readout(self, claim: Claim, heard: _Heard) -> Claim:
        """Return what he also said right behind "he told Xi that …, the Kremlin said": it comes through the Kremlin."""
        first = self._sentences.first(claim)
        beside = first - heard.sentence in (0, 1) and not self._sentences.ends_paragraph(first - 1)
        he = (claim.speaker_text or "").lower() in _THIRD
        if not beside or not (heard.speaker == _speaker(claim) or (he and _takes_up(claim, heard))):
            return claim
        self._heard = heard._replace(sentence=self._sentences.last(claim))
        return _through(claim, heard.links)

    def _listen(self, claim: Claim) -> None:
        """Keep the last interview told of since somebody was heard, up to the words of saying of a claim."""
        first = self._sentences.first(claim)
        for number in range(max(0, first - _FOLLOWING) if self._heard is None else self._heard.sentence, first + 1):
            for one in self._spoken.get(number, ()):
                verb = self._sentences.doc[one.verb]
                if number < first or _is_cue(verb, claim):
                    self._hear(one, number)

    def _goes_on_to(self, links: Sequence[Link]) -> bool:
        """Return True where the one heard last spoke to the same outlet."""
        return self._heard is not None and self._heard.spoken and self._heard.links[0][:2] == links[0][:2]

    def _is_hearsay(self, claim: Claim, sentence: Span, before: int) -> bool:
        """Return True for "the envoy reportedly said" right behind what an outlet passes on: the same one says so."""
        start, end = claim.cue_start or 0, claim.cue_end or 0
        cue = [t for t in sentence if start <= t.idx < end]
        near = {t.lower_ for token in cue for t in (token, *token.children)}
        return self._sentences.first(claim) - before == 1 and bool(near & words("phrases", "hearsay"))

    def _is_outlet(self, link: Link) -> bool:
        """Return True for an outlet that the article names, also with more said of it: "affiliate KNTV in San Jose"."""
        if (link.actor_id or "").startswith("OUT:") or link[:2] in self._names:
            return True
        return any(word in self._signs for word in (link.name or "").split())

    def _remember(self, claim: Claim) -> None:
        """Keep who was heard last through which outlet; forget it when somebody else speaks."""
        outlets = [link for link in claim.chain if link.text and self._is_outlet(link)]  # the publisher has no text
        if outlets:
            self._passed_on = (outlets[0], self._sentences.last(claim))
        passing = (link for link in claim.chain[-2:-1] if link.text)
        links = tuple(link for link in passing if self._is_outlet(link) or _is_record(link))
        speaker = _speaker(claim)
        if links and speaker and not self._is_outlet(claim.chain[-1]):
            parent = self._done.get(claim.parent_claim_id or "")
            person = claim.speaker_id is None or claim.speaker_id in self._people
            directly = person and (parent is None or parent.chain[-1][:2] == links[0][:2])
            spoken = self._goes_on_to(links) or was_spoken_to(self._sentences.doc, claim, links[0])
            self._heard = _Heard(
                speaker, claim.speaker_text or "", links, self._sentences.last(claim), directly, spoken=spoken
            )
        elif speaker and self._heard and self._heard.speaker != speaker and claim.parent_claim_id is None:
            self._heard = self._heard if self._is_aside(claim, self._heard) else None
        if not links and speaker:
            self._retell(claim, speaker)
        self._ask(claim)

    def _retell(self, claim: Claim, speaker: str) -> None:
        """Keep whose words somebody retells who is named behind them, or by "according to"."""
        parent = self._done.get(claim.parent_claim_id or "")
        if parent is None or parent.cue_start is None or parent.parent_claim_id is not None or not parent.speaker_text:
            return
        if parent.quoted == "direct" or (claim.speaker_id is None and (claim.speaker_text or "").lower() in _THIRD):
            return  # whom somebody speaks of as "they" is not yet who speaks next
        if self._heard is not None and not self._heard.near:
            return  # an outlet passes on
        behind = parent.cue_start > (claim.cue_start or 0) or (parent.cue_text or "").lower().startswith("according")
        links = tuple(link for link in parent.chain if link.text)
        if behind and claim.cue_start is not None:
            number = self._sentences.of(claim)[0]
            self._heard = _Heard(
                speaker, claim.speaker_text or "", links, number, directly=True, spoken=False, near=True
            )

    def _is_aside(self, claim: Claim, heard: _Heard) -> bool:
        """Return True for what somebody else says beside the one heard: in his sentence, in a clause, in writing."""
        _, sentence = self._sentences.of(claim)
        start, end = claim.cue_start or 0, claim.cue_end or 0
        described = any(above.dep_ == "relcl" for t in sentence if start <= t.idx < end for above in (t, *t.ancestors))
        last = (claim.speaker_text or "").lower().split()[-1:]
        written = claim.speaker_id is None and any(word in words("documents", "nouns") for word in last)
        return self._sentences.first(claim) == heard.sentence or described or written

    def _ask(self, claim: Claim) -> None:
        """Keep whom an outlet asks, where its question is a claim: what follows is his answer."""
        number = self._sentences.of(claim)[0]
        for one in self._spoken.get(number, ()):
            if _is_cue(self._sentences.doc[one.verb], claim) and one.speaker != _speaker(claim):
                self._hear(one, number)

    def _hear(self, one: Interview, number: int) -> None:
        directly = one.speaker in self._people or ":" not in one.speaker
        self._heard = _Heard(one.speaker, one.words, (one.link,), number, directly, spoken=True)


class _Heard(NamedTuple):
    """Who was heard through which outlet, up to which sentence.

    `directly` a person, so that "he" can be meant; `spoken` where he spoke to the outlet; `near` where
    somebody else than an outlet passes on what he says, which does not reach far.
    """

    speaker: str
    words: str
    links: tuple[Link, ...]
    sentence: int
    directly: bool
    spoken: bool
    near: bool = False


def _is_record(link: Link) -> bool:
    """Return True for transcripts and papers, through which one hears a speaker as through an outlet."""
    last = (link.text or "").lower().split()[-1:]
    return any(lemma_of(word, "NNS") in words("documents", "records") for word in last)


def _takes_up(claim: Claim, heard: _Heard) -> bool:
    """Return True for "he", "they" and "the prince" right behind "Crown Prince Salman": the one who was heard."""
    spoken = (claim.speaker_text or "").lower().split()
    if spoken in (["he"], ["she"], ["they"]):
        return heard.directly
    if _is_another(spoken):
        return _is_of_sort(spoken, heard.words.lower().split())
    unnamed = claim.speaker_id is None or claim.speaker_id.startswith("GRP:")
    return spoken[:1] == ["the"] and unnamed and spoken[-1] in heard.words.lower().split()


def _is_another(spoken: list[str]) -> bool:
    """Return True for "another source", "a second official", "one of the diplomats", "this source"."""
    said = " ".join(spoken[:2])
    return spoken[:1] != [] and (spoken[0] in words("carriers", "further") or said in words("carriers", "further"))


def _is_of_sort(spoken: list[str], before: list[str]) -> bool:
    """Return True where both are called by one noun: "another source" behind "a source in the ministry"."""
    sorts = words("anonymous", "nouns") | words("carriers", "sources")
    now, then = ({lemma_of(word, "NNS") for word in said} & sorts for said in (spoken, before))
    return bool(now & then) or bool(now and then and now | then <= words("carriers", "sources"))


def _same_record(claim: Claim, before: str) -> bool:
    """Return True for "the documents" behind "documents seen by the Times"."""
    last = (claim.speaker_text or "").lower().split()[-1:]
    if claim.speaker_id is not None or not last or not _is_record(claim.chain[-1]):
        return False
    return lemma_of(last[0], "NNS") in {lemma_of(word, "NNS") for word in before.lower().split()}


def _speaker(claim: Claim) -> str:
    return claim.speaker_id or (claim.speaker_name or claim.speaker_text or "").casefold()


def _through(claim: Claim, links: Sequence[Link]) -> Claim:
    """Return a claim with outlets in its chain, right before the speaker; without those that stand there already."""
    known = {station[:2] for station in claim.chain}
    ids = {station.actor_id for station in claim.chain if station.actor_id}  # "CNN" of "CNN and the BBC"
    new = [link for link in links if link[:2] not in known and link.actor_id not in ids]
    return replace(claim, chain=(*claim.chain[:-1], *new, claim.chain[-1])) if new and claim.chain else claim


def _carries(outlet: Outlet, sentence: Span, claim: Claim) -> bool:
    """Return True where the sentence says that a claim's words came through an outlet."""
    if _is_set_ahead(outlet, sentence, claim) or _is_on_air(outlet, claim, sentence) or _ends(outlet, claim, sentence):
        return True
    top = top_of(outlet, sentence.doc)
    governor = governor_of(top)
    if governor is None or _is_cited(governor):
        return False
    if claim.speaker_start is not None and outlet.start < (claim.speaker_end or 0) and claim.speaker_start < outlet.end:
        return _quoted_by(top, governor)
    if governor.dep_ in ("acl", "relcl") and _is_of_speaker(governor.head, claim):
        return _quoted_by(top, governor)  # "envoys interviewed by the Journal", "an aide who spoke to CNN"
    if claim.contains(outlet.start, outlet.end) and not _trails(top, governor, sentence):
        return False
    if top.dep_ in ("nsubj", "nsubjpass"):
        if lemma(governor) in words("carriers", "carrying") and _is_carried(governor, claim):
            return True
        return reports(outlet, sentence.doc) and outlet.start >= claim.content_start and not _is_cue(governor, claim)
    if top.dep_ in ("dobj", "dative", "iobj"):
        return lemma(governor) in words("carriers", "tell")
    if _is_topic(governor):
        return False
    preposition = top.head.lower_
    if _hands_over(preposition, governor):
        return _is_of_speaker(governor.head, claim)
    if preposition in ("to", "with") and _is_cue(governor, claim) and governor.tag_[0] == "V":
        return True  # "as he described to the Post"
    if preposition == "to" and top.head.head.lower_ == "according":
        return not _is_cue(top.head.head, claim)
    if preposition == "on" and not outlet.named:
        return False  # "on state television" is where he said it, not who passes it on
    return preposition in words("carriers", "prepositions") and lemma(governor) in _carrying()


def _is_cited(noun: Token) -> bool:
    """Return True for the report of "citing a report by the Times": its outlet stands behind who cites, not before."""
    return noun.tag_[0] == "N" and noun.dep_ in ("dobj", "obj") and lemma(noun.head) in words("citing", "verbs")


def _is_topic(noun: Token) -> bool:
    """Return True for the report of "asked about a report by the Times": what is answered, not what passes it on."""
    writing = noun.tag_[0] == "N" and lemma(noun) in words("carriers", "report") | words("retold", "pages")
    return writing and noun.dep_ == "pobj" and noun.head.lower_ in ("about", "on", "to", "over", "upon")


def _is_set_ahead(outlet: Outlet, sentence: Span, claim: Claim) -> bool:
    """Return True for "In an interview with the daily Le Soir, he said …", by the order of the words."""
    if claim.cue_start is None or not outlet.end <= claim.cue_start or outlet.start > (claim.speaker_start or 0):
        return False
    ahead = [token for token in sentence if token.idx < outlet.start]
    acts = [lemma(t) in words("carriers", "acts") or t.lower_ in words("carriers", "opening") - {"in"} for t in ahead]
    begins = bool(ahead) and ahead[0].lower_ in words("carriers", "opening")
    if not begins or not any(acts) or claim.contains(outlet.start, outlet.end):
        return False
    begun = ahead[0].i if ahead[0].lower_ == "guest" else -1
    behind = ahead[acts.index(True) + 1 :]
    joined = any(t.lower_ in ("with", "to", "by", "on") or (t.lower_ == "of" and t.i - 1 == begun) for t in behind)
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
    if lemma(top) in words("carriers", "sources") | words("outlets", "reporting"):
        return True
    if lemma(governor) in words("outlets", "reporting"):
        return top.head.lower_ == "of"  # "the commentator of the newspaper"
    if _hands_over(top.head.lower_, governor) or _gets(top, governor):
        return True
    if governor.dep_ in ("acl", "relcl") and top.head.lower_ in ("to", "with"):
        return lemma(governor) in words("carriers", "tell")
    passing = words("carriers", "report") | words("carriers", "interviewing")
    whose = governor.dep_ == "relcl" and any(_is_whose_words(c) for c in governor.children)
    return (whose or governor.dep_ == "acl") and top.head.lower_ == "by" and lemma(governor) in passing


def _gets(top: Token, governor: Token) -> bool:
    """Return True for "a note that the Post has seen", "which the daily was able to consult"."""
    got = [
        t for t in governor.subtree if t.i > top.i and lemma(t) in words("carriers", "obtaining") and t.tag_[0] == "V"
    ]
    return governor.dep_ == "relcl" and top.dep_ == "nsubj" and bool(got)


def _is_whose_words(subject: Token) -> bool:
    """Return True for "whose words" of "the minister, whose words were quoted by Reuters"."""
    said = lemma(subject) in {"word", *noun_kinds(), *words("documents", "nouns"), *words("carriers", "media")}
    return said and any(child.lower_ == "whose" for child in subject.children)


def _is_carried(verb: Token, claim: Claim) -> bool:
    """Return True for "(the agency) carried a statement by the army that said …": what it carries speaks."""
    return any(_is_of_speaker(token, claim) for c in verb.children if c.i > verb.i for token in c.subtree)


def _hands_over(preposition: str, governor: Token) -> bool:
    """Return True for "documents obtained by the Post", "a memo leaked to the Post": it passes on what stands there."""
    if governor.tag_ not in ("VBN", "VBD") or governor.dep_ not in ("acl", "relcl"):
        return False
    got = preposition == "by" and lemma(governor) in words("carriers", "obtaining")
    return got or (preposition in ("to", "with") and lemma(governor) in words("carriers", "handing"))


def _is_of_speaker(noun: Token, claim: Claim) -> bool:
    return _is_of_speaker_at(noun.idx, claim)


def _is_of_speaker_at(place: int, claim: Claim) -> bool:
    """Return True within the words for who speaks; of what is told inside a claim that one does not carry the claim."""
    return claim.speaker_start is not None and claim.speaker_start <= place < (claim.speaker_end or 0)


def _trails(top: Token, governor: Token, sentence: Span) -> bool:
    """Return True for what is set behind all the rest, whatever it was taken for: "…, the Times reports"."""
    if governor.lower_ == "according":
        return governor.i > sentence.start and governor.nbor(-1).is_punct
    left = sentence.doc[governor.i + 1 : sentence.end]
    return top.dep_ == "nsubj" and all(token.is_punct or token.is_space for token in left)


def _carrying() -> frozenset[str]:
    return words("carriers", "tell") | words("carriers", "acts") | words("carriers", "report")


def _is_cue(token: Token, claim: Claim) -> bool:
    return claim.cue_start is not None and claim.cue_start <= token.idx < (claim.cue_end or 0)
