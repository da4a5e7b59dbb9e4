"""Who speaks where listeners, days and clauses stand between the verb, the name and the words."""

from __future__ import annotations

import pytest

CHAINS = [
    ("“We saw no troops,” told RFI the Congolese envoy Ann Lee.", ["RFI", "Ann Lee"]),
    ("“We saw no troops,” said on Friday to Le Monde the former envoy Ann Lee.", ["Le Monde", "Ann Lee"]),
    ("“We saw no troops,” noted for her part the Chadian minister, Ann Lee.", ["Ann Lee"]),
    ("The road is shut, declared before the Security Council the envoy of Chad, Ann Lee.", ["Ann Lee"]),
    (
        "“I will meet Kim,” Macron, who is visiting Tokyo, told reporters aboard the Charles de Gaulle.",
        ["Emmanuel Macron"],
    ),
    ("“We saw no troops,” Peskov, speaking in Omsk, said on Monday.", ["Dmitry Peskov"]),
    ("“We saw no troops,” said to Folha a diplomat who left.", ["Folha de S.Paulo", "a diplomat who left"]),
    ("“We saw no troops,” declared to the agency TASS the envoy Ann Lee.", ["TASS", "Ann Lee"]),
    ("“We saw no troops,” told AFP two envoys who had left.", ["Agence France-Presse", "two envoys who had left"]),
    ("“We saw no troops,” said to Corriere della Sera an envoy, adding it hopes.", ["Corriere della Sera", "an envoy"]),
    # nobody is told anything here
    ("“We saw no troops,” said the agency TASS.", ["TASS"]),
    ("“We saw no troops,” said Ann Lee.", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_who_speaks_behind_listeners(coded, text: str, chain: list[str]) -> None:
    names = [[link.name for link in claim.chain] for claim in coded(text).claims]
    assert names[0] == chain
