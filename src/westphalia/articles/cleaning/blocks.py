"""The text of a page as blocks (its lines), with what can be measured on each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# Not printed, or meaning only "do not break here": they hide words from every later step. U+200C and U+200D
# stay, because Persian and the Indian scripts spell with them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TRAILING_SPACE = re.compile(r"[^\S\n]+(?=\n|\Z)")
_BLANK_LINES = re.compile(r"\n{3,}")

_CLOSING = r"""["'”’»›)\]）」』*]*"""
_SENTENCE_END = re.compile(rf"[.!?。！？؟।]{_CLOSING}$")
_SIGNER = r"(?:(?:[Ww]ith (?:inputs? from )?|[Ss]ources?: ?)?[A-Z][\w/, -]{1,40})"
_SIGNED = re.compile(rf"[^\W\d_]{{2}}[.!?]{_CLOSING}\s*(?:\({_SIGNER}\)|\[{_SIGNER}\]|/[A-Z]\w{{1,20}}/)$")
_ABBREVIATION_END = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Co|Corp|Inc|Jr|Sr|Ltd)\.$")
_TRUNCATED = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s\])]*$")
_INNER_STOP = re.compile(rf"[^\W\d_]{{2}}{_CLOSING}[.!?]{_CLOSING}\s+[\"“‘'«(\[]?[^\W\d_a-z]|[。！？]")
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_BULLET = re.compile(r"^(?:--?\s?[\"“\w]|[–—•·*▪◦●○■►>]\s*\S|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s)")


def normalise(text: str) -> str:
    """Return `text` with one kind of line end, no invisible characters, at most one blank line in a row.

    Every other character stays as it came.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _TRAILING_SPACE.sub("", text)
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


@dataclass(frozen=True)
class Block:
    """One line that is not blank.

    Parameters
    ----------
    index
        Its number among the blocks.
    text
        Its words, without white space around them.
    line
        Its number among all lines, blank ones too.
    """

    index: int
    text: str
    line: int

    @cached_property
    def words(self) -> int:
        """How many words; scripts without spaces count two letters a word."""
        spaceless = len(_SPACELESS.findall(self.text)) if not self.text.isascii() else 0
        return len(self.text.split()) + spaceless // 2

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does. The three dots of a cut-off text are no such end."""
        if self.signed:
            return True
        if not _SENTENCE_END.search(self.text[-12:]) or self.truncated:
            return False
        # "... trade deal with U.S." may be a headline; a line as long as a paragraph is none.
        return self.words >= 25 or not _ABBREVIATION_END.search(self.text[-12:])

    @cached_property
    def signed(self) -> bool:
        """Whether a name in brackets stands behind its last sentence: an agency's ("... he said. (AFP)")."""
        return bool(_SIGNED.search(self.text[-60:]))

    @cached_property
    def sentences(self) -> int:
        """How many sentences, roughly: one more than the stops inside."""
        return 1 + len(_INNER_STOP.findall(self.text))

    @cached_property
    def truncated(self) -> bool:
        """Whether it breaks off in dots."""
        return bool(_TRUNCATED.search(self.text[-12:]))

    @cached_property
    def prose(self) -> bool:
        """Whether it is a paragraph: a long sentence, or several."""
        if self.words < 8:
            return False
        if self.words >= 35 and not self.truncated:
            return True
        several = self.sentences > 1
        if self.truncated:
            return several and self.words >= 30
        if self.text.endswith(":"):
            return several and self.words >= 15
        # Headlines ask and exclaim, and rarely go on for twenty words.
        return self.ends_sentence and self.words >= (20 if self.text[-1] in "?!" and not several else 12)

    @cached_property
    def continues(self) -> bool:
        """Whether it goes on with a sentence that an earlier line began."""
        return self.text[0].islower() or self.text[0] in ",.;:)’%…"

    @cached_property
    def bullet(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def _stopped(self) -> bool:
        return self.truncated or (self.text.endswith(".") and self.ends_sentence)

    @cached_property
    def title_like(self) -> bool:
        """Whether it could be a headline: 3 to 30 words, no full stop, not cut off."""
        return 3 <= self.words <= 30 and not self.text.endswith((":", ",", ";")) and not self._stopped


def split_blocks(text: str) -> list[Block]:
    """Return the lines of a normalised text that hold anything, in order."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"))]
    return [Block(index, line, number) for index, (number, line) in enumerate((n, s) for n, s in lines if s)]


def is_hard_wrapped(blocks: list[Block]) -> bool:
    """Tell whether sentences run over lines that `wrapped` could not join (narrow columns): a line is no unit."""
    if len(blocks) < 6:
        return False
    pairs = [(a, b) for a, b in pairwise(blocks) if b.line == a.line + 1]
    broken = sum(not a.ends_sentence and b.continues and a.words >= 4 for a, b in pairs)
    return broken >= 4 and broken > len(blocks) / 4
