"""Acts that are not settled yet by what is said of something else: "it is unlikely that", "the date of the visit is
being agreed", "preparations are under way for the visit"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.modality.fate import phrase_of
from westphalia.events.modality.governed import is_denied
from westphalia.events.parse.noun_kinds import is_given
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_TO_COME = frozenset({"CONSULT", "COOPERATE"})  # of which a date or an agenda is set before


def unsettled(token: Token, kind: str) -> tuple[Status, str] | None:
    """Return how open an act of type `kind` is left by what is said of it, and the words that do so; None where
    nothing does."""
    if (said := _said_of_clause(token)) is not None:
        return "hypothetical", f"{said.text!r} of it"
    if token.tag_[0] != "N" or token.dep_ != "pobj":
        return None
    above = token.head.head
    if token.head.lower_ == "for" and lemma(above) in words("unsettled.terms"):
        return "planned", f"a {above.text} for it"
    if kind not in _TO_COME:
        return None
    if token.head.lower_ in ("for", "of") and above.dep_ in ("nsubj", "nsubjpass"):
        return _by_arrangement(above, above.head)
    if token.head.lower_ == "for" and any(lemma(c) == "preparation" and c.dep_ == "nsubj" for c in above.children):
        return "planned", "preparations for it"
    return None


def _said_of_clause(token: Token) -> Token | None:
    """Return "unlikely" for "attack" in "it is unlikely that they will attack", "it seems doubtful that talks will be
    held"; what else stands in such a clause ("that the attack will be forgotten") is not what is unlikely."""
    verb = clause_head(token)
    clause = first_conjunct(verb)
    above = clause.head.head if clause.head.dep_ in ("acomp", "oprd") else clause.head
    if clause.dep_ != "ccomp" or lemma(above) not in words("outlook.being"):
        return None
    if not any(child.lower_ == "it" and child.dep_ in ("nsubj", "expl") for child in above.children):
        return None
    comes = words("fate.held" if is_passive(verb) else "fate.coming_about")
    subject = token.dep_ in ("nsubj", "nsubjpass") and phrase_of(verb) in comes
    done = token.dep_ in ("dobj", "obj") and not is_given(token)
    if token != verb and not (token.head == verb and (subject or done)):
        return None
    said = (child for child in above.children if child.dep_ in ("acomp", "oprd"))
    return next((child for child in said if child.lower_ in words("outlook.open")), None)


def _by_arrangement(whole: Token, verb: Token) -> tuple[Status, str] | None:
    """Return what "the date of the visit is being agreed" and "the fate of the talks is unclear" say; a date that was
    set may be over, and details that have not been made public may be those of what was done."""
    if lemma(whole) in words("unsettled.fates"):
        said = next((child for child in verb.children if child.dep_ == "acomp"), None)
        unclear = said is not None and said.lower_ in words("unsettled.unclear") and not is_denied(verb)
        return ("hypothetical", f"{whole.text!r} of it unclear") if unclear else None
    if lemma(whole) not in words("unsettled.arrangements"):
        return None
    going_on = is_passive(verb) and any(child.lower_ == "being" for child in verb.children)
    if going_on and lemma(verb) in words("unsettled.settling"):
        return "planned", f"{whole.text!r} of it being settled"
    yet = any(child.lower_ in ("yet", "has", "have") for child in verb.children) and lemma(whole) != "detail"
    open_yet = yet and is_denied(verb) and is_passive(verb) and lemma(verb) in words("unsettled.settling")
    return ("planned", f"{whole.text!r} of it not settled") if open_yet else None
