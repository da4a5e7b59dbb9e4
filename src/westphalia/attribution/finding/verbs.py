"""Claims by verbs: "Lavrov said that …", "… , the newspaper said", "vowed to respond", "denies these transactions"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import ClaimKind
from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.unsaid.refusals import kept_silent, refused_act, wants_no_name
from westphalia.attribution.vocabulary import infinitive_kinds, verb_kinds, words
from westphalia.reading.lemmas import lemma

_OPPOSITE: dict[ClaimKind, ClaimKind] = {"confirmation": "refusal", "denial": "confirmation"}
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_INHERITS = ("conj", "advcl", "xcomp", "ccomp", "pcomp", "acl", "prep")


def find_cue_verbs(doc: Doc) -> list[Token]:
    """Return the verbs of the lexicon, citing verbs included."""
    kinds, citing = verb_kinds(), words("citing", "verbs") | words("refusals", "verbs")
    return [
        token
        for token in doc
        if token.tag_[0] == "V"
        and (
            (word := lemma(token)) in kinds
            or word in citing
            or turned_down(token) is not None
            or kept_silent(token) is not None
        )
        and token.dep_ != "amod"
    ]


def kind_of(token: Token) -> ClaimKind:
    """Return the kind of claim a cue verb makes; not to deny is to confirm, not to confirm is to refuse."""
    if refused_act(token) is not None:
        return "refusal"
    kind: ClaimKind = "denial" if turned_down(token) is not None else verb_kinds().get(lemma(token), "statement")
    return _OPPOSITE.get(kind, kind) if is_negated(token) else kind


def is_negated(verb: Token) -> bool:
    """Return True for "did not confirm", "neither Doha nor Ankara confirmed", "no one confirmed"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    return (subject is not None and is_nobody(subject)) or any(child.dep_ == "neg" for child in verb.children)


def is_nobody(noun: Token) -> bool:
    """Return True for "no one", "none of them" and "neither Doha nor Ankara"."""
    return not {noun.lower_, *(child.lower_ for child in noun.children)}.isdisjoint(_NOBODY)


def speaker_of(verb: Token) -> Token | None:
    """Return the noun that speaks: the subject, also one inherited from the verb this one hangs on."""
    described = verb.dep_ == "acl" and verb.tag_ == "VBN" and _agent(verb) is not None  # "a charge denied by Tehran"
    if is_told(verb) or described:
        return _agent(verb)
    for _ in range(4):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            return _antecedent(subject, verb)
        if verb.dep_ in ("relcl", "acl"):
            return verb.head if verb.head.tag_[0] in "NP" else None
        if verb.dep_ not in _INHERITS or verb.head is verb:
            return None
        dependence, verb = verb.dep_, verb.head
        if verb.tag_ == "IN":
            continue  # "quoted him as saying": go on to the verb above
        if dependence != "conj" and lemma(verb) in words("citing", "verbs"):
            return _object(verb) or _subject_of_passive(verb)
        if verb.tag_[0] != "V":
            return verb if verb.tag_[:2] == "NN" else None
    return None


def is_told(verb: Token) -> bool:
    """Return True for "was told" and "is denied access": the subject says nothing. Not for "it was reported"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children) or _is_fronted(verb)
    hears = lemma(verb) in words("carriers", "listened") or verb_kinds().get(lemma(verb)) in ("demand", "denial")
    return passive and hears and not any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in verb.children)


def _is_fronted(verb: Token) -> bool:
    """Return True for "Asked if talks go on, he said": he did not ask."""
    alone = not any(child.dep_ in ("aux", *_SUBJECTS) for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and alone and verb.i < verb.head.i


def _agent(verb: Token) -> Token | None:
    """Return who stands behind "by"."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _antecedent(subject: Token, verb: Token) -> Token:
    """Return the noun that a relative "who" stands for."""
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return subject


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("dobj", "obj")), None)


