"""Who was heard through an outlet he spoke to, also where the interview is told of first, and where he speaks next."""

from __future__ import annotations

import pytest

HEARD = [
    ("Kono defended the raid in a BBC interview. He said it had been planned for weeks.", ["BBC", "Taro Kono"]),
    ("Kono spoke to CCTV on Monday. Japan, he said, had waited too long.", ["China Central Television", "Taro Kono"]),
    ("Kono gave an interview to Le Monde. Mali would not pay, he said.", ["Le Monde", "Taro Kono"]),
    ("Kono appeared on Fox News on Sunday. He said the truce was over.", ["Fox News", "Taro Kono"]),
    ("The ambassador of Chad, interviewed by Le Monde, was calm. He said it was over.", ["Le Monde", "Chad"]),
    ("CNN's Ana Silva pressed Kono on the losses. He said there were none.", ["CNN", "Taro Kono"]),
    ("CNN spoke with a trader in Goma. He said the road was shut.", ["CNN", "He"]),
    ("In the Le Monde interview, Kono was asked if he was to go. “I will stay,” he said.", ["Le Monde", "Taro Kono"]),
]
NOT_HEARD = [
    "Kono will speak to the BBC on Monday. He said the strait was quiet.",
    "Kono refused to speak to the BBC. He said the strait was quiet.",
    "The claim appeared on Fox News on Sunday. He said the truce was over.",
    "Kono appeared on Fox News on Sunday. Lavrov said the truce was over.",
    "Kono gave an interview to Le Monde. At a rally in Osaka, he said Japan would not pay.",
]
ELSEWHERE = [
    "Lavrov told CNN that the treaty was void. He told parliament on Tuesday that Russia had kept it.",
    "Lavrov told CNN that the treaty was void. In a speech on Monday, he said Russia had kept it.",
    "Lavrov told CNN that the treaty was void. Later he wrote on Telegram that Russia had kept it.",
    "“The treaty is void,” Lavrov told CNN. He tweeted that Russia had kept it.",
]
STILL = [
    "Lavrov told CNN that the treaty was void. He told the network that Russia had kept it.",
    "Lavrov told CNN that the treaty was void. The statement said otherwise. Lavrov said Russia had kept it.",
    "The treaty was void, Lavrov said, CNN reported. He told reporters that Russia had kept it.",
]


@pytest.mark.parametrize(("text", "chain"), HEARD)
def test_words_come_through_the_outlet_of_an_interview_told_of_before(coded, text: str, chain: list[str]) -> None:
    found = [link.name or "" for link in coded(text).claims[-1].chain]
    assert len(found) == len(chain)
    assert all(name in link for name, link in zip(chain, found, strict=True))


@pytest.mark.parametrize("text", NOT_HEARD)
def test_no_interview_no_station(coded, text: str) -> None:
    assert len(coded(text).claims[-1].chain) == 1


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_he_says_to_others_came_through_no_interview(coded, text: str) -> None:
    assert [link.name for link in coded(text).claims[-1].chain] == ["Sergey Lavrov"]


@pytest.mark.parametrize("text", STILL)
def test_the_outlet_goes_on_passing_on_his_words(coded, text: str) -> None:
    assert [link.name for link in coded(text).claims[-1].chain] == ["CNN", "Sergey Lavrov"]
