"""Times: what is found, what it is dated to, and what is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from westphalia.articles.page import Article, Published
from westphalia.reading.annotations import Time
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences
from westphalia.reading.times import find_times
from westphalia.reading.times.arithmetic import delta
from westphalia.reading.times.data import load
from westphalia.reading.times.grammar import load_grammar


@dataclass(frozen=True)
class Case:
    """A text, the day it was published (None: unknown), and what is found, in `shown` form."""

    text: str
    times: list[str]
    published: str | None = "2024-06-20"  # a Thursday


def shown(time: Time) -> str:
    """Write a time as "text = days", unknown days as "?"; kind and relation where unusual."""
    days = "?"
    if time.interval:
        days = str(time.first) if time.first == time.last else f"{time.first}..{time.last}"
    elif time.partial:
        days = time.partial
    marks = [mark for mark in (time.kind, time.relation) if mark not in ("date", "at")]
    return " ".join([f"{time.text} = {days}", *marks])


def times_in(text: str, published: str | None) -> tuple[Time, ...]:
    doc = load_parser()(text)
    when = Published(dt.date.fromisoformat(published), "day", "given") if published else Published()
    return find_times(doc, find_sentences(Article(text=text), doc), when)


def check(case: Case) -> None:
    assert [shown(time) for time in times_in(case.text, case.published)] == case.times


COMPLETE = [
    Case("They shelled it on the night of June 11-12, 2024.", ["June 11-12, 2024 = 2024-06-11..2024-06-12"]),
    Case("They shelled it on the night of Monday to Tuesday.", ["Monday to Tuesday = 2024-06-17..2024-06-18"]),
    Case("The pact was signed on June 19, 2024.", ["June 19, 2024 = 2024-06-19"]),
    Case("The pact was signed on 19 June 2024.", ["19 June 2024 = 2024-06-19"]),
    Case("The pact was signed on the 19th of June, 2024.", ["the 19th of June, 2024 = 2024-06-19"]),
    Case("They met on Wednesday, June 19, 2024, in Pyongyang.", ["Wednesday, June 19, 2024 = 2024-06-19"]),
    Case("It entered into force on Sept. 3, 2021.", ["Sept. 3, 2021 = 2021-09-03"]),
    Case("Updated 2023-09-15 by the desk.", ["2023-09-15 = 2023-09-15"]),
    Case("The form is dated 15.09.2023.", ["15.09.2023 = 2023-09-15"]),
    Case("The form is dated 09/15/2023.", ["09/15/2023 = 2023-09-15"]),
    Case("The form is dated 03/04/2023.", ["03/04/2023 = 2023-01-01..2023-12-31"]),
    Case("He visited in September 2023.", ["September 2023 = 2023-09-01..2023-09-30"]),
    Case(
        "He came twice, in April 2019 and September 2023.",
        ["April 2019 = 2019-04-01..2019-04-30", "September 2023 = 2023-09-01..2023-09-30"],
    ),
    Case(
        "Talks were held in April and September 2023.",
        ["April = 2023-04-01..2023-04-30", "September 2023 = 2023-09-01..2023-09-30"],
    ),
    Case("In 2000, the two countries signed a treaty.", ["2000 = 2000-01-01..2000-12-31"]),
    Case("The 2015 nuclear deal collapsed.", ["2015 = 2015-01-01..2015-12-31"]),
    Case("Leaders left the G20 2023 summit early.", ["2023 = 2023-01-01..2023-12-31"]),
    Case("The party (founded in 1949) rules alone.", ["1949 = 1949-01-01..1949-12-31"]),
    Case("Trade fell in the 1990s.", ["the 1990s = 1990-01-01..1999-12-31"]),
    Case("Trade fell in the early 1990s.", ["the early 1990s = 1990-01-01..1992-12-31"]),
    Case("Trade fell in the '80s.", ["the '80s = 1980-01-01..1989-12-31"]),
    Case("The border was drawn in the 19th century.", ["the 19th century = 1801-01-01..1900-12-31"]),
    Case("The border was drawn in the late 20th century.", ["the late 20th century = 1968-01-01..2000-12-31"]),
    Case("It began in early 2023.", ["early 2023 = 2023-01-01..2023-04-30"]),
    Case("It began in mid-2023.", ["mid-2023 = 2023-05-01..2023-08-31"]),
    Case("It began in late 2023.", ["late 2023 = 2023-09-01..2023-12-31"]),
    Case("It began in late September 2023.", ["late September 2023 = 2023-09-21..2023-09-30"]),
    Case("Exports rose in the first half of 2023.", ["the first half of 2023 = 2023-01-01..2023-06-30"]),
    Case("Exports rose in the second quarter of 2023.", ["the second quarter of 2023 = 2023-04-01..2023-06-30"]),
    Case("Exports rose in Q3 2023.", ["Q3 2023 = 2023-07-01..2023-09-30"]),
    Case("The offensive of spring 2024 stalled.", ["spring 2024 = 2024-03-01..2024-05-31"]),
    Case("The offensive failed in the summer of 2023.", ["the summer of 2023 = 2023-06-01..2023-08-31"]),
    Case("It was built in the winter of 2021.", ["the winter of 2021 = 2021-12-01..2022-02-28"]),
    Case("The budget for fiscal 2023 grew.", ["fiscal 2023 = 2023-01-01..2023-12-31"]),
    Case("The budget for 2023-24 grew.", ["2023-24 = 2023-01-01..2024-12-31"]),
    Case("It was at its worst at the end of 2022.", ["the end of 2022 = 2022-12-01..2022-12-31"]),
]

RANGES = [
    Case("Putin was in Pyongyang on June 18 and 19.", ["June 18 and 19 = 2024-06-18..2024-06-19"]),
    Case("Putin was in Pyongyang on June 18-19, 2024.", ["June 18-19, 2024 = 2024-06-18..2024-06-19"]),
    Case("The drill took place between 3 and 7 May.", ["3 and 7 May = 2024-05-03..2024-05-07"]),
    Case("The drill ran from 3 to 7 May 2023.", ["3 to 7 May 2023 = 2023-05-03..2023-05-07"]),
    Case("They fought from 2014 to 2019.", ["2014 to 2019 = 2014-01-01..2019-12-31"]),
    Case("They fought between 2014 and 2019.", ["2014 and 2019 = 2014-01-01..2019-12-31"]),
    Case("The crisis of 1997–1998 hit Seoul.", ["1997–1998 = 1997-01-01..1998-12-31"]),
    Case(
        "He served from April 2019 to September 2023.",
        ["April 2019 to September 2023 = 2019-04-01..2023-09-30"],
    ),
    Case("The embargo held from April to June 2023.", ["April to June 2023 = 2023-04-01..2023-06-30"]),
    Case(
        "The drill ran from June 28, 2023 to July 3, 2023.",
        ["June 28, 2023 to July 3, 2023 = 2023-06-28..2023-07-03"],
    ),
    Case("The drill ran from May 28 to June 3.", ["May 28 to June 3 = 2024-05-28..2024-06-03"]),
    Case(
        "The strike lasted from November to February 2023.",
        ["November to February 2023 = 2022-11-01..2023-02-28"],
    ),
]

FROM_PUBLICATION = [
    Case("He arrived yesterday.", ["yesterday = 2024-06-19"]),
    Case("He arrived today.", ["today = 2024-06-20"]),
    Case("He will leave tomorrow.", ["tomorrow = 2024-06-21"]),
    Case("He arrived the day before yesterday.", ["the day before yesterday = 2024-06-18"]),
    Case("The ministers met on Tuesday.", ["Tuesday = 2024-06-18"]),
    Case("The ministers met on Thursday.", ["Thursday = 2024-06-20"]),
    Case("The ministers met late on Tuesday.", ["late on Tuesday = 2024-06-18"]),
    Case("The ministers met Tuesday night.", ["Tuesday night = 2024-06-18"]),
    Case("The ministers will meet on Tuesday.", ["Tuesday = 2024-06-25"]),
    Case("The ministers are expected to meet on Tuesday.", ["Tuesday = 2024-06-25"]),
    Case("The ministers met last Friday.", ["last Friday = 2024-06-14"]),
    Case("They met on Monday (May 6, 2024).", ["Monday = 2024-05-06", "May 6, 2024 = 2024-05-06"]),
    Case("In June Iran fired on a ship.", ["June = 2024-06-01..2024-06-30"]),
    Case(
        "The pact was signed in May 2019.\n\nThe ministers met in January.",
        ["May 2019 = 2019-05-01..2019-05-31", "January = 2024-01-01..2024-01-31"],
    ),
    Case(
        "The pact was signed in October 2018. In the March war it was broken.",
        ["October 2018 = 2018-10-01..2018-10-31", "March = 2024-03-01..2024-03-31"],
    ),
    Case(
        "2018\n\nThe ministers met in January.", ["2018 = 2018-01-01..2018-12-31", "January = 2018-01-01..2018-01-31"]
    ),
    Case(
        "In March 2018 they struck the port. The March strikes killed two.",
        ["March 2018 = 2018-03-01..2018-03-31", "March = 2018-03-01..2018-03-31"],
    ),
    Case("The ministers meet again next Monday.", ["next Monday = 2024-06-24"]),
    Case("The council met last week.", ["last week = 2024-06-10..2024-06-16"]),
    Case("The council meets this week.", ["this week = 2024-06-17..2024-06-23"]),
    Case("The council met earlier this week.", ["earlier this week = 2024-06-17..2024-06-20"]),
    Case("The council meets later this week.", ["later this week = 2024-06-20..2024-06-23"]),
    Case("The council meets next week.", ["next week = 2024-06-24..2024-06-30"]),
    Case("The talks collapsed last month.", ["last month = 2024-05-01..2024-05-31"]),
    Case("The talks began last year.", ["last year = 2023-01-01..2023-12-31"]),
    Case("The talks began late last year.", ["late last year = 2023-09-01..2023-12-31"]),
    Case("The talks began in June last year.", ["June last year = 2023-06-01..2023-06-30"]),
    Case("The talks begin early next month.", ["early next month = 2024-07-01..2024-07-10"]),
    Case("The talks began last September.", ["last September = 2023-09-01..2023-09-30"]),
    Case("The base will open next spring.", ["next spring = 2025-03-01..2025-05-31"]),
    Case("The base opened last summer.", ["last summer = 2023-06-01..2023-08-31"]),
    Case("The envoy left two days ago.", ["two days ago = 2024-06-18"]),
    Case("The envoy left three weeks ago.", ["three weeks ago = 2024-05-27..2024-06-02"]),
    Case("The envoy left a year ago.", ["a year ago = 2023-01-01..2023-12-31"]),
    Case("The envoy left about 10 years ago.", ["about 10 years ago = 2014-01-01..2014-12-31"]),
    Case("The envoy left less than a month ago.", ["less than a month ago = 2024-05-20..2024-06-20"]),
    Case("The envoy left a few days ago.", ["a few days ago = ? vague"]),
    Case("The envoy left decades ago.", ["decades ago = ? vague"]),
    Case("Exports doubled over the past two years.", ["the past two years = 2022-06-20..2024-06-20"]),
    Case("Exports doubled over the past year.", ["the past year = 2023-06-20..2024-06-20"]),
    Case("Exports will double over the next five years.", ["the next five years = 2024-06-20..2029-06-20"]),
    Case("Twelve died in the past 24 hours.", ["the past 24 hours = 2024-06-19..2024-06-20"]),
    Case("That policy has failed over the past few decades.", ["the past few decades = ? vague"]),
    Case("Three months from now the treaty lapses.", ["Three months from now = 2024-09-01..2024-09-30"]),
    Case(
        "The base will be ready by the end of the year.",
        ["the end of the year = 2024-12-01..2024-12-31 until"],
    ),
    Case("The base was ready by the end of last year.", ["the end of last year = 2023-12-01..2023-12-31 until"]),
    Case(
        "For nearly a year now, the army has used them.",
        ["nearly a year now = 2023-06-20..2024-06-20 duration since"],
    ),
    Case("He flew home last night.", ["last night = 2024-06-19"]),
    Case("He said so over the weekend.", ["the weekend = 2024-06-15..2024-06-16"]),
    Case("He said so earlier in the day.", ["earlier in the day = 2024-06-20"]),
    Case("The June attack was a surprise.", ["June = 2024-06-01..2024-06-30"]),
    Case("They meet this weekend.", ["this weekend = 2024-06-22..2024-06-23"]),
]

WITHOUT_YEAR = [
    Case("Putin visited Pyongyang on June 19.", ["June 19 = 2024-06-19"]),
    Case("Putin visited Pyongyang on July 1.", ["July 1 = 2023-07-01"]),
    Case("Putin will visit Pyongyang on June 19.", ["June 19 = 2025-06-19"]),
    Case("Putin will visit Hanoi on July 1.", ["July 1 = 2024-07-01"]),
    Case("The summit was scheduled for September.", ["September = 2024-09-01..2024-09-30"]),
    Case("The minister resigned in September.", ["September = 2023-09-01..2023-09-30"]),
    Case("The minister resigned in May.", ["May = 2024-05-01..2024-05-31"]),
    Case("The minister resigned in early March.", ["early March = 2024-03-01..2024-03-10"]),
    Case("The minister plans to resign in March.", ["March = 2025-03-01..2025-03-31"]),
    Case("He reported from Moscow on Feb. 29.", ["Feb. 29 = 2024-02-29"]),
    Case("They exchanged gifts on Christmas Eve.", ["Christmas Eve = 2023-12-24"]),
    Case(
        "He took the post in January and left it in April.",
        ["January = 2024-01-01..2024-01-31", "April = 2024-04-01..2024-04-30"],
    ),
]

NARRATIVE = [
    Case(
        "On June 19 they met. The deal was signed the day before.",
        ["June 19 = 2024-06-19", "the day before = 2024-06-18"],
    ),
    Case(
        "On June 10 they met. The next day they parted.",
        ["June 10 = 2024-06-10", "The next day = 2024-06-11"],
    ),
    Case(
        "On June 10 they met. Two days later they parted.",
        ["June 10 = 2024-06-10", "Two days later = 2024-06-12"],
    ),
    Case("On June 10 they met. Weeks later they parted.", ["June 10 = 2024-06-10", "Weeks later = ? vague"]),
    Case(
        "On June 10 they met. The same day, Seoul protested.",
        ["June 10 = 2024-06-10", "The same day = 2024-06-10"],
    ),
    Case(
        "On April 10 they met. Later that month they signed.",
        ["April 10 = 2024-04-10", "Later that month = 2024-04-10..2024-04-30"],
    ),
    Case(
        "On April 10 they met. The previous week they had quarrelled.",
        ["April 10 = 2024-04-10", "The previous week = 2024-04-01..2024-04-07"],
    ),
    Case(
        "In 1992 Moscow annulled the pact. The following year it stopped all aid.",
        ["1992 = 1992-01-01..1992-12-31", "The following year = 1993-01-01..1993-12-31"],
    ),
    Case(
        "In 1992 Moscow annulled the pact. Two years earlier it had recognised Seoul.",
        ["1992 = 1992-01-01..1992-12-31", "Two years earlier = 1990-01-01..1990-12-31"],
    ),
    Case(
        "In 1979 the army invaded in December.",
        ["1979 = 1979-01-01..1979-12-31", "December = 1979-12-01..1979-12-31"],
    ),
    Case(
        "The closeness began in 2000. At that time his father ruled.",
        ["2000 = 2000-01-01..2000-12-31", "that time = 2000-01-01..2000-12-31"],
    ),
    Case(
        "In August 2021 the army fell apart; the capital had been lost by the end of the month.",
        ["August 2021 = 2021-08-01..2021-08-31", "the end of the month = 2021-08-29..2021-08-31 until"],
    ),
    Case(
        "Kim came to power in 2011. He met Putin on June 19.",
        ["2011 = 2011-01-01..2011-12-31", "June 19 = 2024-06-19"],
    ),
]

EVENTS = [
    Case(
        "It came seven months after Russia’s invasion of Ukraine.",
        ["seven months after Russia’s invasion of Ukraine = 2022-09-01..2022-09-30"],
    ),
    Case(
        "It came three days before the annexation of Crimea.",
        ["three days before the annexation of Crimea = 2014-03-15"],
    ),
    Case("It came a month after the 9/11 attacks.", ["a month after the 9/11 attacks = 2001-10-01..2001-10-31"]),
    Case(
        "It came two years after the fall of the Berlin Wall.",
        ["two years after the fall of the Berlin Wall = 1991-01-01..1991-12-31"],
    ),
    Case(
        "It came a decade after the end of the Cold War.",
        ["a decade after the end of the Cold War = 2000-01-01..2009-12-31"],
    ),
    Case(
        "It came two days after the June 10 attack.",
        ["two days after the June 10 attack = 2024-06-12", "June 10 = 2024-06-10"],
    ),
    Case(
        "It was held 270 days after Kim’s last visit to Russia.",
        ["270 days after Kim’s last visit to Russia = ?"],
    ),
    Case("He spoke on the day of Putin’s visit to Pyongyang.", ["the day of Putin’s visit to Pyongyang = ?"]),
    Case("It came just two days after he left office.", ["just two days = ?"]),
]

RELATIONS = [
    Case("Since 2014, the port has grown.", ["2014 = 2014-01-01..2014-12-31 since"]),
    Case("The sanctions run until 2026.", ["2026 = 2026-01-01..2026-12-31 until"]),
    Case("The army was gone by May 2021.", ["May 2021 = 2021-05-01..2021-05-31 until"]),
    Case("It was settled before June 2021.", ["June 2021 = 2021-06-01..2021-06-30 before"]),
    Case("It was settled after 1991.", ["1991 = 1991-01-01..1991-12-31 after"]),
    Case("The post-2014 sanctions hurt.", ["2014 = 2014-01-01..2014-12-31 after"]),
    Case("From 2014 onwards the port grew.", ["2014 = 2014-01-01..2014-12-31 since"]),
    Case("He spoke before Tuesday's meeting.", ["Tuesday = 2024-06-18"]),
]

DURATIONS = [
    Case("It was the first visit in 24 years.", ["24 years = ? duration"]),
    Case("They were given six more months.", ["six more months = ? duration"]),
    Case("It was the worst night in decades.", ["decades = ? duration"]),
    Case("The two-hour meeting ended.", ["two-hour = ? duration"]),
    Case("It lasted over an hour and a half.", ["over an hour and a half = ? duration"]),
    Case("For over seventy years the party has ruled.", ["over seventy years = ? duration"]),
    Case("He served two and a half years in prison.", ["two and a half years = ? duration"]),
    Case("The three-day visit ended.", ["three-day = ? duration"]),
    Case("The weeklong drill ended.", ["weeklong = ? duration"]),
    Case("The 63-year-old leader spoke.", ["63-year-old = ? duration"]),
    Case("After decades of war the border opened.", ["decades = ? duration"]),
    Case("They now speak at present of peace.", ["now = ? vague", "at present = ? vague"]),
    Case("Ties have recently grown.", ["recently = ? vague"]),
    Case("Ties grew in recent years.", ["recent years = ? vague"]),
]

UNPUBLISHED = [
    Case(
        "On June 19, the paper reported that the pact was signed the day before.",
        ["June 19 = --06-19", "the day before = --06-18"],
        None,
    ),
    Case("Putin came on June 18 and 19.", ["June 18 and 19 = --06-18/--06-19"], None),
    Case("The ministers met on Tuesday.", ["Tuesday = ?"], None),
    Case("He came last month.", ["last month = ?"], None),
    Case("He came two weeks ago.", ["two weeks ago = ?"], None),
    Case("He came yesterday.", ["yesterday = ?"], None),
    Case("Ties are good this year.", ["this year = ? vague"], None),
    Case("This is today's world.", ["today = ? vague"], None),
    Case(
        "In September 2022 they quarrelled. However, in August 2023 they held talks, which ended in September.",
        [
            "September 2022 = 2022-09-01..2022-09-30",
            "August 2023 = 2023-08-01..2023-08-31",
            "September = 2023-09-01..2023-09-30",
        ],
        None,
    ),
    Case(
        "On June 19 he came again. He had last been there in September 2023.",
        ["June 19 = 2024-06-19", "September 2023 = 2023-09-01..2023-09-30"],
        None,
    ),
    Case("Elections are due by the end of the year.", ["the end of the year = ? until"], None),
]

NO_TIMES = [
    "Prime Minister May may resign.",
    "Theresa May spoke.",
    "They march on the capital; the March of Return went on.",
    "The second visit was the last.",
    "Some 1500 soldiers and 2,000 police came.",
    "The 2000 troops left.",
    "It killed 1945 people.",
    "UN Resolution 1718 and Article 2020 apply.",
    "It runs on Windows 10 and Windows 2000.",
    "He sat in the sun.",
    "See https://example.org/2023/05/17/visit-2019.html for more.",
    "He flew a Su-2000 jet.",
    "It cost $2000 and 2010 euros.",
    "The Sunday Times reported it.",
    "The Good Friday Agreement holds.",
    "They fell for it, as in April Fools jokes.",
    "He pays twice a day, $5 million a year.",
    "The price rose 2024%.",
    "Spring the trap and fall back.",
    "The Arab Spring failed.",
    "He is one of them.",
    "It was a first-class performance by August Wilson.",
    "They attacked after the dissolution of the Soviet Union.",
    "9/11 changed the world.",
    "No time was lost; this time it worked.",
    "The vote was 2-1.",
    "The armies meet on the 17th parallel, on the 3rd floor.",
    "They won on the 2nd try; on the 10th anniversary of the pact they met.",
    "He spoke on the 19th party congress, after the 8th round of talks.",
    "The 8th was the last.",
    "On the 9th Congress the delegates spoke.",
]

# Published on Thursday 20 June 2024.
MONTH_DAYS = [
    Case("The envoys met on the 8th.", ["the 8th = 2024-06-08"]),
    Case("The envoys met on the 25th.", ["the 25th = 2024-05-25"]),
    Case("The envoys will meet on the 25th.", ["the 25th = 2024-06-25"]),
    Case("The envoys will meet on the 5th.", ["the 5th = 2024-07-05"]),
    Case("Late on the 12th, Oman recalled its envoy.", ["the 12th = 2024-06-12"]),
    Case("In the morning of the 9th, they left.", ["the morning of the 9th = 2024-06-09"]),
    Case("They met on the 4th (Tuesday).", ["the 4th (Tuesday) = 2024-06-04"]),
    Case("They met on Tuesday the 11th.", ["Tuesday the 11th = 2024-06-11"]),
    Case("They met on the 13th local time.", ["the 13th = 2024-06-13"]),
    Case("On the 17th of last month, Oman sent aid.", ["the 17th of last month = 2024-05-17"]),
    Case("Oman said on the 15th of this month that it agreed.", ["the 15th of this month = 2024-06-15"]),
    Case("They stayed from the 3rd to the 5th.", ["the 3rd to the 5th = 2024-06-03..2024-06-05"]),
    Case("Oman has been under fire since the 14th.", ["the 14th = 2024-06-14 since"]),
    Case("They left on March 20 and returned on the 23rd.", ["March 20 = 2024-03-20", "the 23rd = 2024-03-23"]),
    Case("On the 7th Oman sent aid.", ["the 7th = 2024-06-07"]),
    Case("They met on the 31st.", ["the 31st = 2024-05-31"]),
    Case("They met on the 8th.", ["the 8th = ?"], published=None),
]


ALL = [
    *COMPLETE,
    *RANGES,
    *FROM_PUBLICATION,
    *WITHOUT_YEAR,
    *NARRATIVE,
    *EVENTS,
    *RELATIONS,
    *DURATIONS,
    *UNPUBLISHED,
    *MONTH_DAYS,
]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.text[:60])
def test_find_times(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    check(Case(text, []))


def test_text_is_as_in_the_article() -> None:
    text = "It came a month after Russia’s invasion of\u00a0Ukraine, on\u00a0March\u00a024, 2022."
    for time in times_in(text, None):
        assert text[time.start : time.end] == time.text


def test_month_of_publication_only() -> None:
    doc = load_parser()("He came last month, on Tuesday, yesterday.")
    when = Published(dt.date(2024, 6, 1), "month", "url")
    found = [shown(time) for time in find_times(doc, find_sentences(Article(text=doc.text), doc), when)]
    assert found == [
        "last month = 2024-05-01..2024-05-31",
        "Tuesday = ?",
        "yesterday = 2024-05-31..2024-06-29",
    ]


@pytest.mark.parametrize("number", range(len(load("grammar.toml")["rule"])))
def test_every_rule_finds_its_example(number: int) -> None:
    row, grammar = load("grammar.toml")["rule"][number], load_grammar()
    text = row.get("before", "") + row["example"] + row.get("follow", "")
    start = len(row.get("before", ""))
    match = grammar.rules[number].pattern.match(text, start)
    assert grammar.place.match(text, start) and match
    assert match[0] == row["example"]
    assert grammar.rules[number].meaning(match) is not None


def test_half_years_are_months() -> None:
    assert delta("year", 1.5).months + 12 * delta("year", 1.5).years == 18


def test_no_times_in_an_empty_text() -> None:
    assert times_in("", None) == ()