def _subject_of_passive(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def find_by_verbs(doc: Doc, cues: list[Token]) -> Iterator[Draft]:
    """Yield a draft for each cue verb that governs a clause, an infinitive or (denials) an object."""
    for verb in cues:
        if lemma(verb) in words("citing", "verbs"):
            continue  # what follows is said by whoever is cited: see citing.py
        tokens = _content(verb)
        speaker = speaker_of(verb)
        if not tokens or (speaker is None and not is_told(verb)) or (speaker and _is_unsaid(verb, speaker)):
            continue
        content = char_spans(doc, tokens)
        if content:
            cue = (verb.idx, verb.idx + len(verb))
            said_by = None if speaker is None or _is_expletive(verb, speaker) else noun_phrase(speaker)
            yield Draft(content, cue, verb.i, said_by, kind_of(verb), 0.8)


def _is_expletive(verb: Token, speaker: Token) -> bool:
    """Return True for "it was reported that": nobody is named."""
    return speaker.lower_ == "it" and speaker.dep_ == "nsubjpass" and verb.tag_ == "VBN"


def _is_unsaid(verb: Token, speaker: Token) -> bool:
    """Return True for "did not say that" and "no one said": nobody's words. (Not to confirm is to refuse.)"""
    if refused_act(verb) is not None:
        return False
    negated = any(child.dep_ == "neg" for child in verb.children)
    neither = any(token.lower_ == "neither" for token in (speaker, *speaker.children))
    if neither and verb_kinds().get(lemma(verb)) == "confirmation":
        return False
    return is_nobody(speaker) or (negated and verb_kinds().get(lemma(verb)) not in ("confirmation", "denial"))


def _content(verb: Token) -> list[int]:
    clause = _clause(verb)
    if clause is not None:
        asked = _object(verb) if clause.dep_ == "xcomp" else None  # "urged both sides to …": they are to do it
        return [token.i for part in (asked, clause) if part is not None for token in part.subtree]
    if _is_tail(verb):
        own = {token.i for token in verb.subtree}
        return [token.i for token in verb.head.subtree if token.i not in own]
    if (together := turned_down(verb)) is not None:
        return [token.i for token in together.subtree]
    if verb_kinds().get(lemma(verb)) == "denial" and (denied := _denied(verb)) is not None:
        own = {token.i for token in verb.subtree} if denied is verb.head else set()
        return [token.i for token in denied.subtree if token.i not in own]
    if (refused := refused_act(verb)) is not None:
        return [token.i for token in refused.subtree]
    return []


def turned_down(verb: Token) -> Token | None:
    """Return what "shot down" and "walked back" turn down, where that is something said: "the report"."""
    firsts = _first_words()
    if lemma(verb) in words("turned_down", "verbs"):
        return _said_of(verb)
    if lemma(verb) not in firsts:
        return None
    beside = [c for c in verb.children if c.lower_ in firsts[lemma(verb)]]
    right = [c for b in beside for c in (b, *b.children)] + [c for c in verb.children if c.dep_ == "prep"]
    below = (c for one in (verb, *right) for c in one.children if c.i > verb.i and c.dep_ in ("dobj", "obj", "pobj"))
    return next((noun for noun in below if beside and lemma(noun) in _said()), None)


def _said_of(verb: Token) -> Token | None:
    """Return the object of a verb, or the subject of a passive, where that is something said."""
    thing = _object(verb) or (_subject_of_passive(verb) if _agent(verb) is not None else None)
    return thing if thing is not None and lemma(thing) in _said() else None


def _said() -> frozenset[str]:
    return words("nouns", "statement") | words("turned_down", "said")


@cache
def _first_words() -> dict[str, set[str]]:
    """Return the verbs of the phrases that turn down, each with the second words it takes."""
    found: dict[str, set[str]] = {}
    for phrase in words("turned_down", "phrases"):
        verb, second = phrase.split()
        found.setdefault(verb, set()).add(second)
    return found


def _denied(verb: Token) -> Token | None:
    """Return what is denied: a noun, also that of "charges Tehran denied", or a doing ("denied having sold arms").

    Not what is withheld from somebody.
    """
    doing = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VBG"), None)
    if doing is not None:
        return doing
    if verb.dep_ == "relcl" and any(c.dep_ in ("dobj", "obj") and c.tag_ == "WDT" for c in verb.children):
        return verb.head  # "a claim, which they reject"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and _agent(verb) is not None and lemma(verb.head) in _said():
        return verb.head  # "a charge denied by Tehran"
    given = [c for c in verb.children if c.dep_ in ("dative", "iobj")]
    thing = _object(verb)
    if thing is None and _agent(verb) is not None:
        thing = _subject_of_passive(verb)
        if thing is not None and thing.tag_ == "WDT":  # "…, which was denied by Oslo": an offer may be rejected, too
            return verb.head if _ends_in_denial(verb) else None
    if thing is None and verb.dep_ == "relcl" and lemma(verb.head) in words("nouns", "statement"):
        thing = verb.head if any(c.dep_ == "nsubj" and c.tag_[0] != "W" for c in verb.children) else None
    withheld = thing is not None and {lemma(t) for t in (thing, *thing.children)} & words("denials", "withheld")
    return None if given or withheld else thing


def _ends_in_denial(verb: Token) -> bool:
    """Return True for ", which was denied by Oslo" at the end of a sentence."""
    behind = verb.doc[verb.right_edge.i + 1 : verb.sent.end]
    denied = verb.dep_ == "relcl" and lemma(verb) in words("denials", "denying")
    return denied and all(token.is_punct or token.is_space for token in behind)


def _is_tail(verb: Token) -> bool:
    """Return True for the attribution behind its content: "China wants peace, an analyst told the paper".

    The parser hangs it on the verb of the content; it governs no clause of its own.
    """
    if verb.head is verb or verb.head.tag_[0] not in "VM" or verb_kinds().get(lemma(verb)) != "statement":
        return False
    if any(child.dep_ == "mark" for child in verb.children):
        return False  # "reported that the ministry said": the clause is what is reported
    if verb.dep_ == "parataxis":
        return True
    first = verb.left_edge.i
    behind = verb.dep_ == "ccomp" and verb.i > verb.head.i and first > 0 and verb.doc[first - 1].text == ","
    return behind and _governed(verb) is None


def _governed(verb: Token) -> Token | None:
    """Return the head of a finite clause that a verb governs.

    "announced in a statement that talks go on": the parser may take the clause for one about the statement. A relative
    clause has no conjunction "that".
    """
    clauses = [child for child in verb.children if child.dep_ == "ccomp" and child.tag_ != "IN"]
    if clauses:  # of two, the one ahead is how it came: "the Post reported that a clerk told them that …"
        return next((clause for clause in clauses if clause.i > verb.i), clauses[0])
    nouns = [n for c in verb.children if c.i > verb.i and c.dep_ == "prep" for n in c.children if n.dep_ == "pobj"]
    about = (c for noun in nouns for c in noun.children if c.dep_ in ("relcl", "acl"))
    return next((c for c in about if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)), None)


def _clause(verb: Token) -> Token | None:
    """Return the head of the clause a verb governs as its content."""
    finite = _governed(verb)
    if finite is not None:
        return None if _is_tail(finite) else finite
    if verb_kinds().get(lemma(verb)) in infinitive_kinds():
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and any(c.lower_ == "to" for c in child.children):
                return None if wants_no_name(child) else child
    return None
