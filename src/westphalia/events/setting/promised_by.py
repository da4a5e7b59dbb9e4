"""The day of what a document binds its makers to: "signed an accord in 1994 in which Oslo agreed to leave"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from westphalia.events.parse.phrases import clause_head, clause_of
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma

_BY = ("by", "in", "under")


def promised_in(token: Token, times: Sequence[tuple[int, Time]]) -> tuple[int, Time] | None:
    """Return the time of the clause that tells of a document, for what is promised in it; None where that has none or
    several.

    Parameters
    ----------
    token
        The trigger; only a promise is made on the day of the document, what is done under it comes later.
    times
        See `date_of`.
    """
    clause = clause_head(token)
    if clause != token or clause.dep_ != "relcl" or lemma(token) not in words("when.promising"):
        return None
    behind = (c for c in clause.children if c.dep_ == "prep" and c.lower_ in _BY)
    if not any(child.tag_ == "WDT" for preposition in behind for child in preposition.children):
        return None
    making = clause_head(clause.head)
    # The clause can hang on the day that stands between: "signed a treaty in 2004 under which".
    bound = any(
        lemma(child) in words("when.binding") for child in making.children if child.dep_ in ("dobj", "nsubjpass")
    )
    around = {t.i for t in clause_of(making)}
    found = [(index, time) for index, time in times if index in around and index < clause.i]
    return found[0] if bound and len(found) == 1 and making.tag_[0] == "V" else None
