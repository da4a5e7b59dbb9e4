"""Verbs that go on with the sentence, where the parser takes them for one more verb of what is told in it.

"Oslo accused Rome of sending arms and closed its port": a past goes with no gerund, so it is Oslo that closed the
port. Nor does it go with an infinitive: "Oslo urged Rome to wait and sent its envoy". And what stands behind "and" and
a day describes nothing: "Oslo attacked Rome and on Monday bombed Bern".
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_BELOW = ("pcomp", "xcomp", "advcl", "acl", "ccomp")


@Language.component("westphalia_second_verbs")
def set_second_verbs(doc: Doc) -> Doc:
    """Hang each such verb on the one that it goes on with."""
    for verb in doc:
        if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD") and (first := _verb_before_day(verb)) is not None:
            _part(verb, first)
        elif verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBN") and (first := _goes_on_with(verb)) is not None:
            conjunction = next((c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i), None)
            verb.head = first
            if conjunction is not None:
                conjunction.head = first
    return doc


def _verb_before_day(participle: Token) -> Token | None:
    """Return "attacked" for "bombed" in "attacked Rome and on Monday bombed Bern", taken for what Bern is like."""
    name = participle.head
    first = name.head
    phrase = next((child for child in participle.lefts if child.dep_ == "prep"), None)
    if phrase is None or phrase.left_edge.i == 0 or phrase.nbor(-1).lower_ != "and" or name.tag_[0] != "N":
        return None
    joined = name.dep_ == "conj" and name.i > participle.i and phrase.right_edge.i + 1 == participle.i
    return first if joined and first.tag_ == "VBD" else None


def _part(participle: Token, first: Token) -> None:
    name = participle.head
    participle.tag_, participle.dep_, participle.head = "VBD", "conj", first
    name.dep_, name.head = "dobj", participle


def _goes_on_with(verb: Token) -> Token | None:
    """Return "accused" for "closed" in "accused Rome of sending arms and closed its port"."""
    below = verb.head
    if below.dep_ not in _BELOW or not _is_without_tense(below) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return None
    above = next((token for token in below.ancestors if token.tag_[0] == "V"), None)
    if above is None or above.i > below.i or not any(child.dep_ in _SUBJECTS for child in above.children):
        return None
    return above if _are_alike(above, verb) else None


def _is_without_tense(verb: Token) -> bool:
    """Return True for "sending" and "to send"; not for "is sending", "will send", "being sent"."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ in _FINITE for child in auxiliaries):
        return False
    return verb.tag_ == "VBG" or (verb.tag_ == "VB" and any(child.tag_ == "TO" for child in auxiliaries))


def _are_alike(above: Token, verb: Token) -> bool:
    """Return True for two pasts and two presents; a participle goes on only with "has accused"."""
    auxiliaries = [child for child in above.children if child.dep_ in ("aux", "auxpass")]
    perfect = any(lemma(child) == "have" and child.tag_ in _FINITE for child in auxiliaries)
    if any(child.dep_ == "auxpass" for child in above.children):
        return False  # "was accused of sending arms and closed …": who goes on is open
    if perfect:
        return above.tag_ == "VBN" and verb.tag_ in ("VBN", "VBD")
    own = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return not auxiliaries and not own and verb.tag_ == above.tag_ and verb.tag_ != "VBN"
