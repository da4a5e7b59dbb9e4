"""Quotations and who says them: whom "I" means, and whom "he" inside does not."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reading.quoted import quoted

_SPOKEN_WORDS = 4  # shorter ones are terms and scare quotes unless somebody says them
_REACH = 30  # tokens between a quotation and the verb that says it
_SUBJECTS = ("nsubj", "nsubjpass")


class Quote(NamedTuple):
    """Tokens [first, last) between marks, both included; `speaker` is the token that says it, None if not told here.

    `follows`: the quotation goes on one that the same speaker began just before.
    """

    first: int
    last: int
    speaker: Token | None
    follows: bool


class Quotes:
    """The quotations of one article, by token."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.quotes = _quotes(doc, text)
        self._firsts = [quote.first for quote in self.quotes]

    def at(self, token: int) -> int | None:
        """Return the number of the quotation a token stands in, None outside."""
        number = bisect_left(self._firsts, token + 1) - 1
        return number if number >= 0 and token < self.quotes[number].last else None

    def before(self, token: int) -> int | None:
        """Return the number of the last quotation that ends before a token, None if there is none."""
        number = bisect_left(self._firsts, token + 1) - 1
        return number if number >= 0 and self.quotes[number].last <= token else None

    def speaker(self, number: int) -> Token | None:
        """Return the token that says a quotation, or the one it goes on."""
        while self.quotes[number].speaker is None and self.quotes[number].follows and number > 0:
            number -= 1
        return self.quotes[number].speaker


def says(token: Token) -> bool:
    """Return True for a verb of saying."""
    return token.tag_.startswith("V") and lemma(token) in words("verbs", "saying")


def _quotes(doc: Doc, text: str) -> list[Quote]:
    if not any(mark in text for mark in '"“«„'):
        return []
    starts = [int(start) for start in doc.to_array(["IDX"]).ravel()]
    spans = [(max(0, bisect_left(starts, start + 1) - 1), bisect_left(starts, end)) for start, end in quoted(text)]
    found: list[Quote] = []
    for number, (first, last) in enumerate(spans):
        limits = (spans[number - 1][1] if number else 0, spans[number + 1][0] if number + 1 < len(spans) else len(doc))
        speaker = _speaker(doc, first, last, limits)
        follows = speaker is None and number > 0 and _follows(doc, spans[number - 1][1], first, last)
        if speaker is None and not follows and _is_paragraph(doc, first, last):
            follows = number > 0 and spans[number - 1][1] > doc[first - 2].sent.start
            speaker = None if follows else _told_before(doc, first)
        elif speaker is None and not follows and _is_sentence(doc, first, last):
            speaker = _spoke_before(doc, first, limits[0])
        found.append(Quote(first, last, speaker, follows))
    return found


def _speaker(doc: Doc, first: int, last: int, limits: tuple[int, int]) -> Token | None:
    """Return who says a quotation: the subject of the verb of saying behind it, or of the one before it."""
    closed = doc[last - 2].text in (",", "?", "!", "-", "—") if last - first > 2 else False
    behind, ahead = _behind(doc, last, limits[1]), _ahead(doc, first, limits[0])
    if closed or ahead is None or (behind is not None and not _leads_in(doc, first)):
        return behind or ahead
    return ahead


def _leads_in(doc: Doc, first: int) -> bool:
    """Return True where the words before a quotation run into it: "said the plan was "..."", "said: "...""."""
    return first > 0 and not doc[first - 1].is_space and doc[first - 1].text not in (".", "?", "!")


def _behind(doc: Doc, last: int, limit: int) -> Token | None:
    for index in range(last, min(limit, last + _REACH)):
        token = doc[index]
        if (token.is_space and "\n" in token.text) or (token.text in (".", "?", "!", ";") and index > last):
            return None
        if says(token) and (found := _subject(token, last)) is not None:
            return found
        if token.lower_ == "according" and index + 1 < len(doc) and doc[index + 1].lower_ == "to":
            return next((child for child in doc[index + 1].children if child.dep_ == "pobj"), None)
    return None


def _subject(verb: Token, last: int) -> Token | None:
    """Return the subject of a verb, which must stand outside the quotation that ended before `last`."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.i >= last:
            return child
    if verb.i + 1 < len(verb.doc) and verb.dep_ in ("ccomp", "parataxis", "advcl", "ROOT", "conj", "acl"):
        after = verb.nbor(1)
        if verb.i == last and after.tag_ in ("NNP", "PRP", "DT"):
            return next(
                (c for c in verb.children if c.i > verb.i and c.dep_ in ("dobj", "attr", "nsubj", "npadvmod")), None
            )
    return None


def _ahead(doc: Doc, first: int, limit: int) -> Token | None:
    """Return the subject of the last verb of saying in the words that lead up to a quotation."""
    sentence_ends = 0
    for index in range(first - 1, max(limit, first - _REACH) - 1, -1):
        token = doc[index]
        if token.is_space and "\n" in token.text:
            return None
        if token.text in (".", "?", "!") and index < first - 1:
            return None
        sentence_ends += token.text in (".", "?", "!")
        if sentence_ends:
            return None
        if says(token) and token.dep_ not in ("relcl", "acl") and (found := _shared_subject(token)) is not None:
            return found
    return None


def _shared_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the one it is joined to ("stopped and said")."""
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in _SUBJECTS and child.i < verb.i:
                return child
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.i >= verb.i:
            return None
        verb = verb.head
    return None


def _is_paragraph(doc: Doc, first: int, last: int) -> bool:
    """Return True for a paragraph that is all quotation: it goes on with whoever spoke at the end of the one before."""
    opens = first > 1 and doc[first - 1].is_space and "\n" in doc[first - 1].text
    closes = last >= len(doc) or (doc[last].is_space and "\n" in doc[last].text)
    return opens and closes and last - first > _SPOKEN_WORDS


def _is_sentence(doc: Doc, first: int, last: int) -> bool:
    """Return True for a quotation of whole sentences behind the end of another one: "He declined. “I am tired.”"."""
    opens = first > 1 and doc[first - 1].text in (".", "!", "?") and doc[first + 1].text[:1].isupper()
    closes = doc[last - 2].text in (".", "!", "?") if last - first > 2 else False
    return opens and closes and last - first > _SPOKEN_WORDS


def _spoke_before(doc: Doc, first: int, limit: int) -> Token | None:
    """Return the subject of the sentence before a quotation of whole sentences, where it says or answers something
    and holds no quotation itself: "The general tells the paper. “I am ready.”"."""
    before = doc[first - 1].sent
    root = before.root
    answers = says(root) or lemma(root) in words("verbs", "answering")
    if before.start < limit or not answers or any(token.dep_ == "neg" for token in root.lefts):
        return None
    return next((child for child in root.children if child.dep_ == "nsubj"), None)


def _told_before(doc: Doc, first: int) -> Token | None:
    """Return who says something in the sentence before a paragraph of quotation: "She also praised the talks"."""
    root = doc[first - 2].sent.root
    return next((child for child in root.children if child.dep_ == "nsubj"), None) if says(root) else None


def _follows(doc: Doc, before: int, first: int, last: int) -> bool:
    """Return True for a sentence of speech that stands next to an earlier quotation with little between them."""
    if first - before > 2 * _REACH:
        return False
    between = doc[before:first]
    words = sum(token.is_alpha for token in between)
    spoken = sum(token.is_alpha for token in doc[first:last]) >= _SPOKEN_WORDS
    breaks = sum(token.text.count("\n\n") for token in between if token.is_space)
    if words == 0:
        return breaks <= 1
    return spoken and breaks == 0 and words <= _REACH
