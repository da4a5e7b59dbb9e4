"""Rules for what stands before the first paragraph: section, headline, byline, date, deck."""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.articles.cleaning.authors import author_names
from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.credits import is_names
from westphalia.articles.cleaning.fields import read_packed
from westphalia.articles.cleaning.headline import is_outlet_name, outlet_suffix, same_headline
from westphalia.articles.cleaning.sources import judge_sources_above
from westphalia.articles.cleaning.tail import is_related_heading
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.verdict import Label, Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.reference.outlets import outlet_by_name

_JOB = re.compile(
    r"\b(?:correspondents?|writers?|reporters?|editors?|columnists?|analysts?|contributors?|"
    r"bureau chief|journalists?|"
    r"producers?|professor|fellow|researcher)\b(?:,? (?:in|at|of|for) .*)?$",
    re.IGNORECASE,
)
PACKED_REASON = "author, date or outlet side by side"
AUTHOR_REASON = "a name with a job or a place"
JOB_REASON = "what the author is, below the byline"

# Known to `facts`, which takes such a line for the outlet.
OUTLET_REASON = "the outlet's name in a line of its own"

# A headline stands among the first lines; comparing more with each other takes time and finds nothing.
_MOST_CANDIDATES = 40

_LOGO_WITHIN = 2  # lines: the site's name stands on top of its menu
_LONGEST_LABEL = 2  # words of a menu's item or a logo
_SHORTEST_HEADLINE = 5

_HOME = re.compile(r"^(?:home|homepage|home page|start)\s+[-–—]\s", re.IGNORECASE)
# "The River Net (rivernet.cn) tells what matters": a site's name with its address
_SLOGAN = re.compile(r"\((?:[\w-]+\.)+[a-z]{2,4}\)")
_NEXT_NAME = re.compile(r",?\s+and\s+|,\s+")
_MOST_AUTHORS = 3
_CRUMBS = re.compile(r"\s*(?:[>»›/|→·•]|::)\s*")
_PAIR = re.compile(r"\s+[-–—]\s+")
_BY = re.compile(
    r"^\W*(?:by|from|words|story|text|analysis|opinion|written|reported|par|von|por|di)\b:?\s+(?:by:?\s+)?",
    re.IGNORECASE,
)
_TOWN = r"[A-Z][\w’'-]+"
_BYLINE_TAIL = re.compile(
    r"[,|/–—-]?\s*\b(?:in|at)\s+[A-Z].*$|\s*[|/,–—]\s.*$|\s+[–—-]\s.*$|\s*\(.*\)$|\s+(?:for|of|"
    r"with)\s+(?:the\s)?[A-Z].*$|\s+\S+@\S+$|,.*$"
)


def judge_head(blocks: Sequence[Block], verdicts: Verdicts, *, title: str | None, words_below: frozenset[str]) -> None:
    """Label the blocks before the body; `verdicts` holds what the line rules found and is added to.

    Parameters
    ----------
    title
        The headline, where it is known from outside.
    words_below
        The words of the body: an author's name is not among them.
    """
    judge_timestamps(blocks, verdicts)
    judge_bylines(blocks, verdicts)
    _judge_menus(blocks, verdicts)
    headline = _choose_title(blocks, verdicts, title)
    _judge_sections(blocks, verdicts, headline)
    if headline is not None:
        how = "the headline that is known from outside" if title else "the first line that reads as a headline"
        verdicts[headline.index] = Verdict("title", how)
        judge_sources_above([b for b in blocks if b.index > headline.index], verdicts)
    shown = title or (headline.text if headline else None)
    _judge_below_title(blocks, verdicts, shown, words_below)


