"""Dates beside an act that are told of something else: a report, what is judged, a later clause, a step before."""

from __future__ import annotations

import pytest

# text, the word that tells an act, the first day of its date
DATES = [
    # a later clause
    ("Chad sent troops to Mali, and in 2012 it attacked Niger.", "sent", None),
    ("Chad sent troops to Mali, and in 2012 it attacked Niger.", "attacked", "2012-01-01"),
    ("Peru expelled the Chilean ambassador, but in May 2021 it invited him back.", "expelled", None),
    ("Lula met Milei and the two presidents signed a treaty on May 3, 2021.", "met", "2021-05-03"),
    ("Iraq attacked Kuwait in 1990 and Egypt imposed sanctions on Iraq.", "imposed", "1990-01-01"),
    ("Iraq bombed Syria and in May 2012 attacked Lebanon.", "bombed", None),
    ("Iraq bombed Syria and in May 2012 attacked Lebanon.", "attacked", "2012-05-01"),
    ("Peru condemned Chile, expelled the Chilean ambassador, and in May 2021 attacked Bolivia.", "condemned", None),
    ("In 2012 Chad sent troops to Mali and attacked Niger.", "attacked", "2012-01-01"),
    # what is judged
    ("Iran condemned Iraq for the killing of pilgrims in 2010.", "condemned", None),
    ("Iran condemned Iraq for the killing of pilgrims in 2010.", "killing", "2010-01-01"),
    ("Togo thanked Benin for its position in the vote in 2022.", "thanked", None),
    ("Togo accused Benin of supporting Ghana in the war in 2020.", "accused", None),
    ("In 2010, Iran condemned Iraq for the killing of pilgrims.", "condemned", "2010-01-01"),
    ("Iran condemned Iraq on May 3, 2010 for the killing of pilgrims.", "condemned", "2010-05-03"),
    # a report
    ("According to a report by a newspaper on May 3, 2010, Togo had warned Benin.", "warned", None),
    ("According to the ministry, Togo attacked Benin on May 3, 2010.", "attacked", "2010-05-03"),
    # the step before
    ("Two months after Macron visited Peru in June 2021, Chile sent troops to Peru.", "visited", "2021-06-01"),
    ("Two months after Macron visited Peru in June 2021, Chile sent troops to Peru.", "sent", "2021-08-01"),
    ("Chile sent troops to Peru a month after Peru attacked Bolivia in May 2020.", "sent", "2020-06-01"),
    ("Chile sent troops to Peru a month after Peru attacked Bolivia in May 2020.", "attacked", "2020-05-01"),
]


@pytest.mark.parametrize(("text", "trigger", "first"), DATES)
def test_date(coded, text: str, trigger: str, first: str | None) -> None:
    found = next(event for event in coded(text).events if text[event.trigger_start :].startswith(trigger))
    assert (found.date_start.isoformat() if found.date_start else None) == first


def test_a_topic_keeps_its_year(coded) -> None:
    (talks, *_) = [
        e for e in coded("Peru held talks with Chile regarding the 2016 vote.").events if e.type == "CONSULT"
    ]
    assert talks.date_start is None
