"""Doc -> stretches of text that may name a place: names of the gazetteer, sites by their noun, unknown names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from westphalia.places.words import sites, words
from westphalia.reference.fold import fold
from westphalia.reference.places import place_first_words, place_index

_LONGEST = 6  # words in a place's name
_INSIDE = frozenset({"-", "al", "el", "the", "of", "de", "del"})  # small words within a name
_ARABIC = frozenset({"al", "el", "ar", "as", "at", "ad", "ash"})  # articles written small and with a hyphen
# Nouns of sites that stay small behind the name: "Erez crossing"; others are rather described ("a Sydney cafe").
_SMALL_SITES = frozenset(
    "airport airfield airbase base crossing checkpoint dam bridge camp prison square stadium reactor refinery "
    "plant valley mountains hills river desert peninsula island islands reef shoal strait hospital harbor port".split()
)
REGIONS = frozenset({"region", "district", "city"})


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [first, last) that may name a place.

    key: the words to ask the gazetteer for. noun: what the noun in the name makes it ("dam", "region"), None without
    one. known: the gazetteer has the key. built: the noun also names bodies ("museum").
    """

    first: int
    last: int
    key: str
    noun: str | None = None
    known: bool = True
    built: bool = False


def starts(doc: Doc) -> list[int]:
    """Return the tokens at which a name may begin."""
    texts = [token.text for token in doc]
    return [i for i, text in enumerate(texts) if text[0].isupper() or text[0].isdigit() or text in _ARABIC]


def name_at(doc: Doc, first: int) -> Name | None:
    """Return the longest name of a place that begins at a token; None where none does."""
    if not _begins(doc, first):
        return None
    end = _name_end(doc, first)
    known = _stored(doc, first, end)
    site = _site(doc, first, end)
    if known and site and known.last >= site.last:
        return known
    if site and (known is None or known.first == site.first):
        return site
    if known:
        return _with_noun(doc, known)
    if not _is_plain_run(doc, first, end):
        return None
    return _with_noun(doc, Name(first, end, doc[first:end].text, known=False))


def _begins(doc: Doc, first: int) -> bool:
    token = doc[first]
    letter = token.text[0]
    if letter.isupper():
        return token.tag_[:2] in ("NN", "JJ", "RB") or token.tag_ in ("FW", "IN", "VBG", "VB", "CD", "UH")
    if letter.isdigit():
        return token.text[-2:] == "th" and fold(doc[first : first + 2].text) in place_index()
    return token.lower_ in _ARABIC and first + 2 < len(doc) and doc[first + 1].text == "-" and _capital(doc[first + 2])


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def _name_end(doc: Doc, first: int) -> int:
    """Return where the run of capitalised words ends; small words count between two of them."""
    end = first + 1
    while end < min(len(doc), first + _LONGEST):
        token = doc[end]
        if _capital(token) and token.text[0].isalpha() and (token.tag_.startswith(("NNP", "JJ", "NN"))):
            end += 1
        elif token.lower_ in _INSIDE and (step := _inner(doc, end)):
            end = step
        else:
            break
    return end


def _inner(doc: Doc, index: int) -> int | None:
    """Return the index behind a small word if the name goes on there."""
    stop = index + 1
    while stop < len(doc) and stop < index + 3 and doc[stop].lower_ in _INSIDE:
        stop += 1
    return stop if stop < len(doc) and _capital(doc[stop]) and doc[stop].text[0].isalpha() else None


def _stored(doc: Doc, first: int, end: int) -> Name | None:
    index, key, found = place_index(), fold(doc[first].text), [first + 1]
    if key not in place_first_words():
        return None
    # Stored names may hold small words at their end ("Rafah crossing", "38th parallel").
    for stop in range(first + 1, min(len(doc), max(end, first + 3))):
        text = doc[stop].text
        if "\n" in text:
            break
        key = f"{key} {folded}" if (folded := fold(text)) else key
        if folded and key in index:
            found.append(stop + 1)
    for stop in reversed(found):
        text = doc[first:stop].text
        if fold(text) in index and _is_whole(doc, first, stop):
            return Name(first, stop, text)
    return None


def _with_noun(doc: Doc, name: Name) -> Name:
    """Take the noun behind a name into it: "Idlib province", "Mosul airport"."""
    if name.last >= len(doc):
        return name
    noun = doc[name.last].lower_
    kind = "region" if noun == "state" else sites().last.get(noun)
    if kind in REGIONS and _is_place_noun(doc, name.last):
        return replace(name, last=name.last + 1, noun=kind)
    return name


