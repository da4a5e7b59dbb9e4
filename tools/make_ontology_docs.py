"""Write docs/ontology.md from the files of the ontology room: `python tools/make_ontology_docs.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from westphalia.ontology.frames import frames
from westphalia.ontology.types import EventType, Mode, contexts, event_types, sectors

TARGET = Path(__file__).parent.parent / "docs" / "ontology.md"
HEAD = """# What can happen: types, contexts, sectors

Made by `tools/make_ontology_docs.py` from `src/westphalia/ontology`; change those files, not this page. The
categories are those of PLOVER (manual 2.0, Open Event Data Alliance), the definitions are in our own words.
"""


def main() -> None:
    TARGET.write_text("\n".join([HEAD, *types(), *others()]) + "\n", encoding="utf-8")


def types() -> Iterator[str]:
    frames_of = Counter(frame.type for frame in frames())
    for kind in event_types():
        yield f"## {kind.name}\n"
        yield f"{kind.definition}\n"
        if kind.as_coded:
            yield f"As coded: {kind.as_coded}\n"
        quad = kind.quad.replace("_", " ").capitalize()
        yield f"{quad} · {summary(kind)} · {frames_of[kind.name]} frames\n"
        if kind.modes:
            yield table(
                "mode | score | meaning",
                [f"`{m.name}` | {m.intensity:+g} | {m.definition}{announced(m)}" for m in kind.modes.values()],
            )


def announced(mode: Mode) -> str:
    return f" Announced: {mode.when_future}." if mode.when_future else ""


def summary(kind: EventType) -> str:
    turns = [
        f"{when} {becomes}"
        for when, becomes in (("announced:", kind.when_future), ("refused:", kind.when_refused))
        if becomes
    ]
    return " · ".join([f"score {kind.intensity:+g}", f"manual {kind.section}", *turns])


def others() -> Iterator[str]:
    yield "## Contexts\n"
    yield table("context | meaning | manual", [f"`{c.name}` | {c.definition} | {c.section}" for c in contexts()])
    yield "## Sectors\n"
    yield table("sector | meaning", [f"`{s.name}` {s.label} | {s.definition}" for s in sectors()])


def table(head: str, rows: list[str]) -> str:
    rule = " | ".join("---" for _ in head.split("|"))
    return "\n".join(f"| {line} |" for line in (head, rule, *rows)) + "\n"


if __name__ == "__main__":
    main()
