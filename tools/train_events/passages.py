"""Read and check marked passages: several sentences with actor mentions, for whom they stand, and events.

`[FRA 1s 2t|Paris]` is a mention of France, a source of event 1 and a target of event 2; `{1 AID.planned|send}` is a
trigger. The same number again tells the same event again. A passage begins with `# YYYY-MM-DD` and ends at an empty
line; comments begin with `##`. To check: python tools/train_events/passages.py passages_*.txt
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from check import STATUSES, TYPES

MARK = re.compile(r"\[([^|\[\]{}\n]*)\|([^|\[\]{}\n]*)\]|\{(\d+) ([^|\[\]{}\n]*)\|([^|\[\]{}\n]*)\}")
ROLE = re.compile(r"(\d+)([st])")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention: where it stands, the states or bodies it belongs to, and its roles as (event, "s" or "t")."""

    span: Span
    codes: tuple[str, ...]
    roles: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class Told:
    """An event by number: its type, its status and every trigger that tells it."""

    type: str
    status: str
    triggers: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Passage:
    """The plain text of a passage, a paragraph in each line, and what is marked in it."""

    name: str
    day: str
    text: str
    actors: tuple[Actor, ...]
    events: dict[int, Told]


def passages_of(path: Path) -> Iterator[Passage]:
    """Yield the passages of a file; say which cannot be read."""
    lines = (line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("##"))
    blocks = re.split(r"(?m)^(?=# \d{4}-\d\d-\d\d)", "\n".join(lines))
    for number, block in enumerate(block for block in blocks if block.strip()):
        try:
            yield passage(f"{path.stem}-{number}", block.strip())
        except ValueError as error:
            print(f"left out: {error}", file=sys.stderr)


def passage(name: str, block: str) -> Passage:
    """Read one passage with its first line."""
    head, _, marked = block.partition("\n")
    if not re.fullmatch(r"# \d{4}-\d\d-\d\d.*", head):
        raise ValueError(f"{name}: a passage begins with `# YYYY-MM-DD`, not {head!r}")
    text, end, actors, events = "", 0, [], dict[int, Told]()
    for mark in MARK.finditer(marked):
        text, end = text + marked[end : mark.start()], mark.end()
        span = (len(text), len(text) + len(mark[2] or mark[5] or ""))
        text += mark[2] or mark[5] or ""
        if mark[3]:
            told = _told(name, mark[4])
            events.setdefault(int(mark[3]), told).triggers.append(span)
        else:
            actors.append(_actor(span, mark[1]))
    text += marked[end:]
    if loose := re.search(r".{0,30}[{}|].{0,30}", text):  # square brackets may be the text's own
        raise ValueError(f"{name}: a mark that is not closed, or inside another: {loose.group()!r}")
    return Passage(name, head[2:12], text, tuple(actors), events)


def _told(name: str, label: str) -> Told:
    kind, *standing = label.strip().split(".")
    status = (
        "history" if "history" in standing and standing[0] in ("happened", "history") else (standing or ["happened"])[0]
    )
    if kind not in TYPES or status not in STATUSES:
        raise ValueError(f"{name}: unknown type or status: {label!r}")
    return Told(kind, status)


def _actor(span: Span, label: str) -> Actor:
    codes, *roles = label.split()
    found = [ROLE.fullmatch(role) for role in roles]
    return Actor(
        span,
        tuple(code for code in codes.split("+") if code != "-"),
        tuple((int(role[1]), role[2]) for role in found if role),
    )


def main(paths: list[Path]) -> None:
    """Print what is wrong, then how much there is."""
    counts: Counter[str] = Counter()
    for path in paths:
        for one in passages_of(path):
            counts.update(passages=1, mentions=len(one.actors), events=len(one.events))
            counts.update(f"{told.type}" for told in one.events.values())
            sources = {number for actor in one.actors for number, role in actor.roles if role == "s"}
            for number in {n for actor in one.actors for n, _ in actor.roles} - one.events.keys():
                print(f"{one.name}: a role of event {number}, which has no trigger")
            for number in one.events.keys() - sources:
                print(f"{one.name}: event {number} has no source")
    print(dict(counts))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
