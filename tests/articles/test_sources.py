"""Lines and closing words that say from whom an article is."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.sources import read_sources, source_behind
from westphalia.articles.page import Article, Page
from westphalia.articles.prepare import prepare

TITLE = "Norway and Iceland settle a quarrel over cod"
BODY = (
    "Norway and Iceland settled their quarrel over cod in Oslo on Tuesday, the Norwegian foreign ministry said.",
    "The two had broken off their talks in winter after three rounds that brought nothing to either of them.",
    "Denmark, which speaks for the Faroe Islands in such matters, sent an envoy who called the meeting a good one.",
)


def page(*lines: str) -> Article:
    return prepare(Page("\n\n".join(lines), "text"))


@pytest.mark.parametrize(
    ("line", "names", "whole"),
    [
        ("(Reuters)", ("Reuters",), True),
        ("— Yonhap", ("Yonhap",), True),
        ("TASS/", ("TASS",), True),
        ("(RFE/RL)", ("Radio Free Europe/Radio Liberty",), True),
        ("According to Interfax", ("Interfax",), True),
        ("Oslo – Reuters", ("Reuters",), True),
        ("dpa/kro", ("dpa",), True),
        ("Xinhua reporter Li Mei", ("Xinhua",), True),
        ("With information from EFE and Kyodo.", ("EFE", "Kyodo News"), False),
        ("mk (efe, dpa)", ("EFE", "dpa"), True),
        ("TASS / NRWX", ("TASS",), False),
        ("Staff and agencies", (), False),
    ],
)
def test_a_line_that_only_names_sources(line: str, names: tuple[str, ...], whole: bool) -> None:
    found = read_sources(line)
    assert found is not None
    assert (found.names, found.whole) == (names, whole)


@pytest.mark.parametrize(
    "line",
    ["Reuters was the first to tell it", "Oslo", "Sun and sea", "Talks with Reuters fail", "Photo: Reuters", "Staff"],
)
def test_a_line_that_says_more_or_less(line: str) -> None:
    assert read_sources(line) is None


@pytest.mark.parametrize(
    ("close", "agency", "original"),
    [
        ("(Reuters)", ("OUT:reuters",), "Reuters"),
        ("[Yonhap]", ("OUT:yonhap",), "Yonhap"),
        ("By Reuters", ("OUT:reuters",), "Reuters"),
        ("Editor: Li Mei Source: Global Times", ("OUT:global-times",), "Global Times"),
        ("With agencies", (), None),
        ("Photo: Reuters", (), None),
        ("Source: TASS | Photo: AFP", ("OUT:tass",), "TASS"),
        ("This report includes material from Reuters.", ("OUT:reuters",), None),
        ("Some of the information in this report came from Kyodo.", ("OUT:kyodo",), None),
        ("With reporting by RFE/RL's Georgian Service", ("OUT:rferl",), None),
        ("Based on an AFP report", ("OUT:afp",), None),
        ("Reproduced from Dawn with permission.", ("OUT:dawn",), "Dawn"),
        ("Translated from the Korean original published by the Hankyoreh.", ("OUT:hankyoreh",), "Hankyoreh"),
        (
            "Republished from The Conversation under a free licence. Read the original article.",
            ("OUT:the-conversation",),
            "Conversation",
        ),
        ("(With inputs from PTI)", ("OUT:pti-india",), None),
        ("Material from The Associated Press was used in this report.", ("OUT:ap",), None),
        ("Originally published by Eurasianet.", ("OUT:eurasianet",), "Eurasianet"),
        ("Published with permission from The Diplomat", ("OUT:the-diplomat",), "Diplomat"),
    ],
)
def test_a_page_that_closes_with_its_source(close: str, agency: tuple[str, ...], original: str | None) -> None:
    article = page(TITLE, *BODY, close)
    assert close not in article.text
    assert (article.agency_ids, article.original_outlet) == (agency, original)


@pytest.mark.parametrize("line", ["Reuters", "Oslo (AFP)", "TASS, Oslo", "JANE DOE, Associated Press"])
def test_a_source_above_the_first_paragraph(line: str) -> None:
    article = page(TITLE, line, *BODY)
    assert line not in article.text
    assert len(article.agency_ids) == 1


def test_the_owner_of_a_picture_is_no_source() -> None:
    article = page(TITLE, "The harbour of Oslo on Monday. Photo: Jane Doe / AFP", "Reuters", *BODY)
    assert "OUT:afp" not in article.agency_ids


@pytest.mark.parametrize("tail", ["(AFP)", "[Yonhap]", "(with AFP)", "/TASS/", "(Source: Xinhua)"])
def test_an_agency_behind_the_last_sentence_leaves_the_paragraph(tail: str) -> None:
    article = page(TITLE, *BODY[:2], f"{BODY[2]} {tail}")
    assert BODY[2] in article.text
    assert len(article.agency_ids) == 1


def test_a_note_behind_the_last_sentence_leaves_the_paragraph() -> None:
    assert BODY[2] in page(TITLE, *BODY[:2], f"{BODY[2]} Jane Doe contributed to this report.").text


def test_a_caption_between_paragraphs_is_still_one() -> None:
    shown = "Fishermen unload their boats in the harbour of Oslo on a cold Monday morning. (AFP)"
    article = page(TITLE, BODY[0], shown, *BODY[1:])
    assert shown not in article.text
    assert article.agency_ids == ()


def test_words_behind_a_paragraph_that_are_no_source() -> None:
    assert source_behind("He spoke of the treaty (signed in Oslo).") is None
    assert source_behind("He spoke of it. (See the map)") is None
