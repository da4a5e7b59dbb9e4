"""Drafts -> claims: speakers resolved, nested claims linked, chains built from the publisher to the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.actors.vocabulary import body_sectors, is_person_noun, organ_nouns
from westphalia.articles.page import Article
from westphalia.attribution.claim import Claim, ClaimKind, Link, Quoted, Span, claim_id
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.kinds import kind_of_claim
from westphalia.attribution.quotations import Quotation
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_TELLING = frozenset({"tell", "inform"})


class Room:
    """What one article offers for resolving its claims."""

    def __init__(
        self, article: Article, doc: Doc, mentions: Sequence[Mention], quotations: Sequence[Quotation]
    ) -> None:
        self.article, self.doc, self.quotations = article, doc, quotations
        self.by_token = {mention.head: mention for mention in mentions}
        self.by_token |= {i: mention for mention in mentions for i in range(mention.first, mention.last)}

    def speaker(self, span: tuple[int, int] | None) -> Mention | None:
        """Return the mention that a speaker's tokens stand for: the one at the head, else the first person inside."""
        if span is None:
            return None
        head = self.doc[span[0] : span[1]].root
        if found := self.by_token.get(head.i):
            return found
        if head.tag_[:2] == "NN" and not _can_speak(head):
            return None  # "Putin's trip confirms": a thing shows, nobody says
        inside = [self.by_token[i] for i in range(*span) if i in self.by_token]
        people = [mention for mention in inside if mention.actor.kind in ("person", "group")]
        return people[0] if people else None

    def tokens_of(self, speaker: Mention) -> list[int]:
        """Return the tokens that stand for a speaker, or for the state a speaker acts for."""
        state = speaker.actor.country if speaker.actor.sector in ("GOV", "MIL") else None
        return [i for i, m in self.by_token.items() if m.actor_id in (speaker.actor_id, state)]

    def text(self, span: tuple[int, int] | None) -> str | None:
        """Return the words of a token range."""
        return self.doc[span[0] : span[1]].text if span else None


def _can_speak(noun: Token) -> bool:
    """Return True for nouns of people, bodies and documents, and for names."""
    word = lemma(noun)
    known = is_person_noun(word) or word in body_sectors() or word in organ_nouns()
    return known or noun.tag_[:3] == "NNP" or word in words("documents", "nouns") or word in words("anonymous", "nouns")


def build_claims(room: Room, drafts: Sequence[Draft], publisher: Actor | None) -> list[Claim]:
    """Resolve all drafts of an article, the outer ones before those inside them."""
    ordered = sorted(drafts, key=lambda d: (-sum(e - s for s, e in d.content), bool(d.via), d.content[0]))
    claims: list[tuple[Draft, Claim]] = []
    for draft in ordered:
        claims.append((draft, _build(room, draft, _parent(draft, claims), publisher)))
    return sorted(
        (claim for _, claim in claims), key=lambda c: (c.content_start, -c.content_end, bool(c.parent_claim_id))
    )


def _named(doc: Doc, speaker: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the tokens that name a speaker: for "who" and "which" the noun these stand for."""
    if speaker is None or speaker[1] - speaker[0] != 1:
        return speaker
    pronoun = doc[speaker[0]]
    relative = pronoun.tag_ in ("WP", "WDT") and pronoun.head.dep_ == "relcl"
    return noun_phrase(pronoun.head.head) if relative else speaker


def _parent(draft: Draft, claims: Sequence[tuple[Draft, Claim]]) -> Claim | None:
    """Return the smallest claim that this one is told in: by position of its cue, or as the one who passes it on."""
    if draft.via:
        for outer, claim in reversed(claims):
            if outer.content == draft.content and outer.speaker in draft.via:
                return claim
    position = draft.cue or draft.content[0]
    around = [claim for outer, claim in claims if outer.content != draft.content and claim.contains(*position)]
    return around[-1] if around else None


def _build(room: Room, draft: Draft, parent: Claim | None, publisher: Actor | None) -> Claim:
    spans = tuple(sorted(draft.content))
    named = _named(room.doc, draft.speaker)
    speaker = room.speaker(named)
    text = room.article.text
    start, end = spans[0][0], spans[-1][1]
    cue = draft.cue or (None, None)
    place = _chars(room.doc, draft.speaker)
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
        speaker_name=speaker.actor.name if speaker else None,
        anonymous=_anonymous(room, draft, speaker),
        kind=_kind(room, draft, spans, speaker),
        quoted=_quoted(room, spans),
        parent_claim_id=parent.claim_id if parent else None,
        chain=_chain(room, draft, speaker, parent, publisher),
        confidence=draft.confidence,
    )


def _chars(doc: Doc, span: tuple[int, int] | None) -> Span | None:
    return (doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1])) if span else None


def _chain(
    room: Room, draft: Draft, speaker: Mention | None, parent: Claim | None, publisher: Actor | None
) -> tuple[Link, ...]:
    links = list(parent.chain) if parent else []
    if not parent and (publisher or room.article.outlet):
        name = publisher.name if publisher else room.article.outlet
        links = [Link(publisher.actor_id if publisher else None, name, None)]
    if told := _listener(room, draft):
        links.append(Link(told.actor_id, told.actor.name, told.text))
    links.append(
        Link(
            speaker.actor_id if speaker else None,
            speaker.actor.name if speaker else room.text(_named(room.doc, draft.speaker)),
            room.text(draft.speaker),
        )
    )
    return tuple(link for i, link in enumerate(links) if not i or link.actor_id is None or link[:2] != links[i - 1][:2])


def _listener(room: Room, draft: Draft) -> Mention | None:
    """Return the outlet that somebody "told": the words reached the publisher through it."""
    if draft.cue_token is None or lemma(room.doc[draft.cue_token]) not in _TELLING:
        return None
    for child in room.doc[draft.cue_token].children:
        mention = room.by_token.get(child.i)
        if child.dep_ in ("dobj", "dative", "iobj") and mention and mention.actor.kind == "outlet":
            return mention
    return None


def _anonymous(room: Room, draft: Draft, speaker: Mention | None) -> bool:
    """Return True where nobody is named: no speaker at all, or one described by occupation alone."""
    if speaker is not None and speaker.actor.kind != "group":
        return False
    if draft.speaker is None:
        return True
    head = lemma(room.doc[draft.speaker[0] : draft.speaker[1]].root)
    return speaker is not None or head in words("anonymous", "nouns")


def _kind(room: Room, draft: Draft, spans: tuple[Span, ...], speaker: Mention | None) -> ClaimKind:
    cue = None if draft.cue_token is None else room.doc[draft.cue_token]
    own = frozenset(room.tokens_of(speaker)) if speaker else frozenset()
    return kind_of_claim(room.doc, draft.kind, cue, spans, own)


def _quoted(room: Room, spans: tuple[Span, ...]) -> Quoted:
    inside = [_covered(room, span) for span in spans]
    if all(share > 0.9 for share in inside):
        return "direct"
    return "mixed" if any(share > 0 for share in inside) else "indirect"


def _covered(room: Room, span: Span) -> float:
    shared = sum(max(0, min(span[1], q.end) - max(span[0], q.start)) for q in room.quotations)
    return shared / (span[1] - span[0])
