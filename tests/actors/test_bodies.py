"""Bodies that no table holds: how far their names go, of what kind they are, and whose."""

from __future__ import annotations

import pytest

# text, the whole name, country, sector
CASES = [
    ("The Louisiana Army National Guard sent men.", "Louisiana Army National Guard", "USA", "MIL"),
    ("The Cleveland Police Department said so.", "Cleveland Police Department", "USA", "COP"),
    ("He leads the Institute for the Study of Coral Reefs.", "Institute for the Study of Coral Reefs", None, "EDU"),
    ("The Warsaw-based Centre for Grain Markets closed.", "Centre for Grain Markets", "POL", "EDU"),
    ("The Nepalese Mountaineering Association met.", "Nepalese Mountaineering Association", "NPL", "SOC"),
    ("The House Fisheries Committee met.", "House Fisheries Committee", "USA", "LEG"),
    ("The Bank of Ruritania lent to the Bank of Slovenia.", "Bank of Slovenia", "SVN", "BUS"),
    ("Tervo Shipping Company, a Finnish firm, sued.", "Tervo Shipping Company", "FIN", "BUS"),
    ("A doctor at Lund Hospital in Sweden agreed.", "Lund Hospital", "SWE", "MED"),
    ("The Ministry of Land and Fisheries of Chad agreed.", "Ministry of Land and Fisheries of Chad", "TCD", "GOV"),
]


@pytest.mark.parametrize(("text", "words", "country", "sector"), CASES)
def test_a_body_is_known_by_its_words(coded, text: str, words: str, country: str | None, sector: str) -> None:
    found = [m for m in coded(text).mentions if m.text == words]
    assert [(m.actor.country, m.actor.sector) for m in found] == [(country, sector)]


@pytest.mark.parametrize(
    "text",
    ["The World Trade Center fell.", "It rained on the Belt and Road Initiative.", "A new Cold Front came."],
)
def test_what_only_ends_like_a_body_is_none(coded, text: str) -> None:
    assert [m for m in coded(text).mentions if m.form == "body"] == []


def test_the_legal_form_of_a_known_company_changes_nothing(coded) -> None:
    found = {m.actor_id for m in coded("Boeing Co. and General Motors Corp. cut jobs.").mentions}
    assert {"ORG:USA-boeing", "ORG:USA-general-motors"} <= found


def test_an_acronym_in_brackets_stands_for_the_body(coded) -> None:
    text = "The Harbour Workers Federation (HWF) of Malta struck. On Monday the HWF went back to work."
    ids = [m.actor_id for m in coded(text).mentions if m.text in ("HWF", "Harbour Workers Federation")]
    assert len(set(ids)) == 1
    assert len(ids) >= 2


def test_a_company_is_met_again_by_its_first_word(coded) -> None:
    text = "Varlix Bank in Estonia closed its doors. Depositors of Varlix protested."
    found = {m.text: m.actor.country for m in coded(text).mentions if "Varlix" in m.text}
    assert found == {"Varlix Bank": "EST", "Varlix": "EST"}


REGIONAL = [
    ("The CPLP met in Lisbon.", "CPLP", "IGO:CPLP"),
    ("The Community of Portuguese-Speaking Countries met.", "Community of Portuguese-Speaking Countries", "IGO:CPLP"),
    ("The Lake Chad Basin Commission met in Abuja.", "Lake Chad Basin Commission", "IGO:LCBC"),
    ("The D-8 met in Cairo.", "D-8", "IGO:D-8"),
    ("Guam thanked Japan.", "Guam", "GUM"),
]


@pytest.mark.parametrize(("text", "words", "actor"), REGIONAL)
def test_bodies_of_a_region_are_known(coded, text: str, words: str, actor: str) -> None:
    assert [m.actor_id for m in coded(text).mentions if m.text == words] == [actor]


GUINEANS = [
    ("Guinea-Bissau is calm. Guinean soldiers left the palace.", "GNB"),
    ("Guinea is calm. Guinean soldiers left the palace.", "GIN"),
    ("Guinea-Bissau and Guinea are calm. Guinean soldiers left the palace.", "GIN"),
]


@pytest.mark.parametrize(("text", "country"), GUINEANS)
def test_guineans_are_those_of_the_guinea_that_is_named(coded, text: str, country: str) -> None:
    assert [m.actor.country for m in coded(text).mentions if m.text == "Guinean soldiers"] == [country]
