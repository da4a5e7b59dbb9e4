"""Whom words about a deed accuse: who did it, and not whom it was done to or who was given what it passed on.

"Condemned the invasion of Kuwait by Iraq" accuses Iraq, "condemned the violence against Kurds" does not accuse them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.parse.noun_kinds import is_document, is_hostile_act
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import prepositional
from westphalia.events.parse.syntax import object_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.laid_on import laid_on
from westphalia.events.roles.suffered import is_suffered_by
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_ON = ("against", "on", "targeting", "upon")
_OF = ("of", *_ON)
_MATTER = ("about", "against", "at", "over", "to")  # "protested against the raid"
_FORUMS = ("IGO", "JUD")  # bodies before which states bring matters
_ACTING = ("IGO:EU", "IGO:NATO")  # bodies that do what is complained of themselves
_NEAR = 8  # steps from a name up to the deed


def blamed(arguments: Arguments, match: Match, target: Sequence[Mention]) -> list[Mention]:
    """Return who is accused where a deed is: its doer, else those of the target that it does not reach."""
    if found := next((found for noun in laid_on(match.token) if (found := arguments.of(noun))), []):
        return found  # not the day in "blamed the raid on Chad on Friday"
    deed = _deed(match)
    if deed is None:
        return list(target)
    if is_document(deed) and lemma(match.token) in words("judged.charging"):
        owner = next((child.i for child in deed.children if child.dep_ == "poss"), None)  # "blamed Oslo's policy"
        within = range(deed.left_edge.i, deed.right_edge.i + 1)  # not in "accused the UN report of bias"
        return [mention for mention in target if mention.head == owner or mention.head not in within]
    target = [mention for mention in target if not is_suffered_by(deed.doc[mention.head], deed)]
    known = words("suffered.deeds") | words("judged.violence") | words("judged.giving")
    if not (is_hostile_act(deed) or lemma(deed) in known):
        return target
    doers = next((found for by in _by(deed, match.token) if (found := arguments.of(by))), [])
    return doers or [mention for mention in target if not _is_reached(deed.doc[mention.head], deed)]


def without_forums(target: Sequence[Mention], doc: Doc) -> list[Mention]:
    """Return the target without the body to which somebody complains of another: "complained to the UN Security
    Council". A state that is complained to is mostly complained of."""
    return [
        mention
        for mention in target
        if mention.actor.sector not in _FORUMS
        or mention.actor_id in _ACTING
        or not any(above.lower_ in ("to", "with") for above in islice(doc[mention.head].ancestors, 1))
    ]


def _deed(match: Match) -> Token | None:
    """Return what words are about: "raid" of "condemned the raid", "protested against the raid", "felt outrage at"."""
    verb = match.token if match.token.tag_[0] == "V" else match.support
    governed = object_of(match.token) if match.token.tag_[0] == "V" else None
    heads = [head for head in (match.token, governed, verb) if head is not None]
    matters = (noun for p in _MATTER for head in heads if (noun := prepositional(head, p)) is not None)
    deeds = words("suffered.deeds") | words("judged.violence")
    behind = next((noun for noun in matters if is_hostile_act(noun) or lemma(noun) in deeds), None)
    return behind or governed


def _by(deed: Token, verb: Token) -> Iterator[Token]:
    """Yield who stands behind "by", which the parser hangs on the deed, on whom it reached or on the active verb."""
    active = deed if is_passive(verb) else verb
    for head in (deed, *(noun for p in _OF if (noun := prepositional(deed, p)) is not None), active):
        if (doer := prepositional(head, "by")) is not None:
            yield doer


def _is_reached(side: Token, deed: Token) -> bool:
    """Return True for Chad in "the violence against Chad", "the sale of arms to Chad"."""
    reaching = ("to",) if lemma(deed) in words("judged.giving") else _ON
    for above in islice((side, *side.ancestors), _NEAR):
        if above == deed:
            return False
        if above.lower_ in reaching and deed.is_ancestor(above):
            return True
    return False
