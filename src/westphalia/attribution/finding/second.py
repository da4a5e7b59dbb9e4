"""Two words of saying of one speaker: "Oslo said the talks had failed and called on Rome to mediate".

The parser hangs "called" on "failed", as if the talks called. They cannot: a thing urges nobody. Nor does whoever is
told of, where the tense goes back to that of "said": in "said Rome is late and urged it to hurry" Oslo urges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.finding.speaking import can_speak
from westphalia.attribution.finding.verbs import kind_of
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass")
_TO = frozenset({"for", "on", "upon"})
_SURENESS = 0.8


def with_second(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; what one speaker says by two verbs is told apart.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    for first in drafts:
        second = None if first.cue_token is None else _second(doc[first.cue_token])
        if second is None or second.idx <= first.content[0][0] or second.idx >= first.content[-1][1]:
            continue
        drafts = [_short_of(doc, draft, second) for draft in drafts if draft.cue_token != second.i]
        content = _content(doc, second)
        if content:
            cue = (second.idx, second.idx + len(second))
            drafts.append(Draft(content, cue, second.i, first.speaker, kind_of(second), _SURENESS))
    return list(drafts)


def _second(said: Token) -> Token | None:
    """Return "called" in "said the talks had failed and called on Rome"."""
    clause = next((c for c in said.children if c.dep_ == "ccomp" and c.i > said.i), None)
    if said.tag_ not in ("VBD", "VBZ", "VBP") or clause is None:
        return None
    beside = next((c for c in said.children if c.dep_ == "conj" and c.i > clause.i), None)
    if beside is not None and beside.tag_ == said.tag_ and _is_bare(beside) and _is_saying(beside):
        return beside  # the parser has it right: "said Rome must wait, and called on it to talk"
    verbs = [c for top in (clause, *clause.conjuncts) for c in top.children if c.dep_ == "conj"]
    return next((verb for verb in verbs if _is_of_speaker(said, clause, verb)), None)


def _is_of_speaker(said: Token, clause: Token, verb: Token) -> bool:
    subject = next((c for c in clause.children if c.dep_ in (*_SUBJECTS, "expl")), None)
    if subject is None or not _is_bare(verb) or not _is_saying(verb):
        return False
    misread = verb.tag_ == "VBN" and said.tag_ == "VBD" and all(c.dep_ != "auxpass" for c in clause.children)
    if _is_thing(subject) and (misread or verb.tag_ == said.tag_):
        return True
    return said.tag_ == verb.tag_ == "VBD" and _is_present(clause)


def _is_bare(verb: Token) -> bool:
    return not any(c.dep_ in (*_SUBJECTS, "mark", "aux", "auxpass", "expl") for c in verb.children)


def _is_saying(verb: Token) -> bool:
    """Return True for verbs of saying that no thing does: "urged", "called on"; not "called a success"."""
    if lemma(verb) == "call":
        return verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in _TO
    return lemma(verb) in words("second", "verbs") and any(c.i > verb.i for c in verb.children if not c.is_punct)


def _is_thing(subject: Token) -> bool:
    listed = lemma(subject) in words("judging", "sides")
    return subject.tag_ in ("NN", "NNS", "EX") and not listed and not can_speak(subject)


def _is_present(clause: Token) -> bool:
    """Return True for "is" and "will lose": a past behind it goes on with "said". "Has" may be shared."""
    finite = [t for t in (*clause.children, clause) if t.dep_[:3] == "aux" or t is clause]
    first = finite[0]
    if clause.tag_ == "VBG":
        return True  # "was losing and urged": what goes on, and what was said
    return first.tag_ in ("VBZ", "VBP", "MD") and lemma(first) != "have" and first.lower_ not in ("would", "could")


def _short_of(doc: Doc, draft: Draft, second: Token) -> Draft:
    """Return a draft of the words before that ends ahead of "and called"."""
    place = second.idx
    if draft.cue is None or draft.cue[0] > place or not any(a < place < b for a, b in draft.content):
        return draft
    kept = [(a, min(b, place)) for a, b in draft.content if a < place]
    tokens = [t.i for a, b in kept for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    content = char_spans(doc, tokens)
    return replace(draft, content=content) if content else draft


def _content(doc: Doc, verb: Token) -> list[tuple[int, int]]:
    tokens = [t.i for t in verb.subtree if t.i > verb.i]
    while tokens and (doc[tokens[0]].lower_ in _TO or doc[tokens[0]].is_punct):
        tokens = tokens[1:]
    return char_spans(doc, tokens)
