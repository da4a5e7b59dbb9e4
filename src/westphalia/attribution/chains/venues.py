"""Where somebody speaks who had spoken to an outlet before: "Lee told CNN that A. She told parliament that B"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_TELLING = frozenset({"inform", "tell"})
_LISTENERS = ("dobj", "dative", "iobj")
_OWNING = ("poss", "compound", "nmod", "appos", "amod")
_PLACES = ("to", "with", "on", "in", "during")


def was_spoken_to(doc: Doc, claim: Claim, outlet: Link) -> bool:
    """Return True where a claim's speaker spoke to an outlet ("told CNN"): it may report what he said elsewhere.

    Parameters
    ----------
    doc
        The parsed article.
    claim
        What came through the outlet.
    outlet
        A station of its chain.
    """
    cue = doc.char_span(claim.cue_start or 0, claim.cue_end or 0, alignment_mode="expand")
    sentence = cue.sent if cue is not None and claim.cue_start is not None else None
    at = -1 if sentence is None or not outlet.text else sentence.text.find(outlet.text)
    if sentence is None or at < 0:
        return False
    start = sentence.start_char + at
    named = doc.char_span(start, start + len(outlet.text or ""), alignment_mode="expand")
    top = named.root if named is not None else sentence.root
    while top.dep_ in _OWNING:
        top = top.head
    return top.dep_ in _LISTENERS or (top.dep_ == "pobj" and _leads_there(top.head))


def is_said_in_another_place(doc: Doc, claim: Claim) -> bool:
    """Return True where the words of saying name another listener or another place than an interview.

    Parameters
    ----------
    doc
        The parsed article.
    claim
        What somebody says who had spoken to an outlet.
    """
    if claim.cue_start is None:
        return False
    cue = doc.char_span(claim.cue_start, claim.cue_end or 0, alignment_mode="expand")
    verb = next((t for t in cue or () if t.tag_[0] == "V"), None)
    if verb is None:
        return False
    if lemma(verb) in words("venues", "doing"):
        return True
    if lemma(verb) in _TELLING and any(_is_audience(c) for c in verb.children if c.dep_ in _LISTENERS):
        return True
    return any(_is_place(noun) for c in verb.children if c.dep_ == "prep" for noun in c.children)


def _leads_there(preposition: Token) -> bool:
    """Return True for "in an interview with", "on CBS"; not for "according to"."""
    return preposition.lower_ in _PLACES and preposition.head.lower_ not in words("phrases", "according")


def _is_audience(listener: Token) -> bool:
    """Return True for "reporters" and "parliament"; "me" is who interviews, "the paper" and its people an outlet."""
    outlet = {lemma(listener), listener.lower_} & (words("outlets", "nouns") | words("outlets", "one"))
    if lemma(listener) == "reporter" and listener.tag_ == "NNS":
        return not any(c.dep_ in ("compound", "poss", "nmod") for c in listener.children)
    return listener.tag_ != "PRP" and not outlet and lemma(listener) not in words("outlets", "staff")


def _is_place(noun: Token) -> bool:
    """Return True for "in a speech", "at a rally", "on Telegram"; "the statement" may be that of the interview."""
    if noun.head.lower_ == "on" and noun.lower_ in words("venues", "sites"):
        return True
    known = any(c.lower_ in ("the", "that", "this") for c in noun.children)
    return noun.head.lower_ in ("in", "at", "during") and lemma(noun) in words("venues", "set") and not known
