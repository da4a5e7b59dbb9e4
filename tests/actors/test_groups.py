"""Groups and bodies described: with an owner in the syntax, repeating somebody named, or of the state in focus."""

from __future__ import annotations

import pytest

# text, the words looked for, (country, sector) of each actor meant there
WITH_OWNER = [
    ("The leaders of Norway and Sweden met.", "leaders", {("NOR", "GOV"), ("SWE", "GOV")}),
    ("American soldiers and policy-makers waited.", "policy-makers", {("USA", "GOV")}),
    ("White House officials declined.", "White House officials", {("USA", "GOV")}),
    ("A Beijing-based military expert agreed.", "Beijing-based military expert", {("CHN", "EDU")}),
    ("Yazidi men fled the town.", "Yazidi men", {("IRQ", "CVL")}),
    ("He doubted the US media coverage.", "US media", {("USA", "JRN")}),
    ("A bomb killed an American on Monday.", "American", {("USA", "CVL")}),
    ("A former Pentagon official disagreed.", "Pentagon official", {("USA", "ELI")}),
    ("He praised Russian counter-intelligence.", "Russian counter-intelligence", {("RUS", "SPY")}),
    ("The Trump administration agreed.", "Trump administration", {("USA", "GOV")}),
    ("Donald Trump arrived with his wife.", "wife", {("USA", "ELI")}),
    ("US allies met in Oslo.", "US allies", {(None, "GOV")}),
    ("Officials in Moscow, Idaho, wept.", "Officials", {("USA", "GOV")}),
    ("Mexican drug lords fled.", "Mexican drug lords", {("MEX", "CRM")}),
    ("Iran said its army was ready.", "army", {("IRN", "MIL")}),
]

REPEATED = [
    ("Hezbollah attacked. The group claimed two hits.", "group", {("LBN", "REB")}),
    ("Pyongyang sent word that the country is not afraid.", "country", {("PRK", "GOV")}),
    ("The EU imposed sanctions. The bloc will meet again.", "bloc", {(None, "IGO")}),
    ("US officials arrived. The officials left early.", "officials", {("USA", "GOV")}),
    ("Tesla lost money. The company closed a plant.", "company", {("USA", "BUS")}),
    ("Hamas militants crossed over. The militants returned.", "militants", {("PSE", "REB")}),
    (
        "The Obama administration waited. Senior administration officials met.",
        "administration officials",
        {("USA", "GOV")},
    ),
]

IN_FOCUS = [
    ("Russian Foreign Minister Sergei Lavrov spoke, the ministry said.", "ministry", {("RUS", "GOV")}),
    ("Egypt was calm. In Egypt, the police closed roads.", "police", {("EGY", "COP")}),
    (
        "China protested. A foreign ministry spokesman said China would act.",
        "foreign ministry spokesman",
        {("CHN", "GOV")},
    ),
    ("The Global Times cited domestic analysts.", "analysts", {("CHN", "EDU")}),
    ("Kim Jong Un spoke in Pyongyang. The regime fired a missile.", "regime", {("PRK", "GOV")}),
]


@pytest.mark.parametrize(("text", "words", "expected"), WITH_OWNER + REPEATED + IN_FOCUS)
def test_whose_people(coded, text: str, words: str, expected: set[tuple[str, str]]) -> None:
    found = [mention for mention in coded(text).mentions if mention.text == words]
    assert {(mention.actor.country, mention.actor.sector) for mention in found} == expected


def test_nobody_can_tell_whose_officials(coded) -> None:
    text = "Iran and Israel traded threats. Officials declined to comment."
    assert [m.actor.country for m in coded(text).mentions if m.text == "Officials"] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Novichok is a Russian nerve agent.", "nerve agent"),
        ("Experts and residents doubt it.", "Experts"),
        ("Greece voted. The Syriza party won. The Zorba party lost.", "party"),
    ],
)
def test_no_actor(coded, text: str, words: str) -> None:
    assert words not in {mention.text for mention in coded(text).mentions}


def test_those_whom_somebody_favours_are_not_his(coded) -> None:
    found = coded("The pro-Russian separatists in Ukraine withdrew.").mentions
    assert "RUS" not in {m.actor.country for m in found if m.text.endswith("separatists")}


def test_a_china_expert_need_not_be_chinese(coded) -> None:
    found = coded("A China expert at the meeting disagreed.").mentions
    assert "CHN" not in {m.actor.country for m in found if m.text.endswith("expert")}


def test_coordinated_owners_have_people_of_their_own(coded) -> None:
    found = [m for m in coded("Russian and Chinese officials met.").mentions if m.form == "group"]
    assert [(m.text, m.actor.country) for m in found] == [("Russian", "RUS"), ("Chinese officials", "CHN")]
    assert len({m.head for m in found}) == 1
