"""One utterance in several articles."""

from __future__ import annotations

import pytest
from tests.reconcile.conftest import Builder

from westphalia.reconcile.repeats.contrary import contrary

SAID = '"The bridge will bring the relations of the two neighbours to a new level and bind their railways together"'


def test_one_quotation_in_two_articles(builder: Builder) -> None:
    builder.article("halyard", f"{SAID}, the Beacon wrote.")
    builder.claim("halyard", SAID, "OUT:halyard", "OUT:beacon")
    other = '"This visit will lift the relations of both neighbours, at last to a new level"'
    builder.article("lantern", f"The Beacon quoted experts saying: {other}.", published="2024-06-21")
    builder.claim("lantern", other, "OUT:lantern", "OUT:beacon", "experts")
    builder.reconcile()
    ((origin, articles, reports, origins, reason),) = builder.rows(
        "SELECT origin_id, article_ids, reports, origins, reason FROM echoes"
    )
    assert (origin, articles, reports, origins) == ("OUT:beacon", ["halyard", "lantern"], 2, 1)
    assert "“to a new level” in quotes" in reason


def test_a_speaker_heard_by_two_outlets_came_by_two_ways(builder: Builder) -> None:
    for name in ("halyard", "lantern"):
        builder.article(name, f"{SAID}, Peskov said to {name}.")
        builder.claim(name, SAID, f"OUT:{name}", "PER:peskov")
    builder.reconcile()
    assert builder.rows("SELECT origin_id, reports, origins FROM echoes") == [("PER:peskov", 2, 2)]


def test_two_speakers_are_two_utterances(builder: Builder) -> None:
    for name, speaker in (("halyard", "PER:peskov"), ("lantern", "PER:wang")):
        builder.article(name, f"{SAID}, he said.")
        builder.claim(name, SAID, f"OUT:{name}", speaker)
    builder.reconcile()
    assert builder.rows("FROM echoes") == []


def test_other_words_of_the_same_speaker_are_none(builder: Builder) -> None:
    builder.article("halyard", "The bridge will be built of steel next spring, Peskov said.")
    builder.claim("halyard", "The bridge will be built of steel next spring", "OUT:halyard", "PER:peskov")
    builder.article("lantern", "No troops are stationed near the harbour, Peskov said.")
    builder.claim("lantern", "No troops are stationed near the harbour", "OUT:lantern", "PER:peskov")
    builder.reconcile()
    assert builder.rows("FROM echoes") == []


def said(builder: Builder, name: str, content: str, published: str = "2024-06-20") -> None:
    builder.article(name, f"The minister said that {content}.", published=published)
    builder.claim(name, content, f"OUT:{name}", "PER:minister")


def groups(builder: Builder) -> list[list[str]]:
    builder.reconcile()
    return sorted(sorted(articles) for (articles,) in builder.rows("SELECT article_ids FROM echoes"))


def test_few_words_on_a_matter_are_in_many_utterances(builder: Builder) -> None:
    said(builder, "halyard", "the steel tariffs on Japan would stay")
    said(
        builder,
        "lantern",
        "a quarrel over steel tariffs on Japan had cost the ports of Oregon dearly for many harvests",
    )
    assert groups(builder) == []


def test_one_speaker_weeks_later_has_spoken_again(builder: Builder) -> None:
    words = "the railway bridge over the Tumen would open before the harvest festival"
    said(builder, "halyard", words)
    said(builder, "lantern", words)
    said(builder, "quay", words, published="2024-07-02")
    assert groups(builder) == [["halyard", "lantern"]]


def test_a_chain_of_likenesses_is_cut(builder: Builder) -> None:
    words = "bridge railway harvest tunnel orchard lantern granite walnut falcon copper timber glacier".split()
    for number in range(7):
        said(builder, f"outlet{number}", "the " + " ".join(words[number : number + 6]) + " would come")
    assert all(len(group) < 7 for group in groups(builder))


