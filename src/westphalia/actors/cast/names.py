"""Names of the reference tables, found in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from westphalia.actors.nouns.fields import is_field_of_study
from westphalia.actors.vocabulary import body_sectors, is_person_noun
from westphalia.actors.wordlists import words
from westphalia.reference.fold import fold
from westphalia.reference.names import Candidate, longest_name, lookup
from westphalia.reference.organs import organ_terms
from westphalia.reference.people import FAMILY_FIRST, gender_of, given_names
from westphalia.reference.places import find_place


class NameSpan(NamedTuple):
    """A stored name at tokens [first, last) with its readings, the most usual first."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]


def find_names(doc: Doc, on: dt.date | None) -> list[NameSpan]:
    """Scan a Doc for stored names, the longest first, without overlap.

    Parameters
    ----------
    doc
        The parsed article.
    on
        The day whose readings hold; None for any day.
    """
    texts = [token.text for token in doc]
    found: list[NameSpan] = []
    position = 0
    while position < len(texts):
        span = _name_at(doc, texts, position, on)
        if span:
            found.append(span)
        position = span.last if span else position + 1
    return found


# Small words that names begin with: "al-Qaeda", "el-Nour", "anti-balaka", "mujahideen".
_SMALL_STARTS = frozenset("al el an ash anti colectivos mujahideen mujahedeen yakuza gilets inter mainland".split())


def _name_at(doc: Doc, texts: list[str], first: int, on: dt.date | None) -> NameSpan | None:
    if not texts[first][0].isupper() and texts[first] not in _SMALL_STARTS:
        return None
    length = longest_name(texts, first)
    while length:
        last = first + length
        if _interrupted(doc, first, last):
            length -= 1
            continue
        text = doc[first:last].text
        if text.startswith("The ") and text[4].islower():
            text = f"t{text[1:]}"  # "The paper quotes ..." names no "The Paper"
        candidates = lookup(text, on=on)
        whole = (
            not _goes_on_left(doc, first)
            and not _is_field(doc, first, last, candidates)
            and not _cut_off(doc, first, last)
            and not _ends_longer_name(doc, first, last, candidates)
            and not _goes_on_in_name(doc, last, candidates)
            and (fold(text) in organ_terms() or not is_anothers(doc, first, candidates))
            and not _of_person(doc, first, last, candidates)
            and not _names_money(doc, last)
            and not _is_of_others(doc, first, last, candidates)
            and not (doc[last - 1].text[0].isupper() and is_field_of_study(doc, last))
        )
        if candidates and whole and not _swallowed(doc, first, last, candidates):
            return NameSpan(first, last, candidates)
        length -= 1
    return None


_MONEY = frozenset("dollar dollars franc francs yen yuan ruble rubles rouble roubles rupee rupees peso pesos".split())


def _names_money(doc: Doc, last: int) -> bool:
    """Return True for "five million US dollars", "the Hong Kong dollar": money of a state is not the state."""
    return last < len(doc) and doc[last].text in _MONEY


