"""Agreements and ties joined over articles."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.reconcile.conftest import Builder, parties

NAME = "Treaty on Comprehensive Strategic Partnership"


def mention(builder: Builder, article: str, words: str, **more: Any) -> None:
    start = builder.texts[article].index(words)
    row = {"article_id": article, "start": start, "end": start + len(words), "text": words, "kind": "treaty"}
    builder.insert("agreement_mentions", row | {"parties": [], "provisions": [], "descriptions": []} | more)


def agreements(builder: Builder) -> list[tuple[Any, ...]]:
    builder.reconcile()
    return builder.rows(
        "SELECT name, [p.actor_id FOR p IN parties], signed, aliases, article_ids FROM agreements ORDER BY ALL"
    )


def test_two_names_of_one_treaty(builder: Builder) -> None:
    builder.article("halyard", f"Russia and North Korea signed a {NAME} on June 19.")
    mention(
        builder, "halyard", NAME, name=NAME, parties=parties("RUS PRK"), signed="2024-06-19", signed_precision="day"
    )
    builder.article("lantern", "The Strategic Partnership Treaty binds Moscow.")
    mention(
        builder, "lantern", "Strategic Partnership Treaty", name="Strategic Partnership Treaty", parties=parties("RUS")
    )
    ((name, bound, signed, aliases, articles),) = agreements(builder)
    assert (name, bound, signed) == (NAME, ["PRK", "RUS"], dt.date(2024, 6, 19))
    assert (aliases, articles) == (["Strategic Partnership Treaty"], ["halyard", "lantern"])


def test_treaties_of_different_years_are_two(builder: Builder) -> None:
    for name, year in (("halyard", 1961), ("lantern", 2024)):
        builder.article(name, f"The treaty of {year} between Russia and North Korea, {name} has it.")
        mention(builder, name, "treaty", parties=parties("RUS PRK"), signed=f"{year}-01-01", signed_precision="year")
    assert len(agreements(builder)) == 2


def test_later_mentions_add_what_they_tell(builder: Builder) -> None:
    builder.article("halyard", f"They signed a {NAME}. The treaty provides for help at once. It is secret.")
    mention(builder, "halyard", NAME, name=NAME, parties=parties("RUS PRK"))
    span = {"text": "help at once", "start": 76, "end": 88}
    start = builder.texts["halyard"].index(NAME)
    mention(builder, "halyard", "The treaty", refers_to=start, provisions=[span])
    mention(builder, "halyard", "It", refers_to=start, descriptions=[{"text": "secret", "start": 96, "end": 102}])
    builder.reconcile()
    ((provisions, descriptions, mentions),) = builder.rows(
        "SELECT provisions, descriptions, len(mentions) FROM agreements"
    )
    assert (provisions[0]["text"], provisions[0]["article_id"]) == ("help at once", "halyard")
    assert (descriptions[0]["text"], mentions) == ("secret", 3)


def test_the_day_of_signing_comes_from_the_story(builder: Builder) -> None:
    builder.article("halyard", f"Russia and North Korea signed a {NAME} in Pyongyang.")
    mention(builder, "halyard", NAME, name=NAME, parties=parties("RUS PRK"))
    text = builder.texts["halyard"]
    more = {"evidence_start": 0, "evidence_end": len(text), "evidence_text": text}
    builder.event("halyard", "signed", "RUS", "PRK", type="AGREE", day=dt.date(2024, 6, 19), **more)
    builder.reconcile()
    ((signed, stories),) = builder.rows("SELECT signed, len(story_ids) FROM agreements")
    assert (signed, stories) == (dt.date(2024, 6, 19), 1)


def tie(builder: Builder, kind: str, source: str, target: str, **more: Any) -> None:
    name = f"a{len(builder.texts)}"
    builder.article(name, f"Of {source} and {target}.")
    row = {"article_id": name, "kind": kind, "source": source, "target": target, "start": 0, "end": 2, "text": "Of"}
    builder.insert("tie_mentions", row | {"mutual": False, "negated": False} | more)


def ties(builder: Builder) -> list[tuple[Any, ...]]:
    builder.reconcile()
    return builder.rows(
        "SELECT kind, source, target, mutual, since, len(article_ids), len(denials) FROM ties ORDER BY ALL"
    )


def test_one_tie_told_from_either_side(builder: Builder) -> None:
    tie(builder, "alliance", "RUS", "PRK", mutual=True, since="1961-07-06")
    tie(builder, "alliance", "PRK", "RUS", mutual=False)
    assert ties(builder) == [("alliance", "PRK", "RUS", True, dt.date(1961, 7, 6), 2, 0)]


def test_a_tie_denied_by_one_keeps_the_denial(builder: Builder) -> None:
    tie(builder, "arms", "PRK", "RUS")
    tie(builder, "arms", "PRK", "RUS", negated=True)
    assert ties(builder) == [("arms", "PRK", "RUS", False, None, 2, 1)]


def test_what_is_only_denied_is_no_tie(builder: Builder) -> None:
    tie(builder, "arms", "PRK", "RUS", negated=True)
    assert ties(builder) == []


def test_stories_show_a_tie_that_nobody_states(builder: Builder) -> None:
    builder.article("halyard", "The ministry sanctions two banks of Russia.")
    more = {"type": "COERCE", "day": dt.date(2024, 6, 18)}
    builder.event("halyard", "sanctions", "USA", "RUS", **more)
    assert ties(builder) == [("sanction", "USA", "RUS", False, dt.date(2024, 6, 18), 1, 0)]
