"""Quality floors: measured figures may rise, never fall unnoticed; sizes may fall, never rise so.

    python benchmarks/floors.py            fails where a figure is beyond its limit in benchmarks/floors.toml

Each limit names a benchmark, the path of a figure in its JSON and the least it may be (under `most`: the most). A limit
is only ever loosened in a commit that says so and why. Benchmarks whose data is absent are skipped, and said to be.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def figures_of(benchmark: str) -> dict[str, Any] | None:
    """Run one benchmark and return its figures; None where it skipped."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.json"
        command = [sys.executable, str(HERE / f"{benchmark}.py"), "--json", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{benchmark} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return json.loads(path.read_text("utf-8")) if path.exists() else None


def figure(figures: dict[str, Any], path: str) -> float:
    """Return the figure at a dotted path; keys may hold dots themselves."""
    value: Any = figures
    keys = path.split(".")
    while keys:
        length = next((n for n in range(len(keys), 0, -1) if ".".join(keys[:n]) in value), 0)
        if not length:
            sys.exit(f"there is no figure {path!r}; at hand: {', '.join(map(str, value))}")
        value, keys = value[".".join(keys[:length])], keys[length:]
    return float(value)


def beyond(benchmark: str, limits: dict[str, float], *, most: bool) -> int:
    """Run one benchmark and print how its figures stand; return how many are beyond their limits."""
    figures = figures_of(benchmark)
    if figures is None:
        print(f"skipped {benchmark}: its data is not there")
        return 0
    count = 0
    for path, limit in limits.items():
        value = figure(figures, path)
        wrong = value > limit if most else value < limit
        verdict = "BEYOND ITS LIMIT" if wrong else "ok"
        print(f"{benchmark} {path}: {value:.3f} ({'at most' if most else 'floor'} {limit}) {verdict}")
        count += wrong
    return count


def main() -> int:
    """Check every limit; return the number of figures beyond theirs."""
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    ceilings = floors.pop("most", {})
    wrong = sum(beyond(benchmark, limits, most=True) for benchmark, limits in ceilings.items())
    return wrong + sum(beyond(benchmark, limits, most=False) for benchmark, limits in floors.items())


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
