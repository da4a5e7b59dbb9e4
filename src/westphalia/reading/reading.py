"""An article, read: its syntax and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from westphalia.articles.page import Article
from westphalia.learned.encode import Encoded, encode_doc
from westphalia.reading.annotations import Cue, Quantity, Sentence, Time


@dataclass(frozen=True)
class Reading:
    """One article with its Doc and annotations, each list in the order of the text.

    Tokens carry `tag_` (Penn), `dep_`, `head` and `norm_`; lemmas come from `westphalia.reading.lemmas.lemma(token)`.
    There are no spaCy entities: who a name is gets decided in the actors room.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    cues: tuple[Cue, ...]

    def span(self, sentence: Sentence) -> Span:
        """Return the tokens of a sentence."""
        return self.doc[sentence.start : sentence.end]

    @cached_property
    def encoded(self) -> Encoded:
        """What the learned encoder makes of the article: run when first asked for, once for all who ask."""
        return encode_doc(self.doc)

    @cached_property
    def sentence_of_token(self) -> list[int]:
        """For each token, the index of its sentence in `sentences`."""
        index = [0] * len(self.doc)
        for number, sentence in enumerate(self.sentences):
            index[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)
        return index
