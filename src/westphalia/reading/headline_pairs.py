"""States that headlines join by a comma: "Iran, Turkey to sign a deal", which the parser takes for one state and more
words on it.

Running text says "and". Two names of states with nothing but a comma between them, at the head of a sentence and right
before a plural verb or an infinitive, are both its subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from westphalia.reference.names import lookup

_LONGEST = 3  # words of a state's name


@Language.component("westphalia_headline_pairs")
def set_headline_pairs(doc: Doc) -> Doc:
    """Make both the subject of the verb behind them."""
    for sentence in list(doc.sents):
        opens = any(token.text == "," for token in sentence[1 : _LONGEST + 1])
        names = list(_names(sentence)) if opens else []
        if len(names) > 1 and (verb := _verb_behind(names[-1])) is not None:
            _join(names, verb)
    return doc


def _names(sentence: Span) -> Iterator[Span]:
    """Yield the states that a sentence begins with, as long as commas part them."""
    start = sentence.start
    while start < sentence.end:
        end = start
        while end < sentence.end and end - start <= _LONGEST and sentence.doc[end].tag_ in ("NNP", "NNPS", "NN"):
            end += 1
        name = sentence.doc[start:end]
        if not name or not any(candidate.entity.kind == "country" for candidate in lookup(name.text)):
            return
        yield name
        if end >= sentence.end or sentence.doc[end].text != ",":
            return
        start = end + 1


def _verb_behind(name: Span) -> Token | None:
    """Return "sign" of "Turkey to sign", "Turkey sign"; with a past ("Paris, France hosted") the comma may part a city
    from its state."""
    if name.end + 1 >= len(name.doc):
        return None
    word, second = name.doc[name.end], name.doc[name.end + 1]
    if word.tag_ == "TO":
        return second if second.tag_ == "VB" else None
    return word if word.tag_ in ("VBP", "VB") else None


def _join(names: list[Span], verb: Token) -> None:
    first, *others = [name[-1] for name in names]
    words = {token for name in names for token in name}
    commas = [name[-1].nbor(1) for name in names[:-1]]
    if verb.head in (*words, *commas):
        _raise(verb, words, commas)
    if verb.tag_ == "VB" and verb.nbor(-1).tag_ != "TO":
        verb.tag_ = "VBP"
    first.head, first.dep_ = verb, "nsubj"
    for name in names:
        for word in name[:-1]:
            word.head, word.dep_ = name[-1], "compound"
    for before, other, comma in zip([first, *others], others, commas, strict=False):
        other.head, other.dep_ = before, "conj"
        comma.head, comma.dep_ = before, "punct"


def _raise(verb: Token, words: set[Token], commas: list[Token]) -> None:
    """Put the verb where the first of the names stood, and hang on it what hung on them."""
    top = next((word for word in words if word.head not in words and word.head not in commas), None)
    if top is None or top.head == top:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = top.head, top.dep_
    for word in (*words, *commas):
        for child in list(word.rights):
            if child.i > verb.i:
                child.head = verb
