"""The sample that ships with the package: short articles of our own, as pages come (README.md beside)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["articles_dir"]


def articles_dir() -> Path:
    """Find the folder of the sample articles, ready to be read like any other folder.

    Returns:
        The installed folder; its `.txt` and `.html` files are the articles.
    """
    # Readers take paths of real files, so this is a Path and no Traversable: wheels are installed unzipped.
    return Path(str(files(__name__))) / "articles"
