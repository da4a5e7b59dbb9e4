"""What a denial denies: the claim of somebody else in the same article that says so.

Either the two share their words ("sold arms to the rebels" – "denied selling arms"), or the denial only points back:
"the allegations", "these transactions", "that is false".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Span

from westphalia.attribution.claim import Claim, ClaimKind
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma, lemma_of

SHARE = 0.4  # of the denial's telling words
FEWEST = 2  # words that must be shared
_BACK = 5  # sentences over which "the allegations" point back
_POINTING = frozenset({"the", "this", "that", "these", "those", "it", "such", "all", "any"})
_MARKS = ('"', "“", "«")
_DENIED: frozenset[ClaimKind] = frozenset({"statement", "accusation", "assessment", "confirmation", "forecast"})


def with_denied(doc: Doc, claims: Sequence[Claim]) -> list[Claim]:
    """Link each denial to the claim it denies.

    Parameters
    ----------
    doc
        The parsed article.
    claims
        In the order of the text.

    Returns
    -------
    list of Claim
        The same claims; only `denies_claim_id` differs, of denials.
    """
    if not any(claim.kind == "denial" for claim in claims):
        return list(claims)
    told = {claim.claim_id: telling(doc, claim.content_spans) for claim in claims}
    starts = [span.start_char for span in doc.sents]
    found = []
    for claim in claims:
        denied = _denied_by(doc, claim, claims, told, starts) if claim.kind == "denial" else None
        found.append(replace(claim, denies_claim_id=denied.claim_id) if denied else claim)
    return found


def _denied_by(
    doc: Doc, denial: Claim, claims: Sequence[Claim], told: Mapping[str, frozenset[str]], starts: Sequence[int]
) -> Claim | None:
    told_in_it = [c for c in claims if c.parent_claim_id == denial.claim_id and _is_reported(c)]
    if told_in_it:
        return told_in_it[0]
    others = [claim for claim in claims if _may_be_denied(claim, denial)]
    own = told[denial.claim_id]
    if own:
        alike = [(len(own & told[c.claim_id]) / len(own), c) for c in others if len(own & told[c.claim_id]) >= FEWEST]
        best = max(alike, key=lambda one: (one[0], -abs(one[1].content_start - denial.content_start)), default=None)
        if best is not None and best[0] >= SHARE:
            return best[1]
    if not points_back(doc, denial):
        return None
    begin = denial.content_start if denial.cue_start is None else min(denial.content_start, denial.cue_start)
    before = [claim for claim in others if claim.content_end <= begin and claim.kind in ("statement", "accusation")]
    if not _is_of_words(doc, denial):
        before = [claim for claim in before if _tells_an_act(doc, claim)]
    last = max(before, key=lambda claim: claim.content_start, default=None)
    if last is None or sum(last.content_end <= start <= begin for start in starts) > _BACK:
        return None
    return last


def _is_reported(claim: Claim) -> bool:
    """Return True for what stands in "called reports that … false": it is the reports' claim that is denied."""
    last = (claim.cue_text or "").lower().split()[-1:]
    return any(lemma_of(word, "NNS") in words("nouns", "statement") for word in last)


def _may_be_denied(claim: Claim, denial: Claim) -> bool:
    """Return True for what somebody else says, outside the denial; who passes it on is somebody else as well."""
    same = claim.speaker_id is not None and claim.speaker_id == denial.speaker_id
    inside = denial.contains(claim.content_start, claim.content_end) or claim.contains(
        denial.content_start, denial.content_end
    )
    return claim.claim_id != denial.claim_id and claim.kind in _DENIED and not same and not inside


def points_back(doc: Doc, denial: Claim) -> bool:
    """Return True for a denial of "the allegations" or "these transactions", and for "that is false"."""
    span = doc.char_span(denial.content_start, denial.content_end, alignment_mode="expand")
    if span is None or not (span[0].lower_ in _POINTING or span[0].text in _MARKS or _is_bare_claim(span)):
        return False
    head = span.root
    if head.tag_[:2] == "NN":
        return not any(child.dep_ in ("acl", "relcl") and child.i < span.end for child in head.children)
    if len(span) == 1:
        return True  # "denied this"
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ == "they":
        return lemma(head) == "be"  # "they are false" is of reports, "they have nothing left" of people
    return subject is not None and subject.lower_ in ("it", "this", "that", "these", "claims", "reports")


def _is_of_words(doc: Doc, denial: Claim) -> bool:
    """Return True for a denial of "the allegations" or "it"; "these deliveries" are acts, and somebody told of them."""
    span = doc.char_span(denial.content_start, denial.content_end, alignment_mode="expand")
    head = None if span is None else span.root
    return head is None or head.tag_[:2] != "NN" or lemma(head) in words("nouns", "statement")


def _tells_an_act(doc: Doc, claim: Claim) -> bool:
    """Return True for a content with a clause: "had sold arms", not "its depleted stocks"."""
    spans = (doc.char_span(start, end, alignment_mode="expand") or () for start, end in claim.content_spans)
    return any(token.tag_[0] == "V" and token.dep_ != "amod" for span in spans for token in span)


def _is_bare_claim(span: Span) -> bool:
    """Return True for "allegations" and "accusations of bias"."""
    return lemma(span.root) in words("nouns", "statement") and span.root.i == span.start


def telling(doc: Doc, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Return the telling words of a content: nouns, verbs and names, without those that stand in any denial."""
    found: set[str] = set()
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        found |= {_stem(lemma(token)) for token in span or () if token.tag_[0] in "NV" and len(token) > 2}
    return frozenset(word for word in found if word not in _empty())


@cache
def _empty() -> frozenset[str]:
    listed = words("nouns", "statement") | words("denials", "having") | words("denials", "false")
    return frozenset(map(_stem, listed))


def _stem(word: str) -> str:
    """Cut a word so that "invade" and "invasion", "sell" and "selling" meet in most cases."""
    return word[:5]
