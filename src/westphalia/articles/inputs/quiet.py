"""Keeping the warnings of libraries off the terminal: what matters in them is in our rejections."""

from __future__ import annotations

import logging


def quiet(*libraries: str) -> None:
    """Let these libraries log nothing but what ends them."""
    for name in libraries:
        logging.getLogger(name).setLevel(logging.CRITICAL)
