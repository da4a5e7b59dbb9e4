"""Who "we", "I" and "you" are: in words that somebody says, the one who says them, and the one they are said to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim

_FIRST_PERSON = frozenset("i me my we us our ours ourselves myself".split())
_SECOND_PERSON = frozenset("you your yours yourself yourselves".split())
_CONFIDENCE = 0.6


def first_persons(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[Mention]:
    """Yield "we" and "I" in quoted words as mentions of their speaker.

    Only for the sides of events: "we" is often more than the speaker, but what "we" do his side does.
    """
    speakers = {mention.actor_id: mention for mention in reversed(mentions)}
    meant = {claim.claim_id: speakers[claim.speaker_id] for claim in claims if claim.speaker_id in speakers}
    meant = {claim: speaker for claim, speaker in meant.items() if speaker.actor.kind != "outlet"}  # it quotes somebody
    yield from _pronouns(doc, mentions, claims, meant, _FIRST_PERSON, "says")


def second_persons(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[Mention]:
    """Yield "you" in quoted words as mentions of whom they are said to: "he told Kim: 'We appreciate your support'"."""
    at = {i: mention for mention in reversed(mentions) for i in range(mention.first, mention.last)}
    meant = {}
    for claim in claims:
        if claim.cue_start is not None and claim.cue_end is not None:
            cue = doc.char_span(claim.cue_start, claim.cue_end, alignment_mode="expand")
            addressee = _addressee(cue.root) if cue is not None else None
            known = at.get(addressee.i) if addressee is not None else None
            if known is not None and known.actor.kind != "outlet":  # it passes on what others are told
                meant[claim.claim_id] = known
    yield from _pronouns(doc, mentions, claims, meant, _SECOND_PERSON, "is told")


def _addressee(cue: Token) -> Token | None:
    """Return whom a verb of saying tells: its object ("told Kim"), or that of its "to" ("said to Kim")."""
    for child in cue.children:
        if child.dep_ in ("dobj", "dative") and child.tag_[0] == "N":
            return child
        if child.lower_ == "to" and child.dep_ in ("prep", "dative"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def _pronouns(
    doc: Doc,
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    meant: Mapping[str, Mention],
    words: frozenset[str],
    does: str,
) -> Iterator[Mention]:
    """Yield each of `words` in a quotation as a mention of who is meant (by claim id), the innermost claims first."""
    quoted = [claim for claim in claims if claim.quoted != "indirect" and claim.claim_id in meant]
    taken = {i for mention in mentions for i in range(mention.first, mention.last)}
    for claim in sorted(quoted, key=lambda claim: claim.content_end - claim.content_start):
        somebody = meant[claim.claim_id]
        for start, end in claim.content_spans:
            span = doc.char_span(start, end, alignment_mode="contract")
            for token in span or ():
                if token.lower_ in words and token.i not in taken:
                    taken.add(token.i)
                    yield replace(
                        somebody,
                        start=token.idx,
                        end=token.idx + len(token),
                        text=token.text,
                        first=token.i,
                        last=token.i + 1,
                        head=token.i,
                        form="pronoun",
                        role_text=None,
                        confidence=round(_CONFIDENCE * somebody.confidence, 3),
                        reason=f"{token.text!r} in what {somebody.actor.name} {does}",
                    )
