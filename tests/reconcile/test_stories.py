"""Events of several articles that are one happening become a story; others do not."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
from tests.reconcile.conftest import Builder

from westphalia.reconcile.comparing.telling import load_tellings
from westphalia.reconcile.stories.stories import story_of
from westphalia.record.record import open_record


def test_one_visit_in_three_outlets_is_one_story(visit: Builder) -> None:
    done = visit.reconcile()
    assert done.stories == 2
    (row,) = visit.rows("SELECT reports, origins, date_start, status, title FROM stories WHERE reports > 1")
    assert row == (3, 3, dt.date(2024, 6, 18), "happened", "Lavrov → North Korea: visited")


def test_every_join_and_refusal_is_explained(visit: Builder) -> None:
    visit.event("quay", "Talks", "RUS", "PRK", day=dt.date(2024, 6, 18))
    visit.reconcile()
    links = visit.rows("SELECT verdict, score, reasons FROM links")
    assert {verdict for verdict, _, _ in links} >= {"same"}
    assert all(0 <= score <= 1 and reasons for _, score, reasons in links)
    assert any("same day" in reason for _, _, reasons in links for reason in reasons)


@pytest.mark.parametrize(
    "change",
    [
        {"day": dt.date(2024, 6, 2)},
        {"target": "JPN"},
        {"source": "PER:wang/CHN"},
    ],
)
def test_another_day_party_or_act_is_another_story(visit: Builder, change: dict[str, object]) -> None:
    visit.article("rook", "A minister visited the capital on Sunday and left again.")
    given = {"source": "PER:lavrov/RUS", "target": "PRK", "mode": "visit", "day": dt.date(2024, 6, 18)} | change
    visit.event("rook", "visited", **given)  # type: ignore[arg-type]
    visit.reconcile()
    (stories,) = visit.rows("SELECT list(reports ORDER BY reports) FROM stories")
    assert stories == ([1, 1, 3],)


def test_a_shrine_in_a_country_is_not_the_visit_to_it(builder: Builder) -> None:
    for name, text, target in (
        ("lantern", "The president visited Israel for two days.", "ISR"),
        ("quay", "A trip of the president to Israel has begun.", "ISR"),
        ("bell", "The president laid a wreath at the shrine.", "ORG:shrine/ISR"),
    ):
        builder.article(name, text, published="2024-06-18")
        builder.event(name, text.split()[2], "PER:lee/USA", target, mode="visit")
    builder.reconcile()
    (reports,) = builder.rows("SELECT list(reports ORDER BY reports) FROM stories")
    assert reports == ([1, 2],)
    said = dict(
        builder.rows(
            "SELECT verdict, list(reason) FROM (SELECT verdict, unnest(reasons) AS reason FROM links) GROUP BY ALL"
        )
    )
    assert any("one visitor in one country" in reason and "+2.5" in reason for reason in said["same"])


def test_what_is_planned_and_then_done_is_one(builder: Builder) -> None:
    builder.article("lantern", "The president will visit Pyongyang next week for a summit.", published="2024-06-12")
    builder.event("lantern", "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=dt.date(2024, 6, 18))
    builder.article("quay", "The president's visit to Pyongyang for a summit has begun.", published="2024-06-18")
    builder.event("quay", "visit", "PER:putin/RUS", "PRK", mode="visit", day=dt.date(2024, 6, 18))
    builder.reconcile()
    assert builder.rows("SELECT status, reports FROM stories") == [("happened", 2)]


def test_who_announces_a_visit_has_done_no_more_than_that(builder: Builder) -> None:
    day = dt.date(2024, 6, 30)
    builder.article("lantern", "The president will visit Pyongyang on 30 June for a summit.", published="2024-06-12")
    builder.event("lantern", "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=day)
    builder.event("lantern", "visit", "PER:putin/RUS", "PRK", type="AGREE")
    builder.reconcile()
    told = set(builder.rows("SELECT type, status, date_start FROM stories"))
    assert told <= {("AGREE", "happened", None), ("CONSULT", "planned", day)}


def test_what_is_announced_is_the_story_and_not_its_announcing(builder: Builder) -> None:
    day = dt.date(2024, 6, 30)
    builder.article("lantern", "The president will pay a visit to Pyongyang on 30 June for a summit, he said.")
    plan = builder.event("lantern", "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=day)
    word = builder.event("lantern", "visit", "PER:putin/RUS", "PRK", type="AGREE", mode="visit", frame="visit")
    telling = load_tellings(builder.record, [plan, word])
    row = story_of(list(telling.values()), {}, {}).row
    assert (row["type"], row["status"], row["date_start"]) == ("CONSULT", "planned", day)


def test_a_plan_that_is_also_announced_is_no_deed(builder: Builder) -> None:
    day = dt.date(2024, 6, 30)
    for name in ("lantern", "quay"):
        builder.article(name, "The president will visit Pyongyang on 30 June for a summit.", published="2024-06-12")
        builder.event(name, "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=day)
    builder.event("lantern", "visit", "PER:putin/RUS", "PRK", type="AGREE")
    builder.reconcile()
    assert ("CONSULT", "happened") not in builder.rows("SELECT type, status FROM stories")


def tables(builder: Builder) -> dict[str, list[tuple[object, ...]]]:
    names = ("stories", "story_reports", "links", "copies", "echoes", "disputes", "dated", "comparisons")
    return {name: sorted(builder.rows(f"FROM {name}"), key=repr) for name in names}


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    articles = [
        ("a", "The Russian minister visited Pyongyang for talks on a railway bridge.", "2024-06-19"),
        ("b", "Russia's minister visited Pyongyang and spoke of the railway bridge.", "2024-06-20"),
        ("c", "On a railway bridge: the Russian minister visited Pyongyang.", None),
    ]
    seen = []
    for number, order in enumerate(itertools.permutations(articles)):
        with open_record(tmp_path / f"{number}.duckdb", write=True) as record:
            builder = Builder(record)
            for name, text, published in order:
                builder.article(name, text, published=published)
                day = dt.date(2024, 6, 18) if name == "a" else None
                builder.event(name, "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=day)
                builder.reconcile()
            seen.append(tables(builder))
    assert all(other == seen[0] for other in seen)


def test_a_second_run_changes_nothing(visit: Builder) -> None:
    visit.reconcile()
    before = tables(visit)
    done = visit.reconcile()
    assert (done.articles, done.changed) == (0, 0)
    assert tables(visit) == before


def test_a_new_article_changes_only_what_it_touches(visit: Builder) -> None:
    visit.reconcile()
    untouched = visit.rows("FROM stories WHERE reports = 1")
    visit.article("rook", "The Russian minister visited Pyongyang; a railway bridge is to be built.")
    visit.event("rook", "visited", "PER:lavrov/RUS", "PRK", mode="visit", day=dt.date(2024, 6, 18))
    done = visit.reconcile()
    assert done.articles == 1
    assert visit.rows("SELECT reports FROM stories ORDER BY ALL") == [(1,), (4,)]
    assert visit.rows("FROM stories WHERE reports = 1") == untouched


def test_nothing_to_reconcile(builder: Builder) -> None:
    assert builder.reconcile().stories == 0


def test_strangers_are_not_joined_by_a_third(builder: Builder) -> None:
    for name, target in (("halyard", "CHN"), ("lantern", "JPN"), ("quay", "")):
        builder.article(name, f"The pumping station on the river dam was shelled on Tuesday, {name} has it.")
        builder.event(name, "shelled", "RUS", target, type="ASSAULT", day=dt.date(2024, 6, 18))
    builder.reconcile()
    assert [
        target for (target,) in builder.rows("SELECT list_sort([t.country FOR t IN target]) FROM stories ORDER BY 1")
    ] in (
        [["CHN"], ["JPN"]],
        [[], ["CHN"], ["JPN"]],
    )


def test_a_visit_and_the_visit_returned_are_two(builder: Builder) -> None:
    for name, source, target in (("halyard", "PER:putin/RUS", "PRK"), ("lantern", "PER:kim/PRK", "RUS")):
        builder.article(name, f"The leader visited his neighbour over a railway bridge, {name} has it.")
        builder.event(name, "visited", source, target, mode="visit", day=dt.date(2024, 6, 18))
    builder.reconcile()
    assert builder.rows("SELECT reports FROM stories") == [(1,), (1,)]


@pytest.mark.parametrize(("verdict", "kind"), [("linked", "linked"), ("same", "refused"), ("different", None)])
def test_the_best_link_between_two_stories_is_shown(visit: Builder, verdict: str, kind: str | None) -> None:
    visit.reconcile()
    pair = {"event_a": "bell-met-CONSULT", "event_b": "halyard-visited-CONSULT"}
    visit.insert("links", pair | {"verdict": verdict, "score": 0.55, "reasons": ["same day (+1.2)"]})
    visit.insert("touched", {"id": "bell-met-CONSULT"})
    visit.reconcile()
    shown = visit.rows("SELECT kind, event_a, reasons[-1] FROM story_links")
    assert shown == ([(kind, "bell-met-CONSULT", "same day (+1.2)")] if kind else [])


def test_a_denial_is_not_the_deed(builder: Builder) -> None:
    builder.article("halyard", "Moscow denied selling missile parts to North Korea for its rocket works.")
    builder.event("halyard", "denied", "RUS", "PRK", type="REJECT")
    builder.article("lantern", "Russia is selling missile parts to North Korea for its rocket works.")
    builder.event("lantern", "selling", "RUS", "PRK", type="COOPERATE")
    builder.reconcile()
    assert builder.rows("SELECT len(event_ids) FROM stories") == [(1,), (1,)]


def test_two_acts_of_one_sentence_are_two(builder: Builder) -> None:
    text = "Russia left the friendship treaty with North Korea, demanding that it pay its debts."
    builder.article("halyard", text)
    words = {"evidence_start": 0, "evidence_end": len(text), "evidence_text": text}
    builder.event("halyard", "left", "RUS", "PRK", type="SANCTION", **words)
    builder.event("halyard", "demanding", "RUS", "PRK", type="REQUEST", **words)
    builder.reconcile()
    assert builder.rows("SELECT len(event_ids) FROM stories") == [(1,), (1,)]


def meetings(builder: Builder, *days: str | None) -> list[int]:
    """Two articles of these days that tell a meeting and not its day; return how many reports stories have."""
    texts = (
        "Envoys say that Putin met Kim about a space port.",
        "In spring officials said that Putin met Kim over timber.",
    )
    for name, text, published in zip(("halyard", "lantern"), texts, days, strict=True):
        builder.article(name, text, published=published)
        builder.event(name, "met", "PER:putin/RUS", "PER:kim/PRK")
    builder.reconcile()
    (reports,) = builder.rows("SELECT list(reports ORDER BY reports) FROM stories")
    return list(reports[0])


@pytest.mark.parametrize("days", [("2024-06-20", None), (None, None), ("2024-06-20", "2024-06-28")])
def test_meetings_of_no_known_day_are_two(builder: Builder, days: tuple[str | None, str | None]) -> None:
    assert meetings(builder, *days) == [1, 1]


def test_two_amounts_of_two_times_in_one_article_are_two_deeds(builder: Builder) -> None:
    text = "In May North Korea shipped over 100 tons of shells to Russia; in June it had shipped nearly 300 tons."
    builder.article("halyard", text)
    for trigger, month, value in (("shipped over", 5, 100), ("had shipped nearly", 6, 300)):
        days = {"date_start": dt.date(2024, month, 1), "date_end": dt.date(2024, month, 28), "date_precision": "month"}
        event = builder.event("halyard", trigger, "PRK", "RUS", type="AID", **days)
        row = {"article_id": "halyard", "event_id": event, "start": 20, "end": 25, "text": f"{value} tons"}
        builder.insert("quantities", row | {"value": value, "unit": "ton", "bound": "exact"})
    builder.reconcile()
    assert builder.rows("SELECT reports FROM stories") == [(1,), (1,)]


def test_a_visit_and_what_is_signed_at_it_are_linked_and_two(builder: Builder) -> None:
    builder.article(
        "quay", "The premier visited Beijing on Monday. Both signed a fishing pact.", published="2024-06-18"
    )
    day = dt.date(2024, 6, 17)
    builder.event("quay", "visited", "PER:ito/JPN", "CHN", mode="visit", day=day)
    builder.event("quay", "signed", "JPN", "CHN", type="SUPPORT", day=day)
    builder.event("quay", "fishing", "KOR", "CHN", type="SUPPORT", day=day)
    assert builder.reconcile().stories == 3
    assert builder.rows("SELECT verdict FROM links") == [("linked",)]


def test_a_plan_told_long_before_is_the_visit_of_its_day(builder: Builder) -> None:
    day = dt.date(2024, 6, 18)
    builder.article("lantern", "The president will visit Pyongyang on 18 June.", published="2024-05-28")
    builder.event("lantern", "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=day)
    builder.article("quay", "The president visited Pyongyang on Tuesday.", published="2024-06-19")
    builder.event("quay", "visited", "PER:putin/RUS", "PRK", mode="visit", day=day)
    builder.article("rook", "The president will visit Pyongyang on 12 July.", published="2024-05-29")
    builder.event("rook", "visit", "PER:putin/RUS", "PRK", mode="visit", status="planned", day=dt.date(2024, 7, 12))
    builder.reconcile()
    assert sorted(builder.rows("SELECT reports FROM stories")) == [(1,), (2,)]


def strikes(builder: Builder, first: dict[str, object], second: dict[str, object]) -> int:
    """Two articles that tell a strike on one quay in nearly the same words; return how many stories they make."""
    for name, given in (("halyard", first), ("lantern", second)):
        told = dict(given)
        published, count = str(told.pop("published", "2024-06-20")), told.pop("count", None)
        builder.article(name, "Rockets struck the harbour quay at Nampo, residents say.", published=published)
        event = builder.event(name, "struck the harbour quay", "RUS", "PRK", type="ASSAULT", **told)
        if count:
            row = {"article_id": name, "event_id": event, "start": 0, "end": 7, "text": f"{count} rockets"}
            builder.insert("quantities", row | {"value": count, "unit": "rocket", "bound": "about"})
    return builder.reconcile().stories


@pytest.mark.parametrize(
    ("first", "second", "stories"),
    [
        ({"day": dt.date(2024, 6, 17)}, {"day": dt.date(2024, 6, 18)}, 1),  # a day may be told wrong
        ({"day": dt.date(2024, 6, 16)}, {"day": dt.date(2024, 6, 18)}, 2),
        ({"count": 20}, {"count": 30}, 1),
        ({"count": 20}, {"count": 3000}, 2),
        ({"status": "hypothetical", "published": "2024-06-18"}, {}, 1),
        ({"status": "hypothetical"}, {"published": "2024-06-18"}, 2),
        ({"status": "hypothetical"}, {}, 1),
        (
            {"status": "hypothetical", "day": dt.date(2024, 6, 17)},
            {"day": dt.date(2024, 6, 17), "published": "2024-06-18"},
            1,
        ),
    ],
)
def test_strikes_are_told_apart(
    builder: Builder, first: dict[str, object], second: dict[str, object], stories: int
) -> None:
    assert strikes(builder, first, second) == stories
