"""What looks like words of somebody's and is none: questions put to who speaks, and what only seems so.

In "Asked by Reuters, Ann Lee said Chad would wait" Reuters says nothing, and in "Asked whether Chad would wait, Ann Lee
said it would" Lee does not ask; in "Chad seems to have waited", "Chad needs to wait" Chad says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.unsaid.laws import goes_by_law
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma
from westphalia.reading.text import text_of

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def is_unsaid(doc: Doc, draft: Draft) -> bool:
    """Return True for a draft that tells nobody's words.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    """
    cue = doc.char_span(*draft.cue, alignment_mode="contract") if draft.cue else None
    if cue is None:
        return False
    if goes_by_law(doc, draft):
        return True
    verbs = [token for token in cue if token.tag_[0] == "V" and token.dep_ not in ("aux", "auxpass")]
    if len(verbs) != 1:
        return False
    verb = verbs[0]
    if verb.lower_ == "referring":
        return True  # "he said, referring to the envoy": whom he means
    if lemma(verb) in words("unsaid", "seeming") | words("unsaid", "hearing") or _asks_about(verb) or _is_liable(verb):
        return True
    return _is_put_to_speaker(verb) and not _is_asked(doc, draft)


def by_who_asks(doc: Doc, draft: Draft) -> Draft:
    """Return the question of "Asked whether Chad would wait, Ann Lee said …" as that of somebody not told.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    """
    cue = doc[draft.cue_token] if draft.cue_token is not None else None
    if cue is None or draft.speaker is None or not _is_put_to_speaker(cue) or not _is_asked(doc, draft):
        return draft
    by = doc[draft.speaker[0] - 1].lower_ == "by" if draft.speaker[0] else False
    return draft if by else replace(draft, speaker=None)


def short_of_answers(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; a question put to who speaks ends ahead of his answer.

    "Lee, asked whether Chad would wait, answered that it would": what she answered is no part of the question.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        All that was found.
    """
    return [_short_of_answer(doc, draft, drafts) for draft in drafts]


def _short_of_answer(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    asked = doc[draft.cue_token] if draft.cue_token is not None else None
    if asked is None or draft.speaker is not None or not _is_put_to_speaker(asked):
        return draft
    begin = [
        min(d.cue[0], doc[d.speaker[0]].idx) if _follows(doc, d, draft) else d.cue[0]
        for d in drafts
        if d.cue and d.speaker
    ]
    start = draft.content[0][0]
    place = next((at for at in sorted(begin) if at > start and text_of(doc)[:at].rstrip(" ").endswith(",")), None)
    kept = [(a, min(b, place)) for a, b in draft.content if a < place] if place is not None else []
    tokens = [t.i for a, b in kept for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    content = char_spans(doc, tokens)
    return replace(draft, content=content) if content else draft


def _follows(doc: Doc, answer: Draft, asked: Draft) -> bool:
    """Return True where who answers is named behind the question."""
    return answer.speaker is not None and doc[answer.speaker[0]].idx > asked.content[0][0]


def _is_asked(doc: Doc, draft: Draft) -> bool:
    """Return True for content that is a question: "whether Chad would wait"."""
    told = doc.char_span(*draft.content[0], alignment_mode="contract") if draft.content else None
    return bool(told) and told is not None and (told[0].tag_[0] == "W" or told[0].lower_ in ("if", "whether", '"', "“"))


def _asks_about(verb: Token) -> bool:
    """Return True for "asked about the raid": that tells of what, not what is asked."""
    clause = any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i for c in verb.children)
    return lemma(verb) == "ask" and not clause and any(c.lower_ == "about" for c in verb.children)


def _is_liable(verb: Token) -> bool:
    """Return True for "is threatened with a fine": that is what the law has for him, and nobody threatens."""
    passive = any(child.dep_ == "auxpass" for child in verb.children) or verb.dep_ in ("acl", "advcl")
    beside = {child.lower_ for child in verb.children if child.dep_ in ("agent", "prep")}
    return verb.tag_ == "VBN" and lemma(verb) == "threaten" and passive and "with" in beside and "by" not in beside


def _is_set_apart(verb: Token) -> bool:
    """Return True for "asked" of "Lee, asked about the raid, said": the parser may take Lee for who asks."""
    if not verb.sent.start < verb.i < verb.sent.end - 1 or verb.nbor(-1).text != ",":
        return False
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    comma = next((t for t in behind if t.text == ","), None)
    told = comma is not None and comma.i + 1 < verb.sent.end and comma.nbor(1).tag_ in ("VBD", "VBZ", "MD", "RB")
    return told and behind[0].lower_ in words("unsaid", "asked")


def _is_put_to_speaker(verb: Token) -> bool:
    """Return True for "Asked whether", "When asked by Reuters about it"; not for "Asked by Chad to leave": a demand."""
    if verb.tag_ not in ("VBN", "VBD") or lemma(verb) not in words("unsaid", "asking"):
        return False
    passive = _is_set_apart(verb)
    if not passive and any(c.dep_ in ("aux", "auxpass", *_SUBJECTS) and c.i < verb.i for c in verb.children):
        return False
    ahead = list(verb.doc[verb.sent.start : verb.i])
    if not all(t.lower_ in words("unsaid", "opening") or t.is_punct or t.is_space for t in ahead[-1:]):
        return False
    wanted = next((c for c in verb.children if c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.children)), None)
    return wanted is None or lemma(wanted) in words("refusals", "acts")
