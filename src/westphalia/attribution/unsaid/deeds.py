"""What is done, and said by nobody: "signed a treaty", "recalled its envoy", "refused to leave", "fired warning shots".

The tagger takes some of this for words of somebody's. A deed has a plain noun for its object, or an infinitive; a verb
that takes a clause ("concluded that …") or a quotation says something, whatever else it can do.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft
from westphalia.attribution.unsaid.refusals import refused_act
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_WITH_OBJECTS = ("address", "denounc", "dismiss", "proclaim", "recall", "recogniz", "reject")
_SUBJECTS = ("nsubj", "nsubjpass")


def is_done(doc: Doc, draft: Draft, quotations: Sequence[Quotation]) -> bool:
    """Return True for what was found at a word that tells a deed, or only describes another noun.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found.
    quotations
        Those of the article: words in marks are said, whatever the verb.
    """
    if draft.cue_token is None or _is_spoken(draft, quotations):
        return False
    cue = doc[draft.cue_token]
    if _describes(cue):
        return True
    tops = _tops(doc, draft)
    governed = all(cue in (top.head, top.head.head) for top in tops)  # not so in "continues to ignore | the talks"
    return cue.tag_[0] == "V" and bool(tops) and governed and not any(map(_is_clause, tops)) and _is_deed(cue, tops)


def _is_spoken(draft: Draft, quotations: Sequence[Quotation]) -> bool:
    return any(q.spoken and q.start < end and start < q.end for q in quotations for start, end in draft.content)


def _describes(cue: Token) -> bool:
    """Return True for "warning" of "fired warning shots": it says of what sort the shots were."""
    return cue.tag_ in ("NN", "VBG") and cue.dep_ in ("amod", "compound") and lemma(cue.head) in words("deeds", "shots")


def _tops(doc: Doc, draft: Draft) -> list[Token]:
    """Return the words of the content that hang on none of its others."""
    spans = [doc.char_span(start, end, alignment_mode="contract") or () for start, end in draft.content]
    inside = {token.i for span in spans for token in span}
    return [t for span in spans for t in span if not t.is_punct and (t.head.i not in inside or t.head is t)]


def _is_clause(top: Token) -> bool:
    """Return True for a finite verb, and for one with a subject of its own."""
    return top.tag_ in _FINITE or any(child.dep_ in _SUBJECTS for child in top.children)


def _is_deed(cue: Token, tops: Sequence[Token]) -> bool:
    verb = lemma(cue)
    if refused_act(cue) is not None:
        return False  # "could not be reached for comment"
    if verb == "refuse":
        return _refuses_to_act(cue)
    if verb in words("deeds", "verbs") or (verb == "look" and any(top.head.lower_ == "for" for top in tops)):
        return True
    if any(top.dep_ == "xcomp" for top in tops):
        return verb in words("deeds", "going_on") and not _speaks(tops)
    objects = {lemma(top) for top in tops} | {lemma(c) for top in tops for c in top.children if c.dep_ == "compound"}
    if any(verb in words("deeds", f"{kind}ing") and objects & words("deeds", kind) for kind in _WITH_OBJECTS):
        return all(child.lower_ != "as" for child in cue.children)  # "dismissed the minister as a clown"
    return verb in words("deeds", "with_object") and all(top.tag_[0] in "NJPC" or top.dep_ == "prep" for top in tops)


def _refuses_to_act(cue: Token) -> bool:
    """Return True for "refused to extend the deal"; to refuse to comment is told of words."""
    refused = next((child for child in cue.children if child.dep_ == "xcomp"), None)
    return refused is not None and not _speaks([refused])


def _speaks(verbs: Sequence[Token]) -> bool:
    """Return True for verbs of saying and thinking: "continues to insist", "refused to rule out"."""
    known = {*verb_kinds(), *cue_kinds(), *noun_kinds(), "rule", "endorse", "accept", "discuss"}
    return any(lemma(verb) in known for verb in verbs)
