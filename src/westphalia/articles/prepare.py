"""One page → one article: its text cleaned, its metadata read, its date and language told."""

from __future__ import annotations

from dataclasses import dataclass, field

from westphalia.articles.agencies import agencies
from westphalia.articles.cleaning.credits import without_pictures
from westphalia.articles.cleaning.facts import Facts, read_facts
from westphalia.articles.cleaning.page_text import PageText, clean_page_text
from westphalia.articles.cleaning.scripts import language_of_site
from westphalia.articles.cleaning.sources import source_behind
from westphalia.articles.dateline import Dateline, find_dateline
from westphalia.articles.inputs.pdf import read_pdf
from westphalia.articles.inputs.text import decode_text, one_line
from westphalia.articles.language import language_of
from westphalia.articles.limits import MAX_TEXT_CHARS
from westphalia.articles.markup import Markup
from westphalia.articles.page import Article, Page
from westphalia.articles.published import publication, puts_day_first
from westphalia.errors import ArticleRejected, BadOption
from westphalia.reference.languages import language_code
from westphalia.reference.outlets import outlet_by_name

# A dateline stands at the beginning of the story, at most behind a deck and an editor's note.
_DATELINE_WITHIN = 4
_DATELINE_ALONE = 80  # characters of one that has a line for itself


@dataclass(frozen=True, slots=True)
class _Source:
    """A page's text, and what its markup or file properties say of it.

    `furnished` is False where menus, headline and teasers were taken off by someone who saw the markup.
    """

    text: str
    headings: tuple[str, ...] = ()
    furnished: bool = True
    markup: Markup = field(default_factory=Markup)


def prepare(page: Page) -> Article:
    """Make an article of a page.

    Parameters
    ----------
    page
        As `find_pages` gives it. What `page.given` says wins over what the page says.

    Raises
    ------
    ArticleRejected
        If the page holds no text, or too much of it, or is given a date that does not exist.
    """
    given, source = page.given, _source(page)
    if len(source.text) > MAX_TEXT_CHARS:
        raise ArticleRejected(_too_long(len(source.text)))
    cleaned = clean_page_text(
        source.text,
        title=one_line(given.title) or source.markup.title,
        headings=source.headings,
        furnished=source.furnished,
    )
    if not any(c.isalnum() for c in cleaned.text):
        raise ArticleRejected(_NO_TEXT)
    return _article(page, source.markup, cleaned)


_NO_TEXT = "There is no article text in it. Usually an empty file, or a page whose text is loaded by a script."


def _too_long(characters: int) -> str:
    return (
        f"Its text has {characters:,} characters, more than the {MAX_TEXT_CHARS:,} one article may have. "
        "Usually many articles in one file: split it, one article a file or one a line as JSONL."
    )


def _source(page: Page) -> _Source:
    if page.kind == "html":
        return _from_html(page)
    if page.kind == "pdf":
        body = page.body if isinstance(page.body, bytes) else page.body.encode("latin-1", "replace")
        content = read_pdf(body)
        return _Source(content.text, markup=Markup(byline=content.byline))
    return _Source(page.body if isinstance(page.body, str) else decode_text(page.body))


def _from_html(page: Page) -> _Source:
    # trafilatura and lxml: half a second that text does not need
    from westphalia.articles.html import read_html

    content = read_html(page.body, page.given.url)
    return _Source(content.body, content.headings, furnished=False, markup=content.markup)


def _given_language(given: str | None) -> str | None:
    """Return the code of the language that is given, if it is one: an unknown word is worth no article."""
    try:
        return language_code(given) if given else None
    except BadOption:
        return None


