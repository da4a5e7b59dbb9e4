"""Words of saying in which nobody says anything: what somebody may yet say, and what is laid to no one.

"If Seoul demands an apology, Tokyo will refuse": Seoul has demanded nothing. "It would be naive to think that …" and
"nobody denies that …" tell what the author holds.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.vocabulary import verb_kinds
from westphalia.reading.lemmas import lemma

_IF = frozenset({"if", "unless"})
_PAST = ("VBD", "VBN")
_FAR = 5  # verbs between the cue and the "if" of its clause


def is_supposed(doc: Doc, draft: Draft) -> bool:
    """Return True for what is only supposed to be said, and for what nobody or "it" is told to hold.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found.
    """
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if cue is None or cue.tag_[0] != "V":
        return False
    return _is_in_if_clause(cue) or _is_held_by_nobody(doc, draft, cue) or _is_dummy(doc, draft, cue)


def _is_in_if_clause(cue: Token) -> bool:
    """Return True for the verb of an "if" clause, and one joined to it; "asked if" asks."""
    verb = cue
    for _ in range(_FAR):
        mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in _IF and c.i < cue.i), None)
        if mark is not None:
            as_if = mark.i > 0 and mark.nbor(-1).lower_ in ("as", "even")
            return verb.dep_ == "advcl" and not as_if and _is_open(cue, verb)
        if verb.dep_ not in ("conj", "xcomp", "acomp") or verb.head is verb:
            return False
        verb = verb.head
    return False


def _is_open(cue: Token, clause: Token) -> bool:
    """Return True for "if he says"; "if he said" is open only where the rest tells what would be."""
    past = clause.tag_ in _PAST or cue.tag_ in _PAST
    above = clause.head
    return not past or any(c.tag_ == "MD" for c in above.children) or above.tag_ == "VB"


def _is_held_by_nobody(doc: Doc, draft: Draft, cue: Token) -> bool:
    """Return True for "nobody denies" and "no one believes"; that no one confirmed is told of those asked."""
    if draft.speaker is None or verb_kinds().get(lemma(cue)) == "confirmation":
        return False
    first = doc[draft.speaker[0]]
    no_one = first.lower_ == "no" and first.i + 1 < len(doc) and first.nbor(1).lower_ in ("one", "body")
    return first.lower_ in ("nobody", "none") or no_one


def _is_dummy(doc: Doc, draft: Draft, cue: Token) -> bool:
    """Return True for "it is naive to believe" and "it would be a mistake to think": whoever does so is not named."""
    if draft.speaker is None or draft.speaker[1] - draft.speaker[0] != 1 or doc[draft.speaker[0]].lower_ != "it":
        return False
    it = doc[draft.speaker[0]]
    to = cue.tag_ == "VB" and any(c.lower_ == "to" for c in cue.children)
    between = [t for t in doc[it.i + 1 : cue.i] if t.tag_[0] == "V"]
    judged = bool(between) and all(t.lower_ in ("is", "was", "be", "been", "would") for t in between)
    return to and judged and it.i < cue.i
