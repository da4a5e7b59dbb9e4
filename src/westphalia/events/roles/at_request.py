"""Who asks and who is asked where one does something at another's wish: "at the request of Oman, Iran waited"."""

from __future__ import annotations

from westphalia.actors.mention import Mention
from westphalia.events.parse.phrases import of_phrase
from westphalia.events.parse.syntax import subject_of
from westphalia.events.roles.arguments import Arguments
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma


def asked_and_asking(arguments: Arguments, match: Match) -> tuple[list[Mention], list[Mention]] | None:
    """Return Oman and Iran in "at the request of Oman, Iran waited"; None for other words and other places of them."""
    wish, preposition = match.token, match.token.head
    if wish.dep_ != "pobj" or lemma(wish) not in words("at_request.wishes") or preposition.head.tag_[0] != "V":
        return None
    if preposition.lower_ not in words("at_request.following"):
        return None
    asking = arguments.of(of_phrase(wish))
    ids = {mention.actor_id for mention in asking}
    asked = [mention for mention in arguments.of(subject_of(preposition.head)) if mention.actor_id not in ids]
    return (asking, asked) if asking and asked else None
