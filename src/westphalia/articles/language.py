"""The language of a text (ISO 639-1)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from westphalia.articles.cleaning.vocabulary import vocabulary

# Enough for certainty, and no article pays for being long.
_SAMPLE_CHARS = 1500
# A text of fewer letters is judged with doubt: English headlines made of names look like Tagalog or
# Icelandic.
_FEW_LETTERS = 250
_SURE = 0.9

_LETTERS = re.compile(r"[^\W\d_]+")
_SURE_SCRIPTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(f"[{letters}]"), code)
    for letters, code in (
        ("\uac00-\ud7af", "ko"), ("\u3040-\u30ff", "ja"), ("\u4e00-\u9fff", "zh"), ("\u0e00-\u0e7f", "th"),
        ("\u10a0-\u10ff", "ka"), ("\u0530-\u058f", "hy"), ("\u0590-\u05ff", "he"), ("\u0370-\u03ff", "el"),
        ("\u0980-\u09ff", "bn"), ("\u0b80-\u0bff", "ta"), ("\u1000-\u109f", "my"), ("\u1780-\u17ff", "km"),
    )
)  # fmt: skip


def language_of(text: str, *, declared: str | None = None) -> str:
    """Return the language of `text` as an ISO 639-1 code, `und` where it cannot be told.

    Parameters
    ----------
    declared
        What is said of the page from outside ("en",
            "en-GB"); believed for short texts and where the words do not
        clearly say otherwise.
    """
    sample = text[:_SAMPLE_CHARS]
    letters = sum(map(len, _LETTERS.findall(sample)))
    said = _two_letters(declared)
    if not letters:
        return said or "und"
    code, confidence = _identify(sample)
    if confidence >= _SURE and letters > 20:
        return code
    return said or (_doubtful(sample, code) if letters < _FEW_LETTERS else code)


def _two_letters(declared: str | None) -> str | None:
    """Return "en" for "en-GB" or "EN_us"; None for what is no such code."""
    match = re.match(r"([A-Za-z]{2})(?:[-_].*)?$", (declared or "").strip())
    return match[1].lower() if match else None


def _doubtful(text: str, code: str) -> str:
    """Judge a short text by its script; plain Latin letters are taken for English, as most pages are."""
    for script, language in _SURE_SCRIPTS:
        if script.search(text):
            return language
    return "en" if "".join(_LETTERS.findall(text)).isascii() else code


def _identify(text: str) -> tuple[str, float]:
    code, confidence = _identifier().classify(text)
    return str(code), float(confidence)


@cache
def _identifier() -> Any:
    """Load the model once a process (0.1 s), on first use."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(vocabulary().news_languages)
    return identifier
