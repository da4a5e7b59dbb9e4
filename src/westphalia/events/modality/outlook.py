"""What a predicate says of an act, and that is still open: "the visit is unlikely", "was postponed".

A noun of an act tells that it was done where nothing else is said of it. Some predicates say that it is not done yet:
that it is unlikely or possible, being prepared or discussed, on the agenda, put off or agreed on.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.modality.governed import is_denied
from westphalia.events.parse.passive import is_passive
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_PRESENT = ("VBZ", "VBP")
_ARRANGED = frozenset({"CONSULT", "COOPERATE", "AID", "MOBILIZE"})  # what is talked over before it is done
_BY_APPOINTMENT = frozenset({"CONSULT", "COOPERATE"})  # a ceasefire that is agreed has been made


def outlook_of(noun: Token, kind: str) -> tuple[Status, str] | None:
    """Return how open the predicate of a noun leaves it, and the words that do so; None where it does not.

    Parameters
    ----------
    noun
        The trigger.
    kind
        The type of event it tells.
    """
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) in words("fate.bringing_about"):
        noun = noun.head.head  # "the signing of the agreement was postponed"
    if noun.tag_[0] != "N" or noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    verb = noun.head
    if (clause := _clause_ahead(noun)) is not None:
        return "planned", f"{clause.text!r} of it"
    if verb.tag_[0] != "V":
        return None
    return _by_verb(noun, verb, kind) if is_passive(verb) else _by_predicate(noun, verb, kind)


def _by_verb(noun: Token, verb: Token, kind: str) -> tuple[Status, str] | None:
    """Return what a passive says: "was postponed", "is being prepared", "was agreed"; what is not expected is open,
    and what is not planned ("no visit is scheduled") is not to be."""
    said = _with_particle(verb)
    if is_denied(verb):
        if said in words("silence.confirming"):
            return "hypothetical", f"not {said!r}"
        if said in words("outlook.planning") and not _has_clause(verb):
            return "negated", f"not {said!r}"
        awaited = said in words("outlook.awaiting") and not _has_clause(verb)
        return ("hypothetical", f"not {said!r}") if awaited else None
    if said in words("outlook.postponing") or (said in words("outlook.agreeing") and kind in _BY_APPOINTMENT):
        return "planned", f"{said!r} of it"
    going_on = any(child.lower_ == "being" for child in verb.children)
    if going_on and said in words("outlook.preparing"):
        return "planned", f"being {said!r}"
    talked_over = going_on and said in words("outlook.discussing")
    return ("hypothetical", f"being {said!r}") if talked_over and _is_to_be(noun, kind) else None


def _by_predicate(noun: Token, verb: Token, kind: str) -> tuple[Status, str] | None:
    """Return what is said with "is", "remains": "is unlikely", "is in preparation", "is under discussion"."""
    if lemma(verb) not in words("outlook.being") | {"hang"}:
        return None
    for said in filter(None, map(_predicate, verb.children)):
        if (excluded := _excluded(noun, verb, said, kind)) is not None:
            return excluded
        if not _is_present(verb):
            continue
        if said in words("outlook.open"):
            return "hypothetical", f"{said!r}"
        doing = lemma(noun) in words("outlook.doings")  # an agreement that is in doubt is there, its signing is not
        if said in words("outlook.shaky") and (kind in _BY_APPOINTMENT or doing):
            return "hypothetical", f"{said!r}"
        if said in words("outlook.talked_over") and _is_to_be(noun, kind):
            return "hypothetical", f"{said!r}"
        if said in words("outlook.coming") and _is_to_be(noun, kind):
            return "planned", f"{said!r}"
    return None


def _excluded(noun: Token, verb: Token, said: str, kind: str) -> tuple[Status, str] | None:
    """Return that what is "out of the question" or "not on the agenda" is not to be, and what is "not imminent" or "not
    out of the question" may be."""
    if not _is_to_be(noun, kind):
        return None
    if said in words("outlook.excluded"):
        return ("hypothetical", f"not {said!r}") if is_denied(verb) else ("negated", f"{said!r}")
    if not is_denied(verb):
        return None
    if said in words("outlook.near"):
        return "hypothetical", f"not {said!r}"
    on = said in words("outlook.coming") | words("outlook.talked_over")
    return ("negated", f"not {said!r}") if on else None


def _predicate(child: Token) -> str | None:
    """Return "unlikely" of "is unlikely", "on agenda" of "is on the agenda", "out of question" of "out of the"."""
    if child.dep_ == "acomp":
        opens = any(c.dep_ in ("prep", "ccomp", "xcomp") for c in child.children)
        return None if opens else child.lower_  # "is possible thanks to", "is likely to fail"
    if child.dep_ not in ("prep", "advmod"):
        return None
    last = next((c for c in child.children if c.lower_ == "of" and child.lower_ == "out"), child)
    noun = next((c for c in last.children if c.dep_ == "pobj"), None)
    before = child.lower_ if last == child else f"{child.lower_} of"
    return None if noun is None else f"{before} {lemma(noun)}"


def _is_to_be(noun: Token, kind: str) -> bool:
    """Return True for what can be talked over before it is done; "the attack" that is discussed was made, "an attack"
    was not."""
    if kind in _ARRANGED or lemma(noun) in words("outlook.doings"):
        return True
    return not any(
        child.dep_ in ("poss", "nmod") or child.lower_ in ("the", "this", "that", "these", "those")
        for child in noun.children
    )


def _is_present(verb: Token) -> bool:
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag_ in _PRESENT


def _clause_ahead(noun: Token) -> Token | None:
    """Return the verb of a clause that tells what is to come of it: "the summit, which is scheduled for May, will",
    "the summit, for which Xi will arrive"."""
    for clause in noun.subtree:
        of_it = clause.head == noun or clause.head.tag_[:3] == "NNP"  # "the summit of Chad and Mali, which is set"
        if clause.dep_ != "relcl" or not of_it or any(child.dep_ == "neg" for child in clause.children):
            continue
        subject = next((child for child in clause.children if child.dep_ == "nsubjpass"), None)
        scheduled = lemma(clause) in words("fate.scheduling") and not _has_clause(clause)
        if scheduled and subject is not None and subject.tag_ == "WDT" and _is_set(clause):
            return clause
        occasions = (c for c in clause.children if c.dep_ == "prep" and c.lower_ in words("outlook.occasions"))
        at_it = any(child.tag_ == "WDT" for preposition in occasions for child in preposition.children)
        if at_it and any(child.lower_ in words("fate.ahead") - {"would"} for child in clause.children):
            return clause
    return None


def _is_set(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" and child.tag_ in _PRESENT for child in verb.children)


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)


def _with_particle(verb: Token) -> str:
    """Return "put off", "agree"."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
    return f"{lemma(verb)} {particle}".strip()
