"""The whole of a page's layout: a verdict for every block, with its reason.

The order matters and is the idea of it: first what single lines are sure about, then where the paragraphs
begin and end, then each zone (before, between, behind) by its own rules, the readier to drop the farther from
the middle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from westphalia.articles.cleaning.between import BODY, judge_after, judge_between
from westphalia.articles.cleaning.blocks import Block, is_hard_wrapped
from westphalia.articles.cleaning.captions import glued_names
from westphalia.articles.cleaning.fields import read_packed
from westphalia.articles.cleaning.head import is_byline, judge_bylines, judge_head, judge_timestamps
from westphalia.articles.cleaning.lines import AGE_REASON, is_genre, judge_line
from westphalia.articles.cleaning.list_boxes import judge_list_boxes, judge_ticker
from westphalia.articles.cleaning.repeats import judge_repeats
from westphalia.articles.cleaning.scripts import judge_foreign_lines
from westphalia.articles.cleaning.sources import judge_sources, judge_sources_above, source_behind
from westphalia.articles.cleaning.tail import end_of_body, is_comments_heading, is_related_heading
from westphalia.articles.cleaning.timestamps import has_clock, has_label, is_timestamp
from westphalia.articles.cleaning.verdict import Judged, Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain
from westphalia.articles.dateline import find_dateline

# No news page has so many lines: a list or a log, of which nothing can be told by where a line stands.
_MOST_LINES = 3000

# "Agence France-Presse", "Russian News Agency TASS".
_LONGEST_AGENCY = 5

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def judge(
    blocks: Sequence[Block],
    *,
    title: str | None = None,
    known_headings: frozenset[str] = frozenset(),
    furnished: bool = True,
) -> list[Judged]:
    """Return a verdict for every block of a page, in order.

    Parameters
    ----------
    title
        The headline, where it is known from outside (metadata, JSONL).
    known_headings
        Lines that markup says are headings.
    furnished
        False where head and tail were taken off already, by someone who saw the markup.
    """
    if len(blocks) > _MOST_LINES:
        return [Judged(block, BODY) for block in blocks]
    verdicts = _line_verdicts(blocks)
    for block in blocks:
        if block.text in known_headings and block.index not in verdicts:
            verdicts[block.index] = Verdict("heading", "a heading in the page's markup")
    if not furnished:
        _judge_head_line(blocks, verdicts)
        judge_sources(blocks, range(_behind_prose(blocks, verdicts), len(blocks)), verdicts)
        judge_between(blocks, range(len(blocks)), verdicts, title=title)
        return [Judged(block, verdicts[block.index]) for block in blocks]
    prose = [b.index for b in blocks if b.prose and b.index not in verdicts and not _is_line_of_facts(b)]
    if not prose or is_hard_wrapped(list(blocks)):
        # Nothing to tell furniture from: a sentence or two given by a person, or lines that are no units.
        return [Judged(block, BODY) for block in blocks]
    if _is_long_headline(blocks, prose, verdicts):
        prose = prose[1:]
    prose = _with_broken_opening(blocks, prose)
    _free_genres(blocks[: prose[0]], verdicts)
    end = _judge_teasers(blocks, prose[0], verdicts)
    last = max(i for i in prose if i < end)
    words = _words(blocks[prose[0] : last + 1])
    judge_foreign_lines(blocks, range(prose[0], last + 1), end, verdicts)
    judge_ticker(blocks[: prose[0]], verdicts)
    judge_head(blocks[: prose[0]], verdicts, title=title, words_below=words)
    shown = title or next((blocks[i].text for i, v in verdicts.items() if v.label == "title"), None)
    _judge_below_deck(blocks, prose, verdicts)
    judge_between(blocks, range(prose[0], last + 1), verdicts, title=shown)
    judge_sources(blocks, range(last + 1, end), verdicts)
    judge_after(blocks, range(last + 1, end), verdicts, title=shown)
    return [Judged(block, verdicts[block.index]) for block in blocks]


def _is_line_of_facts(block: Block) -> bool:
    """Tell whether a line that ends in "3:10 p.m." is no sentence: a date line, or a byline with the date."""
    return is_timestamp(block.text) or read_packed(block.text) is not None


def _line_verdicts(blocks: Sequence[Block]) -> Verdicts:
    """Judge each line by itself; a line inside a sentence that was broken over lines is left alone."""
    words = _words([block for block in blocks if block.prose])
    verdicts: Verdicts = {}
    for block in blocks:
        if _inside_sentence(blocks, block.index):
            continue
        verdict = judge_line(block)
        if verdict is None and (reason := glued_names(block, words)):
            verdict = Verdict("caption", reason)
        if verdict is None and _names_agency(blocks, block.index):
            verdict = Verdict("credit", "the agency that the dateline below names")
        if verdict is not None:
            verdicts[block.index] = verdict
    _free_last_paragraph(blocks, verdicts)
    judge_list_boxes(blocks, verdicts)
    judge_repeats(blocks, verdicts)
    return verdicts


def _free_last_paragraph(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Take the label of a caption off the last paragraph where an agency signs it: "... he told reporters. (AFP)"."""
    captions = (b for b in blocks if b.signed and b.prose and b.index in verdicts)
    last = max((b.index for b in captions if verdicts[b.index].label == "caption"), default=0)
    goes_on = any(b.prose and b.index not in verdicts for b in blocks[last + 1 :])
    below_text = last > 0 and blocks[last - 1].prose and last - 1 not in verdicts
    if below_text and not goes_on and source_behind(blocks[last].text):
        del verdicts[last]


