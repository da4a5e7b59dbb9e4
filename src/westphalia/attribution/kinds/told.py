"""Of what kind words are by what they say: modal and tense, whose doing it is, negation, a judging predicate."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from westphalia.attribution.claim import ClaimKind
from westphalia.attribution.kinds.denials import denies_charge
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she", "they", "it"})
_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_WOULD = frozenset({"would", "'d", "’d"})
_OUGHT = frozenset({"should", "must", "ought"})
_MAYBE = frozenset({"may", "might", "could"})
_CAN = frozenset({"can", "ca", "could"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
_POINTING = frozenset({"this", "that", "it", "which", "these", "those"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
# One claim is of one kind: what commits, blames or judges tells more than what is merely said beside it.
_ORDER: tuple[ClaimKind, ...] = ("denial", "promise", "demand", "accusation", "assessment", "forecast")


def kind_told(spans: Sequence[Span], own: frozenset[int], *, countered: bool) -> ClaimKind:
    """Return the kind of what is said.

    Parameters
    ----------
    spans
        The content.
    own
        Tokens that stand for the speaker or the speaker's side.
    countered
        Whether the cue sets the words against those of others.
    """
    told = [_of_clause(root, own, countered) for span in spans for root in roots(span)]
    if any(_holds_denial(span) for span in spans):
        return "denial"
    return next((kind for kind in _ORDER if kind in told), "statement")


def _holds_denial(span: Span) -> bool:
    """Return True where a denial stands one step further in ("is sure it was not hit") or has no verb ("Lies.")."""
    if _answers_no(span):
        return True
    return any(_is_held(t) and _denies(t) if t.tag_[0] == "V" else _is_bare_denial(t, span) for t in span)


def _answers_no(span: Span) -> bool:
    """Return True for "No, that never happened"."""
    begin = [t.lower_ for t in span[:12] if t.text not in '"“‘']
    return begin[:1] == ["no"] and begin[1:2] in ([","], ["."]) and bool({"not", "n't", "n’t", "never"} & {*begin})


def _denies(root: Token) -> bool:
    negated = any(c.dep_ == "neg" for c in root.children)
    return denies_charge(root, negated=negated, ours=False, countered=False)


def _is_held(clause: Token) -> bool:
    """Return True for a clause that somebody is sure of, has as a view, or says of himself to say."""
    above = clause.head
    if clause.dep_ == "conj":
        return above.tag_[0] == "V" and above.dep_ in ("ROOT", "ccomp")
    if clause.dep_ == "acl":
        return lemma(above) in words("denials", "views") and any(c.dep_ == "mark" for c in clause.children)
    if clause.dep_ != "ccomp":
        return False
    if is_be(above):
        sure = [c for c in above.children if c.dep_ == "acomp"]
        return not any(c.dep_ == "neg" for c in above.children) and all(
            lemma(c) in words("denials", "sure") for c in sure
        )
    return _thinks(above) and (above.dep_ == "conj" or lemma(above) in ("say", "tell"))


def _is_bare_denial(token: Token, span: Span) -> bool:
    """Return True for "Pure fiction.", "Not true." and "No collusion!", sentences without a verb."""
    inside = span.start <= token.head.i < span.end
    if token.tag_[0] not in "NJ" or (token.head != token and (inside or any(t.tag_[0] in "VM" for t in span))):
        return False
    negated = any(c.dep_ == "neg" or c.lower_ in ("not", "no") for c in token.children)
    bare = words("denials", "true") | words("denials", "wrongs") if negated else words("denials", "false")
    return lemma(token).lower() in bare


def roots(span: Span, *, strict: bool = False) -> list[Token]:
    """Return the main verbs of what is said: those whose head stands outside, and what the speaker "thinks" with them.

    With `strict` only those; else, where there are none, the first verb that stands there.
    """
    tops = [t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head == t]
    verbs = [t for t in tops if t.tag_[0] == "V"]
    said = [
        c
        for t in verbs
        if _thinks(t)
        for c in t.children
        if c.dep_ == "ccomp" and c.tag_[0] == "V" and c.i in range(span.start, span.end)
    ]
    found = [*verbs, *said]
    return found if found or strict else [t for t in span if t.tag_[0] == "V"][:1]


def _thinks(verb: Token) -> bool:
    """Return True for "I think", "(said) he believes": what follows is what is said. Not for "Kerry hopes"."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    believes = lemma(verb) in words("denials", "believing")
    return subject is not None and (
        subject.lower_ in _FIRST or subject.dep_ == "expl" or (believes and subject.lower_ in _THIRD - {"it"})
    )


