"""Words -> what the encoder makes of them, window by window. Loaded once in each process, by the first article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from westphalia.learned.doc import words_of
from westphalia.learned.windows import cut
from westphalia.learned.wordpiece import pieces, vocabulary
from westphalia.learned.words import Words

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Array = npt.NDArray[np.float32]


class Window(NamedTuple):
    """Words [first, last) of an article and the encoder's outputs for them by name: `words` (states), `cues`."""

    first: int
    last: int
    outputs: Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Encoded:
    """An article as the encoder saw it: its words, the token of each, and the windows in order."""

    words: Words
    tokens: list[int]
    windows: tuple[Window, ...]


def encode_doc(doc: Doc) -> Encoded:
    """Run the encoder over a parsed article.

    Parameters
    ----------
    doc
        As `reading.parser.load_parser` makes it: with tags, dependencies and sentence starts.

    Returns
    -------
    Encoded
        The outputs that all heads share; what they mean is read by `attributions` and its like.
    """
    words, tokens = words_of(doc)
    return Encoded(words, tokens, tuple(encode(words)))


@cache
def load(name: str) -> InferenceSession:
    """Load one of the two graphs. One thread each: processes are what runs side by side."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with as_file(files("westphalia.learned") / "weights" / f"{name}.onnx") as path:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def encode(words: Words) -> list[Window]:
    """Return the windows of an article with the scores of each of their words."""
    sizes = [len(pieces(text)) for text in words.texts]
    session = load("words")
    names = [output.name for output in session.get_outputs()]
    windows = []
    for first, last in cut(sizes, words.paragraphs, words.sentences):
        values: Any = session.run(names, _inputs(words, first, last))
        windows.append(Window(first, last, {name: value[0] for name, value in zip(names, values, strict=True)}))
    return windows


def _inputs(words: Words, first: int, last: int) -> dict[str, npt.NDArray[np.int64]]:
    known = vocabulary()
    ids, places = [known["[CLS]"]], []
    for i in range(first, last):
        if i > first and words.paragraphs[i]:
            ids.append(known["[SEP]"])
        places.append(len(ids))
        ids += pieces(words.texts[i])
    ids.append(known["[SEP]"])
    columns = {
        "ids": ids,
        "places": places,
        "tags": words.tags[first:last],
        "dependencies": words.dependencies[first:last],
        "heads": [min(max(head - first, 0), last - first - 1) for head in words.heads[first:last]],
        "shapes": words.shapes[first:last],
        "quotes": words.quotes[first:last],
    }
    return {name: np.array([column], dtype=np.int64) for name, column in columns.items()}
