from __future__ import annotations

from westphalia.articles.page import Page
from westphalia.coder import code


def test_we_in_a_quotation_is_the_speakers_side() -> None:
    text = '"We condemn Iran for the attack," French President Emmanuel Macron said on 3 May 2021.'
    (coded,) = code([Page(text, "text")])
    sides = {(e.type, e.source[0].country, e.target[0].country) for e in coded.events if e.target}
    assert ("ACCUSE", "FRA", "IRN") in sides


def test_we_of_nobody_is_nobody() -> None:
    (coded,) = code([Page("We condemned Iran for the attack, an old song goes.", "text")])
    assert all(party.country != "FRA" for event in coded.events for party in event.source)


def test_you_in_a_quotation_is_whom_it_is_said_to() -> None:
    text = 'French President Emmanuel Macron told Japan: "We welcome your attack on Iran."'
    (coded,) = code([Page(text, "text")])
    assert {(p.country, q.country) for e in coded.events for p in e.source for q in e.target} >= {("JPN", "IRN")}
