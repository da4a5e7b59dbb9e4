"""Calls on the phone: "called Xi to discuss trade" asks nobody to act, while "called workers to strike" does."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.reading.lemmas import lemma

_CALLING = frozenset({"call", "phone", "telephone", "ring"})
# What one calls somebody for. Other infinitives tell what he is called on to do.
_TALKING = frozenset(
    "discuss talk speak consult brief inform update congratulate thank greet wish express convey offer assure reassure "
    "apologize apologise condole exchange review coordinate voice reiterate reaffirm affirm underline stress hear "
    "complain invite demand urge ask press protest propose request warn condemn tell say appeal plead suggest raise "
    "explain".split()
)


def is_said_on_the_phone(verb: Token) -> bool:
    """Return whether an infinitive tells what somebody calls another to say.

    Parameters
    ----------
    verb
        A verb: "discuss" in "called Xi to discuss trade".

    Returns
    -------
    bool
        False where several are called, a summons; and where somebody is called on ("called on Rome to condemn").
    """
    if verb.dep_ not in ("xcomp", "advcl") or lemma(verb.head) not in _CALLING or lemma(verb) not in _TALKING:
        return False
    called = next((child for child in verb.head.children if child.dep_ in ("dobj", "obj", "attr", "oprd")), None)
    if called is None and any(child.lower_ in ("on", "upon") and child.dep_ == "prep" for child in verb.head.children):
        return False
    several = called is not None and called.tag_ in ("NNS", "NNPS")
    return not several and any(child.lower_ == "to" for child in verb.children)
