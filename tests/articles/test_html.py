"""HTML pages: what is taken from the text, the markup and the address, and how broken pages end."""

# The tables of cases read best with one case a line.
# ruff: noqa: E501

from __future__ import annotations

import time

import pytest

from westphalia.articles import html as html_module
from westphalia.articles.html import HtmlContent, read_html
from westphalia.articles.markup_dates import read_date
from westphalia.dates import parse_date
from westphalia.errors import ArticleRejected

FIRST = "The foreign ministers of the two countries met in Geneva on Tuesday for talks on grain and prisoners."
SECOND = "They agreed that further talks would be held next month, a spokesman told reporters after the meeting."
BODY = f"<p>{FIRST}</p><h2>What was agreed</h2><p>{SECOND}</p>"


def page(head: str = "", body: str = BODY, *, attributes: str = "") -> str:
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><article>{body}</article></body></html>"


def read(head: str = "", body: str = BODY, *, url: str | None = None, attributes: str = "") -> HtmlContent:
    return read_html(page(head, body, attributes=attributes), url)


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def article(fields: str) -> str:
    return linked(f'{{"@context": "https://schema.org", "@type": "NewsArticle", {fields}}}')


def test_paragraphs_and_headings_are_lines() -> None:
    content = read()
    assert content.body == f"{FIRST}\n\nWhat was agreed\n\n{SECOND}"
    assert content.headings == ("What was agreed",)


def test_nothing_is_made_up() -> None:
    content = read(body=f"{BODY}<p>Updated 20 June 2024</p><footer>© 2023 The Example Times</footer>")
    assert (content.markup.title, content.markup.byline, content.markup.outlet, content.markup.section) == (
        None,
        None,
        None,
        None,
    )
    assert content.markup.published is None
    assert (
        content.markup.language,
        content.markup.url,
        content.markup.original_url,
        content.markup.translated_from,
    ) == (None,) * 4


def test_captions_menus_and_comments_are_left_out() -> None:
    around = "<nav><a href='/'>World</a> <a href='/b'>Business</a></nav>"
    figure = "<figure><img src='a.jpg'><figcaption>Ministers shake hands. Photo: Agency</figcaption></figure>"
    caption = "<div class='wp-caption-text'>Another picture of the hall.</div>"
    comments = "<div id='comments'><p>I do not believe a word of all this, said one reader.</p></div>"
    body = read(body=f"{around}<p>{FIRST}</p>{figure}{caption}<p>{SECOND}</p>{comments}").body
    assert body == f"{FIRST}\n\n{SECOND}"


def test_the_title_is_not_repeated_in_the_body() -> None:
    content = read(meta("og:title", "Talks resume in Geneva"), f"<h1>Talks resume in Geneva</h1>{BODY}")
    assert content.markup.title == "Talks resume in Geneva"
    assert content.body.startswith(FIRST)


def test_line_breaks_end_paragraphs_only_after_a_sentence() -> None:
    body = f"<div><p>{FIRST}<br><br>{SECOND}<br>One line<br>broken by layout.</p></div>"
    assert read(body=body).body.split("\n\n") == [FIRST, SECOND, "One line broken by layout."]


SITE = meta("og:site_name", "The Example Times")

# what it is, head, heading, title
TITLES: list[tuple[str, str, str, str | None]] = [
    ("og:title", meta("og:title", "Talks resume"), "", "Talks resume"),
    ("JSON-LD first", article('"headline": "Talks resume"') + meta("og:title", "You won't believe it"), "", "Talks resume"),
    ("the site's name cut off", SITE + "<title>Talks resume | The Example Times</title>", "", "Talks resume"),
    ("a dash in the headline kept", SITE + "<title>Talks - at last - resume - Example Times</title>", "", "Talks - at last - resume"),
    ("the site's name in front", SITE + "<title>Example Times: x</title>", "", "Example Times: x"),
    ("a country is no site name", meta("og:site_name", "China Daily") + "<title>Talks: Russia - China</title>", "", "Talks: Russia - China"),
    ("the heading where the head agrees", "<title>Talks resume in Geneva &lt; World</title>", "<h1>Talks resume in Geneva</h1>", "Talks resume in Geneva"),
    ("not a heading that is the site", SITE + "<title>Talks resume</title>", "<h1>The Example Times</h1>", "Talks resume"),
    ("h2 where h1 is the site", "<title>Talks resume in Geneva-Desk</title>", "<h1>Desk</h1><h2>Talks resume in Geneva</h2>", "Talks resume in Geneva"),
    ("only a heading", "", "<h1>Talks resume</h1>", "Talks resume"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "head", "heading", "title"), TITLES, ids=[case[0] for case in TITLES])
