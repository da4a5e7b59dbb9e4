"""Claims told inside others: "sources said the community knew that …", "the paper said Egypt plans to …".

At the top of an article words such as "know" and "plan" tell what the author holds for a fact, and are left alone.
Inside somebody's words they pass on what another knows, plans, wants or fears.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.phrases import holder
from westphalia.attribution.verbs import kind_of, speaker_of
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, words
from westphalia.reading.lemmas import lemma

_ABOUT = ("for", "of", "about", "on", "against")


def find_inner(doc: Doc, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a draft for each verb or noun inside the content of others that gives words, thoughts or plans to somebody.

    Parameters
    ----------
    doc
        The parsed article.
    drafts
        What was found before; words that are cues there are left out.
    """
    taken = {draft.cue_token for draft in drafts}
    cues = [draft.cue for draft in drafts if draft.cue]
    inside = _inside(doc, drafts)
    for i in sorted(inside):
        token = doc[i]
        if i in taken or any(start <= token.idx < end for start, end in cues):
            continue
        draft = _by_verb(doc, token, inside) if token.tag_[0] == "V" else _by_noun(doc, token, inside)
        if draft is not None:
            yield draft


def _inside(doc: Doc, drafts: Sequence[Draft]) -> set[int]:
    """Return the tokens of all that somebody says."""
    spans = {span for draft in drafts if draft.cue for span in draft.content}
    return {t.i for start, end in spans for t in doc.char_span(start, end, alignment_mode="contract") or ()}


def _by_verb(doc: Doc, verb: Token, inside: set[int]) -> Draft | None:
    parts = _told(verb)
    if not parts or any(c.dep_ == "neg" for c in verb.children) or _is_asked(verb):
        return None
    speaker = speaker_of(verb)
    if speaker is None or speaker.tag_[0] not in "NPDCW" or speaker.lower_ in words("pronouns", "own"):
        return None
    content = char_spans(doc, {t.i for part in parts for t in part.subtree} & inside)
    if not content or speaker in {t for part in parts for t in part.subtree}:
        return None
    cue = (verb.idx, verb.idx + len(verb))
    return Draft(content, cue, verb.i, noun_phrase(speaker), kind_of(verb), 0.6, inner=True)


def _is_asked(verb: Token) -> bool:
    """Return True for what is only possible or wanted, or describes people: "may decide to", "those wishing to"."""
    if verb.tag_ == "VBG" and verb.dep_ == "acl":
        return True
    return verb.tag_ == "VB" or any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _told(verb: Token) -> list[Token]:
    """Return the parts of a clause that are somebody's words or thoughts, by what the verb takes."""
    word = lemma(verb)
    right = [c for c in verb.children if c.i > verb.i]
    if word in words("inner", "clause") and (clause := _of(right, "ccomp")):
        return [clause]
    if word in words("inner", "infinitive") and (clause := _infinitive(right)):
        asked = _of(right, "dobj", "obj")
        return [part for part in (asked, clause) if part is not None]
    if word in words("inner", "named"):
        return _named(right)
    if word in words("inner", "object") and (thing := _of(right, "dobj", "obj")) and thing.tag_[:2] == "NN":
        return [thing]
    if word in words("inner", "about"):
        about = next((c for c in right if c.dep_ == "prep" and c.lower_ in _ABOUT), None)
        return list(about.children) if about is not None and about.i - verb.i < 4 else []
    return []


def _of(children: Sequence[Token], *dependencies: str) -> Token | None:
    return next((c for c in children if c.dep_ in dependencies), None)


def _infinitive(children: Sequence[Token]) -> Token | None:
    clauses = (c for c in children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB")
    return next((c for c in clauses if any(a.lower_ == "to" for a in c.children)), None)


def _named(children: Sequence[Token]) -> list[Token]:
    """Return the two parts of "labeled the attack terrorism" and "touted it as a strategy"; both must be there."""
    clause = _of(children, "ccomp", "oprd")
    thing = _of(children, "dobj", "obj")
    as_what = next((c for c in children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if clause is not None and clause.tag_[0] in "NJV" and clause.tag_ not in ("VBD", "VBZ", "VBP"):
        return [part for part in (thing, clause) if part is not None]
    if thing is not None and as_what is None and lemma(thing.head) in words("inner", "naming"):
        return [thing]  # "labeled the attack terrorism": one noun phrase to the parser
    return [thing, as_what] if thing is not None and as_what is not None else []


def _by_noun(doc: Doc, noun: Token, inside: set[int]) -> Draft | None:
    """Return the draft of "the American aim is to …" and "Iran's pledge to …", "its call for …"."""
    kinds = noun_kinds()
    if noun.tag_[:2] != "NN":
        return None
    word = lemma(noun)
    if word not in kinds and word not in words("inner", "aims"):
        return None
    owner = _of([c for c in noun.children if c.i < noun.i], "poss", "compound", "nmod")
    if owner is None or owner.tag_[0] not in "NP":
        owner = holder(noun)
    if owner is None or owner is noun or owner.lower_ in words("pronouns", "possessive") or owner.tag_[0] not in "NP":
        return None
    parts = _aim(noun)
    content = char_spans(doc, {t.i for part in parts for t in part.subtree} & inside) if parts else []
    if not content:
        return None
    kind = kinds.get(word) or cue_kinds().get(word, "promise")
    cue = (noun.idx, noun.idx + len(noun))
    return Draft(content, cue, noun.i, noun_phrase(owner), kind, 0.6, inner=True)


def _aim(noun: Token) -> list[Token]:
    if noun.dep_ == "nsubj" and lemma(noun.head) == "be":
        return [c for c in (_infinitive([*noun.head.children]),) if c is not None]
    own = [c for c in noun.children if c.i > noun.i]
    clause = next((c for c in own if c.dep_ in ("acl", "relcl") and any(a.lower_ == "to" for a in c.children)), None)
    if clause is not None:
        return [clause]
    about = next((c for c in own if c.dep_ == "prep" and c.lower_ in ("for", "of")), None)
    return list(about.children) if about is not None and lemma(noun) in words("inner", "wishes") else []
