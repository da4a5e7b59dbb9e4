"""Words of saying set apart by commas, read by the order of the words.

They stand behind what is said, several one after another ("Chad will wait, Ann Lee said, Reuters reports"), turned
round ("…, said Ann Lee, who is to leave today"), or between a subject and its verb ("Chad, Ann Lee said, will not
wait"). The parser, rarely sure of such sentences, gives half of them to the wrong word.
"""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Span as Chars
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.draft import CLOSING, OPENING, Draft, char_spans, noun_phrase, short_of_stop
from westphalia.attribution.finding.listeners import behind_listener
from westphalia.attribution.finding.sources import is_outlet
from westphalia.attribution.finding.speaking import may_speak
from westphalia.attribution.finding.tail_sources import tail_source
from westphalia.attribution.finding.verbs import kind_of
from westphalia.attribution.unsaid.laws import is_law
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OF_NAMES = frozenset("DT PRP PRP$ JJ NN NNS NNP NNPS POS CD HYPH CC IN".split())
_MARKS = frozenset({*OPENING, *CLOSING})
_NEXT = 8  # characters between the comma and the verb: "has", "also"
_LATER = 10  # tokens behind the verb: "on Monday in an interview"
_TOLD = 12  # tokens that a speaker's name and titles may take


class Saying(NamedTuple):
    """One "Ann Lee said": the token of its verb, the tokens of who speaks, the first and the last token of all."""

    verb: int
    speaker: tuple[int, int]
    first: int
    last: int
    through: tuple[int, int] | None = None


