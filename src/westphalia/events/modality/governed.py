"""What the verb above an act makes of it: ruled out or not, weighed, prepared, warned against, found untrue.

Cues reach over words; these verbs say of their own object or clause, and of nothing behind it, whether it comes about:
"does not rule out a strike", "is studying sending troops", "the report that it attacked is false".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.event import Status
from westphalia.events.modality.stopped import denied, stopped
from westphalia.events.parse.inserted import time_given
from westphalia.events.parse.phrases import clause_head, first_conjunct, of_phrase
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_PAST = ("VBD", "VBN")
_CLIMB = 3  # clauses above an act that can be what is ruled out: "that it will stop buying"


def governed(token: Token) -> tuple[Status, str] | None:
    """Return what the verb above an act makes of it, and the words that do so; None where none does."""
    ahead = (_ruled_out, _dropped, _weighed, _allowed, _prepared, _first_of, _by_then, _asked_of, _in_time)
    for tell in (*ahead, _opposed, _in_case, _untrue, stopped, denied):
        if (found := tell(token)) is not None:
            return found
    return None


def rules_out(verb: Token) -> bool:
    """Return True for "rule out", "exclude": what they govern is not to come about."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
    return f"{lemma(verb)} {particle}".strip() in words("status.ruling_out")


def foresees_none(verb: Token) -> bool:
    """Return True for "ruled out that Oman would join", a forecast of what another does; he rejects nothing."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if verb.tag_[0] != "V" or clause is None or not rules_out(verb):
        return False
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.tag_ != "PRP" for child in clause.children)


def is_denied(verb: Token) -> bool:
    """Return True for "does not rule out", "nobody rules out"."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    nobody = any(w.lower_ in ("no", "nobody", "neither", "none") for s in subjects for w in (s, *s.children))
    return nobody or any(child.dep_ == "neg" for child in verb.children)


def weighs_doing(verb: Token) -> bool:
    """Return True for "is examining sending arms", "looks into sending arms": what is examined is one's own step."""
    behind = [child for child in verb.children if child.i > verb.i and child.tag_ == "VBG"]
    if any(child.dep_ == "pcomp" for child in _inside_look(verb)):
        return True
    return lemma(verb) in words("status.weighing") and any(
        child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "advcl" and child.i == verb.i + 1) for child in behind
    )


def _inside_look(verb: Token) -> Iterator[Token]:
    """Yield what stands behind "into" of "looks into"."""
    into = (child for child in verb.children if child.lower_ == "into" and lemma(verb) in words("status.looking_into"))
    return (child for preposition in into for child in preposition.children)


