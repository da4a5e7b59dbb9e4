"""Article -> Reading: parse in batches, then annotate each one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from westphalia.articles.page import Article
from westphalia.reading.annotations import Sentence
from westphalia.reading.cues import find_cues
from westphalia.reading.parser import load_parser
from westphalia.reading.quantities import find_quantities
from westphalia.reading.reading import Reading
from westphalia.reading.times import find_times

# Languages that the parser reads. Others are kept in the record and reported as not yet coded.
LANGUAGES = frozenset({"en"})


def read_articles(articles: Iterable[Article]) -> Iterator[Reading]:
    """Read articles in English, in order.

    Parameters
    ----------
    articles
        Clean articles; those in a language outside `LANGUAGES` must have been set aside before.

    Yields
    ------
    Reading
        One for each article. Docs are only valid inside the memory zone of the caller (see `coder.code`).
    """
    pairs = ((article.text, article) for article in articles)
    for doc, article in load_parser().pipe(pairs, as_tuples=True):
        yield annotate(article, doc)


def annotate(article: Article, doc: Doc) -> Reading:
    """Find sentences, times, quantities and cues in a parsed article."""
    sentences = find_sentences(article, doc)
    times = find_times(doc, sentences, article.published)
    quantities = find_quantities(doc, sentences, times)
    return Reading(article, doc, sentences, times, quantities, find_cues(doc, sentences))


def find_sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """Return the sentences of a Doc without surrounding white space; headings are marked as such."""
    headings = {start: ("title" if start == 0 and article.title else "heading") for start, _ in article.headings}
    found = []
    for span in doc.sents:
        start, end = span.start, span.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            found.append(Sentence(start, end, headings.get(doc[start].idx, "prose")))  # type: ignore[arg-type]
    return tuple(found)