def find_apart(doc: Doc, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield a draft for each words of saying that commas set apart where the parser is not to be trusted.

    Parameters
    ----------
    doc
        The parsed article.
    quotations
        What the article puts in marks; one right ahead is what is said, however many sentences it has.
    """
    for quotation in quotations:
        if (saying := _behind_clause(doc, quotation)) is not None:
            yield _draft(doc, saying, [(quotation.start, quotation.end)], [])
    for sentence in doc.sents:
        yield from _of_which(doc, sentence)
        if any(token.text == "," for token in sentence):
            yield from _behind(doc, sentence, quotations)
            for part in _at_colons(doc, sentence):
                yield from _between(doc, part)
            yield from _of_second(doc, sentence)


def _of_which(doc: Doc, sentence: Span) -> Iterator[Draft]:
    """Yield what a text says in "signed a statement by Chad(,) according to which two men are free"."""
    for which in sentence[3:-2]:
        according = doc[which.i - 2]
        if which.lower_ != "which" or according.lower_ not in words("phrases", "according"):
            continue
        noun = _writing_ahead(doc, sentence, according.i)
        apart = doc[according.i - 1].text == ","
        content = char_spans(doc, range(which.i + 1, _end_of_relative(sentence, which, apart=apart)))
        if noun is not None and content:
            cue = (according.idx, doc[which.i - 1].idx + len(doc[which.i - 1]))
            end = according.i - apart
            first, last = noun_phrase(noun)
            yield Draft(content, cue, according.i, (first, min(last, end)), "statement", 0.85)


def _end_of_relative(sentence: Span, which: Token, *, apart: bool) -> int:
    """Return where the clause behind "which" ends; set apart, short of "…, was leaked": that is told of the writing."""
    commas = (t.i for t in sentence if t.i > which.i and t.text == "," and t.i + 1 < sentence.end)
    return next((i for i in commas if apart and sentence.doc[i + 1].tag_ in _FINITE), short_of_stop(sentence))


def _writing_ahead(doc: Doc, sentence: Span, end: int) -> Token | None:
    """Return "report" of "a report by the UN", where that stands right ahead of a place, with a comma or none."""
    ahead = doc[max(sentence.start, end - _TOLD) : end - (doc[end - 1].text == ",")]
    for token in reversed(list(ahead)):
        if lemma(token) in _writings():
            return token if token.tag_[0] == "N" and not is_law(token) else None
        if token.tag_ in _FINITE or token.is_punct:
            return None
    return None


def _of_second(doc: Doc, sentence: Span) -> Iterator[Draft]:
    """Yield "shut the consulate and, Ann Lee said, expelled two envoys": only what stands behind "and" is hers."""
    commas = [t.i for t in sentence[1:] if t.text == ","]
    for first, second in pairwise(commas):
        goes_on = doc[second + 1] if second + 1 < sentence.end else doc[second]
        if doc[first - 1].tag_ != "CC" or goes_on.tag_ not in (*_FINITE, "VBN", "VBG", "RB", "TO"):
            continue
        saying = said_in_order(doc, first + 1, second)
        end = next((t.i for t in doc[second:] if t.text == ";" or t.i >= short_of_stop(sentence)), sentence.end)
        content = char_spans(doc, range(second + 1, end))
        if saying is not None and content:
            yield _draft(doc, saying, content, [])


def _writings() -> frozenset[str]:
    documents = words("documents", "nouns") | words("documents", "records") | words("documents", "holdings")
    return documents | words("nouns", "statement")


def with_apart(doc: Doc, drafts: Sequence[Draft], apart: Sequence[Draft]) -> list[Draft]:
    """Return all drafts; at words of saying that are set apart only those found here."""
    kept = [draft for draft in drafts if not any(_same_cue(draft, aside) for aside in apart)]
    apart = [replace(aside, content=[*aside.content, *_rest(doc, aside, drafts, apart)]) for aside in apart]
    return [*(by_subject(doc, draft, apart) for draft in kept), *apart]


def _same_cue(draft: Draft, aside: Draft) -> bool:
    start, end = aside.cue or (0, 0)
    return draft.cue is not None and draft.cue[0] < end and start < draft.cue[1]


def _rest(doc: Doc, aside: Draft, drafts: Sequence[Draft], apart: Sequence[Draft]) -> list[Chars]:
    """Return what the same words of saying introduce in the sentences behind: '"…," Lee said, Reuters reports. "…"'."""
    end = doc[aside.cue_token or 0].sent.end_char
    together = [other for other in apart if other.content == aside.content]
    found = [draft for draft in drafts if any(_same_cue(draft, other) for other in together)]
    behind = {(max(first, end), last) for draft in found for first, last in draft.content if last > end + 1}
    return [span for first, last in sorted(behind) for span in _clean(doc, first, last)]


def _clean(doc: Doc, first: int, last: int) -> list[Chars]:
    tokens = doc.char_span(first, last, alignment_mode="expand")
    return char_spans(doc, range(tokens.start, tokens.end)) if tokens is not None else []


def by_subject(doc: Doc, draft: Draft, apart: Sequence[Draft]) -> Draft:
    """Return what "Lee, according to Reuters, warned" tells as words of Lee, not of Reuters."""
    for aside in apart:
        if draft.cue and draft.speaker and len(aside.content) == 2:
            (first, last), (start, _) = aside.content
            if not last <= doc[draft.speaker[0]].idx < start:
                continue  # not a word of who says it
            subject = doc.char_span(first, last, alignment_mode="expand")
            if subject is not None and start <= draft.cue[0] < start + _NEXT:
                return replace(draft, speaker=(subject.start, subject.end))
    return draft


def _telling() -> frozenset[str]:
    kinds = verb_kinds()
    return frozenset(verb for verb in kinds if kinds[verb] in ("statement", "confirmation"))


def _behind(doc: Doc, sentence: Span, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield "…, Ann Lee said, Reuters reports": the last is who passes on what the one before says."""
    source = tail_source(doc, sentence)
    end = source.comma if source is not None else short_of_stop(sentence)
    turned = _turned(doc, sentence, end, trusted=source is None) or _turned_round(doc, sentence)
    sayings = [turned] if turned is not None else list(_chain(doc, sentence, end))
    if turned is None and len(sayings) < (2 if source is None else 1):
        return
    if source is not None and doc[source.verb].lower_ == "referring" and not is_outlet(doc, sayings[0].speaker):
        return  # "he said, referring to officials in Paris": a topic
    content = _told_before(doc, sentence, sayings[-1].first, quotations)
    through: list[tuple[int, int]] = []
    for saying in sayings if content else ():
        via = [*([saying.through] if saying.through else []), *through[-1:]]
        yield _draft(doc, saying, content, via)
        through.append(saying.speaker)
    if source is not None and source.cited is not None and through:
        cited = Saying(source.verb, source.cited, source.verb, source.cited[1])
        yield _draft(doc, cited, content, through[:1])


def _chain(doc: Doc, sentence: Span, end: int) -> Iterator[Saying]:
    """Yield the sayings at the end of a sentence, the last one first."""
    while True:
        first = end
        while first > sentence.start and not _parts(doc[first - 1]):
            first -= 1
        saying = said_in_order(doc, first, end) if first > sentence.start else None
        if saying is None:
            return
        yield saying
        end = first
        while end > sentence.start and _parts(doc[end - 1]):
            end -= 1


def _parts(token: Token) -> bool:
    return token.text == "," or token.text in _MARKS


def said_in_order(doc: Doc, first: int, end: int) -> Saying | None:
    """Return "Ann Lee said on Monday", "as Ann Lee said", "as quoted by Reuters" between two places."""
    if first + 1 >= end:
        return None
    if doc[first].lower_ in words("phrases", "according") and doc[first + 1].lower_ == "to":
        stop = _short_of_clause(doc, first + 2, end)
        return Saying(first, (first + 2, stop), first, end) if is_named(doc, first + 2, stop) else None
    if (quoted := _as_quoted(doc, first, end)) is not None:
        return quoted
    start = first + 1 if doc[first].lower_ == "as" else first
    verb = next((t for t in doc[start:end] if t.tag_ in _FINITE or _is_misread(t, end)), None)
    if verb is None or verb.i == start or not _tells(verb) or not is_named(doc, start, verb.i):
        return None
    rest = doc[verb.i + 1 : end]
    if len(rest) > _LATER or any(t.tag_[0] in "VMW" or t.lower_ in ("that", "as") for t in rest):
        return None
    if len(rest) and not (_says_when(rest[0]) or lemma(verb) in ("tell", "inform")):
        return None  # "announced a plan"
    return Saying(verb.i, (start, verb.i), first, end)


def _short_of_clause(doc: Doc, first: int, end: int) -> int:
    """Return where what is told of the speaker begins: "two envoys | met by Reuters", "an aide | who spoke to CNN"."""
    behind_noun = (t for t in doc[first + 1 : end] if t.nbor(-1).tag_[0] == "N")
    return next((t.i for t in behind_noun if t.tag_ in ("VBN", "WP", "WDT")), end)


def _as_quoted(doc: Doc, first: int, end: int) -> Saying | None:
    """Return "as quoted by Reuters", "as reported by the daily Le Soir": who passes it on stands behind "by"."""
    verb, by = first + 1, first + 2
    if by + 1 >= end or doc[first].lower_ != "as" or doc[verb].tag_ not in ("VBN", "VBD") or doc[by].lower_ != "by":
        return None
    passes_on = lemma(doc[verb]) in words("citing", "quoting") - {"describe"}
    return Saying(verb, (by + 1, end), first, end) if passes_on and is_named(doc, by + 1, end) else None


def _says_when(token: Token) -> bool:
    return token.tag_ in ("IN", "RB", "RBR", "TO") or (
        token.lower_ in words("apart", "times") or token.text in day_name
    )


def _is_misread(token: Token, end: int) -> bool:
    """Return True for the "reports" of ", Reuters reports", of which the parser makes a noun."""
    owned = token.i > 0 and token.nbor(-1).tag_ in ("POS", "PRP$")  # "Mali's claims"
    return token.i == end - 1 and token.lower_ in words("apart", "misread") and token.tag_ == "NNS" and not owned


def _tells(verb: Token) -> bool:
    return lemma(verb) in _telling() or verb.lower_ in words("apart", "misread")


def is_named(doc: Doc, start: int, end: int) -> bool:
    """Return True for a noun phrase that can speak."""
    name = doc[start:end]
    if not 0 < len(name) <= _TOLD or any(t.lower_ in words("apart", "no_speaker") for t in name):
        return False
    if any(t.tag_ not in _OF_NAMES and not t.text[:1].isupper() for t in name):
        return False
    if name[0].tag_ in ("IN", "CC") or any(t.tag_ == "IN" and t.lower_ not in words("apart", "joining") for t in name):
        return False
    last = name[-2] if name[-1].tag_ == "CD" and len(name) > 1 else name[-1]  # "Channel 12"
    return (last.tag_[0] in "NP" or last.text[:1].isupper()) and may_speak(doc, (start, end))


def _turned(doc: Doc, sentence: Span, end: int, *, trusted: bool) -> Saying | None:
    """Return "said Ann Lee, who is to leave" and "said to Reuters the envoy Ann Lee" at the end of a sentence.

    Of a mere "said Ann Lee" the parser is `trusted`, where nothing stands behind it.
    """
    for verb in sentence:
        if verb.tag_ not in ("VBD", "VBZ", "VBN") or lemma(verb) not in verb_kinds() or verb.i - 1 <= sentence.start:
            continue
        if not _parts(doc[verb.i - 1]):
            continue
        start, through = behind_listener(doc, verb.i + 1, end, told=lemma(verb) == "tell")
        stop = next((t.i for t in doc[start:end] if t.text == ","), end)
        apposed = stop > start and all(t.text[:1].isupper() for t in doc[stop + 1 : end])  # "the minister, Ann Lee"
        closed = stop == end or apposed or (stop + 1 < end and doc[stop + 1].lower_ in words("apart", "relative"))
        apart = stop < end or start > verb.i + 1 or not trusted
        heard = start > verb.i + 1
        known = _tells(verb) or heard
        name = _short_of_clause(doc, start, stop) if heard else stop
        closed = closed or (heard and doc[min(stop + 1, end - 1)].tag_ == "VBG")  # "…, adding that"
        if closed and apart and known and is_named(doc, start, name):
            return Saying(verb.i, (start, end if apposed else name), verb.i, end, through)
    return None


def _turned_round(doc: Doc, sentence: Span) -> Saying | None:
    """Return "considers the senator" and "is sure Ann Lee, a senator" at the end of a full sentence.

    So translations from Russian and French put it; the parser takes the senator for whom it considers, or for nobody.
    """
    end = short_of_stop(sentence)
    if end >= sentence.end or doc[end].text != ".":
        return None  # a headline: "Chad shuts the road, warns Mali"
    for verb in sentence[3:]:
        first = verb.i - 1 if doc[verb.i - 1].text in ("-", "–", "—") else verb.i
        told = _state_of_mind(verb) if lemma(verb) == "be" else verb
        if not _parts(doc[first - 1]) or verb.tag_ not in ("VBD", "VBZ", "VBP") or told is None or told.i + 1 >= end:
            continue
        if told is verb and lemma(verb) not in words("apart", "turned"):
            continue
        stop = next((t.i for t in doc[told.i + 1 : end] if t.text == "," or _cites(t)), end)
        asked = _short_of_clause(doc, told.i + 1, stop)
        agrees = verb.tag_ != "VBZ" or doc[told.i + 1 : asked].root.tag_ != "NNS"  # "claims 300 prisoners"
        if agrees and is_named(doc, told.i + 1, asked) and not any(t.tag_ in _FINITE for t in doc[asked:end]):
            by = asked + 2 if stop > asked + 2 and _interviews(doc[asked]) else stop
            speaker = (told.i + 1, _end_of_apposition(doc, asked, end))
            return Saying(told.i, speaker, first, end, (by, stop) if is_named(doc, by, stop) else None)
    return None


def _end_of_apposition(doc: Doc, stop: int, end: int) -> int:
    """Return where "Ann Lee, a senator from Ohio" ends, of which no more than "Ann Lee" has been read."""
    apposed = stop + 1 < end and doc[stop].text == "," and doc[stop + 1].tag_[0] in "DNJP"
    return end if apposed and not any(_cites(t) or _interviews(t) for t in doc[stop:end]) else stop


def _cites(token: Token) -> bool:
    """Return True where who is cited stands behind: "(writes Kommersant) with reference to", "citing"."""
    reference = token.lower_ == "with" and token.nbor().lower_ == "reference"
    return reference or lemma(token) in words("citing", "verbs") or token.lower_ == "referring"


def _state_of_mind(verb: Token) -> Token | None:
    """Return "sure" of "is absolutely sure"."""
    behind = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.tag_ != "RB"), verb)
    return behind if behind.lower_ in words("apart", "convinced") else None


