from __future__ import annotations

import pytest

WHOLE = [
    ("Sudan announced that Chad had sent arms.", "Chad had sent arms"),
    ("Sudan said Chad armed the rebels.", "Chad armed the rebels"),
    (
        "Lavrov said that Russia had sent a note, but the note was ignored.",
        "Russia had sent a note, but the note was ignored",
    ),
    ("Lavrov said that Moscow lies and kills.", "Moscow lies and kills"),
]
BEHIND = [
    (
        "Le Monde wrote, quoting two aides who did not want to be named, that Peru had planned a raid.",
        ["Peru had planned a raid"] * 2,
    ),
    ("Bild reported, citing a report, that Chad had sold a ship.", ["Chad had sold a ship"] * 2),
    ("Lavrov, rejecting the claim that Chad has asked for aid, said: Russia kept its word.", ["Russia kept its word"]),
]
BESIDES = [
    ("Fidan warned at the same time that Chad would pay.", "Chad would pay"),
    ("Fidan, asked about Chad, said the talks would fail.", "the talks would fail"),
    ("Mali urged the Court of Human Rights to act.", "the Court of Human Rights to act"),
    ("Fidan said at the summit Chad would pay.", "Chad would pay"),
]
DEEDS = [
    ("Chad condemned the raid and sent tanks to the border.", "the raid"),
    ("Estonia accused Russia of sabotage and expelled two diplomats.", "Russia of sabotage"),
    ("Hanoi accused Beijing of sinking a boat and killing a sailor.", "Beijing of sinking a boat and killing a sailor"),
]


@pytest.mark.parametrize(("text", "content"), WHOLE)
def test_a_clause_is_told_whole(coded, text: str, content: str) -> None:
    assert coded(text).claims[0].content_text == content


@pytest.mark.parametrize(("text", "content"), DEEDS)
def test_what_one_does_besides_is_not_said(coded, text: str, content: str) -> None:
    assert [claim.content_text for claim in coded(text).claims] == [content]


@pytest.mark.parametrize(("text", "contents"), BEHIND)
def test_what_is_said_stands_behind_the_source_and_the_colon(coded, text: str, contents: list[str]) -> None:
    told = [c.content_text for c in coded(text).claims if len(c.content_text) > len("a raid")]
    assert told[-len(contents) :] == contents


@pytest.mark.parametrize(("text", "content"), BESIDES)
def test_what_stands_around_the_words_of_saying_is_not_said(coded, text: str, content: str) -> None:
    assert [claim.content_text for claim in coded(text).claims] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "In May, Lavrov said,",
        "The road is shut. In the past week, Kyiv says,",
        "told some details while speaking to journalists Tuesday, the Associated Press reported, citing Turkey's NTV. "
        "The AP also cited a high-level Turkish official as saying that",
    ],
)
def test_a_text_may_break_off_behind_a_comma(coded, text: str) -> None:
    assert all(claim.content_text for claim in coded(text).claims)
