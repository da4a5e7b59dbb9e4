"""Who "it" is in "It added that …", and whose "his opinion": the body or the writing that spoke in the sentence before.

"The foreign ministry said Iran had sold nothing. It added that …": the subject of a saying goes on with another. Whom a
report or an outlet tells of may speak as well ("Reuters reported that Iran sold drones. It said …"): there "it" goes
on only where it adds or "also" says. "In his opinion" goes on with the one person who spoke.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.claim import Claim
from westphalia.attribution.finding.speaking import can_speak
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma


def with_taken_up(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Claim]:
    """Give what "it" says to the body or the writing that spoke in the sentence before.

    Parameters
    ----------
    doc
        The parsed article.
    mentions
        Its actors.
    claims
        In the order of the text.

    Returns
    -------
    list of Claim
        The same claims; only speakers differ, of claims that no other contains.
    """
    starts = [span.start_char for span in doc.sents]
    kinds = {mention.actor_id: mention.actor.kind for mention in mentions}
    found: list[Claim] = []
    for claim in claims:
        it = _it(doc, claim)
        place = bisect_right(starts, it.idx) - 1 if it is not None else 0
        before = [c for c in found if it is not None and place and _is_in(starts, c, place - 1)]
        speakers = {c.speaker_text: c for c in reversed(before)}
        only = next(iter(speakers.values())) if len(speakers) == 1 else None
        if it is not None and only is not None and _goes_on(doc, it, claim, only, kinds):
            claim = _spoken_by(claim, only)
        elif (owner := _owner(doc, starts, claim, found, kinds)) is not None:
            claim = _spoken_by(claim, owner)
        found.append(claim)
    return found


def _it(doc: Doc, claim: Claim) -> Token | None:
    """Return the "it" that opens a sentence, and says: "It added", "According to it"."""
    if claim.parent_claim_id is not None or (claim.speaker_text or "").lower() != "it" or claim.speaker_start is None:
        return None
    at = doc.char_span(claim.speaker_start, claim.speaker_start + 2, alignment_mode="contract")
    first = at[0].sent.start if at else 0
    opens = bool(at) and at is not None and (at[0].i == first or doc[first].lower_ in words("phrases", "according"))
    return at[0] if at and opens and at[0].i - first in (0, 2) else None


def _owner(
    doc: Doc, starts: Sequence[int], claim: Claim, found: Sequence[Claim], kinds: dict[str, str]
) -> Claim | None:
    """Return the claim of the one person who spoke ahead of "in his opinion", in this sentence or the one before."""
    if claim.speaker_id is not None or (claim.speaker_text or "").lower() not in ("his", "her"):
        return None
    if claim.parent_claim_id is not None or (claim.cue_text or "").lower() not in words("phrases", "views"):
        return None
    place = claim.speaker_start or 0
    sentence = bisect_right(starts, place) - 1
    ahead = [c for c in found if c.speaker_start is not None and c.speaker_start < place]
    near = [c for c in ahead if _is_in(starts, c, sentence)] or [c for c in ahead if _is_in(starts, c, sentence - 1)]
    speakers = {c.speaker_text: c for c in near}
    only = next(iter(speakers.values())) if len(speakers) == 1 else None
    span = doc.char_span(only.speaker_start or 0, only.speaker_end or 0, alignment_mode="expand") if only else None
    return only if only is not None and span is not None and _is_one_person(span.root, only, kinds) else None


def _is_one_person(head: Token, before: Claim, kinds: dict[str, str]) -> bool:
    """Return True for "Ann Lee", "the expert": one, and somebody."""
    if before.speaker_id is not None and kinds.get(before.speaker_id) == "person":
        return True
    if head.tag_ == "NNP":
        return before.speaker_id is None
    person = is_person_noun(lemma(head)) or lemma(head) in words("anonymous", "nouns")
    return head.tag_ == "NN" and person and lemma(head) not in words("outlets", "nouns")


def _is_in(starts: Sequence[int], claim: Claim, sentence: int) -> bool:
    """Return True for a claim on its own whose speaker stands in a sentence."""
    place = claim.speaker_start
    return place is not None and claim.parent_claim_id is None and bisect_right(starts, place) - 1 == sentence


def _goes_on(doc: Doc, it: Token, claim: Claim, before: Claim, kinds: dict[str, str]) -> bool:
    """Return True where "it" is whoever spoke before, and not what was told of."""
    span = doc.char_span(before.speaker_start or 0, before.speaker_end or 0, alignment_mode="expand")
    cue = doc.char_span(claim.cue_start or 0, claim.cue_end or 0, alignment_mode="expand")
    if span is None or not cue or cue.root.sent != it.sent or not _is_one_body(span.root, before, kinds):
        return False
    said = cue.root
    according = said.lower_ in words("phrases", "according")
    if not according and verb_kinds().get(lemma(said)) not in ("statement", "confirmation", "demand"):
        return False
    beside = {token.lower_ for token in doc[it.i + 1 : said.i]}
    if according or lemma(said) in words("taken_up", "adding") or beside & words("taken_up", "going_on"):
        return True
    return span.root.dep_ == "nsubj" and (claim.speaker_id is None or not _is_writing(span.root, before))


def _is_one_body(head: Token, before: Claim, kinds: dict[str, str]) -> bool:
    """Return True for "the ministry", "China", "the report": one, and nobody."""
    if before.speaker_id is not None and before.speaker_id in kinds:
        return kinds[before.speaker_id] not in ("person", "group") and head.tag_ in ("NN", "NNP", "PRP")
    person = is_person_noun(lemma(head)) and lemma(head) not in words("outlets", "nouns")
    person = person or lemma(head) in words("anonymous", "nouns")
    return (head.tag_ == "NN" and can_speak(head) and not person) or head.lower_ == "it"


def _is_writing(head: Token, before: Claim) -> bool:
    """Return True for a document and for an outlet."""
    written = lemma(head) in words("documents", "nouns") | words("documents", "records") | words("outlets", "nouns")
    return written or (before.speaker_id or "").startswith("OUT:")


def _spoken_by(claim: Claim, before: Claim) -> Claim:
    name = before.speaker_name or before.speaker_text
    last = claim.chain[-1]._replace(actor_id=before.speaker_id, name=name)
    return replace(
        claim,
        speaker_id=before.speaker_id,
        speaker_name=name,
        anonymous=before.anonymous,
        chain=(*claim.chain[:-1], last),
    )
