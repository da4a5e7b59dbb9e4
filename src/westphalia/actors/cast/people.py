"""People: their roles, and later mentions by family name alone."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.cast.acronyms import is_spelled_out
from westphalia.actors.cast.runs import Run
from westphalia.actors.cast.title_phrases import title_noun
from westphalia.actors.nouns.towns import is_american_state, is_town
from westphalia.actors.vocabulary import body_sectors, is_person_noun, sectors
from westphalia.actors.wordlists import title_sectors, words
from westphalia.reading.lemmas import lemma
from westphalia.reference.offices import office_terms
from westphalia.reference.people import gender_of, given_names

# Verbs whose subject is a person, an outlet or a body, never a thing: enough to tell a name from a product.
_SPEAKING = frozenset(
    "say tell add note argue claim write stress emphasize explain announce warn believe think ask reply".split()
)
_ASKING = frozenset("cite quote ask tell interview meet thank invite congratulate".split())
_OFFICE_WORDS = 4  # words behind "of" in an office
_FEWEST_LETTERS = 2
_YOUNGEST, _OLDEST = 8, 110
_ROLE_LIMIT = 20  # tokens of an apposition kept as the role


class Role(NamedTuple):
    """What the text says somebody is: the words, the sector they imply, and the tokens they cover.

    noun: the token of the noun that counts, -1 where it is not known. was: the sector of a role that is over.
    """

    text: str
    sector: str | None
    first: int
    last: int
    noun: int = -1
    was: str | None = None


def slug(name: str) -> str:
    """Return the ASCII form of a name for an id: "Ri Sol-ju" -> "ri-sol-ju"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def is_person(doc: Doc, run: Run, *, headline: int = 0) -> bool:
    """Return True where the text shows that the run names a person; before token `headline`, where every word has a
    capital, only a given name shows it."""
    head = head_of(doc, run.first, run.last)
    name = doc[run.first : run.last]
    if len(name) > 1 and all(word.is_upper and len(word) > 2 for word in name):
        return False  # a line in capitals
    if is_spelled_out(doc, run.first, run.last):
        return False
    if is_thing(name[-1].lower_) or is_title(name[-1].lower_) or name[-1].lower_ in ("admiral", "general"):
        return False
    given = name[0].text in given_names() or gender_of(name[0].text, "") is not None
    if name[-1].lower_ in words("titles", "faiths") and not given:
        return False  # "Sunni Islam"; but Yusuf Islam is somebody
    if run.titles == run.first and (is_town(doc, run.first, run.last) or is_american_state(name.text)):
        return False
    if run.first < headline:
        return given
    return (
        run.titles < run.first
        or (2 <= len(name) <= 4 and given)
        or role_before(doc, run.first, head) is not None
        or role_after(head, run.last) is not None
        or (run.last - run.first >= 2 and speaks(head))
        or _is_appositive_name(head)
        or (run.last - run.first >= 2 and is_aged(doc, run.last))
    )


def is_aged(doc: Doc, last: int) -> bool:
    """Return True where an age stands behind a name: "Khalida Shah, 84,"."""
    if last + 2 >= len(doc) or doc[last].text != "," or doc[last + 2].text not in (",", "."):
        return False
    return doc[last + 1].text.isdecimal() and _YOUNGEST <= int(doc[last + 1].text) <= _OLDEST


def is_thing(word: str) -> bool:
    """Return True for a word that ends no person's name: "Subcommittee", "Leader"."""
    return len(word) < _FEWEST_LETTERS or word in words("titles", "never") or word.rstrip("s") in body_sectors()


def speaks(head: Token) -> bool:
    """Return True for the subject of a verb of saying, and for the object of one of citing or asking."""
    verb = lemma(head.head)
    return (head.dep_ == "nsubj" and (verb in _SPEAKING or verb in words("verbs", "saying"))) or (
        head.dep_ == "dobj" and verb in _ASKING
    )


def _is_appositive_name(head: Token) -> bool:
    """Return True for the name after a person noun: "his wife Ri Sol-ju"."""
    return head.dep_ == "appos" and is_person_noun(lemma(head.head))


def head_of(doc: Doc, first: int, last: int) -> Token:
    """Return the token of [first, last) whose head lies outside it (the last such one)."""
    for index in range(last - 1, first - 1, -1):
        if not first <= doc[index].head.i < last:
            return doc[index]
    return doc[last - 1]


def role_before(doc: Doc, first: int, head: Token) -> Role | None:
    """Return the role that stands before a name: "Russian Foreign Minister", "a UK hostage, aid worker"."""
    start = first
    while start > 0 and _belongs_to_role(doc[start - 1], head, first):
        start -= 1
    noun = next((token for token in reversed(list(doc[start:first])) if _sector_of(token)), None)
    if noun is not None and not any(token.tag_ == "POS" for token in doc[noun.i : first]):
        return _role(doc, start, first, noun)
    if (title := title_noun(doc, first, head.i + 1)) is not None:
        return _role(doc, title.left_edge.i, first, title)
    if (office := _office_of(doc, first)) is not None:
        return _role(doc, office.left_edge.i, first, office)
    return apposed_to(head, first) or _between_commas(doc, first, head.i + 1)


def _between_commas(doc: Doc, first: int, last: int) -> Role | None:
    """Return the role right before a name between commas, however it was parsed: "a Russian diplomat, A B, said"."""
    if first < 3 or last >= len(doc) or doc[first - 1].text != "," or doc[last].text not in (",", "."):
        return None
    noun = doc[first - 2]
    single = noun.tag_ == "NN" and any(child.lower_ in ("a", "an", "the") for child in noun.lefts)
    return _role(doc, noun.left_edge.i, first - 1, noun) if single and _sector_of(noun) else None


