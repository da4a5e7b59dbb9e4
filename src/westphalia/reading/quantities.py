"""Numbers with what they count: "over 1000 containers", "$3.5 billion", "10 to 40 percent", "two-hour".

The unit of a counted noun is the lemma of the noun with the common nouns compounded with it ("crew
member"); its adjectives and names are dropped ("two North Korean ballistic missiles": missile). The span
is bound, number and noun, without "of ...". Indefinite plurals ("hundreds of soldiers") are their smallest
value with the bound `at_least`, and the noun after "of" is theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import isfinite

from spacy.tokens import Doc, Token

from westphalia.reading.amounts import Number, either, find_numbers, measures, words
from westphalia.reading.annotations import Bound, Quantity, Sentence, Time
from westphalia.reading.lemmas import lemma_of
from westphalia.reading.times.expressions import plain

_AGE = re.compile(r"[- ](?:year|month|week|day)s?[- ]old\b", re.IGNORECASE)
# A noun further off than this belongs to something else.
_LONGEST_PHRASE = 7


# "Down from 256", "56 seats to 10": prepositions that set one number beside another.
_COMPARING = frozenset({"from", "to", "by", "than", "with", "against"})


def find_quantities(doc: Doc, sentences: Sequence[Sentence], times: Sequence[Time]) -> tuple[Quantity, ...]:
    """Return the quantities of an article, in order.

    Parameters
    ----------
    doc
        The parsed article: tags and dependencies.
    sentences
        Its sentences; in titles and headings, capitals mean nothing.
    times
        Its times: the numbers of dates are no quantities, those of durations are both.
    """
    original = doc.text
    text = plain(original)
    found = find_numbers(text)
    if not found:
        return ()
    counting = _Counting(doc, original, text, sentences, times)
    quantities: list[Quantity] = []
    for number in found:
        if not isfinite(number.value):
            continue  # hundreds of digits: an identifier
        quantity = counting.quantity(number, quantities[-1] if quantities else None)
        if quantity:
            quantities.append(quantity)
    return tuple(quantities)


# --- what is counted --------------------------------------------------------------------------------------


class _Counting:
    """Finds bound and unit of the numbers of one article."""

    def __init__(
        self, doc: Doc, original: str, text: str, sentences: Sequence[Sentence], times: Sequence[Time]
    ) -> None:
        self.doc, self.text, self.original = doc, text, original
        self.token_starts: list[int] = doc.to_array("IDX").tolist()
        self.sentences = sentences
        self.sentence_starts = [sentence.start for sentence in sentences]
        self.taken = [(time.start, time.end) for time in times if time.kind != "duration"]
        self.taken_starts = [start for start, _ in self.taken]

    def quantity(self, number: Number, previous: Quantity | None) -> Quantity | None:
        """Return the quantity that a number is part of, or None where it counts nothing.

        `previous` is the quantity before it, whose noun may be meant again ("56 seats, down from 60").
        """
        if self._in_date(number) or self._names_something(number) or _AGE.match(self.text, number.end):
            return None
        number, noun = self._with_unit(number)
        if number.unit is None and noun is None:
            number = replace(number, unit=self._unit_meant(number, previous))
        if number.unit is None and not self._stands_alone(number):
            return None
        start, bound = self._bound(number)
        end = noun or number.end
        return Quantity(
            start=start, end=end, text=self.original[start:end], value=number.value, value_high=number.high,
            unit=number.unit, bound=bound,
        )  # fmt: skip

    def _token_at(self, position: int) -> Token:
        return self.doc[bisect_right(self.token_starts, position) - 1]

    def _in_date(self, number: Number) -> bool:
        place = bisect_right(self.taken_starts, number.end - 1) - 1
        return any(
            start < number.end and number.start < end for start, end in self.taken[max(0, place - 1) : place + 1]
        )

    def _in_title(self, token: Token) -> bool:
        """Return True where capitals mean nothing: in titles and lines that capitalise every longer word."""
        place = bisect_right(self.sentence_starts, token.i) - 1
        if place < 0:
            return False
        sentence = self.sentences[place]
        if sentence.kind != "prose":
            return True
        words = [word.text for word in self.doc[sentence.start : sentence.end] if len(word) > 4]
        return all(word[0].isupper() for word in words)

    def _names_something(self, number: Number) -> bool:
        """Tell names and labels from counts: "Article 4", "Five Eyes", "Hwasong 15", "1. Introduction"."""
        token = self._token_at(number.start)
        before = self.doc[token.i - 1] if token.i else None
        at_start = before is None or before.is_space or bool(token.is_sent_start)
        if at_start:
            return not number.spelled and bool(re.match(r"[.)] ", self.text[number.end : number.end + 2]))
        assert before is not None
        if before.lower_ in words()["designators"]["words"] and number.unit is None:
            return not self._precedes_plural(number)
        if number.spelled:
            return (
                number.value != 1
                and token.text[0].isupper()
                and not self._in_title(token)
                and before.text not in ('"', "“", ":", "'", "‘")
            )
        return before.tag_ == "NNP" and number.unit is None and not self._precedes_plural(number)

    def _precedes_plural(self, number: Number) -> bool:
        last = self._token_at(number.end - 1)
        following = self.doc[last.i + 1 : last.i + 4]
        return any(token.tag_ == "NNS" for token in following) or "," in self.text[number.start : number.end]

    def _stands_alone(self, number: Number) -> bool:
        """Return True for numbers kept without a noun: with a bound, a factor, thousands or decimals."""
        text = self.text[number.start : number.end]
        if re.fullmatch(r"(?:1[89]|20)\d\d", text):
            return False  # a year that is part of a name
        marked = bool(re.search(r"[.,]\d|thousand|million|billion|trillion| of$", text, re.IGNORECASE))
        return (
            marked
            or number.value % 1 > 0
            or number.high is not None
            or (self._bound(number)[1] != "exact" and number.value > 1)
        )

    def _unit_meant(self, number: Number, previous: Quantity | None) -> str | None:
        """Return the unit of the quantity before, where that is meant again in the same sentence."""
        token = self._token_at(number.end - 1)
        if previous is None or number.value <= 1 or token.tag_ != "CD" or not self._is_argument(token):
            return None
        first = self._token_at(previous.start)
        same_sentence = bisect_right(self.sentence_starts, first.i) == bisect_right(self.sentence_starts, token.i)
        return previous.unit if same_sentence and previous.unit not in words()["across"]["units"] else None

    def _is_argument(self, token: Token) -> bool:
        """Return True for "down from 256", "killed 12"; not for an age between commas or "the two"."""
        before = self.doc[token.i - 1] if token.i else token
        if before.tag_ in ("DT", "NNP", ",") or re.fullmatch(r"(?:1[89]|20)\d\d", token.text):
            return False
        return token.dep_ in ("dobj", "nsubjpass", "attr") or (token.dep_ == "pobj" and before.lower_ in _COMPARING)

    # --- the bound ----------------------------------------------------------------------------------------

    def _bound(self, number: Number) -> tuple[int, Bound]:
        """Return where the quantity begins, and its bound."""
        match = _bound_pattern().search(self.text, max(0, number.start - 36), number.start)
        if match and not self._is_preposition(match, number):
            return match.start(1), _bounds()[match[1].lower()]
        after = _after_pattern().match(self.text, number.end)
        return number.start, _bounds_after()[after[1].lower()] if after else number.bound

    def _is_preposition(self, match: re.Match[str], number: Number) -> bool:
        """Tell "over two days", "about two countries" from bounds by what the parser attached the word to."""
        if match[1].lower() not in (
            "over",
            "about",
            "around",
            "under",
            "above",
            "below",
            "beyond",
            "within",
            "some",
        ):
            return False
        token = self._token_at(match.start(1))
        if token.dep_ != "prep":
            return False
        before = self.doc[token.i - 1].tag_ if token.i else ""
        across = number.unit in words()["across"]["units"] and before.startswith("N")
        return across or (number.spelled and number.value <= 12 and number.unit not in words()["across"]["units"])

    # --- the unit -----------------------------------------------------------------------------------------

    def _with_unit(self, number: Number) -> tuple[Number, int | None]:
        """Return the number with its unit, and where the noun ends."""
        if number.unit:
            return number, None
        last = self._token_at(number.end - 1)
        if self.text.startswith("-", number.end) or "-" in last.text[1:]:
            return self._compound(number, last)
        if number.value == 1 and self.text.startswith((" of ", " another"), number.end):
            return number, None
        if self._follows(last, "of"):
            return self._partitive(number, last)
        noun = _counted_noun(last)
        if noun is None or noun.lower_ in words()["not_counts"]["followers"]:
            return number, None
        if number.value == 1 and noun.tag_ == "NNS":  # "one wonders"
            return number, None
        return replace(number, unit=self._unit(noun, last)), noun.idx + len(noun.text)

    def _compound(self, number: Number, last: Token) -> tuple[Number, int | None]:
        """Read "two-hour", "four-story", "3,000-strong"; not "63-year-old", "one-sided", "two-pronged"."""
        match = re.compile(r"-([a-z]+)\b(?!-on-)").match(self.text, number.end)
        if match is None:
            return number, None
        word = match[1].lower()
        token = self._token_at(match.start(1))
        if word not in words()["across"]["units"] and (not token.tag_.startswith("NN") or number.value == 1):
            return number, None
        return replace(number, unit=measures().get(word) or lemma_of(word, "NNS")), match.end(1)

    def _follows(self, token: Token, word: str) -> bool:
        return token.i + 1 < len(self.doc) and self.doc[token.i + 1].lower_ == word

    def _partitive(self, number: Number, last: Token) -> tuple[Number, int | None]:
        """Read "hundreds of soldiers" (the noun belongs to it) and "two of the soldiers" (it does not)."""
        of = self.doc[last.i + 1]
        noun = next((child for child in of.children if child.dep_ == "pobj" and child.i > of.i), None)
        if noun is None or not noun.tag_.startswith("NN"):
            return number, None
        if number.value < 1:
            return number, None
        named = replace(number, unit=self._unit(noun, of))
        determined = any(child.tag_ in ("DT", "PRP$", "POS") or child.dep_ == "poss" for child in noun.lefts)
        return named, None if determined else noun.idx + len(noun.text)

    def _unit(self, noun: Token, last: Token) -> str:
        """Return the lemma of a counted noun with its compounded common nouns; a currency's code."""
        if noun.lower_ == "worth":  # "millions of dollars' worth"
            noun = next((child for child in noun.lefts if child.dep_ == "poss" and child.i > last.i), noun)
        head, before = self._head_lemma(noun), noun.doc[noun.i - 1]
        currencies = words()["currency_names"]
        code = currencies.get(f"{before.lower_} {head}") or currencies.get(head)
        if code:
            return str(code)
        compound: list[str] = []
        while before.i > last.i and before.tag_ == "NN" and before.dep_ == "compound":
            compound.insert(0, before.lower_)
            before = noun.doc[before.i - 1]
        return " ".join([*compound, head])

    def _head_lemma(self, noun: Token) -> str:
        """Return the lemma of a noun; a name keeps its capital ("four Americans"), except in titles."""
        if not noun.tag_.startswith("NNP"):
            return lemma_of(noun.lower_, noun.tag_)
        singular = lemma_of(noun.lower_, "NNS")
        return singular if self._in_title(noun) else singular.capitalize()


