"""Rules that know a line by itself, wherever on the page it stands.

Each rule takes a block and returns the reason for its label, or None. The table at the end puts them in
order: the first that fits decides. A rule here must be sure: it may fire between two paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.captions import caption
from westphalia.articles.cleaning.credits import is_author_role, is_sign_off, read_credits
from westphalia.articles.cleaning.origin import tells_original
from westphalia.articles.cleaning.players import player
from westphalia.articles.cleaning.timestamps import has_clock
from westphalia.articles.cleaning.verdict import Label, Verdict
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.reference.outlets import outlet_by_name

Rule = Callable[[Block], str | None]

AGE_REASON = "an age counted from when the page was saved"

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"^\W*(?:read (?:the )?)?(?:original|originally|link to (?:the )?original|full text|source|via|"
    r"permalink|link|url|原文)\b"
    r"[^:：]{0,40}[:：]?\s*(?=https?://|www\.)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"^\W*(?:e-?mail|contact|reach \w+ at)?\W*[\w.+-]+@[\w-]+\.[\w.]+\W*$", re.IGNORECASE)
_PRINTED = re.compile(r"Published (?:in|on) [A-Z][^.,]{2,40}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\.?")
_SHORT_LINK = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}/\S+")
_ISSUE = re.compile(
    r"^(?:newspaper|magazine|journal|supplement|.{3,40}\bissue)\b.{0,60}\bNo\.? ?\d+",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^[\W\d]*\d{6,}\W*$|^\W*(?:(?:news|article|story|document) (?:id|code|no|number)|"
    r"(?:code|id|number) of (?:the )?(?:news|article))\W{1,3}\d{3,}|^\{\{?\w+\}\}?$|"
    r"^[A-Z]\d+(?:/[A-Z0-9]+)+$|^[\w-]+\.(?:jpe?g|png|gif|webp|mp4|mp3|pdf|svg)$",
    re.IGNORECASE,
)
_AGE_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])\b\.?"
RELATIVE_AGE = re.compile(
    rf"^\W*(?:(?:last |first )?(?:updated|published|posted|modified)\W+(?:on )?)?"
    rf"(?:(?:about|over|almost)\s)?(?:(?:\d+|an?|one)\s*{_AGE_UNIT}(?:\s*(?:and|"
    rf",)?\s*\d+\s*{_AGE_UNIT})?\s+ago|just now|(?:yesterday|today)(?:,?\s(?:at\s)?\d{{1,2}}:\d\d)?)\W*$",
    re.IGNORECASE,
)
_OLD_NOTICE = re.compile(
    r"^this (?:article|story|post|content) is (?:more|over) than \d+ (?:months?|years?) old$", re.IGNORECASE
)
_ZONE = r"(?:[ap]\.?m\.?|GMT|UTC|MSK|[CEKIJB]S?T|CEST|EES?T|E[SD]T)"
_COUNTER = re.compile(
    r"^\W*(?:\d[\d.,]*\s?[KkMm]?\s*(?:comments?|shares?|views?|likes?|reads?|reactions?|retweets?|"
    r"replies|photos|images|votes?|"
    r"min(?:ute)?s?(?: (?:read|reading|of reading))?|sec(?:ond)?s?(?: read)?)|"
    r"(?:views|hits|reads|shares|likes|comments|"
    r"reading (?:time|duration)|read time|estimated reading time)\W+\d[\d.,]*\s?[KkMm]?"
    r"(?: (?:min(?:ute)?s?))?|"
    rf"\d{{1,2}}:\d\d(?:\s*/\s*\d{{1,2}}:\d\d|\s?{_ZONE})?|\d+\s?(?:/|of)\s?\d+)\W*$",
    re.IGNORECASE,
)  # fmt: skip
_SLIDES = re.compile(
    r"^(?:slideshow|gallery|photo gallery|photos)\s*\(\s?\d+ (?:images|photos|pictures)\s?\)$", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"^\W*(?:copyright\b.{0,4}(?:©|\(c\)|\d{4})|(?:©|\(c\))\s?(?:copyright\s)?\d{4}|all rights reserved)"
    r"|^\W*(?:copyright|©|\(c\)).{0,120}\b(?:re(?:production|print|publi|distribut|us)\w*|permission|permitted)\b"
    r"|^c\.\s?\d{4}\s[A-Z][^.]{2,60}$"
    r"|^(?:ⓒ|\(c\))\s?[A-Z][\w.'’& -]{2,40}$",
    re.IGNORECASE,
)
# What editors say of the article itself, as a paragraph of its own.
_EDITORS_NOTE = re.compile(
    r"^\W*(?:corrections?|clarifications?|editor['’]?s['’]? note|note|update)\s*[:：].*"
    r"\bthis (?:article|story|report|piece|version|headline|interview|transcript)\b"
    r"|^\W*this topic in the program(?:me)?\b"
    r"|^\W*(?:an earlier|a previous|the original) version of this (?:article|story|report|piece)\b"
    r"|^\W*this (?:interview|conversation|transcript|discussion|q&a|article|story|report|piece|excerpt|essay) "
    r"(?:has been|was|is)(?: \w+ly)? (?:edited|shortened|condensed|abridged|updated|corrected|amended|adapted)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"^(?:tags?|topics?|keywords?|filed under|tagged(?: under| with| in)?|categor(?:y|ies)|"
    r"this article tagged under|archived in|labels?)\s*[:：]",
    re.IGNORECASE,
)
_PLUSES = re.compile(r"^\+{2,}\s.{1,120}\s\+{2,}$")
# "Norway · Oslo · Fishing rights": names and nouns, three at least.
_DOTTED = re.compile(r"^[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}(?: · [^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}){2,}$")
_HASHTAGS = re.compile(r"^(?:#\w+[\s,]*)+$")
_SHORT_CALL = re.compile(
    r"^(?:click here|click (?:on|to)|follow (?:us|me|him|her|@\w+|[A-Z][\w.]+(?: [A-Z][\w.]+)? on)|"
    r"sign up (?:for|to)|subscribe to|download (?:the|our)|get (?:the|our) .{0,30}\bapp\b|"
    r"read \S+\.\w{2,4} (?:in|on)$|(?:did|do) you (?:find|like|enjoy) (?:this|the) (?:article|news|page|post|story)\b|"
    r"(?:was|is) this (?:article|news|page|post|story) (?:helpful|interesting|useful)\b|read or share this story)",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"^[^\w\"“'‘(]+")
_CALLS_LAST = re.compile(r"[.!?]\s(?:subscribe|join|sign up|follow us)\W*$")
_TWEET_SOURCE = re.compile(r"^(?:[—–-]\s?[^@]{1,60}\(@\w+\)|pic\.twitter\.com/\w+$)")
_DISCLAIMER = re.compile(
    r"^(?:disclaimer|statement|declaration|note|editor['’]?s? note|legal notice|notice|"
    r"warning)?\s*[:：]?\s*.*?\b(?:"
    r"(?:views?|opinions?|positions?|thoughts|ideas)\b.{0,60}\b(?:express|contain|present|voic|stated|"
    r"are (?:those|solely|the author|his|her|their|my)|reflect|represent|belong)"
    r"|(?:represents?|reflects?|expresses)\b.{0,40}\b(?:the )?(?:personal|own|author['’]?s?|"
    r"authors['’]?)\b.{0,30}\b(?:views?|opinions?)"
    r"|(?:does|do|may|need) not (?:necessarily )?(?:represent|reflect|express|"
    r"constitute).{0,60}\b(?:views?|opinions?|positions?|polic(?:y|ies)|stance|advice)"
    r"|for (?:informational|reference|information) (?:purposes )?only"
    r"|(?:auto-?generated|generated automatically|published (?:directly )?from) .{0,20}(?:syndicated|"
    r"agency|(?-i:[A-Z]{2,})) feed"
    r"|translated (?:by|with|using) (?:an? )?(?:ai|machine|artificial intelligence|automatic|google|deepl)"
    r")",
    re.IGNORECASE,
)  # fmt: skip
_ABOUT_THE_AUTHOR = re.compile(r"^\W*the (?:author|writer) is (?:an?|the)\b", re.IGNORECASE)
_DISCLAIMER_LABEL = re.compile(r"^\W*(?:disclaimer|statement|declaration|legal notice)\s*[:：]", re.IGNORECASE)
# "Read also: ...", "To (re)listen: ..."
_LEAD = re.compile(r"((?:\(?[^\W\d_]['’()\w]*\s){0,4}?\(?[^\W\d_]['’()\w]*)\s*(?:[:：|»>–—→\]]|-\s)\s*\S")
_ARROWS = frozenset("▶☞")  # before the title of another piece
_LONGEST_TITLE = 20  # words
_BARE_LEAD = re.compile(
    r"(?:(?:read more|read also|also read|see also|read next|related (?:article|story|video)s?|"
    r"also on politico)\b[\s:]+|our (?:file|dossier|coverage|special report) on [^:.]{3,40}:\s+)\S",
    re.IGNORECASE,
)
_READ_MORE = re.compile(r"read (?:more|also|more about (?:it|this)) (?:in|on|at|about)\b", re.IGNORECASE)
_SENDS = re.compile(r"(?:read|see|also|watch|listen|to|lire|lea|leia|leggi|lesen|читайте)\b", re.IGNORECASE)
_DISCLAIMER_SUBJECT = re.compile(
    r"\b(?:author['’]?s?|authors|writer['’]?s?|contributors?|columnists?|article|commentary|column|"
    r"publication|this site|website|editorial|his own|her own|their own|my own|translat\w+|feed)\b",
    re.IGNORECASE,
)


def original_link(block: Block) -> str | None:
    """A label such as "Original:" or "Source:" and an address."""
    if _ORIGINAL.match(block.text):
        return "gives the address of the original"
    return None


def address_only(block: Block) -> str | None:
    """A bare web or mail address."""
    if (
        _EMAIL.match(block.text)
        or _SHORT_LINK.fullmatch(block.text)
        or (URL.match(block.text) and not URL.sub("", block.text, count=1).strip(" .,;|"))
    ):
        return "an address and nothing else"
    return None


def machine_code(block: Block) -> str | None:
    """A file name, a template's placeholder, a long number, the number of a printed issue."""
    if block.words <= 16 and not block.ends_sentence and _ISSUE.match(block.text):
        return "says in which issue it was printed"
    return "a file name or number of the site's own" if _CODE.match(block.text) else None


