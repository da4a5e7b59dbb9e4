from __future__ import annotations

from typing import Any

from westphalia.articles.page import Given

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Example Times</title><link>https://news.example</link><language>en-gb</language>
{items}
</channel></rss>"""

FULL = """<item><title>Talks resume in Geneva</title><link>https://news.example/1</link><guid>n1</guid>
<dc:creator>A. Writer</dc:creator><pubDate>Wed, 19 Jun 2024 08:00:00 GMT</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>The two ministers met.</p>]]></content:encoded></item>"""
SUMMARY = """<item><title>Second</title><link>https://news.example/2</link>
<description>&lt;p&gt;A treaty was signed.&lt;/p&gt;</description></item>"""
BARE = "<item><title>Third</title><link>https://news.example/3</link></item>"
FROM_ANOTHER = """<item><title>Fourth</title><link>https://other.example/4</link>
<source url="https://other.example">The Other Post</source><description>Some words.</description></item>"""


def rss(*items: str, encoding: str = "utf-8") -> bytes:
    return RSS.format(encoding=encoding, items="\n".join(items)).encode(encoding)


def test_an_entry_with_full_content(read: Any) -> None:
    (page,), rejected = read(rss(FULL), "feed.xml")
    assert not rejected
    assert (page.kind, page.body) == ("html", "<p>The two ministers met.</p>")
    assert page.given == Given(
        external_id="n1",
        url="https://news.example/1",
        title="Talks resume in Geneva",
        outlet="The Example Times",
        byline="A. Writer",
        published="Wed, 19 Jun 2024 08:00:00 GMT",
        language="en-gb",
    )


def test_a_summary_is_used_as_it_is_and_nothing_is_made_up(read: Any) -> None:
    (page,), _ = read(rss(SUMMARY))
    assert "A treaty was signed." in page.body
    assert (page.given.published, page.given.byline) == (None, None)


def test_an_entry_without_words_is_rejected_by_its_address(read: Any) -> None:
    pages, (rejection,) = read(rss(BARE, SUMMARY))
    assert len(pages) == 1
    assert (rejection.url, "no text" in rejection.reason) == ("https://news.example/3", True)


def test_an_aggregator_names_the_outlet_of_each_entry(read: Any) -> None:
    (page,), _ = read(rss(FROM_ANOTHER))
    assert page.given.outlet == "The Other Post"


def test_atom(read: Any) -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Desk</title>
    <updated>2024-06-20T00:00:00Z</updated><entry><title>One</title><id>urn:1</id>
    <link href="https://news.example/1"/><author><name>A. Writer</name></author>
    <updated>2024-06-20T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p></div></content></entry>
    <entry><title>Two</title><id>urn:2</id><published>2024-06-18T00:00:00Z</published>
    <updated>2024-06-20T00:00:00Z</updated>
    <content type="text">Plain words &lt; 3.</content></entry></feed>"""
    (first, second), rejected = read(feed.encode())
    assert not rejected
    assert (first.kind, "They met." in first.body, first.given.published) == ("html", True, None)
    assert (second.kind, second.body, second.given.published) == (
        "text",
        "Plain words < 3.",
        "2024-06-18T00:00:00Z",
    )


def test_rss_1_tells_its_date_in_dublin_core(read: Any) -> None:
    feed = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Desk</title></channel><item><title>One</title>
    <link>https://news.example/1</link><description>They met.</description>
    <dc:date>2024-06-18</dc:date></item></rdf:RDF>"""
    (page,), _ = read(feed)
    assert page.given.published == "2024-06-18"


def test_a_feed_in_an_old_encoding(read: Any) -> None:
    (page,), _ = read(rss(SUMMARY.replace("treaty", "договор"), encoding="windows-1251"))
    assert "договор" in page.body


def test_a_feed_that_breaks_off_gives_what_it_has(read: Any) -> None:
    whole = rss(SUMMARY, FULL, SUMMARY)
    pages, rejected = read(whole[: whole.rindex(b"<item>") + 30])
    assert len(pages) >= 2
    assert any("too early" in rejection.reason for rejection in rejected)


def test_a_feed_with_no_entries_says_so(read: Any) -> None:
    pages, (rejection,) = read(rss())
    assert (pages, "Nothing could be read" in rejection.reason) == ([], True)


def test_entities_that_multiply_do_not(read: Any) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    items = "<item><description>&j;</description></item>"
    pages, rejected = read(f"{bomb}]><rss version='2.0'><channel>{items}</channel></rss>".encode())
    assert all(len(page.body) < 1_000_000 for page in pages)
    assert len(pages) + len(rejected) >= 1
