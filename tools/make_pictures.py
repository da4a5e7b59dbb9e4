"""Make the terminal pictures of the README from real output: docs/images/*.svg.

    python tools/make_pictures.py

Runs the commands below in an empty folder and draws what they print. Run it after a change of what a command prints.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
WIDTH = 118
# Picture -> the commands shown in it; a command after "&" is run and not shown.
PICTURES = {
    "demo": ["westphalia demo"],
    "together": [
        "& westphalia demo",
        "westphalia show westphalia-demo.duckdb --stories -n 8",
        "westphalia show westphalia-demo.duckdb --echoes -n 2",
        "westphalia show westphalia-demo.duckdb --disputes",
    ],
}


def run(command: str, folder: str) -> Text:
    """Run a command in a folder and return what it prints, colours kept."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, check=True, text=True, capture_output=True)
    return Text.from_ansi(done.stdout.rstrip("\n"))


def draw(name: str, commands: list[str]) -> None:
    """Run the commands of one picture and write it."""
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    with tempfile.TemporaryDirectory() as folder:
        for command in commands:
            printed = run(command.removeprefix("& "), folder)
            if not command.startswith("&"):
                console.print(Text(f"$ {command}", style="bold green"))
                console.print(printed)
    IMAGES.mkdir(parents=True, exist_ok=True)
    console.save_svg(str(IMAGES / f"{name}.svg"), title="westphalia")


if __name__ == "__main__":
    for picture, shown in PICTURES.items():
        draw(picture, shown)
        print(f"wrote docs/images/{picture}.svg")
