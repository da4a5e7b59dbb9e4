"""Whom a report at the end of a sentence has its words from: "…, Reuters reported on Friday, citing two aides"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span

from westphalia.attribution.draft import noun_phrase
from westphalia.attribution.finding.cited import issuer_of, who_is_cited
from westphalia.attribution.finding.sources import source_below
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_RELATIVE = frozenset({"who", "which", "that"})


class TailSource(NamedTuple):
    """One ", citing two aides": the tokens of the comma, of the verb, and of who is cited, where somebody is."""

    comma: int
    verb: int
    cited: tuple[int, int] | None


def tail_source(doc: Doc, sentence: Span) -> TailSource | None:
    """Return whom the end of a sentence cites.

    Parameters
    ----------
    doc
        The parsed article.
    sentence
        One of its sentences; behind "citing" it has no finite verb but in a clause on who is cited.
    """
    for verb in reversed(list(sentence[2:])):
        if verb.text == ";":
            return None
        if verb.tag_ != "VBG" or doc[verb.i - 1].text != ",":
            continue
        if lemma(verb) in words("citing", "verbs"):
            cited = who_is_cited(verb)
        else:  # "referring to diplomatic sources"; a topic has a name or an article
            cited = source_below(verb)
            if cited is None:
                continue
        behind = list(doc[verb.i + 1 : sentence.end])
        relative = next((n for n, t in enumerate(behind) if t.lower_ in _RELATIVE), len(behind))
        if any(t.tag_ in _FINITE for t in behind[:relative]):
            return None
        return TailSource(verb.i - 1, verb.i, noun_phrase(issuer_of(cited)) if cited is not None else None)
    return None
