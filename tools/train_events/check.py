"""Read and check training sentences with inline event markup: `{1S:Moscow} {1SANCTION.planned:expels} {1T:envoys}`.

S and T are sides, anything else is an event type with its status after a dot; numbers join what belongs together.
To check: python tools/train_events/check.py sentences_a.txt sentences_b.txt
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TYPES = set("AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST".split())
TYPES |= set("ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
STATUSES = {"happened", "negated", "planned", "hypothetical", "history"}
MARK = re.compile(r"\{(\d+)([A-Z]+)(?:\.([a-z]+))?:|\}")


@dataclass(slots=True)
class Event:
    """One marked event; spans are character offsets in the sentence without its markup."""

    type: str = ""
    status: str = ""
    triggers: list[tuple[int, int]] = field(default_factory=list)
    source: list[tuple[int, int]] = field(default_factory=list)
    target: list[tuple[int, int]] = field(default_factory=list)


def parse(line: str) -> tuple[str, list[Event]]:
    """Return a marked line's plain text and its events by number; raise ValueError where braces do not pair."""
    text, end, events, unclosed = "", 0, dict[str, Event](), list[tuple[int, re.Match[str]]]()
    for mark in MARK.finditer(line):
        text, end = text + line[end : mark.start()], mark.end()
        if mark[1]:
            unclosed.append((len(text), mark))
            continue
        if not unclosed:
            raise ValueError(f"a }} without its {{: remove it, or open the span before it: {line}")
        start, opening = unclosed.pop()
        event = events.setdefault(opening[1], Event())
        if opening[2] not in ("S", "T"):
            event.type, event.status = opening[2], opening[3] or "happened"
        {"S": event.source, "T": event.target}.get(opening[2], event.triggers).append((start, len(text)))
    if unclosed or "{" in text + line[end:]:
        raise ValueError(f"a {{ that is never closed or opens no span, as {{1S:...}}, {{1AID.planned:...}} do: {line}")
    return text + line[end:], [events[number] for number in sorted(events, key=int)]


def problems(text: str, events: list[Event]) -> Iterator[str]:
    """Tell what is wrong in one sentence."""
    for event in events:
        if event.type not in TYPES or event.status not in STATUSES or len(event.triggers) != 1:
            yield f"not one known trigger: {event.type}.{event.status} {event.triggers}"
        spans = [text[start:end] for start, end in event.triggers + event.source + event.target]
        yield from (f"span with loose ends: {span!r}" for span in spans if span != span.strip() or not span)


def main(paths: list[str]) -> None:
    """Print what is wrong, then how many sentences and events of each type and status there are."""
    counts, seen = Counter[str](), set[str]()
    lines = [line for path in paths for line in Path(path).read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    for line in lines:
        text, events = parse(line)
        skeleton = re.sub(r"\b[A-Z][\w'-]*(?: [A-Z][\w'-]*)*", "X", text)  # the sentence without its names
        faults = [*problems(text, events)] + ["differs from another by names only"] * (skeleton in seen)
        seen.add(skeleton)
        print(*(f"{fault}: {line}" for fault in faults), sep="\n", end="\n" * bool(faults))
        counts.update([f"sentences with {min(len(events), 2)} events{' or more' * (len(events) > 1)}"])
        counts.update(f"{event.type}.{event.status}{'' if event.source else ' without source'}" for event in events)
    print(*(f"{count:6d} {what}" for what, count in sorted(counts.items())), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
