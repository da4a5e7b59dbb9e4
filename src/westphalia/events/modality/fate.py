"""What becomes of what a noun names, by what the sentence says of it: "the summit will not take place".

A visit, talks, an attack can be the subject of a verb that says whether it comes about at all.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.modality.governed import is_denied
from westphalia.events.parse.passive import is_passive
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_CANCELLED = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})  # an agreement or a war that is called off was there


def fate_of(noun: Token, kind: str) -> tuple[Status, str] | None:
    """Return whether what a noun names comes about, and the words that say so; None where nothing says.

    Parameters
    ----------
    noun
        The trigger.
    kind
        The type of event it tells.
    """
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) in words("fate.bringing_about"):
        noun = noun.head.head  # "the signing of the agreement is expected"
    verb = noun.head
    if noun.tag_[0] != "N" or noun.dep_ not in ("nsubj", "nsubjpass") or verb.tag_[0] != "V":
        return None
    phrase = phrase_of(verb)
    if is_passive(verb):
        if kind in _CANCELLED and phrase in words("fate.cancelling"):
            return ("planned", f"not {phrase!r}") if is_denied(verb) else ("negated", f"{phrase!r} of it")
        scheduled = lemma(verb) in words("fate.scheduling") or (lemma(verb) == "expect" and _comes_bare(verb))
        if scheduled and not is_denied(verb):
            return "planned", f"{verb.text!r} of it"
    elif kind in _CANCELLED and phrase in words("fate.failing"):
        return "negated", f"{phrase!r} of it"
    if (begun := _to_begin(verb)) is not None:
        return "planned", f"{begun.text!r} ahead"
    if phrase not in words("fate.held" if is_passive(verb) else "fate.coming_about"):
        return None
    if is_denied(verb):
        return "negated", f"not {phrase!r}"
    ahead = any(child.dep_ == "aux" and child.lower_ in words("fate.ahead") for child in verb.children)
    return ("planned", f"{phrase!r} ahead") if ahead else None


def _comes_bare(verb: Token) -> bool:
    """Return True for "is expected in May"; "is expected to end" says that it goes on."""
    return not any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)


def _to_begin(verb: Token) -> Token | None:
    """Return the verb by which something is to come about: "will begin", "is expected to take place", "is to start"."""
    ahead = any(child.dep_ == "aux" and child.lower_ in words("fate.ahead") for child in verb.children)
    begun = verb if ahead else _infinitive(verb)
    if begun is None or is_denied(verb) or is_denied(begun):
        return None
    if lemma(begun) in words("fate.beginning") and any(child.dep_ == "dobj" for child in begun.children):
        return None  # "the visit will open a new chapter"
    made = words("fate.held") | words("fate.making")
    comes = made if is_passive(begun) else words("fate.coming_about") | words("fate.beginning")
    return begun if phrase_of(begun) in comes else None


def _infinitive(verb: Token) -> Token | None:
    """Return "begin" of "is to begin", "are expected to begin", "is due to begin"."""
    adjectives = [child for child in verb.children if child.dep_ == "acomp" and child.lower_ in words("fate.due")]
    if verb.lower_ not in ("is", "are", "'s", "’s", "'re", "’re") and lemma(verb) not in words("fate.awaiting"):
        return None
    below = (child for word in (verb, *adjectives) for child in word.children if child.dep_ == "xcomp")
    return next((c for c in below if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)), None)


def phrase_of(verb: Token) -> str:
    """Return a verb with its particle or bare object: "call off", "take place"."""
    behind = (child for child in verb.children if child.i == verb.i + 1)
    word = next((child for child in behind if child.dep_ in ("prt", "dobj", "advmod", "prep")), None)
    joined = f"{lemma(verb)} {lemma(word)}" if word is not None else ""
    return joined if joined in _all() else lemma(verb)


def _all() -> frozenset[str]:
    return words("fate.cancelling") | words("fate.failing") | words("fate.coming_about") | words("fate.beginning")
