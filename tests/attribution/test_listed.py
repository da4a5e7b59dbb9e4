"""Outlets in a row, and parts of one."""

from __future__ import annotations

import pytest

LISTED = [
    ("According to Reuters, CNN and the daily Le Monde, Chad will wait.", [["Reuters, CNN and Le Monde"]]),
    ("Chad will wait, CNN, Reuters and Le Monde wrote on Monday.", [["CNN, Reuters and Le Monde"]]),
    ("The news agencies TASS, Interfax and Xinhua reported that Chad will wait.", [["TASS, Interfax and Xinhua"]]),
    ("Reuters, citing TASS and Xinhua, said Chad will wait.", [["Reuters"], ["Reuters", "TASS and Xinhua"]]),
    ("Chad will wait, the minister told CNN and Reuters.", [["CNN and Reuters", "the minister"]]),
    ("The envoy met CNN, and TASS and Xinhua reported that Chad will wait.", [["TASS and Xinhua"]]),
    # parts of one
    ("The Arabic service of the BBC reported that Chad will wait.", [["BBC"]]),
    ("The BBC's Arabic service reported that Chad will wait.", [["BBC"]]),
    ("According to the website of the newspaper Kommersant, Chad will wait.", [["Kommersant"]]),
    ("The Telegram channel of the news agency Xinhua reported that Chad will wait.", [["Xinhua"]]),
    ("The website of the ministry reported that Chad will wait.", [["The website of the ministry"]]),
    ("A Reuters correspondent reported that Chad will wait.", [["Reuters", "Reuters correspondent"]]),
    ("The editor of the Guardian said that Chad will wait.", [["editor of the Guardian"]]),
]


@pytest.mark.parametrize(("text", "chains"), LISTED)
def test_outlets_together(coded, text: str, chains: list[list[str]]) -> None:
    claims = coded(text).claims
    assert [[link.name for link in claim.chain] for claim in claims] == chains
    assert {claim.content_text for claim in claims} == {"Chad will wait"}


BESIDE = [
    ("The SANA agency, quoting a source in the ministry, emphasized that Syria may respond.", "SANA"),
    ("The American website Axios had claimed earlier that Chad gave Tehran two months.", "Axios"),
    ("According to the website Axios, Chad struck the port.", "Axios"),
    ("The government website said that Chad closed the port.", "The government website"),
]


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_an_outlet_is_named_beside_what_it_is(coded, text: str, name: str) -> None:
    assert coded(text).claims[0].chain[-1].name == name
