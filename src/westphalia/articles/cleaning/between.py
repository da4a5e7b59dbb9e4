"""Rules for the lines between paragraphs and right behind the last one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from westphalia.articles.cleaning.authors import author_names
from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.head import is_byline
from westphalia.articles.cleaning.headline import same_headline
from westphalia.articles.cleaning.tail import is_comments_heading, is_related_heading
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.verdict import Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary

# A heading is short. Longer lines without a full stop are sentences whose stop was lost.
_LONGEST_HEADING = 16
_SHORTEST_CAPTION = 8
# In a box of links a line this long is a headline.
_SHORTEST_HEADLINE = 6
# Behind the last paragraph a line this short that ends no sentence heads nothing and says nothing.
_LONGEST_LEFTOVER = 8
_LONGEST_TAG = 3

# A headline does not begin by pointing back.
_PRONOUN = re.compile(r"(?:It|He|She|They|This|These|Those|There|We|I|Originally|However|But|And)\b")

DECK = Verdict("subtitle", "a paragraph alone between headline and first heading")
BODY = Verdict("body", "part of the running text")


def judge_between(blocks: Sequence[Block], body: range, verdicts: Verdicts, *, title: str | None) -> None:
    """Label what is not labelled yet among the blocks of `body`, from the first to the last paragraph.

    Nothing is dropped here but repeats of the headline and boxes of links. The rest is heading or text.
    """
    counts = _beginnings(blocks, body)
    for i in body:
        if _is_box(blocks, i):
            _judge_box(blocks, i, body, verdicts)
        if i in verdicts:
            continue
        block = blocks[i]
        if block.prose:
            verdicts[i] = DECK if _is_deck(blocks, i, body, verdicts) else BODY
        elif title is not None and block.words >= 3 and same_headline(block.text, title):
            verdicts[i] = Verdict("repeat_title", "says what the headline says")
        elif _is_below_owner(blocks, i, verdicts):
            verdicts[i] = Verdict("caption", "a line without a full stop below the owner of a picture")
        elif is_heading(blocks, i, counts):
            verdicts[i] = Verdict("heading", "a short line above a paragraph")
        else:
            verdicts[i] = BODY


def _is_below_owner(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> bool:
    """Tell whether a line tells what the picture shows whose owner the line above names; headings are shorter."""
    above, block = verdicts.get(index - 1), blocks[index]
    owned = above is not None and above.label == "caption" and blocks[index - 1].text.startswith("©")
    return owned and block.words >= _SHORTEST_CAPTION and not block.ends_sentence and not block.text.endswith(":")


def _is_deck(blocks: Sequence[Block], index: int, body: range, verdicts: Verdicts) -> bool:
    """Tell whether the first paragraph stands between the headline and a heading: it sums the article up."""
    if index != body.start or index + 2 >= body.stop or blocks[index].words > 60 or blocks[index].sentences > 1:
        return False
    above = [verdicts[i] for i in range(index - 1, -1, -1) if i in verdicts and verdicts[i].kept]
    below = blocks[index + 1]
    if below.index in verdicts and not verdicts[below.index].kept:
        return False
    return (
        bool(above)
        and above[0].label == "title"
        and blocks[index + 2].prose
        and is_heading(blocks, below.index, Counter())
    )


def is_heading(blocks: Sequence[Block], index: int, counts: Counter[str]) -> bool:
    """Tell whether a line between paragraphs heads the next one.

    A line that comes back ("Jane Doe", again and again) names a speaker; one behind a colon is an item of
    a list.
    """
    block = blocks[index]
    if block.words > _LONGEST_HEADING or counts[block.text] > 1 or block.continues or block.bullet:
        return False
    if not any(c.isalpha() for c in block.text) or block.text.endswith((",", ";", ":")):
        return False
    if block.ends_sentence and not (block.text.endswith("?") and block.words <= 8):
        return False
    label, colon, _ = block.text.partition(": ")
    if colon and counts[label + ": "] > 1:
        # A turn of an interview.
        return False
    above = blocks[index - 1] if index else None
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is None or below.continues or (above is not None and above.text.endswith((":", ","))):
        return False
    return above is None or not above.bullet or below.prose


def _beginnings(blocks: Sequence[Block], body: range) -> Counter[str]:
    """Count the lines as they stand, and the labels ("Daily Post: ") that they begin with."""
    counts = Counter(blocks[i].text for i in body)
    counts.update(label + ": " for i in body for label, colon, _ in [blocks[i].text.partition(": ")] if colon)
    return counts


def _is_box(blocks: Sequence[Block], index: int) -> bool:
    return is_related_heading(blocks[index]) and blocks[index].words >= 2


def _judge_box(blocks: Sequence[Block], index: int, body: range, verdicts: Verdicts) -> None:
    """Take out a box of links inside the article: its heading and the headlines up to the next text."""
    verdicts[index] = Verdict("interface", "heads a box of links to other articles")
    for i in range(index + 1, body.stop):
        block = blocks[i]
        if is_timestamp(block.text) and i not in verdicts:
            verdicts[i] = Verdict("interface", "the date of another article, in a box of links")
            continue
        if i in verdicts or block.prose or not block.title_like:
            return
        if i > index + 1 and i + 1 < len(blocks) and blocks[i + 1].ends_sentence and not _belongs_to_box(blocks, i):
            return
        verdicts[i] = Verdict("teaser", "a headline in a box of links")


def _belongs_to_box(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the last headline of a box is another article's, and no heading of the paragraph below.

    Headings are shorter than headlines, and stand nearer to what is below than to what is above.
    """
    above, block, below = blocks[index - 1 : index + 2]
    gaps = block.line - above.line, below.line - block.line
    return gaps[0] < gaps[1] or (gaps[0] == gaps[1] and block.words >= _SHORTEST_HEADLINE)


