"""Points on the map: how far two of them lie apart."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

EARTH = 6371.0
Spot = tuple[float, float]  # degrees north and east


def spot_of(place: Mapping[str, Any] | None) -> Spot | None:
    """Return where a place lies; None where only its state is told, or nothing."""
    return (place["lat"], place["lon"]) if place and place["lat"] is not None else None


def kilometres(one: Spot, other: Spot) -> float:
    """Return the distance between two points (haversine)."""
    lat, lat2 = math.radians(one[0]), math.radians(other[0])
    across = math.radians(other[1] - one[1])
    chord = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin(across / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, chord)))
