import pytest

from westphalia.reading.lemmas import lemma_of

CASES = [
    ("talks", "NNS", "talk"),
    ("signed", "VBD", "sign"),
    ("met", "VBD", "meet"),
    ("marches", "NNS", "march"),
    ("armies", "NNS", "army"),
    ("men", "NNS", "man"),
    ("accusing", "VBG", "accuse"),
    ("agreed", "VBN", "agree"),
    ("'s", "POS", "'s"),
    ("united", "NNP", "united"),
]


@pytest.mark.parametrize(("word", "tag", "expected"), CASES)
def test_lemma_of(word: str, tag: str, expected: str) -> None:
    assert lemma_of(word, tag) == expected
