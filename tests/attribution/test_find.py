from __future__ import annotations

import pytest

# text, speaker, cue, content, kind, quoted
CASES = [
    (
        "Russia said that the treaty will enter into force soon.",
        ("Russia", "said", "the treaty will enter into force soon", "forecast", "indirect"),
    ),
    (
        "“The pact is defensive in nature,” Vladimir Putin told reporters.",
        ("Vladimir Putin", "told", "“The pact is defensive in nature,”", "assessment", "direct"),
    ),
    (
        "According to Cui Heng, a researcher, trade will grow quickly.",
        ("Cui Heng, a researcher", "According to", "trade will grow quickly", "forecast", "indirect"),
    ),
    (
        "Moscow denied that weapons were sent to the front.",
        ("Moscow", "denied", "weapons were sent to the front", "denial", "indirect"),
    ),
    (
        "China urged both sides to show restraint.",
        ("China", "urged", "both sides to show restraint", "demand", "indirect"),
    ),
    (
        "The treaty covers trade, the newspaper reported.",
        ("the newspaper", "reported", "The treaty covers trade", "statement", "indirect"),
    ),
    (
        "China keeps its border quiet, an analyst told the paper.",
        ("an analyst", "told", "China keeps its border quiet", "statement", "indirect"),
    ),
    (
        "Beijing vowed to defend its interests.",
        ("Beijing", "vowed", "to defend its interests", "promise", "indirect"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find_claims(coded, text: str, expected: tuple[str, ...]) -> None:
    claims = coded(text).claims
    assert [(c.speaker_text, c.cue_text, c.content_text, c.kind, c.quoted) for c in claims] == [expected]


def test_chain_through_an_outlet(coded) -> None:
    text = "“Relations will reach a new level,” the Global Times said, citing Chinese analysts."
    claims = coded(text, outlet="TASS").claims
    assert [[link.name for link in claim.chain] for claim in claims] == [
        ["TASS", "Global Times"],
        ["TASS", "Global Times", "Chinese analysts"],
    ]
    assert claims[1].parent_claim_id == claims[0].claim_id
    assert [claim.anonymous for claim in claims] == [False, True]


def test_who_is_cited_and_who_adds(coded) -> None:
    text = (
        "The Global Times quoted Da Zhigang, a director, saying, “Talks between the two carry weight,” adding, "
        "“They will go on for years to come.”"
    )
    speakers = [claim.speaker_name for claim in coded(text).claims]
    assert speakers[:2] == ["Global Times", "Da Zhigang"]


def test_told_to_a_newspaper(coded) -> None:
    text = "The Global Times quoted Cui Heng. “The sides will focus on trade,” he told the newspaper."
    assert [link.name for link in coded(text, outlet="TASS").claims[-1].chain] == [
        "TASS",
        "Global Times",
        "Cui Heng",
    ]


def test_interview_turns(coded) -> None:
    text = (
        "River News: What has changed?\n\nGuest Ann Lee: Much has changed. Trade grew.\n\nIt will grow more.\n\n"
        "River News: And the treaty?\n\nGuest Ann Lee: It holds."
    )
    turns = [(c.speaker_text, c.content_text) for c in coded(text).claims if c.cue_text == ":"]
    assert turns == [
        ("River News", "What has changed?"),
        ("Guest Ann Lee", "Much has changed. Trade grew.\n\nIt will grow more."),
        ("River News", "And the treaty?"),
        ("Guest Ann Lee", "It holds."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They signed the “Treaty of Friendship” in 2000.",
        "A “de facto alliance” exists.",
        "The ship sank on Monday.",
    ],
)
def test_terms_and_plain_facts_are_no_claims(coded, text: str) -> None:
    assert coded(text).claims == ()


def test_every_claim_points_to_its_words(coded) -> None:
    text = "“We agreed,” he said, “and we will act on it soon.” Lavrov added that talks, which began in May, go on."
    result = coded(text)
    assert [len(claim.content_spans) for claim in result.claims] == [2, 1]  # the first is interrupted by its speaker
    for claim in result.claims:
        assert text[claim.content_start : claim.content_end] == claim.content_text
        assert claim.content_spans[0][0] == claim.content_start
        if claim.cue_start is not None:
            assert text[claim.cue_start : claim.cue_end] == claim.cue_text
        if claim.speaker_start is not None:
            assert text[claim.speaker_start : claim.speaker_end] == claim.speaker_text


def test_a_citation_belongs_to_the_claim_it_stands_in(coded) -> None:
    text = "TASS reported on Tuesday, citing the Global Times, that a Beijing-based expert believes the pact will help."
    chains = [[link.name for link in claim.chain] for claim in coded(text).claims]
    assert chains[-1] == ["TASS", "Global Times", "Beijing-based expert"]
    assert len(chains) == 3


def test_a_quotation_is_kept_whole(coded) -> None:
    text = "“Talks carry weight,” the minister said on Monday."
    assert [claim.content_text for claim in coded(text).claims] == ["“Talks carry weight,”"]


def test_a_denial_is_found_in_a_paragraph_of_other_claims(coded) -> None:
    text = (
        "It was their first meeting since June 20, 2023. Moscow denied that weapons had been discussed. Lavrov will "
        "visit Seoul in March 2024, the Harbour Wire reported, citing two diplomats."
    )
    assert ("Moscow", "denial") in [(claim.speaker_text, claim.kind) for claim in coded(text).claims]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kim neither confirmed nor denied that troops had been sent.", "refusal"),
        ("The ministry denied that troops had been sent.", "denial"),
        ("“These reports are false,” the ministry said.", "denial"),
        ("The minister said his country would send aid to Kenya.", "promise"),
        ("The president accused Japan of spying on his talks.", "accusation"),
        ("Turkey said that Greece must withdraw its ships.", "demand"),
    ],
)
def test_kinds(coded, text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in coded(text).claims}


def test_neither_confirming_nor_denying_is_no_denial(coded) -> None:
    claims = coded("Kim neither confirmed nor denied that troops had been sent.").claims
    assert "denial" not in {claim.kind for claim in claims}


def test_the_outlet_somebody_spoke_to_stands_in_the_chain(coded) -> None:
    text = "Emmanuel Macron told CNN that the talks had failed. He said the treaty was dead."
    chains = [[link.name for link in claim.chain] for claim in coded(text).claims]
    assert chains == [["CNN", "Emmanuel Macron"], ["CNN", "Emmanuel Macron"]]
