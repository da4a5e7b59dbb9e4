"""What is hardly to be: "there is little hope that Oslo will sign", "the chances of a meeting are slim".

A cue such as "will" says what an outlook is of, not that anybody plans it: where the outlook is small, it stays open.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def hardly(token: Token) -> tuple[Status, str] | None:
    """Return that an act is open below an outlook told to be small, and the words that say so; None where none do."""
    noun = _outlook_of_clause(token) or _outlook_of_noun(token)
    small = None if noun is None else _small(noun)
    return None if noun is None or small is None else ("hypothetical", f"{small.text!r} {lemma(noun)} of it")


def _outlook_of_clause(token: Token) -> Token | None:
    """Return "hope" of "little hope that it will sign", "hopes are slim that", "little chance to sign"."""
    clause = first_conjunct(clause_head(token))
    above = clause.head
    if clause.dep_ == "pcomp" and above.lower_ == "of":
        return _if_outlook(above.head)  # "no chance of it signing"
    if clause.dep_ not in ("acl", "ccomp", "relcl", "xcomp") or clause.i < above.i:
        return None
    verb = above.head if above.dep_ in ("acomp", "attr") else above
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return _if_outlook(above) or (_if_outlook(subject) if subject is not None else None)


def _outlook_of_noun(token: Token) -> Token | None:
    """Return "prospect" of "little prospect of talks", "hope" of "little hope for talks"."""
    of_it = token.tag_[0] == "N" and token.dep_ == "pobj" and token.head.lower_ in ("of", "for")
    return _if_outlook(token.head.head) if of_it else None


def _if_outlook(word: Token) -> Token | None:
    return word if word.tag_[0] == "N" and lemma(word) in words("hardly.outlooks") else None


def _small(noun: Token) -> Token | None:
    """Return "little" of "little hope", "slim" of "hopes are slim", "no" of "holds no hope"."""
    said = [child for child in noun.children if child.i < noun.i]
    if noun.dep_ == "nsubj":
        verb = noun.head
        said += [child for child in verb.children if child.dep_ in ("acomp", "attr", "advmod") and child.i > verb.i]
        said += [verb]
    return next((word for word in said if word.lower_ in words("hardly.small")), None)
