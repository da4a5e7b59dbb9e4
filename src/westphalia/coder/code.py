"""One article through every room: pages in, coded articles out. The only function that engines know.

It looks at each article alone, writes nothing and asks nobody: the same on any machine and in any process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from threading import Lock
from typing import TypeVar

from spacy.tokens import Doc

from westphalia.actors.cast.people import slug
from westphalia.actors.mention import Actor
from westphalia.actors.resolve import find_mentions
from westphalia.articles.page import Article, Page, Rejection
from westphalia.articles.prepare import prepare
from westphalia.attribution.claim import Claim
from westphalia.attribution.find import find_claims
from westphalia.attribution.kinds.kinds import denial_of
from westphalia.coder.answers import with_accusers
from westphalia.coder.coded import Coded, SentenceSpan
from westphalia.coder.denied_events import with_denied_events
from westphalia.coder.quantities import linked
from westphalia.coder.speakers import first_persons, second_persons
from westphalia.errors import ArticleRejected
from westphalia.events.event import Event
from westphalia.events.find import find_events
from westphalia.events.retelling.once import told_once
from westphalia.places.find import find_places
from westphalia.reading.parser import load_parser
from westphalia.reading.read import LANGUAGES, annotate, parse, read_articles
from westphalia.reading.reading import Reading
from westphalia.reference.outlets import outlet_by_domain, outlet_by_name
from westphalia.relations.agreements import AgreementMention, find_agreements
from westphalia.relations.causal import CausalClaim, find_causal_claims
from westphalia.relations.ties import TieMention, find_ties

# The parser's memory zone is one for the whole process: threads take turns.
_ZONE = Lock()
_Mention = TypeVar("_Mention", AgreementMention, TieMention)


def code(pages: Sequence[Page]) -> list[Coded | Rejection]:
    """Read pages for who did what and who says so.

    Parameters
    ----------
    pages
        Pages as `articles.inputs.find_pages` gives them; a few dozen at a time are parsed fastest.

    Returns
    -------
    list
        One result for each page, in the same order. Nothing an article holds raises: it becomes a `Rejection`.
    """
    results = [_prepared(page) for page in pages]
    readable = [i for i, found in enumerate(results) if isinstance(found, Coded) and not found.not_coded_because]
    articles = [results[i].article for i in readable]  # type: ignore[union-attr]
    # The zone frees the words that the parser's vocabulary would otherwise collect for ever. Docs die with it.
    with _ZONE, load_parser().memory_zone():
        for index, (article, doc) in zip(readable, parse(articles), strict=True):
            results[index] = _guarded(pages[index], partial(_code_doc, article, doc))
    return results


def _code_doc(article: Article, doc: Doc) -> Coded:
    return code_reading(annotate(article, doc))


def code_article(article: Article) -> Coded:
    """Code one clean article (see `code`)."""
    if reason := _unreadable(article):
        return Coded(article, publisher(article), not_coded_because=reason)
    with _ZONE, load_parser().memory_zone():
        return code_reading(next(read_articles([article])))


def code_reading(reading: Reading) -> Coded:
    """Code one article that has been read."""
    outlet = publisher(reading.article)
    mentions = find_mentions(reading)
    places = find_places(reading, mentions)
    claims = tuple(find_claims(reading, mentions, outlet))
    persons = (first_persons(reading.doc, mentions, claims), second_persons(reading.doc, mentions, claims))
    sides = [*mentions, *chain(*persons)]
    speakers = {claim.claim_id: claim.speaker_id for claim in claims if claim.speaker_id}
    found = [_in_claim(event, claims) for event in find_events(reading, sides, places)]
    events = told_once(with_accusers(reading.doc, found, claims, mentions), speakers)
    claims = with_denied_events(reading.doc, claims, events, mentions)
    return Coded(
        article=reading.article,
        outlet=outlet,
        sentences=_sentence_spans(reading),
        mentions=mentions,
        places=places,
        times=reading.times,
        quantities=linked(reading.quantities, events, reading.doc, partial(_claim_at, claims)),
        events=events,
        claims=claims,
        causal_claims=tuple(_whose(causal, claims) for causal in find_causal_claims(reading)),
        agreement_mentions=tuple(_told_in(one, claims) for one in find_agreements(reading, mentions)),
        tie_mentions=tuple(_told_in(tie, claims) for tie in find_ties(reading, mentions)),
    )


def publisher(article: Article) -> Actor | None:
    """Return the outlet that published an article, by name or by the domain of its address."""
    found = outlet_by_name(article.outlet) if article.outlet else None
    if found is None and article.url:
        found = outlet_by_domain(article.url)
    if found is not None:
        return Actor.of(found.entity)
    return Actor(f"OUT:{slug(article.outlet)}", article.outlet, "outlet", sector="JRN") if article.outlet else None


def _prepared(page: Page) -> Coded | Rejection:
    return _guarded(page, lambda: _set_aside(prepare(page)))


def _set_aside(article: Article) -> Coded:
    return Coded(article, publisher(article), not_coded_because=_unreadable(article))


def _unreadable(article: Article) -> str | None:
    if article.language in LANGUAGES or article.language == "und":
        return None
    return f"language {article.language!r} is kept, but not yet read for events and claims"


def _guarded(page: Page, work: Callable[[], Coded]) -> Coded | Rejection:
    """Return what `work` returns, or a rejection. Wide on purpose: one bad article must never stop the others."""
    try:
        return work()
    except ArticleRejected as error:
        reason = error.reason
    except OSError as error:
        # Models unpack into the temporary folder when they load; that is a fault of the machine, not of the page.
        reason = f"Reading it failed: {error.strerror or error}. Free space in the temporary folder and read it again."
    except Exception as error:
        reason = (
            f"Reading it failed ({type(error).__name__}: {str(error)[:200]}). This is a fault of Westphalia: "
            "please report it with the page."
        )
    return Rejection(page.path, page.given.url, page.given.external_id, reason, page.page_id)


def _sentence_spans(reading: Reading) -> tuple[SentenceSpan, ...]:
    spans = ((reading.span(sentence), sentence.kind) for sentence in reading.sentences)
    return tuple(SentenceSpan(span.start_char, span.end_char, kind) for span, kind in spans)


def _innermost(claims: Sequence[Claim], start: int, end: int) -> Claim | None:
    """Return the claim in whose content [start, end) is told: the smallest, the last in the chain."""
    around = [claim for claim in claims if claim.contains(start, end)]
    return min(around, key=lambda c: (c.content_end - c.content_start, -len(c.chain)), default=None)


def _claim_at(claims: Sequence[Claim], start: int, end: int) -> str | None:
    claim = _innermost(claims, start, end)
    return claim.claim_id if claim else None


def _in_claim(event: Event, claims: Sequence[Claim]) -> Event:
    claim = _innermost(claims, event.trigger_start, event.trigger_end)
    if claim is None:
        return event
    if event.status == "happened" and (denial := denial_of(claim, event.trigger_start, claims)):
        reason = f"negated: what {denial.cue_text!r} says did not happen"
        return replace(event, claim_id=denial.claim_id, status="negated", reasons=(*event.reasons, reason))
    return replace(event, claim_id=claim.claim_id)


def _whose(causal: CausalClaim, claims: Sequence[Claim]) -> CausalClaim:
    claim = _innermost(claims, causal.cue_start, causal.cue_start + len(causal.cue_text))
    return replace(causal, claim_id=claim.claim_id) if claim else causal


def _told_in(mention: _Mention, claims: Sequence[Claim]) -> _Mention:
    claim = _innermost(claims, mention.start, mention.end)
    return replace(mention, claim_id=claim.claim_id) if claim else mention