def _is_of_others(doc: Doc, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "League" of "the League of Nations" and "Congress" of "the Congress of Vienna": a noun of bodies
    with more of its name behind it, which is not the state whose body is called so for short."""
    if last - first > 1 or last + 1 >= len(doc) or doc[last].lower_ != "of" or doc[first].lower_ not in body_sectors():
        return False
    at = last + 1 + (doc[last + 1].lower_ == "the")
    states = {c.entity.country for end in (at + 1, at + 2) for c in lookup(doc[at:end].text)}
    named = at < len(doc) and doc[at].tag_ in ("NNP", "NNPS")
    return named and states.isdisjoint(candidate.entity.country for candidate in candidates)


def _interrupted(doc: Doc, first: int, last: int) -> bool:
    """Return True where a paragraph ends within, or a comma parts two short names ("the House, Democrats said")."""
    if any(token.is_space and "\n\n" in token.text for token in doc[first:last]):
        return True
    return last - first <= _SHORT and any(token.text == "," for token in doc[first:last])


_SHORT = 4  # tokens; longer names may list things: "Ministry of Economy, Trade and Industry"


def _cut_off(doc: Doc, first: int, last: int) -> bool:
    """Return True where a hyphen without space ties a one-word match to a longer name ("Guinea-Bissau", "Jong-un")."""
    if last >= len(doc) or doc[last].text != "-" or doc[last - 1].whitespace_:
        return False
    after = last + 1
    return last - first == 1 and after < len(doc) and doc[after].text.islower() and doc[after].tag_.startswith("NN")


def _ends_longer_name(doc: Doc, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Taliban" of "Tehrik-e-Taliban", for "Ismail Khan" of the town of Dera Ismail Khan, and for
    "Jersey" of "New Jersey"."""
    if not first or not doc[first - 1].text[-1].isalpha():
        tied = first > 2 and doc[first - 1].text in ("-", "‑") and doc[first - 2].text in _IZAFET
        return tied and not doc[first - 2].whitespace_ and doc[first - 3].text in ("-", "‑")
    before = doc[first - 1]
    if not before.is_title or before.tag_ not in ("NNP", "JJ") or not candidates:
        return False
    if candidates[0].entity.kind == "country" and candidates[0].form == "name" and last - first == 1:
        longer = find_place(doc[first - 1 : last].text)
        return longer is not None and longer.country not in ("", candidates[0].entity.country)
    person = any(c.entity.kind == "person" for c in candidates) and last - first > 1 and before.tag_ == "NNP"
    return person and find_place(doc[first - 1 : last].text) is not None


_IZAFET = frozenset({"e", "i"})  # "of" in Persian and Urdu names


def _goes_on_in_name(doc: Doc, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Park Jin" of "Park Jin-hyung": where the family name stands first, another syllable of the given
    name makes another person; but "a Wang Yi-style" answer is his."""
    if last + 1 >= len(doc) or doc[last].text not in ("-", "‑") or doc[last - 1].whitespace_:
        return False
    syllable = doc[last + 1]
    named = any(c.entity.kind == "person" and c.entity.country in FAMILY_FIRST for c in candidates)
    short = syllable.text.islower() and len(syllable) <= _SYLLABLE and syllable.tag_ in ("NN", "NNP", "JJ", "FW")
    return named and short and syllable.lower_ not in _NO_SYLLABLES


_SYLLABLE = 6  # letters of one in a Chinese or Korean name
_NO_SYLLABLES = frozenset("style era type like made time age free".split())

# Nouns behind the name of a sea, war or landscape: "Korean Peninsula" is not the Koreas, "Iraq War" not Iraq, "Western
# Wall" not the West.
_FEATURES = frozenset(
    "peninsula sea gulf ocean strait straits channel bay war wars spring desert plateau basin canal consensus wall "
    "hemisphere front dream".split()
)
# What may follow an outlet's or company's name without being part of it.
_APPART = frozenset(
    "newspaper agency daily magazine channel website correspondent reporter editor columnist ceo chief chairman "
    "president chairwoman spokesman spokeswoman spokesperson director monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december".split()
)


def _swallowed(doc: Doc, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True where the match is only a part of a longer name: "National" of "National Journal", "Korean" of
    "Korean Peninsula", "Cuban" of "Cuban-American"."""
    if last >= len(doc):
        return False
    after = doc[last]
    if last - first == 1 and doc[first].lower_ in _DIRECTIONS:
        return after.tag_ in ("NNP", "NNPS", "JJ") and after.text[0].isupper() and after.lower_ not in _APPART
    if all((c.form in _OF_STATES and c.entity.kind == "country") or c.entity.actor_id == _WEST for c in candidates):
        landscape = after.lower_ in _FEATURES and (after.text[0].isupper() or after.lower_ == "peninsula")
        return landscape or _continental(doc, first, candidates) or _hyphen_american(doc, last, candidates)
    if last - first - (doc[first].lower_ == "the") > 1 or any(c.entity.kind not in _PLAIN_NAMES for c in candidates):
        return False
    return after.tag_ == "NNP" and after.is_title and after.lower_ not in _APPART and bool(doc[last - 1].whitespace_)


def _goes_on_left(doc: Doc, first: int) -> bool:
    """Return True where a body's name begins earlier: "Center for ..." of "London Center for ..."; "Law and Justice" of
    "American Center for Law and Justice"."""
    if first < 2 or doc[first - 1].tag_ == "DT":
        return False
    before = doc[first - 1]
    if before.lower_ == "national" and before.text[0].isupper() and doc[first].lower_ == "security":
        return True  # a state's council, not the United Nations'
    if doc[first].lower_ in _HEADS:
        return before.tag_ == "NNP" and before.text[0].isupper() and bool(before.whitespace_) and before.is_alpha
    return before.lower_ == "for" and doc[first - 2].lower_ in _HEADS and doc[first - 2].text[0].isupper()


def _is_field(doc: Doc, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Foreign Affairs" of "Minister of Foreign Affairs" and "Foreign Policy" of "Foreign Policy
    Council": what an office or body deals with, not the magazine of that name."""
    if not candidates or any(candidate.entity.kind != "outlet" for candidate in candidates):
        return False
    behind = last < len(doc) and doc[last].lower_ in words("nouns", "with_fields") and doc[last].text[0].isupper()
    if first < 2 or doc[first - 1].lower_ not in ("of", "for", "on"):
        return behind and last - first > 1
    charged = doc[first - 1].lower_ == "for" and doc[first - 2].tag_ == "NNP"  # "High Representative for ..."
    return charged or doc[first - 2].lower_ in words("nouns", "with_fields")


def is_anothers(doc: Doc, first: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Chamber of Commerce" of "the Iranian Chamber of Commerce" and of "Iran's Secret Service": a body
    whose name many states use, right behind another state than its own."""
    at = first - 1 - (first > 1 and doc[first - 1].tag_ == "POS")
    state = next((c.entity.actor_id for c in lookup(doc[at].text) if c.entity.kind == "country"), "") if at >= 0 else ""
    shared = (c.entity.kind == "government" or (c.entity.kind == "organization" and c.needs) for c in candidates)
    own = state in {c.entity.country for c in candidates}
    return bool(state and candidates) and not own and all(shared)


_HEADS = frozenset("center centre institute council foundation academy college association committee fund".split())


def _of_person(doc: Doc, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Wagner" of "James Wagner" and "Douglas" of "Douglas Silliman": a group's or a small capital's
    name that a person bears."""
    if last - first == 1 and candidates and _is_surname(doc, first, candidates):
        return True
    if last - first > 1 or not candidates or any(c.entity.kind == "person" and c.form != "family" for c in candidates):
        return False
    if candidates[0].entity.kind in _NAMED_LIKE_PEOPLE:
        return _is_behind_given_name(doc, first)
    if _is_family_name(doc, first, candidates) or _is_given_name(doc, first):
        return True
    after = doc[last] if last < len(doc) else doc[first]
    capital = candidates[0].form == "capital" and doc[first].text in given_names()
    return capital and after.tag_ == "NNP" and after.is_title and doc[first].head.i == after.i and bool(after.i > first)


def _is_behind_given_name(doc: Doc, first: int) -> bool:
    """Return True for "Wagner" of "Jane Wagner" and of "Jane Mbeki Wagner": a given name opens the name."""
    at = first
    while at and doc[at - 1].tag_ in ("NNP", "NNS") and doc[at - 1].dep_ == "compound" and doc[at - 1].is_title:
        at -= 1
    named = doc[at:first] if first - at < _LONGEST_NAME else ()
    return any(token.text in given_names() or gender_of(token.text, "") is not None for token in named)


_LONGEST_NAME = 4  # words


def _is_surname(doc: Doc, first: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "English" of "Richard English said": an adjective that ends a name."""
    token, before = doc[first], doc[first - 1] if first else doc[first]
    adjective = candidates[0].form == "adjective" and token.tag_ == "NNP" and token.dep_ in _STANDING
    return adjective and before.tag_ == "NNP" and before.head.i == first and gender_of(before.text, "") is not None


def _is_family_name(doc: Doc, first: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Jordan" of "Michael Jordan": a country's or capital's name behind a given one."""
    token, before = doc[first], doc[first - 1] if first else doc[first]
    of_state = candidates[0].entity.kind == "country" and candidates[0].form in ("name", "capital")
    if not of_state or token.dep_ not in _STANDING or before.tag_ != "NNP" or before.head.i != first:
        return False
    given = before.dep_ == "compound" and before.is_title and gender_of(before.text, "") is not None
    return given and not lookup(before.text)


def _is_given_name(doc: Doc, first: int) -> bool:
    """Return True for "Jordan" of "Jordan Peterson", not of "the Jordan River" and "Jordan Police"."""
    if doc[first].lower_ not in words("titles", "given") or first + 1 >= len(doc) or doc[first].dep_ != "compound":
        return False
    after = doc[first + 1]
    named = after.tag_ == "NNP" and after.is_title and doc[first].head.i == after.i
    other = after.lower_ in body_sectors() or after.lower_ in _FEATURES or is_person_noun(after.lower_)
    opened = first > 0 and doc[first - 1].lower_ == "the"
    if any(candidate.entity.kind == "country" for candidate in lookup(after.text)):
        return False  # "Jordan Israel peace treaty"
    return named and not other and not opened and find_place(doc[first : first + 2].text) is None


_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "appos", "conj"})
_NAMED_LIKE_PEOPLE = frozenset({"group", "organization"})
_PLAIN_NAMES = frozenset({"outlet"})
_OF_STATES = frozenset({"adjective", "name", "demonym", "demonyms", "variant"})
# Alone they may be the Koreas and the West, but not in "South China Sea" and "West African".
_DIRECTIONS = frozenset({"north", "south", "west", "east"})
_WEST = "BLOC:WEST"
_AMERICAS = frozenset({"north", "south", "latin", "central", "inter"})


def _continental(doc: Doc, first: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "American" of "North American": a continent, not the United States."""
    named = first > 0 and candidates[0].entity.actor_id == "USA" and doc[first].lower_.startswith("american")
    before = doc[first - 2] if named and first > 1 and doc[first - 1].text in ("-", "‑") else doc[first - 1]
    return named and before.lower_ in _AMERICAS


def _hyphen_american(doc: Doc, last: int, candidates: Sequence[Candidate]) -> bool:
    """Return True for "Cuban" in "the Cuban-American community", people of the United States; not in "the
    Russian-American talks"."""
    if last + 2 >= len(doc) or doc[last].text not in ("-", "‑") or candidates[0].entity.actor_id == "USA":
        return False
    american, noun = doc[last + 1], doc[last + 2]
    return american.text == "Americans" or (american.text == "American" and noun.lower_ in _PEOPLE)


_PEOPLE = frozenset(
    "community communities voter voters family families citizen citizens journalist activist lawyer businessman man "
    "woman teenager student scholar professor author writer actor actress leaders groups organization "
    "congressman".split()
)
