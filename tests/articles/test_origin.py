"""Lines that say where an article was published before."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.origin import original_outlet


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Republished from the Halyard Times", "Halyard Times"),
        ("This commentary first appeared in The Guardian on 3 May.", "Guardian"),
        ("The interview was originally published in Arabic by Al-Masdar.", "Al-Masdar"),
        ("Reprinted with kind permission from Quay Review.", "Quay Review"),
        ("Source: Xinhua", "Xinhua"),
        # and what names no other outlet
        ("Published by the press office on Monday", None),
        ("First published in London in 1984", None),
        ("Translated from the Russian by Ann Lee", None),
        ("Source: harbour officials", None),
        ("The order was first published by the ministry in May, and was read by many in the region.", None),
    ],
)
def test_who_published_first(line: str, name: str | None) -> None:
    assert original_outlet(["A line before it.", line]) == name
