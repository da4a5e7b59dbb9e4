"""Which words stand for an outlet that can pass words on: "CNN", "Israeli radio", "Meet the Press", "local media"."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.attribution.claim import Link
from westphalia.attribution.draft import noun_phrase
from westphalia.attribution.speakers.listed import MARKS
from westphalia.attribution.vocabulary import programs, words
from westphalia.reading.lemmas import lemma
from westphalia.reference.outlets import outlet_by_name

_FAR = 900  # characters from an outlet's name to "the agency" that means it
_SIGN = re.compile(r"[KW][A-Z]{3}(-(TV|FM|AM|DT))?$")  # the stations of the United States: K in the west, W in the east


class Outlet(NamedTuple):
    """One place where an outlet is named or described.

    `head` is the token that stands for it in the syntax, `start` and `end` its characters. `named` is False for a mere
    description.
    """

    head: int
    start: int
    end: int
    link: Link
    named: bool


def find_outlets(doc: Doc, text: str, mentions: Sequence[Mention]) -> list[Outlet]:
    """Return the outlets of an article, named and described, in the order of the text."""
    named = [
        Outlet(m.head, m.start, m.end, Link(m.actor_id, m.actor.name, m.text), True)
        for m in mentions
        if m.actor.kind == "outlet"
    ]
    taken = {i for m in mentions if m.actor.kind == "outlet" for i in range(m.first, m.last)}
    programs = list(_programs(doc, taken))
    meant = list(_meant(doc, mentions, named, taken))
    described = list(_described(doc, taken, mentions))
    signs = [*_call_signs(doc, taken), *_pages(doc, taken | _not_written_in(mentions))]
    again = _again(doc, text, [*named, *described, *signs], taken)
    return sorted([*named, *programs, *meant, *described, *signs, *again], key=lambda outlet: outlet.start)


def _programs(doc: Doc, taken: set[int]) -> Iterator[Outlet]:
    """Yield what is known by the name of a programme: "Meet the Press"; not what stands behind its station's name."""
    names = programs()
    firsts = {name.split()[0] for name in names}
    for token in doc:
        if token.text not in firsts or token.i in taken:
            continue
        name = next((n for n in names if doc[token.i : token.i + len(n.split())].text == n), None)
        if name is None or any(i in taken for i in range(token.i - 3, token.i)):
            continue
        last = token.i + len(name.split())
        taken |= set(range(token.i, last))
        station = outlet_by_name(names[name])
        actor = station.entity.actor_id if station else None
        link = Link(actor, station.entity.name if station else name, name)
        yield Outlet(doc[token.i : last].root.i, token.idx, token.idx + len(name), link, True)


def _call_signs(doc: Doc, taken: set[int]) -> Iterator[Outlet]:
    """Yield American stations by their call signs: "NBC affiliate KNTV", "WXYZ-TV", and the sign alone afterwards."""
    signs = [token for token in doc if token.i not in taken and is_sign(token.text)]
    for token in doc[:-1]:  # "Fox 5"
        number = token.nbor()
        if (
            token.text in words("outlets", "networks")
            and number.text.isdigit()
            and len(number) < 3
            and token.i not in taken
        ):
            taken |= {token.i, number.i}
            end = number.idx + len(number)
            yield Outlet(
                token.i,
                token.idx,
                end,
                Link(None, f"{token.text} {number.text}", doc[token.i : number.i + 1].text),
                True,
            )
    known = {token.text[:4] for token in signs if "-" in token.text or _is_stations(token)}
    for token in (token for token in signs if token.text[:4] in known):
        taken.add(token.i)
        yield Outlet(token.i, token.idx, token.idx + len(token), Link(None, token.text[:4], token.text), True)


def is_sign(word: str) -> bool:
    """Return True for what may be the call sign of a station."""
    return _SIGN.match(word) is not None


