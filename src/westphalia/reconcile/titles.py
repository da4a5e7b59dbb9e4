"""A story in a line: who, towards whom, and the words that name what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from westphalia.reconcile.telling import Party, Telling

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


def title_of(source: Sequence[Party], target: Sequence[Party], telling: Telling) -> str:
    """Put a story in a line: "Vladimir Putin, Kim Jong Un: signed a treaty".

    Parameters
    ----------
    source, target
        The story's sides.
    telling
        The telling whose words are taken.
    """
    both = {party["actor_id"] for party in source} == {party["actor_id"] for party in target}
    sides = " → ".join(names for names in (_names(source), "" if both else _names(target)) if names)
    return f"{sides or 'Nobody named'}: {_done(telling)}"


def _done(telling: Telling) -> str:
    """Return the trigger and what directly follows it, without the sides, which the title names already."""
    trigger = " ".join(telling.trigger.split()).lower()
    after = list(_after(telling))
    while after and after[-1].lower() in DANGLING:
        after.pop()
    words = " ".join([trigger, *after])
    return words if len(words) <= len(trigger) + LONGEST else trigger


def _after(telling: Telling) -> Iterator[str]:
    behind = telling.trigger_start + len(telling.trigger) - telling.evidence_start
    text = telling.evidence
    for party in (*telling.source, *telling.target):
        if party["start"] is not None and party["end"] is not None:
            start, end = (max(0, party[side] - telling.evidence_start) for side in ("start", "end"))
            text = text[:start] + " " * (min(end, len(text)) - min(start, len(text))) + text[end:]
    for number, word in enumerate(WORD.findall(text[behind:])):
        if number == MOST or word.lower() in STOPS or not (word[0].isalnum() or word[0] in "$€£"):
            return
        yield word


def _names(parties: Sequence[Party], most: int = 3) -> str:
    """Put who stands on a side; a state goes without saying beside its people."""
    of_people = {party["country"] for party in parties if party["country"] != party["actor_id"]}
    telling = [party for party in parties if party["actor_id"] not in of_people]
    names = list(dict.fromkeys(party["name"] or party["text"] for party in telling))
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
