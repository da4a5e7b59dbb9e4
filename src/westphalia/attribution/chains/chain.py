"""Drafts -> claims: speakers resolved, nested claims linked, chains built from the publisher to the speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.articles.page import Article
from westphalia.attribution.chains.published import stations_of_page
from westphalia.attribution.chains.through import passed_through
from westphalia.attribution.claim import Claim, ClaimKind, Link, Quoted, Span, claim_id
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.finding.speaking import can_speak
from westphalia.attribution.kinds.kinds import kind_of_claim
from westphalia.attribution.speakers.authors import with_authors
from westphalia.attribution.speakers.joint import joint_name
from westphalia.attribution.speakers.listed import first_of_row, outlet_of
from westphalia.attribution.vocabulary import attitudes, strengths, words
from westphalia.reading.lemmas import lemma

_THIRD_PERSON = frozenset("he him his she her it its they them their".split())
_ISSUERS = frozenset({"outlet", "organization", "igo", "government", "military", "person"})


class Room:
    """What one article offers for resolving its claims."""

    def __init__(
        self, article: Article, doc: Doc, mentions: Sequence[Mention], quotations: Sequence[Quotation]
    ) -> None:
        self.article, self.doc, self.quotations, self.mentions = article, doc, quotations, mentions
        self.starts = [quotation.start for quotation in quotations]
        self.by_token = {mention.head: mention for mention in mentions}
        self.by_token |= {i: mention for mention in mentions for i in range(mention.first, mention.last)}

    def speaker(self, span: tuple[int, int] | None) -> Mention | None:
        """Return the mention that a speaker's tokens stand for: the one at the head, else the first person inside."""
        if span is None:
            return None
        head = self.doc[span[0] : span[1]].root
        if found := self.by_token.get(head.i):
            return first_of_row(found, span, self.doc, self.mentions)
        if lemma(head) in words("documents", "holdings"):
            return self._issuer(head) or self._state_of(head)
        if (outlet := outlet_of(head, span[1], self.by_token)) is not None:
            return outlet
        if lemma(head) in words("documents", "nouns") | words("carriers", "media") and (own := self._owner(head)):
            return own
        if head.tag_[:2] == "NN" and not can_speak(head):
            return self._apposed(head, span)  # "Putin's trip confirms": a thing shows, nobody says
        inside = [self.by_token[i] for i in range(*span) if i in self.by_token]
        if lemma(head) in words("documents", "nouns") and (issuer := self._issuer(head)):
            return issuer
        besides = {t.i for c in head.children if _says_more(c) for t in c.subtree}
        inside = [m for m in inside if m.head not in besides] if head.tag_ in ("NN", "NNS") else inside
        people = [mention for mention in inside if mention.actor.kind in ("person", "group")]
        return people[0] if people else None

    def name(self, span: tuple[int, int] | None, speaker: Mention) -> str:
        """Return the name of a speaker; with the others who stand beside him, theirs as well."""
        return speaker.actor.name if span is None else joint_name(self.doc, span, speaker, self.mentions)

    def _issuer(self, document: Token) -> Mention | None:
        """Return whose a document is: "the Post's report", "a report by NBC", "figures released by the ministry"."""
        owned = any(c.dep_ == "poss" and c.tag_[0] == "N" for c in document.children)
        made = (
            ()
            if owned
            else (c for c in document.children if c.dep_ == "acl" and lemma(c) in words("documents", "giving"))
        )
        for child in (*document.children, *(c for verb in made for c in verb.children)):
            owns = child.dep_ in ("poss", "compound", "nmod")
            from_whom = child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "in", "of")
            owners = [child] if owns else list(child.children) if from_whom else []
            for owner in owners:
                found = self.by_token.get(owner.i)
                if found and (found.actor.kind == "outlet" or (child.lower_ != "in" and found.actor.kind in _ISSUERS)):
                    return found
        return None

    def _owner(self, document: Token) -> Mention | None:
        """Return whose words "Pyongyang's statement" and "Lavrov's speech" are, also those of a state."""
        found = (self.by_token.get(c.i) for c in document.children if c.dep_ == "poss")
        return next((m for m in found if m is not None and m.actor.kind in (*_ISSUERS, "country")), None)

    def _apposed(self, head: Token, span: tuple[int, int]) -> Mention | None:
        """Return the person named beside a noun: "his colleague, orientalist Ann Lee"."""
        beside = (c.i for c in head.children if c.dep_ == "appos" and c.i in range(*span))
        named = (self.by_token[i] for i in beside if i in self.by_token)
        return next((mention for mention in named if mention.actor.kind == "person"), None)

    def _state_of(self, holding: Token) -> Mention | None:
        """Return whose "Iraqi estimates" and "Iraq's data" are, where no body is named: the state's."""
        owners = (c for c in holding.children if c.dep_ in ("amod", "poss", "compound", "nmod"))
        found = (self.by_token[owner.i] for owner in owners if owner.i in self.by_token)
        return next((mention for mention in found if mention.actor.kind == "country"), None)

    def tokens_of(self, speaker: Mention) -> list[int]:
        """Return the tokens that stand for a speaker, or for the state a speaker acts for."""
        state = speaker.actor.country if speaker.actor.sector in ("GOV", "MIL") else None
        return [i for i, m in self.by_token.items() if m.actor_id in (speaker.actor_id, state)]

    def text(self, span: tuple[int, int] | None) -> str | None:
        """Return the words of a token range."""
        return self.doc[span[0] : span[1]].text if span else None


