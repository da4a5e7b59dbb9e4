"""Agreements and ties joined over articles."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
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


@pytest.mark.parametrize(
    ("words", "status", "more", "kept"),
    [
        ("no treaty", "negated", {}, 0),
        ("A secret treaty", "negated", {}, 0),
        ("a secret treaty", "happened", {"kind": "denial"}, 0),
        ("a secret treaty", "happened", {"kind": "statement"}, 1),
        ("the treaty", "negated", {}, 1),  # one is meant that there is, and that somebody did not sign
        ("a treaty", "planned", {}, 1),
    ],
)
def test_what_was_not_made_is_none(builder: Builder, words: str, status: str, more: dict[str, str], kept: int) -> None:
    content = f"Russia and North Korea have {words}"
    builder.article("halyard", f"{content}, he said.")
    claim = builder.claim("halyard", content, "OUT:halyard", "RUS", **more)
    mention(builder, "halyard", words, status=status, parties=parties("RUS PRK"), claim_id=claim)
    assert len(agreements(builder)) == kept


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


def told(builder: Builder, article: str, words: str, bound: str, *, published: str = "2024-06-20", **more: Any) -> None:
    builder.article(article, f"Of {words}, as {article} has it.", published=published)
    mention(builder, article, words, parties=parties(bound), **more)


def names(builder: Builder) -> list[list[str]]:
    return sorted(row[-1] for row in agreements(builder))


def test_a_description_that_tells_more_than_a_name_is_another(builder: Builder) -> None:
    name = "Treaty of Friendship and Cooperation"
    told(builder, "halyard", name, "EGY SDN", name=name)
    told(builder, "lantern", "agreement on cooperation in the field of medicine and science", "EGY SDN")
    told(builder, "quay", "a friendship treaty", "EGY SDN")
    assert names(builder) == [["halyard", "quay"], ["lantern"]]


def test_translations_of_one_name(builder: Builder) -> None:
    name = "Global Strategic Participation Agreement"
    told(builder, "halyard", name, "EGY SDN", name=name)
    told(builder, "lantern", "a treaty on comprehensive strategic partnership", "EGY SDN")
    assert names(builder) == [["halyard", "lantern"]]


def test_initials_and_other_names_of_one_agreement(builder: Builder) -> None:
    for article, name in {
        "halyard": "Nile Waters Sharing Agreement",
        "lantern": "NWSA",
        "quay": "JCPOA",
        "bell": "Iran nuclear deal",
    }.items():
        told(builder, article, name, "", name=name)
    assert names(builder) == [["bell", "quay"], ["halyard", "lantern"]]


def test_generic_words_of_nobody_in_particular_join_nothing(builder: Builder) -> None:
    told(builder, "halyard", "the trade agreement", "")
    told(builder, "lantern", "a trade agreement", "EGY")
    assert names(builder) == [["halyard"], ["lantern"]]


def test_talks_of_two_years_are_not_one_deal(builder: Builder) -> None:
    told(builder, "halyard", "a grain deal", "EGY SDN")
    told(builder, "lantern", "the grain deal", "EGY SDN", published="2024-07-10")
    told(builder, "quay", "a grain deal", "EGY SDN", published="2021-03-04")
    assert names(builder) == [["halyard", "lantern"], ["quay"]]


def test_two_names_between_the_same_parties_are_two(builder: Builder) -> None:
    told(builder, "halyard", "Border Treaty", "EGY SDN", name="Border Treaty")
    told(builder, "lantern", "Fisheries Protocol Agreement", "EGY SDN", name="Fisheries Protocol Agreement")
    told(builder, "quay", "the agreement", "EGY SDN")
    assert max(map(len, names(builder))) < 3


def test_a_treaty_with_a_state_that_is_no_more(builder: Builder) -> None:
    name = "Treaty of Friendship and Mutual Assistance"
    told(builder, "halyard", name, "HIS:soviet-union/RUS PRK", name=name)
    told(builder, "lantern", name, "RUS PRK", name=name)
    told(builder, "quay", "a friendship treaty", "RUS PRK")
    found = {tuple(articles): bound for _, bound, _, _, articles in agreements(builder)}
    assert found[("halyard", "lantern")] == ["HIS:soviet-union", "PRK"]


def test_what_is_provided_twice_is_kept_once(builder: Builder) -> None:
    for article in ("halyard", "lantern"):
        said = {"text": "mutual help in war" if article == "halyard" else "help in war", "start": 0, "end": 4}
        told(builder, article, NAME, "RUS PRK", name=NAME, provisions=[said])
    builder.reconcile()
    ((provisions,),) = builder.rows("SELECT provisions FROM agreements")
    assert [one["text"] for one in provisions] == ["mutual help in war"]


def test_fighting_side_by_side_delivers_no_arms(builder: Builder) -> None:
    tie(builder, "arms", "PRK", "RUS")
    acts = {
        "lantern": ("fought beside", "COOPERATE", "train_together"),
        "quay": ("sent shells", "AID", "arms_delivery"),
    }
    for name, (trigger, type_, frame) in acts.items():
        builder.article(name, f"North Korean soldiers {trigger} to Russia's armed forces.")
        day = dt.date(2024, 5 if type_ == "AID" else 2, 1)
        more = {"type": type_, "frame": frame, "contexts": ["military"], "day": day}
        builder.event(name, trigger, "PRK", "RUS", evidence_text=f"{trigger} armed forces", **more)
    builder.reconcile()
    assert builder.rows("SELECT story_ids FROM ties WHERE kind = 'arms'") == [(["S-quay-sent-AID"],)]


def test_a_ceasefire_of_nobody_is_none(builder: Builder) -> None:
    builder.article(
        "halyard", "They want a ceasefire. A truce of Russia and Japan held. The armistice was made in 1953."
    )
    mention(builder, "halyard", "a ceasefire", kind="ceasefire")
    mention(builder, "halyard", "A truce", kind="ceasefire", parties=parties("RUS JPN"))
    mention(builder, "halyard", "The armistice", kind="ceasefire", signed="1953-01-01", signed_precision="year")
    assert sorted(row[0] for row in agreements(builder)) == ["armistice", "truce"]


def test_a_truce_of_one_outlet_is_the_ceasefire_of_another(builder: Builder) -> None:
    for name, words in (("halyard", "A truce"), ("lantern", "the ceasefire")):
        builder.article(name, f"Of {words} between Russia and Japan {name} writes.")
        mention(builder, name, words, kind="ceasefire", parties=parties("RUS JPN"))
    assert len(agreements(builder)) == 1


@pytest.mark.parametrize(("again", "number"), [("the supply accord", 1), ("the fishing accord", 2), ("the accord", 2)])
def test_all_that_an_article_calls_it_tells_what_it_is(builder: Builder, again: str, number: int) -> None:
    text = f"Gas accord restored. Moscow restored {again} with Tokyo."
    builder.article("halyard", text, published="2024-06-22")
    mention(builder, "halyard", "Gas accord", kind="agreement", parties=parties("RUS JPN"))
    mention(builder, "halyard", again, kind="agreement", parties=parties("RUS JPN"), refers_to=0)
    builder.article("lantern", "Moscow signed a supply accord with Tokyo.", published="2024-06-01")
    mention(builder, "lantern", "a supply accord", kind="agreement", parties=parties("RUS JPN"))
    assert len(agreements(builder)) == number


def test_an_agreement_is_called_by_what_says_something(builder: Builder) -> None:
    text = "Moscow signed an agreement with Tokyo. The fishing accord is old."
    builder.article("halyard", text)
    mention(builder, "halyard", "an agreement", kind="agreement", parties=parties("RUS JPN"))
    start = text.index("an agreement")
    mention(builder, "halyard", "The fishing accord", kind="agreement", refers_to=start)
    assert [row[0] for row in agreements(builder)] == ["fishing accord"]
