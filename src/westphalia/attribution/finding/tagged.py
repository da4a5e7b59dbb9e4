"""Claims by the learned tagger: cue, source and content as it marks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from westphalia.attribution.claim import ClaimKind, Span
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import Draft, char_spans, noun_phrase
from westphalia.attribution.finding.cited import what_is_cited
from westphalia.attribution.finding.speaking import is_shown
from westphalia.attribution.finding.verbs import is_told, kind_of, turned_down
from westphalia.attribution.unsaid.named import bears_name
from westphalia.attribution.vocabulary import cue_kinds, noun_kinds, verb_kinds, words
from westphalia.learned.attributions import find_attributions
from westphalia.learned.decode import Attribution
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading

LEAST = 0.6  # chosen on articles held out from training
# What must be scored where nothing else speaks for a claim: the lexicon does not know the cue, and the content has no
# verb ("signed the treaty"). Below it 29 of 58 were right in those articles, above it 126 of 163.
LEAST_BARE = 0.75
_ARTICLES = frozenset({"a", "an", "the"})


def find_tagged(reading: Reading, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield a draft for each attribution that the tagger is sure enough of."""
    doc = reading.doc
    for found in find_attributions(reading.encoded, least=LEAST):
        draft = tagged_draft(doc, found, quotations)
        if draft is not None:
            yield draft


def tagged_draft(doc: Doc, found: Attribution, quotations: Sequence[Quotation], *, inner: bool = False) -> Draft | None:
    """Return what the tagger found as a draft; None where nothing is said, or too little speaks for it."""
    token, kind = _cue(doc[slice(*found.cue)])
    tokens = [i for span in found.content for i in range(*span)]
    around = [q for q in quotations if not q.start < token.idx < q.end]  # "“A, aides say. B”": B is not the aides'
    content = _whole_quotations(char_spans(doc, tokens), around)
    if all(doc[i].lower_ in _ARTICLES or doc[i].is_punct for i in tokens):
        return None  # what else belongs to "the" was not found
    if not content or _names_what_is_cited(token, tokens) or _is_bare(doc, token, tokens, found.score, inner):
        return None
    cue = doc[slice(*found.cue)]
    source = _trimmed(doc, found.source)
    if any(lemma(word) in words("phrases", "unsaid") for word in cue):
        return None
    if bears_name(cue, source) or is_shown(cue, source) or _is_left_open(doc, token, tokens):
        return None
    if source and _is_expected(token, source):
        return None
    if source and token.lower_ in words("phrases", "according") and _is_measure(doc[slice(*source)].root):
        return None
    speaker = None if _listens(token, source) else source
    return Draft(content, (cue.start_char, cue.end_char), token.i, speaker, kind, round(found.score, 3))


def _is_measure(noun: Token) -> bool:
    """Return True for what something goes by: "varies according to the country"."""
    return lemma(noun) in words("phrases", "measures")


def _listens(cue: Token, source: tuple[int, int] | None) -> bool:
    """Return True where the tagger took the one who is told for the one who says: "the minister was asked whether"."""
    if source is None or cue.tag_ != "VBN" or not is_told(cue):
        return False
    heard = next((c for c in (*cue.children, *cue.head.children) if c.dep_ in ("nsubj", "nsubjpass")), None)
    return heard is not None and heard.i in range(*source)


def _whole_quotations(content: list[Span], quotations: Sequence[Quotation]) -> list[Span]:
    """Return content that holds each quotation it begins to its end: the tagger may miss a mark, or end too early."""
    whole: list[Span] = []
    for start, end in content:
        for quotation in quotations:
            opened = quotation.spoken and start <= quotation.start + 1 < end
            if opened and quotation.start - 1 <= start and end < quotation.end:
                start, end = min(start, quotation.start), quotation.end
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _names_what_is_cited(cue: Token, content: Sequence[int]) -> bool:
    """Return True for "citing Chinese analysts": nothing is said there, somebody is named (see citing.py)."""
    cited = what_is_cited(cue) if lemma(cue) in words("citing", "verbs") else None
    return cited is not None and set(content) <= {token.i for token in cited.subtree}


def _is_bare(doc: Doc, cue: Token, content: Sequence[int], score: float, inner: bool) -> bool:
    """Return True where the cue is no known word of saying, the content is no clause, and the tagger is not sure.

    Inside other words more is asked for: the verb of "its depleted stocks" makes no clause.
    """
    if score >= LEAST_BARE or _is_known(cue) or (inner and lemma(cue) in cue_kinds()):
        return False
    return not any(doc[i].tag_[0] in "VM" and not (inner and doc[i].dep_ == "amod") for i in content)


def _is_expected(cue: Token, source: tuple[int, int]) -> bool:
    """Return True where who "is expected" was taken for who expects: "leaders of nine states are expected there"."""
    if cue.tag_ != "VBN" or verb_kinds().get(lemma(cue)) not in ("forecast", "assessment"):
        return False
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    return subject is not None and set(range(*source)) <= {token.i for token in subject.subtree}


def _is_left_open(doc: Doc, cue: Token, content: Sequence[int]) -> bool:
    """Return True for "a war both seek to avoid": what is said stands elsewhere, the infinitive alone says nothing."""
    open_ended = len(content) == 2 and doc[content[0]].lower_ == "to" and doc[content[1]].tag_ == "VB"
    return open_ended and not _is_known(cue) and lemma(cue) not in words("refusals", "verbs")


def _is_known(cue: Token) -> bool:
    word = lemma(cue)
    return word in verb_kinds() or word in noun_kinds() or cue.lower_ in words("phrases", "according")


def _cue(cue: Tokens) -> tuple[Token, ClaimKind]:
    """Return the word of the cue that says what kind of claim it makes: the last one the lexicon knows."""
    if (turning := next((token for token in cue if turned_down(token) is not None), None)) is not None:
        return turning, "denial"
    for token in reversed(list(cue)):
        if token.tag_[0] == "V" and (lemma(token) in verb_kinds() or lemma(token) in words("citing", "verbs")):
            return token, kind_of(token)
        if token.tag_[:2] == "NN" and lemma(token) in noun_kinds():
            return token, noun_kinds()[lemma(token)]
    return cue.root, "statement"


def _trimmed(doc: Doc, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a source without punctuation and prepositions at its edges, and without a last "'s"."""
    if source is None:
        return None
    first, last = source
    if last - first > 1 and doc[last - 1].tag_ == "POS":
        last -= 1
    while first < last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last > first and (doc[last - 1].is_punct or doc[last - 1].is_space or doc[last - 1].tag_ == "IN"):
        last -= 1
    if first < last and doc[last - 1].dep_ == "compound" and doc[last - 1].head.tag_ == doc[last - 1].tag_ == "NNP":
        last = max(last, doc[last - 1].head.i + 1)  # "spokesman Pen": a name is whole
    if last - first == 1 and doc[first].tag_ == "DT" and doc[first].head.i > first and doc[first].head.tag_[0] == "N":
        return noun_phrase(doc[first].head)  # "The" alone speaks for nobody
    return (first, last) if first < last else None