# Places and an outlet in quotation marks: "Paris - Beirut: «The River Post»".
_PLACED = re.compile(r"(?P<places>[^\W\d_][\w'’. \-–/]{1,60}): ?[«“\"](?P<outlet>[^«»“”\"]{2,40})[»”\"]")


def placed_outlet(block: Block) -> str | None:
    """The places where a piece was written and its outlet, on a line of their own."""
    found = _PLACED.fullmatch(block.text.strip())
    if found is None or outlet_by_name(found["outlet"]) is None:
        return None
    return "says where the piece was written and for whom"


def printed_in(block: Block) -> str | None:
    """The outlet and the day of printing ("Published in Dawn, June 20th, 2024")."""
    return "says where and when it was printed" if _PRINTED.fullmatch(block.text) else None


def end_mark(block: Block) -> str | None:
    """The mark with which agencies end a dispatch."""
    core = block.text.strip("()[] ").lower()
    if _PLUSES.match(block.text) and not has_clock(block.text):
        return "set between plus signs, as pointers to running news are"
    if core in vocabulary().end_marks or (core and not any(c.isalnum() for c in core)):
        return "marks the end of a dispatch or parts sections"
    return None


def controls(block: Block) -> str | None:
    """A line made of nothing but buttons, labels and counters."""
    if block.words > 24 or len(block.text) > 200:
        return None
    if _COUNTER.match(block.text):
        return "a counter of the page"
    if block.words < 3 and block.text.endswith(".") and not block.truncated:
        # Labels have no full stop; "Next." is a sentence of a terse writer.
        return None
    if _SLIDES.match(block.text):
        return "a counter of the page"
    if _made_of_controls(plain(block.text).split()):
        return "made of nothing but the page's buttons and labels"
    return None


