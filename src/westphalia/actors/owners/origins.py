"""Where somebody comes from or works, by words around a name that are no title: "Danish cave diver A B", "A B, a German
paying his respects", "A B, chair in security studies at the Atlantic Council", "A B, 85, from north London"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.cast.people import is_aged
from westphalia.actors.mention import Mention
from westphalia.actors.nouns.towns import town_told
from westphalia.actors.vocabulary import word_set
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.places import find_place

_BODIES = frozenset({"organization", "outlet", "government", "military"})
_NATIONAL = frozenset({"adjective", "abbreviation"})
_BEFORE, _BEHIND = 5, 20  # tokens between an adjective and a name, and of an apposition
_PLACE = 3  # tokens of a place
_TOWN = 50_000  # people; there are too many smaller ones of every name
_ARTICLES = frozenset({"a", "an", "the"})
_AT = frozenset({"at", "for", "with"})
_NOT_EMPLOYED = frozenset({"government", "military"})  # "at odds with the Kremlin"
_NOUNS = frozenset({"NN", "NNS"})
_BESIDE = frozenset({"NN", "NNS", "JJ", "CD", "HYPH"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HYPHENS = frozenset({"-", "‑"})


class Origin(NamedTuple):
    """The country somebody is of, and the sector of the body where he works; None where nothing says it."""

    country: str | None
    sector: str | None = None


def origin_of(cast: Cast, head: Token, first: int, last: int) -> Origin:
    """Return what the words beside a name [first, last) say of where somebody comes from or works."""
    body = _of_work_behind(cast, last) or _of_relative(cast, head, last)
    if body is not None:
        return Origin(body.actor.country, body.actor.sector if body.actor.kind in _BODIES else None)
    return Origin(
        _of_adjective(cast, first, last)
        or _of_compatriot(cast, first, last)
        or _of_demonym_behind(cast, last)
        or _of_home_behind(cast, last)
        or _of_trade_behind(cast, last)
        or _of_outlet_written_in(cast, first)
        or _of_town(cast, first)
    )


def _of_adjective(cast: Cast, first: int, last: int) -> str | None:
    """Return the country of "Danish cave diver A B" and "a Danish cave diver, A B,": whatever he is."""
    doc = cast.doc
    end = first
    if first > 1 and doc[first - 1].text == ",":
        if not _is_closed(doc, last):
            return None
        end = first - 1
    at = end - 1
    while at >= max(0, end - _BEFORE) and doc[at].tag_ in _BESIDE and doc[at].is_lower and cast.at(at) is None:
        at -= 1
    named = cast.at(at) if 0 <= at < end - 1 else None
    if named is None or not _is_national(doc, named) or doc[end - 1].tag_ != "NN":
        return None
    field = any(token.lower_ in words("roles", "field") for token in doc[at + 1 : end])
    return None if field or _is_no_countryman(doc[end - 1]) else named.actor.country


def _of_compatriot(cast: Cast, first: int, last: int) -> str | None:
    """Return the country of "a third Canadian, A B, was freed"."""
    doc = cast.doc
    named = cast.at(first - 2) if first > 2 and doc[first - 1].text == "," and _is_closed(doc, last) else None
    if named is None or named.last != first - 1 or not _is_one_of_a_people(doc, named):
        return None
    return named.actor.country


def _of_demonym_behind(cast: Cast, last: int) -> str | None:
    """Return the country of "A B, a German paying his respects" and "A B, a Danish cave diver,"."""
    doc = cast.doc
    if last + 2 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in _ARTICLES:
        return None
    at = last + 2
    while at < len(doc) - 1 and doc[at].tag_ in _BESIDE and cast.at(at) is None and at < last + _BEFORE:
        at += 1
    named = cast.at(at)
    if named is None or not named.actor.country or named.form == "capital":
        return None
    if _is_one_of_a_people(doc, named):
        return named.actor.country
    noun = doc[named.head].head
    described = doc[named.head].dep_ == "amod" and noun.tag_ == "NN" and noun.is_lower and noun.i < last + _BEHIND
    apposed = described and _is_national(doc, named) and noun.dep_ == "appos"
    return named.actor.country if apposed and not _is_no_countryman(noun) else None


def _of_work_behind(cast: Cast, last: int) -> Mention | None:
    """Return the body of "A B, chair in security studies at the Atlantic Council", or the state of "A B, state
    coordinator for Chad's rural agency"."""
    doc = cast.doc
    if last + 2 >= len(doc) or doc[last].text != ",":
        return None
    at = last + 1 + (doc[last + 1].lower_ in _ARTICLES)
    if doc[at].tag_ not in ("NN", "JJ", "NNP", "VBG"):
        return None
    noun: Token | None = None
    for token in doc[at : last + _BEHIND]:
        if token.text in (",", ";", "(", ")", "—") or token.is_space or token.tag_ in _VERBS or token.tag_ == "WP":
            return None
        if token.lower_ in _AT and noun is not None and (body := _body_behind(cast, token.i)):
            employed = token.lower_ == "at" or body.actor.kind not in _NOT_EMPLOYED or _is_by_trade(noun)
            return body if employed and (token.lower_ != "for" or _is_by_trade(noun)) else None
        noun = token if noun is None and token.tag_ == "NN" and not _has_noun_behind(token) else noun
    return None