def judge_after(blocks: Sequence[Block], after: range, verdicts: Verdicts, *, title: str | None) -> None:
    """Label what stands behind the last paragraph but is not among the teasers."""
    for i in after:
        if _is_box(blocks, i):
            _judge_box(blocks, i, after, verdicts)
    headlines = _headline_runs(blocks, after, verdicts)
    for i in after:
        if i in verdicts:
            continue
        block = blocks[i]
        if is_timestamp(block.text):
            verdicts[i] = Verdict("dateline", "says when the page was published or changed")
        elif author_names(block.text):
            verdicts[i] = Verdict("byline", "a name with a job or a place")
        elif is_byline(block.text):
            verdicts[i] = Verdict("byline", 'begins with "By" and goes on with names')
        elif _language_list(block):
            verdicts[i] = Verdict("language_switch", "names of languages and nothing else")
        elif title is not None and block.words >= 3 and same_headline(block.text, title):
            verdicts[i] = Verdict("repeat_title", "says what the headline says")
        elif i in headlines:
            verdicts[i] = Verdict("teaser", "one of a row of headlines behind the last paragraph")
        elif _is_leftover(blocks, i, verdicts):
            verdicts[i] = Verdict(
                "interface", "a short line behind the last paragraph: nothing follows that it could head"
            )
        else:
            verdicts[i] = BODY


def _language_list(block: Block) -> bool:
    names = [name for name in block.text.replace("|", "/").replace(",", "/").split("/") if name.strip()]
    known = vocabulary().languages
    return bool(names) and (
        all(plain(name) in known for name in names) or all(plain(word) in known for word in block.text.split())
    )


def _is_leftover(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> bool:
    block = blocks[index]
    if is_related_heading(block) or is_comments_heading(block):
        return True
    if block.words > _longest_leftover(blocks, index, verdicts):
        return False
    if block.ends_sentence or block.truncated or block.bullet:
        return False
    if block.continues and not _is_small_tag(blocks, index, verdicts):
        return False
    if block.text.endswith(":") and index + 1 < len(blocks) and index + 1 not in verdicts:
        return False
    return not _in_list(blocks, index, verdicts) and not _is_habit(blocks, index, verdicts)


def _is_small_tag(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> bool:
    """Tell whether a line in small letters is a tag: one to three words below what is no text."""
    above = verdicts.get(index - 1)
    return blocks[index].words <= _LONGEST_TAG and above is not None and not above.kept


def _longest_leftover(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> int:
    """Return how long a leftover can be: among tags and menus a line may be a ministry's whole name."""
    above = verdicts.get(index - 1)
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    among = above is not None and not above.kept and below is not None and below.words <= 3 and not below.ends_sentence
    return 2 * _LONGEST_LEFTOVER if among else _LONGEST_LEFTOVER


def _is_habit(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> bool:
    """Tell whether earlier paragraphs are followed by such lines too ("Jane Doe, The Daily Post")."""
    if "," not in blocks[index].text:
        return False
    return any(
        "," in b.text and b.words <= _LONGEST_LEFTOVER and not b.ends_sentence and verdicts[b.index].kept
        for b in blocks[: index - 1]
        if b.index in verdicts
    )


def _in_list(blocks: Sequence[Block], index: int, verdicts: Verdicts) -> bool:
    """Tell whether the lines above, up to a paragraph, are items that a colon announced."""
    for i in range(index - 1, -1, -1):
        if blocks[i].text.endswith((":", ",", ";")):
            return True
        if blocks[i].ends_sentence or (i in verdicts and not verdicts[i].kept):
            return False
        if not blocks[i].ends_sentence and blocks[i].prose:
            return True
    return False


def _headline_runs(blocks: Sequence[Block], after: range, verdicts: Verdicts) -> set[int]:
    """Return the members of rows of three or more headlines."""
    found: set[int] = set()
    run: list[int] = []
    for i in [*after, None]:
        if (
            i is not None
            and not _PRONOUN.match(blocks[i].text)
            and i not in verdicts
            and _is_headline(blocks[i])
            and not _in_list(blocks, i, verdicts)
        ):
            run.append(i)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found


def _is_headline(block: Block) -> bool:
    return (
        block.title_like
        and 4 <= block.words <= 25
        and not block.ends_sentence
        and not block.bullet
        and not block.continues
    )
