"""Claims of a headline: "Visit to bring ties to new level — newspaper", "Minister: talks will go on"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from westphalia.actors.mention import Mention
from westphalia.articles.page import Article
from westphalia.attribution.claim import ClaimKind
from westphalia.attribution.draft import Draft, char_spans
from westphalia.attribution.speaking import can_speak
from westphalia.attribution.vocabulary import words

_BEHIND = re.compile(r"^(?P<content>.{20,}\w[”\"’']?)\s+(?P<cue>[—–]|--|-)\s+(?P<speaker>[^—–:.?!]{2,60})$")
_BEFORE = re.compile(r"^(?P<speaker>[A-Z][^—–:.?!,]{2,50})(?P<cue>:)\s+(?P<content>\S.{15,})$")
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
    for pattern in (_BEHIND, _BEFORE):
        match = pattern.match(line)
        speaker = doc.char_span(*match.span("speaker"), alignment_mode="expand") if match else None
        if match is None or speaker is None or not _speaks(speaker, heads):
            continue
        told = doc.char_span(*match.span("content"), alignment_mode="expand") or ()
        content = char_spans(doc, (token.i for token in told))
        if any(token.tag_[0] in "VM" or token.tag_ == "TO" for token in told) and content:
            kind: ClaimKind = "forecast" if _is_to_come(told) else "statement"
            yield Draft(content, match.span("cue"), None, (speaker.start, speaker.end), kind, 0.7)
            return


def _is_to_come(told: Iterable[Token]) -> bool:
    """Return True for "Visit to bring ties": headlines say "to" for "will"."""
    tokens = list(told)
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
    return not finite and any(token.tag_ == "TO" for token in tokens)


def _speaks(speaker: Span, heads: dict[int, Mention]) -> bool:
    """Return True for people, bodies and outlets; not for "Analysis:" and "Ukraine war:"."""
    head: Token = speaker.root
    if head.lower_ in words("headlines", "labels"):
        return False
    mention = heads.get(head.i)
    if mention is not None:
        return mention.actor.kind in _SPEAKERS
    return head.tag_ in ("NN", "NNS", "NNP") and can_speak(head) and head.tag_ != "NNP"