def _made_of_controls(words: list[str]) -> bool:
    """Cover the words with entries of the list, the longest first, and with the words that join them."""
    lists = vocabulary()
    position, found = 0, False
    while position < len(words):
        length = _control_at(words, position, lists.controls, lists.longest_control)
        found = found or length > 0
        if length == 0 and words[position] not in lists.connectors:
            return False
        position += max(length, 1)
    return found


def _control_at(words: list[str], position: int, controls: frozenset[str], longest: int) -> int:
    """Return how many words from `position` on are one entry of the list, 0 if none are."""
    for length in range(min(longest, len(words) - position), 0, -1):
        if " ".join(words[position : position + length]) in controls:
            return length
    return 0


def call_to_reader(block: Block) -> str | None:
    """An invitation to subscribe, follow, click or write."""
    if _SHORT_CALL.match(_EMOJI.sub("", block.text)) and (block.words <= 14 or not block.prose):
        return "asks the reader to click, follow or subscribe"
    if block.words > 60:
        return None
    lower = block.text.lower().lstrip("\"“'([*•►▶-– ")
    if _CALLS_LAST.search(lower) and any(s in lower for s in vocabulary().call_services):
        return "asks the reader to subscribe, follow or write"
    first = re.match(r"[a-z]+", lower)
    if first and first[0] in vocabulary().call_verbs and any(s in lower for s in vocabulary().call_services):
        return "asks the reader to subscribe, follow or write"
    return None


