"""Claims of a headline: "Visit to bring ties to new level — newspaper", "Minister: talks will go on", "Talks to go on:
Lavrov", "Talks to go on, says minister".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.actors.vocabulary import is_person_noun
from westphalia.articles.page import Article
from westphalia.attribution.claim import ClaimKind
from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.finding.speaking import can_speak
from westphalia.attribution.vocabulary import verb_kinds, words
from westphalia.reading.lemmas import lemma

_BEHIND = re.compile(r"^(?P<content>.{12,}\w[”\"’']?),?\s+(?P<cue>[—–]|--|-)\s+(?P<speaker>[^—–:.?!]{2,60})$")
_BEFORE = re.compile(r"^(?P<speaker>[A-Z][^—–:.?!,]{1,50})(?P<cue>:)\s+(?P<content>\S.{15,})$")
_NAMED = re.compile(r"^(?P<content>[^:]{20,}\w[”\"’']?)(?P<cue>:)\s+(?P<speaker>[A-Z][^—–:.?!,]{2,40}|[a-z]+)$")
_SAYS = re.compile(r"^(?P<content>.{20,}\w[”\"’']?),\s+(?P<cue>[a-z]+)\s+(?P<speaker>[^—–:.?!]{2,60})$")
_SPEAKERS = frozenset({"person", "outlet", "government", "organization", "igo", "military", "group"})
_LONGEST = 300  # characters of a headline


def find_headline(article: Article, doc: Doc, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """Yield the claim that the title makes, where it stands as the first line of the text and names who speaks.

    Parameters
    ----------
    article
        The clean article.
    doc
        The same, parsed.
    mentions
        Its actors.
    """
    line = article.text[:_LONGEST].partition("\n")[0].rstrip()
    if len(line) == len(article.text.rstrip()) or line[-1:] in (".", ",", ""):
        return  # one line alone, or a sentence, is no headline
    heads = {mention.head: mention for mention in mentions}
    for pattern in (_BEHIND, _BEFORE, _NAMED, _SAYS):
        match = pattern.match(line)
        speaker = doc.char_span(*match.span("speaker"), alignment_mode="expand") if match else None
        if match is None or speaker is None or not _speaks(speaker, heads, pattern):
            continue
        told = doc.char_span(*match.span("content"), alignment_mode="expand") or ()
        content = char_spans(doc, (token.i for token in told))
        if content and (_is_of_saying(doc, match) if pattern is _SAYS else _tells(told, pattern)):
            kind: ClaimKind = "forecast" if _is_to_come(told) else "statement"
            yield Draft(content, match.span("cue"), None, (speaker.start, speaker.end), kind, 0.7)
            return


def short_of(doc: Doc, draft: Draft, titles: Sequence[Draft]) -> Draft:
    """Return a draft whose content runs over the dash of a title, with what stands before it alone."""
    for title in titles:
        start, end = title.cue or (0, 0)
        if any(first < start and end <= last for first, last in draft.content):
            kept = [(first, min(last, start)) for first, last in draft.content if first < start]
            tokens = [t.i for span in kept for t in doc.char_span(*span, alignment_mode="contract") or ()]
            return replace(draft, content=char_spans(doc, tokens) or draft.content)
    return draft


def _tells(told: Iterable[Token], pattern: re.Pattern[str]) -> bool:
    """Return True for words with a verb; before a name behind a colon no relative clause ("The man who led …: Lee")."""
    verbs = [token for token in told if token.tag_[0] in "VM" or token.tag_ == "TO"]
    if pattern is _NAMED:
        verbs = [v for v in verbs if v.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO") and not _is_relative(v)]
    return bool(verbs)


def _is_relative(verb: Token) -> bool:
    return verb.dep_ in ("relcl", "acl") or verb.head.dep_ in ("relcl", "acl")


def _is_of_saying(doc: Doc, match: re.Match[str]) -> bool:
    """Return True where the word before the speaker is a verb such as "says" and "warns"."""
    cue = doc.char_span(*match.span("cue"))
    return cue is not None and lemma(cue[0]) in verb_kinds()


def _is_to_come(told: Iterable[Token]) -> bool:
    """Return True for "Visit to bring ties": headlines say "to" for "will"."""
    tokens = list(told)
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
    return not finite and any(token.tag_ == "TO" for token in tokens)


def _speaks(speaker: Span, heads: dict[int, Mention], pattern: re.Pattern[str]) -> bool:
    """Return True for people, bodies and outlets; not for "Analysis:" and "Ukraine war:"."""
    head: Token = speaker.root
    if pattern is not _BEFORE and len(speaker) == 1 and head.lower_ in words("headlines", "tellers"):
        return True  # a noun alone, of which the parser may make a verb
    if head.lower_ in words("headlines", "labels") or (pattern is _NAMED and head.text.islower()):
        return False
    mention = heads.get(head.i)
    if mention is not None:
        return mention.actor.kind in _SPEAKERS
    if head.text.islower() and is_person_noun(head.lower_):
        return True  # whatever the parser makes of the last word of a title
    return head.tag_ in ("NN", "NNS") and can_speak(head)