def _of_clause(root: Token, own: frozenset[int], countered: bool) -> ClaimKind:
    if (concluded := _concluded(root)) is not None:
        inner = _of_clause(concluded, own, countered)
        return "assessment" if inner == "statement" else inner
    subject = next((c for c in root.children if c.dep_ in _SUBJECTS), None)
    auxiliaries = {c.lower_ for c in root.children if c.dep_ in ("aux", "auxpass")}
    negated = any(c.dep_ == "neg" for c in root.children)
    ours = subject is not None and _is_own(subject, own)
    if denies_charge(root, negated=negated, ours=ours, countered=countered and not auxiliaries & (_FUTURE | _WOULD)):
        return "denial"
    if auxiliaries & _OUGHT or (lemma(root) in ("need", "have") and _has_infinitive(root) and not ours and not negated):
        return "demand"
    if root.tag_ == "VB" and subject is None and not auxiliaries:
        return "demand"  # an imperative
    if subject is not None and subject.lower_ in _FIRST and lemma(root) in words("judging", "verbs"):
        return "assessment"
    return _coming(root, auxiliaries, ours=ours) or _judged(root, auxiliaries, negated=negated, ours=ours)


def _coming(root: Token, auxiliaries: set[str], *, ours: bool) -> ClaimKind | None:
    """Return "promise" or "forecast" for what is still to come."""
    if auxiliaries & _FUTURE or _is_going_to(root):
        return "promise" if ours else "forecast"
    if auxiliaries & _WOULD and not _judges(root):
        return "promise" if ours else "forecast"
    if ours and lemma(root) in words("judging", "intending") and _has_infinitive(root):
        return "promise"
    return None


def _judged(root: Token, auxiliaries: set[str], *, negated: bool, ours: bool) -> ClaimKind:
    """Return "accusation" or "assessment" for what blames or judges, else "statement"."""
    if not ours and not negated and _blames(root):
        return "accusation"
    maybe = auxiliaries & _MAYBE and not (negated and auxiliaries & {"could"})
    can = auxiliaries & (_CAN - {"could"}) and (negated or (not ours and _is_hedged(root)))
    return "assessment" if maybe or can or _judges(root) or _evaluates(root) else "statement"


def _is_hedged(root: Token) -> bool:
    """Return True for what can come about to a degree: "can offset it to some extent", "can be greatly reduced"."""
    near = {lemma(t) for c in root.children if c.dep_ in ("advmod", "prep", "npadvmod") for t in c.subtree}
    return bool(near & words("judging", "degrees"))


def _is_own(subject: Token, own: frozenset[int]) -> bool:
    """Return True for the speaker and the speaker's side: "we", "he" who speaks, "his country"."""
    owned = any(c.dep_ == "poss" and (c.tag_ == "PRP$" or c.i in own) for c in subject.children)
    if subject.lower_ in _FIRST or subject.i in own or (owned and lemma(subject) in words("judging", "sides")):
        return True
    return not own and subject.lower_ in _THIRD - {"it"}  # "McGhan said he would quit", where nobody knows McGhan


def is_be(token: Token) -> bool:
    """Return True for the forms of "be", also the clipped ones, which have no lemma."""
    return token.lower_ in _BE


def _judges(root: Token) -> bool:
    """Return True for a predicate that judges: "is dangerous", "are beasts", "seems a mistake"."""
    if not is_be(root) and lemma(root) not in words("judging", "copulas"):
        return False
    if any(c.dep_ == "expl" and c.lower_ == "there" for c in root.children):
        return False  # "there are 3,000 volunteers" counts
    for child in root.children:
        if child.dep_ == "acomp" and child.tag_ in ("JJ", "JJR", "JJS"):
            return True
        if child.dep_ == "attr" and child.tag_[:2] == "NN" and child.tag_[:3] != "NNP":
            return not {lemma(c) for c in child.children} & words("judging", "plain")
    return False


