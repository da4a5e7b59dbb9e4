"""Chains: who passes on whose words, told inside which claim."""

from __future__ import annotations

import pytest

# text, chains of its claims without a publisher
CHAINS = [
    ("Putin's spokesman, Dmitry Peskov, said the talks had failed.", [["Dmitry Peskov"]]),
    ("Lavrov, who met the British envoy in Oslo, said the talks had failed.", [["Sergey Lavrov"]]),
    ("The minister cited security concerns, saying flights would be halted.", [["The minister"]]),
    (
        "Iran has sold jets, Israeli officials were quoted as saying by the Wall Street Journal on Friday.",
        [["The Wall Street Journal"], ["The Wall Street Journal", "Israeli officials"]],
    ),
    ("Zelensky met Macron in Kyiv. “Macron gave us weapons,” he said.", [["Volodymyr Zelenskyy"]]),
    ("Prices vary according to the country.", []),
    (
        "The Global Times quoted Mei Lan, director of a research institute, saying, “The talks went well.”",
        [["Global Times"], ["Global Times", "Mei Lan"]],
    ),
    (
        "Sources said the intelligence community knew that the group had planned it.",
        [["Sources"], ["Sources", "the intelligence community"]],
    ),
    (
        "The Associated Press reports that Egypt plans to host the talks.",
        [["Associated Press"], ["Associated Press", "Egypt"]],
    ),
    (
        "Lee said the treaty was dead, according to the Associated Press.",
        [["Associated Press"], ["Associated Press", "Lee"]],
    ),
    (
        "Ann Merker told Israeli radio that the talks would go on.",
        [["Israeli radio", "Ann Merker"]],
    ),
    (
        "The minister told a Reuters reporter that the talks would go on.",
        [["Reuters", "The minister"]],
    ),
    (
        "The minister told CNN host Jane Doe that the talks would go on.",
        [["CNN", "The minister"]],
    ),
    (
        "A Reuters source said that the king was ill.",
        [["Reuters", "Reuters source"]],
    ),
    (
        "Reuters reported on Friday that the king was ill, according to a source at the palace.",
        [["Reuters"], ["Reuters", "a source at the palace"]],
    ),
    (
        "The AP spoke with the traveler Mark Lind, who said the border was shut.",
        [["Associated Press", "Mark Lind"]],
    ),
    (
        "“We gave him the land,” Marek was quoted as saying by Xinhua.",
        [["Xinhua"], ["Xinhua", "Marek"]],
    ),
    (
        "A guard told Reuters on condition of anonymity that the raid had failed.",
        [["Reuters", "A guard"]],
    ),
    (
        "The ministry sent arms to the rebels, a charge denied by the premier.",
        [["the premier"]],
    ),
    (
        "Prices fell in spring, according to a former manager quoted by Reuters.",
        [["Reuters", "a former manager quoted by Reuters"]],
    ),
    (
        "The report by NBC News cited two officials as saying the pact had failed.",
        [["NBC News"], ["NBC News", "two officials"]],
    ),
    (
        "Reuters cited initial reports that the rebels had taken the bridge.",
        [["Reuters", "initial reports"]],
    ),
    (
        "Interfax also reports that the families will be paid, citing the insurance company's pledge of help.",
        [["Interfax"], ["Interfax", "the insurance company"]],
    ),
    (
        "TASS reported on Monday, citing the Global Times, which quoted a military expert as saying that drills go on.",
        [["TASS"], ["TASS", "Global Times"], ["TASS", "Global Times", "a military expert"]],
    ),
    # who quotes whom
    (
        "“The harvest was good, and we sell half of it,” she was quoted by the Xinhua news agency as saying at a fair.",
        [["Xinhua"], ["Xinhua", "she"]],
    ),
    (
        "Xinhua reported an aide to the governor as saying the dam would hold.",
        [["Xinhua"], ["Xinhua", "an aide to the governor"]],
    ),
    (
        "Reuters cited the miners' union as saying, “The shaft is flooded,” adding that “nobody is missing.”",
        [["Reuters"], ["Reuters", "the miners' union"], ["Reuters", "the miners' union"]],
    ),
    (
        "Kenya needs two new ports, according to a report from the Xinhua news agency. It quoted Ann Lee, the harbour "
        "master, as saying that work would begin soon. “We have the money,” Lee said.",
        [["Xinhua"], ["Xinhua"], ["Xinhua", "Ann Lee"], ["Xinhua", "Ann Lee"]],
    ),
    (
        "Sales fell, the Wall Street Journal reported, citing interviews with former clerks.",
        [["The Wall Street Journal"], ["The Wall Street Journal", "former clerks"]],
    ),
    (
        "“Canada and the EU should open their markets,” said Ann Lee, the head of the Canadian mission to the EU, "
        "according to Reuters.",
        [["Reuters"], ["Reuters", "Ann Lee"]],
    ),
    # documents that an outlet has
    (
        "The bridge was never inspected, a memo obtained by Reuters said. The memo warns that it may fall.",
        [["Reuters", "a memo obtained by Reuters"], ["Reuters", "The memo"]],
    ),
    (
        "A letter leaked to the BBC said the fund was empty.",
        [["BBC", "A letter leaked to the BBC"]],
    ),
    # stations by their signs
    ("Mayor Ann Lee told WQXB-TV that the road was open.", [["WQXB-TV", "Ann Lee"]]),
    ("Deputies fired twice, according to a report obtained by Fox 9.", [["Fox 9", "a report obtained by Fox 9"]]),
    ("The dam will not hold, Berg wrote in a Border Watch blog.", [["Border Watch", "Berg"]]),
    # the outlet hangs on the words of saying, or introduces them
    (
        "Under the pact, which the envoy outlined to Reuters, Kenya would sell gas to its neighbours.",
        [["Reuters", "the envoy"]],
    ),
    (
        "Xinhua carried a statement by the miners that said the shaft was flooded.",
        [["Xinhua"], ["Xinhua", "the miners"]],
    ),
    (
        "Two ministers resigned, according to Politico. An aide reportedly blamed the treasurer.",
        [["Politico"], ["Politico", "An aide"]],
    ),
    (
        "The prime minister's office told NBC News that the talks went well. “We are pleased,” the office said.",
        [["NBC News", "The prime minister's office"], ["NBC News", "the office"]],
    ),
    # the subject before is meant inside what is told
    (
        "Prosecutors have the letters and they intend to use them, two lawyers said.",
        [["two lawyers"], ["two lawyers", "prosecutor"]],
    ),
    ("Le Soir quoted the envoy as saying that talks would go on.", [["Le Soir"], ["Le Soir", "the envoy"]]),
    (
        "The envoy was quoted by Tass as saying on Monday that talks would go on.",
        [["TASS"], ["TASS", "The envoy"]],
    ),
    (
        "State media quoted an official claiming that the vote was fair.",
        [["State media"], ["State media", "an official"]],
    ),
    (
        "The newspaper, citing two unnamed sources, reported that the bank would close.",
        [["The newspaper"], ["The newspaper", "two unnamed sources"]],
    ),
    (
        "The report will be late, Mr. Lee said, citing the opinion of military officials.",
        [["Lee"], ["Lee", "military official"]],
    ),
    (
        "Reuters reported estimates from activists that forty people had died.",
        [["Reuters"], ["Reuters", "activists"]],
    ),
    (
        "The father told a Tunisian radio station that he had served four years.",
        [["a Tunisian radio station", "The father"]],
    ),
    ("“That would be a mistake,” Ann Lee said on “Meet the Press.”", [["NBC News", "Ann Lee"]]),
    ("In an interview with the daily Le Soir, Ann Lee said the talks would go on.", [["Le Soir", "Ann Lee"]]),
    ("“He warned that the bank would fail,” Lee said.", [["Lee"], ["Lee", "He"]]),
    (
        "A senior official, who spoke to Reuters on condition of anonymity, said the port was closed.",
        [["Reuters", "A senior official, who spoke to Reuters on condition of anonymity"]],
    ),
    # the one who spoke goes on
    (
        "A driver told Reuters the road was closed. “We had no water,” he said.",
        [["Reuters", "A driver"], ["Reuters", "A driver"]],
    ),
    (
        "Crown Prince Salman told CNN that oil would flow. “We keep our word,” the prince said.",
        [["CNN", "Crown Prince Salman"], ["CNN", "the prince"]],
    ),
    (
        "According to court documents, Ann Lee told the police that she paid him. She claimed it was a loan.",
        [["court documents"], ["court documents", "Ann Lee"], ["court documents", "Ann Lee"]],
    ),
    (
        "Ann Lee told al-Rafid TV that the raids would end. Later Tom Berg told al-Rafid that they would not.",
        [["Rafid TV", "Ann Lee"], ["Rafid TV", "Tom Berg"]],
    ),
]


