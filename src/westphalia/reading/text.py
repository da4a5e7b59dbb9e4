"""The text of a parsed page, put together once: spaCy does so anew from all tokens whenever it is asked."""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "westphalia.text"


def text_of(doc: Doc) -> str:
    """Return the text of a page, kept with it from the first time on.

    Parameters
    ----------
    doc
        A parsed page; its words do not change any more.
    """
    kept = doc.user_data.get(_KEY)
    if kept is None:
        kept = doc.user_data[_KEY] = doc.text
    return str(kept)
