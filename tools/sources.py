"""The articles that labels stand on: a file of articles, or a folder of saved ones."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def articles_in(source: Path) -> list[Row]:
    """Return the articles of a `.jsonl.gz`, or the `.txt` files of a folder, whose ids are their names."""
    if source.is_dir():
        return [
            {"id": path.stem, "title": None, "outlet": None, "published": None, "text": path.read_text("utf-8")}
            for path in sorted(source.glob("*.txt"))
        ]
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
