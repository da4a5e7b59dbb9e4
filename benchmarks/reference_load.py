"""How long the reference tables take to load, and how much memory they hold: ``python
benchmarks/reference_load.py``.

Each step runs in a process of its own, so that no step profits from another. Prints a table; with ``--json
PATH`` also writes the figures. Target: what everyday reading needs (names, entities, offices) in under 150
ms and 200 MB.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

STEPS = {
    "import westphalia.reference": "import westphalia.reference",
    "names: first lookup": (
        "from westphalia.reference.names import lookup, first_words; first_words(); lookup('Kremlin')"
    ),
    "offices: first question": (
        "from datetime import date; from westphalia.reference.offices import holders;"
        "holders('foreign-minister', 'RUS', on=date(2024, 6, 19))"
    ),
    "offices of a person": "from westphalia.reference.offices import offices_of; offices_of('PER:sergey-lavrov')",
    "outlets by domain": "from westphalia.reference.outlets import outlet_by_domain; outlet_by_domain('tass.com')",
    "members on a day": (
        "from datetime import date; from westphalia.reference.bodies import members;"
        "members('IGO:NATO', on=date(2024, 1, 1))"
    ),
    "places: first question": "from westphalia.reference.places import find_place; find_place('Wonsan')",
    "institutions": (
        "from westphalia.reference.institutions import find_institution; find_institution('Fudan University')"
    ),
}
EVERYDAY = "; ".join(STEPS[step] for step in ("names: first lookup", "offices: first question", "outlets by domain"))

PROBE = """
import resource, time
wall, cpu = time.perf_counter(), time.process_time()
{code}
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(wall * 1000, cpu * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


class Figures(NamedTuple):
    """Fastest times in milliseconds (on the clock, of the processor) and peak memory in MB, over fresh processes."""

    wall: float
    cpu: float
    memory: float


def measure(code: str, *, repeats: int = 5) -> Figures:
    """Run one piece of code in fresh processes."""
    runs = []
    for _ in range(repeats):
        command = [sys.executable, "-c", PROBE.format(code=code)]
        shown = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append(tuple(map(float, shown.stdout.split())))
    walls, cpus, memories = zip(*runs, strict=True)
    return Figures(min(walls), min(cpus), max(memories))


def lookups_per_second() -> float:
    """How many names of a mixed list are looked up in a second of processor time, caches warm as in reading."""
    names = ["Vladimir Putin", "US", "us", "Kremlin", "the North", "Turkey", "walked", "U.S.", "Kim Jong-un"] * 20_000
    from westphalia.reference.names import lookup

    lookup("US")
    start = time.process_time()
    for name in names:
        lookup(name)
    return len(names) / (time.process_time() - start)


def main() -> None:
    """Measure every step and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    idle = measure("pass").memory
    figures = {step: measure(code) for step, code in {**STEPS, "everyday reading": EVERYDAY}.items()}
    print(f"{'step':32} {'ms clock':>9} {'ms processor':>13} {'MB over bare Python':>20}")
    for step, (wall, cpu, memory) in figures.items():
        print(f"{step:32} {wall:9.1f} {cpu:13.1f} {memory - idle:20.1f}")
    rate = lookups_per_second()
    print(f"{'lookups per second':32} {rate:9,.0f}")
    if options.json:
        rows = {step: figure._asdict() for step, figure in figures.items()}
        text = json.dumps({"steps": rows, "lookups_per_second": rate}, indent=2)
        options.json.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
