"""What all articles of a record say together: stories, independent origins, echoes, disputes, agreements, ties."""

from __future__ import annotations

from westphalia.reconcile.run import Reconciled, reconcile

__all__ = ["Reconciled", "reconcile"]
