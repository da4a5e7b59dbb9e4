"""What a person decided about a record: kept, applied to the rows, and taken back.

Rows as they were read are set aside before a decision changes them (table `originals`). To apply the decisions that
hold is to put those back and go through the list once more: undoing the first of three is as easy as undoing the last.
"""

from __future__ import annotations

from westphalia.record.decisions.apply import apply_decisions
from westphalia.record.decisions.made import Decision, decide, decisions, reinstate, undo, withdraw

__all__ = ["Decision", "apply_decisions", "decide", "decisions", "reinstate", "undo", "withdraw"]
