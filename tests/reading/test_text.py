"""The text of a page is put together once."""

from __future__ import annotations

import spacy

from westphalia.reading.text import text_of


def test_the_text_is_kept_with_the_page() -> None:
    doc = spacy.blank("en")("Oslo met  Rome.\nRome met Oslo.")
    assert text_of(doc) == doc.text
    assert text_of(doc) is text_of(doc)