def judge_timestamps(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label the lines that date the page."""
    for block in blocks:
        if block.index not in verdicts and is_timestamp(block.text):
            verdicts[block.index] = Verdict("dateline", "says when the page was published or changed")


def _judge_menus(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Four or more lines in a row of at most three words are a menu."""
    run: list[Block] = []
    for block in [*blocks, None]:
        label = verdicts[block.index].label if block is not None and block.index in verdicts else None
        if block is not None and label in (None, "interface") and block.words <= 3 and not block.ends_sentence:
            run.append(block)
            continue
        headline = _headline_below_menu(run, blocks, verdicts) if len(run) >= 4 else None
        for item in run if len(run) >= 4 else []:
            if item is not headline:
                logo = item.index < _LOGO_WITHIN and outlet_by_name(item.text) is not None
                reason = OUTLET_REASON if logo else "one of a row of short lines: a menu"
                verdicts.setdefault(item.index, Verdict("interface", reason))
        run = []


def _headline_below_menu(run: Sequence[Block], blocks: Sequence[Block], verdicts: Verdicts) -> Block | None:
    """Return the last line of a menu where it must be the headline: nothing below could be one."""
    last = run[-1]
    below = [b for b in blocks if b.index > last.index and b.index not in verdicts]
    if _is_section(last.text) or last.words < 2:
        return None
    if any(b.title_like and plain(_bare(b.text)) != plain(last.text) for b in below):
        return None
    return last


def judge_bylines(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label the lines that name the author, or pack name, date and outlet."""
    for block in blocks:
        if block.index in verdicts:
            continue
        above = verdicts.get(block.index - 1)
        if is_byline(block.text):
            verdicts[block.index] = Verdict("byline", 'begins with "By" and goes on with names')
        elif author_names(block.text):
            verdicts[block.index] = Verdict("byline", AUTHOR_REASON)
        elif (packed := read_packed(block.text)) is not None:
            label: Label = "byline" if packed.names else "dateline" if packed.stamp else "interface"
            verdicts[block.index] = Verdict(label, PACKED_REASON)
        elif above is not None and above.label == "byline" and block.words <= 7 and _JOB.search(block.text):
            verdicts[block.index] = Verdict("byline", JOB_REASON)


def is_byline(line: str) -> bool:
    """Tell whether a line is "By" and names, with at most a place, an outlet or an address behind them."""
    match = _BY.match(line)
    if match is None or len(line.split()) > 16:
        return False
    names = byline_names(line)
    if not names or not is_names(names) or not names[0].isupper() or len(names.split()) > 9:
        return False
    # "From Senate sidelines, she ..." begins like "From Jane Doe in Seoul": only "By" may have more than a
    # place behind.
    return match[0].strip().lower().startswith(("by", "written", "reported", "par")) or bool(
        len(names.split()) > 1
        and re.fullmatch(rf"{re.escape(names)}(?:(?:,? in|,) {_TOWN}(?: {_TOWN})?)?", line[match.end() :].strip())
    )


def byline_names(line: str) -> str:
    """Return the names of a byline: "By Jane Doe in Tokyo" gives "Jane Doe"."""
    if names := author_names(line):
        return names
    rest = _BY.sub("", line, count=1).strip()
    return _BYLINE_TAIL.sub("", rest.partition("|")[0].strip(), count=1).strip(" .,|")


def byline_place(line: str) -> str | None:
    """Return the place of a byline: "By Jane Doe in Tokyo" gives "Tokyo"."""
    match = re.search(rf"{re.escape(byline_names(line))},? in ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})", line)
    return match[1] if match and byline_names(line) else None


def _choose_title(blocks: Sequence[Block], verdicts: Verdicts, title: str | None) -> Block | None:
    """Return the headline's block: the one given, or the first that reads as one and is no section label."""
    free = [block for block in blocks if block.index not in verdicts]
    if title is not None:
        return next((block for block in free if plain(_bare(block.text)) == plain(_bare(title))), None)
    candidates = [block for block in free if not _is_section(block.text) and not block.text.endswith((":", ","))]
    candidates = candidates[:_MOST_CANDIDATES]
    repeated = (
        block for block in candidates for other in candidates
        if other is not block and block.words >= 4 and same_headline(block.text, other.text)
    )  # fmt: skip
    if found := next(repeated, None):
        return found
    titles = [b for b in candidates if not _is_outlet_line(b, blocks)]
    if len(titles) > 1 and _is_kicker(titles[0], titles[1]):
        return titles[1]
    if titles and (below := _headline_below_labels(titles)):
        return below
    return titles[0] if titles else None


def _headline_below_labels(titles: Sequence[Block]) -> Block | None:
    """Return the line that must be the headline where those above it have two words at most: menus, sections, logos."""
    longer = next((b for b in titles if b.words > _LONGEST_LABEL), None)
    if longer is None or longer is titles[0] or not longer.title_like or longer.words < _SHORTEST_HEADLINE:
        return None
    return longer


def _is_kicker(line: Block, below: Block) -> bool:
    """Tell whether a line is a short label in capitals above the headline proper."""
    return line.words <= 4 and line.text.isupper() and not below.text.isupper() and below.title_like


def _bare(title: str) -> str:
    split = outlet_suffix(title)
    return split[0] if split else title


def _is_outlet_line(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether the line is an outlet's name above a longer line that can be the headline."""
    named = block.words <= 4 and (is_outlet_name(block.text) or outlet_by_name(block.text) is not None)
    return (named or bool(_SLOGAN.search(block.text))) and any(b.title_like and b.words > 4 for b in blocks)


def _is_section(line: str) -> bool:
    """Tell whether a line is a section label ("World", "Gulf - Iran") or a path of such ("Home > World > Asia")."""
    if _HOME.match(line):
        return True
    parts = [part for part in _CRUMBS.split(line) if part.strip()]
    sections = vocabulary().sections
    known = [plain(part) in sections or plain(part) in ("home", "homepage", "start") for part in parts]
    if len(parts) == 1:
        return known[0] or all(plain(part) in sections for part in _PAIR.split(line))
    return bool(parts) and any(known) and all(len(part.split()) <= 4 for part in parts[:-1])


def section_of(line: str) -> str:
    """Return the section of a label or path: "Home > World > Asia" gives "Asia"."""
    parts = [part.strip() for part in _CRUMBS.split(line) if _is_section(part)]
    return parts[-1] if parts else line


def _judge_sections(blocks: Sequence[Block], verdicts: Verdicts, headline: Block | None) -> None:
    for block in blocks:
        if block.index in verdicts or block is headline:
            continue
        if _is_section(block.text) and block.words <= 12:
            verdicts[block.index] = Verdict("section", "names a part of the paper")
        elif headline is not None and block.index < headline.index:
            outlet = _is_outlet_line(block, blocks)
            verdicts[block.index] = Verdict("interface", OUTLET_REASON if outlet else "stands above the headline")


def _judge_below_title(
    blocks: Sequence[Block], verdicts: Verdicts, title: str | None, words_below: frozenset[str]
) -> None:
    """Label what is left: repeats of the headline, names of authors, outlets, decks."""
    for position, block in enumerate(blocks):
        if block.index in verdicts:
            continue
        if block.text.isdigit():
            verdicts[block.index] = Verdict("interface", "a counter of the page")
        elif is_related_heading(block):
            verdicts[block.index] = Verdict("interface", "the heading of a box or list of other articles")
        elif _is_in_box(blocks, position, verdicts):
            verdicts[block.index] = Verdict("teaser", "a headline in a box above the article")
        elif title is not None and same_headline(_bare(block.text), _bare(title)):
            verdicts[block.index] = Verdict("repeat_title", "says what the headline says")
        elif _is_name_line(block, words_below) and _beside_page_matter(blocks, position, verdicts):
            verdicts[block.index] = Verdict("byline", "a name that the article does not use, beside other page matter")
        elif block.words <= 4 and is_outlet_name(block.text) and _beside_page_matter(blocks, position, verdicts):
            verdicts[block.index] = Verdict("interface", OUTLET_REASON)
        elif _is_name_and_outlet(block.text):
            verdicts[block.index] = Verdict("byline", "a name with the outlet's behind it")
        else:
            verdicts[block.index] = _deck(block)


def _is_in_box(blocks: Sequence[Block], position: int, verdicts: Verdicts) -> bool:
    """Tell whether a headline stands below the heading of a box, or below another headline there."""
    above = blocks[position - 1] if position else None
    if above is None or not blocks[position].title_like or above.index not in verdicts:
        return False
    return verdicts[above.index].label == "teaser" or (above.words >= 2 and is_related_heading(above))


def _deck(block: Block) -> Verdict:
    if block.words >= 5:
        return Verdict("subtitle", "a line between headline and first paragraph")
    return Verdict("heading", "a short line before the first paragraph")


def _is_name_and_outlet(line: str) -> bool:
    """Tell whether a line is an author and the outlet that has the article ("JANE DOE, Associated Press")."""
    names, comma, outlet = line.rpartition(",")
    return (
        bool(comma) and is_names(names) and 2 <= len(names.split()) <= 9 and outlet_by_name(outlet.strip()) is not None
    )


def _is_name_line(block: Block, words_below: frozenset[str]) -> bool:
    """Tell whether a line is names of people ("Jane Doe and Bo Dahl") that the text below does not use."""
    people = [one.split() for one in _NEXT_NAME.split(block.text)]
    if len(people) > _MOST_AUTHORS or not all(2 <= len(one) <= 4 for one in people) or not is_names(block.text):
        return False
    return not any(one[0] in words_below or one[-1] in words_below for one in people)


def _beside_page_matter(blocks: Sequence[Block], position: int, verdicts: Verdicts) -> bool:
    beside = (*blocks[max(0, position - 1) : position], *blocks[position + 1 : position + 2])
    labels = {verdicts[b.index].label for b in beside if b.index in verdicts}
    return bool(labels & {"interface", "dateline", "byline", "credit", "section"})
