"""What is done to somebody: passives, those without an auxiliary too, and what one has done to others."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.vocabulary import words
from westphalia.reading.kept import kept
from westphalia.reading.lemmas import lemma

_OF_ITS_OWN = frozenset({"aux", "auxpass", "mark", "dobj", "ccomp", "agent"})  # no part of "ordered them jailed"
_NOT_ALONE = frozenset({"aux", "dobj", "nsubj", "ccomp"})  # a participle with one of these is none in front
_GOVERNING = frozenset({"aux", "auxpass", "dobj", "dative", "ccomp"})
_ACTIVE = frozenset({"dobj", "ccomp", "xcomp", "prt"})  # behind a verb that is none, if it has no auxiliary


@kept
def is_passive(verb: Token) -> bool:
    """Return True for a passive verb, also a reduced one ("weapons sent by")."""
    dependents = {child.dep_ for child in verb.children}
    if _goes_on_with_have(verb, dependents):
        return False
    if dependents & {"nsubjpass", "auxpass", "agent"} or is_had_done(verb) or _is_headline_passive(verb):
        return True
    if behind_means(verb) is not None or told_to(verb) is not None:
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and "aux" not in dependents and "nsubj" not in dependents:
        return is_passive(verb.head)  # "isolated and sanctioned by the West"
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and "dobj" not in dependents


def _goes_on_with_have(verb: Token, dependents: set[str]) -> bool:
    """Return True for "protested" in "had summoned the envoy and protested against a raid by Chad": it shares "had"."""
    first = verb.head
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "conj" or first.tag_ != "VBN" or "auxpass" in dependents:
        return False
    have = any(child.dep_ == "aux" and lemma(child) == "have" for child in first.children)
    return have and any(child.dep_ == "dobj" for child in first.children) and not is_passive(first)


def behind_means(participle: Token) -> Token | None:
    """Return "Oslo" of "threatened with tariffs by Oslo, Rome gave in", where "by" hangs on what it is done with."""
    if participle.tag_ != "VBN" or any(child.dep_ in _NOT_ALONE for child in participle.children):
        return None
    if participle.dep_ != "advcl" or not participle.left_edge.is_sent_start:
        return None
    means = (noun for p in participle.children if p.lower_ == "with" for noun in p.children if noun.dep_ == "pobj")
    doers = (c for noun in means for p in noun.children if p.lower_ == "by" for c in p.children if c.dep_ == "pobj")
    return next(doers, None)


def _is_headline_passive(verb: Token) -> bool:
    """Return True for "Two Danes killed near Kabul", "lost ten men killed", which tells what was done to them."""
    down = lemma(verb) == "shoot" and any(child.lower_ == "down" for child in verb.children)
    if verb.tag_ not in ("VBN", "VBD") or not (down or lemma(verb) in words("syntax.suffered")):
        return False
    behind = (child for child in verb.rights if child.lower_ != "down")
    if any(child.dep_ == "aux" for child in verb.lefts) or any(child.dep_ in _ACTIVE for child in behind):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return verb.dep_ == "advcl" and (verb.tag_ == "VBN" or described_by(verb) is not None)
    return verb.dep_ != "relcl" and subject.tag_[0] == "N"


def told_to(verb: Token) -> Token | None:
    """Return "Iran" of "Iran urged to withdraw", "accused of shelling": who is told so, and tells nobody.

    Of one's own one "asked to withdraw", too; a headline has what one does in the present, and the past for passives.
    """
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ in _GOVERNING for child in verb.children):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.tag_[0] == "N"), None)
    word, headline = lemma(verb), not verb.sent[-1].is_punct
    bidden = word in words("syntax.bidden") or (headline and word in words("syntax.bidden_in_headlines"))
    if subject is None or not (_is_blamed(verb) or ((bidden or _is_called_on(verb)) and _has_infinitive(verb))):
        return None
    return subject


def _is_blamed(verb: Token) -> bool:
    """Return True for "accused of shelling"."""
    return lemma(verb) == "accuse" and any(child.lower_ == "of" for child in verb.rights)


def _is_called_on(verb: Token) -> bool:
    """Return True for "called on to withdraw"."""
    on = (child for child in verb.rights if child.lower_ in ("on", "upon") and child.i == verb.i + 1)
    return lemma(verb) == "call" and any(not list(child.children) for child in on)


def _has_infinitive(verb: Token) -> bool:
    clauses = (child for child in verb.rights if child.dep_ == "xcomp")
    return any(t.lower_ == "to" and t.dep_ == "aux" for clause in clauses for t in clause.children)


def described_by(participle: Token) -> Token | None:
    """Return "plane" in "will return the plane shot down over Syria", where the parser takes a clause for it."""
    verb = participle.head
    if participle.dep_ != "advcl" or participle.tag_ not in ("VBN", "VBD") or participle.left_edge != participle:
        return None
    objects = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return next((noun for noun in objects if noun.right_edge.i == participle.i - 1), None)


def is_had_done(verb: Token) -> bool:
    """Return True for what is done to somebody at somebody's order: "ordered nine Catalans jailed"."""
    return done_to(verb) is not None


def done_to(verb: Token) -> Token | None:
    """Return whom it is done to: "Catalans" in "ordered nine Catalans jailed", wherever the parser hangs the verb."""
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ in _OF_ITS_OWN for child in verb.children):
        return None
    if verb.dep_ == "acl":
        governed = verb.head.dep_ == "dobj" and lemma(verb.head.head) in words("syntax.having_done")
        return verb.head if governed else None
    if verb.dep_ != "ccomp" or lemma(verb.head) not in words("syntax.having_done"):
        return None
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    suffering = own or [child for child in verb.head.children if child.dep_ == "dobj"]
    return next((noun for noun in suffering if verb.head.i < noun.i < verb.i), None)
