"""What the text says has brought about what: cause, effect and the words that join them.

Connectives and their argument spans as the Penn Discourse Treebank 3.0 annotates them (contingency: cause), with causal
verbs and nouns besides. Nothing is inferred: two events in a row are no cause and effect.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

Range = tuple[int, int]
_OUTSIDE = ("punct", "cc", "mark")
_CAUSING = ("agent", "prep")


@dataclass(frozen=True, slots=True)
class CausalClaim:
    """That one thing brought about another, as the text has it; offsets into the article's text.

    Parameters
    ----------
    cause_text, effect_text, cue_text
        The words of both, and those that join them.
    negated
        True where the text says that it did not.
    claim_id
        The claim in whose content it stands; None in the article's own voice.
    """

    causal_id: str
    cause_start: int
    cause_end: int
    effect_start: int
    effect_end: int
    cause_text: str
    effect_text: str
    cue_start: int
    cue_text: str
    negated: bool
    claim_id: str | None = None


def find_causal_claims(reading: Reading) -> list[CausalClaim]:
    """Find what an article says of causes.

    Parameters
    ----------
    reading
        The article, read.

    Returns
    -------
    list of CausalClaim
        In the order of the text, without claims: who says it is known later.
    """
    doc = reading.doc
    words = _first_words()
    found = (
        link
        for token in doc
        if (token.lower_ in words or lemma(token) in words)
        for link in _links(token)
        if link is not None
    )
    made = (_claim(reading, cue, cause, effect) for cue, cause, effect in found)
    unique = {(claim.cause_start, claim.effect_start): claim for claim in made if claim is not None}
    return sorted(unique.values(), key=lambda claim: claim.cue_start)


# --- the words -----------------------------------------------------------------------------------------------


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_tables()[name])


@cache
def _tables() -> Mapping[str, list[str]]:
    return tomllib.loads(files("westphalia.relations").joinpath("causal.toml").read_text("utf-8"))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(entry.split()[0] for entries in _tables().values() for entry in entries)


# --- the patterns --------------------------------------------------------------------------------------------

Link = tuple[Span, Range, Range]


def _links(token: Token) -> Iterator[Link | None]:
    """Yield what one word joins: the tokens of the cue, of the cause and of the effect."""
    if token.tag_[0] == "V":
        yield _by_verb(token)
    elif token.tag_[0] == "N":
        yield _by_noun(token)
    if token.lower_ in _words("because"):
        yield _by_conjunction(token)
    yield _by_phrase(token)
    yield _by_adverb(token)


def _by_verb(verb: Token) -> Link | None:
    word = lemma(verb)
    done_by = next((c for c in verb.children if c.dep_ == "agent"), None)
    if done_by is not None and (word in _words("forward") or word in _words("making")):
        undergoes = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return _link(verb.doc[verb.i : done_by.i + 1], _below(done_by), _phrase(undergoes))
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "csubj")), None)
    subject = verb.head if subject is None and verb.dep_ in ("acl", "relcl") else _meant(subject, verb)
    doer = _phrase_before(subject, verb)
    for particle in verb.children:
        whole = f"{word} {particle.lower_}"
        if particle.dep_ in ("prep", "prt", "agent") and particle.i > verb.i:
            if whole in _words("backward"):
                return _link(verb.doc[verb.i : particle.i + 1], _below(particle), doer)
            if whole in _words("forward") and (particle.dep_ == "prt" or _object(verb) is None):
                effect = _below(particle) if particle.dep_ == "prep" else _object(verb)
                return _link(verb.doc[verb.i : particle.i + 1], doer, effect)
    cue = verb.doc[verb.i : verb.i + 1]
    if word in _words("making") and (made := _made_to_do(verb, subject)) is not None:
        return _link(cue, doer, made)
    if word in _words("forward") or (word in _words("hastening") and _is_thing(subject)):
        return _link(cue, doer, _object(verb))
    if word in _words("into") and _is_thing(subject) and (moved := _moved_into(verb)) is not None:
        return _link(cue, doer, moved)
    return None


def _phrase_before(subject: Token | None, verb: Token) -> Range | None:
    """Return a noun with what belongs to it, short of the clause that the verb heads ("the raid, which led to")."""
    if subject is None or not subject.is_ancestor(verb) or subject.i > verb.i:
        return _phrase(subject)
    return subject.left_edge.i, max(subject.i + 1, verb.left_edge.i)


def _is_thing(subject: Token | None) -> bool:
    """Return True for what is nobody: only that can lead or push somebody to a deed without walking ahead."""
    return subject is not None and subject.tag_ in ("NN", "NNS", "VBG", "DT") and not is_person_noun(lemma(subject))


def _moved_into(verb: Token) -> Range | None:
    """Return "Tehran into an alliance" of "pushed Tehran into an alliance"."""
    moved = next((c for c in verb.children if c.dep_ in ("dobj", "obj")), None)
    into = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "into"), None)
    if moved is None or into is None or into.i < moved.i:
        return None
    return moved.left_edge.i, into.right_edge.i + 1


def _meant(subject: Token | None, verb: Token) -> Token | None:
    """Return the noun behind a relative pronoun: "the blockade, which led to"."""
    relative = subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
    return verb.head if relative else subject


def _made_to_do(verb: Token, subject: Token | None) -> Range | None:
    """Return "Tehran to negotiate" of "forced Tehran to negotiate"; of what is nobody, right behind the object too."""
    clause = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i), None)
    if clause is None and _is_thing(subject) and (moved := _object(verb)) is not None:
        clause = next((c for c in verb.children if c.dep_ == "advcl" and c.left_edge.i == moved[1]), None)
    if clause is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children):
        return None
    noun = next((c for c in (*verb.children, *clause.children) if c.dep_ in ("dobj", "nsubj") and c.i > verb.i), None)
    return (noun.left_edge.i, clause.right_edge.i + 1) if noun is not None else None


def _by_noun(noun: Token) -> Link | None:
    """Return the sides of "the cause of the war is the blockade" and "the war is a result of the blockade"."""
    word = lemma(noun)
    kind = "causes" if word in _words("causes") else "effects" if word in _words("effects") else None
    verb = noun.head
    if kind is None or lemma(verb) != "be":
        return None
    of = next((c for c in noun.children if c.lower_ in ("of", "for", "to", "behind") and c.dep_ == "prep"), None)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    other = _below(of) if of is not None else _owner(owner)
    if noun.dep_ in ("nsubj", "attr") and other is not None:
        across = [c for c in verb.children if c.i != noun.i and c.dep_ in ("nsubj", "attr", "ccomp", "acomp")]
        one = _phrase(across[0]) if across else None
        cue = noun.doc[noun.i : noun.i + 1]
        return _link(cue, one, other) if kind == "causes" else _link(cue, other, one)
    return None


def _owner(owner: Token | None) -> Range | None:
    """Return whose cause it is: of "Its cause is …" at the head of a sentence, what the one before tells."""
    if owner is None or owner.tag_ != "PRP$":
        return _phrase(owner)
    first = owner.sent.start
    before = owner.doc[first - 1].sent if owner.i == first and first else None
    return None if before is None or "\n" in before.text else (before.start, before.end)


def _by_conjunction(because: Token) -> Link | None:
    clause = because.head
    if because.dep_ != "mark" or clause.dep_ != "advcl":
        return None
    cause = (because.i + 1, clause.right_edge.i + 1)
    return _link(because.doc[because.i : because.i + 1], cause, _without(clause.head, clause))


def _by_phrase(token: Token) -> Link | None:
    for phrase in _tables()["phrases"]:
        size = len(phrase.split())
        if phrase.split()[0] != token.lower_ or token.i + size > len(token.doc):
            continue
        span = token.doc[token.i : token.i + size]
        if span.text.lower() != phrase:
            continue
        top = next((t for t in span if t.head.i < span.start or t.head.i >= span.end), span[0])
        cause = _phrase(_governed(span))
        if cause is not None and top.head.i != top.i:
            return _link(span, cause, _without(_verb_above(top), top))
    return None


def _by_adverb(token: Token) -> Link | None:
    for phrase in _tables()["therefore"]:
        size = len(phrase.split())
        span = token.doc[token.i : token.i + size]
        if phrase.split()[0] != token.lower_ or span.text.lower() != phrase or token.i > token.sent.start + 1:
            continue
        before = token.doc[token.sent.start - 1].sent if token.sent.start else None
        followed_by_of = span.end < len(token.doc) and token.doc[span.end].lower_ in ("of", "for")
        if before is None or followed_by_of or "\n" in before.text:
            return None
        return _link(span, (before.start, before.end), (span.end, token.sent.end))
    return None


# --- spans ---------------------------------------------------------------------------------------------------


def _link(cue: Span, cause: Range | None, effect: Range | None) -> Link | None:
    return (cue, cause, effect) if cause and effect else None


def _phrase(token: Token | None) -> Range | None:
    return None if token is None else (token.left_edge.i, token.right_edge.i + 1)


def _below(preposition: Token) -> Range | None:
    governed = next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None)
    return _phrase(governed)


def _governed(phrase: Span) -> Token | None:
    """Return the noun behind "because of", on whichever of its words the parser hangs it."""
    below = (c for token in reversed(phrase) for c in token.children if c.i >= phrase.end)
    return next((c for c in below if c.dep_ in ("pobj", "pcomp", "dobj")), None)


def _object(verb: Token) -> Range | None:
    return _phrase(next((c for c in verb.children if c.dep_ in ("dobj", "obj")), None))


def _verb_above(token: Token) -> Token:
    """Return the verb of the clause that a phrase belongs to."""
    above = token.head
    while above.tag_[0] != "V" and above.head.i != above.i and above.dep_ not in ("ROOT",):
        above = above.head
    return above


def _without(clause: Token, part: Token) -> Range | None:
    """Return the longer stretch of a clause before or after one of its parts."""
    first, last = clause.left_edge.i, clause.right_edge.i + 1
    sides = (first, part.left_edge.i), (part.right_edge.i + 1, last)
    before, after = (_trimmed(clause.doc, side) for side in sides)
    longest = max((before, after), key=lambda span: span[1] - span[0])
    return longest if longest[1] > longest[0] else None


def _trimmed(doc: Doc, span: Range) -> Range:
    """Leave out commas, conjunctions and line ends at both ends, and whose word it is."""
    bare = _bare(doc, span)
    inner = _without_source(doc, bare)
    return bare if inner == bare else _trimmed(doc, inner)


def _without_source(doc: Doc, span: Range) -> Range:
    """Leave out "according to the ministry" at either end: who says it is no part of what came of what."""
    start, end = span
    for token in doc[start:end]:
        if token.lower_ == "according" and token.i + 1 < end and token.nbor().lower_ == "to":
            beyond = token.right_edge.i + 1
            if token.i == start:
                return min(beyond, end), end
            if beyond >= end and doc[token.i - 1].is_punct:
                return start, token.i
    return span


def _bare(doc: Doc, span: Range) -> Range:
    """Leave out commas, conjunctions and line ends at both ends."""
    start, end = span
    while start < end and (_outside(doc[start]) or _is_mark(doc[start], "''", "”’") or _leads_in(doc[start])):
        start += 1
    while start < end and (_outside(doc[end - 1]) or _is_mark(doc[end - 1], "``", "“‘")):
        end -= 1
    return start, end


def _is_mark(token: Token, tag: str, marks: str) -> bool:
    """Return True for a mark that belongs to what is left out: one that closes at the start, opens at the end."""
    return token.is_quote and (token.text in marks or (token.text == '"' and token.tag_ == tag))


def _leads_in(token: Token) -> bool:
    """Return True for the "Therefore" of "Therefore, both sides signed": it joins, and is no part of what is joined."""
    alone = token.i + 1 < len(token.doc) and token.nbor().text == ","
    return alone and token.is_sent_start is True and token.lower_ in _words("therefore")


def _outside(token: Token) -> bool:
    return token.is_space or ((token.dep_ in _OUTSIDE or token.is_punct) and not token.is_quote)


def _claim(reading: Reading, cue: Span, cause: Range, effect: Range) -> CausalClaim | None:
    doc = reading.doc
    spans = [_trimmed(doc, cause), _trimmed(doc, effect)]
    if any(start >= end for start, end in spans) or _overlap(*spans):
        return None
    (cause_start, cause_end), (effect_start, effect_end) = (
        (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in spans
    )
    key = (reading.article.article_id, cue.start_char, cause_start, effect_start)
    negated = any(c.kind == "negation" and _reaches(c.scope, cue) for c in reading.cues)
    return CausalClaim(
        hashlib.blake2b(repr(key).encode(), digest_size=8).hexdigest(),
        cause_start,
        cause_end,
        effect_start,
        effect_end,
        reading.article.text[cause_start:cause_end],
        reading.article.text[effect_start:effect_end],
        cue.start_char,
        cue.text,
        negated,
    )


def _reaches(scope: Range, cue: Iterable[Token]) -> bool:
    return any(scope[0] <= token.i < scope[1] for token in cue)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
