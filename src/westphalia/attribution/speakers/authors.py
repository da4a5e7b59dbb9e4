"""Who "I" and "we" are outside of quotation marks: the author of the page, of an editorial its publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from westphalia.actors.mention import Mention
from westphalia.articles.page import Article
from westphalia.attribution.claim import Claim, Link
from westphalia.attribution.content.quotations import Quotation
from westphalia.attribution.vocabulary import words
from westphalia.reference.outlets import outlet_by_name

_I = frozenset({"i", "me", "my"})
_WE = frozenset({"we", "our", "us"})
_AND = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,3}")


def with_authors(
    doc: Doc, article: Article, mentions: Sequence[Mention], quotations: Sequence[Quotation], claims: Sequence[Claim]
) -> list[Claim]:
    """Give "I believe that …" in the voice of the article to its author.

    Parameters
    ----------
    doc
        The parsed article.
    article
        The clean article; its byline names the author.
    mentions
        Its actors: an author who is named in the text is that one.
    quotations
        What it puts in marks: "I" is somebody else there.
    claims
        All of its claims.
    """
    own = [claim for claim in claims if _is_own(claim, quotations)]
    if not own:
        return list(claims)
    names = list(_names(article.byline or ""))
    author = _author(names, mentions) if names else _publisher(article, own[0], doc, quotations)
    if author is None:
        return list(claims)
    ids = {c.claim_id for c in own if len(names) == 1 or (c.speaker_text or "").lower() in _WE}
    before = {claim.claim_id: claim for claim in claims}
    found = {claim.claim_id: _written(claim, author) if claim.claim_id in ids else claim for claim in claims}
    return [_inside(found[claim.claim_id], before, found) for claim in claims]


def _is_own(claim: Claim, quotations: Sequence[Quotation]) -> bool:
    first = (claim.speaker_text or "").lower() in _I | _WE
    place = claim.speaker_start or 0
    quoted = any(q.start < place < q.end for q in quotations)
    return first and claim.speaker_id is None and claim.parent_claim_id is None and not quoted


def _names(byline: str) -> Iterator[str]:
    """Yield the persons that a byline names: no outlets, and no "Staff Writer"."""
    for part in _AND.split(byline.removeprefix("By ").strip()):
        plain = not words("headlines", "bylines") & {word.lower() for word in part.split()}
        if _NAME.fullmatch(part) and plain and outlet_by_name(part) is None:
            yield part


def _author(names: Sequence[str], mentions: Sequence[Mention]) -> Link:
    """Return the author, or the authors together. One whom the text does not name has no id."""
    if len(names) > 1:
        return Link(None, f"{', '.join(names[:-1])} and {names[-1]}", None)
    known = {m.actor.name: m.actor_id for m in mentions if m.actor.kind == "person"}
    return Link(known.get(names[0]), names[0], None)


def _publisher(article: Article, claim: Claim, doc: Doc, quotations: Sequence[Quotation]) -> Link | None:
    """Return the publisher of an editorial: nobody signed it, and nobody says "I" in it."""
    signed = article.byline is not None and "editorial" not in article.byline.lower()
    first = claim.chain[0]
    return first if first.text is None and not signed and not _says_i(doc, quotations) else None


def _says_i(doc: Doc, quotations: Sequence[Quotation]) -> bool:
    """Return True where somebody says "I" outside of marks: a letter, a speech, whose speaker nobody tells."""
    said = (token.idx for token in doc if token.lower_ in _I)
    return any(not any(q.start < place < q.end for q in quotations) for place in said)


def _written(claim: Claim, author: Link) -> Claim:
    link = author._replace(text=claim.speaker_text)
    chain = [*claim.chain[:-1], link]
    chain = chain[1:] if len(chain) > 1 and chain[0][:2] == author[:2] else chain
    return replace(claim, speaker_id=author.actor_id, speaker_name=author.name, anonymous=False, chain=tuple(chain))


def _inside(claim: Claim, before: dict[str, Claim], found: dict[str, Claim]) -> Claim:
    """Return a claim told in the author's words, through the author."""
    old = before.get(claim.parent_claim_id or "")
    if old is None or found[old.claim_id] is old:
        return claim
    return replace(claim, chain=(*found[old.claim_id].chain, *claim.chain[len(old.chain) :]))
