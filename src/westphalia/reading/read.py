"""Article -> Reading: parse in batches, then annotate each one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Doc

from westphalia.articles.dateline import find_dateline
from westphalia.articles.page import Article
from westphalia.reading.annotations import Sentence, SentenceKind
from westphalia.reading.boundaries import DATELINE
from westphalia.reading.cues import find_cues
from westphalia.reading.parser import load_parser
from westphalia.reading.quantities import find_quantities
from westphalia.reading.reading import Reading
from westphalia.reading.times import find_times

_BATCH = 2  # articles parsed at a time: more are no faster, and the peak of memory is theirs (measured)
_DATELINE_WITHIN = 4  # lines from the top: title, subtitle, byline, story
# Languages that the parser reads. Others are kept in the record and reported as not yet coded.
LANGUAGES = frozenset({"en"})


def read_articles(articles: Iterable[Article]) -> Iterator[Reading]:
    """Read articles in English, in order.

    Parameters
    ----------
    articles
        Clean articles; those in a language outside `LANGUAGES` must have been set aside before.

    Returns
    -------
    iterator of Reading
        One for each article. Docs are only valid inside the memory zone of the caller (see `coder.code`).
    """
    return (annotate(article, doc) for article, doc in parse(articles))


def parse(articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Parse articles in batches, in order."""
    pairs = ((_tokens(article), article) for article in articles)
    for doc, article in load_parser().pipe(pairs, as_tuples=True, batch_size=_BATCH):
        yield article, doc


def _tokens(article: Article) -> Doc:
    """Split into words, and tell the parser where the dateline ends: it is no part of the first sentence."""
    doc = load_parser().make_doc(article.text)
    doc.user_data[DATELINE] = dateline_span(article)
    return doc


def dateline_span(article: Article) -> tuple[int, int] | None:
    """Return where the dateline stands in the text: at the head of one of the first paragraphs."""
    if article.dateline_place is None:
        return None
    for line in islice(re.finditer(r"[^\n]+", article.text), _DATELINE_WITHIN):
        if (found := find_dateline(line.group())) is not None:
            return line.start(), line.start() + len(line.group()[: found.end].rstrip())
    return None


def annotate(article: Article, doc: Doc) -> Reading:
    """Find sentences, times, quantities and cues in a parsed article."""
    sentences = find_sentences(article, doc)
    times = find_times(doc, sentences, article.published)
    quantities = find_quantities(doc, sentences, times)
    return Reading(article, doc, sentences, times, quantities, find_cues(doc, sentences))


def find_sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """Return the sentences of a Doc without surrounding white space; headings are marked as such."""
    kinds: dict[int, SentenceKind] = {
        start: "title" if start == 0 and article.title else "heading" for start, _ in article.headings
    }
    if dateline := doc.user_data.get(DATELINE):
        kinds[dateline[0]] = "dateline"
    found = []
    for span in doc.sents:
        start, end = span.start, span.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            found.append(Sentence(start, end, kinds.get(doc[start].idx, "prose")))
    return tuple(found)