def _above(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield what an act is told in, from the inside, with the verb above it: "sending troops" below "rule out"."""
    own = token
    if token.dep_ == "pobj" and token.head.lower_ == "of" and lemma(token.head.head) in words("status.eventuality"):
        own = token.head.head  # "the option of a strike"
    if own.tag_[0] == "N" and own.dep_ in ("dobj", "obj", "nsubjpass"):
        yield own, own.head
    elif token.tag_[0] == "N":
        return
    clause = own.head if own.tag_[0] == "N" else clause_head(own)
    for _ in range(_CLIMB):
        clause = first_conjunct(clause)
        close = clause.dep_ == "advcl" and clause.tag_ == "VBG" and 0 < clause.i - clause.head.i < 3
        if clause.dep_ not in ("xcomp", "ccomp", "csubjpass") and not close:
            return
        yield clause, clause.head
        clause = clause.head


def _ruled_out(token: Token) -> tuple[Status, str] | None:
    verb = next((verb for _, verb in _above(token) if rules_out(verb)), None)
    if verb is None or verb == token:
        return None
    if is_denied(verb):
        return "hypothetical", f"not {verb.text!r} of it"
    modal = any(child.tag_ == "MD" for child in verb.children)
    return ("hypothetical" if modal else "negated"), f"{verb.text!r} of it"


def _dropped(token: Token) -> tuple[Status, str] | None:
    """Return that what somebody gave up meaning to do was not done: "abandoned the plan to send arms"."""
    clause = first_conjunct(clause_head(token))
    told = token.tag_[0] == "V" or (token.head == clause_head(token) and token.dep_ in ("dobj", "obj"))
    plan = clause.head
    if not told or lemma(plan) not in words("status.plans") or clause.tag_ not in ("VB", "VBG"):
        return None
    verb = plan.head if plan.dep_ in ("dobj", "obj", "nsubjpass") else _verb_behind(plan)
    if verb is None or verb.tag_[0] != "V":
        return None
    behind = (c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep") and 0 < c.i - verb.i < 3)
    if words("status.dropping").isdisjoint((lemma(verb), *(f"{lemma(verb)} {word}" for word in behind))):
        return None
    return ("planned" if is_denied(verb) else "negated"), f"{verb.text!r} the {plan.text} of it"


def _verb_behind(plan: Token) -> Token | None:
    """Return "backed" in "backed away from the plan", "backed out of the plan"."""
    above = plan.head if plan.dep_ == "pobj" else None
    while above is not None and above.dep_ in ("prep", "advmod", "prt") and above.head != above:
        above = above.head
    return above


def _weighed(token: Token) -> tuple[Status, str] | None:
    """Return that a gerund is open below "studying", "in talks on": "is studying sending troops"."""
    clause = first_conjunct(clause_head(token))
    if clause.tag_ != "VBG" or not (token == clause_head(token) or token.head == clause_head(token)):
        return None
    above = clause.head
    if clause.dep_ == "pcomp":
        above, preposition = above.head, above.lower_
        talked = lemma(above) in words("status.talking") and preposition in ("on", "about", "of", "over")
        talked = talked or (preposition == "into" and lemma(above) in words("status.looking_into"))
        return ("hypothetical", f"{above.text!r} {preposition} it") if talked else None
    if weighs_doing(above) and clause in above.children and not is_denied(above):
        return "hypothetical", f"{above.text!r} it"
    return None


def _allowed(token: Token) -> tuple[Status, str] | None:
    """Return that what was approved is still to be done: "approved sending troops"."""
    clause = first_conjunct(clause_head(token))
    told = token == clause_head(token) or token.head == clause_head(token)
    verb = clause.head
    if not told or clause.tag_ != "VBG" or clause.dep_ not in ("xcomp", "ccomp"):
        return None
    return ("planned", f"{verb.text!r} it") if lemma(verb) in words("status.allowing") and not is_denied(verb) else None


def _prepared(token: Token) -> tuple[Status, str] | None:
    """Return that what somebody is preparing is planned; an attack that was prepared may have come about."""
    own = _whole(token) if token.tag_[0] == "N" else _object_that_is_an_act(token)
    if own is None:
        return None
    verb = own.head
    ahead = own.dep_ in ("dobj", "obj") and lemma(verb) in words("status.preparing")
    if not ahead or verb.tag_[0] != "V" or verb.tag_ in _PAST or is_denied(verb):
        return None
    return "planned", f"{verb.text!r} it"


def _object_that_is_an_act(verb: Token) -> Token | None:
    """Return "sanctions" of "prepares sanctions"; troops and arms that are prepared are ready then."""
    governed = next((child for child in verb.children if child.dep_ in ("dobj", "obj")), None)
    parts = (of_phrase(governed), governed) if governed is not None else ()
    return governed if any(noun is not None and lemma(noun) in words("status.measures") for noun in parts) else None


def _whole(noun: Token) -> Token:
    """Return "package" of "a package of sanctions"."""
    part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) in words("status.bundles")
    return noun.head.head if part else noun


def _first_of(token: Token) -> tuple[Status, str] | None:
    """Return that a visit is open in "it would be the first time that he visits"."""
    clause = clause_head(token)
    time = clause.head
    if clause.dep_ not in ("relcl", "acl", "ccomp") or lemma(time) != "time" or time.dep_ != "attr":
        return None
    modal = next((child for child in time.head.children if child.tag_ == "MD"), None)
    if modal is None:
        return None
    ahead = modal.lower_ in words("fate.ahead") and modal.lower_ != "would"
    return ("planned" if ahead else "hypothetical"), f"{modal.text!r} be the time of it"


def _by_then(token: Token) -> tuple[Status, str] | None:
    """Return that a present is to come in a clause of time below a future: "will ask for it when they meet"."""
    clause = clause_head(token)
    told = token == clause or (token.head == clause and token.dep_ in ("dobj", "obj"))
    if not told or clause.dep_ != "advcl" or clause.tag_ not in ("VBZ", "VBP"):
        return None
    opening = next((c for c in clause.children if c.lower_ in words("status.by_then") and c.i < clause.i), None)
    future = any(c.dep_ == "aux" and c.lower_ in words("fate.ahead") - {"would"} for c in clause.head.children)
    return ("planned", f"{opening.text!r} it is done, in the future") if opening is not None and future else None


def _asked_of(token: Token) -> tuple[Status, str] | None:
    """Return that what somebody is asked to do is open where the parser takes it for what he is like: "requesting the
    Libyan side to investigate"."""
    clause = clause_head(token)
    verb = clause.head.head
    asked = clause.head.dep_ in ("dobj", "pobj") and (verb if verb.tag_[0] == "V" else verb.head)
    if token != clause and token.head != clause:
        return None
    infinitive = clause.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)
    if not asked or not infinitive or clause.dep_ not in ("relcl", "acl"):
        return None
    return ("hypothetical", f"{asked.text!r} to") if lemma(asked) in words("status.bidding") else None