def _names_agency(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line is the agency's name and no more, above the dateline of its dispatch."""
    if index + 1 == len(blocks) or blocks[index].words > _LONGEST_AGENCY or not blocks[index + 1].prose:
        return False
    dateline = find_dateline(blocks[index + 1].text)
    return dateline is not None and dateline.agency is not None and plain(dateline.agency) == plain(blocks[index].text)


def _inside_sentence(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a link's text was torn out of its sentence: "he wrote on / Twitter / , adding ..."."""
    if not 0 < index < len(blocks) - 1:
        return False
    above, block, below = blocks[index - 1], blocks[index], blocks[index + 1]
    if below.text.startswith("by ") and (is_byline(below.text) or read_packed(below.text)):
        return False
    touching = above.line == block.line - 1 and below.line == block.line + 1
    return touching and below.continues and above.words >= 5 and not above.ends_sentence and below.words >= 2


def _with_broken_opening(blocks: Sequence[Block], prose: list[int]) -> list[int]:
    """Put a first paragraph that is broken over lines before the paragraphs that are whole."""
    for block in blocks[: prose[0]]:
        if block.words >= 12 and not block.ends_sentence and _inside_sentence(blocks, block.index + 1):
            return [block.index, *prose]
    return prose


def _is_long_headline(blocks: Sequence[Block], prose: list[int], verdicts: Verdicts) -> bool:
    """Tell whether the first paragraph is a headline of whole sentences: short, byline or date below."""
    first, below = blocks[prose[0]], blocks[prose[0] + 1 : prose[0] + 2]
    if len(prose) < 2 or first.words > 30 or not below or verdicts.keys() & range(first.index):
        return False
    return is_timestamp(below[0].text) or is_byline(below[0].text) or read_packed(below[0].text) is not None


def _judge_head_line(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label byline and date above and below the first paragraph of a text whose headline stands elsewhere."""
    prose = [b.index for b in blocks if b.prose and b.index not in verdicts and not _is_line_of_facts(b)]
    if prose:
        _judge_dated(blocks[: prose[0]], verdicts)
        judge_sources_above(blocks[: prose[0]], verdicts)
        _judge_below_deck(blocks, prose, verdicts)


def _behind_prose(blocks: Sequence[Block], verdicts: Verdicts) -> int:
    """Return the number of the first block behind the last paragraph."""
    return max((b.index + 1 for b in blocks if b.prose and b.index not in verdicts), default=len(blocks))


def _judge_below_deck(blocks: Sequence[Block], prose: list[int], verdicts: Verdicts) -> None:
    """Label byline and date where they stand below a first paragraph that sums the article up, and nowhere above."""
    if len(prose) > 1 and not any(v.label in ("dateline", "byline") for i, v in verdicts.items() if i < prose[0]):
        _judge_dated(blocks[prose[0] + 1 : prose[1]], verdicts)


def _judge_dated(blocks: Sequence[Block], verdicts: Verdicts) -> None:
    """Label bylines and dates with company: a day alone may head a part of a chronology."""
    dated = [b for b in blocks if has_clock(b.text) or has_label(b.text) or is_byline(b.text) or read_packed(b.text)]
    judge_timestamps(dated, verdicts)
    judge_bylines(dated, verdicts)


def _free_genres(head: Sequence[Block], verdicts: Verdicts) -> None:
    """Take the label off "Opinion: ..." above the article: there it is the headline, and points nowhere."""
    for block in head:
        if block.index in verdicts and verdicts[block.index].label == "teaser" and is_genre(block.text):
            del verdicts[block.index]


def _judge_teasers(blocks: Sequence[Block], first_prose: int, verdicts: Verdicts) -> int:
    """Label all that stands behind the article's end; return the number of the first block there."""
    found = end_of_body(blocks, first_prose, verdicts)
    if found is None:
        return len(blocks)
    end, reason = found
    for block in blocks[end:]:
        if is_related_heading(block) or is_comments_heading(block):
            verdicts[block.index] = Verdict("interface", "heads a box of other articles or of comments")
        elif block.index not in verdicts or _belongs_to_teaser(verdicts[block.index]):
            verdicts[block.index] = Verdict("teaser", f"stands {reason}")
    return end


def _belongs_to_teaser(verdict: Verdict) -> bool:
    """Tell whether what a line says is, behind the article's end, said of another article or of the site."""
    return verdict.label in ("credit", "caption", "byline") or verdict.reason == AGE_REASON


def _words(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(word for block in blocks for word in _WORD.findall(block.text))
