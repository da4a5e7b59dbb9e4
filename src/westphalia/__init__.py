"""Westphalia reads news articles about relations between states into one computable record.

>>> import westphalia
>>> coded = westphalia.read("Russian President Vladimir Putin visited Pyongyang on 19 June 2024.")
>>> [event.type for event in coded.events]
['CONSULT']

The public surface is what `__all__` lists. Importing the package is cheap: the parser is loaded by the first read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Coded",
    "Given",
    "Holder",
    "Meaning",
    "ReadSummary",
    "Record",
    "WestphaliaError",
    "decide",
    "holders",
    "members",
    "open_record",
    "read",
    "read_into",
    "resolve",
    "undo",
]

_ASKED = frozenset({"Holder", "Meaning", "holders", "members", "resolve"})

if TYPE_CHECKING:
    from westphalia.api import (
        Article,
        Coded,
        Given,
        ReadSummary,
        Record,
        WestphaliaError,
        decide,
        open_record,
        read,
        read_into,
        undo,
    )
    from westphalia.who import Holder, Meaning, holders, members, resolve


def __getattr__(name: str) -> Any:
    if name in _ASKED:
        from westphalia import who

        return getattr(who, name)
    if name in __all__:
        from westphalia import api

        return getattr(api, name)
    raise AttributeError(f"module 'westphalia' has no attribute {name!r}")


def __dir__() -> list[str]:
    # What is loaded on first use would be missing from what completion and help() show.
    return sorted([*__all__, *(name for name in globals() if name.startswith("__"))])
