"""Who does what a gerund behind a noun tells: "aware of Russia firing missiles"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.reading.lemmas import lemma

# Words whose preposition opens what they are about. Behind others the gerund tells of the subject of its clause:
# "returned from Turkey accusing", "attacked cities in Ukraine using".
_OPENING = {
    "of": frozenset(
        "aware knowledge know hear report news sign evidence footage video image prospect possibility danger risk "
        "instance case example dream talk".split()
    ),
    "from": frozenset("benefit profit gain".split()),
    "about": frozenset("complain worry concern concerned report hear talk warn".split()),
}


def told_of(participle: Token) -> Token | None:
    """Return "Russia" in "aware of Russia using missiles", whatever clause the parser hangs the gerund on.

    Parameters
    ----------
    participle
        A verb.

    Returns
    -------
    Token or None
        The noun right before it; None where its own clause says who does it.
    """
    if participle.tag_ != "VBG" or participle.i == 0 or any(c.dep_ in ("nsubj", "aux") for c in participle.children):
        return None
    before = participle.nbor(-1)
    if before.dep_ != "pobj" or before.tag_[0] != "N":
        return None
    preposition = before.head
    return before if lemma(preposition.head) in _OPENING.get(preposition.lower_, ()) else None
