"""Runs of capitalised words that the tables do not explain: people and bodies the tables have never heard of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.cast.names import NameSpan
from westphalia.actors.cast.title_phrases import title_noun
from westphalia.actors.vocabulary import address_words, body_sectors, is_person_noun
from westphalia.actors.wordlists import title_sectors, words
from westphalia.reference.organs import organ_terms
from westphalia.reference.people import gender_of

_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "de", "del", "della", "di", "da", "der", "van", "von", "ben", "abu", "al-", "la", "le"}
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_SMALL = 3  # letters of the words that stay small in such headlines, and words that a headline has at least
_NEARLY_ALL = 0.8


class Run(NamedTuple):
    """Capitalised tokens [first, last); `titles` is where the title words before the name begin (== first: none)."""

    titles: int
    first: int
    last: int


def find_runs(doc: Doc, names: Sequence[NameSpan]) -> Iterator[Run]:
    """Yield runs of proper nouns outside stored names, with leading titles set apart."""
    taken = bytearray(len(doc))
    for span in names:
        if all(candidate.form == "family" for candidate in span.candidates):
            continue  # "Cui" may begin the name of somebody unknown
        taken[span.first : span.last] = b"\x01" * (span.last - span.first)
    families = {span.first: span.last for span in names if span.candidates[0].form == "family"}
    headline = capitalised_headline(doc)
    position = 0
    while position < len(doc):
        last = _end_of_run(doc, taken, position)
        if last > position:
            run = _without_titles(doc, position, last)
            if run.first < headline and run.first in families:
                run = run._replace(last=families[run.first])  # "Kerry Pulls Strings": the rest are no names
            yield from _parts(doc, run, headline) if run.last > run.first else ()
        position = max(last, position + 1)


def _parts(doc: Doc, run: Run, headline: int) -> Iterator[Run]:
    """Part a name from the body before its title: "Columbia University | Professor Daniel Richman"."""
    if (name := _name_behind_body(doc, run)) is not None and run.first >= headline:
        yield run._replace(last=name)
        yield Run(name, name, run.last)
        return
    inner = (i for i in range(run.first + 1, run.last - 1) if doc[i].lower_ in words("titles", "of_bodies"))
    at = next(inner, None)
    if at is None or run.first < headline:
        yield run
        return
    yield run._replace(last=at)
    yield _without_titles(doc, at, run.last)


def _name_behind_body(doc: Doc, run: Run) -> int | None:
    """Return where the name of a body or field ends and a person's begins behind a title: "Petar" of "the Director of
    the Office for Kosovo and Metohija Petar Petković", "Salim" of "the head of the Border Service Salim Berik"."""
    for at in range(run.titles + 1, run.last - 1):
        before = doc[at - 1].lower_
        given = doc[at].is_title and gender_of(doc[at].text, "") is not None
        if (given or before in body_sectors()) and title_noun(doc, at, run.last) is not None:
            return at
    return None


def capitalised_headline(doc: Doc) -> int:
    """Return where the first line ends if nearly all its words begin with capitals, as headlines may; else 0."""
    end = next((token.i for token in doc if token.is_space and "\n" in token.text), 0)
    longer = [token for token in doc[:end] if token.is_alpha and len(token) > _SMALL]
    capitals = sum(token.text[0].isupper() for token in longer)
    return end if len(longer) > _SMALL and capitals >= _NEARLY_ALL * len(longer) else 0


def _end_of_run(doc: Doc, taken: bytearray, first: int) -> int:
    position = first
    while position < len(doc) and not taken[position]:
        token = doc[position]
        if _is_name_word(token) or (position > first and _joins(doc, taken, position, first)):
            position += 1
        else:
            break
    return position


# Two words glued by a page ("TrumpGolden"); "McCain", "DeSantis" and "LaFleur" are whole.
_GLUED = re.compile(r"^(?!Mc|Mac|De|La|Le|Di|Du|Fitz|Van)\w*[a-z][A-Z]")


def _is_name_word(token: Token) -> bool:
    if _GLUED.match(token.text):
        return False
    named = token.tag_ in ("NNP", "NNPS") or _is_family_he(token) or _is_given_name(token)
    return named and token.text[0].isupper() and token.lower_ not in _CALENDAR


