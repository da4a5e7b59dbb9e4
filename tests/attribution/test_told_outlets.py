"""Outlets that were told something: named, meant, or only asked about; and who else tells them."""

from __future__ import annotations

import pytest

TOLD = [
    # "the agency" that was named before
    ("Kyodo said Chad had paid. A clerk told the agency that Niger had not.", ["Kyodo News", "A clerk"]),
    ("Niger will pay, TASS reports. A clerk told the news agency that Chad will not.", ["TASS", "A clerk"]),
    ("Reuters said Iran paid. The IAEA said it did not. A clerk told the agency that Chad had.", ["A clerk"]),
    ("The agency said Chad had paid. A clerk told the agency that Niger had not.", ["A clerk"]),
    # by what it is, with a name that nobody knows
    ("The minister said in a comment to the agency Spot that Chad had paid.", ["the agency Spot", "The minister"]),
    ("In an interview with Rádio Zork, the minister said that Chad had paid.", ["Rádio Zork", "the minister"]),
    ("The minister told the agency Frontex that Chad had paid.", ["The minister"]),
    # behind who speaks
    ("“Chad has paid”, said the minister to Le Monde.", ["Le Monde", "the minister"]),
    ("“Chad has paid”, said she to CNN.", ["CNN", "she"]),
    ("“Chad has paid”, said the ambassador to France.", ["the ambassador to France"]),
    # heard, quoted, written for
    ("Experts heard by Reuters say that Chad has paid.", ["Reuters", "Experts heard by Reuters"]),
    ("Hakan Fidan, whose words are quoted by SANA, said that Chad had paid.", ["SANA", "Hakan Fidan"]),
    ("A columnist for the Guardian, Ann Lee, argues that Chad has lost its way.", ["The Guardian", "Ann Lee"]),
    # quoted with a clause that tells it
    ("Le Monde also quoted an envoy, Ann Lee, who said that Chad had paid.", ["Le Monde", "Ann Lee"]),
    ("Le Monde quotes a general who warned that Chad had paid.", ["Le Monde", "a general"]),
    # in which one writes
    ("The New Yorker’s Ann Lee writes that Chad has paid.", ["The New Yorker", "Ann Lee"]),
    # that carries a statement
    (
        "In a statement carried by the state news agency SANA, the ministry said Chad had paid.",
        ["SANA", "the ministry"],
    ),
    (
        "The ministry's statement, published by IRNA, says Chad has paid.",
        ["IRNA", "The ministry's statement"],
    ),
    # told by others
    ("The minister told envoys on Friday that Chad had paid, according to a diplomat.", ["diplomat", "The minister"]),
    # what is asked about passes nothing on
    ("“Chad has paid,” the envoy said Friday, responding to a question about a report by Reuters.", ["the envoy"]),
    ("“Chad has paid,” the envoy said, commenting on an article by Reuters.", ["the envoy"]),
    ("In a report by Reuters, the envoy said Chad had paid.", ["Reuters", "the envoy"]),
]


@pytest.mark.parametrize(("text", "chain"), TOLD)
def test_through_which_outlet(coded, text: str, chain: list[str]) -> None:
    told = [c for c in coded(text).claims if c.cue_text and "comment" not in c.cue_text.split()[0]]
    assert [link.name or link.text for link in told[-1].chain] == chain


_HEARD = "A source told Interfax that the ship had left. "
ANOTHER = [
    ("Another source said its cargo was unknown.", ["Interfax", "Another source"]),
    ("A second source said its cargo was unknown.", ["Interfax", "A second source"]),
    ("That source said its cargo was unknown.", ["Interfax", "That source"]),
    ("The source also said its cargo was unknown.", ["Interfax", "The source"]),
    ("Another minister said its cargo was unknown.", ["Another minister"]),
    ("The mayor denied it. Another source said its cargo was unknown.", ["Another source"]),
]


@pytest.mark.parametrize(("behind", "chain"), ANOTHER)
def test_more_of_the_same(coded, behind: str, chain: list[str]) -> None:
    assert [link.name or link.text for link in coded(_HEARD + behind).claims[-1].chain] == chain


SPOKEN_ON = [
    ("Lavrov, repeating the words of Putin's aides and of the premier himself, said Chad had paid.", "Sergey Lavrov"),
    ("According to Lavrov, Trump promised to wait. He also said that ships had sailed.", "Sergey Lavrov"),
    ("Lavrov said Trump would visit Moscow. He said the day was not set.", "Sergey Lavrov"),
    ("Lavrov said Trump was late. Trump denied this. He said that the road was shut.", "Donald Trump"),
    ("Merkel said Putin was late. He said that the road was shut.", "Vladimir Putin"),
    ("Lavrov said ships had sailed. Trump met Xi in May. He said that the road was shut.", "Donald Trump"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN_ON)
def test_who_goes_on_behind_his_own_words(coded, text: str, speaker: str) -> None:
    assert coded(text).claims[-1].speaker_name == speaker


ANSWERED = [
    (
        "Peskov was asked whether Chad would pay and answered that Niger would.",
        "Dmitry Peskov",
        "whether Chad would pay",
    ),
    (
        "Lavrov was asked if Chad would pay and then said that Niger would.",
        "Sergey Lavrov",
        "if Chad would pay",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "question"), ANSWERED)
def test_who_is_asked_answers(coded, text: str, speaker: str, question: str) -> None:
    asked, answered = coded(text).claims
    assert (asked.content_text, answered.speaker_name) == (question, speaker)


def test_a_question_ends_with_its_clause(coded) -> None:
    text = "The panel was asked whether Chad had lied and whether Niger said so."
    assert coded(text).claims[0].content_text == "whether Chad had lied and whether Niger said so"


def test_several_who_speak_stand_once_in_a_chain(coded) -> None:
    claims = coded("The ministers of Chad and Niger said that they want Rome to pay.").claims
    assert [len(claim.chain) for claim in claims] == [1, 1]


COMMENTED = [
    ("Le Soir writes that Chad paid. According to the newspaper's commentator, Jan Kos, Niger is next.", "Le Soir"),
    (
        "Le Soir writes that Chad paid. According to the commentator of the newspaper, Jan Kos, Niger is next.",
        "Le Soir",
    ),
]


@pytest.mark.parametrize(("text", "outlet"), COMMENTED)
def test_who_comments_in_a_paper(coded, text: str, outlet: str) -> None:
    assert [link.name for link in coded(text).claims[-1].chain] == [outlet, "Jan Kos"]
