"""Claims by prepositions, nouns and adverbs: "According to X", "in X's view", "X's claim that …", "X's denial of …",
"reportedly".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from westphalia.attribution.claim import ClaimKind
from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.finding.speaking import can_speak
from westphalia.attribution.finding.verbs import speaker_of
from westphalia.attribution.vocabulary import noun_kinds, verb_kinds, words
from westphalia.reading.lemmas import lemma


def find_by_phrases(doc: Doc) -> Iterator[Draft]:
    """Yield drafts for "according to", "in the view of", nouns of saying with a that-clause, and adverbs of hearsay."""
    for token in doc:
        draft = None
        if token.tag_[:2] == "NN":
            draft = (_noun(doc, token) if lemma(token) in noun_kinds() else None) or _in_view(doc, token)
        elif token.lower_ in words("phrases", "according"):
            draft = _according(doc, token)
        elif token.lower_ in words("phrases", "hearsay"):
            draft = _hearsay(doc, token)
        if draft is not None:
            yield draft


def _according(doc: Doc, token: Token) -> Draft | None:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or source is None or lemma(source) in words("phrases", "measures"):
        return None  # "according to plan"
    own = {inner.i for inner in token.subtree} | {token.i, to.i}
    clause = token.head
    for child in clause.children:  # "according to Reuters, citing the Pentagon": who is cited is no content
        if child.tag_ == "VBG" and lemma(child) in words("citing", "verbs"):
            own |= {inner.i for inner in child.subtree}
    content = char_spans(doc, (inner.i for inner in clause.subtree if inner.i not in own))
    if not content:
        return None
    cue = (token.idx, to.idx + len(to))
    return Draft(content, cue, token.i, noun_phrase(source), "statement", 0.85)


def is_phrase(cue: Token) -> bool:
    """Return True for the cue of "in X's view" and for an adverb of hearsay, which need no other sign of a claim."""
    return cue.lower_ in words("phrases", "hearsay") or (cue.dep_ == "pobj" and _is_view(cue))


def _is_view(noun: Token) -> bool:
    word = lemma(noun)
    return noun.head.lower_ == "in" and (word in words("phrases", "views") or word in words("phrases", "tellings"))


def _in_view(doc: Doc, noun: Token) -> Draft | None:
    """Return the draft of "in Tusk's view", "in the opinion of diplomats": not of "in view of" and "in our view"."""
    verb = noun.head.head
    if not _is_view(noun) or noun.dep_ != "pobj" or verb.tag_[0] not in "VM" or _says(verb):
        return None
    of = next((c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"), None)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None and of is not None and any(c.dep_ == "det" for c in noun.children):
        owner = next((c for c in of.children if c.dep_ == "pobj"), None)
    if owner is None or owner.lower_ in words("phrases", "ours") or not (owner.tag_[:3] == "PRP" or can_speak(owner)):
        return None
    own = {inner.i for inner in noun.head.subtree}
    if not _is_set_apart(doc, min(own), max(own)):
        return None  # "tears in the eyes of the minister"
    content = char_spans(doc, (inner.i for inner in verb.subtree if inner.i not in own))
    kind: ClaimKind = "statement" if lemma(noun) in words("phrases", "tellings") else "assessment"
    cue = (noun.idx, noun.idx + len(noun))
    return Draft(content, cue, noun.i, noun_phrase(owner), kind, 0.8) if content else None


def _is_set_apart(doc: Doc, first: int, last: int) -> bool:
    """Return True for a phrase that opens its sentence or has a comma on either side."""
    before, behind = doc[first - 1] if first else None, doc[last + 1] if last + 1 < len(doc) else None
    opens = (
        bool(doc[first].is_sent_start) or before is None or before.is_punct or before.is_space or before.tag_ == "CC"
    )
    return opens or doc[last].text == "," or (behind is not None and behind.text == ",")


def _hearsay(doc: Doc, adverb: Token) -> Draft | None:
    """Return the draft of "Rwanda allegedly sent troops": somebody says so, who is not told.

    "The envoy reportedly said" is another matter: he is the one who speaks (see carriers.py).
    """
    verb = adverb.head
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if adverb.dep_ != "advmod" or verb.tag_[0] not in "VM" or subject is None or _says(verb):
        return None
    apart = [c for c in verb.children if c.dep_ in ("advcl", "parataxis") or (c.dep_ == "conj" and _has_subject(c))]
    apart += [c for c in subject.children if c.dep_ == "relcl"]  # what the adverb has no say in
    apart += [subject] if subject.tag_ in ("WDT", "WP") else []
    own = {adverb.i}.union(*({inner.i for inner in part.subtree} for part in apart))
    content = char_spans(doc, (inner.i for inner in verb.subtree if inner.i not in own))
    cue = (adverb.idx, adverb.idx + len(adverb))
    return Draft(content, cue, adverb.i, None, "statement", 0.7) if content else None


def _says(verb: Token) -> bool:
    """Return True for a verb of saying; "recalled its envoy" and "held talks" are done, and not said."""
    parts = {child.dep_ for child in verb.children}
    done = lemma(verb) in words("phrases", "doing") and "dobj" in parts and not parts & {"ccomp", "xcomp"}
    return lemma(verb) in {*verb_kinds(), *words("citing", "verbs")} and not done


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _noun(doc: Doc, noun: Token) -> Draft | None:
    made = _made(noun)
    clauses = [*noun.children, *(made.children if made is not None else ())]
    clause = next((c for c in clauses if c.dep_ in ("acl", "ccomp", "relcl") and _has_that(c)), None)
    if clause is None and noun_kinds()[lemma(noun)] == "denial":
        of = next((c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"), None)
        clause = next((c for c in of.children if c.dep_ in ("pobj", "pcomp")), None) if of is not None else None
    if clause is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None) or _author(noun)
    content = char_spans(doc, (inner.i for inner in clause.subtree))
    whose = owner if owner is not None else holder(noun)
    speaker = noun_phrase(whose) if whose is not None else None
    kind = noun_kinds()[lemma(noun)]
    return Draft(content, (noun.idx, noun.idx + len(noun)), noun.i, speaker, kind, 0.6) if content else None


def _made(noun: Token) -> Token | None:
    """Return "made" of "claims made by the ambassador that …"."""
    holding = words("phrases", "holding")
    return next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and lemma(c) in holding), None)


def _author(noun: Token) -> Token | None:
    """Return who stands behind "by" or "from": "claims by the ambassador that …", "estimates from activists that …"."""
    made = _made(noun)
    beside = [*noun.children, *(made.children if made is not None else ())]
    by = next((c for c in beside if c.lower_ in ("by", "from") and c.dep_ in ("prep", "agent")), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def holder(noun: Token) -> Token | None:
    """Return whose view is told in "espoused the view that …"; a document speaks for itself: "reports that …"."""
    if noun.dep_ == "dobj" and lemma(noun.head) in words("phrases", "holding"):
        return speaker_of(noun.head)
    return noun if lemma(noun) in words("phrases", "speaking") else None


def _has_that(clause: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
