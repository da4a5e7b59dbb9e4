"""How long the reference tables take to load, and how much memory they hold: ``python benchmarks/reference_load.py``.

Each step runs in a process of its own, so that no step profits from another. Prints a table; with ``--json PATH`` also
writes the figures. Target: what everyday reading needs (names, entities, offices) in under 150 ms and 200 MB.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

STEPS = {
    "import westphalia.reference": "import westphalia.reference",
    "names: first lookup": "from westphalia.reference.names import lookup, first_words; first_words(); lookup('Kremlin')",
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
    "institutions": "from westphalia.reference.institutions import find_institution; find_institution('Fudan University')",
}
EVERYDAY = "; ".join(STEPS[step] for step in ("names: first lookup", "offices: first question", "outlets by domain"))

PROBE = """
import resource, time
start = time.perf_counter()
{code}
took = time.perf_counter() - start
print(took * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(code: str, *, repeats: int = 5) -> tuple[float, float]:
    """Fastest time in milliseconds and peak memory in MB of one piece of code, over fresh processes."""
    runs = []
    for _ in range(repeats):
        shown = subprocess.run(
            [sys.executable, "-c", PROBE.format(code=code)], capture_output=True, text=True, check=True
        )
        runs.append(tuple(map(float, shown.stdout.split())))
    return min(time for time, _ in runs), max(memory for _, memory in runs)


def lookups_per_second() -> float:
    """How many names of a mixed list are looked up in a second, caches warm as in reading."""
    code = (
        "from westphalia.reference.names import lookup\n"
        "names = ['Vladimir Putin', 'US', 'us', 'Kremlin', 'the North', 'Turkey', 'walked', 'U.S.', 'Kim Jong-un'] * 20000\n"
        "lookup('US')\nstart = time.perf_counter()\nfor name in names: lookup(name)"
    )
    took, _ = measure(code, repeats=1)
    return 180_000 / took * 1000


def main() -> None:
    """Measure every step and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    idle = measure("pass")[1]
    figures = {step: measure(code) for step, code in {**STEPS, "everyday reading": EVERYDAY}.items()}
    print(f"{'step':32} {'ms':>8} {'MB over bare Python':>20}")
    for step, (time, memory) in figures.items():
        print(f"{step:32} {time:8.1f} {memory - idle:20.1f}")
    rate = lookups_per_second()
    print(f"{'lookups per second':32} {rate:8,.0f}")
    if options.json:
        rows = {step: {"ms": time, "mb": memory - idle} for step, (time, memory) in figures.items()}
        options.json.write_text(json.dumps({"steps": rows, "lookups_per_second": rate}, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
