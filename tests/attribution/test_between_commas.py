from __future__ import annotations

import pytest

# text, chain of the last claim told, its content
SAYINGS = [
    (
        "Chad will close its airport, Prime Minister Ana Silva announced, RMF24 reports.",
        ["RMF24", "Ana Silva"],
        ["Chad will close its airport"],
    ),
    (
        "Chad will send doctors, the minister said on Friday, Reuters reports, according to Le Monde.",
        ["Le Monde", "Reuters", "the minister"],
        ["Chad will send doctors"],
    ),
    (
        "Oslo will answer, said Ana Silva, who is to fly to Rome on Tuesday.",
        ["Ana Silva"],
        ["Oslo will answer"],
    ),
    (
        "“We will answer this in time”, declared to El Mundo the Chilean envoy Ana Silva.",
        ["El Mundo", "Ana Silva"],
        ["“We will answer this in time”"],
    ),
    (
        "The trawler, the Chilean navy affirms, never entered foreign waters.",
        ["navy of Chile"],
        ["The trawler", "never entered foreign waters"],
    ),
    ("The raid, said Ana Silva, was planned by Chad.", ["Ana Silva"], ["The raid", "was planned by Chad"]),
    ("The dam, added the minister, will not be sold.", ["the minister"], ["The dam", "will not be sold"]),
    ("Oslo, as Ana Silva said earlier, will not negotiate.", ["Ana Silva"], ["Oslo", "will not negotiate"]),
]
NONE = [
    "Oslo, which the envoy said he would visit, will not negotiate.",
    "Chad, Mali and Niger will not negotiate.",
    "The loan, announced on Monday, was paid by Chad.",
    "In Rome, the envoys met, and Italy announced a plan.",
]


@pytest.mark.parametrize(("text", "chain", "content"), SAYINGS)
def test_sayings_set_apart_by_commas(coded, text: str, chain: list[str], content: list[str]) -> None:
    claim = next(c for c in coded(text).claims if c.chain[-1].name == chain[-1])
    assert [link.name for link in claim.chain] == chain
    assert [text[start:end] for start, end in claim.content_spans] == content


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_saying_set_apart(coded, text: str) -> None:
    assert all(len(claim.content_spans) == 1 and len(claim.chain) == 1 for claim in coded(text).claims)


def test_who_warns_where_an_outlet_stands_between(coded) -> None:
    claims = coded("Silva, according to Axios, warned Chad against an attack.").claims
    assert [link.name for link in claims[-1].chain] == ["Axios", "Silva"]


def test_a_quotation_goes_on_behind_sayings_set_apart(coded) -> None:
    text = "“I was astonished to see it,” Silva said on Friday, according to Reuters. “It was a poor plan for us.”"
    last = coded(text).claims[-1]
    assert [link.name for link in last.chain] == ["Reuters", "Silva"]
    assert last.content_text.endswith("“It was a poor plan for us.”")


def test_a_text_says_what_stands_behind_according_to_which(coded) -> None:
    claim = coded("The envoys issued a joint statement, according to which Chad released 32 soldiers.").claims[-1]
    assert (claim.speaker_text, claim.content_text) == ("a joint statement", "Chad released 32 soldiers")


WRITINGS = [
    ("Le Monde published a report according to which Chad sold arms to Niger.", "a report", "Chad sold arms to Niger"),
    ("A UN memo, according to which Chad armed Niger, was leaked.", "A UN memo", "Chad armed Niger"),
    ("The media spread information according to which Chad will leave Mali.", "information", "Chad will leave Mali"),
    ("Reuters saw a study by the UN according to which Chad trained men.", "a study by the UN", "Chad trained men"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), WRITINGS)
def test_a_writing_speaks_without_a_comma(coded, text: str, speaker: str, content: str) -> None:
    claim = coded(text).claims[-1]
    assert (claim.speaker_text, claim.content_text) == (speaker, content)


NO_WRITINGS = [
    "The rules, according to which Chad may vote, were changed.",
    "The law according to which Chad annexes the valley was adopted.",
    "They signed a treaty, according to which Chad will send troops to Mali.",
    "Chad and Mali reached an agreement according to which Chad will withdraw its troops.",
]


@pytest.mark.parametrize("text", NO_WRITINGS)
def test_a_law_tells_no_news(coded, text: str) -> None:
    assert not coded(text).claims


def test_data_are_those_of_a_body(coded) -> None:
    claim = coded("According to data of the European Commission, trade with Chad grew.").claims[0]
    assert claim.chain[-1].name == "European Commission"


