"""Denials: somebody says of a story that it did not happen, and somebody tells that it did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from westphalia.reconcile.comparing.telling import Telling
from westphalia.reconcile.disputes.side import Dispute, who

PLEDGE = "promise"  # "will not impose new tariffs" leaves those that there are, and says nothing of them
TOLD, DENIED = "told as happening", "denied"


def denial(tellings: Sequence[Telling], denials: Mapping[str, Sequence[Telling]]) -> Dispute | None:
    """Return the dispute over whether it happened; None where nobody denies it, or nobody tells it.

    Parameters
    ----------
    denials
        For an event, denials of the claim that tells it, in words that are no event themselves.
    """
    told = [telling for telling in tellings if telling.status == "happened"]
    articles = {telling.article_id for telling in told}
    # What an article says in its own words both happened and did not is of two times, or of two things.
    denied = [
        telling
        for telling in tellings
        if telling.status == "negated"
        and telling.claim_kind != PLEDGE
        and (telling.claim_id or articles - {telling.article_id})
    ]
    # "Denies selling" is told as done, and is no telling of the sale that it denies.
    acts = {telling.type for telling in denied}
    told = [telling for telling in told if not acts or telling.type in acts]
    denied += [one for telling in told for one in denials.get(telling.event_id, ())]
    # Who denies it holds one side: the words in which the denial repeats the charge are not the denier's report of it.
    deniers = {(telling.article_id, telling.speaker) for telling in denied if telling.speaker}
    told = [telling for telling in told if (telling.article_id, telling.speaker) not in deniers]
    if not denied or not told:
        return None
    return Dispute("denial", {TOLD: told, DENIED: denied}, f"told by {who(told)}; denied by {who(denied)}")
