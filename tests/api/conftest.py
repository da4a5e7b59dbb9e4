"""The fake coders of `tests/support`, importable here and in the processes that these tests start."""

from __future__ import annotations

import sys
from pathlib import Path

# Worker processes are given sys.path, and find the fakes there by name.
sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
