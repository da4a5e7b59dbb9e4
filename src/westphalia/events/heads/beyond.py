"""What speaks against an act that the learned heads hear: who only tells of it, suffers it or belongs to another."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.events.heads.sided import Chosen
from westphalia.events.parse.headlines import describes_in_headline
from westphalia.events.parse.noun_kinds import is_document, is_hostile_act
from westphalia.events.parse.passive import is_passive, told_to
from westphalia.events.parse.phrases import of_phrase, opens_content, prepositional
from westphalia.events.parse.syntax import is_demanded, object_of, subject_of, sufferer
from westphalia.events.roles.apart import tells_of
from westphalia.events.roles.bystanders import is_bystander
from westphalia.events.roles.deed_nouns import names_its_doer
from westphalia.events.roles.deplored import is_of_nobody
from westphalia.events.roles.laid_on import lays
from westphalia.events.roles.parted import is_parted
from westphalia.events.roles.reach import is_of_things_past
from westphalia.events.roles.suffered import is_departure, is_suffered_by
from westphalia.events.triggers.triggers import support_of
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def is_told_otherwise(token: Token, chosen: Chosen) -> bool:
    """Return True where the sentence says otherwise than the heads about the act or its sides."""
    if any(mention.actor.kind == "outlet" for mention in (chosen.source, chosen.target)):
        return True  # the press only tells of it
    if names_its_doer(token, chosen.type) and not token.left_edge.i <= chosen.source.head <= token.right_edge.i:
        return True
    if _is_of_speaker(token, chosen.source) or _is_only_where(token, chosen.source):
        return True
    source = token.doc[chosen.source.head]
    if _wrote_what_is_accused(source) or (chosen.type == "ASSAULT" and is_departure(source)):
        return True
    if tells_of(source, token) or lays(source, token) or source == sufferer(token):
        return True
    if is_demanded(token) and chosen.source.head != getattr(subject_of(token), "i", None):
        return True  # who demands it does not do it
    if describes_in_headline(token):
        return True  # "welcomes freed hostages"
    if is_of_nobody(token, token.doc[chosen.source.head]):
        return True
    if _says(token) or _is_beside_what_is_judged(token, chosen.target):
        return True
    if _dates_others(token, chosen.source) or is_bystander(token.doc[chosen.target.head], token, chosen.type):
        return True
    sides = [token.doc[side.head] for side in (chosen.source, chosen.target)]
    if any(is_of_things_past(side, token) or is_parted(side, token) for side in sides):
        return True
    return _tells_no_doer(token, chosen.type) or _is_reached(token, chosen.source, chosen.type) or _is_run(token)


def _dates_others(deed: Token, side: Mention) -> bool:
    """Return True for "Oslo joined the sanctions after the raid on Chad": a deed that dates others' doings is told with
    its doer ("after Sudan's raid", "after its raid") or without one."""
    if deed.dep_ != "pobj" or deed.head.lower_ not in words("sides.dating") or not is_hostile_act(deed):
        return False
    own = any(child.tag_ == "PRP$" for child in deed.children)
    return not own and not deed.left_edge.i <= side.head <= deed.right_edge.i


def _tells_no_doer(verb: Token, kind: str) -> bool:
    """Return True for "the embassy was attacked", "two men killed", "Oslo urged to wait": nobody tells by whom."""
    passive = verb.tag_[0] == "V" and (told_to(verb) is not None or (kind == "ASSAULT" and is_passive(verb)))
    return passive and not any(child.dep_ == "agent" for child in verb.children)


def _wrote_what_is_accused(side: Token) -> bool:
    """Return True for Oslo in "accused Oslo's report of meddling", which does not meddle."""
    paper = side.head if side.dep_ in ("amod", "compound", "nmod", "poss") else side
    return paper.dep_ == "dobj" and is_document(paper) and lemma(paper.head) in words("judged.charging")


def _is_only_where(verb: Token, side: Mention) -> bool:
    """Return True for Togo in "a drone killed two Danes in Togo": the land where an active verb tells a deed."""
    head = verb.doc[side.head]
    active = verb.tag_[0] == "V" and not is_passive(verb) and any(child.dep_ == "nsubj" for child in verb.lefts)
    behind = active and head.i > verb.i and verb.is_ancestor(head) and head.dep_ == "pobj"
    return behind and head.head.lower_ in words("suffered.where")


def _is_where_struck(side: Token, deed: Token) -> bool:
    """Return True for Togo in "the attacks on its embassy in Togo"."""
    chain = [side, *islice(side.ancestors, 6)]
    between = chain[: chain.index(deed)] if deed in chain else []
    first = next((word for word in between if word.dep_ == "prep" and word.head == deed), None)
    return first is not None and first.lower_ in ("on", "against", "at", "upon")


def _is_reached(deed: Token, side: Mention, kind: str) -> bool:
    """Return True for Togo in "the delivery of arms to Togo", "a letter to Togo urged": whom an act or a word reaches
    did not do it."""
    head = deed.doc[side.head]
    if kind == "ASSAULT" and deed.tag_[0] == "N" and _is_where_struck(head, deed):
        return True
    moved = deed.tag_[0] == "N" and deed.dep_ == "nsubj" and head.dep_ == "dobj" and head.head == deed.head
    if moved or is_suffered_by(head, deed):
        return True  # "the raid angered Togo"
    nouns = (deed, of_phrase(deed), support_of(deed)) if deed.tag_[0] == "N" else (subject_of(deed),)
    heads = (head for head in nouns if head is not None)
    reached = (prepositional(head, preposition) for head in heads for preposition in ("to", "against", "on", "upon"))
    return any(noun is not None and noun.i == side.head for noun in reached)


def _is_run(noun: Token) -> bool:
    """Return True for "the operation of the dam", which is no military one."""
    thing = of_phrase(noun) if lemma(noun) == "operation" else None
    return thing is not None and thing.tag_ in ("NN", "NNS", "NNP")


def _is_of_speaker(verb: Token, side: Mention) -> bool:
    """Return True for Oslo in "Oslo attacked Chad, which I condemn": who says "I" is another."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ == "i" and side.head != subject.i


def _says(verb: Token) -> bool:
    """Return True for "affirmed that", "quoted him as saying", which tell nothing but what follows."""
    if verb.tag_[0] != "V":
        return False
    quoted = lemma(verb) in words("syntax.quoting") and any(child.lower_ == "as" for child in verb.children)
    return quoted or (lemma(verb) in words("find.saying") and opens_content(verb))


def _is_beside_what_is_judged(verb: Token, side: Mention) -> bool:
    """Return True for the chancellor in "justified the strike at a meeting with the chancellor"."""
    thing = object_of(verb) if verb.tag_[0] == "V" and lemma(verb) in words("sides.speaking_of") else None
    return thing is not None and not thing.left_edge.i <= side.head <= thing.right_edge.i
