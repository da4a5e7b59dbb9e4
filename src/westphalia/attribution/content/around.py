"""What the author says around somebody's words in one sentence is none of them.

In "On the day of the vote, Oslo said it would wait" the content begins behind the words of saying; in "Oslo will wait,
a paper reported, weeks after Rome withdrew" it ends before them; and a semicolon begins another sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.attribution.claim import Span as Chars
from westphalia.attribution.draft import OPENING, Draft, char_spans, is_quoted
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma
from westphalia.reading.text import text_of

_DATE = 4  # tokens of a day behind the medium: "on Monday evening"
_NEXT = 2  # tokens between words of saying and the clause they open: "that", a comma
_FAR = 25  # tokens from a verb to its "that"
_WHERE = frozenset({"after", "at", "before", "during", "earlier", "following", "in", "later", "on", ","})
_KNOWN = re.compile(r"it be known (?:[\w ]{1,20} )?that ")
_WHEN = ("advcl", "npadvmod", "prep", "advmod")


def without_surroundings(doc: Doc, draft: Draft) -> Draft:
    """Return a draft without what stands around its words of saying and belongs to them, or to the next sentence."""
    verb = _verb(doc, draft)
    if verb is None or draft.cue is None:
        return draft
    start, end = draft.cue
    draft = _without_besides(doc, _behind_verb(doc, _behind_colon(doc, draft, verb), verb))
    draft = _without_medium(doc, _behind_that(doc, draft, verb))
    if len(draft.content) < 2:
        return draft
    first = min(start, doc[draft.speaker[0]].idx) if draft.speaker else start
    before = [span for span in draft.content if span[1] <= first]
    behind = [span for span in draft.content if span[0] >= end]
    if not before or not behind or len(before) + len(behind) < len(draft.content):
        return draft
    if _opens_clause(verb) and not any(is_quoted(doc, span) for span in before):
        return replace(draft, content=behind)
    kept = [span for span in behind if is_quoted(doc, span) or not _is_authors(doc, span, verb)]
    return replace(draft, content=[*before, *kept])


def without_opener(doc: Doc, draft: Draft) -> Draft:
    """Return the draft of "On the other hand, Chad, according to Lee, will wait" with what is told of Chad alone.

    Likewise of "let it be known that Chad will wait".
    """
    first, last = draft.content[0]
    told = text_of(doc)[first:last].lower()
    if (known := _KNOWN.match(told)) is not None:
        return replace(draft, content=[(first + known.end(), last), *draft.content[1:]])
    openers = (f"{on}{one}, " for one in words("around", "openers") for on in ("", "on "))
    opener = next((one for one in openers if told.startswith(one)), None)
    return replace(draft, content=[(first + len(opener), last), *draft.content[1:]]) if opener else draft


def _behind_that(doc: Doc, draft: Draft, verb: Token) -> Draft:
    """Return the draft of "wrote on Monday, citing an aide, that talks go on" with what stands behind "that" alone.

    Between the two stand only when, where and from whom: no finite verb, and no other verb of saying.
    """
    behind_source = _that_behind_source(verb)
    that = behind_source or next((t for t in _ahead(verb) if _may_end(t)), None)
    if that is None or that.lower_ != "that" or that.i == verb.i + 1:
        return draft
    if behind_source is None and that.tag_ != "IN" and that.dep_ != "mark":
        return draft
    if verb_kinds().get(lemma(verb)) not in ("statement", "confirmation") or doc[verb.i + 1].lower_ not in _WHERE:
        return draft  # "mocked the fact that"
    if any(is_quoted(doc, span) for span in draft.content) or verb.dep_ == "amod" or not draft.content:
        return draft
    behind = [(max(a, that.idx), b) for a, b in draft.content if b > that.idx + len(that)]
    if behind and len(behind) == len(draft.content) and behind[0][0] > that.idx and behind_source is None:
        return draft
    told = [t.i for a, b in behind for t in doc.char_span(a, b, alignment_mode="contract") or ()]
    stop = next((t.i for t in doc[that.i : verb.sent.end] if t.text == ";"), verb.sent.end)
    if told and behind_source is not None:
        told = list(range(that.i + 1, told[-1] + 1))
    content = char_spans(doc, told or range(that.i + 1, stop))
    return replace(draft, content=content) if content else draft


def _ahead(verb: Token) -> Span:
    return verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]


def _that_behind_source(verb: Token) -> Token | None:
    """Return the "that" of "wrote, citing two men who asked for silence, that …", whatever is told of the men."""
    ahead = list(_ahead(verb))
    citing = len(ahead) > 1 and ahead[0].text == "," and lemma(ahead[1]) in words("citing", "verbs")
    if not citing or ahead[1].tag_ != "VBG":
        return None
    return next((t for t in ahead[2:] if t.lower_ == "that" and t.nbor(-1).text == ","), None)


def _may_end(token: Token) -> bool:
    """Return True for "that", and for what shows that a "that" further on belongs to something else."""
    described = token.tag_ in ("VBN", "VBG") and token.dep_ in ("acl", "amod")  # "a leaked memo", "men briefed on it"
    other = token.tag_[0] == "V" and not described and lemma(token) not in words("citing", "verbs") | {"refer"}
    return token.lower_ == "that" or token.tag_ == "MD" or token.text in (";", ":", *OPENING) or other


def _without_medium(doc: Doc, draft: Draft) -> Draft:
    """Return a draft without "in a statement on Monday" at its end: there it is said."""
    first, last = draft.content[-1]
    told = doc.char_span(first, last, alignment_mode="expand")
    if told is None or is_quoted(doc, (first, last)):
        return draft
    medium = next((token for token in told if token.lower_ == "in" and _is_medium(token)), None)
    if medium is None or medium.i <= told.root.i or told.end - medium.right_edge.i > _DATE:
        return draft
    kept = char_spans(doc, range(told.start, medium.i))
    return replace(draft, content=[*draft.content[:-1], *kept]) if kept else draft


def _is_medium(preposition: Token) -> bool:
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or lemma(noun) not in words("carriers", "media"):
        return False
    return all(child.lower_ in ("a", "an") for child in noun.children if child.dep_ in ("det", "poss"))


def _behind_colon(doc: Doc, draft: Draft, verb: Token) -> Draft:
    """Return the draft of "Lee, turning to the talks, said: they go on" with what stands behind the colon alone."""
    behind = doc[verb.i + 1 : verb.sent.end]
    colon = next((t for t in behind if t.tag_ != "RB" and t.lower_ not in ("it", "this")), verb)  # "said it clearly:"
    if colon.text != ":" or any(is_quoted(doc, span) for span in draft.content if span[0] < verb.idx):
        return draft
    told = [
        t.i for a, b in draft.content for t in doc.char_span(a, b, alignment_mode="contract") or () if t.i > colon.i
    ]
    content = char_spans(doc, told) if draft.content[0][0] < colon.idx else []
    return replace(draft, content=content) if content else draft


def _behind_verb(doc: Doc, draft: Draft, verb: Token) -> Draft:
    """Return the draft of "Lee, asked about Chad, said it would wait" with what stands behind "said" alone.

    Who speaks stands first there: between the two is told of him.
    """
    if draft.speaker is None or draft.cue is None or draft.speaker[1] > verb.i:
        return draft
    first, cue = doc[draft.speaker[1] - 1].idx, draft.cue
    between = [span for span in draft.content if first < span[0] < cue[0] and not is_quoted(doc, span)]
    told = [span for span in draft.content if span not in between]
    for _, end in between:
        behind = doc.char_span(cue[1], end, alignment_mode="expand") if end > cue[1] else None
        told += char_spans(doc, (t.i for t in behind or () if t.idx >= cue[1]))
    return replace(draft, content=sorted(told)) if between and any(a >= cue[1] for a, _ in told) else draft


def _without_besides(doc: Doc, draft: Draft) -> Draft:
    """Return the draft of "warned at the same time that Chad would pay" with what it warned of alone."""
    behind = text_of(doc)[draft.cue[1] :].lower() if draft.cue else ""
    besides = next((one for one in words("around", "besides") if behind.lstrip(", ").startswith(one)), None)
    if besides is None or draft.cue is None:
        return draft
    end = draft.cue[1] + behind.index(besides) + len(besides)
    start, last = draft.content[0]
    if not draft.cue[1] <= start < end < last:
        return draft
    told = doc.char_span(end, last, alignment_mode="contract")
    content = char_spans(doc, (t.i for t in told or () if t.idx >= end))
    return replace(draft, content=[*content, *draft.content[1:]]) if content else draft


def _verb(doc: Doc, draft: Draft) -> Token | None:
    cue = doc.char_span(*draft.cue, alignment_mode="expand") if draft.cue else None
    return cue.root if cue is not None and cue.root.tag_[0] == "V" else None


def _opens_clause(verb: Token) -> bool:
    """Return True for "Oslo said it would wait": what is said begins right behind."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if clause is None or clause.left_edge.i > verb.i + _NEXT:
        return False
    return all(token.text != ";" for token in verb.doc[verb.i : clause.i])


def _is_authors(doc: Doc, span: Chars, verb: Token) -> bool:
    """Return True for what dates the saying, and for what stands behind a semicolon."""
    told = doc.char_span(*span, alignment_mode="expand")
    if told is None:
        return False
    apart = any(token.text == ";" for token in doc[verb.i : told.start])
    above = next((token for token in (told.root, *told.root.ancestors) if token.head == verb), None)
    return apart or (above is not None and above.i > verb.i and above.dep_ in _WHEN)
