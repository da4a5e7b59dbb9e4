"""Who speaks is told whole: without half a clause on him, with his name, and not who only comments."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> list[tuple[str | None, str]]:
    claims = coded(text).claims
    return [((c.chain[-1].name or c.chain[-1].text) if c.chain else None, c.content_text) for c in claims]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("An envoy who did not want to be named told Reuters that Chad would yield.", "An envoy", "Chad would yield"),
        ("A source, who refused to give his name, said that the ships had left.", "A source", "the ships had left"),
        ("According to the mayor, Vitali Klitschko, two people died.", "Vitali Klitschko", "two people died"),
        (
            "According to the words of the envoy, Kenji Moriyama, Oslo delays the exchange.",
            "Kenji Moriyama",
            "Oslo delays the exchange",
        ),
        (
            "Zelensky commented on the words of Macron that Oslo started the dispute.",
            "Emmanuel Macron",
            "Oslo started the dispute",
        ),
        ("The army said it shot down a drone at 3 p.m. Oslo denied this.", None, "it shot down a drone at 3 p.m."),
    ],
)
def test_who_speaks_is_told_whole(coded, text: str, speaker: str | None, content: str) -> None:
    found = told(coded, text)
    assert any(said == content and (speaker is None or name == speaker) for name, said in found), found


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired three projectiles presumed to be ballistic missiles.",
        "Israel struck a building believed to be a warehouse.",
    ],
)
def test_who_fires_presumes_nothing(coded, text: str) -> None:
    assert not {"North Korea", "Israel"} & {name for name, _ in told(coded, text)}


def test_several_states_are_no_name_behind_a_role(coded) -> None:
    (_, content), *_ = told(coded, "According to the envoy, Chad, Mali and Niger will leave.")
    assert content.endswith("will leave")


def test_no_preposition_speaks(coded) -> None:
    text = "A statement by the ministry said Chad closed the border. It said Niger had fired first."
    assert coded(text).claims[0].speaker_text == "the ministry"


def test_a_colleague_is_whom_the_name_beside_says(coded) -> None:
    text = "Ann Lee waits. Her colleague, orientalist Jan Kos, in turn, believes that the raid will begin in June."
    assert coded(text).claims[-1].speaker_name == "Jan Kos"


WHOSE = [
    ("The ministry, quoted by TASS, said the ships had left.", ["TASS", "The ministry"]),
    ("Moscow's note, quoted by Interfax, warns that the ships will be sunk.", ["Interfax", "Russia"]),
    ("Pyongyang's statement, carried by KCNA, denounces the drills.", ["Korean Central News Agency", "North Korea"]),
    ("Merkel's remarks suggested that the pipe would be built.", ["Angela Merkel"]),
    ("Japan's report says the plant is safe.", ["Japan"]),
    ("The Syria report says gas was used.", ["The Syria report"]),
    ("France and Britain vetoed a statement calling for a truce.", ["a statement"]),
    ("Egypt sent a letter warning of famine.", ["Egypt"]),
]


@pytest.mark.parametrize(("text", "chain"), WHOSE)
def test_a_text_is_of_who_made_it(coded, text: str, chain: list[str]) -> None:
    assert [link.name for link in coded(text).claims[-1].chain] == chain
