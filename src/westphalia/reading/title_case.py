"""Lines in Title Case or in capitals: what their words would look like in a sentence.

"Israel Bombs Beirut Suburbs" tells what "Israel bombs Beirut suburbs" tells. The text stays as it is; the parser
alone is given the plain forms (see plain_case.py).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from spacy.lang.en.stop_words import STOP_WORDS

from westphalia.reading.lemmas import is_word
from westphalia.reading.seen_names import SeenNames
from westphalia.reference.names import longest_name, lookup
from westphalia.reference.people import given_names
from westphalia.reference.places import find_place

_FEWEST, _LONGEST = 3, 40  # words of such a line
_LONGEST_NAME = 5  # words of a place
_INITIALS = 2  # letters: "UN"


@cache
def _words(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("title_case.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())


def is_title_case(words: Sequence[str]) -> bool:
    """Return True if every word of a line has a capital but the small ones: "Putin, Kim Sign Treaty in Pyongyang".

    A sentence has a lower-case verb or noun somewhere, however many names it holds. Three words may be the name of an
    outlet or a body, unless the second is a verb: "Halyard News Agency", but "Chad Bombs Libya".
    """
    letters = [word for word, before in zip(words, ("", *words), strict=False) if word.isalpha() and before != "-"]
    if not _FEWEST <= len(letters) <= _LONGEST:
        return False
    if len(letters) == _FEWEST and not (letters[1][-1] == "s" and is_word(letters[1].lower(), "verb")):
        return False
    return all(word[0].isupper() or word.lower() in _words("small") for word in letters)


def is_in_capitals(words: Sequence[str]) -> bool:
    """Return True for a line without a small letter: "RUSSIA AND CHINA SIGN GAS DEAL"."""
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return len(letters) >= _FEWEST and not any(letter.islower() for word in letters for letter in word)


def plain_forms(words: Sequence[str], seen: SeenNames) -> list[str]:
    """Return the words of such a line as a sentence writes them: names keep their capitals, the first word its own."""
    capitals = is_in_capitals(words)
    kept = _kept(words, seen)
    first = next((at for at, word in enumerate(words) if word[0].isalpha()), 0)
    forms = []
    for at, word in enumerate(words):
        if capitals and (at == first or at in kept or not _is_common(word.lower())):
            forms.append(_titled(word))
        elif at == first or at in kept or not word[0].isupper() or not _is_common(word.lower()):
            forms.append(word)
        else:
            forms.append(word.lower())
    return forms


def _titled(word: str) -> str:
    """Return "Russia" for "RUSSIA"; "NATO" and "US" are written so in a sentence too."""
    written_so = any(c.form == "abbreviation" or c.entity.name == word for c in lookup(word))
    return word if written_so or len(word) <= _INITIALS else word.title()


def _is_common(word: str) -> bool:
    """Return True for a word that a sentence writes small: "signs", "treaty", "over"."""
    return word in STOP_WORDS or word in _words("small") or is_word(word, "noun", "verb", "adj", "adv")


def _kept(words: Sequence[str], seen: SeenNames) -> set[int]:
    """Return which words stand in names: stored ones, those that the rest of the article shows, days and months."""
    kept = {at for first, last in _stored(words) for at in range(first, last)}
    for at, word in enumerate(words):
        if (
            word.lower() in _words("calendar")
            or _is_month(words, at)
            or seen.is_name(words, at)
            or _is_given_name(words, at)
        ):
            kept.add(at)
    for at in range(len(words) - 1):
        if _is_title_before_name(words, at, kept):
            kept.update((at - 1, at) if at and words[at - 1].lower() in _words("of_offices") else (at,))
    return kept


def _is_title_before_name(words: Sequence[str], at: int, kept: set[int]) -> bool:
    """Return True for "Minister" in "Prime Minister Modi", but not in "Prime Minister Meets Modi"."""
    behind = words[at + 1]
    named = behind[0].isupper() and (at + 1 in kept or not _is_common(behind.lower()))
    return words[at].lower() in _words("offices") and named


def _is_month(words: Sequence[str], at: int) -> bool:
    """Return True for "In May", "May 9": "may" is a verb elsewhere."""
    beside = words[at - 1].lower() if at else "", words[at + 1] if at + 1 < len(words) else ""
    return words[at].lower() == "may" and (beside[0] in _words("before_months") or beside[1].isdecimal())


def _stored(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the names of the tables stand: any of several words, and single ones that mean a name by
    themselves ("Trump"), while "Power", "Sun" and "Hunt" need a title or an article before them."""
    at = 0
    while at < len(words):
        if not words[at][0].isupper() or words[at].lower() in _words("small"):
            at += 1
            continue
        length = max(longest_name(words, at), _place(words, at))
        if length > 1 or _is_name_alone(words, at):
            yield at, at + max(length, 1)
        at += max(length, 1)


def _place(words: Sequence[str], at: int) -> int:
    """Return of how many words the place is that begins at a word ("East Sea"); 0 for none and for single words."""
    for length in range(min(_LONGEST_NAME, len(words) - at), 1, -1):
        if words[at + length - 1][0].isupper() and find_place(" ".join(words[at : at + length])) is not None:
            return length
    return 0


def _is_name_alone(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1].lower() if at else ""
    written = word.title() if word.isupper() and not lookup(word) else word
    for candidate in lookup(written):
        needs = candidate.needs or ""
        if (
            not needs
            or ("title" in needs and before in _words("offices"))
            or (needs.startswith("the") and before == "the")
        ):
            return True
    small = word.lower()
    if small in STOP_WORDS or is_word(small, "verb", "adj", "adv"):
        return False
    return find_place(word) is not None


def _is_given_name(words: Sequence[str], at: int) -> bool:
    """Return True for "Anna", which is no other word, and for "Mark" in "Mark Rutte": a family name that is none stands
    behind it."""
    if words[at].title() not in given_names():
        return False
    word, behind = words[at].lower(), words[at + 1] if at + 1 < len(words) else ""
    if word not in STOP_WORDS and not is_word(word, "verb", "adj", "adv"):
        return True
    return behind[:1].isupper() and not _is_common(behind.lower())
