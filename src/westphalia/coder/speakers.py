"""Who "we" and "I" are: in words that somebody says, the one who says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Claim

_FIRST_PERSON = frozenset("i me my we us our ours ourselves myself".split())
_CONFIDENCE = 0.6


def first_persons(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[Mention]:
    """Yield "we" and "I" in quoted words as mentions of their speaker.

    Only for the sides of events: "we" is often more than the speaker, but what "we" do his side does.
    """
    speakers = {mention.actor_id: mention for mention in reversed(mentions)}
    quoted = [claim for claim in claims if claim.quoted != "indirect" and claim.speaker_id in speakers]
    taken = {i for mention in mentions for i in range(mention.first, mention.last)}
    for claim in sorted(quoted, key=lambda claim: claim.content_end - claim.content_start):
        speaker = speakers[claim.speaker_id or ""]
        for start, end in claim.content_spans:
            span = doc.char_span(start, end, alignment_mode="contract")
            for token in span or ():
                if token.lower_ in _FIRST_PERSON and token.i not in taken:
                    taken.add(token.i)
                    yield replace(
                        speaker,
                        start=token.idx,
                        end=token.idx + len(token),
                        text=token.text,
                        first=token.i,
                        last=token.i + 1,
                        head=token.i,
                        form="pronoun",
                        role_text=None,
                        confidence=round(_CONFIDENCE * speaker.confidence, 3),
                        reason=f"{token.text!r} in what {speaker.actor.name} says",
                    )