SECOND = [
    ("Chad has shut the camp and, according to the envoy, freed two men.", ["freed two men"]),
    ("Chad struck the bridge and, Niger claims, killed two men.", ["killed two men"]),
    ("Chad met Niger in May but, officials say, has not signed the pact.", ["has not signed the pact"]),
    ("Chad signed the pact and, the envoy said on Monday, will ratify it; Niger waits.", ["will ratify it"]),
]


@pytest.mark.parametrize(("text", "told"), SECOND)
def test_only_what_stands_behind_and_is_told(coded, text: str, told: list[str]) -> None:
    assert [claim.content_text for claim in coded(text).claims] == told


CLAIMS = [
    ("The drones, the governor of Kursk claims, hit two depots.", "the governor of Kursk"),
    ("The fighters, the report notes, crossed the border.", "the report"),
]


@pytest.mark.parametrize(("text", "speaker"), CLAIMS)
def test_claims_and_notes_may_be_verbs(coded, text: str, speaker: str) -> None:
    claim = coded(text).claims[0]
    assert claim.speaker_text == speaker
    assert len(claim.content_spans) == 2


def test_said_it_clearly(coded) -> None:
    text = "Our president has said it clearly: an attack on Niger is an attack on Mali."
    assert coded(text).claims[0].content_text == "an attack on Niger is an attack on Mali"


BEHIND_COLONS = [
    ("The envoy is blunt: the talks, he says, have failed.", "the talks, he says, have failed"),
    ("Two things are clear: Chad, Lavrov said, will stay.", "Chad, Lavrov said, will stay"),
]


@pytest.mark.parametrize(("text", "content"), BEHIND_COLONS)
def test_what_stands_before_a_colon_is_the_authors(coded, text: str, content: str) -> None:
    claim = coded(text).claims[0]
    assert claim.content_text == content
    assert len(claim.content_spans) == 2


TURNED_ROUND = [
    ("Russia shelled the hospital, claims Kyiv.", "Kyiv", None),
    ("Chad will lift the ban soon, assures the ministry.", "the ministry", None),
    ("Chad sent missiles to Mali, considers the senator.", "the senator", None),
    ("Chad will not leave the treaty, emphasizes the diplomat.", "the diplomat", None),
    ("Sanctions will harm Chad, predicts the economist.", "the economist", None),
    ("Chad will not attack Mali, is sure Ann Lee.", "Ann Lee", None),
    ("Chad will not attack Mali, is convinced Tehran.", "Tehran", None),
    (
        "Sanctions do not work, is absolutely sure Ann Lee, an expert at the Institute of Asia.",
        "Ann Lee, an expert at the Institute of Asia",
        None,
    ),
    ("Chad will not attack Mali, are sure the experts interviewed by Reuters.", "the experts", "Reuters"),
    ("Chad will leave the alliance, say diplomats polled by Reuters.", "diplomats", "Reuters"),
]


@pytest.mark.parametrize(("text", "speaker", "through"), TURNED_ROUND)
def test_who_speaks_stands_last(coded, text: str, speaker: str, through: str | None) -> None:
    claims = coded(text).claims
    assert [claim.speaker_text for claim in claims] == [speaker]
    assert claims[0].content_text == text.partition(", ")[0]
    assert [link.name for link in claims[0].chain[:-1]] == ([through] if through else [])


CITING = [
    "Chad has shut all roads in the north of Mali, writes Kommersant with reference to diplomatic sources.",
    "Chad has shut all roads in the north of Mali, notes Kommersant citing diplomatic sources.",
]


@pytest.mark.parametrize("text", CITING)
def test_whom_the_last_one_cites(coded, text: str) -> None:
    first, second = coded(text).claims
    assert first.speaker_text == "Kommersant"
    assert [link.text for link in second.chain] == ["Kommersant", "diplomatic sources"]


NOT_TURNED = [
    "The army captured the town, claims 300 prisoners.",
    "Chad struck the bridge, killed the deputy.",
    "The minister met the deputy, is sure of the result.",
    "The army attacked the town, is proud the general.",
    "The minister left the town, is sure to return the captives.",
]


@pytest.mark.parametrize("text", NOT_TURNED)
def test_what_stands_last_says_nothing(coded, text: str) -> None:
    told = [claim.speaker_text for claim in coded(text).claims]
    assert not {"300 prisoners", "the deputy", "the general", "the result", "the captives"}.intersection(told)
