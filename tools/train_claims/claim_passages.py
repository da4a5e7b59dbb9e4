"""Passages with marked attributions -> text and spans. The markup: who says what, nested as it is told.

    python tools/train_claims/claim_passages.py tools/train_claims/passages_*.txt

checks and counts. `<q1 denial>cue</q1>`, `<s1>speaker</s1>`, `<c1>content</c1>` (in as many pieces as it is told in,
with other attributions inside), `<v1>who passes it on</v1>`; the number holds an attribution together, the kind stands
with the cue, or with the content where there is none. A passage begins with `# YYYY-MM-DD`; `##` lines are comments.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TAG = re.compile(r"<(/?)([qscv])(\d+)(?: ([a-z]+))?>")
ROLES = {"q": "cue", "s": "source", "c": "content", "v": "carrier"}
KINDS = frozenset("statement assessment forecast demand promise accusation denial confirmation refusal".split())
Span = tuple[int, int]


@dataclass
class Attribution:
    """One attribution: its kind, and the spans of characters of each of its parts."""

    number: int
    kind: str | None = None
    spans: dict[str, list[Span]] = field(default_factory=lambda: {role: [] for role in ROLES.values()})


@dataclass
class Passage:
    """A passage without its marks, and what was marked."""

    name: str
    day: str
    text: str
    attributions: list[Attribution]

    def nested(self, one: Attribution) -> bool:
        """Return True where an attribution is told in the content of another."""
        start, end = (one.spans["cue"] or one.spans["content"])[0]
        return any(
            other is not one and first <= start and end <= last
            for other in self.attributions
            for first, last in other.spans["content"]
        )


def passages_of(path: Path) -> Iterator[Passage]:
    """Yield the passages of a file; raise ValueError that names the line where the marks do not fit."""
    day, lines, begun = "", list[str](), 0
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), "# end"], 1):
        if line.startswith("##") or not line.strip():
            continue
        if line.startswith("# "):
            if lines:
                yield _passage(f"{path.stem}:{begun}", day, "\n".join(lines))
            day, lines, begun = line[2:].strip(), [], number
        else:
            lines.append(line.strip())


def _passage(name: str, day: str, marked: str) -> Passage:
    found: dict[int, Attribution] = {}
    opened: list[tuple[str, int, int]] = []
    text, at = "", 0
    for tag in TAG.finditer(marked):
        text, at = text + marked[at : tag.start()], tag.end()
        closing, letter, number, kind = tag[1], tag[2], int(tag[3]), tag[4]
        one = found.setdefault(number, Attribution(number))
        if not closing:
            opened.append((letter, number, len(text)))
            one.kind = kind or one.kind
            continue
        if not opened or opened[-1][:2] != (letter, number):
            raise ValueError(f"{name}: </{letter}{number}> closes nothing, or another is open: {text[-60:]!r}")
        start = opened.pop()[2]
        if start < len(text):
            one.spans[ROLES[letter]].append((start, len(text)))
    text += marked[at:]
    _check(name, text, opened, found)
    return Passage(name, day, text, [found[number] for number in sorted(found)])


def _check(name: str, text: str, opened: list[tuple[str, int, int]], found: dict[int, Attribution]) -> None:
    if opened or "<" in text:
        raise ValueError(f"{name}: left open: {opened or text[text.index('<') :][:40]!r}")
    for one in found.values():
        if one.kind not in KINDS:
            raise ValueError(f"{name}: attribution {one.number} is of no kind we know: {one.kind!r}")
        if not one.spans["content"] and one.kind != "refusal":
            raise ValueError(f"{name}: attribution {one.number} has no content")


def main() -> None:
    """Check files and print what they hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path, nargs="+")
    counts: Counter[str] = Counter()
    for path in parser.parse_args().passages:
        for passage in passages_of(path):
            counts["passages"] += 1
            counts["words"] += len(passage.text.split())
            for one in passage.attributions:
                counts["attributions"] += 1
                counts["nested"] += passage.nested(one)
                counts["with a carrier"] += bool(one.spans["carrier"])
                counts["without a cue"] += not one.spans["cue"]
                counts[one.kind or ""] += 1
    for name, count in counts.most_common():
        print(f"{name:20} {count:6}")


if __name__ == "__main__":
    main()
