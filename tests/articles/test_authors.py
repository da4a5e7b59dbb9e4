"""Lines that name the author without "By"."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.authors import author_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Park Ji-won, Reporter", "Park Ji-won"),
        ("Park Ji-won, reporter jwpark@halyard.example", "Park Ji-won"),
        ("Reporter Park Ji-won", "Park Ji-won"),
        ("Varvara Lindova (editor)", "Varvara Lindova"),
        ("Ana Ruiz, special correspondent", "Ana Ruiz"),
        ("Keiko Tani (Seoul), Ryo Hara", "Keiko Tani, Ryo Hara"),
        ("The Northmark Observer", None),
        ("By Jane Doe, Diplomatic Correspondent", None),
        ("Talks in Seoul (South Korea)", None),
        ("Ministers met a senior editor", None),
        ("Jane Doe (left), Ana Ruiz", None),
    ],
)
def test_author_names(line: str, names: str | None) -> None:
    assert author_names(line) == names
