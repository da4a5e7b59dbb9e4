"""Games, firms, fiction and private crimes are no acts of states; acts in war that sound alike are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Italy defeated France in the final in Rome.",
        "Brazil crushed Spain in the group stage.",
        "Ghana attacked Togo and won 3-1.",
        "Chile and Peru meet in the World Cup.",
        "French firms invaded Poland.",
        "Cheap steel from China invaded Germany.",
        "The novel tells how Sweden invaded Denmark.",
        "A Kenyan man killed his British girlfriend.",
    ],
)
def test_no_act_of_states(coded, text: str) -> None:
    assert not {event.type for event in coded(text).events} & {"ASSAULT", "CONSULT"}


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam defeated France in the final battle.",
        "Russia attacked Georgia during the Olympics.",
        "The council voted 14-0 to condemn Israel for attacking Lebanon.",
        "Israel killed Iranian generals.",
        "Russia attacked Ukraine and lost 20-30 soldiers.",
        "Swedish soldiers invaded Denmark, the historian told the film crew.",
    ],
)
def test_acts_of_war(coded, text: str) -> None:
    assert "ASSAULT" in {event.type for event in coded(text).events}


def test_what_would_have_to_be_done_is_not_asked(coded) -> None:
    told = coded("Turkey would have to withdraw from Cyprus, a Greek minister said.").events
    assert "REQUEST" not in {event.type for event in told}
