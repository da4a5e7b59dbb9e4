"""Who speaks, as a whole: "a diplomat who did not want to be named told Reuters", "according to the mayor, Ann Lee, …".

The tagger marks a part of such speakers ("be named"), and takes the name behind a role for words of his.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from spacy.tokens import Doc, Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.attribution.claim import Span
from westphalia.attribution.draft import Draft, noun_phrase
from westphalia.attribution.vocabulary import noun_kinds, words
from westphalia.reading.lemmas import lemma

_LONGEST = 5  # words of a name


def with_whole_speakers(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each draft who speaks without half a clause on him, and with the name that stands behind his role."""
    steps = (
        _without_clause,
        _without_carrier,
        _of_text,
        _without_listener,
        _behind_preposition,
        _of_words,
        _commented,
        _presumed_by_nobody,
        _named,
    )
    return [reduce(lambda one, step: step(doc, one), steps, draft) for draft in drafts]


def _without_clause(doc: Doc, draft: Draft) -> Draft:
    """Return "a diplomat" for "be named", and for "a diplomat who did not want"."""
    if draft.speaker is None or draft.speaker[0] >= draft.speaker[1]:
        return draft
    first, last = draft.speaker
    root = doc[first:last].root
    clause = next((token for token in (root, *root.ancestors) if token.dep_ == "relcl"), None)
    if root.tag_[0] == "V" and clause is not None and clause.head.i < first:
        return replace(draft, speaker=(clause.head.left_edge.i, clause.head.i + 1))
    cut = next((c for c in root.children if c.dep_ == "relcl" and c.left_edge.i < last <= c.right_edge.i), None)
    if cut is None or cut.left_edge.i <= root.i:
        return draft
    end = cut.left_edge.i - (doc[cut.left_edge.i - 1].text == ",")
    return replace(draft, speaker=(first, end))


def _without_carrier(doc: Doc, draft: Draft) -> Draft:
    """Return "the army's statement" for "the army's statement, published by SANA": SANA passes it on."""
    if draft.speaker is None or draft.speaker[0] >= draft.speaker[1]:
        return draft
    root = _carried_by(doc, draft) or doc[slice(*draft.speaker)].root
    if root.i not in range(*draft.speaker):
        return replace(draft, speaker=noun_phrase(root))
    carried = next(_carried_behind_comma(root), None)
    if carried is None or not root.i < carried.i - 1 < draft.speaker[1]:
        return draft
    by = any(c.dep_ == "agent" for c in carried.children)
    return replace(draft, speaker=(draft.speaker[0], carried.i - 1)) if by else draft


def _carried_by(doc: Doc, draft: Draft) -> Token | None:
    """Return the statement of "the army's statement, carried by SANA, denounces", where SANA was taken to speak."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    subject = None if cue is None else next((c for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i), None)
    if subject is None or draft.speaker is None:
        return None
    agents = (n for c in _carried_behind_comma(subject) for by in c.children if by.dep_ == "agent" for n in by.children)
    return subject if any(agent.i in range(*draft.speaker) for agent in agents) else None


def _carried_behind_comma(noun: Token) -> Iterator[Token]:
    """Yield "published" of "a statement, published by"."""
    behind = (child for child in noun.children if child.i > noun.i)
    return (c for c in behind if c.dep_ == "acl" and c.tag_ == "VBN" and c.nbor(-1).text == ",")


def _of_text(doc: Doc, draft: Draft) -> Draft:
    """Return "a text" for "Chad" in "Chad vetoed a text blaming Sudan": who weighs or refuses it does not say so."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if cue is None or draft.speaker is None or cue.dep_ != "acl" or cue.tag_ != "VBG" or not _is_writing(cue.head):
        return draft
    text = cue.head
    act = text.head.head if text.dep_ == "pobj" else text.head
    weighed = text.dep_ in ("dobj", "pobj") and lemma(act) in words("documents", "weighing")
    return replace(draft, speaker=noun_phrase(text)) if weighed else draft


def _is_writing(noun: Token) -> bool:
    return lemma(noun) in words("documents", "nouns") | words("documents", "records") | words("carriers", "media")


def _without_listener(doc: Doc, draft: Draft) -> Draft:
    """Return "she" for "she to Le Monde" of "“…”, said she to Le Monde"; not short of "the envoy to France"."""
    if draft.speaker is None or draft.cue_token is None or draft.speaker[0] <= draft.cue_token:
        return draft
    first, last = draft.speaker
    to = next((t for t in doc[first + 1 : last] if t.lower_ == "to" and t.head.i == draft.cue_token), None)
    return draft if to is None else replace(draft, speaker=(first, to.i))


