"""Words that reach the publisher over several stations, each in its place in the chain."""

from __future__ import annotations

import pytest

CHAINS = [
    # asked by an outlet
    ("Experts polled by Reuters said the road was shut.", [["Reuters", "Experts polled by Reuters"]]),
    ("According to economists surveyed by CNN, the road was shut.", [["CNN", "economists surveyed by CNN"]]),
    ("A diplomat contacted by AFP said the road was shut.", [["Agence France-Presse", "A diplomat contacted by AFP"]]),
    ("A diplomat contacted by Chad said the road was shut.", [["A diplomat contacted by Chad"]]),
    # told one outlet, reported by another
    (
        "“The treaty is void,” Lavrov told Le Monde, Interfax reports.",
        [["Interfax"], ["Interfax", "Le Monde", "Sergey Lavrov"]],
    ),
    (
        "“We cannot stay,” the envoy told CNN, according to Kyodo.",
        [["Kyodo News"], ["Kyodo News", "CNN", "the envoy"]],
    ),
    (
        "Reuters quoted the envoy as telling CNN that the road was shut.",
        [["Reuters"], ["Reuters", "CNN", "the envoy"]],
    ),
    ("“We cannot stay,” Fico told CNN, as quoted by TASS.", [["TASS"], ["TASS", "CNN", "Robert Fico"]]),
    ("The road is shut, Lavrov said on Monday, as reported by TASS.", [["TASS"], ["TASS", "Sergey Lavrov"]]),
    # set between the words of saying and "that"
    (
        "An Omani official told CNN, Reuters reported, that the road was shut.",
        [["Reuters"], ["Reuters", "CNN", "Omani official"]],
    ),
    ("Lavrov said, according to TASS, that the road was shut.", [["TASS"], ["TASS", "Sergey Lavrov"]]),
    (
        "Lavrov said that, according to Western media, the road was shut.",
        [["Sergey Lavrov"], ["Sergey Lavrov", "Western media"]],
    ),
    # what one outlet was told did not come to the other through it
    (
        "A trader told CNN that the road was shut, and Reuters quoted two officials as saying that it was open.",
        [["CNN", "A trader"], ["Reuters"], ["Reuters", "two officials"]],
    ),
    ("The army left, Lee told CNN, while Merker said it had stayed.", [["CNN", "Lee"], ["Merker"]]),
]


@pytest.mark.parametrize(("text", "chains"), CHAINS)
def test_stations_stand_in_their_order(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.name for link in claim.chain] for claim in coded(text).claims] == chains


def test_words_of_saying_alone_are_no_content(coded) -> None:
    text = "The Financial Times reported, citing people close to the talks, that Paris had asked Rome to send planes."
    claims = coded(text).claims
    assert all("reported" not in claim.content_text for claim in claims)
    assert [link.name for link in claims[0].chain] == ["Financial Times"]


def test_a_report_begins_behind_its_source(coded) -> None:
    claim = coded("The BBC reported, citing a leaked cable, that Paris had freed two men.").claims[0]
    assert claim.content_text == "Paris had freed two men"


TAILS = [
    (
        "Chad has refused to send planes to Niger, Le Monde reported on Friday, citing officials.",
        [["Le Monde"], ["Le Monde", "official"]],
    ),
    (
        "The road will stay shut, writes Le Monde, referring to military sources.",
        [["Le Monde"], ["Le Monde", "military source"]],
    ),
    (
        "The road will stay shut, Kommersant wrote, citing two ministers who asked not to be named.",
        [["Kommersant"], ["Kommersant", "two ministers"]],
    ),
    ("The ministry shut the road, citing security officials.", []),
    # a topic
    ("“He lies,” Lavrov told CNN, referring to the envoy.", [["CNN", "Sergey Lavrov"]]),
    ("“They know nothing,” said Lavrov, referring to officials in Oslo.", [["Sergey Lavrov"]]),
    ("Lavrov said the road would stay shut, citing security concerns.", [["Sergey Lavrov"]]),
    # behind "saying"
    (
        "The minister was quoted as saying by IRNA that the road was shut.",
        [["IRNA"], ["IRNA", "The minister"]],
    ),
    # denied by somebody else
    ("Chad has withdrawn its troops, according to Bamako, which Ndjamena denies.", [["Mali"], ["Chad"]]),
]


@pytest.mark.parametrize(("text", "chains"), TAILS)
def test_sources_stand_behind_who_reports(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.name for link in claim.chain] for claim in coded(text).claims] == chains


MARKED = [
    ('TASS reported a fire. The newspaper "Vedomosti" reported that the road was shut.', ["Vedomosti"]),
    ('The envoy told the Turkish newspaper "Hurriyet" that the road was shut.', ["Hürriyet", "The envoy"]),
    ("According to the daily 'Kommersant', the road was shut.", ["Kommersant"]),
    ("Le Monde reported a fire. Lavrov told the newspaper “We will shut the road.”", ["Le Monde", "Sergey Lavrov"]),
    ('TASS reported a fire. The newspaper "did not know" of it, Lavrov said.', ["Sergey Lavrov"]),
    ('In an interview with the newspaper "Le Monde", Lavrov said the road was shut.', ["Le Monde", "Sergey Lavrov"]),
]


@pytest.mark.parametrize(("text", "chain"), MARKED)
def test_a_newspaper_named_in_marks(coded, text: str, chain: list[str]) -> None:
    claim = coded(text).claims[-1]
    assert [link.name for link in claim.chain] == chain
    assert "Hurriyet" not in claim.content_text


OWN = [
    (
        "Chad, according to two envoys interviewed by Le Monde, has freed the men.",
        "Chad, according to two envoys interviewed by Le Monde, has freed the men",
        2,
    ),
    ("As 'Le Monde' was told by a source in the ministry, Chad will wait.", "Chad will wait", 1),
]


@pytest.mark.parametrize(("text", "content", "spans"), OWN)
def test_words_of_saying_are_not_said(coded, text: str, content: str, spans: int) -> None:
    claim = coded(text).claims[0]
    assert claim.content_text == content
    assert len(claim.content_spans) == spans


DESCRIBED = [
    (
        "Chad, according to two envoys met by Le Monde, has asked Niger for planes.",
        [["two envoys"], ["two envoys", "Chad"]],
    ),
    (
        "Chad, according to two envoys interviewed by Le Monde, has asked Niger for planes.",
        [["Le Monde", "two envoys"], ["Le Monde", "two envoys", "Chad"]],
    ),
    (
        "Mali, according to an officer who spoke to CNN, threatened to shut the road.",
        [["CNN", "an officer"], ["CNN", "an officer", "Mali"]],
    ),
    (
        "Peru, according to people familiar with the talks, has demanded a pact.",
        [["people familiar with the talks"], ["people familiar with the talks", "Peru"]],
    ),
]


@pytest.mark.parametrize(("text", "chains"), DESCRIBED)
def test_who_is_described_is_not_who_acts(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.text or link.name for link in claim.chain] for claim in coded(text).claims] == chains


def test_a_charge_is_denied_by_those_who_are_described(coded) -> None:
    claim = coded("Officials say he lied to Congress — a charge denied by those who led it.").claims[-1]
    assert claim.kind == "denial"
    assert claim.content_text.startswith("a charge")
