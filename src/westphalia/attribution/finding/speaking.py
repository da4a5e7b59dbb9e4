"""Which nouns can speak: of people, bodies and documents, and names. Things show and mean; nobody says."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from westphalia.actors.vocabulary import body_sectors, is_person_noun, organ_nouns
from westphalia.attribution.finding.verbs import speaker_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def can_speak(noun: Token) -> bool:
    """Return True for nouns of people, bodies and documents, and for names."""
    word = lemma(noun)
    known = is_person_noun(word) or word in body_sectors() or word in organ_nouns()
    tables = ("documents", "anonymous", "outlets", "parties")
    listed = any({word, noun.lower_} & words(table, "nouns") for table in tables)  # "media" is no "medium"
    return known or listed or word in words("retold", "outlets") or noun.tag_[:3] == "NNP"


def may_speak(doc: Doc, span: tuple[int, int] | None) -> bool:
    """Return False for a speaker that is a thing ("a chemical attack"); True for pronouns, names, and for none."""
    if span is None:
        return True
    head = doc[slice(*span)].root
    if _happens(head):
        return False
    named = any(t.tag_[:3] == "NNP" for t in head.children if t.dep_ in ("compound", "nmod", "appos"))
    if head.text[:1].isupper() and not head.is_sent_start:
        return True  # the tagger takes some names for nouns
    return head.tag_ not in ("NN", "NNS") or named or can_speak(head) or head.lower_ in words("pronouns", "indefinite")


def is_shown(cue: Tokens, source: tuple[int, int] | None) -> bool:
    """Return True where something that happens is what shows: "the visit", or "Lee" of "Lee's visit confirms".

    Parameters
    ----------
    cue
        The words of saying.
    source
        The tokens taken for the speaker.
    """
    doc = cue.doc
    if source is not None and _happens(doc[slice(*source)].root):
        return True
    if any(_is_of_oneself(verb) for verb in cue):
        return True
    active = [verb for verb in cue if verb.tag_[0] == "V" and (verb.tag_ != "VBN" or _has_subject(verb))]
    subjects = [speaker_of(verb) for verb in active]
    told = (subject for subject in subjects if subject is not None and lemma(subject.head) != "be")  # "the answer was"
    shows = next((subject for subject in told if _happens(subject)), None)
    return shows is not None and (source is None or source[0] in {token.i for token in shows.subtree})


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def _is_of_oneself(verb: Token) -> bool:
    """Return True for "assert themselves in the region": they gain weight, and say nothing."""
    if lemma(verb) not in words("happenings", "of_oneself"):
        return False
    return any(child.dep_ in ("dobj", "obj") and child.lower_.endswith(("self", "selves")) for child in verb.children)


def _happens(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNS") and lemma(noun) in words("happenings", "nouns")
