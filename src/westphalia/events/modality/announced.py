"""An act that is only announced, or refused, is an act of another type: PLOVER's rule for what is still to come.

"Putin will visit Pyongyang" tells a visit that is planned, and an AGREE that has happened: that it is announced
(manual, section 3.1: the future tense implies intention). "Kabul will not release them" tells a release that did not
happen, and a REJECT that did (section 3.10). The types are in the ontology, as `when_future` and `when_refused`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.event import Event, event_id
from westphalia.events.modality.status import Standing
from westphalia.events.parse.noun_kinds import is_document
from westphalia.events.parse.phrases import clause_head, with_conjuncts
from westphalia.events.parse.syntax import subject_of
from westphalia.events.vocabulary import words
from westphalia.ontology.types import event_type, intensity, mode_of_content, when_announced
from westphalia.reading.annotations import Cue
from westphalia.reading.lemmas import lemma

_CONTENT = ("ccomp", "conj", "xcomp")  # clauses through which what is said goes on
_MORE_SURE = 1.1  # that it is announced is surer than that it will come about


def act_behind(event: Event, standing: Standing, article_id: str, *, on_terms: bool = False) -> Event | None:
    """Return the announcement or refusal that an event still to come implies.

    Parameters
    ----------
    event
        An event that is planned or negated.
    standing
        Its status with the cues that gave it.
    article_id
        The article's id, for the new event's own.
    on_terms
        Whether those who are to act say that they will on a condition: `sets_terms`.

    Returns
    -------
    Event or None
        An event of the type the ontology names, which has happened and has no date of its own.
    """
    told = event_type(event.type)
    own = _says_so(standing.cues)
    if on_terms and when_announced(event.type, event.mode) == "THREATEN":
        mode = mode_of_content("THREATEN", event.type, event.mode)
        return _act(event, "THREATEN", mode, "told to come on a condition", article_id)
    if not own:
        return None
    if event.status == "planned" and (announced := when_announced(event.type, event.mode)):
        mode = mode_of_content(announced, event.type, event.mode)
        return _act(event, announced, mode, f"announced by {own!r}", article_id)
    if event.status == "negated" and told.when_refused and "negation" in {cue.kind for cue in standing.cues}:
        mode = mode_of_content(told.when_refused, event.type, event.mode)
        return _act(event, told.when_refused, mode, f"refused by {own!r}", article_id)
    return None


def is_told_by_others(token: Token, acting: Sequence[Mention], known: Mapping[int, Mention]) -> bool:
    """Return True where others say that somebody will do it: "Poland claims that Russia will attack".

    That is no pledge or threat of Russia's, nor is what a bill would do. Who is not known may speak for it: "officials
    said".

    Parameters
    ----------
    token
        The trigger.
    acting
        Who is to act.
    known
        The actor at each token.
    """
    clause = clause_head(token)
    if _is_of_document(clause) or _is_expected(clause) or _is_by_the_way(clause):
        return True
    speakers = [one for told in _tellers(token) for one in with_conjuncts(told)]
    return bool(speakers) and all(_is_other(one, acting, known) for one in speakers)


def sets_terms(token: Token, acting: Sequence[Mention], known: Mapping[int, Mention]) -> bool:
    """Return True where those who are to act say that they will if: "Ankara said it would strike Chad unless it left".

    What would come of what is not so threatens nobody: "would have struck", "would strike if it were stronger". Nor
    does what a noun tells below another verb: "sanctions would be lifted unless".

    Parameters
    ----------
    token
        The trigger.
    acting
        Who is to act.
    known
        The actor at each token.
    """
    clause = clause_head(token)
    ahead = any(child.tag_ == "MD" and child.lower_ in words("announced.own_word") for child in clause.children)
    if not ahead or token.tag_[0] != "V" or any(child.dep_ == "neg" for child in clause.children):
        return False
    terms = (child for child in clause.children if child.dep_ == "advcl")
    if not any(_is_open_term(term) for term in terms):
        return False
    speakers = [one for told in _tellers(token) for one in with_conjuncts(told)]
    return bool(speakers) and all(
        known.get(one.i) is not None and not _is_other(one, acting, known) for one in speakers
    )


def _is_open_term(clause: Token) -> bool:
    """Return True for "unless it leaves", "if it attacked"; not for "if it were", "if it had attacked"."""
    opening = any(child.dep_ == "mark" and child.lower_ in words("announced.terms") for child in clause.children)
    unreal = clause.lower_ == "were" or any(child.lower_ in ("were", "had") for child in clause.children)
    return opening and not unreal


def _is_of_document(clause: Token) -> bool:
    """Return True for "a bill that would lift the sanctions", not for "the decision to lift them", nor for a bill that
    somebody brings in by which he would."""
    doing = subject_of(clause)
    if doing is None or not is_document(doing) or (doing.head != clause and clause.dep_ != "relcl"):
        return False
    return doing.dep_ != "dobj" or lemma(doing.head) not in words("announced.bringing_in")


def _is_expected(clause: Token) -> bool:
    """Return True for "expectations that Oslo will mediate", "hopes are low that it will"."""
    above = clause.head
    subjects = [child for child in above.children if child.dep_ in ("nsubj", "attr")]
    subjects += [child for child in above.head.children if child.dep_ == "nsubj" and above.dep_ == "acomp"]
    nouns = (above, *subjects) if clause.dep_ in ("acl", "ccomp", "relcl", "advcl") else ()
    return any(noun.tag_[0] == "N" and lemma(noun) in words("announced.others_nouns") for noun in nouns)


def _is_by_the_way(clause: Token) -> bool:
    """Return True for "supporting" of "will gain by supporting", "forced to choose between supporting it and"."""
    return clause.dep_ == "pcomp" and clause.head.lower_ in words("announced.by_the_way")


def _tellers(token: Token) -> Iterable[Token]:
    """Return who says it: the subject above a content clause, or whoever stands behind "according to"."""
    clause = clause_head(token)
    for _ in range(6):
        if clause.dep_ == "ccomp" and clause.head.tag_[0] == "V":
            teller = subject_of(clause.head)
            return [] if teller is None else [teller]
        for child in clause.children:
            if child.lower_ == "according":
                return [noun for to in child.children for noun in to.children if noun.dep_ == "pobj"]
        if clause.dep_ not in _CONTENT or clause.head == clause:
            return []
        clause = clause_head(clause.head)
    return []


def _is_other(speaker: Token, acting: Sequence[Mention], known: Mapping[int, Mention]) -> bool:
    """Return True for somebody of another state, for who only watches, and for the press."""
    if lemma(speaker) in words("announced.press") | words("announced.forecasts") | words("accused.bystanders"):
        return True
    mention = known.get(speaker.i)
    if mention is None:
        return False
    states = {one.actor.country for one in acting}
    if mention.actor.country is None or None in states:
        alike = {one.actor_id for one in acting} | states
        return mention.actor.kind == "outlet" or (mention.actor.known and mention.actor_id not in alike)
    return mention.actor.kind == "outlet" or mention.actor.country not in states


def _says_so(cues: Sequence[Cue]) -> str | None:
    if any(cue.text.lower() in words("announced.others_word") for cue in cues):
        return None
    ahead = (cue.text for cue in cues if cue.kind in ("future", "intention"))
    return next((text for text in ahead if text.lower() in words("announced.own_word")), None)


def _act(event: Event, kind: str, mode: str | None, why: str, article_id: str) -> Event:
    return replace(
        event,
        event_id=event_id(article_id, event.trigger_start, kind, event.source),
        type=kind,
        mode=mode,
        status="happened",
        date_start=None,
        date_end=None,
        date_precision=None,
        place=None,
        intensity=intensity(kind, mode),
        quad=event_type(kind).quad,
        confidence=round(min(0.95, event.confidence * _MORE_SURE), 3),
        reasons=(*event.reasons[:-2], f"{kind}: {event.type} {why}", "no date told: when it was announced is not said"),
    )
