"""Where the article ends and the page goes on: boxes with other articles, readers' comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.lines import RELATIVE_AGE
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.verdict import Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary

_READ_MORE = re.compile(
    r"^\W*(?:read (?:more|full|the full|article|story)|continue reading|more details|"
    r"details)\W*\w{0,8}\W*$",
    re.IGNORECASE,
)
_COMMENT_COUNT = re.compile(
    r"^(?:\d+|one|no) (?:thoughts?|comments?|responses?|replies|reply) (?:on|to)\b|^\d+ (?:contributions?|reactions?)$",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(
    r"^(?:more|latest|also|other|top|popular|most) (?:from|in|on|about|by|news|stories|articles|posts)\b",
    re.IGNORECASE,
)


def is_related_heading(block: Block) -> bool:
    """Tell whether a line heads a box of other articles ("Recent posts", "Read also")."""
    if block.words > 7 or block.text.endswith((".", ",")):
        return False
    words = plain(block.text)
    return words in vocabulary().related or bool(
        _MORE_FROM.match(words) and block.words <= 6 and not block.ends_sentence
    )


def is_comments_heading(block: Block) -> bool:
    """Tell whether a line heads the readers' comments ("12 Comments", "Leave a reply")."""
    if block.words > 20:
        return False
    return plain(block.text) in vocabulary().comments or bool(_COMMENT_COUNT.match(block.text))


def end_of_body(blocks: Sequence[Block], first_prose: int, verdicts: Verdicts) -> tuple[int, str] | None:
    """Return the first block behind the article and why it ends there; None if nothing follows.

    A candidate is a box heading or the first line of a teaser. It is taken when everything behind it looks
    like teasers: no paragraph is left that an age, a cut-off or a "Read more" does not explain.
    """
    signs = _signs(blocks)
    for block in blocks[first_prose + 1 :]:
        reason = _candidate(blocks, block.index, signs)
        if reason and _only_teasers_from(blocks, block.index, signs, verdicts):
            return block.index, reason
    return None


def _signs(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the blocks that mark teasers, with what marks them."""
    tests: tuple[tuple[str, Callable[[Block], bool]], ...] = (
        ("related", is_related_heading),
        ("comments", is_comments_heading),
        ("age", lambda b: b.words <= 8 and (bool(RELATIVE_AGE.match(b.text)) or is_timestamp(b.text))),
        ("more", lambda b: b.words <= 4 and bool(_READ_MORE.match(b.text))),
        ("cut", lambda b: b.truncated and b.words >= 4),
    )
    found = {}
    for block in blocks:
        if block.words <= 20 or block.truncated:
            name = next((name for name, test in tests if test(block)), None)
            if name:
                found[block.index] = name
    return found


def _candidate(blocks: Sequence[Block], index: int, signs: dict[int, str]) -> str | None:
    """Return why the article could end before this block."""
    sign = signs.get(index)
    if sign == "related":
        return f"behind the box heading {blocks[index].text!r}"
    if sign == "comments":
        return f"behind the heading {blocks[index].text!r} of the readers' comments"
    followers = [signs.get(i) for i in range(index + 1, min(index + 4, len(blocks)))]
    if sign is None and blocks[index].title_like and not blocks[index].bullet:
        if followers[:1] == ["cut"] and "age" in [*followers, signs.get(index + 4)]:
            return "behind the first of several titles with cut-off texts and ages"
        if any(name in ("age", "more", "cut") for name in followers[:2]):
            return "behind the first of several titles with ages or cut-off texts"
    return None


def _only_teasers_from(blocks: Sequence[Block], index: int, signs: dict[int, str], verdicts: Verdicts) -> bool:
    """Tell whether nothing behind `index` reads as the article going on."""
    tail = blocks[index:]
    marks = sum(signs.get(b.index) in ("age", "more", "cut") for b in tail)
    headed = signs.get(index) in ("related", "comments")
    bare = _lists_dated_titles(blocks, index + 1 if headed else index, signs)
    left = [b for b in tail if b.prose and b.index not in verdicts and not _explained(b.index, signs, bare=bare)]
    if headed and _goes_on_below(blocks, index, signs, verdicts):
        return False
    if not left:
        return headed or marks >= 2
    if signs.get(index) == "comments" and _mostly_before(blocks, index):
        return True
    return headed and _are_summaries(blocks, index, left)


def _goes_on_below(blocks: Sequence[Block], index: int, signs: dict[int, str], verdicts: Verdicts) -> bool:
    """Tell whether sentences follow the titles of a box, however short: a summary has the next title behind it."""
    titles = index + 1
    while titles < len(blocks) and blocks[titles].title_like and titles not in verdicts and titles not in signs:
        titles += 1
    rest = [b for b in blocks[titles : titles + 2] if b.index not in verdicts]
    if titles == index + 1 or not rest or rest[0].index != titles or _explained(titles, signs):
        return False
    return all(b.ends_sentence and not b.title_like for b in rest)


def _are_summaries(blocks: Sequence[Block], index: int, left: Sequence[Block]) -> bool:
    """Tell whether paragraphs behind a box heading sum up other articles: each below a title of its own.

    Below two titles in a row the article goes on, and below the last title of all it does.
    """
    titles = [b.index for b in blocks[index + 1 :] if b.title_like and not b.prose]
    first = [i for i in titles if i < left[0].index]
    if len(first) > 1 or (len(left) == 1 and not (len(titles) >= 3 and titles[-1] > left[0].index)):
        return False
    return all(_lone_summary(blocks, b.index) for b in left)


def _lists_dated_titles(blocks: Sequence[Block], first: int, signs: dict[int, str]) -> bool:
    """Tell whether a box lists titles with a date below each and no summaries: what is below the last is text."""
    if first + 3 >= len(blocks):
        return False
    titles = all(blocks[i].title_like and i not in signs for i in (first, first + 2))
    return titles and signs.get(first + 1) == signs.get(first + 3) == "age"


def _explained(index: int, signs: dict[int, str], *, bare: bool = False) -> bool:
    """Tell whether a block is cut off, or an age or "Read more" stands right behind or before it.

    In a `bare` list of titles the age before it is that of the title above.
    """
    near = (signs.get(index), signs.get(index + 1), signs.get(index + 2), None if bare else signs.get(index - 1))
    return near[0] == "cut" or any(name in ("age", "more") for name in near[1:])


def _mostly_before(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether most of the page's paragraphs stand before `index`."""
    prose = [block.index for block in blocks if block.prose]
    before = sum(i < index for i in prose)
    return before >= 3 and before * 2 >= len(prose)


def _lone_summary(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a paragraph is short and stands alone under a title, as summaries in lists do."""
    above = blocks[index - 1]
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return blocks[index].words <= 45 and above.title_like and not above.prose and not (below and below.prose)