def _interviews(verb: Token) -> bool:
    """Return True for the "polled" of "experts polled by Reuters"."""
    known = words("carriers", "interviewing") | words("carriers", "report")
    return lemma(verb) in known and verb.nbor().lower_ == "by"


def _behind_clause(doc: Doc, quotation: Quotation) -> Saying | None:
    """Return the words of saying of '"…," Ann Lee, who is in Oslo, said': what is told of her stands between."""
    quoted = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
    if quoted is None or not quotation.spoken or quoted.end >= len(doc):
        return None
    behind = doc[quoted.end : doc[quoted.end].sent.end]
    commas = [t.i for t in behind if t.text == ","][:2]
    if len(commas) < 2 or commas[1] + 1 >= behind.end or not is_named(doc, quoted.end, commas[0]):
        return None
    clause, verb = doc[commas[0] + 1], doc[commas[1] + 1]
    told_of = clause.lower_ in words("apart", "relative") or clause.tag_ == "VBG"
    if not told_of or verb.tag_ not in ("VBD", "VBZ") or not _tells(verb) or any(t.text in _MARKS for t in behind):
        return None
    return Saying(verb.i, (quoted.end, commas[0]), quoted.end, verb.i + 1)


def _told_before(doc: Doc, sentence: Span, first: int, quotations: Sequence[Quotation]) -> list[Chars]:
    """Return what stands before the words of saying: a quotation that ends there, else the sentence so far."""
    end = first
    while end > sentence.start and doc[end - 1].text == ",":
        end -= 1
    place = doc[end - 1].idx + len(doc[end - 1]) if end else 0
    quoted = next((q for q in quotations if q.spoken and 0 <= place - q.end <= 1), None)
    if quoted is not None and quoted.start <= doc[sentence.start].idx + 1:
        return [(quoted.start, quoted.end)]
    told = doc[sentence.start : end]
    if not any(t.tag_ in _FINITE for t in told) or any(t.text == ";" for t in told):
        return []
    return char_spans(doc, range(sentence.start, end))


