"""Arms and craft: shot down, destroyed, given up or given, by whose they are and what they are."""

from __future__ import annotations

import pytest


def rows(coded, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    told = [(e, side.country if (side := next(iter(e.target), None)) else None) for e in coded(text).events]
    return [(e.type, e.mode, e.source[0].country if e.source else None, target) for e, target in told]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Syria shot down a Turkish F-4.", ("ASSAULT", "heavy-weapons", "SYR", "TUR")),
        ("Yemen shot down an American Reaper.", ("ASSAULT", "heavy-weapons", "YEM", "USA")),
        ("Chad shot down an apparatus of the Libyan army.", ("ASSAULT", "heavy-weapons", "TCD", "LBY")),
        ("Kenya shot down a Ugandan proposal.", ("REJECT", None, "KEN", "UGA")),
        ("Oman shot down Iranian rumours.", ("REJECT", None, "OMN", "IRN")),
        ("Morocco destroyed an Algerian drone.", ("ASSAULT", None, "MAR", "DZA")),
        ("Togo destroyed a missile of the Ghanaian army.", ("ASSAULT", None, "TGO", "GHA")),
        ("Albania destroyed its stockpile of mines and chemical weapons.", ("RETREAT", "disarm", "ALB", None)),
        ("Ukraine handed over its warheads to Russia.", ("RETREAT", "disarm", "UKR", "RUS")),
        ("Belarus handed over rockets to Serbia.", ("AID", None, "BLR", "SRB")),
        ("South Korea handed over two patrol boats to Peru.", ("AID", None, "KOR", "PER")),
        ("Israel handed over ten prisoners to Egypt.", ("RETREAT", "release", "ISR", "EGY")),
        ("Laos returned the boat to Thailand.", ("RETREAT", "release", "LAO", "THA")),
    ],
)
def test_arms_and_craft(coded, text: str, event: tuple[str, str | None, str | None, str | None]) -> None:
    assert [(kind, mode, *sides) for kind, mode, *sides in rows(coded, text)] == [event]
