"""Lands as what is studied or dealt with: "Russian" of "the Institute of Russian and Central Asian Studies"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.reference.names import lookup

_FIELDS = frozenset({"Studies", "Affairs", "Languages"})
_BETWEEN = frozenset({",", "and", "&", "-", "the"})
_PARTS = frozenset("north south east west central northern southern eastern western near middle latin pacific".split())


def is_field_of_study(doc: Doc, last: int) -> bool:
    """Return True where a name that ends before token `last` is one of the lands in front of "Studies" or "Affairs"."""
    for token in doc[last : last + 12]:
        if token.text in _FIELDS:
            return True
        if token.lower_ not in _BETWEEN and not _is_land(token):
            return False
    return False


def _is_land(token: Token) -> bool:
    if token.lower_ in _PARTS:
        return True
    return token.text[0].isupper() and any(c.form in ("adjective", "full") for c in lookup(token.text))
