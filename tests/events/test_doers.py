"""Who did it: comrades in arms, participles, those thanked, blamed or punished, and whom words are said to."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str, str]]:
    return {
        (
            event.type,
            "+".join(sorted(party.country or party.text for party in event.source)),
            "+".join(sorted(party.country or party.text for party in event.target)),
        )
        for event in coded(text).events
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Polish and British soldiers fought side by side in Iraq.", ("COOPERATE", "GBR+POL", "GBR+POL")),
        (
            "American troops fought shoulder to shoulder with Kurdish fighters in Iraq.",
            ("COOPERATE", "Kurdish fighters+USA", "Kurdish fighters+USA"),
        ),
        ("Turkey fought together with Azerbaijan.", ("COOPERATE", "AZE+TUR", "AZE+TUR")),
        ("French troops fought alongside Malian soldiers against Libya.", ("ASSAULT", "FRA+MLI", "LBY")),
        ("Chadian soldiers fought with France against Libya.", ("ASSAULT", "TCD", "LBY")),
        ("The Royal Navy and French sailors attacked Libya.", ("ASSAULT", "FRA+GBR", "LBY")),
        ("Britain is aware of Iran using drones to attack Israel.", ("ASSAULT", "IRN", "ISR")),
        ("Syria used Russian missiles to attack Turkey.", ("ASSAULT", "SYR", "TUR")),
        ("Macron thanked Canada for its support.", ("SUPPORT", "CAN", "FRA")),
        ("China criticised Japan for its visit to Taiwan.", ("CONSULT", "JPN", "TWN")),
        ("The EU imposed sanctions on Belarus for arresting a Polish journalist.", ("COERCE", "BLR", "POL")),
        ("Japan accused the Russian government of attacking Ukraine.", ("ASSAULT", "RUS", "UKR")),
        ("Israel came under criticism from Ireland.", ("ACCUSE", "IRL", "ISR")),
        ("Russia faces sanctions from Japan.", ("COERCE", "JPN", "RUS")),
        ("Iraqi forces retook Ramadi from ISIS militants.", ("ASSAULT", "IRQ", "ISIS militants")),
        ("French judges issued an arrest warrant for Bashar al-Assad.", ("COERCE", "FRA", "SYR")),
        ("Egypt gave support to Libya against Chad.", ("AID", "EGY", "LBY")),
    ],
)
def test_the_doer_and_the_other_side(coded, text: str, event: tuple[str, str, str]) -> None:
    assert event in told(coded, text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Polish and British soldiers fought side by side in Iraq.", "ASSAULT"),
        ("Russia faced harsh criticism at the summit.", "ACCUSE"),
        ("NBC News killed the story about France.", "ASSAULT"),
        ("On the recent hacking of the agency, Obama said Russia was wrong.", "COERCE"),
    ],
)
def test_nobody_did_that(coded, text: str, event: str) -> None:
    assert event not in {kind for kind, _, _ in told(coded, text)}


def test_a_request_is_not_to_whom_it_is_about(coded) -> None:
    events = told(coded, "Requests from French leaders to influence Putin have failed.")
    assert ("REQUEST", "FRA", "RUS") not in events


def test_your_deeds_are_those_of_whom_it_is_said_to(coded) -> None:
    events = told(coded, 'Putin told Modi: "We appreciate your support of Syria."')
    assert ("SUPPORT", "IND", "SYR") in events


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The deal keeps Iran from buying missiles from China.", "COOPERATE", "negated"),
        ("North Korea is close to attacking Japan.", "ASSAULT", "hypothetical"),
        ("Analysts ask why Japan attacked China.", "ASSAULT", "hypothetical"),
        ("Neither Xi nor Modi met Macron.", "CONSULT", "negated"),
        ("The raid forced Israel to withdraw its troops from Lebanon.", "RETREAT", "happened"),
        ("Britain repeats its call that Iran release the French sailors.", "RETREAT", "hypothetical"),
        ("Putin's future trip to China may be short.", "CONSULT", "planned"),
    ],
)
def test_whether_it_came_about(coded, text: str, kind: str, status: str) -> None:
    assert (kind, status) in {(event.type, event.status) for event in coded(text).events}


def test_what_somebody_hopes_another_announces_nothing(coded) -> None:
    events = {(e.type, e.status) for e in coded("Moon said he hoped Pompeo would visit North Korea.").events}
    assert ("AGREE", "happened") not in events


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Macron returned from Turkey accusing Erdogan of lies.", "FRA", "TUR"),
        ("Moscow drew criticism from Ukraine.", "UKR", "RUS"),
    ],
)
def test_who_does_it_behind_a_place(coded, text: str, source: str, target: str) -> None:
    events = [e for e in coded(text).events if e.type == "ACCUSE"]
    assert [({p.country for p in e.source}, {p.country for p in e.target}) for e in events] == [({source}, {target})]


def test_an_announcement_is_not_of_the_day_of_what_it_announces(coded) -> None:
    events = coded("Macron will visit Turkey. The visit begins on 25 June.").events
    assert all(e.date_start is None for e in events if e.type == "AGREE")


def test_what_a_named_state_says_in_passing_is_said(coded) -> None:
    events = coded("Germany, which condemns Russia and supports Ukraine, sent an envoy to Ankara.").events
    assert "ACCUSE" in [e.type for e in events]


SPOKEN = [
    ("The spokesman Ruy Montoya said: “They attacked our people without warning.”", None),
    ("The spokesman, Ruy Montoya, said at a briefing, “They attacked our people without warning.”", None),
    ("Peru said: “They bombed our harbour.”", None),
    ("The government of Peru said on Monday, “They have bombed our harbour.”", None),
    ("Peru said: “We bombed the harbour of Chile.”", "PER"),
    ("Peru said they bombed the harbour of Chile.", "PER"),
    ("Peru said it “bombed” the harbour of Chile.", "PER"),
]


@pytest.mark.parametrize(("text", "doer"), SPOKEN)
def test_they_in_his_very_words_are_not_the_speaker(coded, text: str, doer: str | None) -> None:
    sources = [e.source[0].actor_id for e in coded(text).events if e.type == "ASSAULT" and e.source]
    assert sources == ([doer] if doer else [])
