"""Who says that another state attacks or coerces somebody accuses it: the speech act beside the deed that it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.articles.page import Article
from westphalia.events.event import Event, Party, event_id
from westphalia.events.parse.phrases import clause_head
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.vocabulary import words
from westphalia.ontology.types import event_type, intensity
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

_ACCUSE, _MODE = "ACCUSE", "allege"
_DEEDS = frozenset({"ASSAULT", "COERCE"})
_LESS_SURE = 0.6  # it tells the deed first, and that somebody is accused by the way


def accusations(events: Iterable[Event], reading: Reading, speakers: Mapping[int, Mention]) -> list[Event]:
    """Return an accusation for each verb of saying whose content tells a hostile act of another state.

    Parameters
    ----------
    events
        What was found in the article.
    reading
        The article, read.
    speakers
        The actor at each token.
    """
    found: dict[int, Event] = {}
    for event in events:
        span = reading.doc.char_span(event.trigger_start, event.trigger_end, alignment_mode="expand")
        if event.type not in _DEEDS or event.status != "happened" or span is None:
            continue
        verb = _saying_above(span.root)
        speaker = _speaker(verb, speakers) if verb is not None else None
        if verb is not None and speaker is not None and _of_another_state(speaker, event):
            found.setdefault(verb.i, _accusation(event, verb, speaker, reading.article))
    return list(found.values())


def _saying_above(token: Token) -> Token | None:
    """Return the verb of saying whose content clause a word stands in."""
    head = clause_head(token)
    told = (head, *(child for child in head.children if child.dep_ in ("dobj", "obj")))
    if token not in told and not _is_laid_to(token, head):
        return None  # told in passing
    for _ in range(6):
        clause = clause_head(token)
        if clause.dep_ == "ccomp" and lemma(clause.head) in words("accused.saying"):
            return clause.head
        if clause.dep_ not in ("ccomp", "conj", "xcomp") or clause.head == clause:
            return None
        token = clause.head
    return None


def _is_laid_to(deed: Token, verb: Token) -> bool:
    """Return True for a deed laid to the subject: "is behind the attack", "was responsible for the attack"."""
    if deed.dep_ != "pobj" or lemma(verb) != "be":
        return False
    above = deed.head.head
    return above.lower_ in words("accused.guilty") or (above == verb and deed.head.lower_ == "behind")


def _speaker(verb: Token, speakers: Mapping[int, Mention]) -> Mention | None:
    """Return who says it, if it is somebody who stands for a state and not one who watches."""
    subject = subject_of(verb)
    known = speakers.get(subject.i) if subject is not None else None
    named = known is not None and (known.form != "adjective" or known.first == known.head)
    if subject is None or known is None or not named or known.actor.kind == "outlet":
        return None
    return None if lemma(subject) in words("accused.bystanders") else known


def _of_another_state(speaker: Mention, event: Event) -> bool:
    countries = {party.country for party in event.source}
    return None not in countries and speaker.actor.country is not None and speaker.actor.country not in countries


def _accusation(event: Event, verb: Token, speaker: Mention, article: Article) -> Event:
    actor = speaker.actor
    source = (Party(actor.actor_id, actor.name, actor.country, actor.sector, speaker.text, speaker.start, speaker.end),)
    start, end = min(verb.idx, speaker.start, event.evidence_start), max(verb.idx + len(verb), event.evidence_end)
    return replace(
        event,
        event_id=event_id(article.article_id, verb.idx, _ACCUSE, source),
        type=_ACCUSE,
        mode=_MODE,
        source=source,
        target=event.source,
        trigger_start=verb.idx,
        trigger_end=verb.idx + len(verb),
        evidence_start=start,
        evidence_end=end,
        evidence_text=article.text[start:end],
        date_start=None,
        date_end=None,
        date_precision=None,
        place=None,
        intensity=intensity(_ACCUSE, _MODE),
        quad=event_type(_ACCUSE).quad,
        confidence=round(event.confidence * _LESS_SURE, 3),
        frame="said_of_another",
        reasons=(
            f"{verb.text!r}: {actor.name} says that another state did what {event.frame} tells ({_ACCUSE})",
            *event.reasons[-2:],
        ),
    )


def accused_above(token: Token) -> Token | None:
    """Return whom a warrant or charge is against that comes of an accusation: "accused him of theft, prompting an
    arrest warrant", "accused him of theft and issued a warrant"."""
    verb = clause_head(token)
    for _ in range(3):
        if verb.dep_ not in ("advcl", "conj", "xcomp", "acl") or verb.head == verb:
            return None
        verb = verb.head
        if verb.tag_[0] == "V" and lemma(verb) in words("syntax.accusing"):
            return object_of(verb)
    return None
