import pytest

from westphalia.articles.page import Article
from westphalia.reading.parser import load_parser
from westphalia.reading.read import find_sentences

CASES = {
    "abbreviated titles": ("Mr. Kim met Gen. Lee. They spoke.", ["Mr. Kim met Gen. Lee.", "They spoke."]),
    "initials of a state": ("The U.S. envoy left. Talks go on.", ["The U.S. envoy left.", "Talks go on."]),
    "months": ("It was signed on Sept. 13 in Vostochny.", ["It was signed on Sept. 13 in Vostochny."]),
    "closing straight quote": (
        'He called it a "new era." The sides agreed.',
        ['He called it a "new era."', "The sides agreed."],
    ),
    "question inside a quotation": (
        "“Will it hold?” he asked. Nobody knew.",
        ["“Will it hold?” he asked.", "Nobody knew."],
    ),
    "quotation of two sentences": (
        "“We agreed. We will act,” she said.",
        ["“We agreed.", "We will act,” she said."],
    ),
    "heading without a full stop": (
        "A Military Ally\n\nRussia needs a partner.",
        ["A Military Ally", "Russia needs a partner."],
    ),
    "paragraph without a full stop": (
        "Talks in Seoul\nRussia left early.",
        ["Talks in Seoul", "Russia left early."],
    ),
    "headline of two news": (
        "Chad attack on Niger - Mali urges restraint\n\nThey met.",
        ["Chad attack on Niger -", "Mali urges restraint", "They met."],
    ),
    "headline and whose word it is": (
        "Chad attacks Niger - Nigerien ministry says",
        ["Chad attacks Niger - Nigerien ministry says"],
    ),
    "headline with an insertion": (
        "Chad - which Mali supports - attacks Niger",
        ["Chad - which Mali supports - attacks Niger"],
    ),
    "dash in prose": (
        "He met her in Oslo - Norway was the host.",
        ["He met her in Oslo - Norway was the host."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_sentences(text: str, expected: list[str]) -> None:
    doc = load_parser()(text)
    found = [doc[s.start : s.end].text for s in find_sentences(Article(text), doc)]
    assert found == expected


def test_headings_are_marked() -> None:
    text = "Allies\n\nA Military Ally\n\nRussia needs a partner."
    article = Article(text, title="Allies", headings=((0, 6), (8, 23)))
    kinds = [sentence.kind for sentence in find_sentences(article, load_parser()(text))]
    assert kinds == ["title", "heading", "prose"]


def test_empty_text_has_no_sentences() -> None:
    assert find_sentences(Article("\n"), load_parser()("\n")) == ()
