"""The language of texts long and short."""

from __future__ import annotations

import pytest

from westphalia.articles.language import language_of

CASES: list[tuple[str, str | None, str]] = [
    ("Two ministers met in Geneva on Tuesday and agreed on very little.", None, "en"),
    ("Russian President Vladimir Putin visited Pyongyang.", None, "en"),
    ("Xi meets Putin", None, "en"),
    ("Putin’s visit to Pyongyang", None, "en"),
    ("Kim", None, "en"),
    (
        "Die Außenminister beider Länder trafen sich am Dienstag in Genf zu Gesprächen über Getreide.",
        None,
        "de",
    ),
    ("Les deux ministres se sont rencontrés mardi à Genève pour parler des exportations de blé.", None, "fr"),
    ("Министры встретились во вторник в Женеве и договорились о немногом.", None, "ru"),
    ("两国外长星期二在日内瓦举行会谈，双方未能达成协议。", None, "zh"),
    ("양국 외교장관은 화요일 제네바에서 만났다.", None, "ko"),
    ("هر دو وزیر روز سه‌شنبه در ژنو دیدار کردند و درباره غلات گفتگو کردند.", None, "fa"),
    ("Kim", "de-AT", "de"),
    ("Two ministers met in Geneva on Tuesday and agreed on very little.", "de", "en"),
    ("", None, "und"),
    ("2024", None, "und"),
    ("2024", "en", "en"),
    ("2024", "no language", "und"),
]


@pytest.mark.parametrize(("text", "declared", "wanted"), CASES)
def test_language(text: str, declared: str | None, wanted: str) -> None:
    assert language_of(text, declared=declared) == wanted
