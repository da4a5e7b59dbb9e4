"""Comparing lines with the headline, and the outlet's name that pages hang behind it."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.vocabulary import plain

_STOP_WORDS = frozenset(
    "a an the of to in on at for by with and or from as is are was be its his her their s but not that this "
    "la le les du de des el los las der die das di il da do".split()
)
_SUFFIX = re.compile(r"\s+(?:[|–—·»•]|-)\s+([^|–—·»•]{2,50})$")
_OUTLET_WORD = re.compile(
    r"\b(?:news|times|post|herald|tribune|daily|press|journal|gazette|agency|today|observer|guardian|"
    r"telegraph|"
    r"independent|standard|chronicle|mail|express|star|sun|mirror|globe|monitor|review|weekly|"
    r"magazine|media|radio|tv|"
    r"television|online|wire|network|report|bulletin|insider|diplomat|economist|reuters|bloomberg|"
    r"tass|xinhua|yonhap|"
    r"sputnik|interfax|bbc|cnn|nbc|abc|cbs|pbs|npr|nhk|dw|rfi|rt|voa|rfe/rl|afp|ap|cgtn|kbs|aljazeera|"
    r"jazeera|"
    r"politico|axios|vox|newsweek|ilbo|shimbun|zeitung|presse|monde|figaro|pais|mundo|pravda|izvestia|"
    r"kommersant|ria)\b",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|co|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE
)


def content_stems(text: str) -> frozenset[str]:
    """Return the words that carry a headline's meaning, without plural and verb endings."""
    return frozenset(_stem(word) for word in plain(text).replace("-", " ").split() if word not in _STOP_WORDS)


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
    """Return (title, outlet) for "Talks open in Geneva | The Daily Post"; None where no outlet hangs behind it.

    " — newspaper" and " - minister" say who is cited in the title: an outlet is a name, in capitals, with a word
    that outlets are named by, or a web address.
    """
    match = _SUFFIX.search(title)
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
    proper = sum(word[0].isupper() or word.lower() in _STOP_WORDS for word in words)
    return (
        len(words) <= 5
        and proper == len(words)
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and bool(_OUTLET_WORD.search(name))
    )
