"""A title with what it is of, and the name right behind it or between commas."""

from __future__ import annotations

import pytest

# text, the name, the country of the person
BEARERS = [
    (
        "The Minister of Health of Chad Anna Berg met the Minister of Health of Niger Jan Kral.",
        "Anna Berg",
        "TCD",
    ),
    (
        "The Minister of Health of Chad Anna Berg met the Minister of Health of Niger Jan Kral.",
        "Jan Kral",
        "NER",
    ),
    ("The Minister of Energy of Jordan Peter Salim visited Baku.", "Peter Salim", "JOR"),
    ("The ambassador of Peru in Oslo Maria Quispe protested.", "Maria Quispe", "PER"),
    ("The official representative of the Polish Foreign Ministry Ewa Nowak denied it.", "Ewa Nowak", "POL"),
    ("The spokeswoman of the Polish Foreign Ministry, Ewa Nowak, denied it.", "Ewa Nowak", "POL"),
    ("The assistant to the President of Chile Pablo Rojas left.", "Pablo Rojas", "CHL"),
    ("The envoy of Norway for Sudan Anna Berg visited Chad.", "Anna Berg", "NOR"),
    ("The Director of the Office for Kosovo and Transit Petar Savic spoke.", "Petar Savic", None),
    ("The expert of the Harbour Center Temur Aliyev spoke.", "Temur Aliyev", None),
    ("The head of the State Border Service Aliyev Temur spoke.", "Aliyev Temur", None),
]


@pytest.mark.parametrize(("text", "name", "country"), BEARERS)
def test_the_name_behind_a_title_is_its_bearers(coded, text: str, name: str, country: str | None) -> None:
    found = [m for m in coded(text).mentions if m.actor.kind == "person"]
    assert [m.actor.country for m in found if m.text == name] == [country]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The press secretary of the Kremlin Dmitry Peskov condemned Chad.", "Dmitry Peskov", "Chad"),
        ("The spokesman of the Kremlin, Dmitry Peskov, condemned Chad.", "Dmitry Peskov", "Chad"),
        ("The special representative for Sudan Anna Berg condemned Chad.", "Anna Berg", "Chad"),
    ],
)
def test_title_and_name_act_as_one(coded, text: str, source: str, target: str) -> None:
    record = coded(text)
    by_id = {m.actor_id: m.text for m in record.mentions}
    sides = [([by_id[a.actor_id] for a in e.source], [by_id[a.actor_id] for a in e.target]) for e in record.events]
    assert sides == [([source], [target])]
    assert not [m for m in record.mentions if m.actor.kind == "group"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The spokesman of Angela Merkel visited Chad.", "spokesman"),
        ("The president of Iran and the foreign minister of Iraq Fuad Hussein met.", "The president of Iran"),
    ],
)
def test_a_title_of_somebody_else_stays_apart(coded, text: str, words: str) -> None:
    assert words in {m.text for m in coded(text).mentions}


@pytest.mark.parametrize("text", ["The Minister of Energy of Peru resigned.", "The Minister of Energy Anna Berg left."])
def test_what_a_minister_deals_with_is_no_body(coded, text: str) -> None:
    assert not [m for m in coded(text).mentions if m.form == "body"]
