"""Lines that say from whom an article is: "(Reuters)", "— Yonhap", "With information from EFE and AFP", "dpa/lby".

Such a line holds names of outlets and no words but those of credits ("with", "agencies"), the place of the dispatch
or the initials of who prepared it. A picture's owner is named the same way, so where it stands decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.verdict import Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.reference.outlets import Outlet, outlet_by_name
from westphalia.reference.places import places_named

_LONGEST = 120
_MARKS = '()[]【】（）<>«»“”"/|—–−―-•*·.,;:+ '
_SPLIT = re.compile(
    r"\s*(?:[,;|+&()\[\]【】（）«»“”\":：·•]|\s[-–—−]\s|\b(?:and|by|from|of|via|with|according to|based on)\b)\s*",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r"^[(\[【（/—–−―-]")  # brackets or a dash: no headline and no menu begins so
_LABEL = re.compile(r"^\W*(?:news )?sources?\s*[:：]", re.IGNORECASE)
# "Vu Anh (According to VNA, Reuters)"
_NAMED = re.compile(
    r"[^\W\d_][^()\[\]:]{2,40}\((?P<sources>(?:according to|compiled|from|sources?|via|with)\b[^()]+)\)", re.IGNORECASE
)
_SERVICE = re.compile(r"['’]s (?:[A-Z]\w+ )?[Ss]ervice$")  # "RFE/RL's Georgian Service"
_REPORTER = re.compile(r"\s(?:reporter|correspondent)s?\b.*$")  # "Xinhua reporter Li Na"
_BYLINE = re.compile(r"by\b", re.IGNORECASE)
_INITIALS = re.compile(r"[a-zß-öø-ÿ]{2,4}")  # of an editor, as German and Spanish pages print them
_JOINED = re.compile(r"[/()]")
_ACRONYM = re.compile(r"[A-Z]{2,6}")  # of an agency that no table knows, beside one that is known
_AGENCIES = re.compile(r"\bagencies\b", re.IGNORECASE)
_LEANS = re.compile(
    r"\b(?:with|based|contribut\w*|inputs?|information|materials?|agencies|reporting|staff|desk)\b", re.IGNORECASE
)
_BEHIND_SENTENCE = re.compile(r"[.!?]['\"”’»)]*\s*(?P<tail>[(\[/—–-]\s?[^.()\[\]]{2,60}[)\]/]?)\.?$")
REASON = "says from whom the article is"


@dataclass(frozen=True, slots=True)
class Sources:
    """What such a line says.

    Parameters
    ----------
    names
        The outlets; none where it only says "agencies".
    whole
        Whether the article is all theirs and does not only lean on them.
    placed
        Whether it also says where the dispatch was written, which no picture's credit does.
    """

    names: tuple[str, ...]
    whole: bool
    placed: bool


def read_sources(line: str) -> Sources | None:
    """Return the outlets that a line names if it does nothing else; None where a word is left over."""
    if named := _NAMED.fullmatch(line):
        line = named["sources"]
    if not 2 <= len(line) <= _LONGEST or any(map(str.isdigit, line)):
        return None
    names, strange, placed = [], False, False
    for part in _parts(line):
        found = _outlet(part)
        if found is not None:
            names.append(found.entity.name)
        elif is_credit_word(part) or (_INITIALS.fullmatch(part) and _JOINED.search(line)):
            continue
        elif _ACRONYM.fullmatch(part) or (_LABEL.match(line) and part[:1].isupper()):
            strange = True
        elif _is_place(part):
            placed = True
        else:
            return None
    if not names and (placed or strange or not _AGENCIES.search(line)):
        return None
    return Sources(tuple(dict.fromkeys(names)), not strange and not _LEANS.search(line), placed)


def source_behind(paragraph: str) -> Sources | None:
    """Return the outlets that a paragraph names behind its last sentence: "... the minister said. (Xinhua)"."""
    found = _BEHIND_SENTENCE.search(paragraph)
    return read_sources(found["tail"]) if found else None


def judge_sources(blocks: Sequence[Block], below: range, verdicts: Verdicts) -> None:
    """Label the lines behind the last paragraph that say from whom the article is.

    A name with nothing around it counts right below the paragraph; farther down, the site's menus name outlets too.
    """
    near = True
    for i in below:
        label = verdicts[i].label if i in verdicts else None
        if label in ("credit", "byline", "original_link"):
            continue
        near = near or bool(_SET_OFF.match(blocks[i].text))
        if near and label in (None, "caption", "interface") and is_source_line(blocks[i].text):
            verdicts[i] = Verdict("credit", REASON)
        else:
            near = False


def judge_sources_above(head: Sequence[Block], verdicts: Verdicts) -> None:
    """Label the lines above the first paragraph that say from whom the article is; at a picture it is the picture's."""
    for block in head:
        label = verdicts[block.index].label if block.index in verdicts else None
        if label not in (None, "caption") or _BYLINE.match(block.text):
            continue
        found = None if _is_below_picture(block.index, verdicts) else read_sources(block.text)
        if found and (label is None or found.placed):
            verdicts[block.index] = Verdict("credit", REASON)


def _is_below_picture(index: int, verdicts: Verdicts) -> bool:
    """Tell whether a caption stands above that does not name the picture's owner itself."""
    above = verdicts.get(index - 1)
    return above is not None and above.label == "caption" and "credit" not in above.reason


def is_source_line(line: str) -> bool:
    """Tell whether a line says from whom the article is; "By Reuters" is a byline."""
    return not _BYLINE.match(line) and read_sources(line) is not None


def _parts(line: str) -> Iterator[str]:
    """Yield what marks and small words part; a slash parts too, but in the name of an outlet ("RFE/RL")."""
    for part in _SPLIT.split(line.strip(_MARKS)):
        whole = _SERVICE.sub("", part.strip(_MARKS))
        parts = [whole] if outlet_by_name(whole) else [piece.strip(_MARKS) for piece in whole.split("/")]
        yield from filter(None, parts)


def _outlet(part: str) -> Outlet | None:
    """Return the outlet of a part: "Xinhua", "Xinhua reporter Li Na", "dpa material", in small letters an agency."""
    name = _REPORTER.sub("", part)
    if name in vocabulary().lower_agencies:
        return outlet_by_name(name.upper()) or outlet_by_name(name.capitalize())
    if not name.islower() and (found := outlet_by_name(name)):
        return found
    words = name.split()
    while words and is_credit_word(words[0]):
        del words[0]
    while words and is_credit_word(words[-1]):
        del words[-1]
    core = " ".join(words)
    return _outlet(core) if core and core != name else None


def is_credit_word(part: str) -> bool:
    """Tell whether words name no one ("agencies", "our correspondent")."""
    return set(plain(part).split()) <= vocabulary().source_words


def _is_place(part: str) -> bool:
    return part[:1].isupper() and len(part.split()) <= 3 and bool(places_named(part))
