"""The article's own voice in words of saying: "It should be noted that …", "Let us recall that …", "As is known, …".

Nobody else says what follows: the author only brings it to mind.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def is_own_voice(doc: Doc, draft: Draft) -> bool:
    """Return True for what the author says in words of saying that name no speaker."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if cue is None or cue.tag_[0] != "V" or lemma(cue) not in words("own_voice", "verbs"):
        return False
    return _is_called_for(cue) or _is_bidden(cue) or _is_recalled(cue)


def _is_called_for(cue: Token) -> bool:
    """Return True for "it should be noted that" and "it is worth mentioning that"."""
    before = _before(cue, 6)
    if "it" not in before:
        return False
    behind_it = before[before.index("it") + 1 :]
    return bool(words("own_voice", "due") & set(behind_it)) and not {",", ";", "said"} & set(behind_it)


def _is_bidden(cue: Token) -> bool:
    """Return True for "let us recall that" and "Recall that": readers are to bring it to mind."""
    before = _before(cue, 2)
    first = cue.i == cue.sent.start and cue.tag_ in ("VB", "VBP") and cue.i + 1 < cue.sent.end
    return before[-2:] in (["let", "us"], ["let", "'s"], ["let", "’s"]) or first


def _is_recalled(cue: Token) -> bool:
    """Return True for "it is recalled that"; what "was recalled" somebody recalled."""
    return lemma(cue) in words("own_voice", "recalling") and _before(cue, 2) == ["it", "is"]


def _before(cue: Token, most: int) -> list[str]:
    """Return the words right before a cue in its sentence, in lower case."""
    return [token.lower_ for token in cue.doc[max(cue.sent.start, cue.i - most) : cue.i]]
