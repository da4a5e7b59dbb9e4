"""Whether what is said turns down what others say: "that is false", "we did not do it", "there was no deal"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_DID = frozenset({"did", "had", "have", "has", "'ve", "’ve", "never"})
_NO = frozenset({"no", "nothing", "never", "none", "neither"})


def denies_charge(root: Token, *, negated: bool, ours: bool, countered: bool) -> bool:
    """Return True where a clause turns a charge down: as false, as no wrong, or as not the own side's doing.

    Parameters
    ----------
    root
        The main verb of what is said.
    negated
        Whether it is.
    ours
        Whether the subject is the speaker or the speaker's side.
    countered
        Whether the cue sets the words against those of others ("insisted that", "claimed that").
    """
    said = _predicate(root)
    if said & words("denials", "false"):
        return not negated
    if negated and said & words("denials", "true"):
        return True
    if lemma(root) in words("denials", "cues"):
        return False  # "did not deny" is no denial
    nothing = any(t.lower_ in _NO for t in _near(root))
    if (negated or nothing) and _is_link(root, said, ours=ours):
        return True
    if _is_never(root, negated) and ours:
        return lemma(root) not in words("denials", "mental")
    return negated and countered


def _predicate(root: Token) -> set[str]:
    """Return what is said of the subject, as lemmas: nouns and adjectives."""
    parts = [root, *(c for c in root.children if c.dep_ in ("attr", "acomp", "oprd", "xcomp"))]
    inside = {t for c in root.children if c.dep_ in ("attr", "acomp", "oprd") for t in c.subtree if t.i - c.i < 5}
    as_what = {t for c in root.children if c.dep_ == "prep" and c.lower_ == "as" for t in c.subtree}
    return {lemma(t) for t in {*parts, *inside, *as_what} if t.tag_[0] in "NJ" or t.dep_ == "acomp"}


def _near(root: Token) -> list[Token]:
    """Return the words that hang on the verb, and those that hang on its objects."""
    return [t for c in root.children if c.dep_ != "ccomp" for t in (c, *c.children)]


def _is_link(root: Token, said: set[str], *, ours: bool) -> bool:
    """Return True for "there was no deal", "has nothing to do with", "played no part in", "is not a party to"."""
    things = said | {lemma(c) for c in root.children if c.dep_ in ("dobj", "obj", "attr")}
    if lemma(root) not in words("denials", "having"):
        return False
    own = words("denials", "own") if ours else frozenset()
    return bool(things & (words("denials", "charges") | words("denials", "parts") | own))


def _is_never(root: Token, negated: bool) -> bool:
    """Return True for "did not attack", "has never sold": a thing done, or said to be done."""
    if not negated or any(c.lower_ in ("yet", "still") for c in root.children):
        return False
    auxiliaries = {c.lower_ for c in root.children}
    return root.tag_ in ("VBD", "VBN", "VB") and bool(auxiliaries & _DID)
