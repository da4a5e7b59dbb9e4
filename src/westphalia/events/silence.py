"""Words of an event that tell none: habits, standing traits, and what a policy or an interest is about.

"China occasionally tests missiles", "a leader who shakes hands with everybody" and "while China assists Moscow" say
how things are; "its approach to isolate Iran" and "its focus is on expanding trade" say what somebody is after, and
"declined to comment" says nothing. An event took place, will, or did not; these do not tell when.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.described import is_document
from westphalia.events.syntax import clause_head, first_conjunct, is_passive, object_of
from westphalia.events.triggers import Match
from westphalia.ontology.types import event_type
from westphalia.reading.lemmas import lemma

_PRESENT = ("VBZ", "VBP")
_OFTEN = frozenset(
    "occasionally often regularly usually always sometimes frequently routinely typically generally normally "
    "traditionally habitually invariably constantly".split()
)
_CONTRASTING = frozenset("while whereas although though".split())
# Behind these an infinitive says what is pursued or possible, and tells no deed.
_STANDING = frozenset(
    "approach strategy policy way means tool ability capability capacity desire ambition temptation tendency "
    "interest incentive reason motive".split()
)
# "focus on", "interested in": a gerund behind them is what somebody is after.
_AFTER = frozenset("focus concentrate intent bent interest interested keen centre center".split())
# What officials do to reporters: "declined to comment", "refused to give details", "not prepared to say".
_TELLING = frozenset(
    "comment say elaborate confirm identify name specify disclose speculate reveal divulge detail clarify".split()
)
_DETAILS = frozenset("detail comment interview name figure explanation".split())
_WITHHOLDING = frozenset("decline refuse willing unwilling ready prepared reluctant".split())
# "The nuclear threat" and "a threat to peace" are dangers; a threat somebody makes is an act.
_DANGERS = frozenset(
    "nuclear missile terrorist terror security military existential growing potential possible perceived imminent real "
    "grave serious major biggest greatest ballistic direct external emerging evolving severe unprecedented".split()
)
_MODALS = frozenset("could may might would".split())
_FEELINGS = frozenset("fear worry concern anxiety hope danger risk".split())
_STANCES = frozenset("support backing solidarity opposition sympathy".split())
_BEING = frozenset(
    "be seem appear remain look stay grow wane weaken fade erode dwindle shrink rise fall decline".split()
)


def tells_none(match: Match, kind: str) -> bool:
    """Return True where a trigger of type `kind` says how things are, or what is pursued, and no event."""
    token = match.token
    if _keeps_to_himself(token) or _is_danger(match) or _is_feared(token) or _is_stance(match):
        return True
    verb = token if token.tag_[0] == "V" else match.support
    if verb is None or verb.tag_[0] != "V":
        return False
    if kind == "REQUEST" and lemma(token) == "seek" and _seeks_to_do(token):
        return True  # "sought to interfere" asks nobody
    if kind == "ASSAULT" and _takes_a_stand(verb):
        return True
    return _is_habit(verb) or _is_trait(verb, kind) or _is_pursued(verb)


def _takes_a_stand(verb: Token) -> bool:
    """Return True for "took a position against": that is no ground."""
    taken = object_of(verb) if lemma(verb) == "take" else None
    if taken is None or lemma(taken) not in ("position", "line", "stand", "side"):
        return False
    return any(
        child.lower_ in ("against", "on", "toward", "towards", "that") for child in (*taken.children, *verb.children)
    ) or (any(child.dep_ in ("acl", "ccomp") for child in taken.children))


def _seeks_to_do(verb: Token) -> bool:
    return any(child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" for child in verb.children)


def _keeps_to_himself(token: Token) -> bool:
    """Return True for "declined to comment": what passes between officials and the press is no event of states."""
    if lemma(token) not in _WITHHOLDING:
        return False
    done = next((child for child in token.children if child.dep_ == "xcomp"), None)
    if done is None or any(c.dep_ == "dative" or (c.lower_ == "to" and c.dep_ == "prep") for c in done.children):
        return False  # something is refused to somebody
    what = object_of(done)
    return lemma(done) in _TELLING or (what is not None and lemma(what) in _DETAILS)


def _is_danger(match: Match) -> bool:
    noun = match.token
    if noun.tag_[0] != "N" or lemma(noun) != "threat" or match.support is not None:
        return False
    if noun.dep_ == "attr" or any(c.dep_ in ("amod", "compound") and c.lower_ in _DANGERS for c in noun.children):
        return True
    return noun.dep_ in ("dobj", "obj") and noun.head.tag_[0] == "V"  # faced, posed, assessed, met: not made


def _is_feared(token: Token) -> bool:
    """Return True for what somebody fears or hopes that another could do: "its fear is that Iran could obtain arms"."""
    clause = clause_head(token)
    if clause.dep_ != "ccomp" or not any(child.dep_ == "aux" and child.lower_ in _MODALS for child in clause.children):
        return False
    above = clause.head
    subject = next((child for child in above.children if child.dep_ == "nsubj"), above)
    return lemma(above) in _FEELINGS or (lemma(above) == "be" and lemma(subject) in _FEELINGS)


def _is_stance(match: Match) -> bool:
    """Return True for "Western support seems weak": it tells how much there is, and no act of giving it."""
    noun = match.token
    if noun.tag_[0] != "N" or noun.dep_ != "nsubj" or lemma(noun) not in _STANCES:
        return False
    return lemma(noun.head) in _BEING


def _is_habit(verb: Token) -> bool:
    """Return True for "occasionally tests", "meets him every year"; what has often been done has been done."""
    if not _is_simple_present(verb):
        return False
    if _goes_on_with(verb) and _is_habit(verb.head):
        return True  # "meets him every year and calls him a friend"
    adverbs = (child for child in verb.children if child.dep_ in ("advmod", "npadvmod"))
    return any(a.lower_ in _OFTEN or (lemma(a) == "time" and a.tag_ == "NNS") or _is_every(a) for a in adverbs)


def _goes_on_with(verb: Token) -> bool:
    """Return True for a verb behind "and" that has its subject from the one before."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    return verb.dep_ == "conj" and verb.head.tag_[0] == "V" and verb.head != verb and not own


