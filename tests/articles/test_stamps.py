"""Date lines with company: which day they say, and which lines are none."""

from __future__ import annotations

import datetime as dt

import pytest

from westphalia.articles.cleaning.fields import PackedLine, read_packed
from westphalia.articles.cleaning.stamps import read_stamps
from westphalia.articles.page import Article, Given, Page
from westphalia.articles.prepare import prepare

STORY = (
    "The foreign ministers of Norway and Denmark met in Oslo for talks about the fisheries in the north.\n\n"
    "They agreed to meet again in the spring, and the Danish minister called the talks useful.\n\n"
    "The agreement of the two countries is renewed every year and covers cod and herring for both fleets."
)


def article(line: str, story: str = STORY) -> Article:
    return prepare(Page(f"Norway and Denmark meet in Oslo over fishing rights\n{line}\n\n{story}", "text"))


DATED: list[tuple[str, str]] = [
    ("2023-03-07 10:14 Source: River Net Author: Lin Mei", "2023-03-07"),
    ("Source: Delta Post Author: Lin Mei 2023-03-07 06:31:20", "2023-03-07"),
    ("Input 2023.03.07. 15:42 | Modified 2023.03.08. 16:03", "2023-03-07"),
    ("Registered: 2023-03-07 20:11 Revised: 2023-03-09 09:00", "2023-03-07"),
    ("Revised 2023-03-09 09:00 Entry 2023-03-07 20:11", "2023-03-07"),
    ("Entry 2023-03-07 03:30 Correction 2023-03-07 05:10", "2023-03-07"),
    ("Entry Date: 07.03.2023 10:24 Update Date: 08.03.2023 13:02", "2023-03-07"),
    ("River Syndicate 2023-03-07 08:02", "2023-03-07"),
    ("Published: 07.03.23 , 07:48", "2023-03-07"),
    ("Published on: 07/03/2023 - 18:30 Modified on: 08/03/2023", "2023-03-07"),
    ("March 7, 2023, 19:31 (Kyodo)", "2023-03-07"),
    ("2023年3月7日 19:31", "2023-03-07"),
    ("Rivernet | Updated: 2023-03-07", "2023-03-07"),
    ("07 March 2023, 14:00 RIA Novosti", "2023-03-07"),
    ("As of: 07.03.2023 6:12 p.m.", "2023-03-07"),
    ("Status: 07.03.2023 18:12", "2023-03-07"),
    ("Quito - 07 MAR 2023 - 09:31 CEST", "2023-03-07"),
    ("MARCH 7, 2023, 20:37 — OLENA MARCHENKO — 18312", "2023-03-07"),
    ("Today, 7 March 2023, 14:25", "2023-03-07"),
    ("Last update: 17:30-7 March 2023 AD ـ 15 Sha'ban 1444 AH", "2023-03-07"),
    ("March 7, 2023 | Last updated: 21:40 (Muscat time)", "2023-03-07"),
    ("Published on Tuesday, March 7, 2023 at 09h11 – Source: Le Fleuve / fleuveweb", "2023-03-07"),
    ("By: T.K. | 7 March 2023 | 18:42 | Reading time: 4 min", "2023-03-07"),
    ("By T.K. - 7 March 2023", "2023-03-07"),
    ("Date of publication: March 7, 2023, 17:22 (Minsk time)", "2023-03-07"),
    ("News ID: 45211 | 2023-03-07 12:00", "2023-03-07"),
    ("2023-03-07 10:14 Views: 1203 Comments: 4", "2023-03-07"),
    ("Reporter: Lee Soo-jin Input: 2023.03.07 18:00 Edit: 2023.03.08 18:05", "2023-03-07"),
    ("2023-03-07 08:00 Source: River TV news client", "2023-03-07"),
    ("7 March 2023 - 12:03 News code: 123456 Category: Policy", "2023-03-07"),
    ("Published in: 07 March ,2023: 12:00 AM GST", "2023-03-07"),
    ("Published on 07.03.2023 | Reading duration: 3 minutes", "2023-03-07"),
    ("Published on 07.03.2023 at 6:00 p.m., Updated on 08.03.2023 at 7 p.m.", "2023-03-07"),
    ("Tuesday, March 7, 2023 18:00 (GMT+7)", "2023-03-07"),
    ("Time: 2023-03-07 18:00:00 Click: 123", "2023-03-07"),
    ("Date of publication: 16 Esfand 1401 - 14:30", "2023-03-07"),
    ("Esfand 16, 1401", "2023-03-07"),
    ("27/03/2023 07:18 Updated to 28/03/2023 11:52", "2023-03-27"),
    ("07/03/2023 07:18 Updated to 14/03/2023 11:52", "2023-03-07"),
    ("Posted the 07/03/2023 at 17h22, updated at 18h", "2023-03-07"),
    ("Tuesday 07/03/2023 17:22", "2023-03-07"),
    ("03/07/2023 05:22 PM EST", "2023-03-07"),
]


@pytest.mark.parametrize(("line", "date"), DATED)
def test_a_date_line_with_company_gives_the_day_and_goes(line: str, date: str) -> None:
    found = article(line)
    assert found.published.date == dt.date.fromisoformat(date)
    assert (found.published.precision, found.published.basis) == ("day", "metadata")
    assert line not in found.text


