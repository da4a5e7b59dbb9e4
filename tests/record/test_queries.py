from __future__ import annotations

import pytest

from westphalia.errors import UnknownName
from westphalia.record import queries
from westphalia.record.filters import Filter
from westphalia.record.record import Record


@pytest.fixture(autouse=True)
def filled(write) -> None:
    write("Ann met Bob and Cid", "Bob thanked Ann", "FRENCH Dora", "REFUSE this", path="p.txt")


def pairs(record: Record, **conditions: object) -> list[tuple[str, str]]:
    return [(one.source[0], one.target[0]) for one in queries.events(record, Filter(**conditions))]


def test_counts_and_languages(record: Record) -> None:
    count = queries.counts(record)

    assert (count["articles"], count["events"], count["claims"], count["rejected"]) == (3, 3, 3, 1)
    assert count["stories"] == 0
    assert queries.languages(record) == {"en": 2, "fr": 1}
    assert queries.period(record) == ()


def test_articles_with_what_was_found_in_them(record: Record) -> None:
    found = {one.first_words: (one.events, one.claims, one.not_coded_because) for one in queries.articles(record)}

    assert found["Ann met Bob and Cid"] == (2, 1, None)
    assert found["FRENCH Dora"] == (0, 1, "language 'fr'")


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        pytest.param({}, {("Ann", "Bob"), ("Bob", "Cid"), ("Bob", "Ann")}, id="all"),
        pytest.param({"actors": ("PER:Cid",)}, {("Bob", "Cid")}, id="by id"),
        pytest.param({"actors": ("cid",)}, {("Bob", "Cid")}, id="by name, in any case"),
        pytest.param({"actors": ("Ann", "Bob")}, {("Ann", "Bob"), ("Bob", "Ann")}, id="a dyad, both ways"),
        pytest.param({"actors": ("Ann", "Cid")}, set(), id="two who never meet"),
        pytest.param({"type": "CONSULT", "status": "happened"}, {("Ann", "Bob"), ("Bob", "Cid"), ("Bob", "Ann")}),
        pytest.param({"status": "planned"}, set(), id="none is planned"),
    ],
)
def test_events(conditions: dict[str, object], expected: set[tuple[str, str]], record: Record) -> None:
    assert set(pairs(record, **conditions)) == expected


def test_limit(record: Record) -> None:
    assert len(queries.events(record, Filter(limit=2))) == 2


def test_claims_by_speaker(record: Record) -> None:
    (claim,) = queries.claims(record, Filter(actors=("Bob",)))

    assert (claim.speaker, claim.content, claim.chain) == ("Bob", "Bob thanked Ann", ["Some Paper", "Bob"])


def test_busiest(record: Record) -> None:
    first = queries.busiest_actors(record)[0]
    assert (first.name, first.as_source, first.as_target, first.claims) == ("Bob", 2, 1, 1)

    assert [(one.source, one.target, one.events) for one in queries.busiest_dyads(record, limit=1)] == [
        ("Ann", "Bob", 1)
    ]
    assert [tuple(one) for one in queries.event_types(record)] == [("CONSULT", 3, 0, 0, 0)]
    assert queries.claim_kinds(record) == {"statement": 3}


def test_rejected(record: Record) -> None:
    assert [(one.path, one.reason) for one in queries.rejected(record)] == [("p.txt", "It says so.")]


def test_why(record: Record) -> None:
    event = queries.events(record, Filter(actors=("Cid",)))[0]
    found = queries.why(record, event.event_id[:-1])

    assert found.event == event
    assert found.evidence.sentence == "Ann met Bob and Cid"
    assert found.evidence.sentence[slice(*found.evidence.trigger)] == "Bob"
    assert found.reasons == ["because the test says so"]
    assert found.claim is not None
    assert found.claim.speaker == "Ann"


@pytest.mark.parametrize("event_id", ["nothing", ""])
def test_why_of_no_one_event(event_id: str, record: Record) -> None:
    with pytest.raises(UnknownName, match="event"):
        queries.why(record, event_id)


def test_an_actor_nobody_knows(record: Record) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'Dora'"):
        queries.events(record, Filter(actors=("Doria",)))


def test_an_actor_nobody_is_like(record: Record) -> None:
    with pytest.raises(UnknownName, match="Named most often are"):
        queries.events(record, Filter(actors=("Zzyzx",)))


@pytest.mark.parametrize("conditions", [{"type": "MEET"}, {"status": "done"}, {"article": "no such"}])
def test_names_that_match_nothing_are_errors(conditions: dict[str, str], record: Record) -> None:
    with pytest.raises(UnknownName):
        queries.events(record, Filter(**conditions))


def test_kinds_of_claims_are_checked(record: Record) -> None:
    assert len(queries.claims(record, Filter(type="STATEMENT"))) == 3
    with pytest.raises(UnknownName, match="kind of claim"):
        queries.claims(record, Filter(type="CONSULT"))


def test_an_event_carries_the_chain_of_its_claim(record: Record) -> None:
    (event,) = queries.events(record, Filter(actors=("Cid",)))

    assert event.chain == ["Some Paper", "Ann"]


def test_an_ambiguous_beginning_lists_what_may_be_meant(record: Record) -> None:
    event = queries.events(record)[0]
    with pytest.raises(UnknownName, match=f"ambiguous.*{event.event_id}"):
        queries.why(record, "")


def test_articles_by_the_id_of_the_input(record: Record) -> None:
    first, second, _ = queries.articles(record)
    record.connection.execute("UPDATE articles SET external_id = 'a' WHERE article_id = ?", [first.article_id])
    assert queries.articles(record, Filter(article="a")) == [first]

    record.connection.execute("UPDATE articles SET external_id = 'a' WHERE article_id = ?", [second.article_id])
    with pytest.raises(UnknownName, match="ambiguous"):
        queries.articles(record, Filter(article="a"))


def test_dates_keep_their_grain_and_basis(record: Record) -> None:
    record.connection.execute(
        "UPDATE articles SET published = '2024-06-01', published_precision = 'month', published_basis = 'inferred'"
    )
    assert [tuple(map(str, one)) for one in queries.period(record)] == [("2024-06-01", "month", "inferred")] * 2
    assert not queries.events(record)[0].day.about

    record.connection.execute(
        "INSERT INTO times BY NAME SELECT article_id, date_start, date_end, 'published' AS anchor FROM events"
    )
    assert queries.events(record)[0].day.about
