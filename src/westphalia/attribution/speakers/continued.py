"""Who "he" is in '"…," he said', right behind a sentence in which somebody else than the pronoun's antecedent speaks.

News lets one person speak at a time: a quotation with a bare pronoun goes on with whoever was told to speak in the
sentence before, also where another person was named there more prominently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from westphalia.actors.mention import Actor, Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.claim import Claim
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma, lemma_of
from westphalia.reference.people import gender_of

_PRONOUNS = {"he": "m", "she": "f"}


def with_same_speakers(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Claim]:
    """Give quotations by "he" or "she" to the person who spoke in the sentence before.

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
    people = {m.actor_id: m.actor for m in mentions if m.actor.kind == "person"}
    starts = [span.start_char for span in doc.sents]
    quoting = _quoting_its(doc)
    found: list[Claim] = []
    last: tuple[Claim, int] | None = None  # who spoke last, up to where
    alone: tuple[Claim, int] | None = None  # the same, told in nobody's words
    outlet: tuple[Claim, int] | None = None
    for claim in claims:
        if (
            alone
            and _is_spoken_on(claim, alone[0], mentions)
            and _is_next(starts, alone[1], claim)
            and _suits(claim, alone[0], people)
        ):
            claim = _spoken_by(claim, alone[0])
        elif last and _goes_on(claim) and _is_next(starts, last[1], claim) and _suits(claim, last[0], people):
            claim = _spoken_by(claim, last[0])
        elif outlet and _is_it(claim) and _is_next(starts, outlet[1], claim):
            claim = _spoken_by(claim, outlet[0])
        elif outlet and _is_in(quoting, claim) and _is_next(starts, outlet[1], claim):
            claim = _quoted_by(claim, outlet[0])
        found.append(claim)
        if _is_outlets(claim) and (outlet is None or _is_later(starts, outlet[0], claim)):
            outlet = (claim, _end(claim))
        if claim.speaker_id is None or claim.speaker_id in people:
            last = (claim, _end(claim)) if claim.cue_text else last
            alone = last if claim.parent_claim_id is None else alone
    return _with_headline(found)


def _quoting_its(doc: Doc) -> list[Span]:
    """Return the sentences in which "it" quotes or cites somebody, as an outlet does and a state does not."""
    citing = words("citing", "verbs")
    verbs = (t.head for t in doc if t.lower_ == "it" and t.dep_ == "nsubj" and t.head.tag_ in ("VBD", "VBZ"))
    return [verb.sent for verb in verbs if lemma(verb) in citing]


def _is_in(sentences: Sequence[Span], claim: Claim) -> bool:
    place = claim.content_start if claim.cue_start is None else claim.cue_start
    return any(span.start_char <= place < span.end_char for span in sentences)


def _quoted_by(claim: Claim, before: Claim) -> Claim:
    """Return a claim with the outlet that spoke before in place of the "it" that quotes."""
    if (claim.speaker_text or "").lower() == "it":
        return claim if _is_outlets(claim) else _spoken_by(claim, before)
    link = before.chain[-1]
    chain = [link._replace(text=one.text) if (one.text or "").lower() == "it" else one for one in claim.chain[:-1]]
    return replace(claim, chain=(*chain, claim.chain[-1]))


def _is_outlets(claim: Claim) -> bool:
    return (claim.speaker_id or "").startswith("OUT:")


def _is_later(starts: Sequence[int], before: Claim, claim: Claim) -> bool:
    """Return True where a claim's speaker stands in a later sentence: the first of a sentence is what "it" takes up."""
    return any((before.speaker_start or 0) < start <= (claim.speaker_start or 0) for start in starts)


def _with_headline(claims: list[Claim]) -> list[Claim]:
    """Give the claim of a headline "… — newspaper" to the outlet that the article then names first."""
    first = claims[0] if claims else None
    if first is None or first.speaker_id or (first.speaker_text or "").lower() not in words("outlets", "nouns"):
        return claims
    publisher = first.chain[0].actor_id if len(first.chain) > 1 else None
    outlet = next((c for c in claims[1:] if _is_outlets(c) and c.speaker_id != publisher), None)
    return [_spoken_by(first, outlet), *claims[1:]] if outlet is not None else claims


def _end(claim: Claim) -> int:
    return max(claim.content_end, claim.cue_end or 0, claim.speaker_end or 0)


def _is_it(claim: Claim) -> bool:
    """Return True for "It then quoted experts", where nobody knows what "it" is."""
    return claim.speaker_id is None and (claim.speaker_text or "").lower() == "it"


def _goes_on(claim: Claim) -> bool:
    spoken = (claim.speaker_text or "").lower() in _PRONOUNS
    return spoken and (claim.quoted != "indirect" or claim.speaker_id is None) and claim.parent_claim_id is None


def _is_spoken_on(claim: Claim, before: Claim, mentions: Sequence[Mention]) -> bool:
    """Return True for "he said" where "he" was taken for one of whom the speaker before only told."""
    if (claim.speaker_text or "").lower() not in _PRONOUNS or claim.parent_claim_id is not None:
        return False
    start, end = before.content_start, max(_end(before), claim.speaker_start or 0)
    named = [m for m in mentions if m.actor_id == claim.speaker_id and start <= m.start < end and _is_name(m)]
    return _adds(claim) or (bool(named) and all(before.contains(m.start, m.end) for m in named))


def _is_name(mention: Mention) -> bool:
    return mention.text.lower() not in _PRONOUNS


def _adds(claim: Claim) -> bool:
    """Return True for "he added that", "he also said that": the cue tells that the same one goes on."""
    cue = (claim.cue_text or "").lower().split()
    more = words("taken_up", "adding") | words("taken_up", "going_on")
    return any(word in more or lemma_of(word, "VBD") in more for word in cue)


def _is_next(starts: Sequence[int], end: int, claim: Claim) -> bool:
    """Return True where a claim begins in the sentence right behind the one that ends around `end`."""
    return sum(end <= start <= claim.content_start for start in starts) == 1


def _suits(claim: Claim, before: Claim, people: dict[str, Actor]) -> bool:
    """Return True where the one who spoke before is a person whose gender the pronoun may have, named or not."""
    person = people.get(before.speaker_id or "")
    if before.speaker_id is None and claim.speaker_id is None:
        return _is_somebody((before.speaker_text or "").lower())
    if person is None or before.speaker_id == claim.speaker_id or before.speaker_name != person.name:
        return False  # nobody, no other, or several together
    gender = gender_of(person.name, person.country or "")
    return gender in (None, _PRONOUNS[(claim.speaker_text or "").lower()])


def _is_somebody(words_of_speaker: str) -> bool:
    """Return True for "a diplomat in Oslo", "the father": one person, no "article"."""
    first, _, rest = re.split(r",| (?:who|whose|at|from|in|of|with)\b", words_of_speaker)[0].partition(" ")
    last = rest.split()[-1:]
    return first in ("a", "an", "one", "the", "another") and any(_is_person(word) for word in last)


def _is_person(word: str) -> bool:
    return lemma_of(word, "NN") == word and (word in words("anonymous", "nouns") or is_person_noun(word))


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
