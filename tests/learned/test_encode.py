from __future__ import annotations

from westphalia.learned.attributions import find_attributions
from westphalia.learned.doc import words_of
from westphalia.learned.words import DEPENDENCIES, QUOTES, SHAPES, TAGS

TEXT = "Ann Lee spoke.\n\n“Trade grew,” the ministry said on  Monday."


def test_words_leave_out_white_space(reading) -> None:
    doc = reading(TEXT).doc
    words, tokens = words_of(doc)
    assert [doc[i].text for i in tokens] == list(words.texts)
    assert not any(text.isspace() for text in words.texts)
    assert [text for text, begins in zip(words.texts, words.paragraphs, strict=True) if begins] == ["Ann", "“"]
    assert all(0 <= head < len(words) for head in words.heads)


def test_words_say_what_the_parser_says(reading) -> None:
    words, tokens = words_of(doc := reading(TEXT).doc)
    assert [TAGS[tag] for tag in words.tags] == [doc[i].tag_ for i in tokens]
    assert [DEPENDENCIES[name] for name in words.dependencies] == [doc[i].dep_ for i in tokens]
    by_text = dict(zip(words.texts, zip(words.shapes, words.quotes, strict=True), strict=True))
    assert {text: (SHAPES[s], QUOTES[q]) for text, (s, q) in by_text.items() if text in ("Ann", "“", "grew", "”")} == {
        "Ann": ("Title", "outside"),
        "“": ("other", "opens"),
        "grew": ("lower", "inside"),
        "”": ("other", "closes"),
    }


def test_each_word_is_read_once(reading) -> None:
    encoded = reading("\n\n".join([TEXT] * 30)).encoded
    assert [i for window in encoded.windows for i in range(window.first, window.last)] == list(
        range(len(encoded.words))
    )
    assert all(len(window.outputs["words"]) == window.last - window.first for window in encoded.windows)


def test_attributions_are_ranges_of_tokens(reading) -> None:
    read = reading(TEXT)
    (found,) = find_attributions(read.encoded, least=0.5)
    assert read.doc[slice(*found.cue)].text == "said"
    assert found.source is not None
    assert read.doc[slice(*found.source)].text == "the ministry"
    assert [read.doc[slice(*span)].text.strip("“,”") for span in found.content] == ["Trade grew"]


def test_an_empty_article_has_no_windows(reading) -> None:
    assert reading("").encoded.windows == ()
