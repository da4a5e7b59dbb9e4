"""A parsed Doc -> the words that the tagger reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD, IS_SPACE, SENT_START, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

from westphalia.learned.words import DEPENDENCIES, TAGS, Words, quotes, shape

PLAIN = "westphalia_plain"  # key of Doc.user_data: token -> how a sentence writes it, in lines in Title Case


class DocWords(NamedTuple):
    """The words of a Doc, and for each of them its token."""

    words: Words
    tokens: list[int]


def words_of(doc: Doc) -> DocWords:
    """Return the words of a Doc without its white space."""
    columns = doc.to_array([TAG, DEP, HEAD, SENT_START, IS_SPACE])
    space = columns[:, 4].astype(bool)
    kept = np.flatnonzero(~space)
    tokens = kept.tolist()
    texts = [doc[i].text for i in tokens]
    paragraphs = _paragraphs(doc, tokens)
    plain: Mapping[int, str] = doc.user_data.get(PLAIN, {})
    tags, dependencies = _numbers()
    words = Words(
        texts,
        [tags.get(value, 0) for value in columns[kept, 0].tolist()],
        [dependencies.get(value, 0) for value in columns[kept, 1].tolist()],
        _heads(columns[:, 2].astype(np.int64), space, kept),
        (columns[kept, 3] == 1).tolist(),
        paragraphs,
        [shape(plain.get(i, text)) for i, text in zip(tokens, texts, strict=True)],
        quotes(texts, paragraphs),
    )
    return DocWords(words, tokens)


def _paragraphs(doc: Doc, tokens: list[int]) -> list[bool]:
    """Return for each word whether a line begins with it."""
    previous = -1
    found = []
    for token in tokens:
        skipped = range(previous + 1, token)
        found.append(previous < 0 or any("\n" in doc[i].text for i in skipped))
        previous = token
    return found


def _heads(relative: np.ndarray, space: np.ndarray, kept: np.ndarray) -> list[int]:
    """Return the head of each word as an index of words; a word that hangs on white space is a root."""
    index = np.cumsum(~space) - 1
    heads = kept + relative[kept]
    found: list[int] = np.where(space[heads], np.arange(len(kept)), index[heads]).tolist()
    return found


@cache
def _numbers() -> tuple[dict[int, int], dict[int, int]]:
    """Return the parser's number of each tag and dependency -> ours."""
    return (
        {get_string_id(tag): i for i, tag in enumerate(TAGS)},
        {get_string_id(name): i for i, name in enumerate(DEPENDENCIES)},
    )
