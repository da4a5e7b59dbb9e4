"""Who "it" is where a sentence goes on with what a body or a writing said in the one before."""

from __future__ import annotations

import pytest

GOES_ON = [
    ("The UN report accuses Chad of theft. It also says Mali helped the rebels.", "United Nations"),
    ("The report said Chad sent troops to Mali. It added that Niger had helped.", "The report"),
    ("The Iranian foreign ministry said Chad sold ships. It said the sale was old.", "Iranian Foreign Ministry"),
    ("Chad said the drill was over. It added that Japan had been told.", "Chad"),
    ("According to Kommersant, Chad will sell planes to Iran. It writes that the deal is ready.", "Kommersant"),
    ("The statement issued by NATO said Chad had jammed signals. It called on Mali to stop.", "NATO"),
    ("The newspaper wrote that Chad will withdraw. It noted that Mali agreed.", "The newspaper"),
    ("The document says that Chad will build a base. According to it, the work will begin in May.", "The document"),
]


@pytest.mark.parametrize(("text", "speaker"), GOES_ON)
def test_it_goes_on(coded, text: str, speaker: str) -> None:
    assert coded(text).claims[-1].chain[-1].name == speaker


OTHERS = [
    ("The minister said Chad would pay. It added that Mali had agreed.", "The minister"),
    ("The officials said Chad would pay. It said Mali had agreed.", "official"),
    ("The ministry said Chad would pay. It is expected that talks will go on.", "The ministry"),
    ("The report said Chad would pay. It plans to visit Oslo.", "The report"),
]


@pytest.mark.parametrize(("text", "speaker"), OTHERS)
def test_it_is_no_person_and_not_who_plans(coded, text: str, speaker: str) -> None:
    first, *_, last = coded(text).claims
    assert first.chain[-1].name == speaker
    assert last.chain[-1].name != speaker


OPINIONS = [
    ("“This is a mistake,” said the expert, and in his opinion, Chad will regret it.", "the expert"),
    ("Petrov said Chad lost. In his opinion, Mali won.", "Petrov"),
    ("The ministry said Chad lost. In his view, Mali won.", "his"),
    ("Petrov said Chad lost. The minister said it won. In his view, Mali won.", "The minister"),
]


@pytest.mark.parametrize(("text", "name"), OPINIONS)
def test_whose_opinion_that_is(coded, text: str, name: str) -> None:
    assert coded(text).claims[-1].chain[-1].name == name