def quoted(builder: Builder, name: str, content: str, speaker: str, published: str = "2024-06-20") -> None:
    builder.article(name, f"In the harbour, {content}, was heard.", published=published)
    builder.claim(name, content, f"OUT:{name}", speaker)


def test_a_quotation_of_somebody_left_unnamed_is_his_who_is_named_elsewhere(builder: Builder) -> None:
    quoted(builder, "halyard", SAID, "PER:peskov")
    quoted(builder, "lantern", SAID, "GRP:official")
    assert groups(builder) == [["halyard", "lantern"]]


def test_a_person_speaks_for_a_state(builder: Builder) -> None:
    quoted(builder, "halyard", SAID, "PER:peskov")
    quoted(builder, "lantern", SAID, "RUS")
    assert groups(builder) == [["halyard", "lantern"]]


def test_six_quoted_words_of_one_speaker_are_enough(builder: Builder) -> None:
    quoted(builder, "halyard", '"The ferry will sail on time, whatever they say"', "PER:peskov")
    quoted(builder, "lantern", '"the ferry will sail on time"', "PER:peskov", "2024-06-21")
    assert groups(builder) == [["halyard", "lantern"]]


def test_a_set_phrase_of_others_is_no_echo(builder: Builder) -> None:
    quoted(builder, "halyard", '"we will do all that we can"', "PER:peskov")
    quoted(builder, "lantern", '"we will do all that we can"', "GRP:official")
    assert groups(builder) == []


@pytest.mark.parametrize(
    ("one", "other", "contrary_"),
    [
        ("Oman is willing to host the envoys", "Oman is not willing to host the envoys", True),
        ("Serbia did not join the embargo", "Serbia has joined the embargo", True),
        ("the ferries won't sail to Cyprus", "the ferries sail to Cyprus", True),
        ("ten boats, 14 of them armed", "ten boats, 31 of them armed", True),
        ("not only the harbour but the airport will close", "the harbour and the airport will close", False),
        ("the strait will not open before spring", "the strait would not open until spring", False),
        ("14 boats were seen", "14 armed boats and 3 tugs were seen", False),
        ("the treaty of 1947 holds", "the treaty of 1951 holds", False),
        ("the raid killed 12 sailors", "the raid killed twenty sailors", True),
        ("the raid killed twelve sailors", "the raid killed twenty-one sailors", True),
        ("the raid killed twelve sailors", "the raid killed 12 sailors", False),
        ("the raid of 3 boats killed twelve sailors", "the raid killed 12 sailors", False),
        ("the two ministers will meet on 5 May", "the ministers will meet on 5 May", False),
        ("the two ministers will open a port", "the ministers will open a port in 9 days", False),
        ("two million tons will be sold", "2 million tons will be sold", False),
        ("Oman is ready to host the envoys", "Oman refuses to host the envoys", True),
        ("Oman will host the envoys", "Oman is unwilling to host the envoys", True),
        ("Oman will not host the envoys", "Oman refused to host the envoys", False),
        ("Oman declined to host the envoys", "Oman refuses to host the envoys", False),
        ("the quay will be closed and not rebuilt", "the quay will be closed", False),
    ],
)
def test_utterances_contrary_to_each_other(one: str, other: str, contrary_: bool) -> None:
    assert contrary(one, other) is contrary(other, one) is contrary_


def test_what_is_denied_the_next_time_is_another_utterance(builder: Builder) -> None:
    words = "the railway bridge over the Tumen would {}open before the harvest festival"
    said(builder, "halyard", words.format(""))
    said(builder, "lantern", words.format("not "))
    said(builder, "quay", words.format("surely "))
    assert groups(builder) == [["halyard", "quay"]]


def test_another_number_between_the_same_words_is_contrary_in_long_quotations_too() -> None:
    words = "we will pull {} soldiers out of the border region by the end of the month, and {} later"
    assert contrary(words.format(200, "9 tanks"), words.format(500, "9 tanks"), counted=False)
    assert not contrary(words.format(200, "9 tanks"), words.format(200, "4 guns"), counted=False)
    assert not contrary("we will pull 200 soldiers out", "we will pull out", counted=False)
