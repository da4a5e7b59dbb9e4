"""Posts set into an article whole, with the name and the handle of who wrote them below."""

from __future__ import annotations

import pytest

CHAINS = [
    (
        "Iran has told us that the inspectors may return. — Rafael Lund (@rlund) June 9, 2021",
        [["Rafael Lund"], ["Rafael Lund", "Iran"]],
    ),
    (
        "Foreign ministry: “We never sold arms.” pic.twitter.com/E0yPQ — Ana Silva (@anasilva) July 1, 2019",
        [["Ana Silva"], ["Ana Silva", "Foreign ministry"]],
    ),
    (
        "The envoy left.\n\nGood talks today. I believe a deal is near. – Ana Silva (@anasilva) May 3, 2025",
        [["Ana Silva"]],
    ),
    ("The envoy, Ann Lee (@annlee), said the deal was near.", [["Ann Lee"]]),
    ("Kim arrived — Ann Lee (@annlee) and her team saw him in Pyongyang.", []),
]


@pytest.mark.parametrize(("text", "chains"), CHAINS)
def test_a_post_is_its_authors(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.name for link in claim.chain] for claim in coded(text).claims] == chains


def test_a_post_ends_before_its_links(coded) -> None:
    text = "He left.\n\nGood talks in Muscat today. https://t.co/gozTU — Ana Silva (@anasilva) May 3, 2025"
    assert coded(text).claims[0].content_text == "Good talks in Muscat today."