def _says_more(child: Token) -> bool:
    """Return True for what tells more of a noun: "familiar with his plans" of "people familiar with his plans"."""
    return child.dep_ in ("prep", "relcl", "acl", "poss") or (child.dep_ == "amod" and child.i > child.head.i)


def build_claims(room: Room, drafts: Sequence[Draft], publisher: Actor | None) -> list[Claim]:
    """Resolve all drafts of an article, the outer ones before those inside them."""
    built: list[tuple[Draft, Claim]] = []
    for draft in _outer_first(drafts):
        parent = _parent(room.doc, draft, built)
        if not draft.inner or _is_told(room, draft, parent):
            built.append((draft, _build(room, draft, parent, publisher)))
    claims = with_authors(room.doc, room.article, room.mentions, room.quotations, [claim for _, claim in built])
    return sorted(claims, key=lambda c: (c.content_start, -c.content_end, bool(c.parent_claim_id)))


def _outer_first(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts so that each stands behind those whose content its cue is in: by size, and by who holds whom."""
    waiting = sorted(drafts, key=lambda d: (-_size(d), bool(d.via), d.content[0]))
    ordered: list[Draft] = []
    while waiting:
        free = [d for d in waiting if not any(_told_in(d, other) and not _told_in(other, d) for other in waiting)]
        taken = free or waiting[:1]
        ordered += taken
        waiting = [d for d in waiting if all(d is not other for other in taken)]
    return ordered


def _size(draft: Draft) -> int:
    return sum(end - start for start, end in draft.content)


def _told_in(draft: Draft, other: Draft) -> bool:
    """Return True where a draft's cue stands in another's content."""
    if draft is other or draft.content == other.content:
        return False
    start, end = draft.cue or draft.content[0]
    return any(first <= start and end <= last for first, last in other.content)


def _is_told(room: Room, draft: Draft, parent: Claim | None) -> bool:
    """Return True for what somebody else than the speaker around it says or thinks: people and bodies, no things."""
    if parent is None or draft.speaker is None:
        return False
    if room.doc[draft.speaker[0]].lower_ in words("pronouns", "own"):
        return False  # the speaker around it, or whoever listens
    if room.doc[draft.speaker[0]].tag_ == "PRP" and not (parent.speaker_id or "").startswith("OUT:"):
        # "she said she plans": mostly the speaker's own
        return _is_in_marks(room, draft) or _is_taken_up(room.doc, draft, parent)
    named = _named(room.doc, draft.speaker)
    if _bare(room.text(named)) == _bare(parent.speaker_text):
        return False
    speaker = room.speaker(named)
    if speaker is not None:
        return speaker.actor_id != parent.speaker_id
    head = room.doc[slice(*named)].root if named else None
    if head is not None and (head.tag_ == "PRP" or head.lower_ in words("pronouns", "indefinite")):
        return True
    return head is not None and (head.tag_[:3] == "NNP" or (head.tag_[:2] == "NN" and can_speak(head)))


def _bare(name: str | None) -> str:
    return (name or "").lower().removeprefix("the ")


def _is_taken_up(doc: Doc, draft: Draft, parent: Claim) -> bool:
    """Return True for the "they" of "(aides said) prosecutors had it all and they plan to go on": who stood before."""
    pronoun = doc[(draft.speaker or (0, 0))[0]]
    told = doc.char_span(parent.content_start, parent.content_end, alignment_mode="contract") or ()
    before = [
        t for t in told if t.i < pronoun.i and t.dep_ in ("nsubj", "nsubjpass") and t.sent.start == pronoun.sent.start
    ]
    first = before[0] if before else pronoun
    plural = first.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in first.children)
    people = first.tag_[:2] == "NN" and (can_speak(first) or first.tag_ in ("NNP", "NNPS"))
    return people and plural == (pronoun.lower_ == "they")


def _is_in_marks(room: Room, draft: Draft) -> bool:
    """Return True where a cue stands in a quotation: who is quoted there speaks of himself as "I", not as "he"."""
    start, end = draft.cue or draft.content[0]
    return any(q.spoken and q.start < start and end <= q.end for q in room.quotations)


def _named(doc: Doc, speaker: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the tokens that name a speaker: for "who" and "which" the noun these stand for."""
    if speaker is None or speaker[1] - speaker[0] != 1:
        return speaker
    pronoun = doc[speaker[0]]
    relative = pronoun.tag_ in ("WP", "WDT") and pronoun.head.dep_ == "relcl"
    return noun_phrase(pronoun.head.head) if relative else speaker


def _parent(doc: Doc, draft: Draft, claims: Sequence[tuple[Draft, Claim]]) -> Claim | None:
    """Return the smallest claim that this one is told in: by position of its cue, or as the one who passes it on.

    In "knew that … and suspected that …" the second stands beside the first, whatever the parser makes of it.
    """
    if draft.via:
        for outer, claim in reversed(claims):
            if outer.content == draft.content and outer.speaker in draft.via:
                return claim
    position = draft.cue or draft.content[0]
    beside = None if draft.cue_token is None or doc[draft.cue_token].dep_ != "conj" else doc[draft.cue_token].head.i
    outside = [(o, c) for o, c in claims if o.content != draft.content and (beside is None or o.cue_token != beside)]
    around = [claim for _, claim in outside if claim.contains(*position)]
    return min(reversed(around), key=lambda claim: sum(b - a for a, b in claim.content_spans), default=None)


def _build(room: Room, draft: Draft, parent: Claim | None, publisher: Actor | None) -> Claim:
    spans = tuple(sorted(draft.content))
    named = _named(room.doc, draft.speaker)
    speaker = room.speaker(named)
    text = room.article.text
    start, end = spans[0][0], spans[-1][1]
    cue = draft.cue or (None, None)
    place = _chars(room.doc, draft.speaker)
    said = "" if draft.cue_token is None else lemma(room.doc[draft.cue_token])
    return Claim(
        claim_id=claim_id(room.article.article_id, spans, draft.cue, place),
        content_start=start,
        content_end=end,
        content_text=text[start:end],
        content_spans=spans,
        cue_start=cue[0],
        cue_end=cue[1],
        cue_text=text[cue[0] : cue[1]] if draft.cue else None,
        speaker_start=place[0] if place else None,
        speaker_end=place[1] if place else None,
        speaker_text=text[place[0] : place[1]] if place else None,
        speaker_id=speaker.actor_id if speaker else None,
        speaker_name=room.name(named, speaker) if speaker else None,
        anonymous=_anonymous(room, draft, speaker),
        kind=_kind(room, draft, spans, speaker),
        quoted=_quoted(room, spans),
        parent_claim_id=parent.claim_id if parent else None,
        chain=_chain(room, draft, parent, publisher),
        confidence=draft.confidence,
        attitude=attitudes().get(said, "said"),
        strength=strengths().get(said, "says"),
    )


def _chars(doc: Doc, span: tuple[int, int] | None) -> Span | None:
    return (doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1])) if span else None


