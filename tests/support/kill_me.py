"""Read the fake articles of a folder into a record: run as a process of its own, to be killed."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from fake_coders import slow_code

import westphalia.api as api
import westphalia.record.writer as writer
from westphalia.engines import run

if __name__ == "__main__":
    record, folder, workers = sys.argv[1:]
    writer.ARTICLES_A_BATCH = 10  # many commits, so that some are hit
    api.run = partial(run, code=slow_code)
    api.read_into(Path(record), folder, workers=int(workers))