@cache
def _bounds() -> dict[str, Bound]:
    return {phrase: bound for bound, phrases in words()["bounds"].items() for phrase in phrases}


@cache
def _bounds_after() -> dict[str, Bound]:
    return {phrase: bound for bound, phrases in words()["bounds_after"].items() for phrase in phrases}


@cache
def _bound_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])({either(list(_bounds()))}) ?(?:the |an? |another |only |just |between )?$",
        re.IGNORECASE,
    )


@cache
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf" ?({either(list(_bounds_after()))})(?!\w)", re.IGNORECASE)


def _counted_noun(last: Token) -> Token | None:
    """Return the noun a number stands before: as parsed, else the end of the first run of nouns."""
    head = last.head
    if last.dep_ == "nummod" and 0 < head.i - last.i <= _LONGEST_PHRASE and head.tag_.startswith("NN"):
        return _unless_interrupted(last, head)
    return _next_noun(last)


def _unless_interrupted(last: Token, noun: Token) -> Token | None:
    between = last.doc[last.i + 1 : noun.i]
    return None if any(token.tag_ in (",", ":", ".", "IN", "-LRB-") or token.is_space for token in between) else noun


def _next_noun(last: Token) -> Token | None:
    noun = None
    for token in last.doc[last.i + 1 : last.i + 1 + _LONGEST_PHRASE]:
        if token.tag_.startswith("NN"):
            noun = token
            if token.tag_ == "NNS":
                break
        elif noun is not None or token.tag_ not in (
            "JJ",
            "JJR",
            "JJS",
            "VBN",
            "VBG",
            "HYPH",
            "CC",
            "RB",
            "``",
            "''",
        ):
            break
    return noun if noun is not None and (noun.tag_ != "NNP" or last.dep_ == "nummod") else None