def _evaluates(root: Token) -> bool:
    """Return True where the object or predicate is called good or bad: "set a dangerous precedent"."""
    parts = (c for c in root.children if c.dep_ in ("dobj", "obj", "attr", "acomp", "oprd", "prep", "advmod"))
    told = {lemma(t) for c in parts for t in (c, *c.children)}
    return bool(told & words("judging", "evaluative"))


def _concluded(root: Token) -> Token | None:
    """Return what "this means that …", "it shows that …" leads to: who says so tells what he makes of it."""
    if lemma(root) not in words("judging", "concluding"):
        return None
    if not any(c.dep_ == "nsubj" and c.lower_ in _POINTING for c in root.children):
        return None
    return next((c for c in root.children if c.dep_ == "ccomp"), None)


def _blames(root: Token) -> bool:
    """Return True where a wrong is said of others: "is a declaration of war", "committed crimes", "is stalling"."""
    if (clause := _cleft(root)) is not None:
        return _does_wrong(clause) or lemma(clause) in words("judging", "begun")
    if _does_wrong(root) or _bears_guilt(root):
        return True
    said = [t for c in root.children if c.dep_ in ("attr", "dobj", "obj", "oprd") for t in c.subtree if t.i - c.i < 9]
    return any(lemma(t) in words("judging", "wrongs") for t in said)


def _cleft(root: Token) -> Token | None:
    """Return "had broken off" of "it was Rome that had broken off the talks"."""
    it = next((c for c in root.children if c.dep_ in _SUBJECTS and c.lower_ == "it"), None)
    named = next((c for c in root.children if c.dep_ == "attr"), None)
    if it is None or named is None or not is_be(root):
        return None
    return next((c for c in (*named.children, *root.children) if c.dep_ in ("relcl", "ccomp") and c.i > named.i), None)


def _does_wrong(verb: Token) -> bool:
    """Return True for "lied", "deliberately rammed", "takes advantage of": somebody does it, and ought not to."""
    if not any(c.dep_ == "nsubj" for c in verb.children) or any(c.dep_ == "neg" for c in verb.children):
        return False
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in verb.children):
        return False  # "looked into whether Rome violated the law"
    if any(c.dep_ == "advmod" and c.lower_ in words("judging", "ill_meant") for c in verb.children):
        return True
    begun = lemma(verb) in ("try", "attempt", "continue", "seek", "keep", "want", "begin", "start")
    verbs = [verb, *(c for c in verb.children if begun and c.dep_ in ("xcomp", "ccomp"))]
    behind = (f"{lemma(v)} {c.lower_}" for v in verbs for c in v.children if c.dep_ in ("prt", "dobj", "obj", "prep"))
    return any(lemma(v) in words("judging", "misdoing") for v in verbs) or bool(
        {*behind} & words("judging", "misdeeds")
    )


def _bears_guilt(root: Token) -> bool:
    """Return True for "is to blame", "is responsible for the deaths", "the blame lies with Rome"."""
    guilt = words("judging", "guilt")
    subject = next((c for c in root.children if c.dep_ in _SUBJECTS), None)
    if subject is not None and lemma(subject) in guilt and lemma(root) in ("lie", "rest", "be"):
        return any(c.lower_ in ("with", "on", "upon") for c in root.children)
    bearing = [c for c in root.children if c.i > root.i and c.dep_ in ("xcomp", "dobj", "obj", "acomp", "attr")]
    guilty = [c for c in bearing if lemma(c) in guilt]
    if is_be(root):
        return any(lemma(c) in ("blame", "guilty", "fault") for c in guilty) or any(
            c.lower_ == "responsible" and bool({lemma(t) for t in c.subtree} & _ills()) for c in bearing
        )
    return bool(guilty) and lemma(root) == "bear"


def _ills() -> frozenset[str]:
    """Return what one is "responsible for" who is accused; not "for the harbour"."""
    return words("judging", "wrongs") | words("judging", "harm")


def _has_infinitive(root: Token) -> bool:
    return any(c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.children) for c in root.children)


def _is_going_to(root: Token) -> bool:
    return root.lower_ in ("going", "gonna") and _has_infinitive(root)
