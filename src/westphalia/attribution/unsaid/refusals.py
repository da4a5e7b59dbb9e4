"""Who will not speak: "declined to comment", "had no immediate comment", "did not respond to questions"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def refused_act(verb: Token) -> Token | None:
    """Return what somebody declines to do, where it is saying ("comment" of "declined to comment"), or leaves open."""
    if lemma(verb) not in words("refusals", "verbs"):
        return kept_silent(verb)
    clause = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    if clause is None or wants_no_name(clause):
        return None
    drawn = lemma(clause) == "draw" and is_passive(clause)  # "refused to be drawn"
    return clause if drawn or lemma(clause) in words("refusals", "acts") else None


def kept_silent(verb: Token) -> Token | None:
    """Return what is left without an answer: "questions" of "did not reply to questions", "no comment" that one had."""
    word = lemma(verb)
    if word == "have":
        answer = next((c for c in verb.children if c.dep_ in ("dobj", "obj")), None)
        none = answer is not None and any(c.lower_ == "no" for c in answer.children)
        return answer if answer is not None and none and lemma(answer) in words("refusals", "answers") else None
    if word in words("refusals", "willing") and any(c.dep_ == "neg" for c in verb.children):
        clause = next((c for c in verb.children if c.dep_ == "xcomp"), None)  # "did not wish to comment"
        return clause if clause is not None and lemma(clause) in words("refusals", "acts") else None
    if word not in words("refusals", "answering") or not any(c.dep_ == "neg" for c in verb.children):
        return None
    joined = {"reach": ("for",), "comment": ("on", "about")}.get(word, ("to",))
    below = (n for c in verb.children if c.lower_ in joined for n in c.children if n.dep_ == "pobj")
    asked = next(below, None)
    if asked is None or (word == "reach" and not is_passive(verb)):
        return None
    return asked if word == "comment" or lemma(asked) in words("refusals", "asked") else None


def wants_no_name(clause: Token) -> bool:
    """Return True for "(asked) not to be named", "(did not want) to be quoted": a condition of speaking."""
    above = clause.head
    would_not = lemma(above) in words("refusals", "willing") and any(c.dep_ == "neg" for c in above.children)
    unwilling = (would_not or lemma(above) in words("refusals", "verbs")) and is_passive(clause)
    negated = any(child.dep_ == "neg" for child in clause.children)
    kept_back = {lemma(child) for child in clause.children if child.dep_ == "dobj"} & {"name", "identity"}
    if kept_back and lemma(clause) in words("refusals", "giving_names"):
        return negated or lemma(above) in words("refusals", "verbs")  # "refused to give his name"
    return lemma(clause) in ("name", "identify", "quote") and (unwilling or negated)


def keeps_name(told: Span) -> bool:
    """Return True for "(did not want) his name to be mentioned", "(asked that) her identity not be revealed"."""
    if len(told) < 3 or told[0].tag_ != "PRP$" or lemma(told[1]) not in words("refusals", "kept_back"):
        return False
    done = [token for token in told if token.tag_ == "VBN"]
    return len(done) == 1 and lemma(done[0]) in words("refusals", "giving_names")


def is_passive(verb: Token) -> bool:
    """Return True for "be drawn"."""
    return any(child.dep_ == "auxpass" for child in verb.children)