def _between(doc: Doc, sentence: Span) -> Iterator[Draft]:
    """Yield "Chad, Ann Lee said, will not wait": between a subject and its verb."""
    commas = [t.i for t in sentence if t.text == ","]
    if len(commas) < 2 or commas[1] + 1 >= sentence.end:
        return
    first, second = commas[:2]
    start = max((t.i + 1 for t in doc[sentence.start : first] if t.text == ";"), default=sentence.start)
    before, behind = doc[start:first], doc[second + 1 : sentence.end]
    goes_on = next((t for t in behind if t.tag_ not in ("RB", "RBR")), None)
    misread = goes_on is not None and goes_on.tag_ == "VBN" and not any(t.tag_ in _FINITE for t in behind)
    if goes_on is None or not (goes_on.tag_ in _FINITE or misread) or _opens(before):
        return
    saying = said_in_order(doc, first + 1, second) or _said_turned(doc, first + 1, second)
    if saying is None or any(t.text in _MARKS for t in sentence):
        return
    end = next((t.i for t in behind if t.text == ";"), short_of_stop(sentence))
    content = char_spans(doc, [*range(start, first), *range(second + 1, end)])
    if len(content) == 2:
        yield _draft(doc, saying, content, [])


def _said_turned(doc: Doc, first: int, end: int) -> Saying | None:
    """Return "said Ann Lee" between two places: no more than the verb and who speaks."""
    verb = doc[first]
    told = verb.tag_ in ("VBD", "VBZ", "VBN") and _tells(verb) and is_named(doc, first + 1, end)
    return Saying(first, (first + 1, end), first, end) if told and not _has_object(doc, first + 1) else None


