from __future__ import annotations

import pytest

# text, the words, name, country
CASES = [
    ("They met in Pyongyang on Tuesday.", "Pyongyang", "Pyongyang", "PRK"),
    ("A bridge across the River Tumannaya was agreed.", "River Tumannaya", "Tumen River", None),
    ("The Tuman River marks the border.", "Tuman River", "Tumen River", None),
    ("The council will open in Tianjin, China.", "Tianjin", "Tianjin", "CHN"),
    ("The council will open in Tianjin, China.", "China", "China", "CHN"),
    ("Missiles fell into the Sea of Japan.", "Sea of Japan", "Sea of Japan", None),
    ("Troops fought in Syria for years.", "Syria", "Syria", "SYR"),
    ("A man was shot in Paris, Texas.", "Paris", "Paris", "USA"),
    ("Tensions rose on the Korean Peninsula.", "Korean Peninsula", "Korean Peninsula", None),
    ("SEOUL, June 21. Talks went on.", "SEOUL", "Seoul", "KOR"),
    ("They met in Xanaduville.", "Xanaduville", None, None),
]


@pytest.mark.parametrize(("text", "words", "name", "country"), CASES, ids=lambda v: str(v)[:40])
def test_find_places(coded, text: str, words: str, name: str | None, country: str | None) -> None:
    assert [(p.name, p.country) for p in coded(text).places if p.text == words] == [(name, country)]


@pytest.mark.parametrize(
    "text", ["Moscow denied it.", "China praised Russia.", "Jordan Peterson spoke.", "Talks were held in March."]
)
def test_actors_and_dates_are_no_places(coded, text: str) -> None:
    assert coded(text).places == ()
