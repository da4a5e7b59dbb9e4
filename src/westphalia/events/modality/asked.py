"""What is asked, and so not told: questions, and the clauses of indirect ones."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.events.parse.phrases import clause_head
from westphalia.events.vocabulary import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def is_question(token: Token) -> bool:
    """Return True for what a question asks; not for what is told before it: "They promised aid, and where is it?"."""
    sentence = token.sent
    asks = sentence[-1].text == "?" or (len(sentence) > 1 and sentence[-2].text == "?")
    return asks and not _is_told_before(token)


def is_asked(token: Token) -> bool:
    """Return True for an indirect question: "asked why Iran would give up", "it is unclear how he met him"."""
    head = clause_head(token)
    own = token == head or (token.head == head and token.dep_ in ("dobj", "obj", "nsubjpass"))
    if own and _is_reported_to_be_so(head):
        return True
    if not own or head.dep_ not in ("ccomp", "pcomp", "csubj", "advcl"):
        return False  # "why the summit failed": the summit was held
    asks = any(child.lower_ in ("why", "whether") and child.dep_ in ("advmod", "mark") for child in head.children)
    how = any(child.lower_ == "how" and child.dep_ == "advmod" for child in head.children)
    return asks or (how and lemma(head.head) in words("status.asking"))


def _is_reported_to_be_so(clause: Token) -> bool:
    """Return True for "when asked about reports that they attacked", which leaves open whether they did."""
    report = clause.head
    if clause.dep_ not in ("acl", "ccomp", "relcl") or lemma(report) not in words("status.reports"):
        return False
    about = report.dep_ == "pobj" and report.head.lower_ in words("asked.about")
    return about and lemma(report.head.head) in words("asked.asking")


def _is_told_before(token: Token) -> bool:
    """Return True for a statement with a question behind it: ", and who helped?", ", didn't they?"."""
    opening = next((t for t in token.sent if t.i > token.i and _opens_question(t)), None)
    if opening is None or _asks(token.sent[0]):
        return False
    clause = clause_head(token)
    first = next((child for child in clause.children if child.dep_ in _SUBJECTS), None)
    return first is not None and first.i < clause.i and not any(_asks(t) for t in clause.lefts)


def _opens_question(word: Token) -> bool:
    """Return True for "where" of "..., and where is it?", and for "did" of "..., did it not?"."""
    before = word.nbor(-1)
    if before.lower_ in words("asked.joining"):
        return _asks(word)
    end = word.sent.end - word.i
    pronoun = any(t.tag_ == "PRP" for t in word.doc[word.i : word.sent.end])
    return before.text == "," and end <= 5 and pronoun and _is_inverted(word)


def _asks(word: Token) -> bool:
    """Return True for "where", and for "did" of "did they attack"."""
    return word.lower_ in words("asked.interrogatives") or _is_inverted(word)


def _is_inverted(word: Token) -> bool:
    """Return True for an auxiliary or "is" that stands before its subject."""
    verb = word.head if word.dep_ in ("aux", "auxpass") else word
    finite = word.tag_ in ("VBD", "VBZ", "VBP", "MD") and lemma(word) in words("asked.auxiliaries") | {"be"}
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    return finite and subject is not None and subject.i > word.i
