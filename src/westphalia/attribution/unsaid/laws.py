"""Laws and treaties, by which something is done or to be done: they tell no news.

"According to the treaty, Chad must wait" and "the rules, according to which Chad may vote" are nobody's words. What
stands behind "according to a draft treaty seen by Reuters" is told of a paper.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma


def is_law(noun: Token) -> bool:
    """Return True for "the UN Charter", "Article 5": one goes by it, and it says nothing; not for "an article"."""
    lawful = lemma(noun) in words("citing", "laws") or noun.lower_ in words("citing", "laws")
    return lawful and (noun.lower_ != "article" or noun.text[:1].isupper())


def goes_by_law(doc: Doc, draft: Draft) -> bool:
    """Return True for "according to the treaty", and for "according to which" of what is no writing that tells news.

    Parameters
    ----------
    doc
        The parsed article.
    draft
        What was found at a cue.
    """
    if draft.speaker is None or draft.cue_token is None or draft.speaker[0] >= draft.speaker[1]:
        return False
    if doc[draft.cue_token].lower_ not in words("phrases", "according"):
        return False
    if doc[min(draft.cue_token + 2, len(doc) - 1)].lower_ == "which":
        return True
    noun = doc[slice(*draft.speaker)].root
    return is_law(noun) and not any(_is_paper(child) for child in noun.children)


def _is_paper(token: Token) -> bool:
    """Return True for what tells of a paper, not of what it lays down: "a draft treaty", "a deal seen by Reuters"."""
    seen = token.tag_[0] == "V" and lemma(token) in words("carriers", "obtaining") | words("carriers", "handing")
    return seen or token.lower_ in words("unsaid", "papers")
