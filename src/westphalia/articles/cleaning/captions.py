"""Pictures in the text of a page: their captions, credits and file names."""

from __future__ import annotations

import re

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.timestamps import has_clock, is_timestamp
from westphalia.articles.cleaning.vocabulary import plain, vocabulary

_CAPTION_LEAD = re.compile(r"^[(\[]?\s*((?:[A-Za-z]+\s){0,2}[A-Za-z]+)\s*(?:[:：|(]|[-–—]\s|\s–)", re.IGNORECASE)
_IMAGE_NOTE = re.compile(
    r"^(?:image (?:source|caption|copyright|credit)|media caption|enlarge this image|toggle caption|"
    r"hide caption|cover image|\[?(?:image|photo|video)\s?\d*\]$|file -|(?:photos?|images?|"
    r"pictures?) courtesy)",
    re.IGNORECASE,
)
_CREDIT_TAIL_MARKS = re.compile(
    r"(?:\((?:photo|image|picture|source|credit|ap photo|photos?|via|by|file|courtesy)?[^()]{0,60}\)|"
    r"\[[^\[\]]{0,60}\]|[/©|][^/|()]{0,40}|\bvia [A-Z][^.]{1,40})\.?$",
    re.IGNORECASE,
)
_NAMED_PICTURE = re.compile(
    r"(?:[\s(\[]|(?<=[a-zà-ÿ])(?=[A-Z]))(?:photos?|photographs?|image|picture|photographer|"
    r"photo credit|credit|photos?/|illustration)(?: by)?\s*[:/]\s*[^\W\d_][^.:]{2,50}$",
    re.IGNORECASE,
)
# "[Photo] Fishermen protest", "The harbour - Archive photo", "... at the base. AFP - JORIS BERG"
_BRACKETED_LEAD = re.compile(r"^[\[(](?:photos?|pictures?|images?|graphic|infographic)[\])]\s*\S", re.IGNORECASE)
_KIND = r"(?:archive|archival|file|illustrati(?:on|ve)|symbol(?:ic)?|stock)\s(?:photo|picture|image)s?"
_KIND_TAIL = re.compile(rf"(?:^|[-–—|/(\[]\s?|\.\s){_KIND}[)\]]?\.?$", re.IGNORECASE)
# "The two ministers in Rabat. Figure from Spanish media", "Handshake in Rabat = provided by the ministry"
_FROM_TAIL = re.compile(
    r"(?:[.)]\s|\s=\s)(?:(?:data |screen )?(?:figure|photo|picture|image|map|screenshot)s?\s)?"
    r"(?:from|by|source|provided by|courtesy of)[:\s]\s?[^.=]{2,60}$",
    re.IGNORECASE,
)
# "Screenshot of the Le Monde report", "BBC report screenshot", "[Ministry provided. Resale prohibited]"
_SHOT = re.compile(
    r"(?:a )?screenshots? (?:of|from) .{3,60}|.{3,50} (?:report |video |website )?screenshots?"
    r"|\[[^\[\]]{2,60}\b(?:provided|courtesy|capture[ds]?)\b[^\[\]]{0,60}\]",
    re.IGNORECASE,
)
_LONGEST_SHOT = 10  # words
_AGENCY_DASH_NAME = re.compile(r"(?:^|[.)\s])(?P<agency>[A-Z][\w ]{1,20}?)\s[-–—/]\s(?:[A-ZÀ-Þ'’.-]{2,}\s?){2,4}$")
_TRIANGLE = re.compile(r"^[▲△]\s?[^\W\d_]")  # as Korean outlets begin captions
_OWNER = re.compile(r"^[©ⓒ]\s?[^\W\d]")
_LONGEST = 40  # words of a caption behind a triangle
_CAMEL = re.compile(r"^[A-Z][a-z]+(?:[A-Z][a-z]+)+$")


def caption(block: Block) -> str | None:
    """A picture's caption or credit."""
    if block.words > 80 or block.bullet:
        return None
    if _IMAGE_NOTE.match(block.text) or (_BRACKETED_LEAD.match(block.text) and block.index):
        return "begins as picture captions do"
    if _TRIANGLE.match(block.text) and block.words <= _LONGEST:
        return "begins as picture captions do"
    lead = _CAPTION_LEAD.match(block.text)
    if lead and plain(lead[1]) in vocabulary().caption_leads:
        return "begins as picture captions do"
    if _ends_in_picture_credit(block) or (_NAMED_PICTURE.search(block.text) and block.words <= 60):
        return "ends with a picture credit"
    if not block.prose and _FROM_TAIL.search(block.text):
        return "ends with a picture credit"
    if block.words <= _LONGEST_SHOT and not block.ends_sentence and _SHOT.fullmatch(block.text):
        return "says what a picture shows or who gave it"
    if _OWNER.match(block.text) and (block.words <= 12 or not block.ends_sentence):
        return "names the owner of a picture"
    if not block.prose and (_KIND_TAIL.search(block.text) or _is_agency_and_name(block.text)):
        return "says whose picture it is, or of what kind"
    return None


def _is_agency_and_name(text: str) -> bool:
    """Tell whether a line ends in an agency and a photographer in capitals."""
    match = _AGENCY_DASH_NAME.search(text)
    return match is not None and bool(vocabulary().agencies.fullmatch(match["agency"]))


def _ends_in_picture_credit(block: Block) -> bool:
    """Tell whether the line ends in brackets, or behind a slash or ©, with one who owns news pictures."""
    tail = _CREDIT_TAIL_MARKS.search(block.text)
    if not tail or (has_clock(block.text) and is_timestamp(block.text[: tail.start()].rstrip())):
        return False  # "April 22, 2025, 19:31 (Kyodo)" says when, and whose the dispatch is
    if re.match(r"[(\[]\s?(?:photo|image|picture|credit|ap photo|file photo|courtesy)\b", tail[0], re.IGNORECASE):
        return True
    if tail[0].startswith("©"):
        return block.words <= 12
    named = bool(vocabulary().agencies.search(tail[0]))
    return named and (tail[0][0] == "/" or not block.prose or block.signed) and not _speaks(tail[0])


def _speaks(credit: str) -> bool:
    return bool(re.search(r"\b(?:said|told|reported|reports|is|was|were|has)\b", credit))


def glued_names(block: Block, words_of_page: frozenset[str]) -> str | None:
    """A picture's name: words of the article run together ("PutinKim")."""
    if not _CAMEL.match(block.text) or block.text in words_of_page:
        return None
    parts = re.findall(r"[A-Z][a-z]+", block.text)
    if all(part in words_of_page for part in parts):
        return "names of the article run together, as pictures are named"
    return None