@pytest.mark.parametrize(("text", "chains"), CHAINS)
def test_chains(coded, text: str, chains: list[list[str]]) -> None:
    found = [[link.name for link in claim.chain] for claim in coded(text).claims]
    assert found == chains


def test_an_outlet_introduces_what_stands_in_marks(coded) -> None:
    quoted = "“Six villages were cut off by the flood, the governor says. Xinhua reports that he called in the army.”"
    text = f"The storm reached the coast.\n\nHere is how the BBC now describes the night:\n\n{quoted}"
    assert ["BBC", "the governor"] in [[link.name for link in claim.chain] for claim in coded(text).claims]


def test_reportedly_alone_is_nobody_s(coded) -> None:
    text = "Reuters reported that the port was shut. It rained for two days. A clerk reportedly blamed the mayor."
    assert all("Reuters" not in [link.name for link in claim.chain] for claim in coded(text).claims[1:])


def test_what_is_told_inside_has_a_parent(coded) -> None:
    outer, inner = coded("Lee said the ministry decided to send troops.").claims
    assert inner.parent_claim_id == outer.claim_id
    assert (inner.speaker_text, inner.cue_text, inner.kind) == ("the ministry", "decided", "promise")


def test_the_office_that_spoke_is_not_he(coded) -> None:
    text = "The Foreign Ministry told Reuters the road was closed. “We had no water,” he said."
    assert [link.name for link in coded(text).claims[-1].chain] == ["he"]