def apposed_to(head: Token, first: int) -> Role | None:
    """Return the noun that a name stands in apposition to: "the suspects, A and B", "a UK hostage, aid worker A"."""
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    noun = head.head
    if head.dep_ == "appos" and noun.i < first and _sector_of(noun):
        return _role(head.doc, noun.left_edge.i, noun.i + 1, noun)
    return None


def _office_of(doc: Doc, first: int) -> Token | None:
    """Return the noun of an office in "of" right before a name: "Minister of Health", "Secretary of the Navy"."""
    index = first - 1
    while index > 1 and first - index <= _OFFICE_WORDS and doc[index].tag_ in ("NNP", "NNPS", "DT", "CC"):
        index -= 1
    named = 1 < index + 1 < first and doc[index].lower_ == "of"
    return doc[index - 1] if named and is_person_noun(doc[index - 1].lower_) else None


def _belongs_to_role(token: Token, head: Token, first: int) -> bool:
    if token.tag_ not in ("NNP", "NNPS", "NN", "JJ", "HYPH", "POS"):
        return False
    return token.i < first and (token.head.i <= head.i and token.head.i >= token.i - 1)


def role_after(head: Token, last: int) -> Role | None:
    """Return the role in apposition, or the one a form of "be" gives: "Cui Heng, a researcher at the …"."""
    doc = head.doc
    for child in head.children:
        if child.dep_ == "appos" and child.i >= last and _sector_of(child):
            return _role(doc, child.left_edge.i, _end(child, child.left_edge.i), child)
    if head.dep_ == "nsubj" and lemma(head.head) == "be":
        for child in head.head.children:
            if child.dep_ == "attr" and child.i > last and _sector_of(child) and child.tag_ in ("NN", "NNP"):
                return _role(doc, child.left_edge.i, _end(child, child.left_edge.i), child)
    return None


def affiliation(head: Token, first: int, last: int) -> Role | None:
    """Return the words that say where somebody belongs without saying what they are: "the Journal's Ron Fournier",
    "Anthony Cordesman of the Center for …"."""
    for child in head.children:
        if child.dep_ == "poss" and child.i < first and child.tag_ in ("NNP", "NNPS"):
            return Role("", None, child.left_edge.i, child.i + 1)
        if child.dep_ == "prep" and child.i == last and child.lower_ in ("of", "from", "at", "with"):
            return Role("", None, child.i + 1, _end(child, child.i))
    return None


def _end(noun: Token, first: int) -> int:
    return min(_clause_end(noun), first + _ROLE_LIMIT)


def _clause_end(noun: Token) -> int:
    """One past the last token of the noun's phrase before a comma or relative clause."""
    for token in noun.doc[noun.i : noun.right_edge.i + 1]:
        if (token.text in (",", ";", "(", "—", "-") and token.whitespace_) or token.dep_ == "relcl":
            return token.i
    return noun.right_edge.i + 1


def _sector_of(token: Token) -> str | None:
    word = lemma(token)
    pair = f"{_word_before(token)} {word}"  # "opposition leader", "aid worker", "secretary-general"
    if pair in sectors():
        return sectors()[pair]
    if word in title_sectors():
        return title_sectors()[word]
    terms = office_terms().get(word)
    heading = _heads_what(token) if word in words("roles", "heading") else None
    return sectors().get(word) or (terms[0].sector if terms else heading)


def _word_before(token: Token) -> str:
    """Return the word before a noun, over a hyphen."""
    back = 2 if token.i > 1 and token.nbor(-1).text in ("-", "‑") else 1
    return token.nbor(-back).lower_ if token.i >= back else ""


def _heads_what(noun: Token) -> str | None:
    """Return the sector of the "head" of "the head of the delegation" and the "chief" of "finance chief"."""
    led = [w for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of" for w in child.children]
    led = led or [child for child in noun.lefts if child.dep_ in ("compound", "amod")]
    if not led:
        return None
    sector = sectors().get(lemma(led[-1])) or body_sectors().get(lemma(led[-1]))
    return sector or ("GOV" if led[-1].is_lower else "UNK")


def is_title(word: str) -> bool:
    """Return True for a (lower-case) title such as "gen." or "sen."."""
    return word in title_sectors()


def _role(doc: Doc, first: int, last: int, noun: Token | None) -> Role:
    """Make a role of tokens. `noun` counts, None for the first that says something; where it is over ("a former agent
    and senior fellow") one joined to it that is not comes first."""
    while first < last and doc[first].tag_ in ("DT", "PRP$", "POS", "HYPH", ","):
        first += 1
    while last > first and doc[last - 1].is_punct and not is_title(doc[last - 1].lower_):
        last -= 1
    text = doc[first:last].text if last > first else ""
    nouns = [token for token in doc[first:last] if _sector_of(token)]
    noun = noun or next(iter(nouns), None)
    if noun is None:
        return Role(text, None, first, last)
    over = is_over(noun) or _is_over_before(doc, first, noun.i)
    if over:
        now = next((other for other in nouns if other.dep_ in ("conj", "appos") and not is_over(other)), noun)
        noun, over = now, now is noun
    sector = _sector_of(noun)
    return Role(text, "ELI" if over else sector, first, last, noun.i, sector if over else None)


def _is_over_before(doc: Doc, first: int, noun: int) -> bool:
    """Return True for "former" before a title: "former US President"."""
    return first < noun and doc[first].lower_ in words("roles", "former")


def is_over(noun: Token) -> bool:
    """Return True for a role that somebody had: "former director", "ex-minister", "then President"."""
    near = [child.lower_ for child in noun.lefts]
    if noun.dep_ == "conj" and not any(child.dep_ == "det" for child in noun.lefts):
        near += [child.lower_ for child in noun.head.lefts]
    return not words("roles", "former").isdisjoint(near)