def site_notice(block: Block) -> str | None:
    """Consent banners, technical messages, copyright lines, editors' notes on the article, tags."""
    lower = block.text.lower()
    if block.words <= 120 and any(notice in lower for notice in vocabulary().site_notices):
        return "a notice of the site"
    if _COPYRIGHT.match(block.text) or _OLD_NOTICE.match(block.text):
        return "a notice of the site"
    if _DOTTED.match(block.text) and not block.ends_sentence:
        return "a list of tags"
    if (_TAGS.match(block.text) and not block.prose) or _HASHTAGS.match(block.text):
        return "a list of tags"
    if block.words <= 80 and _EDITORS_NOTE.match(block.text):
        return "a note of the editors on the article"
    if _TWEET_SOURCE.match(block.text):
        return "the source line of an embedded post"
    return None


def disclaimer(block: Block) -> str | None:
    """Says whose opinion the article is, or for what it may be used."""
    if _ABOUT_THE_AUTHOR.match(block.text) and block.words <= 25 and block.sentences == 1:
        return "says who the author is"
    if block.words <= 60 and _DISCLAIMER_LABEL.match(block.text) and _DISCLAIMER.match(block.text):
        return "says whose views the article expresses"
    if block.words > 90 or not _DISCLAIMER.match(block.text) or _said_by_someone(block.text):
        return None
    sentences = re.split(r"(?<=[a-z\d][.!?])\s+", block.text)
    about_views = [s for s in sentences if _DISCLAIMER.match(s) and _DISCLAIMER_SUBJECT.search(s)]
    # Who the author is stands in the same line often enough, and is worth more than the disclaimer is worth
    # removing.
    if sum(map(len, about_views)) * 2 >= len(block.text):
        return "says whose views the article expresses"
    return None


def _said_by_someone(text: str) -> bool:
    """Tell whether the words are reported or quoted speech: then they are the article's."""
    return bool(re.search(r"\b(?:said|says|told|added|wrote|according to|stressed)\b|^[\"“]", text))


def author_line(block: Block) -> str | None:
    """The author behind a role ("Author: Jane Doe")."""
    credits = read_credits(block.text)
    return "names the author" if credits and all(is_author_role(c.role) for c in credits) else None


def credit(block: Block) -> str | None:
    """Names with the roles they had in making the page."""
    if read_credits(block.text):
        return "names people with their roles in making the page"
    if tells_original(block.text):
        return "says where the article was published before"
    return "names who contributed" if is_sign_off(block.text) else None


def relative_age(block: Block) -> str | None:
    """How long ago something appeared."""
    return AGE_REASON if RELATIVE_AGE.match(block.text) else None


def pointer(block: Block) -> str | None:
    """ "Read more: ..." and the like, with another article's title."""
    if block.words > 30:
        return None
    text = block.text.strip("()[]<>»«►▶→•*–— ")
    if block.text[0] in _ARROWS and not block.ends_sentence and block.words <= _LONGEST_TITLE:
        return "points to another article"
    lead = _LEAD.match(text)
    if lead and plain(lead[1]) in vocabulary().leads and not _says_something(block, lead[1]):
        return "points to another article"
    if _READ_MORE.match(text) and block.words <= _LONGEST_TITLE and not _said_by_someone(text):
        return "points to another article"
    if (_BARE_LEAD.match(text) or text.endswith(" Read more")) and not block.ends_sentence:
        return "points to another article"
    return None


def _says_something(block: Block, lead: str) -> bool:
    """Tell whether a sentence stands behind a label that does not send the reader elsewhere ("Background: It ...")."""
    if not block.ends_sentence or block.text[-1] == "?":
        return False
    return block.words > 20 or not _SENDS.match(lead)


def is_genre(text: str) -> bool:
    """Tell whether a line begins with what kind of piece it is ("Opinion: ...", "Fact check: ...")."""
    label, *rest = re.split(r"[:|]", text, maxsplit=1)
    return bool(rest) and plain(label) in vocabulary().genres


# No line of furniture is longer; the patterns above need not be fast on books printed on one line.
_LONGEST_LINE = 1500

LINE_RULES: tuple[tuple[Label, Rule], ...] = (
    ("original_link", original_link),
    ("interface", address_only),
    ("interface", machine_code),
    ("credit", placed_outlet),
    ("dateline", printed_in),
    ("interface", end_mark),
    ("byline", author_line),
    ("credit", credit),
    ("interface", controls),
    ("interface", relative_age),
    ("disclaimer", disclaimer),
    ("interface", call_to_reader),
    ("interface", site_notice),
    ("caption", caption),
    ("teaser", pointer),
)


def judge_line(block: Block) -> Verdict | None:
    """Return the verdict of the first rule that knows this line, or None."""
    if (reason := player(block)) is not None:
        return Verdict("caption", reason)
    if block.words > 120 or len(block.text) > _LONGEST_LINE:
        return None
    for label, rule in LINE_RULES:
        reason = rule(block)
        if reason is not None:
            return Verdict(label, reason)
    return None
