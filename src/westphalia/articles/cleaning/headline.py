"""Comparing lines with the headline, and the outlet's name that pages hang behind it."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.vocabulary import plain, vocabulary

_SUFFIX = re.compile(r"\s+(?:[|–—·»•]|-)\s+([^|–—·»•]{2,50})$")
_DATE_TAIL = re.compile(r",\s\d{1,2}[./]\d{1,2}[./]\d{4}$")  # "... - RIA Novosti, 07/25/2024"
_DOMAIN = re.compile(
    r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|co|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE
)


def content_stems(text: str) -> frozenset[str]:
    """Return the words that carry a headline's meaning, without plural and verb endings."""
    stop_words = vocabulary().headline_stop_words
    return frozenset(_stem(word) for word in plain(text).replace("-", " ").split() if word not in stop_words)


def _stem(word: str) -> str:
    for ending in ("ies", "es", "ing", "ed", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def same_headline(one: str, other: str) -> bool:
    """Tell whether two lines are one headline: the same, or reworded so lightly that nothing is added."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return one.strip() == other.strip()
    if a == b:
        return True
    stems, others = content_stems(one), content_stems(other)
    if min(len(stems), len(others)) < 4:
        return False
    return len(stems & others) / len(stems | others) >= 0.75


def outlet_suffix(title: str) -> tuple[str, str] | None:
    """Return (title, outlet) for "Talks open in Geneva | The Daily Post"; None where no outlet is behind it.

    " — newspaper" and " - minister" say who is cited in the title: an outlet is a name, with capitals and
    a word that outlets are named by, or a web address.
    """
    match = _SUFFIX.search(_DATE_TAIL.sub("", title))
    if match is None:
        return None
    name = match[1].strip()
    if is_outlet_name(name) and len(title[: match.start()].split()) >= 3:
        return title[: match.start()].rstrip(), name
    return None


def is_outlet_name(name: str) -> bool:
    """Tell whether a few words look like the name of an outlet."""
    if _DOMAIN.match(name):
        return True
    words = name.split()
    proper = sum(word[0].isupper() or word.lower() in vocabulary().headline_stop_words for word in words)
    return (
        len(words) <= 5
        and proper == len(words)
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and bool(vocabulary().outlet_words.search(name))
    )
