"""The clean text: nothing of it is changed, nothing of the article is lost, what was taken out is kept."""

from __future__ import annotations

import pytest

from westphalia.articles.cleaning.page_text import clean_page_text

FIRST = "Two ministers met in Geneva on Tuesday to speak about grain, and agreed on very little."
SECOND = "“We disagree,” said one of them, “but we have a date for the next round of talks.”"
CLEAN = f"{FIRST}\n\n{SECOND}\n\nIt was their third meeting since the war in the north began."

UNTOUCHED: list[str] = [
    "Russian President Vladimir Putin visited Pyongyang.",
    "Putin visits Pyongyang",
    "Kim hails pact",
    "He met Kim.\nThey signed a treaty.",
    "The following countries voted against:\nBelarus\nEritrea\nNicaragua",
    CLEAN,
    f"  {FIRST}  with   odd    spaces, and\ta tab.",
    f"{FIRST}\n{SECOND}\nHe declined to comment.",
    "Российский министр прибыл в Ханой во вторник. Он встретится с премьером и подпишет два соглашения.",
    "习近平主席在北京会见了来访的外国领导人，双方就加强合作达成重要共识。会谈持续了两个小时。",
    "می‌خواهند مذاکرات را ادامه دهند. وزیر امور خارجه روز سه‌شنبه این را در تهران گفت.",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_clean_text_comes_out_as_it_went_in(text: str) -> None:
    cleaned = clean_page_text(text)
    assert cleaned.text == text.rstrip()
    assert cleaned.debris == ()


def test_line_ends_and_invisible_characters_are_mended() -> None:
    text = "\ufeffTwo\u00ad ministers\u200b met.\r\n\r\n\r\n\r\nThey agreed. \r\n"
    assert clean_page_text(text).text == "Two ministers met.\n\nThey agreed."


def test_a_title_given_is_put_before_the_text() -> None:
    cleaned = clean_page_text(CLEAN, title="Ministers meet")
    assert cleaned.text == f"Ministers meet\n\n{CLEAN}"
    assert cleaned.headings == ((0, len("Ministers meet")),)


@pytest.mark.parametrize("first", ["Ministers meet over grain", "MINISTERS MEET OVER GRAIN"])
def test_a_title_given_is_not_put_twice(first: str) -> None:
    cleaned = clean_page_text(f"{first}\n{CLEAN}", title="Ministers meet over grain")
    assert cleaned.text == f"{first}\n{CLEAN}"
    assert cleaned.title == first


def test_the_outlet_behind_the_title_goes() -> None:
    cleaned = clean_page_text(f"Ministers meet over grain | The Daily Post\n\n{CLEAN}")
    assert cleaned.title == "Ministers meet over grain"
    assert cleaned.text == f"Ministers meet over grain\n\n{CLEAN}"
    assert [d.text for d in cleaned.debris] == ["| The Daily Post"]


def test_debris_is_kept_where_it_stood() -> None:
    cleaned = clean_page_text(f"{FIRST}\n\nAdvertisement\n\n{SECOND}\n\n5 days ago")
    assert cleaned.text == f"{FIRST}\n\n{SECOND}"
    assert [(d.position, d.text) for d in cleaned.debris] == [
        (len(FIRST), "Advertisement"),
        (len(cleaned.text), "5 days ago"),
    ]


def test_headings_are_offsets_into_the_text() -> None:
    cleaned = clean_page_text(f"Grain talks stall\n\n{FIRST}\n\nThe next round\n\n{SECOND}\n\n{FIRST[:-1]} again.")
    assert [cleaned.text[start:end] for start, end in cleaned.headings] == [
        "Grain talks stall",
        "The next round",
    ]


def test_a_picture_named_after_people_goes_and_a_name_of_the_text_stays() -> None:
    body = f"Moreno and Castillo met again. {FIRST}"
    assert clean_page_text(f"Talks in Geneva again\nMorenoCastillo\n{body}\n{SECOND}").text == (
        f"Talks in Geneva again\n{body}\n{SECOND}"
    )
    about = f"WikiLeaks published the cables. Wiki pages and Leaks followed. {FIRST}"
    assert "\nWikiLeaks\n" in clean_page_text(f"{about}\nWikiLeaks\n{SECOND}").text


def test_paragraphs_printed_twice_stay_once() -> None:
    assert clean_page_text(f"{FIRST}\n\n{SECOND}\n\n{FIRST}").text == f"{FIRST}\n\n{SECOND}"
    cut = "Two ministers met in Geneva on Tuesday to speak about grain…"
    assert clean_page_text(f"Grain talks stall\n\n{cut}\n\n{FIRST}\n\n{SECOND}").text == (
        f"Grain talks stall\n\n{FIRST}\n\n{SECOND}"
    )


def test_a_pull_quote_goes_even_where_the_sentence_it_is_from_is_short() -> None:
    text = f"{FIRST}\n\n{SECOND}\n\n“A road can also be a gate,” he said."
    assert clean_page_text(f"{FIRST}\n\n“A road can also be a gate”\n\n{text[len(FIRST) + 2 :]}").text == text


def test_a_box_of_links_inside_the_article_does_not_end_it() -> None:
    box = "Related stories\nMinisters to meet in May\nWho feeds the south?\nA short history of grain"
    cleaned = clean_page_text(f"{FIRST}\n{SECOND}\n{box}\n{FIRST[:-1]} again.\n{SECOND[:-1]}, he said again.”")
    assert cleaned.text.endswith("he said again.”")
    assert "Who feeds" not in cleaned.text


@pytest.mark.parametrize(
    "heading", ["READ ALSO", "On the same subject", "more to read", "MORE INFORMATION", "Hot list today"]
)
def test_a_paragraph_behind_a_box_stays_and_all_headlines_of_the_box_go(heading: str) -> None:
    box = f"{heading}\nWho will feed the south when winter comes?\nPeru and Chile close their border for two days"
    cleaned = clean_page_text(f"Grain talks stall\n{FIRST}\n{SECOND}\n{box}\n{FIRST[:-1]} again, the agency reported.")
    assert cleaned.text == f"Grain talks stall\n{FIRST}\n{SECOND}\n{FIRST[:-1]} again, the agency reported."


def test_short_paragraphs_behind_boxes_stay() -> None:
    boxes = "READ ALSO\nPeru gives up\nNobody came.\nThe ships stayed.\nREAD ALSO\nChile gives up\nIt rained."
    cleaned = clean_page_text(f"Grain talks stall\n{FIRST}\n{boxes}")
    assert cleaned.text == f"Grain talks stall\n{FIRST}\nNobody came.\nThe ships stayed.\nIt rained."


def test_a_heading_below_a_box_stays() -> None:
    box = "READ ALSO\nPeru and Chile close their border for two days"
    cleaned = clean_page_text(
        f"Grain talks stall\n\n{FIRST}\n\n{box}\n\nThe next round\n{SECOND}\n\n{FIRST[:-1]} again."
    )
    assert "\nThe next round\n" in cleaned.text
    assert "Peru" not in cleaned.text


@pytest.mark.parametrize("kicker", ["Western Balkans", "Gulf - Iran"])
def test_a_region_above_the_headline_is_a_section(kicker: str) -> None:
    cleaned = clean_page_text(f"{kicker}\nMinisters speak about grain in Geneva\n{FIRST}\n{SECOND}")
    assert cleaned.title == "Ministers speak about grain in Geneva"


def test_a_headline_that_begins_with_a_country_is_none() -> None:
    title = "Iran - talks about grain open in Geneva"
    assert clean_page_text(f"{title}\n{FIRST}\n{SECOND}").title == title


def test_text_in_narrow_columns_is_left_alone() -> None:
    wrapped = "\n".join(
        [
            "Two ministers met in Geneva on",
            "tuesday to speak about grain, and",
            "agreed on very little, although",
        ]
        * 4
    )
    assert clean_page_text(wrapped).text == wrapped


def test_a_paragraph_that_breaks_off_is_no_teaser() -> None:
    text = f"{FIRST}\n\nHe paused, as he often does when asked about the war in the north...\n\n{SECOND}"
    assert clean_page_text(text).text == text


def test_markup_headings_are_headings_and_a_bare_body_keeps_its_first_line() -> None:
    cleaned = clean_page_text(
        f"{FIRST}\n\nWhat comes.\n\n{SECOND}", title="T", headings=["What comes."], furnished=False
    )
    assert cleaned.text == f"T\n\n{FIRST}\n\nWhat comes.\n\n{SECOND}"
    assert [cleaned.text[a:b] for a, b in cleaned.headings] == ["T", "What comes."]


TICKER = "14:18 Norway seized a trawler\n14:05 Iceland recalls its envoy"


def test_a_ticker_above_the_headline_goes() -> None:
    cleaned = clean_page_text(f"{TICKER}\nMinisters meet over grain\n\n{CLEAN}")
    assert cleaned.text == f"Ministers meet over grain\n\n{CLEAN}"
    assert clean_page_text(f"{TICKER}\n\n{CLEAN}").text == f"{TICKER}\n\n{CLEAN}"  # nothing else could be the headline


def test_clock_times_inside_the_article_stay() -> None:
    text = f"Ministers meet over grain\n\n{FIRST}\n{TICKER}\n{SECOND}"
    assert clean_page_text(text).text == text


def test_a_byline_that_ends_in_a_time_of_day_is_no_paragraph() -> None:
    line = "By Élodie Marchal – Published on 3 August 2026 at 2:20 p.m., modified at 3:10 p.m."
    title = "Ministers meet in Geneva over grain"
    cleaned = clean_page_text(f"Le Courrier du Rhin\n{title}\n{line}\n\n{CLEAN}")
    assert cleaned.text == f"{title}\n\n{CLEAN}"


def test_breaking_news_between_paragraphs_is_another_article() -> None:
    box = "Breaking news | Norway closes its northern ports"
    assert clean_page_text(f"Ministers meet over grain\n\n{FIRST}\n{box}\n{SECOND}").text.count("Norway") == 0
    headline = "Breaking: Norway closes its northern ports"
    assert clean_page_text(f"{headline}\n\n{CLEAN}").title == headline


def test_reactions_of_readers_end_the_article_and_a_heading_does_not() -> None:
    last = "It was their third meeting since the war in the north began."
    comment = "Jean-Marc 67\nNorway is right."
    assert clean_page_text(f"Ministers meet over grain\n\n{CLEAN}\nReactions (3)\n{comment}").text.endswith(last)
    text = f"Ministers meet over grain\n\n{FIRST}\nReactions\n{SECOND}\n{FIRST.replace('Two', 'Four')}"
    assert clean_page_text(text).text == text
