"""Short names that an article makes itself: "the Supreme Military Council (SMC)", "Laiki" for Laiki Bank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.runs import Run
from westphalia.actors.mention import Actor, Mention
from westphalia.reference.names import lookup
from westphalia.reference.places import place_index

_MAY_BE_SHORTENED = frozenset({"BUS", "PTY", "REB"})  # a company goes by its first word, a university does not
_MIN_LETTERS = 2


def add_short_names(cast: Cast, runs: Sequence[Run]) -> None:
    """Add later uses of an acronym given in brackets, and of the first word of a company or party."""
    acronyms = _acronyms(cast)
    firsts = _first_words(cast, runs)
    if not acronyms and not firsts:
        return
    for token in cast.doc:
        short = acronyms.get(token.text) or firsts.get(token.text)
        if short is not None and cast.at(token.i) is None and token.i > short[0] and not _goes_on(cast, token.i):
            actor = short[1]
            cast.add(actor, token.i, token.i + 1, form="name", confidence=0.7, reason=f"short for {actor.name}")


def _acronyms(cast: Cast) -> dict[str, tuple[int, Actor]]:
    """Map what stands in brackets right behind a body's name to the body, where its letters come from the name."""
    found: dict[str, tuple[int, Actor]] = {}
    doc = cast.doc
    for mention in cast.mentions:
        if mention.actor.kind not in ("organization", "government", "military", "group", "outlet", "igo"):
            continue
        if mention.last + 2 < len(doc) and doc[mention.last].text == "(" and doc[mention.last + 2].text == ")":
            short = doc[mention.last + 1].text
            if _is_acronym(short, mention.text):
                found.setdefault(short, (mention.first, mention.actor))
    return found


def _is_acronym(short: str, name: str) -> bool:
    letters = [char for char in short if char.isalpha()]
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    capitals = "".join(char for char in letters if char.isupper())
    return len(capitals) >= _MIN_LETTERS and capitals[0] == initials[:1] and len(set(capitals) & set(initials)) >= 2


def _first_words(cast: Cast, runs: Sequence[Run]) -> dict[str, tuple[int, Actor]]:
    """Map the first word of each company or party met by its full name, where it can mean nothing else."""
    bodies = [m for m in cast.mentions if m.form == "body" and _may_be_shortened(cast, m)]
    number = Counter(cast.doc[m.first].text for m in {m.actor_id: m for m in bodies}.values())
    names = {cast.doc[run.last - 1].text for run in runs if run.last - run.first > 1}
    words = ((cast.doc[m.first].text, m) for m in bodies)
    return {word: (m.first, m.actor) for word, m in words if number[word] == 1 and word not in names}


def _may_be_shortened(cast: Cast, mention: Mention) -> bool:
    word = cast.doc[mention.first]
    plain = word.is_alpha and len(word) > 3 and word.text[0].isupper() and word.tag_ == "NNP"
    return (
        plain
        and mention.actor.sector in _MAY_BE_SHORTENED
        and not lookup(word.text)
        and word.lower_ not in place_index()
        and word.lower_ not in _COMMON
    )


# First words of many companies and parties; alone they mean something else.
_COMMON = frozenset(
    "national united general international first new democratic social liberal conservative free green people popular "
    "central federal royal global world northern southern eastern western christian islamic justice freedom "
    "progressive workers labour labor unity standard capital digital atlantic pacific space blue white".split()
)


def _goes_on(cast: Cast, index: int) -> bool:
    """Return True where the word begins or ends a longer capitalised name."""
    doc = cast.doc
    neighbours = [doc[i] for i in (index - 1, index + 1) if 0 <= i < len(doc)]
    return any(t.tag_ == "NNP" and t.text[0].isupper() and cast.at(t.i) is None for t in neighbours)
