"""Several who say something together: "both Chad and Niger deny", "the two countries said"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.speakers.listed import find_rows


def joint_name(doc: Doc, span: tuple[int, int], speaker: Mention, mentions: Sequence[Mention]) -> str:
    """Return the names of all who speak together.

    Parameters
    ----------
    doc
        The parsed article.
    span
        The tokens of the speaker.
    speaker
        The one among them whom the claim is filed under; he is named first.
    mentions
        Those of the article. One span may carry several ("the two countries").

    Returns
    -------
    str
        "Chad and Niger"; the name of the speaker where he speaks alone.
    """
    heads = [token.i for token in _joined(doc[slice(*span)].root) if token.i in range(*span)]
    rows = find_rows(doc, [m for m in mentions if m.head in range(*span)]) if speaker.actor.kind == "outlet" else []
    heads += [m.head for m in mentions if any(m.head in range(*row) for row in rows)]
    named = [mention for head in heads for mention in mentions if mention.head == head]
    return _put(dict.fromkeys(mention.actor.name for mention in (speaker, *named)))


def _joined(head: Token) -> Iterator[Token]:
    """Yield a noun and those that stand beside it: "Chad", "Mali" and "Niger"."""
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from _joined(child)


def _put(names: Iterable[str]) -> str:
    """Put names one after another: "Chad, Mali and Niger"."""
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last