def _of_relative(cast: Cast, head: Token, last: int) -> Mention | None:
    """Return the body of "A B, who studies terrorism at the Atlantic Council" and "A B, who runs that"."""
    clause = next((child for child in head.rights if child.dep_ == "relcl" and child.i > last), None)
    if clause is None or lemma(clause) not in words("roles", "leading") or clause.tag_ == "VBN":
        return None
    if lemma(clause) == "serve" and any(child.dep_ == "dobj" for child in clause.rights):
        return None  # "who is serving a life sentence at the camp"
    for child in clause.rights:
        found = cast.at(child.i) if child.dep_ == "dobj" else None
        if child.dep_ == "prep" and child.lower_ in _AT:
            found = _body_behind(cast, child.i)
        if found is not None and found.actor.kind in _BODIES and found.actor.country:
            return found
    return None


def _of_home_behind(cast: Cast, last: int) -> str | None:
    """Return the country of "A B, 85, from north London," and "A B, from Leeds,"."""
    doc = cast.doc
    at = last + 2 if is_aged(doc, last) else last
    at += at < len(doc) and doc[at].text == ","
    if at == last or at + 1 >= len(doc) or doc[at].lower_ != "from":
        return None
    at += 1
    while at < len(doc) - 1 and doc[at].is_lower and at < last + _PLACE + 4:
        at += 1
    return _country_at(cast, at)


def _country_at(cast: Cast, at: int) -> str | None:
    """Return the country of the state, town or region named at a token."""
    doc, named = cast.doc, cast.at(at)
    if named is not None:
        return named.actor.country if named.actor.kind == "country" else None
    end = at
    while end < min(len(doc), at + _PLACE) and doc[end].tag_ == "NNP":
        end += 1
    place = (town_told(doc, at, end) or find_place(doc[at:end].text)) if end > at else None
    return place.country or None if place is not None else None


def _of_trade_behind(cast: Cast, last: int) -> str | None:
    """Return the country of "A B, a shopkeeper in Tehran" and "A B, 56, a farmer near Lagos"."""
    doc = cast.doc
    at = (last + 2 if is_aged(doc, last) else last) + 1
    noun = next((token for token in doc[at : at + _BEFORE] if lemma(token) in words("roles", "local")), None)
    if noun is None or doc[at - 1].text != "," or noun.i + 2 >= len(doc) or noun.nbor(1).lower_ not in ("in", "near"):
        return None
    if any(token.text == "," or token.tag_ in _VERBS for token in doc[at : noun.i]):
        return None
    return _country_at(cast, noun.i + 2)


