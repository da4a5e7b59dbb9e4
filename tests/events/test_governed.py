"""What the verb above an act makes of it: ruled out, weighed, prepared, untrue, still to begin."""

from __future__ import annotations

import pytest


def told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


STATUSES = [
    # noted, and beside what is denied
    ("It should be noted that Chad attacked Niger.", "ASSAULT", "happened"),
    ("Benin must remember that Chad attacked Niger.", "ASSAULT", "happened"),
    ("It should be demanded that Chad attack Niger.", "ASSAULT", "hypothetical"),
    ("It should be noted that Chad may attack Niger.", "ASSAULT", "hypothetical"),
    ("Benin did not react because of the Chadian attack on Niger.", "ASSAULT", "happened"),
    ("Benin did not suffer a Chadian attack on Niger.", "ASSAULT", "negated"),
    # ruled out, or not
    ("Kenya ruled out a strike on Somalia.", "ASSAULT", "negated"),
    ("Kenya has ruled out sending troops to Somalia.", "MOBILIZE", "negated"),
    ("Peru discarded any negotiation with Chile.", "CONSULT", "negated"),
    ("Kenya does not rule out a strike on Somalia.", "ASSAULT", "hypothetical"),
    ("Sweden has not excluded sending troops to Mali.", "MOBILIZE", "hypothetical"),
    ("Experts do not rule out that Egypt will attack Sudan.", "ASSAULT", "hypothetical"),
    ("It cannot be excluded that Egypt will attack Sudan.", "ASSAULT", "hypothetical"),
    ("An Egyptian attack on Sudan cannot be ruled out.", "ASSAULT", "hypothetical"),
    ("Nobody rules out an Egyptian attack on Sudan.", "ASSAULT", "hypothetical"),
    # weighed
    ("Norway is studying imposing sanctions on Belarus.", "COERCE", "hypothetical"),
    ("Norway is examining sending troops to Mali.", "MOBILIZE", "hypothetical"),
    ("Greece debated attacking Turkey.", "ASSAULT", "hypothetical"),
    ("The option of an Ethiopian strike on Eritrea worries Djibouti.", "ASSAULT", "hypothetical"),
    ("Ghana warned Togo against attacking Benin.", "ASSAULT", "hypothetical"),
    ("It would be the first time that the Greek president visits Turkey.", "CONSULT", "hypothetical"),
    ("Norway reviewed the attack on Mali by Chad.", "ASSAULT", "happened"),
    # prepared
    ("Serbia is preparing an invasion of Kosovo.", "ASSAULT", "planned"),
    ("India prepares sanctions against Nepal.", "COERCE", "planned"),
    ("India prepared an attack on Nepal.", "ASSAULT", "happened"),
    ("The truce is contingent on Chad withdrawing its troops from Niger.", "RETREAT", "hypothetical"),
    ("Oman is preparing a visit by Modi to Muscat.", "CONSULT", "planned"),
    # untrue
    ("The report that Chad shelled Niger is false.", "ASSAULT", "negated"),
    ("The information about the shelling of Niger by Chad does not correspond to reality.", "ASSAULT", "negated"),
    ("Claims of a Chadian attack on Niger are a lie.", "ASSAULT", "negated"),
    ("Reports that Chad shelled Niger turned out to be false.", "ASSAULT", "negated"),
    ("Moscow called reports of a Russian attack on Finland a lie.", "ASSAULT", "negated"),
    ("The report that Chad shelled Niger is true.", "ASSAULT", "happened"),
    # still to begin
    ("The talks between Peru and Chile are expected to take place in May.", "CONSULT", "planned"),
    ("The visit of Modi to Oman is expected in May.", "CONSULT", "planned"),
    ("The talks between Peru and Chile will resume on Monday.", "CONSULT", "planned"),
    ("A new round of talks between Peru and Chile will start on Monday.", "CONSULT", "planned"),
    ("The talks between Peru and Chile are to begin on Monday.", "CONSULT", "planned"),
    ("The signing of the agreement between Peru and Chile is expected in May.", "SUPPORT", "planned"),
    ("The talks between Peru and Chile are expected to end on Friday.", "CONSULT", "happened"),
    ("Modi's visit to Oman will open a new chapter.", "CONSULT", "happened"),
    ("The talks between Peru and Chile resumed on Monday.", "CONSULT", "happened"),
    ("Modi will raise the matter when he meets Putin.", "CONSULT", "planned"),
    ("Modi raises the matter when he meets Putin.", "CONSULT", "happened"),
    # true, whether it is denied or not
    ("Finland will not forget that Russia attacked Ukraine.", "ASSAULT", "happened"),
    ("Finland did not mention that Russia attacked Ukraine.", "ASSAULT", "happened"),
    ("Finland did not say that Russia attacked Ukraine.", "ASSAULT", "negated"),
    # done, and still to be done
    ("Latvia hastened to condemn Belarus.", "ACCUSE", "happened"),
    ("Latvia was quick to condemn Belarus.", "ACCUSE", "happened"),
    ("Egypt did not hesitate to bomb Libya.", "ASSAULT", "happened"),
    ("Egypt hesitated to bomb Libya.", "ASSAULT", "hypothetical"),
    ("Latvia announced to expel two Russian diplomats.", "SANCTION", "planned"),
    ("Latvia decided to condemn Belarus and to impose sanctions on Russia.", "COERCE", "planned"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES)
def test_status(coded, text: str, kind: str, status: str) -> None:
    found = told(coded, text)
    assert (kind, status) in found
    assert {other for of, other in found if of == kind} == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya does not rule out a strike on Somalia.", "REJECT"),
        ("Sweden does not exclude sending troops to Mali.", "SANCTION"),
        ("Norway is examining supplying weapons to Mali.", "ACCUSE"),
        ("Chad did not confirm the attack on the Nigerien base.", "ASSAULT"),
    ],
)
def test_silent(coded, text: str, kind: str) -> None:
    assert kind not in {of for of, _ in told(coded, text)}


def test_who_is_not_excluded_from_something_is_not_expelled(coded) -> None:
    assert ("SANCTION", "negated") in told(coded, "The African Union did not exclude Chad from the bloc.")


def test_what_somebody_is_requested_to_do_is_open(coded) -> None:
    text = "Chad handed over a note, requesting the Libyan side to investigate the incident."
    statuses = {e.status for e in coded(text).events if e.type == "ACCUSE" and "LBY" in {p.country for p in e.source}}
    assert statuses <= {"hypothetical"}


@pytest.mark.parametrize("opening", ["This is no reason", "It is time", "There is no need"])
def test_what_there_is_a_reason_for_is_open(coded, opening: str) -> None:
    found = coded(f"{opening} for Norway to attack Chad.").events
    assert {event.status for event in found if event.type == "ASSAULT"} == {"hypothetical"}


@pytest.mark.parametrize("verb", ["approved", "authorized", "authorises"])
def test_what_is_approved_is_still_to_be_done(coded, verb: str) -> None:
    found = coded(f"Norway {verb} sending troops to Mali.").events
    assert {event.status for event in found if event.type == "MOBILIZE"} == {"planned"}
