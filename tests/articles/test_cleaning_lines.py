"""Single lines: what is furniture wherever it stands, and what must never be taken for it."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.credits import read_credits
from westphalia.articles.cleaning.fields import PackedLine, read_packed
from westphalia.articles.cleaning.head import byline_names, is_byline
from westphalia.articles.cleaning.headline import outlet_suffix, same_headline
from westphalia.articles.cleaning.lines import judge_line
from westphalia.articles.cleaning.timestamps import is_timestamp

FURNITURE: list[tuple[str, str]] = [
    ("credit", "Paris - Beirut: «Asharq Al-Awsat»"),
    ("credit", "Cairo: “Reuters”"),
    ("interface", "Subscribers only"),
    ("interface", "A- A+"),
    ("interface", "Norway · Oslo · Fishing rights"),
    ("interface", "(C) MERIDIAN PRESS"),
    ("teaser", "READ: Norway lands more cod than ever"),
    ("teaser", "[Read also] Norway lands more cod than ever"),
    ("teaser", "– Also read: [Exclusive] Norway lands more cod"),
    ("teaser", "Earlier it became known: Norway lands more cod"),
    ("teaser", "▶ Norway lands more cod, minister says"),
    ("teaser", "Newsletter: The best of Oslo every week. Register now"),
    ("caption", "▲ The ministers of Norway and Denmark shake hands in Oslo on Monday"),
    ("interface", "Share"),
    ("interface", "Share on Facebook and X"),
    ("interface", "Print  |  Email  |  A A A"),
    ("interface", "Advertisement"),
    ("interface", "Story continues below"),
    ("interface", "12 comments"),
    ("interface", "3.4K views"),
    ("interface", "5 min read"),
    ("interface", "Reading time: 4 minutes"),
    ("interface", "5 days ago"),
    ("interface", "Updated 3 hours ago"),
    ("interface", "https://news.example/a/b"),
    ("interface", "desk@herald.example"),
    ("interface", "putin-kim-2024.jpg"),
    ("interface", "###"),
    ("interface", "(END)"),
    ("interface", "Tags: Kenya, floods"),
    ("interface", "Follow us on Telegram"),
    ("interface", "Sign up for our weekly newsletter and never miss a story."),
    ("interface", "We use cookies to improve this site. By continuing you agree to our Privacy Policy."),
    ("interface", "© 2024 Meridian Post. All rights reserved."),
    ("interface", "Copyright 2019 The Meridian Post"),
    ("interface", "© Halyard News Agency. Reproduction is permitted with a link to the source."),
    ("interface", "Correction: An earlier version of this article misspelled the ambassador’s first name."),
    ("interface", "This interview has been edited for length and clarity."),
    ("interface", "(Note: An earlier version of this story gave another date.)"),
    ("interface", "Partager   Imprimer"),
    ("interface", "Your browser does not support the audio element."),
    ("interface", "News ID: 45211 | Group: Politics » Europe"),
    ("interface", "Code of news: 45211"),
    ("interface", "<Copyright holder(c) Halyard News Agency, redistribution prohibited>"),
    ("interface", "Listen to the article | Share | Scrap | Print"),
    ("interface", "+ Font -"),
    ("interface", "Saw a typo? Mark it and press Ctrl + Enter"),
    ("interface", "Receive the news of the day in your mailbox. I subscribe"),
    ("interface", "Archived in: Peru · Chile · Lithium"),
    ("interface", "+++ More in our live blog +++"),
    ("interface", "This topic in the program: Radio Nord reported on March 7 at noon."),
    ("original_link", "Original: https://portal.example/20240620/123"),
    ("original_link", "Read the original article at https://portal.example/123"),
    ("byline", "Author: Ngo Van Minh"),
    ("byline", "Written by: Anna Roth"),
    ("byline", "Wrote: Karim Haddad"),
    ("credit", "Editor: Li Na"),
    ("credit", "Column editor-in-chief: Bo Tan Text editor: Li Na Picture source: Liaowang Daily"),
    ("credit", "By: Our special correspondent in Dakar"),
    ("credit", "Our correspondent in Lima, with AFP and Reuters"),
    ("credit", "Drafting / Agencies"),
    ("credit", "Layout: Park Soo-jin | Proofreader: Choi Min"),
    ("credit", "Source: Liaowang Daily"),
    ("credit", "(Reporting by Ana Ruiz in Lima; Editing by Tom Hale)"),
    ("credit", "Ana Ruiz in Lima contributed to this report."),
    ("credit", "With inputs from agencies"),
    ("credit", "Translated from the Russian by Helen Marsh"),
    ("caption", "FILE PHOTO: Soldiers march in the capital, May 9, 2023. REUTERS/Ana Ruiz"),
    ("caption", "The bridge in May. (Photo by Ana Ruiz/Getty Images)"),
    ("caption", "Image source, Getty Images"),
    ("caption", "President Moreno speaks on Sunday [Ana Ruiz/Reuters]"),
    ("caption", "The envoy leaves the ministryPHOTO: POOL"),
    ("caption", "© Ana Ruiz/POOL/AFP"),
    ("caption", "The harbour of Callao (Archive photo)"),
    ("caption", "The harbour of Callao - Archive photo"),
    ("caption", "Illustration photo"),
    ("caption", "Photos: Flood in Lima Flood in Lima – A bridge fell. Hide Caption 1 of 9 Photos: Flood – Divers"),
    ("caption", "The bridge fell on Monday. Divers searched the river. Hide Caption 2 of 9"),
    (
        "caption",
        "Photos: Flood " + 300 * "A bridge fell – Divers searched the river. Hide Caption 2 of 9 " + "Photos: Flood",
    ),
    (
        "caption",
        "JUST WATCHED Who pays for the bridge? Replay More Videos ... MUST WATCH Who pays for the bridge? 04:02",
    ),
    ("caption", "Media playback is unsupported on your device Media caption The bridge fell on Monday"),
    ("caption", "Play Video 1:10 Divers search the river – video"),
    ("caption", "CLOSE Divers searched the river on Monday, and found nothing. Video provided by Halyard"),
    ("caption", "CLOSE A bridge fell. Halyard"),
    ("teaser", "Who pays for the bridge? Peru, say its neighbours Read more"),
    ("caption", "Divers at the bridge, January 30, 2025. AFP - ANA RUIZ"),
    ("caption", "© DR. Divers of the navy during an exercise of two days in the waters off the north coast"),
    ("disclaimer", "The author is a fellow of the Institute of Rivers"),
    ("disclaimer", "The views expressed in this article are those of the author alone."),
    ("disclaimer", "Disclaimer: the article represents the author's own opinion. Use the buttons to react."),
    ("teaser", "Read more: Eight things to know about the pact"),
    ("teaser", "ALSO READ | Ministers meet in Doha"),
    ("teaser", "Lire aussi : Dix mots pour comprendre un traité"),
    ("teaser", "Related: Who pays for the bridge?"),
    ("teaser", "Also on topic: Peru threatens to leave the talks"),
    ("teaser", "► To (re)listen: Guest of the day – Peru"),
    ("teaser", "Our file on the river: what is at stake"),
    ("teaser", "The editors advise you: Peru threatens to leave the talks"),
    ("teaser", "On the same subject: Peru threatens to leave the talks"),
]


@pytest.mark.parametrize(("label", "line"), FURNITURE)
def test_furniture(label: str, line: str) -> None:
    verdict = judge_line(Block(0, line, 0))
    assert verdict is not None
    assert (verdict.label, bool(verdict.reason)) == (label, True)


PROSE: list[str] = [
    "CLOSE CALL FOR DIVERS AT THE BRIDGE",
    "Close aides of the minister said that divers were searching the river.",
    "Play resumed on Monday after the flood, the league said.",
    "The bridge fell on Monday. Hide Caption 1 of 9 The minister said that divers were searching the river.",
    "Berlin: “We are not at war”",
    "▶ Norway agreed to land less cod in the coming year.",
    "▲ 3.2 percent",
    "Norway · Denmark",
    "Background: Peru claims most of the lake, and its boats rammed a ferry in June.",
    "Related: The quota is lower this year.",
    "The author is right that the treaty was never ratified.",
    "The code of the news agency forbids it, the editor said.",
    "The file photo shows the minister with his wife.",
    "Our correspondent in Lima was arrested on Monday.",
    "Correction: the ministry says that twelve ships left, not ten.",
    "This report was written by a panel of experts that the council had set up in 2009.",
    "He signed.",
    "A common observatory",
    "What comes next?",
    "Daily Compass: Minister, does Brussels see it that way?",
    "Foreign Minister Adil Rashid: Ask Brussels.",
    "Editor Li Na said that the paper would appeal.",
    "The minister told reporters that his views do not reflect those of the government.",
    "Analysts read the statement as a warning to the neighbours, and so did the markets.",
    "Share prices fell by four percent after the vote, the exchange said.",
    "Sanctions: the next round is being prepared in Brussels, two diplomats said on Monday.",
    "“The views expressed in this article are mine,” the minister wrote.",
    "Two days ago the ship left the port.",
    "Like Russia, North Korea pays little heed to sanctions.",
    "Follow-up talks will be held in Doha.",
    "The party, the Workers' Union of Peru (APRA)",
    "And —",
    "Next.",
    "Norway",
    "Open letter of the ambassadors to the council",
    "Jane Doe, a professor of law, joined the government in 2019. The views expressed are her own.",
]


@pytest.mark.parametrize("label", ["Photo", "Picture"])
def test_a_picture_is_no_headline_unless_it_comes_first(label: str) -> None:
    line = f"[{label}] Fishermen protest in front of the embassy"
    verdict = judge_line(Block(7, line, 7))
    assert verdict is not None
    assert verdict.label == "caption"
    assert judge_line(Block(0, line, 0)) is None


@pytest.mark.parametrize("line", PROSE)
def test_what_may_stand_in_an_article_is_left_alone(line: str) -> None:
    assert judge_line(Block(0, line, 0)) is None


BYLINES: list[tuple[str, str]] = [
    ("By Jane Doe", "Jane Doe"),
    ("BY KENJI MORI", "KENJI MORI"),
    ("By Jane Doe in Tokyo", "Jane Doe"),
    ("By Jane Doe and Luis de la Cruz", "Jane Doe and Luis de la Cruz"),
    ("By Jane Doe, Diplomatic Correspondent", "Jane Doe"),
    ("By: Jane Doe | The Daily Post", "Jane Doe"),
    ("Par Solène Kervadec", "Solène Kervadec"),
    ("From Mika Oyelaran in Seoul", "Mika Oyelaran"),
    ("from Mika Oyelaran, Seoul", "Mika Oyelaran"),
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline(line: str, names: str) -> None:
    assert is_byline(line)
    assert byline_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By signing the treaty, the two countries ended a war.",
        "By the time they arrived, the talks were over",
        "From Senate sidelines, Porter leads the attack on the trade bill",
        "Byzantine rules",
    ],
)
def test_no_byline(line: str) -> None:
    assert not is_byline(line)


STAMPS: list[str] = [
    "June 20, 2024",
    "Published: 20 June 2024 10:15 GMT",
    "Updated 9:41 PM EDT, June 19, 2024",
    "Last modified on Thu 20 Jun 2024 08.05 BST",
    "Posted on June 3, 2023 by admin",
    "2024-06-20 09:12:30",
    "16:05 June 19, 2024",
    "20.06.2024, 10:15",
    "SATURDAY, JUNE 22",
    "Updated at 5:10 p.m. ET",
    "Input 2024. 6. 20. 14:20  Revised 2024. 6. 20. 15:10",
    "2024. 6. 20.",
    "20 – June – 2024",
    "Thursday - 20 June - 2024",
    "2024-06-20T09:12:30+09:00",
    "20 jun 2024, 14h20",
]


@pytest.mark.parametrize("line", STAMPS)
def test_timestamp(line: str) -> None:
    assert is_timestamp(line)


@pytest.mark.parametrize(
    "line", ["March 2016", "On June 20 the talks began", "In 2024", "June 20, 2024: a day to remember"]
)
def test_no_timestamp(line: str) -> None:
    assert not is_timestamp(line)


def test_credits_need_a_role_and_names() -> None:
    assert read_credits("Layout: Li Shuo") == [("Layout", "Li Shuo")]
    assert read_credits("(Editor: Zhao Lin)") == [("Editor", "Zhao Lin")]
    assert read_credits("Web editor: Sun Qi, Ma Rui") == [("Web editor", "Sun Qi, Ma Rui")]
    assert read_credits("Minister: Adil Rashid") == []
    assert read_credits("Editor: we ask this because nobody else did") == []


PACKED: list[tuple[str, PackedLine | None]] = [
    ("Tomas Ferrand | 29 October 2024 | 4 min read", PackedLine("Tomas Ferrand", "29 October 2024", None)),
    ("Farhan Qureshi | The Indus Standard", PackedLine("Farhan Qureshi", None, "The Indus Standard")),
    ("By Jane Doe · June 20, 2024", PackedLine("Jane Doe", "June 20, 2024", None)),
    ("Russia | China", None),
    ("Who wins – and who pays", None),
]


@pytest.mark.parametrize(("line", "wanted"), PACKED)
def test_facts_side_by_side(line: str, wanted: PackedLine | None) -> None:
    assert read_packed(line) == wanted


def test_outlet_behind_a_title() -> None:
    assert outlet_suffix("Talks open in Geneva | The Daily Post") == (
        "Talks open in Geneva",
        "The Daily Post",
    )
    assert outlet_suffix("Talks open in Geneva - meridian.example.com") == (
        "Talks open in Geneva",
        "meridian.example.com",
    )
    assert outlet_suffix("Talks will open in Geneva soon — newspaper") is None
    assert outlet_suffix("Kim and Putin - a friendship") is None


def test_reworded_headlines_are_one() -> None:
    one = "Premier Seeks Partners in East Africa to Cut Dependence on Imports"
    assert same_headline(one, "Premier Visits East Africa to Seek Partners and Cut Dependence on Imports")
    assert not same_headline(one, "Premier returns from East Africa without a deal on ports")
    assert not same_headline("War", "Peace")
