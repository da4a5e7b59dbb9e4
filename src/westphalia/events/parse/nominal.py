"""Deeds told by a noun with doer and thing behind it: "the lifting by Kenya of the ban on imports"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import of_phrase, prepositional


def done_by_name(deed: Token) -> Token | None:
    """Return "ban" of "the lifting by Kenya of the ban", where the parser hangs "of" on the name of who does it."""
    doer = prepositional(deed, "by") if deed.tag_[0] == "N" else None
    return of_phrase(doer) if doer is not None and doer.tag_.startswith("NNP") else None


def deed_above(thing: Token) -> Token | None:
    """Return "lifting" for "ban" in "the lifting of the ban", "the lifting by Kenya of the ban"."""
    if thing.dep_ not in ("pobj", "pcomp") or thing.head.lower_ != "of":
        return None
    above = thing.head.head
    if above.tag_.startswith("NNP") and above.dep_ == "pobj" and above.head.lower_ == "by":
        return above.head.head
    return above