def test_titles(what: str, head: str, heading: str, title: str | None) -> None:
    assert read(head, heading + BODY).markup.title == title, what


# what it is, head, body before the text, date
DATES: list[tuple[str, str, str, str | None]] = [
    ("JSON-LD", article('"datePublished": "2024-06-19T23:30:00-05:00"'), "", "2024-06-19"),
    ("JSON-LD graph", linked('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article"], "datePublished": "2024-06-19"}]}'), "", "2024-06-19"),
    ("JSON-LD list in a comment", linked('<!-- [{"@type": "ReportageNewsArticle", "datePublished": "2024-06-19"}] -->'), "", "2024-06-19"),
    ("JSON-LD of a page", linked('{"@type": "WebPage", "datePublished": "2024-06-19"}'), "", "2024-06-19"),
    ("JSON-LD broken, meta good", linked('{"@type": "NewsArticle", "datePub') + meta("article:published_time", "2024-06-19"), "", "2024-06-19"),
    ("JSON-LD before meta", article('"datePublished": "2024-06-19"') + meta("date", "2024-06-20"), "", "2024-06-19"),
    ("31 February is no date, the next is asked", article('"datePublished": "2024-02-31"') + meta("date", "2024-03-02"), "", "2024-03-02"),
    ("a placeholder is no date", article('"datePublished": "0001-01-01T00:00:00Z"'), "", None),
    ("meta in words", meta("pubdate", "Wed, 19 Jun 2024 08:00:00 GMT"), "", "2024-06-19"),
    ("meta by day and month, unclear", meta("date", "06/07/2024"), "", None),
    ("meta of the last change", meta("article:modified_time", "2024-06-20"), "", None),
    ("microdata", "", '<span itemprop="datePublished" content="2024-06-19">yesterday</span>', "2024-06-19"),
    ("time element", "", '<h1>Talks</h1><time datetime="2024-06-19T08:00">19 June</time>', "2024-06-19"),
    ("time elements of teasers", "", f'<h1>Talks</h1>{BODY}<p>x</p><p>x</p><time datetime="2024-06-19">x</time><time datetime="2024-06-11">y</time>', None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "head", "start", "date"), DATES, ids=[case[0] for case in DATES])
def test_dates(what: str, head: str, start: str, date: str | None) -> None:
    assert read(head, start + BODY).markup.published == (parse_date(date) if date else None), what


# text of a piece of metadata, date
WRITTEN: list[tuple[str, str | None]] = [
    ("2024-06-19", "2024-06-19"),
    ("20240619T0800", "2024-06-19"),
    ("2024/6/9 08:00", "2024-06-09"),
    ("19 June 2024", "2024-06-19"),
    ("June 19th, 2024", "2024-06-19"),
    ("Sept. 3, 2023", "2023-09-03"),
    ("2024-06", "2024-06"),
    ("2024", "2024"),
    ("1970-01-01T00:00:00Z", None),
    ("31 February 2024", None),
    ("yesterday", None),
    ("1718755200", None),
]


@pytest.mark.parametrize(("text", "date"), WRITTEN)
def test_dates_in_metadata(text: str, date: str | None) -> None:
    assert read_date(text) == (parse_date(date) if date else None)


# what it is, head, body before the text, byline
BYLINES: list[tuple[str, str, str, str | None]] = [
    ("JSON-LD people", article('"author": [{"@type": "Person", "name": "A. Writer"}, {"name": "B. Writer"}]'), "", "A. Writer; B. Writer"),
    ("JSON-LD reference", linked('{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@id": "#a", "@type": "Person", "name": "A. Writer"}]}'), "", "A. Writer"),
    ("meta", '<meta name="author" content="By A. Writer">', "", "A. Writer"),
    ("meta that is an address", meta("article:author", "https://social.example/desk"), "", None),
    ("the outlet is no author", SITE + '<meta name="author" content="The Example Times">', "", None),
    ("an element", "", '<div class="byline">By A. Writer | 19 June 2024</div>', "A. Writer"),
    ("words by", "", '<p class="by">words by <strong>A. Writer</strong></p>', "A. Writer"),
    ("rel", "", '<a rel="author" href="/w">A. Writer</a>', "A. Writer"),
    ("a page of teasers", "", "".join(f'<span class="author">Writer {chr(65 + n)}.</span>' for n in range(9)), None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "head", "start", "byline"), BYLINES, ids=[case[0] for case in BYLINES])