def _is_stations(sign: Token) -> bool:
    """Return True where a noun for a station, or its channel, stands right beside a call sign."""
    beside = sign.doc[max(0, sign.i - 2) : sign.i + 3]
    nouns = words("outlets", "nouns") | words("outlets", "stations") | words("outlets", "signed")
    return any(token.lower_ in nouns - {"agency", "service"} for token in beside)  # "the agency WIPO"


def _not_written_in(mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens of all that nobody writes in: "a Kenya report" is about Kenya."""
    return {i for m in mentions if m.actor.kind != "organization" for i in range(m.first, m.last)}


def _pages(doc: Doc, taken: set[int]) -> Iterator[Outlet]:
    """Yield what somebody writes in: "wrote in a Border Watch blog"."""
    for noun in doc:
        writes = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "for") and lemma(noun.head.head) == "write"
        if not writes or noun.i in taken or lemma(noun) not in words("outlets", "pages"):
            continue
        name = [
            t for t in doc[noun.left_edge.i : noun.i] if t.tag_[:3] == "NNP" or (t.tag_ == "CD" and t.dep_ != "dobj")
        ]
        dated = any(t.text in (*month_name, *day_name) for t in name)  # "in a June report"
        if name and not dated and not taken & {t.i for t in name} and any(t.tag_[:3] == "NNP" for t in name):
            taken |= {t.i for t in name}
            text = doc[name[0].i : name[-1].i + 1].text
            yield Outlet(noun.i, name[0].idx, name[-1].idx + len(name[-1]), Link(None, text, text), True)


def _again(doc: Doc, text: str, outlets: Sequence[Outlet], taken: set[int]) -> Iterator[Outlet]:
    """Yield where the name of an outlet stands again, short: "al-Masirah" behind "al-Masirah TV"."""
    nouns = words("outlets", "nouns") | words("outlets", "stations")
    shorter: dict[str, Link] = {}
    for outlet in outlets:
        kept = [word for word in (outlet.link.text or "").split() if word.lower() not in nouns | {"the"}]
        if kept and len(kept) < len((outlet.link.text or "").split()) and len(kept[-1]) > 3 and kept[-1][-1].isalpha():
            shorter.setdefault(" ".join(kept), outlet.link)
    for name, link in shorter.items():
        if not name[:1].isalpha() or name.islower():
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?![\w-])", text):
            span = doc.char_span(*match.span())
            if span is not None and not taken & set(range(span.start, span.end)) and span.root.tag_[:3] == "NNP":
                yield Outlet(span.root.i, *match.span(), link, True)


def _meant(doc: Doc, mentions: Sequence[Mention], named: Sequence[Outlet], taken: set[int]) -> Iterator[Outlet]:
    """Yield "the agency" of "told the agency": the outlet named last, short of a body that is an agency as well."""
    nouns = words("outlets", "one") | words("retold", "outlets")
    bodies = [m for m in mentions if m.actor.kind != "outlet" and m.actor.name.lower().endswith("agency")]
    for token in doc:
        if token.lower_ not in nouns or token.i in taken or not (_is_bare(token) and _is_listener(token)):
            continue
        before = [outlet for outlet in named if outlet.end <= token.idx]
        last = before[-1] if before and token.idx - before[-1].end < _FAR else None
        if last is not None and not any(last.end <= body.start < token.idx for body in bodies):
            taken.add(token.i)
            first = token.left_edge
            text = doc[first.i : token.i + 1].text
            yield Outlet(token.i, first.idx, token.idx + len(token), last.link._replace(text=text), True)


def _is_bare(noun: Token) -> bool:
    """Return True for "the agency", "the news agency": nothing says which."""
    others = [c for c in noun.children if c.lower_ not in words("outlets", "news")]
    return [c.lower_ for c in others if c.i < noun.i] == ["the"] and not any(
        c.dep_ in ("prep", "appos") for c in others
    )


def _is_listener(noun: Token) -> bool:
    """Return True for whom somebody tells something: "told the agency", "a talk with the daily"."""
    if noun.dep_ in ("dobj", "dative", "iobj"):
        return lemma(noun.head) in words("carriers", "listened")
    told = noun.head.head
    if noun.dep_ == "poss" or noun.head.lower_ == "of":  # "the newspaper's commentator"
        return lemma(told if noun.head.lower_ == "of" else noun.head) in words("outlets", "reporting")
    return noun.head.lower_ in ("to", "with") and lemma(told) in words("carriers", "tell") | words("carriers", "acts")


def _described(doc: Doc, taken: set[int], mentions: Sequence[Mention]) -> Iterator[Outlet]:
    """Yield outlets without a name: a noun for one, with the words that belong to it.

    "Media" alone is no outlet, nor is "a radio".
    """
    nouns = words("outlets", "nouns")
    listed = {m.head: m for m in mentions if m.actor.kind == "group"}
    others = {i for m in mentions if m.actor.kind not in ("outlet", "organization") for i in range(m.first, m.last)}
    for token in doc:
        names = _names_one(token, others)
        if token.i in taken or token.tag_[0] not in "NJ" or not (names or token.lower_ in nouns or _is_news(token)):
            continue
        outlet = _station(token) or _named_by(token) or token
        named = outlet.i + 1 in taken and outlet.i + 1 < len(doc) and doc[outlet.i + 1].tag_[:3] == "NNP"
        if (
            outlet.i in taken
            or named
            or outlet.tag_[0] != "N"
            or _is_part(outlet)
            or not (names or _is_told_apart(outlet))
        ):
            continue
        taken.add(outlet.i)
        first, last = noun_phrase(outlet)
        text = doc[first:last].text
        group = listed.get(outlet.i)
        link = Link(group.actor_id, group.actor.name, text) if group else Link(None, text, text)
        yield Outlet(outlet.i, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), link, False)


def _names_one(noun: Token, others: set[int]) -> bool:
    """Return True for "the agency Spot", "the website Kronika": the noun says what the name is of.

    Parameters
    ----------
    others
        The tokens of names that are no outlet's: "the agency Frontex".
    """
    says_what = noun.lower_ in words("outlets", "one") | words("retold", "outlets")
    definite = any(t.lower_ in ("the", "a") for t in noun.doc[max(0, noun.i - 3) : noun.i])
    name = _named_by(noun) if says_what and definite else None
    return name is not None and name.i not in others and noun.i + 1 not in others


def _station(noun: Token) -> Token | None:
    """Return "station" of "a radio station" and "agency" of "the state news agency"."""
    joined = noun.dep_ in ("compound", "nmod") and lemma(noun.head) in words("outlets", "stations")
    return noun.head if joined and noun.head.i > noun.i else None


def _is_news(noun: Token) -> bool:
    return noun.lower_ in words("outlets", "news") and _station(noun) is not None


def _is_part(noun: Token) -> bool:
    """Return True for a noun that only says more of another one; not for that of "…, the tabloid reports"."""
    return noun.dep_ == "compound" and lemma(noun.head) != "report"


def _named_by(noun: Token) -> Token | None:
    """Return the head of the name behind a noun that says what it is of: "Croix" in "the daily La Croix"."""
    behind = [token for token in noun.doc[noun.i + 1 : noun.i + 3] if token.text not in MARKS]
    name = behind[0] if behind else noun
    if name is noun or not (name.tag_[:3] == "NNP" or (name.tag_ == "NN" and name.text[:1].isupper())):
        return None
    return name.head if name.dep_ == "compound" else name


def _is_told_apart(noun: Token) -> bool:
    """Return True where something says which: "US media", "the daily La Croix", "the newspaper"."""
    which = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "poss", "appos")]
    definite = any(c.lower_ in ("the", "a", "an") for c in noun.children) and lemma(noun) in words("outlets", "one")
    return bool(which) or definite
