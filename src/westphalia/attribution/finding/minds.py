"""Opinions told without a word of saying: "For Ann Lee, an analyst in Oslo, the deal is bad", "As Chad sees it, …".

"For" tells an opinion only of those whose trade is to have one: "For Iran, the deal means trade" is the article's.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.draft import Draft, char_spans, short_of_stop
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_PRESENT = ("VBZ", "VBP", "MD")
_BEFORE = frozenset({"and", "but", "yet"})
_LONGEST = 14  # tokens that a name and its titles may take
_SURENESS = 0.75


def find_minds(doc: Doc) -> Iterator[Draft]:
    """Yield a draft for each opinion that stands behind "For" and an expert, "To his mind" or "As Chad sees it"."""
    for sentence in doc.sents:
        first = next(
            (t.i for t in sentence if not t.is_space and t.lower_ not in ("but", "and", "yet")), sentence.start
        )
        found = _of_expert(doc, sentence, first) or _to_mind(doc, sentence, first) or _as_seen(doc, sentence, first)
        if found is not None:
            (start, end), cue, begins = found
            content = char_spans(doc, range(begins, short_of_stop(sentence)))
            if content and any(t.tag_ in (*_PRESENT, "VBD") for t in doc[begins : sentence.end]):
                span = (doc[cue].idx, doc[cue].idx + len(doc[cue]))
                yield Draft(content, span, cue, (start, end), "assessment", _SURENESS)


_Found = tuple[tuple[int, int], int, int]  # who, the token that tells it, where the opinion begins


def _of_expert(doc: Doc, sentence: Span, first: int) -> _Found | None:
    """Return who thinks so in "For the analyst Ann Lee, …" and "For Ann Lee, a historian at Yale, …"."""
    if doc[first].lower_ not in ("for", "to"):
        return None
    commas = [t.i for t in doc[first : min(first + _LONGEST + 2, sentence.end)] if t.text == ","]
    if not commas or doc[first + 1].lower_ in ("a", "an") or not _is_name(doc, first + 1, commas[0]):
        return None
    behind = commas[0]
    if doc[behind + 1].tag_[0] == "W":
        return None  # "for the analyst, who lives in Oslo, …"
    expert = any(_is_expert(t) for t in doc[first + 1 : behind])
    if not expert and len(commas) > 1 and any(_is_expert(t) for t in doc[commas[0] : commas[0] + 5]):
        behind = commas[1]
        expert = not any(t.tag_[0] == "V" for t in doc[commas[0] : behind])
    verb = next((t for t in doc[behind : sentence.end] if t.tag_ in (*_PRESENT, "VBD")), None)
    judged = expert and verb is not None and verb.tag_ in _PRESENT
    return ((first + 1, behind), first, behind + 1) if judged else None


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Return True for a noun phrase without a verb that can speak."""
    plain = start < end and not any(t.tag_[0] in "VM" for t in doc[start:end])
    return plain and may_speak(doc, (start, end))


def _is_expert(token: Token) -> bool:
    """Return True for "analyst", which is no part of another noun ("the expert group")."""
    part = token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("NN", "NNS")
    return token.tag_[:2] == "NN" and lemma(token) in words("minds", "experts") and not part


def _to_mind(doc: Doc, sentence: Span, first: int) -> _Found | None:
    """Return who thinks so in "To his mind, …" and "To Lee's mind, …"; "to my mind" is the author's."""
    comma = next((t.i for t in doc[first : min(first + 7, sentence.end)] if t.text == ","), None)
    if doc[first].lower_ != "to" or comma is None or comma < first + 3 or doc[comma - 1].lower_ != "mind":
        return None
    end = comma - 2 if doc[comma - 2].tag_ == "POS" else comma - 1
    whose = doc[first + 1]
    third = whose.tag_ != "PRP$" or whose.lower_ in ("his", "her", "their")
    return ((first + 1, end), comma - 1, comma + 1) if third else None


def _as_seen(doc: Doc, sentence: Span, first: int) -> _Found | None:
    """Return who thinks so in "As Chad sees it, …"."""
    if doc[first].lower_ != "as":
        return None
    for verb in doc[first + 2 : min(first + _LONGEST, sentence.end - 2)]:
        if verb.tag_[0] == "V" or verb.lower_ == "sees":
            seen = lemma(verb) == "see" and doc[verb.i + 1].lower_ in ("it", "things") and doc[verb.i + 2].text == ","
            ours = doc[first + 1].lower_ in ("i", "we", "you")
            return ((first + 1, verb.i), verb.i, verb.i + 3) if seen and not ours else None
    return None
