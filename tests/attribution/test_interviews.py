"""Who was heard through an outlet he spoke to, also where the interview is told of first, and where he speaks next."""

from __future__ import annotations

import pytest

import westphalia

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


READOUTS = [
    (
        "Putin told Xi that talks had failed, the Kremlin said. Putin also promised gas.",
        ["Kremlin", "Vladimir Putin"],
    ),
    (
        "According to the Kremlin, Putin told Xi that talks had failed. He promised gas.",
        ["Kremlin", "Vladimir Putin"],
    ),
    (
        "The suspect told officers he was alone, according to the police. He said he was sorry.",
        ["police", "The suspect"],
    ),
    (
        "Putin told Xi that talks had failed, the Kremlin said.\n\nPutin also promised gas.",
        ["Vladimir Putin"],
    ),
    (
        "Putin told Xi that talks had failed, the Kremlin said. He told reporters that gas would flow.",
        ["Vladimir Putin"],
    ),
    (
        "Putin told Xi that talks had failed, the Kremlin said. Lavrov said gas would flow.",
        ["Sergey Lavrov"],
    ),
]


@pytest.mark.parametrize(("text", "chain"), READOUTS)
def test_a_readout_goes_on_in_its_paragraph(coded, text: str, chain: list[str]) -> None:
    assert [link.name for link in coded(text).claims[-1].chain] == chain


def test_an_aside_of_others_ends_no_interview() -> None:
    text = (
        "Jay Sekulow, a lawyer, agreed with the ruling during an appearance on ABC's “This Week.”\n\n"
        "ABC's Ana Stone pressed Sekulow on the claim that he had lied.\n\n"
        "The letter, which the White House admitted was late, said little.\n\n“I was wrong,” Sekulow said."
    )
    article = westphalia.read(text, url="https://www.reuters.com/world/one", title="A lawyer")
    assert [link.name for link in article.claims[-1].chain][-2:] == ["ABC News", "Jay Sekulow"]


ASKED = [
    ("Contacted by AFP, the ministry said it knew nothing.", ["Agence France-Presse", "the ministry"]),
    ("Reached by phone by Reuters, the trader said the road was shut.", ["Reuters", "the trader"]),
    ("Guest of BFM TV on Tuesday, the minister said nobody had asked.", ["BFM TV", "the minister"]),
    ("Moscow's note, picked up by TASS, says the ships had left.", ["TASS", "Russia"]),
    ("A memo that the Washington Post has seen says the plan will fail.", ["The Washington Post", "A memo"]),
    ("Speaking of the Times report, Lavrov said the treaty was void.", ["Sergey Lavrov"]),
    ("The minister, whom the Post had criticised, said the road was shut.", ["The minister"]),
]


@pytest.mark.parametrize(("text", "chain"), ASKED)
def test_who_is_asked_is_heard_through_who_asks(coded, text: str, chain: list[str]) -> None:
    found = [link.name or "" for link in coded(text).claims[-1].chain]
    assert len(found) == len(chain)
    assert all(link.startswith(name) for name, link in zip(chain, found, strict=True))
