"""Headline and outlet of an HTML page: what its head tells, what it shows, and what its masthead is called.

Pages join the two in <title> ("Talks resume | The Example Times", "The Example Times: Talks resume"); which
part is which shows where one of them stands alone: the headline in <h1>, the name in the masthead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from westphalia.articles.addresses import absolute, is_front_page, site_of
from westphalia.articles.cleaning.headline import is_outlet_name
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.articles.inputs.text import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What joins the name of the site to the title of the page.
_JOINT = re.compile(r"\s+[|–—·•:»«<>-]\s+|\s*\|\s*")
# A colon joins them too, but stands in many headlines: it parts only what is known from elsewhere.
_JOINT_OR_COLON = re.compile(rf"{_JOINT.pattern}|:\s+")

# Shorter headings name a section or a desk.
_SHORTEST_HEADLINE = 10

_MASTHEAD = re.compile(r"(?:^|[\s_-])(?:masthead|logo|site-?(?:name|title))(?:$|[\s_-])", re.IGNORECASE)
_LOGO = re.compile(r"\W*\b(?:logo|home ?page|home)$|^(?:logo of|go to) ", re.IGNORECASE)
_LONGEST_NAME_WORDS = 6
# With a menu in it, a masthead is no name; most of its characters are white space of the markup.
_LONGEST_MASTHEAD = 400


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a page.

    Parameters
    ----------
    told
        Those of its JSON-LD and meta tags, the more deliberate first.
    page
        Its <title>, "" where it has none.
    h1, h2
        Its headings. Old templates set the headline in <h2> and the name of the site in <h1>.
    """

    told: tuple[str, ...]
    page: str
    h1: tuple[str, ...]
    h2: tuple[str, ...]

    def headline(self, outlet: str | None, names: tuple[str, ...]) -> str | None:
        """Return the headline as readers see it: the heading that the head agrees with, else what that says."""
        no_headline = {*names, outlet, ""}
        told = [title for title in (*self.told, self.page) if title not in no_headline]
        for heading in (*self.h1, *self.h2):
            is_long = len(heading) > _SHORTEST_HEADLINE and heading not in no_headline
            if is_long and any(_agree(heading, title) for title in told):
                return heading
        if told:
            return _without_site(told[0], outlet)
        shown = [heading for heading in self.h1 if heading not in no_headline]
        return shown[0] if len(shown) == 1 else None

    def outlet(self, names: tuple[str, ...]) -> str | None:
        """Return the part of <title> that is the name of the site: a masthead's, or one beside the headline."""
        mastheads = set(map(_letters, names))
        headlines = {_letters(t) for t in (*self.told, *self.h1, *self.h2) if len(t) > _SHORTEST_HEADLINE} - mastheads
        sides = [(part, other) for part, other in _sides(self.page) if not _is_label(part)]
        for part, _ in sides:
            if _letters(part) in mastheads:
                return part
        for part, other in sides:
            # A section may stand between the two: "Talks resume | World | The Example Times".
            if is_outlet_name(part) and any(headline in _letters(other) for headline in headlines):
                return part
        return next(filter(is_outlet_name, names), None)


def mastheads(tree: HtmlElement, url: str | None) -> tuple[str, ...]:
    """Return the names above the headline: what links to the front page, or is classed as logo or masthead."""
    found: list[str] = []
    for element in tree.iter("a", "img", "h1", "h2", "p", "div", "span", "strong"):
        name = _name_shown(element) if _is_masthead(element, url) else None
        if name is not None:
            found.append(name)
        elif element.tag == "h1" and one_line(element.text_content()) not in found:
            break
    return tuple(dict.fromkeys(found))


def _is_masthead(element: HtmlElement, url: str | None) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_MASTHEAD.search(marks)) or (element.tag == "a" and _leads_home(element.get("href"), url))


def _leads_home(href: str | None, url: str | None) -> bool:
    address = absolute(href, url)
    if address is None:
        return (href or "").strip() == "/"
    return is_front_page(address) and (url is None or site_of(address) == site_of(url))


def _name_shown(element: HtmlElement) -> str | None:
    """Return the name a masthead shows, as text or on its picture; None for "Home" and for what holds more."""
    text = element.text_content()
    if len(text) > _LONGEST_MASTHEAD:
        return None
    shown = [text, *(picture.get("alt") for picture in element.iter("img")), element.get("title")]
    name = next((_LOGO.sub("", line) for line in map(one_line, shown) if line), "")
    return None if _is_label(name) or len(name.split()) > _LONGEST_NAME_WORDS else name


def _is_label(name: str) -> bool:
    """Tell whether a name is that of a section, a kind of piece or a button ("World News", "Home")."""
    lists = vocabulary()
    return plain(name) in lists.controls | lists.sections | lists.genres or not any(map(str.isalpha, name))


def _sides(title: str) -> Iterator[tuple[str, str]]:
    """Give the last part of a title and what stands before it, then the first and what stands behind."""
    joints = list(_JOINT_OR_COLON.finditer(title))
    if joints:
        first, last = joints[0], joints[-1]
        yield title[last.end() :], title[: last.start()]
        yield title[: first.start()], title[first.end() :]


def _agree(heading: str, title: str) -> bool:
    """Tell whether a heading is a title, the beginning of one, or one with the name of the site before it."""
    heading, title = heading.casefold(), title.casefold()
    if title.startswith(heading) or any(other == heading for _, other in _sides(title)):
        return True
    return len(title) > 20 and heading.startswith(title.rstrip(".…"))


def _without_site(title: str, outlet: str | None) -> str:
    """Cut the name of the site from the end or start of a title."""
    joints = list(_JOINT.finditer(title))
    if outlet and joints:
        if _same_name(title[joints[-1].end() :], outlet):
            return title[: joints[-1].start()]
        if _same_name(title[: joints[0].start()], outlet):
            return title[joints[0].end() :]
    return title


def _same_name(part: str, outlet: str) -> bool:
    """Tell whether part of a title is the site's name, perhaps shortened or with more to it ("Times - World")."""
    part, outlet = (re.sub(r"^the |\.\w+$|\W+", "", name.casefold()) for name in (part, outlet))
    return bool(part) and (outlet in part or (part in outlet and len(part) > len(outlet) / 2))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, re.sub(r"^the ", "", text.casefold())))
