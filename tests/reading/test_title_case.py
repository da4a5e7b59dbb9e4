import pytest

from westphalia.reading.parser import load_parser
from westphalia.reading.seen_names import SeenNames
from westphalia.reading.title_case import is_in_capitals, is_title_case, plain_forms

TITLES = [
    ("Chad Expels Two Libyan Envoys", True),
    ("Oman, Qatar Sign Pact in Muscat", True),
    ("Oman To Host Talks with Qatar's Emir", True),
    ("Chad expels two Libyan envoys", False),
    ("Foreign Minister Sergei Lavrov met Marco Rubio", False),
    ("President Emmanuel Macron of France", True),
    ("Chad Expels", False),
    ("Chad Bombs Libya", True),
    ("Fenmark News Agency", False),
    ("Chad Expels Envoys https://t.co/x", True),
]

PLAIN = [
    ("Chad Expels Two Libyan Envoys", "Chad expels two Libyan envoys"),
    ("Missiles Hit Port On The Red Sea", "Missiles hit port on the Red Sea"),
    ("White House Rejects Qatari Offer", "White House rejects Qatari offer"),
    ("Trump To Meet Emir In May", "Trump to meet emir in May"),
    ("Prime Minister Modi Meets Minister", "Prime Minister Modi meets minister"),
    ("Chad Thanks Foreign Minister Fidan", "Chad thanks Foreign Minister Fidan"),
    ("Chad May Sue Libya", "Chad may sue Libya"),
    ("Chad Thanks Anna Brown", "Chad thanks Anna brown"),
    ("Mark Rutte Will Back Plan In March", "Mark Rutte will back plan in March"),
    ("UN Security Council Meets Over Golan Heights", "UN Security Council meets over Golan Heights"),
    ("QATAR AND OMAN SIGN GAS DEAL WITH NATO", "Qatar and Oman sign gas deal with NATO"),
]


@pytest.mark.parametrize(("line", "expected"), TITLES)
def test_title_case(line: str, expected: bool) -> None:
    assert is_title_case([token.text for token in load_parser().make_doc(line)]) is expected


def test_capitals() -> None:
    assert is_in_capitals("OMAN AND QATAR SIGN".split())
    assert not is_in_capitals("US, EU".split())


@pytest.mark.parametrize(("line", "expected"), PLAIN)
def test_plain_forms(line: str, expected: str) -> None:
    assert plain_forms(line.split(), SeenNames([])) == expected.split()


def test_names_of_the_sentences_stay_names() -> None:
    seen = SeenNames(["Oman began Operation True Promise after a promise".split()])
    line = "Oman Ends Operation True Promise After Promise".split()
    assert plain_forms(line, seen) == "Oman ends Operation True Promise after promise".split()


def test_each_sentence_of_a_line_is_judged() -> None:
    doc = load_parser()("Chad Bombs Libyan Suburbs. At least 12 people were killed.")
    assert [token.tag_ for token in doc[:4]] == ["NNP", "VBZ", "JJ", "NNS"]


def test_the_parser_reads_verbs_and_the_text_stays() -> None:
    text = "Chad Bombs Libyan Suburbs\n\nChad bombs the suburbs."
    doc = load_parser()(text)
    assert doc.text == text
    assert [token.tag_ for token in doc[:4]] == ["NNP", "VBZ", "JJ", "NNS"]
