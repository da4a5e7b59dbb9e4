"""Of what kind a claim is: by its cue, and where the cue only says "said", by what is said.

Kinds are of the speech act (Searle 1976): who promises commits the own side, who demands wants others to act, who
assesses judges. What is said decides between them by grammar (told.py): modal and tense, whose doing it is, negation, a
judging predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Claim, ClaimKind
from westphalia.attribution.finding.verbs import is_negated, turned_down
from westphalia.attribution.kinds.denials import is_contrary
from westphalia.attribution.kinds.told import kind_told, roots
from westphalia.attribution.kinds.unwanted import is_unwanted
from westphalia.attribution.unsaid.refusals import kept_silent, refused_act
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, verb_kinds, words
from westphalia.reading.lemmas import lemma

_ACTS: frozenset[ClaimKind] = frozenset({"demand", "promise", "accusation"})  # done by the words themselves
_NAME = 3  # tokens that say what a report is called: "a fabrication", "baseless"
_NEITHER = frozenset({"neither", "nor"})
_WORD = re.compile(r"[\w-]+")


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
        return "refusal"
    spans = [s for start, end in content if (s := doc.char_span(start, end, alignment_mode="expand")) is not None]
    usual = _by_cue(cue, usual, spans)
    told = kind_told(spans, own, countered=cue is not None and lemma(cue) in words("denials", "countering"))
    if usual == "assessment" and told == "denial" and cue is not None and _argues(cue):
        return "denial"
    if usual != "statement":
        return usual
    if told == "statement" and cue is not None:
        if is_contrary(cue):
            return "denial"
        return _default(cue, told)
    return told


def _argues(cue: Token) -> bool:
    """Return True for cues that say what somebody holds: what is held may deny."""
    return lemma(cue) in words("denials", "arguing") or verb_kinds().get(lemma(cue)) == "statement"


def _default(cue: Token, told: ClaimKind) -> ClaimKind:
    """Return "assessment" for warnings of what is not said to come: they judge."""
    return "assessment" if lemma(cue) in words("judging", "warning") else told


def _by_cue(cue: Token | None, usual: ClaimKind, spans: Sequence[Span]) -> ClaimKind:
    """Return the kind that the cue makes of what stands with it."""
    if cue is None:
        return usual
    word = lemma(cue)
    if _is_alleged(cue):
        return "accusation"
    if _is_refusal(cue):
        return "refusal"
    if turned_down(cue) is not None or _refuses_to_concede(cue) or _rules_out(cue):
        return "denial"
    if word == "plead" and (plea := _plea(cue)) is not None:
        return plea
    if word in words("judging", "naming") and (named := _named(cue, spans)):
        return named
    if word == "deny" and _is_withheld(cue):
        return "statement"
    if is_unwanted(cue):
        return "statement"
    if word in ("hope", "fear", "worry") and _is_clause(spans):
        return "forecast" if kind_told(spans, frozenset(), countered=False) in ("forecast", "promise") else "assessment"
    if word in ("insist", "tell", "inform", "determine", "decide", "ask") and usual != "denial":
        return _by_clause(cue, spans, usual)
    if usual == "statement":
        usual = cue_kinds().get(word, usual)
    if usual in _ACTS and _is_kept_back(cue):
        return "statement"
    return _of_noun(spans) or usual if usual == "statement" else usual


def _by_clause(cue: Token, spans: Sequence[Span], usual: ClaimKind) -> ClaimKind:
    """Return what verbs mean that take several kinds of clause: "told them to go", "decided that", "insisted he go"."""
    word = lemma(cue)
    infinitive = any(_is_infinitive(root) for span in spans for root in roots(span)[:1])
    if word == "ask" and _is_reproach(spans):
        return "assessment"
    if word == "tell":
        return "demand" if infinitive and spans[0][0].text not in '"“' else "statement"
    if word in ("determine", "decide"):
        return "promise" if infinitive else "assessment"
    if word == "insist":
        wanted = any(_is_subjunctive(root) or _is_bare(cue, root) for span in spans for root in roots(span))
        return "demand" if wanted else "statement"
    return usual


def _is_infinitive(root: Token) -> bool:
    return root.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in root.children)


def _is_subjunctive(root: Token) -> bool:
    """Return True for "that he be freed": a subject, a bare verb, nothing that makes it a tense."""
    subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in root.children)
    bare = [c for c in (root, *root.children) if c.tag_ in ("VB", "MD", "VBD", "VBZ", "VBP") or c.lower_ == "to"]
    return subject and bool(bare) and all(c.tag_ == "VB" for c in bare)


def _is_bare(cue: Token, root: Token) -> bool:
    """Return True for "insisted that the refugees return": a present behind a past would have followed it."""
    alone = root.head == cue and not any(c.dep_ in ("aux", "auxpass") for c in root.children)
    return cue.tag_ == "VBD" and root.tag_ == "VBP" and alone and root.lower_ not in ("are", "have", "do", "am")


def _is_reproach(spans: Sequence[Span]) -> bool:
    """Return True for “Why does the world stay silent?”: who asks so in public judges."""
    first = [t.lower_ for t in spans[0][:2]] if spans else []
    return first[:1] in (["“"], ['"'], ["``"]) and first[1:] == ["why"] and "?" in spans[-1].text[-3:]


def _is_withheld(cue: Token) -> bool:
    """Return True for "denied them access": nothing is said."""
    told = [t for c in cue.children if c.dep_ in ("dobj", "dative", "prep") for t in (c, *c.children)]
    given = any(c.dep_ in ("dative", "iobj") for c in cue.children)
    return given or bool({lemma(t) for t in told} & words("denials", "withheld"))


def _is_clause(spans: Sequence[Span]) -> bool:
    found = [root for span in spans for root in roots(span)]
    return bool(found) and not any(_is_infinitive(root) for root in found[:1])


def _is_kept_back(cue: Token) -> bool:
    """Return True for "has not demanded", "stopped short of accusing". Not to want is to want not."""
    short = cue.dep_ == "pcomp" and (cue.head.lower_ == "without" or cue.head.head.lower_ == "short")
    return short or (is_negated(cue) and lemma(cue) not in ("want", "hope"))


def _is_alleged(cue: Token) -> bool:
    """Return True for "allegedly": it tells of wrongs only."""
    return cue.lower_ == "allegedly" or any(c.lower_ == "allegedly" for c in cue.children)


def _is_refusal(cue: Token) -> bool:
    """Return True for "declined to comment", "would not say whether", "refused to discuss"."""
    if lemma(cue) in words("refusals", "verbs"):
        return refused_act(cue) is not None
    if kept_silent(cue) is not None or (cue.dep_ == "dobj" and kept_silent(cue.head) is not None):
        return True
    would = any(c.lower_ in ("would", "wo", "could") for c in cue.children)
    negated = any(c.dep_ == "neg" for c in cue.children)
    return would and negated and lemma(cue) in words("refusals", "acts") - {"confirm"}


def _named(cue: Token, spans: Sequence[Span]) -> ClaimKind | None:
    """Return the kind of "called the report false" and "calling it a provocation"; None for "called for"."""
    right = [c for c in cue.children if c.i > cue.i]
    asks = any(c.lower_ in ("for", "on", "upon") or (c.dep_ == "xcomp" and _is_infinitive(c)) for c in right)
    turned_down = lemma(cue) in ("dismiss", "reject", "denounce")
    if asks or (turned_down and not any(c.lower_ == "as" for c in cue.children)):
        return None
    near = [t for c in right for t in (c, *c.children)]
    said = {lemma(t) for t in (*near, *(child for t in near for child in t.children))}
    reports = any(lemma(c) in words("nouns", "statement") for c in right)
    end = {lemma(t) for t in spans[-1][-_NAME:]} if spans and reports else set()  # "the reports … fiction"
    if (said | end) & words("denials", "false") or (turned_down and _is_charge(cue)):
        return "denial"
    return "accusation" if said & words("judging", "wrongs") else "assessment"


def _refuses_to_concede(cue: Token) -> bool:
    """Return True for "refuses to concede that they meddled"."""
    refusing = lemma(cue) in words("refusals", "verbs")
    verb = next((c for c in cue.children if c.dep_ == "xcomp"), cue) if refusing else cue
    refused = verb.dep_ == "xcomp" and lemma(verb.head) in words("refusals", "verbs")
    return refused and lemma(verb) in words("strengths", "admits")


def _rules_out(cue: Token) -> bool:
    """Return True for "ruled out talks"; who "did not rule it out" leaves it open."""
    out = lemma(cue) == "rule" and any(c.lower_ == "out" for c in cue.children)
    return out and not is_negated(cue) and not any(c.dep_ == "aux" and c.tag_ == "MD" for c in cue.children)


def _plea(cue: Token) -> ClaimKind | None:
    """Return what "pleaded guilty" and "pleaded not guilty" say of the charge."""
    guilty = next((c for c in cue.children if c.lower_ == "guilty"), None)
    if guilty is None:
        return None
    negated = any(c.dep_ == "neg" or c.lower_ == "not" for c in (*guilty.children, *cue.children))
    return "denial" if negated else "confirmation"


def _is_charge(cue: Token) -> bool:
    """Return True for "dismissed the allegation as theatre": whatever it is called, it is turned down."""
    things = [c for c in cue.children if c.dep_ in ("dobj", "obj")]
    return any(lemma(thing) in words("nouns", "statement") for thing in things)


def _of_noun(spans: Sequence[Span]) -> ClaimKind | None:
    """Return the kind of what is no clause but a noun for words: "repeated his call for", "voiced doubts"."""
    if len(spans) != 1 or roots(spans[0], strict=True):
        return None
    word = lemma(spans[0].root)
    if word == "innocence":
        return "denial"  # "protested his innocence"
    return noun_kinds().get(word) or cue_kinds().get(word) if spans[0].root.tag_[:2] == "NN" else None


def _neither_nor(cue: Token) -> bool:
    """Return True for "neither confirmed nor denied": who does neither leaves it open."""
    beside = (cue, *cue.children, cue.head, *cue.head.children)
    return any(token.lower_ in _NEITHER for token in beside)


def denies(claim: Claim) -> bool:
    """Return True where the cue itself denies what is said: "denied that …", not "said that … never"."""
    stems = words("denying", "stems")
    return claim.kind == "denial" and any(
        word.startswith(tuple(stems)) for word in (claim.cue_text or "").lower().split()
    )


def denial_of(told: Claim, at: int, claims: Iterable[Claim]) -> Claim | None:
    """Return the claim that says of what is told at an offset that it is not so; None where none does.

    Parameters
    ----------
    told
        The claim in which it is told: it denies it itself, or stands in one that does ("called reports that … false").
    at
        Where in the article's text.
    """
    around = (
        c for c in claims if c.denies_claim_id == told.claim_id and c.contains(told.content_start, told.content_end)
    )
    return next((claim for claim in (told, *around) if denies(claim) or _calls_false(claim, at)), None)


def _calls_false(claim: Claim, at: int) -> bool:
    """Return True for what stands behind a noun for words that are called false: "the report of an attack is a lie"."""
    if claim.kind != "denial":
        return False
    before = _WORD.findall(claim.content_text[: at - claim.content_start].lower())
    said = words("nouns", "statement")
    called = words("denials", "false")
    return any(word in said or word.removesuffix("s") in said for word in before) and any(
        word in called for word in _WORD.findall(claim.content_text.lower())
    )
