"""Outlets that carry other words of the same sentence: "Ann Lee told CNN that A, and Reuters quoted an aide: B".

What Lee told CNN did not come to Reuters through CNN. And in "“A,” Lee told CNN, Reuters reports" CNN stands between
Reuters and Lee, not before Reuters.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from westphalia.attribution.chains.introduced import governor_of, top_of
from westphalia.attribution.claim import Claim
from westphalia.attribution.speakers.outlets import Outlet
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def is_told_elsewhere(outlet: Outlet, doc: Doc, claim: Claim, claims: Iterable[Claim]) -> bool:
    """Return True for an outlet that was told what somebody else says.

    Parameters
    ----------
    outlet
        The outlet.
    doc
        The parsed article.
    claim
        The claim that it may carry.
    claims
        All of the article.
    """
    telling = governor_of(top_of(outlet, doc))
    if telling is None or lemma(telling) not in words("carriers", "tell") or telling.tag_[0] != "V":
        return False
    others = [c for c in claims if c.claim_id != claim.claim_id and _is_cue(telling, c)]
    return not _is_cue(telling, claim) and any(_is_of_another(other, claim) for other in others)


def _is_cue(token: Token, claim: Claim) -> bool:
    return claim.cue_start is not None and claim.cue_start <= token.idx < (claim.cue_end or 0)


def _is_of_another(other: Claim, claim: Claim) -> bool:
    """Return True where another claim is told in this one, or has a speaker of its own."""
    if other.parent_claim_id == claim.claim_id:
        return True
    return other.speaker_text is not None and other.chain[-1][:2] != claim.chain[-1][:2]
