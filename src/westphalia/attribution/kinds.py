"""Of what kind a claim is: by its cue, and where the cue only says "said", by what is said.

Kinds are of the speech act (Searle 1976): who promises commits the own side, who demands wants others to act, who
assesses judges. What is said decides between them by grammar: modal and tense, whose doing it is, negation, a judging
predicate.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Claim, ClaimKind
from westphalia.attribution.vocabulary import cue_kinds, words
from westphalia.reading.lemmas import lemma

_FIRST = frozenset({"i", "we"})
_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_WOULD = frozenset({"would", "'d", "’d"})
_NEITHER = frozenset({"neither", "nor"})
_OUGHT = frozenset({"should", "must", "ought"})
_MAYBE = frozenset({"may", "might", "could"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def kind_of_claim(
    doc: Doc, usual: ClaimKind, cue: Token | None, content: Sequence[tuple[int, int]], own: frozenset[int]
) -> ClaimKind:
    """Return the kind of a claim.

    Parameters
    ----------
    usual
        The kind that the cue's word has in the lexicon.
    cue
        The word of the cue that says so; None where a quotation stands alone.
    content
        Spans of characters.
    own
        Tokens that stand for the speaker or the speaker's side.
    """
    if cue is not None and _neither_nor(cue):
        return "statement"
    if usual == "statement" and cue is not None:
        usual = cue_kinds().get(lemma(cue), usual)
    if usual != "statement":
        return usual
    told: list[ClaimKind] = []
    for start, end in content:
        span = doc.char_span(start, end, alignment_mode="expand")
        told += [_of_clause(root, own) for root in _roots(span)] if span is not None else []
    for kind in _ORDER:
        if kind in told:
            return kind
    return "statement"


def _neither_nor(cue: Token) -> bool:
    """Return True for "neither confirmed nor denied", which does neither."""
    beside = (cue, *cue.children, cue.head, *cue.head.children)
    return any(token.lower_ in _NEITHER for token in beside)


def denies(claim: Claim) -> bool:
    """Return True where the cue itself denies what is said: "denied that …", not "said that … never"."""
    stems = words("denying", "stems")
    return claim.kind == "denial" and any(
        word.startswith(tuple(stems)) for word in (claim.cue_text or "").lower().split()
    )


# One claim is of one kind: what commits, blames or judges tells more than what is merely said beside it.
_ORDER: tuple[ClaimKind, ...] = ("denial", "promise", "demand", "assessment", "forecast")


def _roots(span: Span) -> list[Token]:
    """Return the main verbs of what is said: those whose head stands outside, and verbs coordinated with them."""
    tops = [t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t]
    verbs = [t for t in tops if t.tag_[0] == "V"]
    said = [
        c
        for t in verbs
        for c in t.children
        if c.dep_ == "ccomp" and c.tag_[0] == "V" and c.i in range(span.start, span.end)
    ]
    return [*verbs, *said] or [t for t in span if t.tag_[0] == "V"][:1]


def _of_clause(root: Token, own: frozenset[int]) -> ClaimKind:
    subject = next((c for c in root.children if c.dep_ in _SUBJECTS), None)
    auxiliaries = {c.lower_ for c in root.children if c.dep_ in ("aux", "auxpass")}
    negated = any(c.dep_ == "neg" for c in root.children)
    ours = subject is not None and _is_own(subject, own)
    if _denies(root, negated, ours):
        return "denial"
    if auxiliaries & _OUGHT or (lemma(root) in ("need", "have") and _has_infinitive(root) and not ours):
        return "demand"
    if root.tag_ == "VB" and subject is None and not auxiliaries:
        return "demand"  # an imperative
    if subject is not None and subject.lower_ in _FIRST and lemma(root) in words("judging", "verbs"):
        return "assessment"
    judging = _judges(root)
    if auxiliaries & _FUTURE or _is_going_to(root):
        return "promise" if ours else "forecast"
    if auxiliaries & _WOULD:
        return "promise" if ours and not judging else "assessment" if judging else "forecast"
    if ours and lemma(root) in words("judging", "intending") and _has_infinitive(root):
        return "promise"
    return "assessment" if judging or auxiliaries & _MAYBE else "statement"


def _is_own(subject: Token, own: frozenset[int]) -> bool:
    """Return True for the speaker and the speaker's side: "we", "he" who speaks, "his country"."""
    owned = any(c.dep_ == "poss" and (c.tag_ == "PRP$" or c.i in own) for c in subject.children)
    return subject.lower_ in _FIRST or subject.i in own or (owned and lemma(subject) in words("judging", "sides"))


def _denies(root: Token, negated: bool, ours: bool) -> bool:
    """Return True where a charge is turned down: as false, or as not the own side's doing."""
    said = {lemma(t) for t in (root, *root.children)}
    said |= {lemma(t) for c in root.children if c.dep_ in ("attr", "acomp", "prep") for t in c.subtree}
    if said & words("judging", "false"):
        return not negated
    if negated and said & words("judging", "true"):
        return True
    if lemma(root) in ("deny", "confirm", "dispute", "exclude"):
        return False  # "did not deny" is no denial
    did = root.tag_ in ("VBD", "VBN", "VB") and any(c.lower_ in ("did", "had", "have", "has") for c in root.children)
    beside = (t for child in root.children for t in (child, *child.children))
    involved = lemma(root) in ("have", "play") and any(t.lower_ in ("no", "nothing") for t in beside)
    return ours and ((negated and did) or involved)


def _judges(root: Token) -> bool:
    """Return True for a predicate that judges: "is dangerous", "are beasts", "seems a mistake"."""
    if lemma(root) not in words("judging", "copulas"):
        return False
    for child in root.children:
        if child.dep_ == "acomp" and child.tag_ in ("JJ", "JJR", "JJS"):
            return True
        if child.dep_ == "attr" and child.tag_[:2] == "NN" and child.tag_[:3] != "NNP":
            return any(c.tag_ in ("JJ", "JJR", "JJS") for c in child.children) or child.tag_ == "NNS"
    return False


def _has_infinitive(root: Token) -> bool:
    return any(c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.children) for c in root.children)


def _is_going_to(root: Token) -> bool:
    return root.lower_ in ("going", "gonna") and _has_infinitive(root)
