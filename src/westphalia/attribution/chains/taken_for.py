"""Whom "he", "she" and "it" take up where no table knows him: "The panel was set up in May. It said that …".

A pronoun that points to no known actor is read as the subject of the sentence before, where that is one person or one
body that can speak. Only the name is given; nobody is identified by it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.claim import Claim
from westphalia.attribution.draft import noun_phrase
from westphalia.attribution.finding.speaking import can_speak
from westphalia.reading.lemmas import lemma

_PERSONS = ("he", "she")


def with_taken_for(doc: Doc, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Claim]:
    """Name the speakers of claims by "he", "she" or "it" that are nobody known.

    Parameters
    ----------
    doc
        The parsed article.
    mentions
        Its actors: whoever is one of them was not taken up.
    claims
        In the order of the text.

    Returns
    -------
    list of Claim
        The same claims; only names of speakers differ, of claims that no other contains.
    """
    sentences = list(doc.sents)
    starts = [sentence.start_char for sentence in sentences]
    known = {i for mention in mentions for i in range(mention.first, mention.last)}
    return [_named(doc, claim, _before(sentences, starts, claim), known) for claim in claims]


def _before(sentences: Sequence[Span], starts: Sequence[int], claim: Claim) -> Span | None:
    """Return the sentence before the one in which a nameless pronoun speaks, or before its quotation."""
    pronoun = (claim.speaker_text or "").lower()
    nameless = claim.speaker_id is None and (claim.speaker_name or pronoun).lower() == pronoun
    heard = pronoun == "it" or (pronoun in _PERSONS and claim.quoted == "direct")  # "he lists": anybody told of before
    if not nameless or not heard or claim.parent_claim_id is not None:
        return None
    number = bisect_right(starts, min(claim.content_start, claim.speaker_start or claim.content_start)) - 1
    return sentences[number - 1] if number > 0 else None


def _named(doc: Doc, claim: Claim, before: Span | None, known: set[int]) -> Claim:
    subject = _subject(before) if before is not None else None
    if subject is None or subject.i in known or not _suits(subject, (claim.speaker_text or "").lower()):
        return claim
    first, last = noun_phrase(subject)
    if known & set(range(first, subject.i)):
        return claim  # "Oslo's panel" has an actor's name in it, and was not taken for his
    name = doc[first:last].text
    return replace(claim, speaker_name=name, chain=(*claim.chain[:-1], claim.chain[-1]._replace(name=name)))


def _subject(sentence: Span) -> Token | None:
    """Return the grammatical subject of a sentence, where it is one noun."""
    subjects = [child for child in sentence.root.children if child.dep_ in ("nsubj", "nsubjpass")]
    one = subjects[0] if len(subjects) == 1 else None
    alone = one is not None and one.tag_ == "NN" and not any(child.dep_ == "conj" for child in one.children)
    return one if alone else None


def _suits(subject: Token, pronoun: str) -> bool:
    person = is_person_noun(lemma(subject))
    return person if pronoun in _PERSONS else can_speak(subject) and not person
