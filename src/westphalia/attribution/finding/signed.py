"""Posts set into an article whole, with who wrote them below: "… — Ann Lee (@annlee) May 14, 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from westphalia.attribution.draft import Draft

_SIGNED = re.compile(
    r"[—–-]{1,2}\s*(?P<name>[^\s()—–@][^()—–\n@]{1,60}?)\s*\(@\w{1,20}\)\s*(?P<day>[A-Z][a-z]{2,8} \d{1,2}, \d{4})?"
)
_LINK = re.compile(r"(?:\s*(?:https?://|pic\.(?:twitter|x)\.com/)\S+)+\s*$")
_FEWEST_WORDS = 3


def find_signed(doc: Doc, text: str) -> Iterator[Draft]:
    """Yield a draft for each post that a dash, a name and a handle close: the paragraph up to there.

    A post has a day or a link; credits and invitations to follow somebody, which look alike, have none.

    Parameters
    ----------
    doc
        The parsed article.
    text
        Its text.
    """
    last = 0
    for match in _SIGNED.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, last)
        last = max(match.end(), text.find("\n", match.end()))
        told = _LINK.sub("", text[start : match.start()].rstrip())
        name = doc.char_span(*match.span("name"), alignment_mode="expand")
        linked = _LINK.search(text[start : match.start()].rstrip()) is not None
        if name is None or len(told.split()) < _FEWEST_WORDS or not (match["day"] or linked):
            continue
        start += len(told) - len(told.lstrip())
        yield Draft([(start, start + len(told.strip()))], None, None, (name.start, name.end), "statement", 0.85)