def _is_every(noun: Token) -> bool:
    return any(child.lower_ in ("every", "each") for child in noun.children)


def _is_trait(verb: Token, kind: str) -> bool:
    """Return True for a deed in the present that describes somebody or stands against another: "who shakes hands
    with", "while it assists Moscow"."""
    if not _is_simple_present(verb):
        return False
    first = first_conjunct(verb)
    material = event_type(kind).quad.startswith("material")
    if first.dep_ == "relcl":  # "a law that imposes sanctions" does so; "Iran, which denies it," speaks
        return not is_document(first.head) and (material or _is_any(first.head))
    marks = {child.lower_ for child in first.children if child.dep_ in ("mark", "advmod")}
    return first.dep_ == "advcl" and not marks.isdisjoint(_CONTRASTING) and material


def _is_any(noun: Token) -> bool:
    """Return True for "a leader", "leaders": one of a kind."""
    if noun.tag_ not in ("NN", "NNS"):
        return False
    return all(child.lower_ in ("a", "an") for child in noun.children if child.dep_ in ("det", "poss"))


def _is_simple_present(verb: Token) -> bool:
    return (
        verb.tag_ in _PRESENT
        and not is_passive(verb)
        and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    )


def _is_pursued(verb: Token) -> bool:
    """Return True for the infinitive of "a strategy to isolate", and the gerund of "its focus is on expanding"."""
    first = first_conjunct(verb)
    to = next((child for child in first.children if child.lower_ == "to" and child.dep_ == "aux"), None)
    if to is not None and to.i > 0:
        return to.nbor(-1).tag_[0] == "N" and lemma(to.nbor(-1)) in _STANDING
    if first.dep_ != "pcomp" or first.head.lower_ not in ("on", "in"):
        return False
    governor = first.head.head
    subject = next((child for child in governor.children if child.dep_ == "nsubj"), governor)
    return lemma(governor) in _AFTER or (governor.tag_[0] == "V" and lemma(subject) in _AFTER)
