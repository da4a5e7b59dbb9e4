"""Courts in The Hague: they are the world's unless something says that they are Dutch."""

from __future__ import annotations

from spacy.tokens import Token

_COURTS = frozenset({"court", "tribunal", "judge", "prosecutor"})
_DUTCH = frozenset({"dutch", "district", "appeals", "appeal", "local", "regional", "supreme", "cassation"})


def is_world_court(token: Token, noun: str) -> bool:
    """Return True for "the court in The Hague", not for "the district court in The Hague"."""
    if noun not in _COURTS or any(child.lower_ in _DUTCH for child in token.lefts):
        return False
    places = (child for at in token.rights if at.lower_ in ("in", "at") for child in at.children)
    return any(place.lower_ == "hague" for place in places)
