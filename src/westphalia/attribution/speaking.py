"""Which nouns can speak: of people, bodies and documents, and names. Things show and mean; nobody says."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.actors.vocabulary import body_sectors, is_person_noun, organ_nouns
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def can_speak(noun: Token) -> bool:
    """Return True for nouns of people, bodies and documents, and for names."""
    word = lemma(noun)
    known = is_person_noun(word) or word in body_sectors() or word in organ_nouns()
    listed = any(word in words(table, "nouns") for table in ("documents", "anonymous", "outlets"))
    return known or listed or noun.tag_[:3] == "NNP"


def may_speak(doc: Doc, span: tuple[int, int] | None) -> bool:
    """Return False for a speaker that is a thing ("a chemical attack"); True for pronouns, names, and for none."""
    if span is None:
        return True
    head = doc[slice(*span)].root
    named = any(t.tag_[:3] == "NNP" for t in head.children if t.dep_ in ("compound", "nmod", "appos"))
    if head.text[:1].isupper() and not head.is_sent_start:
        return True  # the tagger takes some names for nouns
    return head.tag_ not in ("NN", "NNS") or named or can_speak(head) or head.lower_ in words("pronouns", "indefinite")
