"""The languages an article may be said to be in, and the one code each is kept under."""

from __future__ import annotations

from functools import cache
from importlib import resources

from westphalia.errors import BadOption

_CODE = 3  # letters that a code has at most


def language_code(given: str) -> str:
    """Return the two-letter code of a language.

    Parameters
    ----------
    given
        A code of ISO 639-1 ("en"), one with a region ("en-GB"), or the language's English name.

    Raises
    ------
    BadOption
        Where it is none of these; the message lists the codes.
    """
    asked = given.strip().casefold()
    table = _codes()
    found = table.get(asked) or table.get(asked.replace("_", "-").partition("-")[0])
    if found is None:
        codes = " ".join(sorted(set(table.values())))
        raise BadOption(
            f"{given!r} is no language known here. Give its two-letter code (ISO 639-1) or its English name, such as "
            f"ko or Korean. Known codes: {codes}."
        )
    return found


def is_language(name: str) -> bool:
    """Return True for the English name of a language ("Korean"), False for codes and all else."""
    return len(name) > _CODE and name.casefold() in _codes()


@cache
def _codes() -> dict[str, str]:
    """Return everything a language may be called by, with its two-letter code."""
    text = resources.files("westphalia.reference").joinpath("data/languages.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {called.casefold(): code for code, name in rows for called in (name, code)}
