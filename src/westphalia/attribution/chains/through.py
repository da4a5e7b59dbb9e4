"""The outlet through which somebody's words came, where no cue of its own says so.

That is in "told a Reuters reporter", "a Reuters source said" and "the AP spoke with X, who said".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Link
from westphalia.attribution.draft import Draft
from westphalia.attribution.finding.verbs import speaker_of
from westphalia.attribution.speakers.joint import joint_name
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.outlets import outlet

_WRITING = frozenset({"report", "write"})
_TELLING = frozenset({"tell", "inform"})
_TOLD = ("dobj", "dative", "iobj")
_OWNING = ("poss", "compound", "nmod")

Mentions = Mapping[int, Mention]


def passed_through(doc: Doc, draft: Draft, speaker: tuple[int, int] | None, by_token: Mentions) -> Link | None:
    """Return the outlet through which a claim reached the publisher; None where the words around name none.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    speaker
        The tokens that name who speaks: for "who" those of the noun it stands for.
    by_token
        The mention of an actor at each token.
    """
    if draft.cue_token is not None and lemma(doc[draft.cue_token]) in _TELLING:
        return _listener(doc[draft.cue_token], by_token)
    if speaker is None:
        return None
    head = doc[speaker[0] : speaker[1]].root
    if lemma(head) == "source" or lemma(head) in words("outlets", "reporting"):
        return _owner(head, by_token)
    if draft.cue_token is not None and lemma(doc[draft.cue_token]) in _WRITING and head.tag_ == "NNP":
        return _writes_for(head, by_token) or _interviewer(head, by_token)
    return _interviewer(head, by_token)


def _writes_for(person: Token, by_token: Mentions) -> Link | None:
    """Return the outlet of "the Guardian's Ann Lee writes"."""
    owners = (child for child in person.children if child.dep_ == "poss")
    return next((found for owner in owners if (found := _outlet(owner, by_token))), None)


def _listener(cue: Token, by_token: Mentions) -> Link | None:
    """Return the outlet that somebody "told", or whose reporter: "told Reuters", "told the Post's Ana Silva"."""
    told = (child for child in cue.children if child.dep_ in _TOLD)
    return next((found for noun in told if (found := _outlets(noun, by_token) or _employer(noun, by_token))), None)


def _outlets(noun: Token, by_token: Mentions) -> Link | None:
    """Return the outlet that a noun names, with those beside it: "told CNN and Reuters"."""
    told = _outlet(noun, by_token)
    if told is None:
        return None
    span = (noun.left_edge.i, noun.right_edge.i + 1)
    return told._replace(name=joint_name(noun.doc, span, by_token[noun.i], list(by_token.values())))


def _employer(noun: Token, by_token: Mentions) -> Link | None:
    """Return the outlet of "a Reuters reporter", "a reporter from Le Monde" and "the Post's Ana Silva"."""
    if noun.tag_ in ("NNP", "NNPS"):
        titled = any(lemma(child) in words("outlets", "staff") for child in noun.children)
        return _owner(noun, by_token, owning=_OWNING if titled else ("poss",))
    return _owner(noun, by_token) if lemma(noun) in words("outlets", "staff") else None


def _interviewer(speaker: Token, by_token: Mentions) -> Link | None:
    """Return the AP of "the AP spoke with Fahey, who said", "CNN interviewed a general, who said"."""
    talk = speaker.head.head if speaker.dep_ == "pobj" and speaker.head.lower_ in ("with", "to") else speaker.head
    wanted = ("speak", "talk") if speaker.dep_ == "pobj" else ("interview",) if speaker.dep_ in _TOLD else ()
    if talk.tag_[0] != "V" or lemma(talk) not in wanted:
        return None
    subject = next((child for child in talk.children if child.dep_ == "nsubj"), None)
    return _outlet(subject, by_token) if subject is not None else None


def _owner(noun: Token, by_token: Mentions, owning: Sequence[str] = _OWNING) -> Link | None:
    group = by_token.get(noun.i)
    parent = outlet(group.actor.parent_id) if group is not None and group.actor.parent_id else None
    if group is not None and parent is not None:
        return Link(parent.entity.actor_id, parent.entity.name, group.text)
    phrases = (child for child in noun.children if child.lower_ in ("from", "for", "of", "at", "with"))
    behind = (owner for phrase in phrases for owner in phrase.children)
    before = (child for child in noun.children if child.dep_ in owning)
    return next((found for owner in (*before, *behind) if (found := _outlet(owner, by_token))), None)


def _outlet(noun: Token, by_token: Mentions) -> Link | None:
    mention = by_token.get(noun.i)
    if mention is None or mention.actor.kind != "outlet":
        return None
    return Link(mention.actor_id, mention.actor.name, mention.text)


def with_reported(doc: Doc, drafts: Sequence[Draft], by_token: Mentions) -> list[Draft]:
    """Let an outlet report what it has from a source: "Reuters reported that …, according to a source".

    The parser hangs "according to" on the reporting, as if the source told that Reuters reported it.
    """
    result = list(drafts)
    for place, draft in enumerate(drafts):
        reported = next(_reports_in(doc, draft, drafts, by_token), None)
        if reported is not None and reported.speaker is not None:
            result[place] = replace(draft, content=reported.content, via=[reported.speaker])
    return result


def _reports_in(doc: Doc, draft: Draft, drafts: Sequence[Draft], by_token: Mentions) -> Iterator[Draft]:
    """Yield what outlets report within the content of an "according to" whose speaker is no outlet."""
    according = draft.cue_token is not None and doc[draft.cue_token].lower_ in words("phrases", "according")
    if not according or draft.via or draft.speaker is None or _is_outlets(doc, draft.speaker, by_token):
        return
    start, end = draft.content[0][0], draft.content[-1][1]
    for other in drafts:
        if other.cue_token is None or other.cue is None or not start <= other.cue[0] < end:
            continue
        speaker = speaker_of(doc[other.cue_token]) if doc[other.cue_token].tag_[0] == "V" else None
        if speaker is not None and other.speaker and _outlet(speaker, by_token) and speaker.i in range(*other.speaker):
            yield other


def _is_outlets(doc: Doc, speaker: tuple[int, int], by_token: Mentions) -> bool:
    return _outlet(doc[speaker[0] : speaker[1]].root, by_token) is not None
