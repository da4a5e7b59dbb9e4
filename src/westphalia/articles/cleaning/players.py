"""What players of videos and galleries leave in the text of a page: buttons, titles and captions run together."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.blocks import Block

# "Photos: The strike The strike – Smoke rises. Hide Caption 1 of 12 Photos: ..."; there may be hundreds of words.
_GALLERY = re.compile(r"(?:hide|show|toggle) caption \d+ (?:of|/) \d+", re.IGNORECASE)
_BUTTONS = re.compile(
    r"JUST WATCHED\b.{0,300}\bMUST WATCH\b"  # and the title again, with its length
    r"|Media playback is (?:un|not )supported on (?:this|your) device\b"
    r"|Play Video \d{1,2}:\d\d\b"
    r"|CLOSE (?=[A-Z][a-z]|[AI] [a-z]|[A-Z.]{2,5} [A-Z]?[a-z])"  # the button above a video's caption
)
_LONGEST = 80  # words behind a player's buttons


def player(block: Block) -> str | None:
    """Return why a block is a gallery, or a video with its title or caption; None for what may be an article's."""
    if _is_gallery(block.text):
        return "is a gallery of pictures, with their captions"
    pressed = block.words <= _LONGEST and _BUTTONS.match(block.text)
    return "is a video, with its buttons" if pressed else None


def _is_gallery(text: str) -> bool:
    """Tell whether a block is the captions of a gallery, not a paragraph behind which one of them stands."""
    numbered = list(_GALLERY.finditer(text))
    return bool(numbered) and (text.startswith("Photos:") or numbered[-1].end() > len(text) - 2)