def _behind_preposition(doc: Doc, draft: Draft) -> Draft:
    """Return "the ministry" for "by the ministry" of "a statement by the ministry", "Oslo" for "from Oslo"."""
    if draft.speaker is None or draft.speaker[1] - draft.speaker[0] < 2:
        return draft
    first = doc[draft.speaker[0]]
    bare = first.tag_ == "IN" and first.lower_ in ("by", "from")
    return replace(draft, speaker=(first.i + 1, draft.speaker[1])) if bare else draft


def _of_words(doc: Doc, draft: Draft) -> Draft:
    """Return "the envoy" for "the words of the envoy", by which translations cite people."""
    if draft.speaker is None or draft.speaker[0] >= draft.speaker[1]:
        return draft
    root = doc[slice(*draft.speaker)].root
    of = next((child for child in root.children if child.lower_ == "of"), None)
    owner = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if lemma(root) != "word" or owner is None or not draft.speaker[0] <= owner.i < draft.speaker[1]:
        return draft
    return replace(draft, speaker=(owner.left_edge.i, draft.speaker[1]))


def _commented(doc: Doc, draft: Draft) -> Draft:
    """Return Kato's words for "Lee commented on the words of Kato that …": who comments on them has not said them."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if cue is None or lemma(cue) != "comment" or cue.tag_[0] != "V":
        return draft
    on = next((child for child in cue.children if child.lower_ in ("on", "upon")), None)
    noun = next((child for child in on.children if child.dep_ == "pobj"), None) if on is not None else None
    owner = None if noun is None else _owner(noun)
    return draft if owner is None else replace(draft, speaker=noun_phrase(owner))


def _owner(noun: Token) -> Token | None:
    """Return "Kato" of "the words of Kato", "Kato's statement"."""
    if lemma(noun) not in {*noun_kinds(), "word"}:
        return None
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    whose = [child for child in noun.children if child.dep_ == "poss"]
    whose += [child for child in of.children if child.dep_ == "pobj"] if of is not None else []
    return next(iter(whose), None)


def _presumed_by_nobody(doc: Doc, draft: Draft) -> Draft:
    """Leave open who holds what something is "presumed to be": not who fired it."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    if cue is None or draft.speaker is None or cue.tag_ != "VBN" or cue.dep_ != "acl":
        return draft
    thought = lemma(cue) in words("minds", "presuming") and not any(c.dep_ == "agent" for c in cue.children)
    return replace(draft, speaker=None) if thought else draft


def _named(doc: Doc, draft: Draft) -> Draft:
    """Return "the mayor, Ann Lee" with what he says, for "According to the mayor | Ann Lee, two men died"."""
    end = None if draft.speaker is None else draft.speaker[1]
    if end is None or draft.cue_token is None or doc[draft.cue_token].lower_ not in words("phrases", "according"):
        return draft
    name = _name_behind(doc, end) if _is_role(doc[draft.speaker[0] : end].root) else None  # type: ignore[index]
    if name is None or draft.speaker is None:
        return draft
    start, stop = doc[name[0]].idx, doc[name[1]].idx  # of the name, and of the comma behind it
    content = [_behind(doc, span, stop) if start <= span[0] < stop < span[1] else span for span in draft.content]
    return draft if content == draft.content else replace(draft, speaker=(draft.speaker[0], name[1]), content=content)


def _is_role(noun: Token) -> bool:
    return noun.tag_ == "NN" and (is_person_noun(lemma(noun)) or noun.lower_ in ("chief", "head"))


def _name_behind(doc: Doc, comma: int) -> tuple[int, int] | None:
    """Return where a name stands between the comma at a place and the next one; None where none does."""
    if comma + 2 >= len(doc) or doc[comma].text != ",":
        return None
    last = next((i for i in range(comma + 1, min(comma + 2 + _LONGEST, len(doc))) if doc[i].text == ","), None)
    if last is None or last - comma < 3:
        return None  # one word may be the subject: "according to the envoy, Chad, …"
    named = all(doc[i].tag_[:3] == "NNP" and doc[i].text[0].isupper() for i in range(comma + 1, last))
    return (comma + 1, last) if named else None


def _behind(doc: Doc, span: Span, comma: int) -> Span:
    """Return a span without what stands before a comma, and the comma."""
    token = next(token for token in doc if token.idx > comma and not token.is_space)
    return token.idx, span[1]
