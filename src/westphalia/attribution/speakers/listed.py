"""Outlets in a row, and parts of one: "AFP, Reuters and the daily Le Soir", "the Arabic service of the BBC".

The parser loses half of a row at its commas ("According to AFP, Reuters and the daily Le Soir, France will wait").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.draft import CLOSING, OPENING, Draft, char_spans
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_CLOSING = frozenset({"and", "or", "&"})
_JOINING = _CLOSING | {","}

MARKS = frozenset({*OPENING, *CLOSING, "'", "‘"})

_LONGEST_NAME = 5  # words of the name of a newspaper; more is a quotation: 'told the newspaper "We will wait"'

Row = tuple[int, int]


def find_rows(doc: Doc, mentions: Sequence[Mention]) -> list[Row]:
    """Return the tokens of each row of outlets that "and" closes: "CNN and the BBC", "CNN, the BBC and Reuters"."""
    outlets = sorted({(m.first, m.last) for m in mentions if m.actor.kind == "outlet"})
    groups: list[list[Row]] = [[outlet] for outlet in outlets[:1]]
    for before, behind in pairwise(outlets):
        if not _joins(doc, before[1], behind[0]):
            groups.append([behind])
        elif _is_closed(doc, groups[-1]):
            groups[-1:] = [[before, behind]]  # "(met) CNN, and the BBC and Reuters"
        else:
            groups[-1].append(behind)
    return [(_beginning(doc, group[0][0]), group[-1][1]) for group in groups if _is_closed(doc, group)]


def _is_closed(doc: Doc, group: Sequence[Row]) -> bool:
    """Return True for outlets with an "and" among them."""
    return any(token.lower_ in _CLOSING for token in doc[group[0][1] : group[-1][0]])


def _joins(doc: Doc, first: int, last: int) -> bool:
    between = [token.lower_ for token in doc[first:last]]
    return bool(_JOINING & set(between)) and all(word in _JOINING or _says_what(word) for word in between)


def _says_what(word: str) -> bool:
    """Return True for "the", "daily" and "agencies" before the name of an outlet."""
    nouns = words("outlets", "nouns") | words("outlets", "stations") | words("outlets", "news")
    return word == "the" or word in nouns or word in ("agencies", "channels", "websites", "dailies")


def _beginning(doc: Doc, first: int) -> int:
    """Return where "the news agencies Interfax" begins."""
    while first and _says_what(doc[first - 1].lower_) and not doc[first].is_sent_start:
        first -= 1
    return first


def with_rows(doc: Doc, drafts: Sequence[Draft], mentions: Sequence[Mention]) -> list[Draft]:
    """Give what one outlet of a row says to all of them.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    mentions
        Those of the article.

    Returns
    -------
    list of Draft
        The same drafts in the same order; where a row speaks, it is no content either.
    """
    heads = {m.head for m in mentions if m.actor.kind == "outlet"}
    rows = find_rows(doc, mentions)
    return [_with_row(doc, draft, rows, heads) for draft in drafts] if rows else list(drafts)


def _with_row(doc: Doc, draft: Draft, rows: Sequence[Row], heads: set[int]) -> Draft:
    draft = replace(draft, via=[_row(doc, via, rows, heads) or via for via in draft.via])
    row = _row(doc, draft.speaker, rows, heads) if draft.speaker else None
    if row is None:
        return draft
    tokens = [t for a, b in draft.content for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    content = char_spans(doc, (t.i for t in tokens if t.i not in range(*row)))
    return replace(draft, speaker=row, content=content) if content else draft


def _row(doc: Doc, speaker: tuple[int, int], rows: Sequence[Row], heads: set[int]) -> Row | None:
    """Return the row that a speaker stands in, where an outlet is what speaks."""
    named = heads | {token.i for token in doc[slice(*speaker)] if _says_what(token.lower_)}
    if doc[slice(*speaker)].root.i not in named:
        return None
    meeting = ((max(speaker[0], first) < min(speaker[1], last), (first, last)) for first, last in rows)
    row = next((row for meets, row in meeting if meets), None)
    return (min(row[0], speaker[0]), max(row[1], speaker[1])) if row is not None else None


def first_of_row(speaker: Mention, span: tuple[int, int], doc: Doc, mentions: Sequence[Mention]) -> Mention:
    """Return the outlet that is named first where several speak together, else the speaker."""
    if speaker.actor.kind != "outlet":
        return speaker
    inside = [m for m in mentions if span[0] <= m.first and m.last <= span[1] and m.actor.kind == "outlet"]
    row = next((row for row in find_rows(doc, inside) if speaker.head in range(*row)), None)
    return next((m for m in inside if row is not None and m.first in range(*row)), speaker)


def without_named_in_marks(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions without "the newspaper" of 'the newspaper "Vedomosti"': no newspaper named before is meant."""
    return [m for m in mentions if m.last > m.head + 1 or not _is_named_in_marks(doc[m.head])]


def _is_named_in_marks(head: Token) -> bool:
    behind = list(head.doc[head.i + 1 : head.i + 2 + _LONGEST_NAME])
    if len(behind) < 3 or not _says_what(lemma(head)) or behind[0].text not in MARKS:
        return False
    end = next((n for n, t in enumerate(behind[1:], 1) if t.text in MARKS or t.text == "’"), 0)
    return end > 1 and all(t.text[:1].isupper() or t.tag_ in ("DT", "IN", "CD") for t in behind[1:end])


def _name_beside(head: Token, by_token: Mapping[int, Mention]) -> Mention | None:
    """Return the outlet named right beside a noun for outlets: "the SANA agency", "the website Axios"."""
    if not (_says_what(lemma(head)) or lemma(head) in words("outlets", "parts")):
        return None
    ahead = head.nbor(-1) if head.i else head
    beside = [head.i + 1, ahead.i if ahead.head == head and ahead.dep_ == "amod" else head.i]
    return next((m for i in beside if (m := by_token.get(i)) is not None and m.actor.kind == "outlet"), None)


def outlet_of(head: Token, end: int, by_token: Mapping[int, Mention]) -> Mention | None:
    """Return the outlet that a noun is a part of, or says what it is: "the website of the daily Le Soir", "CNN's blog".

    Parameters
    ----------
    head
        The noun.
    end
        The token behind the last one of its phrase.
    by_token
        The mention of an actor at each token.
    """
    rest = head.doc[head.i + 1 : end]
    part = lemma(head) in words("outlets", "parts")
    owner = next((c for c in head.children if c.dep_ in ("poss", "compound", "nmod") and c.i in by_token), None)
    if part and owner is not None and by_token[owner.i].actor.kind == "outlet":
        return by_token[owner.i]
    if (beside := _name_beside(head, by_token)) is not None:
        return beside
    if part and rest and rest[0].lower_ in ("of", "at"):
        rest = rest[1:]
    elif not _says_what(lemma(head)):
        return None
    named = next((token for token in rest if not (_says_what(token.lower_) or token.text in MARKS)), None)
    mention = by_token.get(named.i) if named is not None else None
    return mention if mention is not None and mention.actor.kind == "outlet" else None
