"""Last names of lists that the parser takes for a second subject: "Ministers from Chad, Niger, and Mali met".

A verb has one subject: a name behind a comma and "and", right after a list of names, goes on with the list.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass")


@Language.component("westphalia_listed_names")
def set_listed_names(doc: Doc) -> Doc:
    """Hang each such name on the one before it."""
    for verb in doc:
        subjects = [child for child in verb.children if child.dep_ in _SUBJECTS] if verb.tag_[0] == "V" else []
        if len(subjects) > 1 and (before := _listed_before(subjects[-1], subjects[-2])) is not None:
            conjunction = doc[subjects[-1].left_edge.i - 1]
            subjects[-1].dep_, subjects[-1].head = "conj", before
            conjunction.dep_, conjunction.head = "cc", before
    return doc


def _listed_before(name: Token, subject: Token) -> Token | None:
    """Return "Niger" for "Mali" in "Ministers from Chad, Niger, and Mali": the last of a list below the subject."""
    first = name.left_edge.i
    if name.tag_[:3] != "NNP" or first < 3 or name.nbor(first - 1 - name.i).lower_ != "and":
        return None
    comma, before = name.doc[first - 2], name.doc[first - 3]
    listed = before.tag_[:3] == "NNP" and before.dep_ == "conj" and subject.is_ancestor(before)
    return before if comma.text == "," and listed else None