def test_bylines(what: str, head: str, start: str, byline: str | None) -> None:
    assert read(head, start + BODY).markup.byline == byline, what


def test_outlet_section_and_language() -> None:
    publisher = '"publisher": {"@type": "Organization", "name": "Example Media"}'
    head = article(f'{publisher}, "articleSection": ["World"], "inLanguage": "en-GB"')
    content = read(head)
    assert (content.markup.outlet, content.markup.section, content.markup.language) == ("Example Media", "World", "en")
    assert read(head + SITE).markup.outlet == "The Example Times"
    assert read(meta("og:site_name", "The Example Times | News you can use")).markup.outlet == "The Example Times"
    assert read(attributes='lang="ru-RU"').markup.language == "ru"
    assert read(attributes='lang="{{ lang }}"').markup.language is None


NAME = "Lantern Hill"

# what it is, head, body before the text, outlet, title
SITES: list[tuple[str, str, str, str | None, str | None]] = [
    ("behind the headline", "<title>Talks resume at last - Hill Times</title>", "<h1>Talks resume at last</h1>", "Hill Times", "Talks resume at last"),
    ("before the headline", "<title>Hill Review: Talks resume at last</title>", '<h2 class="masthead"><a href="/">Hill Review</a></h2><h1>Talks resume at last</h1>', "Hill Review", "Talks resume at last"),
    ("a link to the front page", f"<title>Talks resume at last | {NAME}</title>", f'<a href="/">{NAME}</a><h1>Talks resume at last</h1>', NAME, "Talks resume at last"),
    ("a logo's words", f"<title>Talks resume at last | {NAME}</title>", f'<a href="/"><img src="l.png" alt="{NAME} logo"></a>', NAME, "Talks resume at last"),
    ("the name as heading", f"<title>Talks resume at last | {NAME}</title>", f'<h1 class="logo">{NAME}</h1><h2>Talks resume at last</h2>', NAME, "Talks resume at last"),
    ("a section behind the headline", "<title>Talks resume at last - World</title>", '<a href="/">Home</a><h1>Talks resume at last</h1>', None, "Talks resume at last"),
    ("a section with an outlet's word", "<title>Talks resume at last - World News</title>", "<h1>Talks resume at last</h1>", None, "Talks resume at last"),
    ("a section between", "<title>Talks resume at last | World | Hill Times</title>", "<h1>Talks resume at last</h1>", "Hill Times", "Talks resume at last"),
    ("a country behind the headline", "<title>Talks resume at last - China</title>", "<h1>Talks resume at last</h1>", None, "Talks resume at last"),
    ("told by the head", SITE + "<title>Talks resume at last - Hill Times</title>", "<h1>Talks resume at last</h1>", "The Example Times", "Talks resume at last"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "head", "start", "outlet", "title"), SITES, ids=[case[0] for case in SITES])
def test_outlet_and_headline_side_by_side(
    what: str, head: str, start: str, outlet: str | None, title: str | None
) -> None:
    markup = read(head, start + BODY).markup
    assert (markup.outlet, markup.title) == (outlet, title), what


# what it is, head, url given, own url, original
LINKS: list[tuple[str, str, str | None, str | None, str | None]] = [
    ("canonical", '<link rel="canonical" href="https://news.example/1">', None, "https://news.example/1", None),
    ("canonical, relative", '<link rel="canonical" href="/1">', "https://news.example/1?utm=x", "https://news.example/1", None),
    ("canonical that cannot be", '<link rel="canonical" href="http://[">', "https://news.example/1", "https://news.example/1", None),
    ("canonical of a mobile page", '<link rel="canonical" href="https://www.news.example/1">', "https://m.news.example/1", "https://www.news.example/1", None),
    ("front page for all", '<link rel="canonical" href="https://news.example/">', "https://news.example/1", "https://news.example/1", None),
    ("a reprint", '<link rel="canonical" href="https://first.example/1">', "https://news.example/9", "https://news.example/9", "https://first.example/1"),
    ("og:url", meta("og:url", "https://news.example/1"), None, "https://news.example/1", None),
    ("based on", article('"isBasedOn": "https://first.example/1"'), "https://news.example/9", "https://news.example/9", "https://first.example/1"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "head", "url", "own", "original"), LINKS, ids=[case[0] for case in LINKS])
def test_addresses(what: str, head: str, url: str | None, own: str | None, original: str | None) -> None:
    content = read(head, url=url)
    assert (content.markup.url, content.markup.original_url) == (own, original), what