def _article(page: Page, markup: Markup, cleaned: PageText) -> Article:
    """Put together what is given, what the markup says, what the lines say: in that order of trust."""
    given, facts = page.given, read_facts(cleaned.judged)
    dateline = _dateline(cleaned)
    language = _given_language(given.language) or language_of(cleaned.text, declared=markup.language)
    original_url = markup.original_url or facts.original_url
    outlet = one_line(given.outlet) or markup.outlet or _outlet(facts, dateline)
    published = publication(
        given=given.published,
        metadata=markup.published or facts.stamps.published,
        urls=(given.url, markup.url, original_url),
        dateline=dateline.date if dateline else None,
        stamp=facts.stamps.partial,
        either=facts.stamps.either,
        day_first=puts_day_first(outlet),
        text=cleaned.text,
    )
    byline = one_line(given.byline) or markup.byline or facts.byline
    return Article(
        text=cleaned.text,
        title=cleaned.title,
        outlet=outlet,
        byline=byline,
        published=published,
        dateline_place=(dateline.place if dateline else None) or facts.byline_place,
        language=language,
        url=given.url or markup.url,
        original_url=original_url,
        original_outlet=facts.original_outlet or _agency_printed(dateline, outlet),
        translated_from=markup.translated_from or _translated_from(facts, language),
        section=markup.section or facts.section,
        credits=facts.credits,
        agency_ids=agencies(
            (dateline.agency if dateline else None, byline, facts.outlet, facts.original_outlet), _credit_lines(cleaned)
        ),
        external_id=given.external_id,
        path=page.path,
        page_id=page.page_id,
        headings=cleaned.headings,
        debris=cleaned.debris,
    )


def _agency_printed(dateline: Dateline | None, outlet: str | None) -> str | None:
    """Return the agency of the dateline where another outlet prints its dispatch."""
    agency = outlet_by_name(dateline.agency) if dateline and dateline.agency else None
    own = outlet_by_name(outlet) if outlet else None
    if agency is None or (own is not None and own.entity.actor_id == agency.entity.actor_id):
        return None
    return dateline.agency if dateline else None


def _credit_lines(cleaned: PageText) -> list[str]:
    """Return the lines that say who made the article, and the names behind its last sentence."""
    made = [j.block.text for j in cleaned.judged if j.verdict.label in ("credit", "byline")]
    lines = [part for line in made for part in without_pictures(line)]
    body = [j.block.text for j in cleaned.judged if j.verdict.label == "body"]
    behind = source_behind(body[-1]) if body else None
    return [*lines, *(behind.names if behind else ())]


def _outlet(facts: Facts, dateline: Dateline | None) -> str | None:
    """Return the outlet that the lines name, else the agency of the dateline."""
    agency = dateline.agency if dateline else None
    if agency and facts.outlet and facts.outlet.casefold().startswith(f"{agency} ".casefold()):
        return facts.outlet[: len(agency)]  # "© Halyard News Agency" signs its dispatches "Halyard"
    return facts.outlet or agency


def _dateline(cleaned: PageText) -> Dateline | None:
    """Return the dateline of the first paragraph that has one; a label that comes back is who asks in an interview."""
    body = [j.block.text for j in cleaned.judged if j.verdict.label in ("body", "subtitle")]
    found = next(filter(None, map(_dateline_of, body[:_DATELINE_WITHIN])), None)
    comes_back = found is not None and sum(text.startswith(f"{found.place}:") for text in body) > 1
    return None if comes_back else found


def _dateline_of(text: str) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or that stands alone on a line before the story."""
    alone = text.endswith(("–", "—", "--", " -")) and len(text) <= _DATELINE_ALONE
    return find_dateline(f"{text} Story" if alone else text)


def _translated_from(facts: Facts, language: str) -> str | None:
    """Return the language a note names, that of the original's site, or the only other one on offer."""
    if facts.translated_from:
        return facts.translated_from
    site = language_of_site(facts.original_url) if facts.original_url else None
    if site is not None and site != language:
        return site
    # An English version is offered of pages in every language; it says nothing of where they come from.
    others = facts.switched_to - {language, "en"}
    return next(iter(others)) if len(others) == 1 else None