STORIES: list[str] = [
    "On March 7, 2023 the two sides signed a declaration in Bergen",
    "March 7, 2023: the day the bridge fell",
    "Since 2023-03-07 the border is closed",
    "Norway Marks March 7, 2023",
    "Valid until: 31 March 2023",
    "Born: 7 March 1960 Bergen",
    "Bergen Harbour, March 7, 2023",
]


@pytest.mark.parametrize("line", STORIES)
def test_a_date_of_the_story_stays_and_dates_no_page(line: str) -> None:
    found = article(line)
    assert line in found.text
    assert found.published.basis != "metadata"


def test_a_day_that_can_be_read_two_ways_is_settled_by_what_is_told() -> None:
    line = "07/03/2023 07:18 Updated to 07/03/2023 11:52"
    assert read_stamps([line]).published is None
    assert article(line).published.date is None
    told = STORY.replace("for talks", "on March 6 for talks")
    assert article(line, told).published.date == dt.date(2023, 3, 7)
    told = STORY.replace("for talks", "on July 2 for talks")
    assert article(line, told).published.date == dt.date(2023, 7, 3)


def test_a_date_line_below_a_deck_is_read() -> None:
    deck = "The two countries want to renew their agreement on cod before the summer begins."
    found = article(f"{deck}\nAnna Berg, Oslo - 7 MAR 2023 - 09:31 CET")
    assert (found.published.date, found.byline, found.dateline_place) == (dt.date(2023, 3, 7), "Anna Berg", "Oslo")
    assert deck in found.text


def test_who_asks_in_an_interview_is_no_place() -> None:
    turns = "\n\n".join(f"MERIDIAN: {ask}\n\nAnn Lee: {STORY.splitlines()[0]}" for ask in ("And now?", "What comes?"))
    found = article("", f"{turns}\n\n{STORY}")
    assert (found.dateline_place, found.text.count("MERIDIAN:")) == (None, 2)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Registered: 2023-03-07 20:11 Revised: 2023-03-09 09:00</p>",
        "<p>March 7, 2023, 18:00 | Author: Ivan Petrenko</p>",
        '<div class="news-date">07 March 2023, 14:00</div>',
        "<time>07.03.2023 18:00</time>",
    ],
)
def test_a_date_line_of_a_page_without_metadata_is_read(line: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
    page = f"<html><body><article><h1>Norway and Denmark meet in Oslo</h1>{line}{story}</article></body></html>"
    found = prepare(Page(page, "html"))
    assert (found.published.date, found.published.basis) == (dt.date(2023, 3, 7), "metadata")
    assert "2023" not in found.text


@pytest.mark.parametrize("owner", ["© RIA Novosti / Olga Petrova", "© Sputnik", "Photo: Reuters/Pixfield"])
def test_a_picture_does_not_name_the_outlet(owner: str) -> None:
    shown = "The ministers of Norway and Denmark before the talks in Oslo"
    story = f"OSLO, March 7, 2023. /NTB/. {STORY}".replace("\n\nThey", f"\n\n{owner}\n\nThey")
    assert article("", story).outlet == "NTB"
    below = article("", story.replace(owner, f"{owner}\n{shown}"))
    assert below.outlet == "NTB"
    assert (shown in below.text) == (not owner.startswith("©"))


COMPANY: list[tuple[str, PackedLine]] = [
    (
        "2023-03-07 10:14 Source: River Net Author: Lin Mei Editor: Bo Tan",
        PackedLine("Lin Mei", "", source="River Net", credits=(("Source", "River Net"), ("Editor", "Bo Tan"))),
    ),
    ("Quito - 07 MAR 2023 - 09:31 CEST", PackedLine(stamp="", place="Quito")),
    ("MARCH 7, 2023, 20:37 — OLENA MARCHENKO — 18312", PackedLine("OLENA MARCHENKO", "MARCH 7, 2023, 20:37")),
    ("Reporter Lee Soo-jin | 2023-03-07 12:35:10", PackedLine("Lee Soo-jin", "2023-03-07 12:35:10")),
    (
        "Riga. The River Post — Tuesday, 7 March 2023, 14:25 — Olha Koval",
        PackedLine("Olha Koval", "Tuesday, 7 March 2023, 14:25", "The River Post"),
    ),
]


@pytest.mark.parametrize(("line", "wanted"), COMPANY)
def test_who_stands_beside_the_date(line: str, wanted: PackedLine) -> None:
    found = read_packed(line)
    assert found is not None
    assert (found.names, found.outlet, found.place, found.source, found.credits) == (
        wanted.names, wanted.outlet, wanted.place, wanted.source, wanted.credits,
    )  # fmt: skip
    assert found.stamp == (wanted.stamp or line)


@pytest.mark.parametrize(
    ("outlet", "line", "day"),
    [
        ("Al Jazeera", "Published On 5/11/2023", dt.date(2023, 11, 5)),
        ("Al Jazeera", "By R.N. | 05-11-2023 | 09:15", dt.date(2023, 11, 5)),
        ("The Washington Post", "Published On 5/11/2023", None),
        (None, "Published On 5/11/2023", None),
    ],
)
def test_the_outlet_tells_whether_the_day_stands_first(outlet: str | None, line: str, day: dt.date | None) -> None:
    page = f"Norway and Denmark meet in Oslo over fishing rights\n{line}\n\n{STORY}"
    assert prepare(Page(page, "text", given=Given(outlet=outlet))).published.date == day


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    found = article("", f"Oslo, March 7, 2023 (Norsknytt) –\n\n{STORY}")
    assert (found.published.date, found.dateline_place) == (dt.date(2023, 3, 7), "Oslo")
