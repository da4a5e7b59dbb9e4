"""A title with what it is of, and the name right behind it: "the Minister of Defence of Chad A B".

Russian, Persian and other languages set no comma there, and news translated from them keeps it so.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.actors.vocabulary import body_sectors, is_person_noun
from westphalia.actors.wordlists import title_sectors, words
from westphalia.reading.lemmas import lemma
from westphalia.reference.names import lookup
from westphalia.reference.people import gender_of, given_names

_BEHIND_TITLE = frozenset({"of", "for", "to", "at", "on", "in"})
_UPWARD = frozenset({"of", "to", "for"})
_PHRASE_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "CC", "POS", "HYPH"})
_BEFORE_NOUN = frozenset({"NNP", "NNPS", "NN", "JJ", "DT", "POS"})
_LONGEST = 14  # tokens from the title to the name
_NAME_WORDS = (2, 4)
_OWN_PLACE = frozenset({"nsubj", "nsubjpass", "dobj"})


def title_noun(doc: Doc, first: int, last: int, *, known: bool = False) -> Token | None:
    """Return the noun of the title whose phrase ends right before the name [first, last), or at the comma of an
    apposition: "spokesman" of "the spokesman of the Kremlin A B" and "the spokesman of the Kremlin, A B, said". known:
    the words are known to be somebody's name."""
    end = _end_of_title(doc, first, last)
    if end is None or not (known or _is_like_name(doc, first, last, end)):
        return None
    inner = _inner_title(doc, first, end)
    return None if inner is None else _served_by(doc, inner)


def stands_for_both(name: Token, noun: Token) -> Token:
    """Return the token that links a name with its title into the sentence, however the two were parsed."""
    if name.is_ancestor(noun) or (
        name.dep_ in _OWN_PLACE and not noun.is_ancestor(name) and noun.head.i != name.head.i
    ):
        return name
    return noun


def _end_of_title(doc: Doc, first: int, last: int) -> int | None:
    """Return the last token of what may be the title's phrase; None where a name cannot follow it."""
    end = first - 1
    if end > 0 and doc[end].text == ",":
        closed = last < len(doc) and doc[last].text in (",", ".")
        listed = last + 1 < len(doc) and doc[last + 1].lower_ in ("and", "or")
        return end - 1 if closed and not listed and doc[last - 1].dep_ != "conj" else None
    return end if end > 0 and doc[end].tag_ in ("NNP", "NNPS", "NN", "NNS") and not _is_title(doc[end]) else None


def _inner_title(doc: Doc, first: int, end: int) -> Token | None:
    """Return the nearest title before a name: a noun for one person with "of" or the like right behind it."""
    start = max(doc[first].sent.start, first - _LONGEST)
    for index in range(end, start - 1, -1):
        token = doc[index]
        if index < end and doc[index + 1].lower_ in _BEHIND_TITLE and _is_title(token):
            return token
        if token.tag_ not in _PHRASE_TAGS and token.lower_ not in _BEHIND_TITLE:
            return None
    return None


def _served_by(doc: Doc, title: Token) -> Token:
    """Return who serves the one so titled, if that is told: "assistant" of "the assistant to the President of Chad",
    over the names of bodies ("the head of the Office of the President of Chad")."""
    found = title
    noun: Token | None = title
    while noun is not None:
        index = noun.i - 1
        while index > noun.sent.start and doc[index].tag_ in _BEFORE_NOUN:
            index -= 1
        above = doc[index - 1] if index > noun.sent.start and doc[index].lower_ in _UPWARD else None
        serves = above is not None and _is_title(above) and lemma(above) in words("roles", "of_body")
        found = above if serves and above is not None else found
        body = above is not None and above.lower_ in body_sectors()
        noun = above if serves or body else None
    return found


def _is_title(token: Token) -> bool:
    """Return True for a noun in the singular for what somebody is: "Minister", "spokesman", "head"."""
    if token.tag_ not in ("NN", "NNP"):
        return False
    word = token.lower_
    return is_person_noun(word) or word in title_sectors() or word in words("roles", "heading")


def _is_like_name(doc: Doc, first: int, last: int, end: int) -> bool:
    """Return True for words that may be a person's name behind a title: none is the noun of a thing or a body; and the
    first is a given name, unless a state, an organ or a comma stands before it."""
    fewest, most = _NAME_WORDS
    name = [token for token in doc[first:last] if token.text not in ("-", "‑")]
    if not fewest <= len(name) <= most or any(_is_no_name(token) for token in name):
        return False
    if doc[first].text in given_names() or gender_of(doc[first].text, "") is not None or end < first - 1:
        return True
    before = doc[end]
    return (
        before.is_lower
        or before.lower_ in body_sectors()
        or any(c.entity.kind == "country" for c in lookup(before.text))
    )


def _is_no_name(token: Token) -> bool:
    word = token.lower_
    return word in words("titles", "never") or word.rstrip("s") in body_sectors() or is_person_noun(word)
