"""What nobody says: questions put to who speaks, and what only seems so."""

from __future__ import annotations

import pytest

CLAIMS = [
    ("Asked by Le Monde about the fire, Lavrov confirmed that the road was shut.", [("Sergey Lavrov", "confirmation")]),
    ("Asked by Chad to withdraw its troops, Mali opened the border.", [("Chad", "demand")]),
    ("Asked to comment on the fire, Lavrov said that the road was shut.", [("Sergey Lavrov", "statement")]),
    ("Lavrov, asked about the fire, said that the road was shut.", [("Sergey Lavrov", "statement")]),
    ("Envoys asked about the fire.", []),
    ("Lavrov was asked about the fire.", []),
    ("Chad seems to have withdrawn its envoy.", []),
    ("The skipper is threatened with a fine.", []),
    ("Lavrov threatened Chad with a fine.", [("Sergey Lavrov", "promise")]),
    ("Oslo received assurances that the road was shut.", []),
    ("Lavrov affirmed that the road was shut.", [("Sergey Lavrov", "statement")]),
    ("According to the 1994 treaty, Chad must respect the borders of Mali.", []),
    ("According to the terms of the deal, Chad will free ten men.", []),
    ("Chad will withdraw from three villages, according to the agreement.", []),
    ("According to Article 5 of the pact, Chad will defend Mali.", []),
    ("According to a draft agreement seen by Reuters, Chad will free ten men.", [(None, "forecast")]),
    ("According to the text of the agreement, Chad will free ten men.", [(None, "forecast")]),
    ("According to an article in Le Monde, Chad will free ten men.", [("Le Monde", "forecast")]),
    ("Chad appears to have fired on the town.", []),
    ("Questioned by Le Monde, Lavrov did not wish to comment.", [("Sergey Lavrov", "refusal")]),
]


@pytest.mark.parametrize(("text", "claims"), CLAIMS)
def test_what_nobody_says(coded, text: str, claims: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_name, claim.kind) for claim in coded(text).claims] == claims


@pytest.mark.parametrize("asked", ["Asked whether", "When asked if"])
def test_a_question_is_not_of_who_answers(coded, asked: str) -> None:
    claims = coded(f"{asked} Chad would wait, Lavrov said that the road was shut.").claims
    assert [claim.speaker_name for claim in claims] == [None, "Sergey Lavrov"]


def test_a_question_ends_ahead_of_the_answer(coded) -> None:
    question, answer = coded("Lavrov, asked whether Minsk would attend, answered that it had not decided.").claims
    assert (question.content_text, question.speaker_name) == ("whether Minsk would attend", None)
    assert (answer.content_text, answer.speaker_name) == ("it had not decided", "Sergey Lavrov")


NAMELESS = [
    "The source, who did not want his name to be mentioned, said that Chad would leave.",
    "The diplomat, who did not want her identity to be revealed, said that Chad would leave.",
    "An official who asked for his name not to be published said that Chad would leave.",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_to_keep_ones_name_back_is_no_claim(coded, text: str) -> None:
    assert [claim.content_text for claim in coded(text).claims] == ["Chad would leave"]


def test_to_keep_a_state_out_of_it_is_one(coded) -> None:
    assert coded("The envoy did not want Chad to be mentioned in the treaty.").claims


WHO_IS_ASKED = [
    ("A reporter asked the spokesman whether Chad would attend the talks.", "whether Chad would attend the talks"),
    ("The senator asked the general why Chad left the pact.", "why Chad left the pact"),
    ("Mali asked the envoy to leave.", "the envoy to leave"),
    ("Mali asked the envoy to tell it if Chad left.", "the envoy to tell it if Chad left"),
]


@pytest.mark.parametrize(("text", "content"), WHO_IS_ASKED)
def test_who_is_asked_a_question_is_none_of_it(coded, text: str, content: str) -> None:
    assert coded(text).claims[0].content_text == content
