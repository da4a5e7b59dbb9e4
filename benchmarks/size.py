"""Size of the installed package and start-up time of the command.

    python benchmarks/size.py [--json PATH]

Needs no shared data. Start-up is the median of eleven runs of `westphalia --help` as a whole process.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import westphalia

RUNS = 11


def megabytes(folder: Path, pattern: str = "*") -> float:
    """Return the size of the files below a folder in megabytes, compiled files left out."""
    files = (path for path in folder.rglob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return sum(path.stat().st_size for path in files) / 1e6


def start_up() -> float:
    """Return the median seconds of `westphalia --help`."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "westphalia", "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    package = Path(westphalia.__file__).parent
    figures = {
        "installed_mb": round(megabytes(package), 2),
        "reference_tables_mb": round(megabytes(package / "reference" / "data"), 2),
        "help_seconds": round(start_up(), 3),
    }
    print(f"Python {sys.version.split()[0]}, package {westphalia.__version__}")
    for name, value in figures.items():
        print(f"  {name}: {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