def _chain(room: Room, draft: Draft, parent: Claim | None, publisher: Actor | None) -> tuple[Link, ...]:
    links = list(parent.chain) if parent else stations_of_page(room.article, publisher)
    if not parent or parent.speaker_text not in {room.text(_named(room.doc, v)) for v in draft.via} | {
        room.text(v) for v in draft.via
    }:
        links += [_station(room, via) for via in draft.via]
    told = passed_through(room.doc, draft, _named(room.doc, draft.speaker), room.by_token)
    if told is not None and all(link.actor_id != told.actor_id for link in links):
        links.append(told)
    links.append(_station(room, draft.speaker))
    return tuple(link for i, link in enumerate(links) if not i or not link.name or not _is_same(link, links[i - 1]))


def _is_same(link: Link, before: Link) -> bool:
    """Return True for one station told twice; "they" of several may have an id that the several have not."""
    return link[:2] == before[:2] or (
        link.name is not None and link.name == before.name and "GRP:" in f"{link.actor_id}"
    )


def _station(room: Room, span: tuple[int, int] | None) -> Link:
    """Return a speaker, or one through whom words come, as a link."""
    named = _named(room.doc, span)
    speaker = room.speaker(named)
    if speaker is None:
        return Link(None, room.text(named), room.text(span))
    return Link(speaker.actor_id, room.name(named, speaker), room.text(named))


