"""The order of the labels of the event heads; part of the trained model: add at the end only, and train again."""

from __future__ import annotations

TYPES = (
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST "
    "ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
STATUSES = ("happened", "planned", "hypothetical", "negated", "history")
