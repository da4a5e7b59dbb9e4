"""People: their roles, and later mentions by family name alone."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.runs import Run
from westphalia.actors.vocabulary import is_person_noun, sectors
from westphalia.reading.lemmas import lemma
from westphalia.reference.offices import office_terms
from westphalia.reference.people import given_names

# Verbs whose subject is a person, an outlet or a body, never a thing: enough to tell a name from a product.
_SPEAKING = frozenset(
    "say tell add note argue claim write stress emphasize explain announce warn believe think ask reply".split()
)
_ASKING = frozenset("cite quote ask tell interview meet thank invite congratulate".split())
_ROLE_LIMIT = 14  # tokens of an apposition kept as the role


class Role(NamedTuple):
    """What the text says somebody is: the words, the sector they imply, and the tokens they cover."""

    text: str
    sector: str | None
    first: int
    last: int


def slug(name: str) -> str:
    """Return the ASCII form of a name for an id: "Ri Sol-ju" -> "ri-sol-ju"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def is_person(doc: Doc, run: Run) -> bool:
    """Return True where the text shows that the run names a person."""
    head = head_of(doc, run.first, run.last)
    words = doc[run.first : run.last]
    if len(words) > 1 and all(word.is_upper and len(word) > 2 for word in words):
        return False  # a line in capitals
    return (
        run.titles < run.first
        or (2 <= len(words) <= 4 and words[0].text in given_names())
        or role_before(doc, run.first, head) is not None
        or role_after(head, run.last) is not None
        or (run.last - run.first >= 2 and _speaks(head))
        or _is_appositive_name(head)
    )


def _speaks(head: Token) -> bool:
    """Return True for the subject of a verb of saying, and for the object of one of citing or asking."""
    verb = lemma(head.head)
    return (head.dep_ == "nsubj" and verb in _SPEAKING) or (head.dep_ == "dobj" and verb in _ASKING)


def _is_appositive_name(head: Token) -> bool:
    """Return True for the name after a person noun: "his wife Ri Sol-ju"."""
    return head.dep_ == "appos" and is_person_noun(lemma(head.head))


def head_of(doc: Doc, first: int, last: int) -> Token:
    """Return the token of [first, last) whose head lies outside it (the last such one)."""
    for index in range(last - 1, first - 1, -1):
        if not first <= doc[index].head.i < last:
            return doc[index]
    return doc[last - 1]


def role_before(doc: Doc, first: int, head: Token) -> Role | None:
    """Return the role that stands before a name: "Russian Foreign Minister", "spokesperson"."""
    start = first
    while start > 0 and _belongs_to_role(doc[start - 1], head, first):
        start -= 1
    words = doc[start:first]
    noun = next((token for token in reversed(list(words)) if _sector_of(token)), None)
    if noun is None:
        if head.dep_ == "appos" and is_person_noun(lemma(head.head)) and head.head.i < first:
            return _role(doc, head.head.left_edge.i, head.head.i + 1)
        return None
    return _role(doc, start, first, last_noun=True)


def _belongs_to_role(token: Token, head: Token, first: int) -> bool:
    if token.tag_ not in ("NNP", "NNPS", "NN", "JJ", "HYPH", "POS"):
        return False
    return token.i < first and (token.head.i <= head.i and token.head.i >= token.i - 1)


def role_after(head: Token, last: int) -> Role | None:
    """Return the role in apposition: "Cui Heng, a researcher at the …"."""
    for child in head.children:
        if child.dep_ == "appos" and child.i >= last and _sector_of(child):
            return _role(head.doc, child.left_edge.i, min(_clause_end(child), child.left_edge.i + _ROLE_LIMIT))
    return None


def _clause_end(noun: Token) -> int:
    """One past the last token of the noun's phrase before a comma or relative clause."""
    for token in noun.doc[noun.i : noun.right_edge.i + 1]:
        if (token.text in (",", ";", "(", "—", "-") and token.whitespace_) or token.dep_ == "relcl":
            return token.i
    return noun.right_edge.i + 1


def _sector_of(token: Token) -> str | None:
    word = lemma(token)
    pair = f"{token.nbor(-1).lower_} {word}" if token.i else word  # "opposition leader", "aid worker"
    if pair in sectors():
        return sectors()[pair]
    terms = office_terms().get(word)
    return sectors().get(word) or (terms[0].sector if terms else None)


def _role(doc: Doc, first: int, last: int, *, last_noun: bool = False) -> Role:
    """Make a role of tokens; the noun that counts is the last before a name ("National Security spokesperson") and
    the first after it ("director of the institute")."""
    while first < last and doc[first].tag_ in ("DT", "PRP$", "POS", "HYPH", ","):
        first += 1
    while last > first and doc[last - 1].is_punct:
        last -= 1
    found = [sector for token in doc[first:last] if (sector := _sector_of(token))]
    text = doc[first:last].text if last > first else ""
    return Role(text, found[-1 if last_noun else 0] if found else None, first, last)
