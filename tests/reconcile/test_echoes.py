"""One utterance in several articles."""

from __future__ import annotations

from tests.reconcile.conftest import Builder

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
