"""How many independent words a story rests on."""

from __future__ import annotations

import datetime as dt

from tests.reconcile.conftest import Builder

from westphalia.reconcile.stories.origins import independent

DAY = dt.date(2024, 6, 18)
TEXT = "The Russian minister visited Pyongyang for talks on a railway bridge"


def told(builder: Builder, name: str, *chain: str, outlet: str | None = None, text: str = "") -> None:
    text = text or f"{TEXT}, {name} has it."
    builder.article(name, text, outlet=outlet)
    claim = builder.claim(name, text, f"OUT:{(outlet or name).lower()}", *chain) if chain else None
    builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY, claim_id=claim)


def origins(builder: Builder) -> tuple[int, int]:
    builder.reconcile()
    ((reports, number),) = builder.rows("SELECT reports, origins FROM stories WHERE reports > 1")
    return reports, number


def test_outlets_that_cite_one_agency_are_one_origin(builder: Builder) -> None:
    told(builder, "halyard", "OUT:wire")
    told(builder, "lantern", "OUT:wire")
    told(builder, "quay")
    assert origins(builder) == (3, 2)
    names = dict(builder.rows("SELECT article_id, origin_name FROM story_reports"))
    assert names == {"halyard": "wire", "lantern": "wire", "quay": "Quay"}


def test_one_speaker_heard_by_two_outlets_is_one_origin(builder: Builder) -> None:
    told(builder, "halyard", "PER:peskov")
    told(builder, "lantern", "PER:peskov")
    assert origins(builder) == (2, 1)


def test_officials_without_a_name_need_not_be_the_same(builder: Builder) -> None:
    told(builder, "halyard", "GRP:RUS-official")
    told(builder, "lantern", "GRP:RUS-official")
    assert origins(builder) == (2, 2)


def test_two_articles_of_one_outlet_are_one_origin(builder: Builder) -> None:
    told(builder, "first", outlet="Halyard")
    told(builder, "second", outlet="Halyard")
    assert origins(builder) == (2, 1)


def test_a_copy_has_no_origin_of_its_own(builder: Builder) -> None:
    long = f"{TEXT}. " + " ".join(
        f"Engineer number {n} of the works said pillar {n} stands in water {n}." for n in range(40)
    )
    told(builder, "halyard", text=long)
    told(builder, "lantern", text=f"From the river\n{long[:-300]}")
    assert origins(builder) == (2, 1)
    ((later, earlier, share),) = builder.rows("SELECT article_id, copy_of, similarity FROM copies")
    assert (later, earlier) == ("lantern", "halyard")
    assert share > 0.9


def test_groups_join_through_others() -> None:
    items = [("a", ["x"]), ("b", ["y"]), ("c", ["x", "y"]), ("d", [])]
    assert independent(items) == {"a": 1, "b": 1, "c": 1, "d": 2}


def test_an_agency_and_an_outlet_that_cites_it_are_one_origin(builder: Builder) -> None:
    told(builder, "wire")
    told(builder, "halyard", "OUT:wire")
    assert origins(builder) == (2, 1)


def test_a_page_that_names_its_original(builder: Builder) -> None:
    for name, more in (
        ("halyard", {"url": "https://halyard.test/1"}),
        ("lantern", {"original_url": "https://halyard.test/1"}),
    ):
        builder.article(name, f"{TEXT}, {name} has it.", **more)
        builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY)
    assert origins(builder) == (2, 1)


def test_an_outlet_with_and_without_its_article_is_one(builder: Builder) -> None:
    told(builder, "dispatch", outlet="Dispatch")
    told(builder, "halyard", "OUT:the-dispatch")
    assert origins(builder) == (2, 1)


def test_who_denies_it_confirms_nothing(builder: Builder) -> None:
    told(builder, "halyard")
    text = f"It is untrue that {TEXT[0].lower()}{TEXT[1:]}, Peskov said."
    builder.article("lantern", text)
    claim = builder.claim("lantern", text, "OUT:lantern", "PER:peskov", kind="denial")
    builder.event(
        "lantern", "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY, claim_id=claim, status="negated"
    )
    builder.reconcile()
    assert builder.rows("SELECT reports, origins, len(article_ids) FROM stories") == [(1, 1, 2)]


def test_an_agency_in_the_credits_is_a_source_in_common(builder: Builder) -> None:
    for name, agencies in (("halyard", ["OUT:wire"]), ("lantern", ["OUT:rope", "OUT:wire"]), ("quay", [])):
        builder.article(name, f"{TEXT}, {name} has it.", agency_ids=agencies)
        builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=DAY)
    assert origins(builder) == (3, 2)


def test_one_utterance_is_one_origin_whoever_is_said_to_speak(builder: Builder) -> None:
    said = f'"{TEXT} and a harbour that neither of the two neighbours could ever build alone"'
    told(builder, "halyard", "PER:peskov", text=said)
    told(builder, "lantern", "GRP:official", text=said.replace("alone", "by itself"))
    assert origins(builder) == (2, 1)