def test_an_article_alone_is_no_speaker(coded) -> None:
    claims = coded(
        "The BBC said it rests on a tip-off from an agency, saying that banks were used to channel money."
    ).claims
    assert {claim.speaker_name for claim in claims} == {"BBC"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister said she plans to go.",  # the minister herself
        "Lee said those wishing to leave may do so.",
        "Lee said the ministry may decide to leave.",
    ],
)
def test_what_nobody_else_says_is_no_claim_inside(coded, text: str) -> None:
    assert len(coded(text).claims) == 1


def test_he_is_who_spoke_in_the_sentence_before(coded) -> None:
    text = (
        "John Kerry said Haider al-Abadi had agreed to it, according to the Associated Press.\n\n"
        "“I am sure that we can do it,” he told reporters."
    )
    last = coded(text).claims[-1]
    assert last.speaker_name == "John Kerry"
    assert [link.name for link in last.chain] == ["Associated Press", "John Kerry"]


def test_an_introduced_paragraph_comes_through_its_outlet(coded) -> None:
    text = (
        "According to Bloomberg:\n\nThe plan covers the borders, two officials said. It is not yet known when it "
        "begins. The officials said money would come from the Gulf."
    )
    chains = [claim.chain for claim in coded(text).claims]
    assert {chain[0].name for chain in chains} == {"Bloomberg"}


def test_who_is_told_is_not_said(coded) -> None:
    (claim,) = coded("The minister assured them that they have nothing to fear.").claims
    assert claim.content_text == "they have nothing to fear"


def test_words_that_go_on_are_not_told_twice(coded) -> None:
    text = "Ann Lee said, “Trade between the two will grow,” adding, “This means that the plan to stop it has failed.”"
    assert [claim.content_text for claim in coded(text).claims] == [
        "“Trade between the two will grow,”",
        "“This means that the plan to stop it has failed.”",
    ]


