"""Subjects that a comma parts from a phrase in front: "through the mediation of Oman, Iran and Iraq agreed to talk".

The parser takes them for more of what the phrase lists, and leaves the verb without a subject. A finite verb has one.
"""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_CONTRASTING = ("while", "whereas")
_FAR = 12  # steps from a name up to the verb, at most


def parted_subject(verb: Token) -> Token | None:
    """Return "Iran" for "agreed" in "mediated by Oman, Iran and Iraq agreed"; None where the verb has a subject."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.dep_ == "advcl" and _opens_next_clause(before):
        return before
    if not _is_without_subject(verb):
        return None
    front = next((c for c in verb.children if c.i < verb.i and c.dep_ in ("prep", "advcl")), None)
    if front is None or front.left_edge.i != verb.sent.start:
        return None
    listed = [t for t in front.subtree if (is_behind_comma(t) or _is_taken_for_name(t, verb)) and t.i < verb.i]
    if not listed:
        return None
    first, last = listed[0], listed[-1]
    # "Mediated by Oman and Egypt, Iran agreed": the list in front has had its "and".
    closed = any(token.tag_ == "CC" for token in verb.doc[front.left_edge.i : last.left_edge.i])
    paired = any(token.tag_ == "CC" for token in verb.doc[last.i : verb.i])
    return last if closed or not paired else first


def contrasted_subject(verb: Token) -> Token | None:
    """Return "Oman" for "expelled" in "Iran recalled its envoy, whereas Oman, calling it hostile, expelled the consul",
    where the parser takes "whereas Oman" for a phrase of the verb before."""
    above = verb.head
    if verb.dep_ != "conj" or not _is_without_subject(verb):
        return None
    opening = (c for c in above.children if c.lower_ in _CONTRASTING and c.dep_ == "prep" and above.i < c.i < verb.i)
    behind = (word.nbor(1) for word in opening if word.i + 1 < len(verb.doc))
    return next((name for name in behind if name.tag_[:3] == "NNP" and name.head.i < verb.i), None)


def is_parted(noun: Token) -> bool:
    """Return True for the subject that a comma parts from what stands in front, and for one whose verb is left out:
    "expelled five Russians, and Latvia, three"."""
    if noun.dep_ == "conj" and any(child.dep_ == "appos" and child.tag_ == "CD" for child in noun.children):
        return True
    if _opens_next_clause(noun):
        return True
    if not is_behind_comma(noun):
        return False
    verb = next((t for t in islice(noun.ancestors, _FAR) if t.i > noun.i and t.tag_[0] == "V"), None)
    return verb is not None and parted_subject(verb) == noun


def _opens_next_clause(name: Token) -> bool:
    """Return True for Chad in "expelled five Danes and Chad expelled three", taken for one more that was expelled."""
    if name.dep_ != "conj" or name.tag_[:3] != "NNP" or name.i + 1 >= len(name.doc) or name.head.tag_[:3] == "NNP":
        return False
    verb = name.nbor(1)
    return verb.tag_ in ("VBD", "VBZ") and verb.dep_ == "advcl" and not any(c.dep_ in _SUBJECTS for c in verb.children)


def is_behind_comma(token: Token) -> bool:
    """Return True for a noun that goes on with another behind a comma."""
    left = token.left_edge.i
    return token.dep_ == "conj" and token.tag_[0] in "NP" and left > 0 and token.doc[left - 1].text == ","


def _is_taken_for_name(token: Token, verb: Token) -> bool:
    """Return True for "Iran" in "accused by Oman, Iran agreed", which the parser takes for another name of Oman's."""
    left = token.left_edge.i
    behind = token.dep_ == "appos" and token.tag_[:3] == "NNP" and left > 0 and token.doc[left - 1].text == ","
    return behind and token.right_edge.i + 1 == verb.i


def _is_without_subject(verb: Token) -> bool:
    if verb.tag_[0] != "V" or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    finite = verb.tag_ in _FINITE or any(c.dep_ == "aux" and c.tag_ in _FINITE for c in verb.children)
    return finite and not any(child.dep_ in _SUBJECTS or child.dep_ == "auxpass" for child in verb.children)
