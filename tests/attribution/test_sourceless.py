"""News from nobody told: "According to the details, …"; whose data these are is a speaker."""

from __future__ import annotations

import pytest

SOURCES = [
    ("According to the details, Chad shut the port.", [None]),
    ("According to the information received so far, Chad shut the port.", [None]),
    ("According to details of the quarrel, Chad shut the port.", [None]),
    ("Chad, according to preliminary data, has shut the port.", [None]),
    ("Chad shut the port, according to unconfirmed reports.", [None]),
    ("According to the details, Lavrov said that the port was shut.", ["Sergey Lavrov"]),
    ("According to the details, the port was shut and Lavrov said that talks go on.", [None, "Sergey Lavrov"]),
    ("According to the details of Reuters, Chad shut the port.", ["Reuters"]),
    ("According to details released by the IAEA, Chad shut the port.", ["International Atomic Energy Agency"]),
    ("According to figures from Le Monde, Chad shut the port.", ["Le Monde"]),
]
WRITINGS = [
    ("According to the report, Chad shut the port.", "the report"),
    ("According to media reports, Chad shut the port.", "media reports"),
    ("According to data from the ministry, Chad shut the port.", "data from the ministry"),
]


@pytest.mark.parametrize(("text", "speakers"), SOURCES)
def test_who_tells(coded, text: str, speakers: list[str | None]) -> None:
    assert [claim.speaker_name for claim in coded(text).claims] == speakers


@pytest.mark.parametrize(("text", "source"), WRITINGS)
def test_a_writing_speaks(coded, text: str, source: str) -> None:
    assert [claim.speaker_text for claim in coded(text).claims] == [source]