def test_a_translation_is_one_only_if_the_page_says_so() -> None:
    alternates = '<link rel="alternate" hreflang="ru" href="https://news.example/ru/1">'
    assert read(alternates).markup.translated_from is None
    told = article('"translationOfWork": {"@id": "https://news.example/ru/1"}')
    content = read(alternates + told)
    assert (content.markup.translated_from, content.markup.original_url) == ("ru", "https://news.example/ru/1")
    assert read(article('"translationOfWork": {"inLanguage": "ko"}')).markup.translated_from == "ko"


def test_the_publishers_own_text_is_taken_where_a_script_shows_it() -> None:
    text = f"{FIRST}\\n\\n{SECOND}"
    content = read_html(page(article(f'"articleBody": "{text}"'), "<div id='app'></div><script>run()</script>"), None)
    assert FIRST in content.body
    assert SECOND in content.body


def test_a_fragment_as_feeds_have_it() -> None:
    assert read_html(f"<p>{FIRST}</p>", None).body == FIRST
    assert read_html(FIRST, None).body == FIRST


def test_a_page_in_tables_is_read() -> None:
    body = f"<table><tr><td><table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table></td></tr></table>"
    content = read(body=body)
    assert FIRST in content.body
    assert SECOND in content.body


# what it is, page, part of the reason, or None if it must be read and hold the first sentence
BROKEN: list[tuple[str, str | bytes, str | None]] = [
    ("nothing", b"", "empty or no HTML"),
    ("white space", " \n ", "empty or no HTML"),
    ("only a comment", "<!-- x -->", "empty or no HTML"),
    ("empty body", page(body=""), "no article text"),
    ("only scripts", page("<script>var a = 1</script>", "<div id='root'></div>"), "a script fills it in"),
    ("only pictures", page(body="<img src='a.jpg'><img src='b.jpg'>"), "no article text"),
    ("100,000 nested divs", page(body="<div>" * 100_000 + f"<p>{FIRST}</p><p>{SECOND}</p>"), None),
    ("100,000 nested inline tags", page(body="<b><span>" * 50_000 + f"<p>{FIRST}</p><p>{SECOND}</p>"), None),
    ("5,000 unclosed paragraphs with fonts", page(body=f"<p><font>{FIRST}" * 1_000), None),
    ("nested without end, of unknown tags", "<html><body>" + "<x>" * 100_000 + FIRST, "nest without end"),
    ("a script of 12 MB", page("<script>" + "x" * 12_000_000 + "</script>"), None),
    ("tags without end", "<div " * 500_000, "no"),
    ("entities", page(body=f"<p>{FIRST} &amp; &#0; &#xFFFFFF; &nosuch; &#xD800;</p>"), None),
    (
        "control characters",
        page(meta("og:title", "A\x01&#1;B"), f"\x02a<i class='caption'>x</i>&#2;<p>\x0b{FIRST}</p>"),
        None,
    ),
    ("NUL inside", page(body=f"<p>\x00{FIRST}</p>"), None),
    ("half an emoji", page(body=f"<p>{FIRST} \ud83d</p>"), None),
    ("an encoding named in text", f'<?xml version="1.0" encoding="utf-16"?>{page()}', None),
    ("too large", b"<p>" + b"x" * 20_000_000, "larger than 20 MB"),
    ("too much text", page(body=f"<p>{FIRST}</p>" * 30_000), "more text than an article"),
    ("too much text, on one line", "<p>" + "The minister said so. " * 30_000, "more text than an article"),
    ("too many elements", page(body="<i></i>" * 200_000), "elements"),
    (
        "wild JSON-LD",
        page(linked("[" * 100_000) + linked('{"@type": {"a": 1}, "author": 5, "@graph": {"@graph": []}}')),
        None,
    ),
]


@pytest.mark.parametrize(("what", "source", "reason"), BROKEN, ids=[case[0] for case in BROKEN])
def test_broken_pages_end_in_text_or_a_reason(what: str, source: str | bytes, reason: str | None) -> None:
    started = time.monotonic()
    try:
        body, given = read_html(source, None).body, None
    except ArticleRejected as error:
        body, given = "", error.reason
    assert time.monotonic() - started < 5
    if reason is None:
        assert FIRST in body, given
    else:
        assert given is not None, body[:200]
        assert reason in given


def test_what_the_extractor_lets_out_is_a_rejection(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **options: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(html_module, "_extractor", lambda: (fail, None))
    with pytest.raises(ArticleRejected, match="broken"):
        read()


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ArticleRejected):
        read(body="")
    assert capfd.readouterr() == ("", "")
