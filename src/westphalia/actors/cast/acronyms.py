"""Acronyms that an article spells out itself: "Kachin Independence Army (KIA)", "NIS (Naftna Industrija Srbije)"."""

from __future__ import annotations

from spacy.tokens import Doc

from westphalia.reference.fold import fold

_SMALL = frozenset("of and for the in on de del da do dos das di du des la le e et y und für der".split())
_LONGEST = 14  # tokens of a long form
_FEWEST = 2


def long_form(doc: Doc, at: int) -> tuple[int, int] | None:
    """Return the tokens [first, last) that spell out the acronym at a token: right before its brackets, or within
    brackets behind it."""
    if not is_acronym(doc[at].text):
        return None
    if at > 1 and doc[at - 1].text == "(" and at + 1 < len(doc) and doc[at + 1].text == ")":
        return _before(doc, at)
    if at + 1 < len(doc) and doc[at + 1].text == "(":
        closing = (i for i in range(at + 2, min(at + 3 + _LONGEST, len(doc))) if doc[i].text == ")")
        last = next(closing, None)
        return (at + 2, last) if last and _initials(doc, at + 2, last) == _letters(doc[at].text) else None
    return None


def is_spelled_out(doc: Doc, first: int, last: int) -> bool:
    """Return True for a name that its acronym stands beside: no person has one."""
    beside = [at for at in (last + 1, first - 2) if 0 <= at < len(doc)]
    return any(long_form(doc, at) == (first, last) for at in beside)


def is_acronym(word: str) -> bool:
    """Return True for a word of capitals: "KIA", not "Kia"."""
    return len(word) >= _FEWEST and word.isalpha() and word.isupper()


def _before(doc: Doc, at: int) -> tuple[int, int] | None:
    """Return the words right before the brackets whose capitals make the acronym."""
    wanted = _letters(doc[at].text)
    for first in range(at - 2, max(at - 2 - _LONGEST, -1), -1):
        token = doc[first]
        if not (token.text[0].isupper() or token.lower_ in _SMALL or token.text == "-"):
            return None
        if token.text[0].isupper() and _initials(doc, first, at - 1) == wanted:
            return first, at - 1
    return None


def _initials(doc: Doc, first: int, last: int) -> str:
    return _letters("".join(token.text[0] for token in doc[first:last] if token.text[0].isupper()))


def _letters(text: str) -> str:
    return fold(text).replace(" ", "")