def _of_outlet_written_in(cast: Cast, first: int) -> str | None:
    """Return the country of "In The Daily Sun, columnist A B wrote"."""
    doc = cast.doc
    writer = doc[first - 1] if first > 1 else None
    if writer is None or lemma(writer) not in words("roles", "writing"):
        return None
    opening = doc[writer.sent.start]
    if opening.lower_ not in ("in", "at"):
        return None
    named = [m for m in cast.within(opening.i, writer.i) if m.actor.kind == "outlet"]
    return named[0].actor.country if len(named) == 1 and doc[named[0].head].head.i == opening.i else None


def _of_town(cast: Cast, first: int) -> str | None:
    """Return the country of the town or region of "Tacloban Mayor A B"."""
    doc = cast.doc
    if first < 2 or doc[first - 1].lower_ not in words("titles", "of_towns"):
        return None
    for start in range(max(0, first - 1 - _PLACE), first - 1):
        if all(token.tag_ in ("NNP", "JJ") and token.text[0].isupper() for token in doc[start : first - 1]):
            place = find_place(doc[start : first - 1].text)
            if place is not None and (place.kind == "region" or place.population >= _TOWN):
                return place.country or None
    return None


def _body_behind(cast: Cast, preposition: int) -> Mention | None:
    """Return the body that "at" or "for" names, or the state that owns one which nobody knows."""
    sentence = cast.doc[preposition].sent
    for token in cast.doc[preposition + 1 : min(sentence.end, preposition + 8)]:
        if token.text in (",", ";", "(") or token.tag_ in _VERBS or token.tag_ == "IN":
            return None
        found = cast.at(token.i)
        if found is not None and found.actor.country:
            owns = found.actor.kind == "country" and cast.doc[found.head].dep_ == "poss"
            if found.actor.kind in _BODIES or owns:
                return found
    return None


def _is_closed(doc: Doc, last: int) -> bool:
    """Return True where a comma or full stop closes an apposition, not a list ("a diver, A B, and a cook")."""
    if last >= len(doc) or doc[last].text not in (",", "."):
        return False
    return not (last + 1 < len(doc) and doc[last + 1].lower_ in ("and", "or"))


def _is_national(doc: Doc, named: Mention) -> bool:
    """Return True for "Danish" and "U.S.", not for one of "Danish-born" and "anti-Danish"."""
    if named.form not in _NATIONAL or named.actor.kind != "country":
        return False
    tied = [doc[i].text for i in (named.first - 1, named.last) if 0 <= i < len(doc)]
    return _HYPHENS.isdisjoint(tied)


def _is_one_of_a_people(doc: Doc, named: Mention) -> bool:
    """Return True for "a German", "the Venezuelan": one person of a state."""
    head = doc[named.head]
    single = head.tag_ in ("NN", "NNP", "JJ") and any(child.dep_ in ("det", "poss") for child in head.lefts)
    national = named.actor.kind == "country" or named.actor.actor_id.endswith("-citizen")
    demonym = named.form in ("adjective", "demonym", "group")
    modifies = head.dep_ in ("amod", "compound", "nmod", "poss") and head.head.i == head.i + 1
    return single and national and demonym and not modifies


def _is_no_countryman(noun: Token) -> bool:
    """Return True for "ally" and "expert": "a Russian expert" may only know Russia, an ally of it be of anywhere."""
    word = lemma(noun)
    return word in word_set("experts", "nouns") or word in words("roles", "of_others")


def _is_by_trade(noun: Token) -> bool:
    """Return True for a noun that says what somebody does: "diver", "coordinator", "chair"."""
    word = lemma(noun)
    return word.endswith(("er", "or", "ist", "ian", "ant", "man", "woman")) or word in words("roles", "of_body")


def _has_noun_behind(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).tag_ in _NOUNS
