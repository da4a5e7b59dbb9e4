"""Stored names in running text: the longest wins, and none eats a part of a longer one."""

from __future__ import annotations

import pytest

# text, the words looked for, country, sector
FOUND = [
    ("An al-Qaeda cell was found in Yemen.", "al-Qaeda", None, "REB"),
    ("The Qassam Brigades fired from Gaza.", "Qassam Brigades", "PSE", "REB"),
    ("Yazidis fled the town.", "Yazidis", "IRQ", "CVL"),
    ("Republicans hold the House, Democrats said.", "House", "USA", "LEG"),
    ("A ruling by the Trump administration is due.", "Trump administration", "USA", "GOV"),
    ("Sinn Fein will not join, Reform UK said.", "Sinn Fein", "IRL", "PTY"),
    ("Shares of Odebrecht fell.", "Odebrecht", "BRA", "BUS"),
    ("Norway paid ten million US dollars.", "Norway", "NOR", "GOV"),
    ("The National Journal reported it.", "National Journal", "USA", "JRN"),
]


@pytest.mark.parametrize(("text", "words", "country", "sector"), FOUND)
def test_a_name_of_the_tables_is_found(coded, text: str, words: str, country: str | None, sector: str) -> None:
    found = [m for m in coded(text).mentions if m.text == words]
    assert [(m.actor.country, m.actor.sector) for m in found] == [(country, sector)]


# text, the actor that must not be met
LONGER = [
    ("The National Gazette of Springfield printed it.", "OUT:the-national"),
    ("Tension on the Korean Peninsula rose.", "KOR"),
    ("The loan of 40 million Hong Kong dollars was repaid.", "HKG"),
    ("The Cuban-American community in Miami cheered.", "CUB"),
    ("They sailed across the Atlantic in May.", "OUT:the-atlantic"),
    ("Vice President Ann Marlow spoke.", "OUT:vice-news"),
]


@pytest.mark.parametrize(("text", "actor_id"), LONGER)
def test_a_part_of_a_longer_name_is_nobody(coded, text: str, actor_id: str) -> None:
    assert actor_id not in {m.actor_id for m in coded(text).mentions}


def test_the_kurds_are_those_of_the_country_the_article_is_about(coded) -> None:
    iraq = "Iraq sent troops. Kurds in Iraq objected. Baghdad answered."
    both = "Iraq and Turkey sent troops. Kurds objected."
    found = [{m.actor.country for m in coded(text).mentions if m.text == "Kurds"} for text in (iraq, both)]
    assert found == [{"IRQ"}, {None}]


@pytest.mark.parametrize(
    "text",
    ["A missile fell into the Sea of Japan.", "Prices rose in Europe and across Asia.", "Northeast Asia is tense."],
)
def test_parts_of_the_world_do_not_act(coded, text: str) -> None:
    assert coded(text).mentions == ()


def test_a_continent_may_act(coded) -> None:
    assert [m.actor_id for m in coded("Europe condemned the attack.").mentions] == ["BLOC:EUROPE"]


def test_the_islamic_republic_is_iran_where_iran_is_named(coded) -> None:
    found = {m.actor_id for m in coded("Iran fell silent. The Islamic Republic mourned.").mentions}
    assert found == {"IRN"}
    assert "IRN" not in {m.actor_id for m in coded("The Islamic Republic of Pakistan mourned.").mentions}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("South Korea waited. Park Jin-hyung, a lawyer, left.", "PER:park-jin-hyung"),
        ("Wang Yi-wei, a lawyer in China, left.", "PER:wang-yi-wei"),
        ("Yang Xiao, a lawyer in China, left.", "PER:yang-xiao"),
        ("Wang Yi left.", "PER:wang-yi"),
        ("They like Wang Yi-style answers.", "PER:wang-yi"),
        ("Putin Vladimir, a lawyer, left.", "PER:vladimir-putin"),
    ],
)
def test_another_syllable_or_order_makes_another_person(coded, text: str, person: str) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.actor.kind == "person"] == [person]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Taiwan waited. The mainland protested.", ["TWN", "CHN"]),
        ("Spain waited. The mainland was calm.", ["ESP"]),
        ("Algeria waited, a minister told TSA.", ["DZA"]),
    ],
)
def test_what_a_short_name_needs(coded, text: str, countries: list[str]) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.form != "group"] == countries


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        ("The Zionist regime shelled the coast.", "Zionist regime", "ISR"),
        ("Envoys flew to Oman, and the Islamic Republic agreed.", "Islamic Republic", "IRN"),
        ("Tebboune rang his ministers.", "Tebboune", "PER:abdelmadjid-tebboune"),
        ("Paris is silent. Barrot wants France to talk.", "Barrot", "PER:jean-noel-barrot"),
        ("US Senator Graham spoke to the men in Kyiv.", "Graham", "PER:lindsey-graham"),
    ],
)
def test_what_news_of_a_land_calls_its_rulers(coded, text: str, words: str, actor_id: str) -> None:
    assert {m.actor_id for m in coded(text).mentions if words in m.text} == {actor_id}
