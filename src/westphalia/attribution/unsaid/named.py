"""What somebody or something is called, or named to be: "known as the Falcons", "was named as minister", "noted for".

It bears that name, or takes that post, and nobody says so.
"""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def bears_name(cue: Tokens, source: tuple[int, int] | None) -> bool:
    """Return True for words that give a name and no opinion.

    Parameters
    ----------
    cue
        The words taken for words of saying.
    source
        The tokens taken for the speaker. "Was named as the culprit by the police" is the police's.
    """
    return any(_is_known(token) or _is_given(token, source) or _names_itself(token) for token in cue)


def _is_known(token: Token) -> bool:
    """Return True for "known as" and "noted for"."""
    behind = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    known = token.lower_ in words("named", "known") and not _has_active_subject(token)
    return known and behind in ("as", "for")


def _is_given(verb: Token, source: tuple[int, int] | None) -> bool:
    """Return True for "is called Dawn", "was dubbed the Lion" and "was named as envoy"; not for "is called a farce"."""
    if verb.tag_ != "VBN" or lemma(verb) not in words("named", "verbs") or _has_active_subject(verb):
        return False
    as_what = [n for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" for n in c.children]
    if any(lemma(noun) in words("named", "posts") for noun in as_what):
        return True
    if source is not None or any(c.dep_ == "agent" for c in verb.children):
        return False
    named = [c for c in verb.children if c.dep_ in ("oprd", "dobj", "attr")]
    return lemma(verb) != "call" or any(noun.tag_[:3] == "NNP" for noun in named)


def _has_active_subject(verb: Token) -> bool:
    """Return True for "has called"."""
    return any(c.dep_ == "nsubj" for c in verb.children) and not any(c.dep_ == "auxpass" for c in verb.children)


def _names_itself(verb: Token) -> bool:
    """Return True for "calls itself the Army of Hope"."""
    itself = any(c.lower_ in ("itself", "themselves", "himself", "herself") for c in verb.children)
    return itself and lemma(verb) in words("named", "verbs")
