from __future__ import annotations

import pytest

# text, the words looked for, actor id, country, sector
CASES = [
    ("Russia praised the plan.", "Russia", "RUS", "RUS", "GOV"),
    ("The DPRK fired a missile.", "DPRK", "PRK", "PRK", "GOV"),
    ("Moscow denied it.", "Moscow", "RUS", "RUS", "GOV"),
    ("NATO will expand, the alliance said.", "NATO", "IGO:NATO", None, "IGO"),
    ("Russian President Vladimir Putin arrived.", "Vladimir Putin", "PER:vladimir-putin", "RUS", "GOV"),
    ("Kim Jong-un met Vladimir Putin. Kim smiled.", "Kim", "PER:kim-jong-un", "PRK", "GOV"),
    (
        "Russian Ambassador Alexander Maltsev spoke.",
        "Alexander Maltsev",
        "PER:alexander-maltsev",
        "RUS",
        "GOV",
    ),
    ("South Korean diplomat Kim Hong-kyun spoke.", "Kim Hong-kyun", "PER:kim-hong-kyun", "KOR", "GOV"),
    ("Wang Junsheng, a researcher in Beijing, said no.", "Wang Junsheng", "PER:wang-junsheng", "CHN", "EDU"),
    ("US officials said so.", "US officials", "GRP:USA-official", "USA", "GOV"),
    ("Chinese analysts doubt it.", "Chinese analysts", "GRP:CHN-analyst", "CHN", "EDU"),
    ("The Russian government agreed.", "Russian government", "RUS", "RUS", "GOV"),
    ("Vladimir Putin left early. He was tired.", "He", "PER:vladimir-putin", "RUS", "GOV"),
    (
        "The Global Times argued so. The newspaper gave no source.",
        "The newspaper",
        "OUT:global-times",
        "CHN",
        "JRN",
    ),
]


@pytest.mark.parametrize(("text", "words", "actor_id", "country", "sector"), CASES)
def test_find_mentions(coded, text: str, words: str, actor_id: str, country: str, sector: str) -> None:
    found = [m for m in coded(text).mentions if m.text == words]
    assert [(m.actor_id, m.actor.country, m.actor.sector) for m in found] == [(actor_id, country, sector)]


def test_two_countries_are_the_pair_named_together(coded) -> None:
    text = "Russia and North Korea signed a treaty. China watched. The two countries will meet again."
    pair = {m.actor_id for m in coded(text).mentions if m.text == "The two countries"}
    assert pair == {"RUS", "PRK"}


@pytest.mark.parametrize("text", ["Jordan Peterson spoke in Toronto.", "They gave us a lot.", "A turkey was pardoned."])
def test_look_alikes_are_no_countries(coded, text: str) -> None:
    assert not {"JOR", "USA", "TUR"} & {m.actor_id for m in coded(text).mentions}


def test_every_mention_points_to_its_words_and_says_why(coded) -> None:
    result = coded("Russian Foreign Minister Sergei Lavrov met Choe Son Hui in Wonsan. The two sides agreed. He left.")
    for mention in result.mentions:
        assert result.article.text[mention.start : mention.end] == mention.text
        assert mention.reason
        assert 0 < mention.confidence <= 1


def test_role_text(coded) -> None:
    result = coded("White House spokesperson John Kirby viewed it as a sign of despair.")
    assert [m.role_text for m in result.mentions if m.text == "John Kirby"] == ["White House spokesperson"]
