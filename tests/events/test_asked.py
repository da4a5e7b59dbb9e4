"""What is asked, what stands before a question, and what is told only as a scenario."""

from __future__ import annotations

import pytest

# text, the word that tells an act, its status
ASKED = [
    ("China promised loans to Serbia in 2018 too, and where are they?", "promised", "happened"),
    ("Macron met Lula in Belem, and what came of it?", "met", "happened"),
    ("Iraq attacked Kuwait, didn't it?", "attacked", "happened"),
    ("Turkey sent troops to Syria - but did it inform Russia?", "sent", "happened"),
    ("Egypt supports Sudan, so why should Chad arm Egypt?", "supports", "happened"),
    ("Egypt supports Sudan, so why should Chad arm Egypt?", "arm", "hypothetical"),
    ("Did Iraq attack Kuwait, and who helped?", "attack", "hypothetical"),
    ("Iraq attacked Kuwait?", "attacked", "hypothetical"),
    ("Is it true that Iraq attacked Kuwait, and what follows?", "attacked", "hypothetical"),
]
SCENARIOS = [
    ("In the worst case, Eritrea attacks Ethiopia.", "attacks", "hypothetical"),
    ("In the worst-case scenario, Eritrea invades Ethiopia.", "invades", "hypothetical"),
    ("At worst, Eritrea attacks Ethiopia.", "attacks", "hypothetical"),
    ("In such a scenario, Chad will attack Libya.", "attack", "hypothetical"),
    ("Let us assume that Chad attacks Libya.", "attacks", "hypothetical"),
    ("Assuming that Chad attacks Libya, France will respond.", "attacks", "hypothetical"),
    ("It is tantamount to Chad declaring war on Libya.", "declaring", "hypothetical"),
    ("This would mean Chad attacking Libya.", "attacking", "hypothetical"),
    ("In the worst case of violence, Chad attacked Libya.", "attacked", "happened"),
    ("According to the same scenario, Chad attacked Libya.", "attacked", "happened"),
    ("Analysts assume that Chad attacked Libya.", "attacked", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), [*ASKED, *SCENARIOS])
def test_status(coded, text: str, trigger: str, status: str) -> None:
    assert {e.status for e in coded(text).events if text[e.trigger_start : e.trigger_end] == trigger} == {status}
