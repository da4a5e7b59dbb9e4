"""Give the parser the plain forms of lines in Title Case and in capitals, while the text keeps its own.

The tagger and the parser look at words only through the vectors that the model's first step makes of them. So for
such a line those vectors are made anew, from the words as a sentence would write them. The
learned parts are told of those forms too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from westphalia.learned.doc import PLAIN
from westphalia.reading.seen_names import SeenNames
from westphalia.reading.title_case import is_in_capitals, is_title_case, plain_forms

_FINAL = (".", "?", "!")


@Language.factory("westphalia_plain_case")
class PlainCase:
    """The component: it stands right behind the step that makes the vectors, and calls it again for such lines."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._vectors: Any = nlp.get_pipe("tok2vec")

    def __call__(self, doc: Doc) -> Doc:
        """Make the vectors of such lines anew."""
        lines = list(_lines(doc))
        written = [[token.text for token in line] for line in lines]
        titles = [is_title_case(words) or is_in_capitals(words) for words in written]
        if not any(titles):
            return doc
        seen = SeenNames(words for words, title in zip(written, titles, strict=True) if not title)
        for line, words, title in zip(lines, written, titles, strict=True):
            if title and (forms := plain_forms(words, seen)) != words:
                self._set_vectors(doc, line, forms)
        return doc

    def _set_vectors(self, doc: Doc, line: list[Token], forms: list[str]) -> None:
        spaces = [bool(token.whitespace_) for token in line]
        plain = Doc(doc.vocab, words=forms, spaces=spaces)
        (vectors,) = self._vectors.predict([plain])
        doc.tensor[line[0].i : line[-1].i + 1] = vectors
        doc.user_data.setdefault(PLAIN, {}).update(zip((token.i for token in line), forms, strict=True))


def _lines(doc: Doc) -> Iterator[list[Token]]:
    """Yield the words of each line, or of each sentence where a line holds several; white space goes with them."""
    line: list[Token] = []
    for token in doc:
        ends = token.is_space and "\n" in token.text
        if not ends:
            line.append(token)
        if line and (ends or (token.text in _FINAL and token.whitespace_)):
            yield line
            line = []
    if line:
        yield line