def _is_place_noun(doc: Doc, index: int) -> bool:
    """Return False for "city" in "Boston city council"."""
    return doc[index].tag_ in ("NN", "NNP") and not (doc[index].dep_ == "compound" and doc[index].head.i > index)


def _site(doc: Doc, first: int, end: int) -> Name | None:
    """Return the name of a site: by its first noun ("Camp Lejeune"), or by its last ("Walkerhill Hotel")."""
    table, head = sites(), doc[first].lower_
    if head in table.of and first + 1 < end and doc[first + 1].lower_ == "of":
        return Name(first, end, doc[first:end].text, table.of[head], known=False)
    if head in table.first and first + 1 < end and doc[first + 1].tag_.startswith("NNP"):
        return Name(first, min(end, first + 3), doc[first : min(end, first + 3)].text, table.first[head], known=False)
    for stop in range(end, first + 1, -1):
        noun = doc[stop - 1].lower_
        if kind := table.last.get(noun) or table.built.get(noun):
            return _named_site(doc, first, stop, kind, noun in table.built)
    return _lower_site(doc, first, end)


def _lower_site(doc: Doc, first: int, end: int) -> Name | None:
    """Return a site whose nouns are written small: "Erez crossing", "Incirlik air base"."""
    stop = end
    while stop < min(len(doc), end + 3) and doc[stop].tag_ in ("NN", "JJ") and doc[stop].text.islower():
        noun = doc[stop].lower_
        kind = sites().last.get(noun) or sites().built.get(noun)
        if kind and noun in _SMALL_SITES and doc[first].tag_.startswith("NNP"):
            return _named_site(doc, first, stop + 1, kind, noun in sites().built)
        stop += 1
    return None


def _named_site(doc: Doc, first: int, stop: int, kind: str, built: bool) -> Name | None:
    if doc[first].lower_ in words("titles") or doc[stop - 2].lower_ in ("the", "of", "'s", "’s"):
        return None
    if fold(doc[first:stop].text).replace(" ", "-") in words("no_site_names"):
        return None
    goes_on = stop < len(doc) and doc[stop - 1].dep_ == "compound" and _capital(doc[stop]) and doc[stop].text.isalpha()
    return None if goes_on else Name(first, stop, doc[first:stop].text, kind, known=False, built=built)


def _is_plain_run(doc: Doc, first: int, end: int) -> bool:
    return all(token.tag_ in ("NNP", "NNPS", "HYPH") or token.lower_ in _ARABIC for token in doc[first:end])


def _is_whole(doc: Doc, first: int, last: int) -> bool:
    """Return False for the beginning of a longer name: "North" of "North Korean", "Gulf" of "Gulf War"."""
    if last < len(doc) and doc[last].text in ("War", "Wars", "Spring"):
        return False
    goes_on = last < len(doc) and _capital(doc[last]) and doc[last].head.i >= last
    if goes_on and doc[last - 1].dep_ in ("compound", "amod", "nmod") and doc[last - 1].head.i >= last:
        return doc[last].lower_ in words("held_at")
    return True


def begins_inside(doc: Doc, first: int, last: int) -> bool:
    """Return True where a word before the name belongs to it: "Iron" of "Iron Dome", "Chapel Hill" behind "University
    of North Carolina at", the frigate "Sevastopol".
    """
    if first == 0:
        return False
    before = doc[first - 1]
    if before.lower_ in words("vessels"):
        return True
    if first > 1 and before.text == "-" and doc[first - 2].lower_ in words("prefixes"):
        return True
    if _capital(before) and before.text.isalpha() and before.tag_.startswith(("NNP", "JJ", "NN")):
        return _belongs(before, first, last)
    return _of_a_body(doc, first)


def _belongs(before: Token, first: int, last: int) -> bool:
    if before.lower_ in words("areal") or before.is_sent_start or before.lower_ in ("both", "new"):
        return False
    if before.tag_.startswith("JJ"):
        return not _is_nationality(before)
    return first <= before.head.i < last and before.dep_ in ("compound", "amod", "nmod")


def _is_nationality(token: Token) -> bool:
    return token.lower_.endswith(("an", "ish", "ese", "i", "ch", "sh", "ic"))


def _of_a_body(doc: Doc, first: int) -> bool:
    """Return True behind "University of", "Bank of the", and so on, over several links."""
    index = first - 1
    while index > 0 and (doc[index].lower_ in ("of", "at", "the", "and", "for") or _capital(doc[index])):
        if _capital(doc[index]) and doc[index].lower_ in words("bodies"):
            return doc[index + 1].lower_ in ("of", "at", "for") and doc[index].text.isalpha()
        if _capital(doc[index]) and doc[index].is_sent_start:
            return False
        index -= 1
    return False