def _anonymous(room: Room, draft: Draft, speaker: Mention | None) -> bool:
    """Return True where nobody is named: no speaker at all, or one described by occupation alone."""
    if speaker is not None and speaker.actor.kind != "group":
        return False
    if draft.speaker is None:
        return True
    tokens = room.doc[draft.speaker[0] : draft.speaker[1]]
    head = tokens.root
    before = {child.lower_ for child in head.children if child.i < head.i}
    if lemma(head) in words("anonymous", "nouns"):
        told_whose = any(i in room.by_token for i in range(*draft.speaker) if i != head.i)
        return not ("the" in before and told_whose and lemma(head) in words("anonymous", "offices"))
    return speaker is not None


def _kind(room: Room, draft: Draft, spans: tuple[Span, ...], speaker: Mention | None) -> ClaimKind:
    cue = None if draft.cue_token is None else room.doc[draft.cue_token]
    named = room.tokens_of(speaker) if speaker else ()
    own = frozenset(i for i in named if not _is_of_another(room, i, speaker, draft.cue))
    return kind_of_claim(room.doc, draft.kind, cue, spans, own)


def _is_of_another(room: Room, token: int, speaker: Mention | None, cue: Span | None) -> bool:
    """Return True for "it" in the words of somebody quoted, taken for himself: nobody calls himself so. His state he
    may."""
    word = room.doc[token]
    if speaker is None or word.lower_ not in _THIRD_PERSON or room.by_token[token].actor_id != speaker.actor_id:
        return False
    at = bisect_right(room.starts, word.idx) - 1
    around = room.quotations[at] if at >= 0 else None
    if around is None or not around.start < word.idx < around.end:
        return False
    return cue is None or not around.start < cue[0] < around.end


def _quoted(room: Room, spans: tuple[Span, ...]) -> Quoted:
    inside = [_covered(room, span) for span in spans]
    if all(share > 0.9 for share in inside):
        return "direct"
    return "mixed" if any(share > 0 for share in inside) else "indirect"


def _covered(room: Room, span: Span) -> float:
    shared = sum(max(0, min(span[1], q.end) - max(span[0], q.start)) for q in room.quotations)
    return shared / (span[1] - span[0])
