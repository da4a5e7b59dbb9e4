"""Boxes of links that a page sets behind a name, and that stand in the middle of a sentence once its text is taken.

"Senator Ann Reed Ann Marie ReedSenate delays vote Five things to know MORE said": the name in full, headlines that
are glued to it, and the button.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BUTTON = "MORE"
_SUFFIX = r"(?:,? (?:Jr|Sr)\.?| I{2,3})?"
_PART = r"[(\"“]?[A-Z][\w.’'”\"-]*\)? "  # of a name in full: "Ann ", "(Annie) "
_BOX = re.compile(
    rf"\b(?P<family>[A-Z][\w’'-]+){_SUFFIX}"
    rf"(?P<box> ?(?:{_PART}){{1,5}}?(?P=family){_SUFFIX}(?=[A-Z0-9\"“‘'\[])[^\n]{{0,700}}?(?<![A-Z]){BUTTON}\b)"
)


def insets(line: str) -> Iterator[tuple[int, int]]:
    """Yield where in a line such boxes stand: half-open offsets, in order."""
    if BUTTON not in line:
        return
    for found in _BOX.finditer(line):
        yield found.span("box")
