"""Months that are family names as well: "the vote in May"."""

from __future__ import annotations

from spacy.tokens import Token

_MONTHS = frozenset({"may", "march", "april", "june", "august"})
_DATING = frozenset({"in", "early", "late", "mid", "mid-", "last", "next", "this", "until", "since", "till"})
_TRUSTING = frozenset({"confidence", "faith", "trust", "belief", "believe", "interest", "disappointed"})
_LARGEST = 31  # days


def is_month(token: Token) -> bool:
    """Return True for "May" of "in May", "early May" and "May 3", not of "confidence in May"."""
    if token.lower_ not in _MONTHS:
        return False
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    if after.isdecimal():
        return int(after) <= _LARGEST or len(after) > 2
    if token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return False  # "until May resigns"
    before = token.nbor(-1) if token.i else token
    trusted = before.i > 0 and before.nbor(-1).lower_ in _TRUSTING
    return before.lower_ in _DATING and not trusted
