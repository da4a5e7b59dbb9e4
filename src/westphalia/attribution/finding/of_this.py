"""News told first and credited behind: "Chad will leave the pact. This was reported by Interfax", "CNN writes this".

What "this" stands for is the sentence before, or what stands behind a colon ("This was stated by the envoy: …").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import OPENING, Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.between_commas import is_named
from westphalia.attribution.finding.verbs import speaker_of
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BE = frozenset({"is", "was", "been", "being"})
_AUXILIARY = _BE | {"has", "had"}
_THIS = frozenset({"this", "that"})


def find_of_this(doc: Doc) -> Iterator[Draft]:
    """Yield a draft for each sentence that credits the one before it.

    Parameters
    ----------
    doc
        The parsed article.
    """
    before: Span | None = None
    for sentence in doc.sents:
        found = _passive(doc, sentence) or _active(doc, sentence)
        if found is not None:
            verb, speaker = found
            content = _content(doc, sentence, before)
            if content:
                yield Draft(content, (verb.idx, verb.idx + len(verb)), verb.i, speaker, "statement", 0.8)
        before = sentence


def _passive(doc: Doc, sentence: Span) -> tuple[Token, tuple[int, int]] | None:
    """Return "reported" and "Interfax" of "This was reported (on Monday) by Interfax"."""
    words_ = [token for token in sentence if not token.is_space]
    if len(words_) < 5 or words_[0].lower_ != "this" or words_[1].lower_ not in _AUXILIARY:
        return None
    verb = next((t for t in words_[2:] if t.tag_ != "RB" and t.lower_ not in _BE), words_[0])
    by = next((t for t in words_[3:] if t.lower_ == "by"), None)
    if verb.tag_ not in ("VBN", "VBD") or not _tells(verb) or by is None or by.i + 1 >= sentence.end:
        return None
    if any(t.is_punct or t.tag_ in _FINITE for t in doc[verb.i + 1 : by.i]):
        return None
    stop = next((t.i for t in doc[by.i + 1 : sentence.end] if t.is_punct or _begins_other(t)), sentence.end)
    return (verb, (by.i + 1, stop)) if is_named(doc, by.i + 1, stop) else None


def _begins_other(token: Token) -> bool:
    """Return True for what stands behind a name: "(by Interfax) with reference to", "on Monday", "citing"."""
    return (token.tag_ == "IN" and token.lower_ not in ("of", "for")) or token.tag_ in ("VBG", "WP", "WDT")


def _active(doc: Doc, sentence: Span) -> tuple[Token, tuple[int, int]] | None:
    """Return "writes" and "Le Monde" of "Le Monde writes about this"."""
    this = next((t for t in sentence[2:] if t.lower_ in _THIS and _stands_alone(t, sentence)), None)
    if this is None:
        return None
    verb = this.nbor(-2) if this.nbor(-1).lower_ == "about" else this.nbor(-1)
    subject = speaker_of(verb) if verb.tag_ in ("VBD", "VBZ", "VBP") and _tells(verb) else None
    if subject is None or subject.i > verb.i or noun_phrase(subject)[0] > sentence.start + 1:
        return None
    speaker = noun_phrase(subject)
    return (verb, speaker) if subject.tag_[0] == "N" and is_named(doc, *speaker) else None


def _stands_alone(this: Token, sentence: Span) -> bool:
    """Return True for "writes about this."; not for "wrote that, according to the mayor, two men had left"."""
    if this.lower_ == "that" and any(token.tag_ in _FINITE for token in this.doc[this.i + 1 : sentence.end]):
        return False
    behind = this.nbor() if this.i + 1 < sentence.end else this
    return behind.is_punct or behind.tag_ in ("IN", "VBG")


def _tells(verb: Token) -> bool:
    return lemma(verb) in words("apart", "credited") and lemma(verb) in verb_kinds()


def _content(doc: Doc, sentence: Span, before: Span | None) -> list[tuple[int, int]]:
    """Return what stands behind a colon, else the sentence before, where that is told in the article's own voice."""
    colon = next((t for t in sentence if t.text == ":"), None)
    if colon is not None:
        told = doc[colon.i + 1 : short_of_stop(sentence)]
    else:
        told = doc[before.start : short_of_stop(before)] if before is not None else doc[0:0]
    plain = not any(_says(token) for token in told) and not any(token.text in OPENING for token in told)
    finite = any(token.tag_ in _FINITE for token in told)
    return char_spans(doc, range(told.start, told.end)) if plain and finite else []


def _says(token: Token) -> bool:
    """Return True for words of saying in what is told before: then somebody said it."""
    verb = token.tag_ in _FINITE and lemma(token) in verb_kinds()
    return (verb and any(c.dep_ == "ccomp" for c in token.children)) or token.lower_ in words("phrases", "according")
