"""Phrases and clauses of a dependency parse: what stands where."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.events.parse.fronted import is_parted
from westphalia.events.parse.inserted import name_before_number
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "xcomp", "csubj", "pcomp"})


def opens_content(verb: Token) -> bool:
    """Return True for a verb that a clause with a finite verb tells the content of: "affirmed that Oslo had agreed"."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp")
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for clause in clauses for t in (clause, *clause.children))


def is_ahead(clause: Token) -> bool:
    """Return True for a clause that tells what will or may be: "that Oslo would help", "that it is going to leave"; not
    for "that it did not help"."""
    auxiliaries = any(c.dep_ == "aux" and c.tag_ == "MD" for c in clause.children)
    bare = clause.tag_ == "VB" and not any(c.dep_ == "aux" and c.lower_ == "did" for c in clause.children)
    return auxiliaries or clause.lower_ in ("going", "about", "set", "ready") or bare


def opens_with_for(clause: Token) -> bool:
    """Return True for what is called for: "for Israel to withdraw"."""
    return clause.dep_ in ("advcl", "ccomp", "xcomp") and any(
        child.lower_ == "for" and child.dep_ == "mark" for child in clause.children
    )


def prepositional(head: Token, preposition: str) -> Token | None:
    """Return the object of a preposition that belongs to `head`."""
    for child in prepositions(head):
        if child.lower_ == preposition:
            noun = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            return (noun and (name_before_number(noun) or _relative_to(noun))) or noun or _phrase_after(child)
    return None


def _relative_to(pronoun: Token) -> Token | None:
    """Return "Chad" for "which" in "Chad, on which Rome imposed tariffs"."""
    if pronoun.tag_ not in ("WDT", "WP"):
        return None
    clause = next((above for above in pronoun.ancestors if above.dep_ in ("relcl", "ccomp", "ROOT")), pronoun)
    return clause.head if clause.dep_ == "relcl" and clause.head.tag_[0] == "N" else None


def prepositions(head: Token) -> Iterator[Token]:
    """Yield the prepositions of a word, then those behind an adverb of direction: "back to Iraq"."""
    yield from (child for child in head.children if child.dep_ in ("prep", "agent", "dative"))
    for adverb in head.children:
        if adverb.dep_ in ("advmod", "prt") and adverb.lower_ in words("syntax.directions"):
            yield from (child for child in adverb.children if child.dep_ == "prep")


def laying(burden: Token | None) -> Iterator[Token]:
    """Yield the verb by which something was laid on somebody: "imposed" in "the ban that it imposed on Iran"."""
    if burden is not None:
        clauses = (child for child in burden.children if child.dep_ in ("relcl", "acl"))
        yield from (verb for verb in clauses if lemma(verb) in words("syntax.laying"))


def heading(group: Token | None) -> Iterator[Token]:
    """Yield "led" of "sent a delegation led by its minister to Oslo", where the parser hangs "to Oslo" on it."""
    if group is not None:
        yield from (verb for verb in group.children if verb.dep_ == "acl" and lemma(verb) in words("syntax.heading"))


def _phrase_after(preposition: Token) -> Token | None:
    """Return the noun that follows a preposition at once, where the parser has given it no object."""
    if preposition.i + 1 >= preposition.sent.end or any(True for _ in preposition.children):
        return None
    token = preposition.doc[preposition.i + 1]
    while token.head.left_edge.i == preposition.i + 1 and token.head.i > token.i and token.head.tag_[0] == "N":
        token = token.head
    return token if token.tag_[0] == "N" and token.left_edge.i == preposition.i + 1 else None


def of_phrase(noun: Token) -> Token | None:
    """Return the noun in "of …" after a noun."""
    return prepositional(noun, "of")


def depth_of(token: Token) -> int:
    """Return how many steps a token stands below the root of its sentence, 12 at most."""
    for depth in range(12):
        if token.head == token:
            return depth
        token = token.head
    return 12


def clause_head(token: Token) -> Token:
    """Return the head of the smallest clause a token stands in."""
    for _ in range(20):
        if _heads_clause(token) or token.head == token:
            return token
        token = token.head
    return token


def clause_of(token: Token) -> Iterator[Token]:
    """Yield the tokens of the smallest clause around a token, without the clauses inside it."""
    head = clause_head(token)
    stack = [head]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(c for c in current.children if not _heads_clause(c) or c.dep_ == "xcomp")


def _heads_clause(token: Token) -> bool:
    """Return True for a verb below which a clause begins, and for "that were frozen", tagged as an adjective."""
    return token.dep_ in _CLAUSES and (token.tag_[0] == "V" or (token.dep_ == "relcl" and token.tag_[0] == "J"))


def with_conjuncts(token: Token) -> Iterator[Token]:
    """Yield a noun and the nouns coordinated with it."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.tag_[0] in "NP" and not is_parted(child):
            yield from with_conjuncts(child)


def first_conjunct(verb: Token) -> Token:
    """Return the first of coordinated verbs: "maintains" for "calls" in "who maintains contact and calls him"."""
    while verb.dep_ == "conj" and verb.head.tag_[0] == "V" and verb.head != verb:
        verb = verb.head
    return verb
