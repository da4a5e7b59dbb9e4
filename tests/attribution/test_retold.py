"""Who speaks in an article that retells another outlet's."""

from __future__ import annotations

import pytest

_TOLD = "Le Monde writes that Chad will buy ships from Spain. "
RETOLD = [
    ("The publication notes that Paris was asked in June.", ["Le Monde"]),
    ("The article says that the price is secret.", ["Le Monde"]),
    ("The piece also says that the price is secret.", ["Le Monde"]),
    ("Niger will join in, it adds.", ["Le Monde"]),
    ("According to its sources, the price is secret.", ["Le Monde", "sources"]),
    ("The publication's interlocutors say that the price is secret.", ["Le Monde", "The publication's interlocutors"]),
    ("One of its sources said that the price is secret.", ["Le Monde", "sources"]),
    ("The authors of the article believe that Niger will join in.", ["Le Monde", "The authors of the article"]),
    ("It is noted that Niger was told.", ["Le Monde", None]),
    # somebody else's
    ("The state-run agency Azad reported that Niger will join in.", ["The state-run agency Azad"]),
    ("The Miller report says that Niger will join in.", ["The Miller report"]),
    ("Meanwhile, Niger's ministry is at work. The article says that war is banned.", ["The article"]),
    ("The envoy denied it. The author believes that peace is near.", ["The author"]),
    ("The article of the treaty says that war is banned.", ["The article of the treaty"]),
    ("The authors of the treaty believe that war is banned.", ["The authors of the treaty"]),
]


@pytest.mark.parametrize(("behind", "chain"), RETOLD)
def test_who_is_retold(coded, behind: str, chain: list[str | None]) -> None:
    assert [link.name for link in coded(_TOLD + behind).claims[-1].chain] == chain


def test_another_report_is_not_the_outlets(coded) -> None:
    text = "The council issued a report on Chad. Le Monde writes that Niger read it. The report says that trade grew."
    assert [link.name for link in coded(text).claims[-1].chain] == ["The report"]


def test_a_column_is_its_authors(coded) -> None:
    text = (
        "In her column for the Guardian, Ann Lee argues that Chad has no plan. The author writes that the navy is "
        "small. The column adds that Niger is ahead. She says that this will not last."
    )
    chains = [[link.name for link in claim.chain] for claim in coded(text).claims if claim.parent_claim_id is None]
    assert chains == [["The Guardian", "Ann Lee"]] * 4


def test_what_is_told_inside_comes_through_the_outlet(coded) -> None:
    claims = coded(f"{_TOLD}The publication says that the premier denied the purchase.").claims
    assert [link.name for link in claims[-1].chain] == ["Le Monde", "the premier"]
