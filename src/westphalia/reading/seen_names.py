"""How an article writes its words inside sentences: which of them are names there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class SeenNames:
    """Words with a capital inside the sentences of an article, alone or in pairs, and those written small."""

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        self._small: set[str] = set()
        self._alone: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        for line in lines:
            self._learn(line)

    def is_name(self, words: Sequence[str], at: int) -> bool:
        """Return True for a word that the sentences write as a name: "Promise" where they tell of "True Promise"."""
        word = words[at].lower()
        if word in self._alone and word not in self._small:
            return True
        before = at > 0 and (words[at - 1].lower(), word) in self._pairs
        return before or (at + 1 < len(words) and (word, words[at + 1].lower()) in self._pairs)

    def _learn(self, line: Sequence[str]) -> None:
        """Learn from one line. What begins a sentence may have its capital from there."""
        for at, word in enumerate(line):
            if word[0].islower():
                self._small.add(word)
            elif word[0].isupper() and _is_inside(line, at):
                behind = at + 1 < len(line) and line[at + 1][0].isupper()
                before = line[at - 1][0].isupper()
                if behind:
                    self._pairs.add((word.lower(), line[at + 1].lower()))
                if not behind and not before:
                    self._alone.add(word.lower())


def _is_inside(line: Sequence[str], at: int) -> bool:
    """Return True where a word goes on with a sentence: behind a word or a comma."""
    return at > 0 and (line[at - 1][-1].isalnum() or line[at - 1] in (",", "-"))
