"""Who cites whom ahead of the words of saying."""

from __future__ import annotations

import pytest

RELAYED = [
    (
        "SANA, citing Sputnik, which in turn quoted a Chadian officer, reported that the road was shut.",
        [["SANA"], ["SANA", "Sputnik"], ["SANA", "Sputnik", "a Chadian officer"]],
    ),
    (
        "Tasnim, quoting Interfax, which cited an envoy, said that the road was shut.",
        [["Tasnim"], ["Tasnim", "Interfax"], ["Tasnim", "Interfax", "an envoy"]],
    ),
    (
        "TASS, with reference to the Yonhap agency, reported that the road was shut.",
        [["TASS"], ["TASS", "the Yonhap agency"]],
    ),
    ("Citing Kan radio, Al Jazeera reported that the road was shut.", [["Al Jazeera"], ["Al Jazeera", "Kan radio"]]),
    (
        "Citing Israel's Channel 12, Reuters reported that the road was shut.",
        [["Reuters"], ["Reuters", "Israel's Channel 12"]],
    ),
    # the verb looks like a participle; the outlet has no name
    (
        "Reuters, referring to two Chadian envoys, reported on Friday that the road was shut.",
        [["Reuters"], ["Reuters", "two Chadian envoys"]],
    ),
    (
        "The portal, with reference to its own sources, wrote on Friday that the road was shut.",
        [["The portal"], ["The portal", "its own sources"]],
    ),
    # told by somebody else; behind the verb
    (
        "TASS reported that Le Monde, citing an envoy, had written that the road was shut.",
        [["TASS"], ["TASS", "Le Monde"], ["TASS", "Le Monde", "an envoy"]],
    ),
    (
        "As Interfax reported, Le Monde wrote with reference to two envoys that the road was shut.",
        [["Interfax"], ["Interfax", "Le Monde"], ["Interfax", "Le Monde", "two envoys"]],
    ),
    # described
    (
        "Kan radio reported, quoting what it described as a senior envoy, that the road was shut.",
        [["Kan radio"], ["Kan radio", "a senior envoy"]],
    ),
    (
        "Kan radio reported, citing what it called informed envoys, that the road was shut.",
        [["Kan radio"], ["Kan radio", "informed envoys"]],
    ),
    # nobody is cited
    ("The ministry, citing security concerns, said that the road was shut.", [["The ministry"]]),
    ("Citing Article 5, Rutte said that the road was shut.", [["Rutte"]]),
    ("Lavrov, citing the UN Charter, said that the road was shut.", [["Lavrov"]]),
]


@pytest.mark.parametrize(("text", "chains"), RELAYED)
def test_all_stations_before_the_verb(coded, text: str, chains: list[list[str]]) -> None:
    assert [[link.text for link in claim.chain] for claim in coded(text).claims] == chains
