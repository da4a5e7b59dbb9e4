"""Time expressions: found by a small grammar, dated from the article and from the telling."""

from __future__ import annotations

from westphalia.reading.times.finding import find_times

__all__ = ["find_times"]
