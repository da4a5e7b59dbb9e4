"""Acts that somebody declines to judge or to speak of: "refused to condemn the attack" leaves the attack as it is."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.noun_kinds import is_burden, is_given, is_hostile_act
from westphalia.events.parse.phrases import clause_head
from westphalia.events.parse.syntax import punished_for
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Cue
from westphalia.reading.lemmas import lemma

_ONLY_THEN = ("would", "could", "might")  # modals of what would follow


def is_judged_anyway(cue: Cue, token: Token) -> bool:
    """Return True where a cue says of an act only that it was not spoken of, supported or answered, or is to be
    condemned or answered: "avoided condemning it", "did not support Oslo's sanctions", "must condemn the raid"."""
    if _has_sequel(token):
        return True
    if (paid := _paid_for(token)) is not None and cue.token <= paid.i:
        return cue.kind != "condition" and token.doc[cue.token].lower_ not in _ONLY_THEN
    verb = _judging(token)
    if verb is None or cue.token > verb.i:
        return False
    if cue.kind != "negation":
        only_then = token.doc[cue.token].lower_ in _ONLY_THEN and _report_of(token) is None
        return _is_to_be_condemned(token, verb) and not only_then
    if lemma(verb) in words("status.mentioning"):
        return True
    return lemma(verb) in words("status.siding") and is_given(token)


def is_below_judging(token: Token) -> bool:
    """Return True for "raid" of "urged Rome to condemn the raid", "declined to comment on the raid": what the
    infinitive leaves open is the word, not the deed."""
    if _has_sequel(token) or _paid_for(token) is not None:
        return True
    verb = _judging(token)
    if verb is None or verb.tag_ != "VB":
        return False
    unsaid = verb.dep_ == "xcomp" and lemma(verb.head) in words("status.leaving_unsaid")
    return (unsaid and lemma(verb) in words("status.mentioning")) or _is_to_be_condemned(token, verb)


def _paid_for(token: Token) -> Token | None:
    """Return "punish" for "raid" and "raiding" in "will punish Oslo for the raid", "wants sanctions on it for raiding
    Rome": whoever is punished or not, it was done."""
    clause = clause_head(token)
    gerund = clause.tag_ == "VBG" and (token == clause or (token.head == clause and token.dep_ in ("dobj", "obj")))
    reason = clause if gerund else token
    if reason.dep_ not in ("pobj", "pcomp") or reason.head.lower_ != "for" or not (gerund or is_given(token)):
        return None
    above = reason.head.head
    return above if punished_for(above) is not None else None


def _is_to_be_condemned(token: Token, verb: Token) -> bool:
    judging = words("status.condemning") | words("status.answering")
    if lemma(verb) in judging:  # "will examine claims that Oslo raided"
        return is_given(token) or _report_of(token) is not None
    hostile = is_hostile_act(token) and not is_burden(token)
    return lemma(verb) in words("status.discussing") and hostile and is_given(token)


def _has_sequel(token: Token) -> bool:
    """Return True for the raid of "the consequences of the raid", "the victims of Oslo's raid"."""
    noun = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    return noun != token and lemma(noun) in words("status.sequels") and is_given(token)


def _judging(token: Token) -> Token | None:
    """Return "condemn" for "raid" in "condemn the raid", "condemn Oslo for the raid", "comment on
    reports that Oslo raided"."""
    word = _report_of(token) or token
    while word.dep_ == "conj" and word.head.tag_[0] == "N":
        word = word.head
    if word.dep_ in ("dobj", "obj"):
        return word.head
    if word.dep_ not in ("pobj", "pcomp"):
        return None
    above = word.head.head
    if word.head.lower_ == "for" and above.tag_[:3] == "NNP" and above.dep_ in ("dobj", "obj"):
        above = above.head
    return above if above.tag_[0] == "V" else None


def _report_of(token: Token) -> Token | None:
    """Return "reports" for "raid" in "reports of a raid", "reports that Oslo launched a raid"."""
    clause = clause_head(token)
    told = token == clause or (token.head == clause and token.dep_ in ("dobj", "obj"))
    word = clause if told and clause.dep_ in ("acl", "ccomp") else token
    noun = word.head.head if word.dep_ == "pobj" else word.head
    return noun if noun.tag_[0] == "N" and lemma(noun) in words("status.reports") else None