def _in_time(token: Token) -> tuple[Status, str] | None:
    """Return that what somebody is given time for is open: "gave Oman three days for releasing the ship"."""
    clause = clause_head(token)
    if token != clause and token.head != clause:
        return None
    if any(child.dep_ == "mark" and child.lower_ in words("sides.meanwhile") for child in clause.children):
        return None  # "gave the envoy two days to leave, while Oman closed its embassy"
    above = clause.head.head if clause.dep_ in ("relcl", "acl", "pcomp") else clause.head
    given = time_given(above)
    behind = given is not None and clause.i > given.i and clause.head in (above, given, *above.children)
    return ("hypothetical", f"{above.text!r} time for it") if behind and clause != above else None


def _in_case(token: Token) -> tuple[Status, str] | None:
    """Return that an attack is open in "in the case of an attack"; "in the case of the attack" speaks of one."""
    case = token.head.head
    if token.dep_ != "pobj" or token.head.lower_ != "of" or case.lower_ not in ("case", "event"):
        return None
    unknown = any(child.dep_ == "det" and child.lower_ in ("a", "an") for child in token.children)
    inside = case.dep_ == "pobj" and case.head.lower_ == "in"
    return ("hypothetical", f"in the {case.lower_} of it") if unknown and inside else None


def _opposed(token: Token) -> tuple[Status, str] | None:
    """Return that what somebody is for or against need not be done: "opposes Oman sending troops"."""
    clause = first_conjunct(clause_head(token))
    above = clause.head
    told = token == clause_head(token) or token.head == clause_head(token)
    if not told or clause.tag_ != "VBG" or clause.dep_ not in ("ccomp", "xcomp", "advcl", "pcomp"):
        return None
    verb = above.head if clause.dep_ == "pcomp" else above
    near = clause.dep_ != "advcl" or clause.left_edge.i == 0 or clause.doc[clause.left_edge.i - 1].text != ","
    if not near or lemma(verb) not in words("status.opposing") or verb == clause:
        return None
    return "hypothetical", f"{verb.text!r} it"


def _untrue(token: Token) -> tuple[Status, str] | None:
    """Return that an act did not happen where what is told of it is said to be false: "the report of it is a lie"."""
    word = token if token.tag_[0] == "N" else clause_head(token)
    report = word.head.head if word.dep_ in ("pobj", "pcomp") else word.head
    about = word.dep_ in ("acl", "ccomp", "relcl") or (
        word.dep_ in ("pobj", "pcomp") and word.head.lower_ in ("about", "of", "on", "regarding")
    )
    told = lemma(report) in words("status.reports") and report.dep_ in ("nsubj", "nsubjpass", "dobj")
    if not about or not told or not _is_false(report.head):
        return None
    return "negated", f"the {report.text} of it is not true"


def _is_false(verb: Token) -> bool:
    """Return True for "is false", "called it a lie", "is not true", "does not correspond to reality"."""
    below = [child for child in verb.children if child.dep_ == "xcomp" and lemma(child) == "be"]  # "turned out to be"
    said = {lemma(c) for word in (verb, *below) for c in word.children if c.dep_ in ("acomp", "attr", "oprd")}
    said |= {lemma(c) for p in verb.children if p.lower_ in ("to", "as") for c in p.children}
    if is_denied(verb):
        return lemma(verb) in words("status.being_true") and not said.isdisjoint(words("status.true"))
    return lemma(verb) in words("status.being_false") and not said.isdisjoint(words("status.false"))
