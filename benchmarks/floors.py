"""Quality floors: measured figures may rise, never fall unnoticed.

    python benchmarks/floors.py            fails where a figure is below its floor in benchmarks/floors.toml

Each floor names a benchmark, the path of a figure in its JSON and the least it may be. A floor is only ever lowered in
a commit that says so and why. Benchmarks whose data is absent are skipped, and said to be.
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


def main() -> int:
    """Check every floor; return the number of figures below theirs."""
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    below = 0
    for benchmark, entries in floors.items():
        figures = figures_of(benchmark)
        if figures is None:
            print(f"skipped {benchmark}: its data is not there")
            continue
        for path, least in entries.items():
            value = figure(figures, path)
            verdict = "ok" if value >= least else "BELOW ITS FLOOR"
            below += value < least
            print(f"{benchmark} {path}: {value:.3f} (floor {least}) {verdict}")
    return below


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
