"""What the tagger is told of each word besides its pieces: tag, dependency, head, shape, quotation marks.

The encoder reads lower case and knows no syntax; the parser has both at hand already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

# The order is part of the trained model: add at the end only, and train again.
TAGS = (
    "? $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB "
    "RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``"
).split()
DEPENDENCIES = (
    "? ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass "
    "dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss "
    "preconj predet prep prt punct quantmod relcl xcomp"
).split()
SHAPES = ("lower", "Title", "UPPER", "number", "other")
QUOTES = ("outside", "inside", "opens", "closes")

_OPENING, _CLOSING, _STRAIGHT = frozenset("“«„"), frozenset("”»"), frozenset(['"', "``", "''"])


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article without white space, as parallel lists.

    `heads` are indices of words (a root is its own head); `paragraphs` and `sentences` are True where one begins; the
    others are indices into `TAGS`, `DEPENDENCIES`, `SHAPES` and `QUOTES`.
    """

    texts: Sequence[str]
    tags: Sequence[int]
    dependencies: Sequence[int]
    heads: Sequence[int]
    sentences: Sequence[bool]
    paragraphs: Sequence[bool]
    shapes: Sequence[int]
    quotes: Sequence[int]

    def __len__(self) -> int:
        return len(self.texts)


def make_words(
    texts: Sequence[str],
    tags: Sequence[str],
    dependencies: Sequence[str],
    heads: Sequence[int],
    sentences: Sequence[bool],
    paragraphs: Sequence[bool],
) -> Words:
    """Number the tags and dependencies, and add shapes and quotation marks."""
    tag_numbers, dependency_numbers = _numbers()
    return Words(
        texts,
        [tag_numbers.get(tag, 0) for tag in tags],
        [dependency_numbers.get(name, 0) for name in dependencies],
        heads,
        sentences,
        paragraphs,
        [shape(text) for text in texts],
        quotes(texts, paragraphs),
    )


@cache
def _numbers() -> tuple[Mapping[str, int], Mapping[str, int]]:
    return {tag: i for i, tag in enumerate(TAGS)}, {name: i for i, name in enumerate(DEPENDENCIES)}


def shape(text: str) -> int:
    """Return the shape of a word as an index into `SHAPES`."""
    first = text[0]
    if first.islower():
        return 0
    if first.isupper():
        return 2 if len(text) > 1 and text.isupper() else 1
    return 3 if first.isdigit() else 4


def quotes(texts: Sequence[str], paragraphs: Sequence[bool]) -> list[int]:
    """Return for each word whether it stands in double quotation marks, as indices into `QUOTES`.

    Marks are matched within a paragraph: one left open ends with it.
    """
    found, inside = [], False
    for text, begins in zip(texts, paragraphs, strict=True):
        inside = inside and not begins
        if text in _OPENING or (text in _STRAIGHT and not inside):
            inside = True
            found.append(2)
        elif text in _CLOSING or text in _STRAIGHT:
            inside = False
            found.append(3)
        else:
            found.append(1 if inside else 0)
    return found
