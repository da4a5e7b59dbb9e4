"""Outlets that no table holds: a name that the text itself calls a newspaper, a news agency, a broadcaster.

"The state news agency AKP" is an outlet here, and wherever the article says AKP again, whatever else bears the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.cast.cast import Cast, unknown_body
from westphalia.actors.cast.names import NameSpan
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.people import given_names
from westphalia.reference.places import find_place

# Nouns that only outlets are, and those that are with a word before them: "news agency", "state broadcaster".
_PLAIN = frozenset("newspaper daily weekly tabloid broadsheet newswire".split())
_QUALIFIED = {
    "agency": frozenset("news press wire information".split()),
    "service": frozenset("news wire press".split()),
    "broadcaster": frozenset("state public national private commercial independent".split()),
    "channel": frozenset("news television tv broadcast satellite".split()),
    "station": frozenset("radio television tv".split()),
    "magazine": frozenset("news weekly monthly business political".split()),
    "website": frozenset("news".split()),
    "site": frozenset("news".split()),
    "portal": frozenset("news".split()),
    "outlet": frozenset("news media".split()),
}
_LONGEST = 4  # words of a name
_REPORTING = 0.8


def add_outlets(cast: Cast, names: Sequence[NameSpan]) -> list[NameSpan]:
    """Add the outlets that the text introduces; return the stored names that are not theirs.

    Parameters
    ----------
    cast
        The cast, empty yet.
    names
        The names of the tables that stand in the text.
    """
    at = {index: span for span in names for index in range(span.first, span.last)}
    known = {tuple(_words(cast.doc, first, last)): country for first, last, country in _introduced(cast.doc, at)}
    taken: set[int] = set()
    for name, country in known.items():
        for first in _where(cast.doc, name):
            last = first + len(name)
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                actor = unknown_body(" ".join(name), country, "JRN", None)
                cast.add(actor, first, last, form="body", confidence=_REPORTING, reason="an outlet, as the text says")
    return [span for span in names if taken.isdisjoint(range(span.first, span.last))]


def _introduced(doc: Doc, at: dict[int, NameSpan]) -> Iterator[tuple[int, int, str | None]]:
    """Yield the tokens of the names behind "news agency" and the like, with the country told before."""
    for noun in doc:
        if noun.i + 1 < len(doc) and _is_outlet(noun) and (last := _end_of_name(doc, noun.i + 1)) > noun.i + 1:
            first = noun.i + 1
            met = [at[i] for i in range(first, last) if i in at]
            alone = last - first == 1 and _is_told_to_report(doc[first])
            new = all(_may_be_outlet(doc, span, first, last, alone=alone) for span in met)
            if new and (alone or doc[first].text not in given_names()):
                yield first, last, _country_before(noun, at)


def _is_told_to_report(name: Token) -> bool:
    """Return True for "Dawn" of "the newspaper Dawn reported", "the newspaper Dawn, which": no person who owns or edits
    the paper follows so."""
    after = name.nbor(1) if name.i + 1 < len(name.doc) else name
    return after.text == "," or (after.tag_ in ("VBD", "VBZ") and lemma(after) in words("verbs", "saying"))


def _is_outlet(noun: Token) -> bool:
    word = noun.lower_
    if noun.text != word:
        return False
    return word in _PLAIN or (noun.i > 0 and noun.nbor(-1).lower_ in _QUALIFIED.get(word, ()))


def _end_of_name(doc: Doc, first: int) -> int:
    """Return where the capitalised words from a token on end, or the token where they are more than a name has."""
    last = first
    while last < len(doc) and doc[last].tag_ in ("NNP", "NNPS") and doc[last].text[0].isupper():
        last += 1
    possessive = last < len(doc) and doc[last].tag_ == "POS"  # "the newspaper Iran's government closed"
    return last if last - first <= _LONGEST and not possessive else first


def _may_be_outlet(doc: Doc, span: NameSpan, first: int, last: int, *, alone: bool) -> bool:
    """Return True for a stored name that means somebody else only elsewhere: an acronym, or a part of a longer name."""
    kind = span.candidates[0].entity.kind
    if any(candidate.entity.kind == "outlet" for candidate in span.candidates):
        return False  # the tables know it
    if alone and all(candidate.form == "family" for candidate in span.candidates):
        return True  # "the newspaper Jang reported"
    if (span.first, span.last) == (first, last):
        return kind == "organization" and doc[first].is_upper and last - first == 1
    return kind != "person" and first <= span.first and span.last <= last and find_place(doc[first:last].text) is None


def _country_before(noun: Token, at: dict[int, NameSpan]) -> str | None:
    """Return the country of "the Brazilian newspaper", "Cambodia's state news agency"."""
    for index in range(noun.i - 1, max(noun.sent.start, noun.i - 5) - 1, -1):
        if (span := at.get(index)) is not None:
            entity = span.candidates[0].entity
            return entity.country if entity.kind == "country" else None
        if noun.doc[index].tag_[0] not in "NJP" or noun.doc[index].is_punct:
            return None
    return None


def _where(doc: Doc, name: Sequence[str]) -> Iterator[int]:
    """Yield each token at which a name begins."""
    for token in doc[: len(doc) - len(name) + 1]:
        if token.text == name[0] and _words(doc, token.i, token.i + len(name)) == list(name):
            yield token.i


def _words(doc: Doc, first: int, last: int) -> list[str]:
    return [token.text for token in doc[first:last]]