def _is_given_name(token: Token) -> bool:
    """Return True for "Thérèse" of "Thérèse Mbeki", though it was taken for a plural."""
    if token.tag_ != "NNS" or token.dep_ != "compound" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).tag_ == "NNP" and token.is_title and gender_of(token.text, "") is not None


def _is_family_he(token: Token) -> bool:
    """Return True for "He" of "He Lei": a Chinese family name before a given one."""
    if token.text != "He" or token.i + 1 >= len(token.doc):
        return False
    given = token.nbor(1)
    return given.tag_ == "NNP" and given.text.istitle() and given.lower_ not in _CALENDAR


def _joins(doc: Doc, taken: bytearray, position: int, first: int) -> bool:
    """Return True for a hyphen or particle between two parts of a name ("Ju-ae", "van der Leyen")."""
    token = doc[position]
    if _is_second_syllable(doc, position, first):
        return True
    if position + 1 >= len(doc) or taken[position + 1]:
        return False
    after = doc[position + 1]
    if token.text in ("-", "‑") and not token.whitespace_ and not doc[position - 1].whitespace_:
        return after.is_alpha
    if token.lower_ in _PARTICLES and after.text in ("-", "‑") and position + 2 < len(doc):
        return _is_name_word(doc[position + 2]) and not taken[position + 2]  # "Saleh al-Arouri"
    return token.lower_ in _PARTICLES and _is_name_word(after)


def _is_second_syllable(doc: Doc, position: int, first: int) -> bool:
    """Return True for "kyun" in "Kim Hong-kyun": lower-case letters tied by a hyphen to a name of two words."""
    token, hyphen = doc[position], doc[position - 1]
    tied = hyphen.text in ("-", "‑") and not hyphen.whitespace_
    return tied and position - first >= 3 and token.text.islower() and token.is_alpha and len(token) <= 6


def _without_titles(doc: Doc, first: int, last: int) -> Run:
    start = first
    first = _behind_office(doc, first, last)
    if first < last - 1 and doc[first].lower_ == "charge" and first and doc[first - 1].lower_ == "in":
        first += 1  # "Special Agent in Charge A B"
    while first < last - 1 and (_is_title(doc[first]) or _is_rank(doc, first, last)):
        first += 1
    return Run(start, first, last)


def _behind_office(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins behind an office in "of": "Minister of Health Soraya Dalil"."""
    of = first - 2 if first > 1 and doc[first - 1].lower_ == "the" else first - 1
    if of < 1 or doc[of].lower_ not in ("of", "for") or not is_person_noun(doc[of - 1].lower_):
        return first
    names = (index for index in range(first + 1, last - 1) if gender_of(doc[index].text, "") is not None)
    return next(names, _behind_portfolio(doc, first, last))


def _behind_portfolio(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins behind what a ministry deals with: "Ante" of "Minister of Economy Ante Berg"."""
    for end in range(last - 1, first, -1):
        field = doc[first:end].text.lower()
        if not {f"{field} ministry", f"ministry of {field}", f"ministry of the {field}"}.isdisjoint(organ_terms()):
            return end
    return first + 1 if doc[first].lower_ in words("titles", "fields") and first + 1 < last else first


def _is_title(token: Token) -> bool:
    word = token.lower_
    return (
        word in address_words()
        or is_person_noun(word)
        or word in ("foreign", "prime", "defense", "defence")
        or word in title_sectors()
    )


def _is_rank(doc: Doc, first: int, last: int) -> bool:
    """Return True for "Special" of "Special Agent Smith": a word that means a title only before another one."""
    return (
        doc[first].lower_ in words("titles", "ranked")
        and first + 2 < last
        and (_is_title(doc[first + 1]) or _is_rank(doc, first + 1, last))
    )


def body_sector(doc: Doc, run: Run) -> str | None:
    """Return the sector if the run is the name of a body ("Research Center"), else None."""
    return body_sectors().get(doc[run.last - 1].lower_) or body_sectors().get(doc[run.first].lower_)
