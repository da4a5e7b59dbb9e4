"""What somebody is clear about: "The minister was blunt: Chad will not withdraw", "Oslo's position is clear: …".

No word of saying stands there; the colon says whose words follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import OPENING, Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.between_commas import is_named
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BETWEEN = frozenset({"CD", "DT", "IN", "JJ", "NN", "PRP", "RB"})  # "on this point", "about it", "very"
_FAR = 4  # tokens between the adjective and the colon


def find_clear(doc: Doc) -> Iterator[Draft]:
    """Yield a draft for each clause behind a colon that somebody is said to be clear about.

    Parameters
    ----------
    doc
        The parsed article.
    """
    for sentence in doc.sents:
        colon = next((token for token in sentence[3:] if token.text == ":"), None)
        clear = _clear(sentence, colon) if colon is not None else None
        if colon is None or clear is None:
            continue
        speaker = _speaker(doc, sentence, clear[0])
        told = doc[min(colon.i + 1, len(doc) - 1)].sent  # the parser may end a sentence at the colon
        behind = doc[colon.i + 1 : short_of_stop(told)]
        if speaker is None or not _tells(behind):
            continue
        cue = (clear[0].idx, clear[1].idx + len(clear[1]))
        content = char_spans(doc, range(behind.start, behind.end))
        yield Draft(content, cue, clear[1].i, speaker, "statement", 0.8)


def _clear(sentence: Span, colon: Token) -> tuple[Token, Token] | None:
    """Return "was" and "blunt" of "was very blunt on this point:"."""
    ahead = list(sentence.doc[sentence.start : colon.i])
    place = next((n for n, t in enumerate(ahead) if t.tag_ in _FINITE), 0)
    adjective = next((t for t in ahead[place + 1 :] if t.tag_ != "RB"), None)
    if not place or lemma(ahead[place]) != "be" or adjective is None or adjective.lower_ not in words("clear", "words"):
        return None
    rest = ahead[ahead.index(adjective) + 1 :]
    near = len(rest) <= _FAR and all(token.tag_ in _BETWEEN for token in rest)
    return (ahead[place], adjective) if near else None


def _speaker(doc: Doc, sentence: Span, be: Token) -> tuple[int, int] | None:
    """Return who is clear: the subject, or whose position is."""
    start = sentence.start
    while start < be.i and (doc[start].is_space or doc[start].is_punct or doc[start].tag_ in ("CC", "RB")):
        start += 1
    first = next((t for t in doc[start : be.i] if lemma(t) in words("clear", "positions")), None)
    if first is not None:
        return _holder(first, be)
    return (start, be.i) if is_named(doc, start, be.i) else None


def _holder(position: Token, be: Token) -> tuple[int, int] | None:
    """Return "Oslo" of "Oslo's position", "the position of Oslo" and "the message from Oslo"."""
    owners = [c for c in position.children if c.dep_ == "poss"]
    of = (c for c in position.children if c.lower_ in ("of", "from") and c.i < be.i)
    owners += [n for c in of for n in c.children if n.dep_ == "pobj"]
    owner = next(iter(owners), None)
    if owner is None or owner.lower_ in ("our", "my", "your"):
        return None
    return noun_phrase(owner) if may_speak(position.doc, (owner.i, owner.i + 1)) else None


def _tells(behind: Span) -> bool:
    """Return True for a clause in the words of one: no quotation, and nobody else's saying set into it."""
    if not len(behind) or behind[0].is_space:
        return False
    if not any(token.tag_ in _FINITE for token in behind) or any(token.text in OPENING for token in behind):
        return False
    said = (t for t in behind if t.tag_ in _FINITE and lemma(t) in verb_kinds())
    return not any(t.i > behind.start and behind.doc[t.i - 2].text == "," for t in said)
