"""Whose words a charge is: "denied the allegations of the envoy Ann Lee that Chad sold arms".

Who denies them does not make them: the claim behind "that" is the envoy's, told inside the denial.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, words
from westphalia.reading.lemmas import lemma

_FAR = 16  # tokens from the noun to its "that": a name with titles
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_MAKER = frozenset({"of", "by", "from"})


def find_charges(doc: Doc) -> Iterator[Draft]:
    """Yield a draft for each noun for words with both its maker and its clause: "claims by Chad that …"."""
    for noun in doc[:-3]:
        said = noun.tag_ in ("NN", "NNS") and lemma(noun) in words("nouns", "statement") | words("denials", "replied")
        if said and _is_turned_down(noun):
            draft = _charge(doc, noun)
            if draft is not None:
                yield draft


def _is_turned_down(noun: Token) -> bool:
    """Return True for what somebody rejects, denies or dismisses."""
    return noun.dep_ in ("dobj", "obj", "nsubjpass") and lemma(noun.head) in words("denials", "relative")


def _charge(doc: Doc, noun: Token) -> Draft | None:
    return _with_that(doc, noun) or _with_which(doc, noun)


def _with_that(doc: Doc, noun: Token) -> Draft | None:
    """Return the charge of "claims by Chad that …"."""
    if doc[noun.i + 1].lower_ not in _MAKER:
        return None
    that = next((t for t in doc[noun.i + 3 : min(noun.i + _FAR, noun.sent.end)] if t.lower_ == "that"), None)
    if that is None or that.i + 1 >= noun.sent.end:
        return None
    return _of_maker(doc, noun, (noun.i + 2, that.i), that, (noun.idx, noun.idx + len(noun)))


def _with_which(doc: Doc, noun: Token) -> Draft | None:
    """Return the charge of "the claims of Chad, according to which …" and "Chad's version, according to which …"."""
    near = doc[noun.i + 2 : min(noun.i + _FAR, noun.sent.end - 1)]
    which = next(
        (t for t in near if t.lower_ == "which" and doc[t.i - 2].lower_ in words("phrases", "according")), None
    )
    if which is None:
        return None
    end = which.i - 3 if doc[which.i - 3].text == "," else which.i - 2
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    maker = (noun.i + 2, end) if doc[noun.i + 1].lower_ in _MAKER else None
    if maker is None and owner is not None and end == noun.i + 1:
        maker = noun_phrase(owner)
    cue = (doc[which.i - 2].idx, doc[which.i - 1].idx + len(doc[which.i - 1]))
    return None if maker is None else _of_maker(doc, noun, maker, which, cue)


def _of_maker(doc: Doc, noun: Token, place: tuple[int, int], opening: Token, cue: tuple[int, int]) -> Draft | None:
    """Return what stands behind "that" or "which" as words of whoever makes the charge."""
    maker = doc[slice(*place)]
    if not len(maker) or any(t.tag_ in _FINITE or t.is_punct for t in maker) or not may_speak(doc, place):
        return None
    content = char_spans(doc, range(opening.i + 1, _end(opening)))
    kind = noun_kinds().get(lemma(noun), "statement")
    return Draft(content, cue, noun.i, place, kind, 0.8) if content else None


def _end(that: Token) -> int:
    """Return where the clause behind "that" ends: short of ", and" and ", which"."""
    stops = (t for t in that.sent if t.i > that.i and (t.text == ";" or (t.text == "," and _begins_other(t))))
    return next((t.i for t in stops), that.sent.end)


def _begins_other(comma: Token) -> bool:
    behind = comma.doc[comma.i + 1] if comma.i + 1 < comma.sent.end else comma
    return behind.tag_ in ("CC", "WDT", "WP", "VBG", "IN")


def with_charges(doc: Doc, drafts: Sequence[Draft], charges: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; the charges as those of their makers, each whole inside what is denied."""
    kept = [d for d in drafts if not any(_meets(d, charge) for charge in charges)]
    return [*(_whole(doc, draft, charges) for draft in kept), *charges]


def _meets(draft: Draft, charge: Draft) -> bool:
    """Return True for what else was found at the noun of a charge."""
    start, end = charge.cue or (0, 0)
    own = draft.cue is not None and draft.cue[0] < end and start < draft.cue[1]
    return own and (draft.cue or (0, 0))[0] >= start - 1


def _whole(doc: Doc, draft: Draft, charges: Sequence[Draft]) -> Draft:
    """Return the denial of a charge with all of it: "the allegations of the envoy that Chad sold arms"."""
    for charge in charges:
        noun = doc[charge.cue_token or 0]
        if draft.cue_token == noun.head.i:
            return replace(draft, content=[(noun.left_edge.idx, charge.content[-1][1])])
    return draft


def is_hearsay_of_somebody(doc: Doc, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Return True for the "allegedly" of "its charge that Chad allegedly sold arms": who alleges it is told."""
    if draft.cue is None or draft.speaker is not None or draft.cue_token is None:
        return False
    if doc[draft.cue_token].lower_ not in words("phrases", "hearsay"):
        return False
    start, end = draft.cue
    accusing = [other for other in drafts if other.speaker is not None and _accuses(doc, other)]
    return any(first <= start and end <= last for other in accusing for first, last in other.content)


def _accuses(doc: Doc, draft: Draft) -> bool:
    cue = None if draft.cue_token is None else lemma(doc[draft.cue_token])
    return cue is not None and (cue_kinds().get(cue) == "accusation" or cue in words("strengths", "claims"))