def _has_object(doc: Doc, place: int) -> bool:
    """Return True for "the envoy, told Monday (…)" and "the city, reported lost": no one who speaks stands there."""
    return doc[place].tag_ in ("JJ", "VBN", "CD") or doc[place].text in (*day_name, *month_name)


def _at_colons(doc: Doc, sentence: Span) -> Iterator[Span]:
    """Yield the parts of "Another envoy is blunt: the talks, he says, have failed"."""
    start = sentence.start
    for token in sentence:
        if token.text in (":", ";") and not any(t.text in _MARKS for t in sentence):
            yield doc[start : token.i]
            start = token.i + 1
    if start < sentence.end:
        yield doc[start : sentence.end]


def _opens(before: Span) -> bool:
    """Return True for what is no subject: with a verb, or behind a preposition ("In Oslo")."""
    return (
        not len(before)
        or any(t.tag_ in _FINITE for t in before)
        or before[0].tag_ in ("IN", "TO", "RB", "WRB", "UH", "CC")
        or before.root.dep_ == "npadvmod"
    )


def _draft(doc: Doc, saying: Saying, content: list[Chars], via: list[tuple[int, int]]) -> Draft:
    verb = doc[saying.verb]
    kind = "statement" if verb.tag_[0] != "V" else kind_of(verb)
    last = verb.nbor(1) if verb.lower_ in words("phrases", "according") else verb
    cue = (verb.idx, last.idx + len(last))
    return Draft(content, cue, verb.i, saying.speaker, kind, 0.85, via)
