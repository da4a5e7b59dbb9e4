"""Deeds that a noun names, where whoever did them stands in its own phrase or is not told: "The attack came hours after
the meeting of Lee with Kato" tells of no attack by either."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_hostile_act
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.roles.suffered import is_background
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def names_its_doer(noun: Token, kind: str) -> bool:
    """Return True where nobody outside of the phrase of a noun can have done what it names.

    Parameters
    ----------
    noun
        What names the deed.
    kind
        Its type: talks and aid of which a sentence tells more are often of its subject ("as talks with Chad ended,
        Oslo"), attacks seldom.
    """
    behind = noun.head.lower_ if noun.dep_ == "pobj" else ""
    if (
        behind in words("sides.dating") | words("when.about")
        or is_background(noun)
        or _is_died_in(noun)
        or _is_matter(noun)
        or _is_felt_or_shared(noun)
    ):
        return True
    told_of = _is_subject(noun) and (kind == "ASSAULT" or lemma(noun.head) == "be")
    return told_of or _is_condition(noun) or _is_taken_for(noun) or (kind == "PROTEST" and is_roused(noun))


def stands_outside(side: Token, noun: Token) -> bool:
    """Return True for Chad in "the strikes on boats led Chad to wait": a deed reaches whom it hits."""
    if not _is_subject(noun) or noun.left_edge.i <= side.i <= noun.right_edge.i or _is_aimed_at(side, noun.head):
        return False
    return lemma(noun.head) not in words("sides.hitting") | words("syntax.wounding")


def _is_aimed_at(side: Token, verb: Token) -> bool:
    """Return True for Kyiv and Oslo in "the attack began on Kyiv", "the tariffs apply to Oslo's goods"."""
    phrase = side
    while phrase.dep_ in ("poss", "compound", "amod", "nmod", "conj"):
        phrase = phrase.head
    preposition = phrase.head
    return phrase.dep_ == "pobj" and preposition.head == verb and preposition.lower_ in words("sides.aiming")


def struck_by(noun: Token) -> Token | None:
    """Return "Odesa" for "strikes" in "the strikes hit Odesa"."""
    verb = noun.head
    hitting = _is_subject(noun) and lemma(verb) in words("sides.hitting") | words("syntax.wounding")
    return object_of(verb) if hitting else None


def _is_subject(noun: Token) -> bool:
    """Return True for "the shelling began during his visit", "the visit is a signal to Oslo"; a passive may name who
    did it behind "by", and "whose shelling" is done by who stands before it."""
    verb = noun.head
    if any(child.tag_ == "WP$" for child in noun.children):
        return False
    if noun.tag_[0] != "N" or noun.dep_ != "nsubj" or verb.tag_[0] != "V" or is_passive(verb):
        return False
    announced = any(child.tag_ == "MD" for child in verb.children) and lemma(verb) in words("fate.beginning")
    if verb.dep_ == "ccomp" and announced:
        return False  # "said that the strikes will continue" is said by those who strike
    return not any(child.tag_ == "TO" for child in verb.children)  # "declared a state of siege to begin"


def _is_taken_for(noun: Token) -> bool:
    """Return True for "would treat an attack on Oslo as one on Rome"."""
    verb = noun.head
    taken = any(child.lower_ == "as" or child.dep_ == "oprd" for child in verb.children)
    return noun.dep_ == "dobj" and noun.tag_[0] == "N" and taken and lemma(verb) in words("sides.taking_for")


def fallen_in(noun: Token) -> Token | None:
    """Return "soldiers" for "clash" in "two soldiers were killed in a clash with Danes": who falls in it was in it."""
    verb = noun.head.head
    if not _is_died_in(noun) or verb.tag_[0] != "V":
        return None
    return object_of(verb) if is_passive(verb) else subject_of(verb)


def _is_died_in(noun: Token) -> bool:
    """Return True for "two Danes were killed in the attack": who dies in it did not carry it out."""
    verb = noun.head.head
    suffered = lemma(verb) in ("die", "perish") or (is_passive(verb) and lemma(verb) in words("syntax.wounding"))
    lost = any(lemma(above) in ("death", "injury", "wounding") for above in islice(noun.ancestors, 1, 4))
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") and (suffered or lost)


def _is_condition(noun: Token) -> bool:
    """Return True for "if the shelling resumed", "in case of shelling": who says what he would do need not shell."""
    clause = noun.head
    if noun.dep_ == "pobj" and clause.lower_ == "of" and clause.head.lower_ in ("case", "event"):
        return True
    return noun.dep_ in ("nsubj", "nsubjpass") and any(
        child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in clause.children
    )


def _is_matter(noun: Token) -> bool:
    """Return True for "an inquiry into the attack", "talks on the attack": who looks into it did not attack."""
    above = noun.head.head
    looked = object_of(above) if above.tag_[0] == "V" else above  # the parser may hang "into" on "opened"
    if noun.dep_ != "pobj" or looked is None:
        return False
    spoken = noun.head.lower_ == "on" and lemma(above) in words("arguments.held_between")
    return spoken or lemma(looked) in words("sides.inquiries")


def _is_felt_or_shared(noun: Token) -> bool:
    """Return True for "shocked by the attack", "accused it of complicity in the attack": who is shocked, and who
    accuses, did not attack."""
    if noun.dep_ != "pobj" or not (is_hostile_act(noun) or lemma(noun) in words("suffered.deeds")):
        return False
    shared = noun.head.nbor(-1) if noun.head.i else noun.head  # the parser may hang "in the attack" on "accused"
    return noun.head.dep_ == "agent" or lemma(shared) in words("sides.sharing")


def is_roused(noun: Token) -> bool:
    """Return True for "protests" in "the arrest in Greece sparked protests": who is named with the cause does not
    protest."""
    first = noun.head if noun.dep_ == "conj" else noun
    return first.dep_ in ("dobj", "obj") and lemma(first.head) in words("sides.rousing")
