"""A story in a line: who, towards whom, and the words that name what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.reconcile.comparing.telling import Party, Telling
from westphalia.reconcile.comparing.words import SIGNING, stems_of

MOST = 5  # words after the one that names the event
LONGEST = 46  # characters of them
# A clause or a list goes on behind these; a title does not.
STOPS = frozenset("and or but that which who whom whose as while after before because when since if where than".split())
# What no title ends with.
DANGLING = frozenset(
    "a an the to of in on at by for from with into over about against its his her their this that these those not "
    "new some any has have had is are was were be been will would may".split()
)
WORD = re.compile(r"[\w$€£%][\w’'.,%-]*[\w%]|[\w$€£%]|[^\w\s]")
QUOTES = frozenset('“”„«»"')
PERSON = "\x00"  # where a person stood that the title names
# What a person's name follows who is so called, and what stands before that: the title names the person.
OFFICES = frozenset(
    "president premier chancellor king queen prince emir sultan leader ruler dictator minister counterpart secretary "
    "chief head envoy ambassador diplomat spokesman spokeswoman general foreign".split()
)
BEFORE_PEOPLE = frozenset("with by to from for of against between".split())
# Who is bound, at the end of an agreement's description: the title names them.
WITH_SIDES = re.compile(r",? (?:with|between|among) (?=(?:the )?[A-Z])")
LONGEST_NAME = 80  # characters of an agreement's name
OFFICE = 4  # words before a name in which its preposition stands


def title_of(source: Sequence[Party], target: Sequence[Party], telling: Telling) -> str:
    """Put a story in a line: "Vladimir Putin, Kim Jong Un: signed a treaty".

    Parameters
    ----------
    source, target
        The story's sides.
    telling
        The telling whose words are taken.
    """
    doing, done_to = _told_of(source), _told_of(target)
    both = {party["actor_id"] for party in doing} == {party["actor_id"] for party in done_to}
    sides = " → ".join(names for names in (_names(doing), "" if both else _names(done_to)) if names)
    return f"{sides or 'Nobody named'}: {_done(telling)}"


def _done(telling: Telling) -> str:
    """Return the trigger and what directly follows it, without the sides, which the title names already."""
    trigger = " ".join(telling.trigger.split()).lower()
    if telling.agreement:
        return _signed(trigger, telling.agreement)
    after = _after(telling)
    while after and after[-1].lower() in DANGLING:
        after.pop()
    words = " ".join([trigger, *after])
    return words if len(words) <= len(trigger) + LONGEST else trigger


def _signed(trigger: str, agreement: str) -> str:
    """Name a signing with what is signed; a noun ("signing", "treaty") is put as the verb or left for the object."""
    stems = stems_of(trigger)
    what = " ".join("".join(letter for letter in agreement if letter not in QUOTES).split())
    what = WITH_SIDES.split(what)[0] or what
    if len(what) > LONGEST_NAME:
        what = what[:LONGEST_NAME].rpartition(" ")[0] + " …"
    verb = "signed" if trigger == "signing" or SIGNING.isdisjoint(stems) else trigger
    return f"{verb} {what}"


def _after(telling: Telling) -> list[str]:
    """Return the words behind the trigger, as far as a title goes, without the sides and what they are called."""
    behind = telling.trigger_start + len(telling.trigger) - telling.evidence_start
    found: list[str] = []
    for word in WORD.findall(_without_sides(telling)[behind:]):
        if word in QUOTES:
            continue
        if word == PERSON:
            found = _without_office(found)
            continue
        if len(found) == MOST or word.lower() in STOPS or not (word[0].isalnum() or word[0] in "$€£"):
            break
        found.append(word)
    return found


def _without_sides(telling: Telling) -> str:
    """Return the words that tell it with blanks for the sides, and a mark where a person stood."""
    text = telling.evidence
    for party in (*telling.source, *telling.target):
        if party["start"] is not None and party["end"] is not None:
            start, end = (min(len(text), max(0, party[side] - telling.evidence_start)) for side in ("start", "end"))
            mark = PERSON if party["actor_id"].startswith("PER:") else " "
            text = text[:start] + mark.rjust(end - start) * (end > start) + text[end:]
    return text


def _without_office(words: list[str]) -> list[str]:
    """Return the words before a person's name without those that say who that is: "talks [with state leader]"."""
    if not words or words[-1].lower() not in OFFICES:
        return words
    before = [number for number, word in enumerate(words[-1 - OFFICE :]) if word.lower() in BEFORE_PEOPLE]
    return words[: max(0, len(words) - 1 - OFFICE) + before[-1]] if before else words


def _told_of(parties: Sequence[Party]) -> list[Party]:
    """Return whom of a side a title names: a state goes without saying beside its people."""
    of_people = {party["country"] for party in parties if party["country"] != party["actor_id"]}
    return [party for party in parties if party["actor_id"] not in of_people]


def _names(parties: Sequence[Party], most: int = 3) -> str:
    """Put who stands on a side, each by one name."""
    names = list(dict.fromkeys(party["name"] or party["text"] for party in parties))
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
