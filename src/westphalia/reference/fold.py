"""Folding: the one spelling under which a name is stored and looked up.

``Kim Jong-un``, ``KIM JONG UN`` and ``Kim Jong Un`` fold to ``kim jong un``; ``Côte d’Ivoire`` to ``cote d
ivoire``. Case is lost in the fold, so every stored name also keeps a *case class* that the written form has
to fit: ``US`` is a country and ``us`` is not.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i", "ß": "ss", "æ": "ae",
        "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ə": "e", "Ə": "E",
        "ŋ": "n", "Ŋ": "N", "ħ": "h", "Ħ": "H",
    }
)  # fmt: skip

# Hyphens, apostrophes and their look-alikes separate words, so that the fold does not depend on how a
# tokenizer cut "Jong-un" or "People's". Full stops vanish ("U.S." and "US" are one name).
_MARKS = str.maketrans(
    dict.fromkeys("-‐‑‒–—―−'’‘ʼʻ`´,;:/()[]\"“”·", " ") | {".": None, "&": " and ", "\u00ad": None, "\u200b": None}
)

ACRONYM = "A"  # all letters are capitals: US, UN, U.K.
SOFT_ACRONYM = "a"  # capitals, or a capital first (British style): NATO, Nato
ANY_CASE = "l"  # begins with a small letter in its usual form: al-Qaeda, eSwatini
EXACT = "x"  # short, with a capital inside: LeT, MoD
CAPITAL = ""  # begins with a capital: everything else


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold a name: no case, no diacritics, no punctuation, single spaces.

    Params: text - a name or one token of it, as written.
    Returns: the folded words, separated by single spaces; empty if nothing but punctuation is left.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(text.translate(_MARKS).lower().split())


def case_class(name: str) -> str:
    """The case class of a name in its usual spelling (see the constants of this module)."""
    letters = [char for char in name if char.isalpha()]
    if not letters or letters[0].islower():
        return ANY_CASE
    if " " not in name and len(letters) <= 4 and letters[-1].isupper() and not name.isupper():
        return EXACT
    if " " in name or not all(char.isupper() for char in letters):
        return CAPITAL
    return SOFT_ACRONYM if len(letters) >= 4 and "." not in name else ACRONYM


def case_fits(case: str, written: str) -> bool:
    """Whether a written form may be a name of that case class."""
    if case == ANY_CASE:
        return True
    if case in (ACRONYM, EXACT):
        return written.isupper() or (case == EXACT and written[-1:].isupper())
    return next((char.isupper() or char.isdigit() for char in written if char.isalnum()), False)
