"""What the parser gets wrong by the rules of English, and what it must keep."""

import pytest
from spacy.tokens import Token

from westphalia.reading.parser import load_parser

MENDED = {
    # word: (tag, relation, head)
    "Rockets launched from Chad landed in Niger.": {
        "launched": ("VBN", "acl", "Rockets"),
        "landed": ("VBD", "ROOT", "landed"),
        "Rockets": ("NNS", "nsubj", "landed"),
    },
    "Chad attacks Niger and Libya protests": {
        "Chad": ("NNP", "nsubj", "attacks"),
        "Niger": ("NNP", "dobj", "attacks"),
        "Libya": ("NNP", "nsubj", "protests"),
        "protests": ("VBZ", "conj", "attacks"),
    },
    "Chad invades Niger and Mali mobilizes": {
        "Mali": ("NNP", "nsubj", "mobilizes"),
        "Niger": ("NNP", "dobj", "invades"),
    },
    "Russia called in the Omani ambassador to Moscow, Ali Said.": {
        "in": ("RP", "prt", "called"),
        "ambassador": ("NN", "dobj", "called"),
    },
    "Missiles fired from Yemen hit Eilat on Friday.": {
        "fired": ("VBN", "acl", "Missiles"),
        "hit": ("VBD", "ROOT", "hit"),
    },
    "Chad helped Togo fight bandits.": {"fight": ("VB", "ccomp", "helped"), "Togo": ("NNP", "nsubj", "fight")},
    "Iran was accused of helping Chad attack Libya.": {"attack": ("VB", "ccomp", "helping")},
    "Aid to Oman was cut by Qatar.": {"Aid": ("NN", "nsubjpass", "cut")},
    "Chinese trawlers intruded into Philippine waters.": {"intruded": ("VBD", "ROOT", "intruded")},
    "ECOWAS imposed sanctions on Togo.": {"imposed": ("VBD", "ROOT", "imposed")},
    "China arms Chad.": {"arms": ("VBZ", "ROOT", "arms"), "Chad": ("NNP", "dobj", "arms")},
    "Iran arms Chad and Togo.": {"arms": ("VBZ", "ROOT", "arms"), "Iran": ("NNP", "nsubj", "arms")},
    "Chad expels Libyan envoys https://t.co/x": {
        "expels": ("VBZ", "ROOT", "expels"),
        "envoys": ("NNS", "dobj", "expels"),
    },
    "Eritrea invades Tigray": {"invades": ("VBZ", "ROOT", "invades"), "Tigray": ("NNP", "dobj", "invades")},
    "On Monday Turkey suspended the treaty.": {
        "Monday": ("NNP", "pobj", "On"),
        "Turkey": ("NNP", "nsubj", "suspended"),
    },
    "On Monday Turkey was attacked.": {"Turkey": ("NNP", "nsubjpass", "attacked")},
    "In May Chad invaded Niger.": {"May": ("NNP", "pobj", "In"), "Chad": ("NNP", "nsubj", "invaded")},
    "On Friday Iran's army fired missiles.": {"Friday": ("NNP", "pobj", "On"), "Iran": ("NNP", "poss", "army")},
    "Ministers from Chad, Niger, and Mali met.": {
        "Ministers": ("NNS", "nsubj", "met"),
        "Mali": ("NNP", "conj", "Niger"),
    },
    "Chad attacked Niger and on Tuesday bombed Libya.": {
        "bombed": ("VBD", "conj", "attacked"),
        "Libya": ("NNP", "dobj", "bombed"),
    },
    "Oman said Norway would move to sanction Togolese officials.": {"sanction": ("VB", "xcomp", "move")},
    "Norway and Oman plan to meet.": {"plan": ("VBP", "ROOT", "plan")},
    "Macron called Tebboune on Friday.": {"Tebboune": ("NNP", "dobj", "called")},
    "Chad, Togo to expel envoys": {
        "Chad": ("NNP", "nsubj", "expel"),
        "Togo": ("NNP", "conj", "Chad"),
        "expel": ("VB", "ROOT", "expel"),
    },
    "Chad, Togo hold talks in Oman, says Mali": {
        "Chad": ("NNP", "nsubj", "hold"),
        "Togo": ("NNP", "conj", "Chad"),
        "hold": ("VBP", "ccomp", "says"),
    },
    "Chad invades Niger and Libya condemns the invasion.": {
        "Chad": ("NNP", "nsubj", "invades"),
        "Niger": ("NNP", "dobj", "invades"),
        "Libya": ("NNP", "nsubj", "condemns"),
    },
    "Chad attacks Niger and Libya sends troops.": {
        "attacks": ("VBZ", "ROOT", "attacks"),
        "Niger": ("NNP", "dobj", "attacks"),
        "sends": ("VBZ", "conj", "attacks"),
        "Libya": ("NNP", "nsubj", "sends"),
    },
    "North Korea fires missile toward sea, Japan says": {
        "Korea": ("NNP", "nsubj", "fires"),
        "missile": ("NN", "dobj", "fires"),
        "fires": ("VBZ", "ccomp", "says"),
        "toward": ("IN", "prep", "fires"),
    },
    "Chad sank this month three Omani boats.": {"boats": ("NNS", "dobj", "sank")},
    "Chad sent back to Niger 70 herders.": {"Niger": ("NNP", "pobj", "to"), "herders": ("NNS", "dobj", "sent")},
}
KEPT = {
    "On Sunday Morning Star reporters left.": {"Morning": ("NNP", "compound", "Star")},
    "Chinese trawlers seized near Japan.": {"seized": ("VBN", "acl", "trawlers")},
    "Omani soldiers wounded in Yemen": {"wounded": ("VBN", "acl", "soldiers")},
    "They saw attack drones.": {"attack": ("NN", "compound", "drones")},
    "Moscow called Kyiv a terrorist.": {"terrorist": ("NN", "oprd", "called")},
    "They shelled an island also called Leros.": {"Leros": ("NNP", "oprd", "called")},
    "He was called Ali.": {"Ali": ("NNP", "oprd", "called")},
    "In Georgia, Russia to open base.": {"Russia": ("NNP", "nsubj", "open"), "Georgia": ("NNP", "pobj", "In")},
    "Russia attacks on Ukraine continue.": {"attacks": ("NNS", "nsubj", "continue")},
    "China arms exports fell.": {"exports": ("NNS", "nsubj", "fell")},
    "They met this month three times.": {"times": ("NNS", "npadvmod", "met")},
    "Gaza protests Sunday": {"protests": ("NNS", "ROOT", "protests")},
}


def _told(token: Token) -> tuple[str, str, str]:
    return token.tag_, token.dep_, token.head.text


@pytest.mark.parametrize(("text", "expected"), [*MENDED.items(), *KEPT.items()])
def test_parses(text: str, expected: dict[str, tuple[str, str, str]]) -> None:
    words = {token.text: _told(token) for token in load_parser()(text)}
    assert {word: words[word] for word in expected} == expected
