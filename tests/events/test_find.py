from __future__ import annotations

import pytest

# text, type, source countries, target countries, status
CASES = [
    ("Vladimir Putin visited North Korea.", "CONSULT", "RUS", "PRK", "happened"),
    ("Putin paid a state visit to Pyongyang on June 18 and 19.", "CONSULT", "RUS", "PRK", "happened"),
    ("Lavrov’s visit to North Korea ended on Sunday.", "CONSULT", "RUS", "PRK", "happened"),
    ("North Korea was praised by Russia.", "SUPPORT", "RUS", "PRK", "happened"),
    ("The United States accused North Korea of selling missiles.", "ACCUSE", "USA", "PRK", "happened"),
    ("The EU imposed sanctions on Russia.", "COERCE", "", "RUS", "happened"),
    ("Putin will visit China in May 2026.", "CONSULT", "RUS", "CHN", "planned"),
    ("Russia did not accuse Japan.", "ACCUSE", "RUS", "JPN", "negated"),
    ("If Japan attacked Russia, ships would leave.", "ASSAULT", "JPN", "RUS", "hypothetical"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target", "status"), CASES)
def test_find_events(coded, text: str, kind: str, source: str, target: str, status: str) -> None:
    found = {
        (
            e.type,
            " ".join(p.country or "" for p in e.source),
            " ".join(p.country or "" for p in e.target),
            e.status,
        )
        for e in coded(text).events
    }
    assert (kind, source, target, status) in found


def test_both_sides_of_talks(coded) -> None:
    events = [e for e in coded("Russia and North Korea held talks in Moscow.").events if e.type == "CONSULT"]
    assert [({p.actor_id for p in e.source}, {p.actor_id for p in e.target}) for e in events] == [
        ({"RUS", "PRK"}, {"RUS", "PRK"})
    ]


def test_date_and_place(coded) -> None:
    (event,) = [e for e in coded("Putin met Kim Jong Un in Pyongyang on 19 June 2024.").events if e.type == "CONSULT"]
    assert (str(event.date_start), str(event.date_end), event.date_precision) == (
        "2024-06-19",
        "2024-06-19",
        "day",
    )
    assert event.place is not None
    assert (event.place.text, event.place.country) == ("Pyongyang", "PRK")


def test_told_twice_is_one_event(coded) -> None:
    text = "Vladimir Putin visited North Korea. It rained. Putin visited Pyongyang on 18 June 2024."
    events = [e for e in coded(text).events if e.frame == "visit"]
    assert [str(e.date_start) for e in events] == ["2024-06-18"]


@pytest.mark.parametrize(
    "text", ["Talks were held.", "The team attacked early and scored.", "Prices met expectations."]
)
def test_silent_without_a_source(coded, text: str) -> None:
    assert coded(text).events == ()


def test_every_event_points_to_its_words_and_says_why(coded) -> None:
    result = coded("Vladimir Putin visited North Korea and met Kim Jong Un. The United States condemned Russia.")
    assert result.events
    for event in result.events:
        text = result.article.text
        assert text[event.evidence_start : event.evidence_end] == event.evidence_text
        assert event.evidence_start <= event.trigger_start < event.trigger_end <= event.evidence_end
        assert len(event.reasons) >= 4
        assert -10 <= event.intensity <= 10


def test_an_event_inside_a_claim_knows_it(coded) -> None:
    result = coded("The United States said that North Korea attacked Russia. Vladimir Putin visited China.")
    inside = {e.type: e.claim_id for e in result.events}
    assert inside["ASSAULT"] == result.claims[0].claim_id
    assert inside["CONSULT"] is None


def test_an_accusation_with_a_date_is_told_once(coded) -> None:
    events = coded("In 2017, US intelligence agencies concluded that Russia interfered in the election.").events
    assert len({event.event_id for event in events}) == len(events)