@pytest.mark.parametrize(
    ("title", "speaker", "kind"),
    [
        ("Visit to bring ties to new level — newspaper", "Global Times", "forecast"),
        ("Kremlin: Report of meddling in the vote is 'nonsense'", "Kremlin", "denial"),
    ],
)
def test_headlines(coded, title: str, speaker: str, kind: str) -> None:
    claim = coded(f"{title}\n\nThe visit will help both sides, the Global Times said on Monday.").claims[0]
    assert (claim.speaker_name, claim.kind) == (speaker, kind)


def test_a_topic_before_a_colon_speaks_not(coded) -> None:
    text = "Ukraine war: What we know of the attack\n\nThe war goes on. It has been long."
    assert coded(text).claims == ()


def test_a_month_is_no_outlet(coded) -> None:
    (claim,) = coded("The panel wrote in a June report that trade had grown.").claims
    assert [link.text for link in claim.chain if link.text] == ["The panel"]


FURTHER = [
    (
        "Kommersant, citing Vedomosti, which cited a trader in Omsk, said the mill had been sold.",
        [["Kommersant"], ["Kommersant", "Vedomosti"], ["Kommersant", "Vedomosti", "trader"]],
    ),
    (
        "Reuters reported that the crew had left the ship, citing Interfax, which in turn quoted a pilot.",
        [["Reuters"], ["Reuters", "Interfax"], ["Reuters", "Interfax", "a pilot"]],
    ),
    ("Citing a report by Reuters, the BBC said that the mill was shut.", [["BBC"], ["BBC", "Reuters"]]),
    (
        "The agency reported with reference to the ministry that the mill was shut.",
        [["The agency"], ["The agency", "the ministry"]],
    ),
    ("Referring to two traders, Politico wrote that the mill was shut.", [["Politico"], ["Politico", "two traders"]]),
    ("Lee said the ministers were wrong, referring to officials in Bern.", [["Lee"]]),
    (
        "The tabloid Bild, quoting an army report, said the mill was shut.",
        [["Bild"], ["Bild", "an army report"]],
    ),
    ("The newspaper's interlocutor added that the mill was shut.", [["The newspaper", "The newspaper's interlocutor"]]),
]


@pytest.mark.parametrize(("text", "chains"), FURTHER)
def test_who_is_cited_cites_in_turn(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.name for link in claim.chain] for claim in coded(text).claims] == chains


def test_what_is_reported_ends_where_its_source_is_named(coded) -> None:
    claims = coded("Reuters reported that the crew had left the ship, citing Interfax, which quoted a pilot.").claims
    assert {claim.content_text for claim in claims} == {"the crew had left the ship"}


ANONYMOUS = [
    ("The spokesman for the Indian army said the mill was shut.", False),
    ("The spokesman said the mill was shut.", True),
    ("The ministry said the mill was shut.", False),
]


@pytest.mark.parametrize(("text", "anonymous"), ANONYMOUS)
def test_who_is_named(coded, text: str, anonymous: bool) -> None:
    assert [claim.anonymous for claim in coded(text).claims] == [anonymous]


ESTIMATES = [
    ("According to Iraqi estimates, 200 soldiers crossed the border.", "Iraq"),
    ("According to the calculations of the Ukrainian army, Chad lost 500 tanks.", "Armed Forces of Ukraine"),
    ("According to American intelligence estimates, Chad will attack Mali.", "United States"),
    ("According to Ukraine's estimates, Chad lost 500 tanks.", "Ukraine"),
    ("According to Israeli army estimates, Chad fired 300 rockets.", "Israel Defense Forces"),
    ("According to Western estimates, Chad fired 30 missiles.", None),
    ("According to estimates of Ukrainian losses, 300 soldiers died.", None),
    ("According to data on Iraqi exports, oil sales fell.", None),
]


@pytest.mark.parametrize(("text", "speaker"), ESTIMATES)
def test_whose_estimates_those_are(coded, text: str, speaker: str | None) -> None:
    assert [claim.speaker_name for claim in coded(text).claims] == [speaker]
