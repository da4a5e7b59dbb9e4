"""Noun phrases that name or describe an agreement between states: where they stand, their names, what kind they are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Any

import numpy as np
from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.relations.parts import Scene, form_ids, hits, noun_lemma, stated, unique

_OF_A_NAME = frozenset({"of", "on", "for", "against", "concerning", "to"})
_INSIDE = frozenset(
    {"of", "on", "for", "between", "with", "among", "against", "concerning", "regarding", "over", "about"}
)
_CUT = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
_LEFT = ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "CD", "POS", "VBN", "AFX", "``")
_GOVERNING = ("country", "igo", "bloc")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, as tokens [first, last) around its head.

    Parameters
    ----------
    name
        Its name as tokens; None where it is described only.
    topics, modifiers
        The words in front that tell what it is about, and all of them.
    owners, bound
        The states in front of the noun ("Iran's", "U.S.-Japan"), and those behind it ("with Iran").
    pointing
        True for "the treaty", "this deal", "its pact": it may mean one told of before.
    """

    head: Token
    first: int
    last: int
    kind: str
    noun: str
    name: tuple[int, int] | None
    topics: frozenset[str]
    modifiers: frozenset[str]
    owners: tuple[Mention, ...]
    bound: tuple[Mention, ...]
    determiner: str
    pointing: bool

    @property
    def plural(self) -> bool:
        """Whether it speaks of several."""
        return self.head.tag_ in ("NNS", "NNPS")


def find_phrases(scene: Scene) -> Iterator[Phrase]:
    """Yield the phrases of an article that may mean an agreement, in order."""
    past = 0
    for index in hits(scene, _ids()):
        token = scene.doc[index]
        if index < past:
            continue
        phrase = _known(scene, token) or (None if _in_a_name(scene, token) else _headed(scene, token))
        if phrase is not None:
            yield phrase
            past = max(index + 1, phrase.name[1] if phrase.name else 0)


def _in_a_name(scene: Scene, token: Token) -> bool:
    """Return True inside an actor's name ("Treaty Organization"), not where it ends one ("Free Trade Agreement")."""
    names = [m for m in scene.at.get(token.i, ()) if m.form in ("name", "abbreviation", "full")]
    return any(m.last != token.i + 1 or m.actor.kind not in ("igo", "bloc", "organization") for m in names)


@cache
def lexicon() -> dict[str, Any]:
    """Return agreements.toml, its lists as sets."""
    raw = tomllib.loads(files("westphalia.relations").joinpath("agreements.toml").read_text("utf-8"))
    return {name: frozenset(found) if isinstance(found, list) else found for name, found in raw.items()}


@cache
def _ids() -> np.ndarray:
    firsts = {name.split()[0].split("-")[0].lower() for name in lexicon()["named"]}
    return form_ids({*lexicon()["kinds"], *firsts, "fire"}, lambda word: (word, f"{word}s"))


# --- names without a noun ------------------------------------------------------------------------------------


def _known(scene: Scene, token: Token) -> Phrase | None:
    """Return "JCPOA", "New START", with the noun behind it: "New START treaty"."""
    for name, kind in lexicon()["named"].items():
        end = token.idx + len(name)
        printed = scene.reading.article.text[token.idx : end]
        if printed != name and not (len(name) > 4 and printed == name.capitalize()):  # "Nafta"
            continue
        span = scene.doc.char_span(token.idx, end)
        if span is None:
            continue
        head, last = span.root, span.end
        following = takewhile(lambda t: t.tag_[0] in "NJ", scene.doc[last : last + 4])
        if any(_noun(t) in lexicon()["kinds"] for t in following):
            return None  # "the TPP trade deal": the noun tells all of it
        if last < len(scene.doc) and noun_lemma(scene.doc[last]) in lexicon()["kinds"]:
            head, last = scene.doc[last], last + 1
        first = _first(token)
        start = _name_start(scene, token, first)
        owners = tuple(unique(_in_front(scene, token, first)))
        end, bound = _behind(scene, head, last)
        no_words: frozenset[str] = frozenset()
        name_at, noun = (start, last), noun_lemma(head)
        return Phrase(head, first, end, kind, noun, name_at, no_words, no_words, owners, tuple(bound), "the", False)
    return None


# --- nouns ---------------------------------------------------------------------------------------------------


def _headed(scene: Scene, head: Token) -> Phrase | None:
    noun = _noun(head)
    kind = lexicon()["kinds"].get(noun)
    if kind is None or head.tag_[0] != "N":
        return None
    following = scene.doc[head.i + 1] if head.i + 1 < len(scene.doc) else head
    if following.tag_[0] == "N" and following.head == head.head and noun_lemma(following) in lexicon()["kinds"]:
        return None  # "ceasefire agreement": the second noun is the head
    if following.text[0].isupper() and following.tag_[0] == "N" and head.text[0].isupper():
        return None  # the title of something else: "the Trade Agreement Review Act"
    first = _first(head)
    determiner = scene.doc[first].lower_ if scene.doc[first].tag_ in ("DT", "PRP$") else ""
    front = [t for t in scene.doc[first : head.i] if t.tag_ not in ("DT", "PRP$", "POS", "HYPH", "``", ",")]
    words = frozenset(t.lower_ for t in front)
    name = _name(scene, head, first, noun)
    owners = tuple(unique(_in_front(scene, head, first)))
    last, bound = _behind(scene, head, name[1] if name else head.i + 1)
    topics = words & lexicon()["topics"]
    pointing = determiner in _POINTING or (determiner != "" and scene.doc[first].tag_ == "PRP$")
    last = _closed(scene, first, max(last, name[1] if name else 0))
    return Phrase(head, first, last, kind, noun, name, topics, words, owners, tuple(bound), determiner, pointing)


def _noun(head: Token) -> str:
    if head.lower_ in ("fire", "fires"):
        before = [t.lower_ for t in head.doc[max(0, head.i - 2) : head.i]]
        return "ceasefire" if before == ["cease", "-"] or before[-1:] == ["cease"] else ""
    return noun_lemma(head)


def _first(head: Token) -> int:
    """Return where the phrase begins, by the words in front of the noun."""
    doc, first = head.doc, head.i
    if first > 3 and doc[first - 1].text == ")" and doc[first - 3].text == "(":
        first -= 3  # "the Strategic Arms (START) treaty"
    while first > 0 and (doc[first - 1].tag_ in _LEFT or _leads(doc[first - 1], doc[first], head)):
        if doc[first - 1].is_sent_start and doc[first - 1].tag_ in ("VBN", "VBG"):
            break
        if doc[first - 1].text == "\n" or doc[first].is_sent_start:
            break
        first -= 1
        if first > 1 and doc[first - 1].tag_ == "''" and doc[first - 2].tag_ == "JJ":
            first -= 1  # 'the "historic" agreement'
        if (
            first > 1
            and doc[first - 1].text == ","
            and doc[first].tag_ in ("JJ", "RBR", "VBN")
            and doc[first - 2].tag_ == "JJ"
        ):
            first -= 1  # "a secret, historic pact"
    if first > 0 and not doc[first].is_sent_start and doc[first - 1].tag_ in ("DT", "PRP$"):
        return first - 1
    return first


def _leads(token: Token, following: Token, head: Token) -> bool:
    """Return True for "binding" and "badly" of "a binding, badly negotiated deal"."""
    adverb = token.tag_ in ("RB", "RBR", "RBS")
    return (token.tag_ == "VBG" and following != head) or (adverb and following.tag_ in ("JJ", "VBN"))


def _in_front(scene: Scene, head: Token, first: int) -> Iterator[Mention]:
    """Yield the states named in front of the noun; not the town where it was signed."""
    for mention in stated(m for i in range(first, head.i) for m in scene.at.get(i, ())):
        if _brokers(scene.doc, mention.last):
            continue
        owns = mention.last < len(scene.doc) and scene.doc[mention.last].tag_ == "POS"
        if mention.actor.kind != "bloc" and (mention.form != "capital" or owns or _paired(scene, mention)):
            yield mention


def _brokers(doc: Doc, end: int) -> bool:
    """Return True for whom "US-brokered" names: who brings others together need not be a party."""
    return end + 1 < len(doc) and doc[end].text in ("-", "–") and doc[end + 1].lower_ in lexicon()["brokered"]


def _paired(scene: Scene, mention: Mention) -> bool:
    """Return True for "Moscow-Pyongyang", two capitals that stand for their states."""
    near = (mention.first - 1, mention.last)
    return any(0 <= i < len(scene.doc) and scene.doc[i].text in ("-", "–") for i in near)


def _behind(scene: Scene, head: Token, end: int) -> tuple[int, list[Mention]]:
    """Return the end of the phrase, and the states that it says to be bound."""
    bound: list[Mention] = []
    hanging = [c for c in head.rights if c.dep_ == "prep"]
    following = head.doc[end] if end < len(head.doc) else None
    if following is not None and following.head != head and following.lower_ in ("with", "between"):
        hanging.insert(0, following)  # hung on the verb ("signed a treaty with Iran") or on a word of the name
    for preposition in hanging:
        if preposition.i > end + 1 or _dates(scene, preposition):
            continue
        if preposition.lower_ not in _INSIDE and not _of_a_field(preposition):
            continue
        nouns = [c for c in preposition.children if c.dep_ == "pobj"]
        states = scene.named(nouns[0]) if nouns else []
        if preposition.lower_ in ("with", "between", "among"):
            bound += states
            if preposition.head != head and not states:
                continue
        end = max(end, _end(preposition))
    return end, bound


def _closed(scene: Scene, first: int, last: int) -> int:
    """Return the end behind a quotation mark that closes what is opened inside."""
    opens = sum(t.tag_ == "``" for t in scene.doc[first:last]) > sum(t.tag_ == "''" for t in scene.doc[first:last])
    return last + (opens and last < len(scene.doc) and scene.doc[last].is_quote)


def _dates(scene: Scene, preposition: Token) -> bool:
    return preposition.lower_ != "of" and any(c.i in scene.in_times for c in preposition.children)


def _of_a_field(preposition: Token) -> bool:
    """Return True for "in the areas of medicine and science"."""
    governed = (c for c in preposition.children if c.dep_ == "pobj")
    return preposition.lower_ == "in" and any(
        noun_lemma(noun) in lexicon()["fields"] and any(c.lower_ == "of" for c in noun.children) for noun in governed
    )


def _end(preposition: Token) -> int:
    """Return the end of what a preposition governs, without clauses."""
    end = preposition.right_edge.i + 1
    for token in preposition.subtree:
        late = token.dep_ == "prep" and token.lower_ in ("in", "at", "after", "before", "amid", "during", "as", "by")
        if token.dep_ in _CUT or (late and not _of_a_field(token)) or token.lower_ in (";", "—", "–", "(", "or"):
            end = min(end, token.left_edge.i)
    while end - 1 > preposition.i and (head := preposition.doc[end - 1]).tag_ in (",", "CC", "IN", "WDT", ":"):
        end = head.i
    return end


# --- names ---------------------------------------------------------------------------------------------------


def _name(scene: Scene, head: Token, first: int, noun: str) -> tuple[int, int] | None:
    """Return the tokens of a name, without "the"."""
    if head.text[0].isupper():
        if _in_capitals(scene, head):
            return None
        start, end = _name_start(scene, head, first), _name_end(scene, head)
        return (start, end) if end - start > 1 else None
    return _popular_name(scene, head, first, noun)


def _in_capitals(scene: Scene, head: Token) -> bool:
    """Return True in a headline that gives every word a capital; a heading without a verb may be a name."""
    sentence = scene.reading.sentences[scene.sentence(head)]
    words = [t for t in scene.doc[sentence.start : sentence.end] if t.is_alpha and len(t) > 3]
    verbs = [t for t in words if t.tag_[0] == "V"]
    capitals = sum(t.text[0].isupper() for t in words) > 0.7 * len(words)
    return capitals and bool(verbs) and all(t.text[0].isupper() for t in verbs)


def _name_start(scene: Scene, head: Token, first: int) -> int:
    start = head.i
    while start > first and (_capital(scene.doc[start - 1]) or scene.doc[start - 1].text == "-"):
        start -= 1
    if scene.doc[start].text == "-" or (scene.doc[start].text == "New" and start < head.i - 1 and start == first):
        start += 1  # a heading's "New" is news
    return start


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.tag_ not in ("DT", "PRP$", "POS", "IN", "WRB")


def _name_end(scene: Scene, head: Token) -> int:
    """Return the end of "Treaty of Friendship, Cooperation and Mutual Assistance": a run of capitals and joints."""
    doc, end = scene.doc, _behind_verb(scene, head)
    while end < len(doc):
        joint, opened = end, False
        while joint < len(doc) and (doc[joint].lower_ in ("and", "&", "the", ",") or doc[joint].lower_ in _OF_A_NAME):
            opened = opened or doc[joint].lower_ in _OF_A_NAME or end > head.i + 1
            joint += 1
        hyphen = doc[end].text == "-" and end + 1 < len(doc) and doc[end + 1].text[0].isupper()
        joint = end + 1 if hyphen else joint
        comma = doc[end].text == ","
        if joint >= len(doc) or joint == end == head.i + 1 or not (opened or hyphen) or not _capital(doc[joint]):
            return end
        actor = joint > end and not hyphen and joint in scene.at and doc[end].lower_ not in _OF_A_NAME
        if actor and doc[end - 1].tag_ != "VBG":  # but "on Establishing the Joint Council"
            return end
        if comma and doc[joint - 1].lower_ not in ("and", "&") and not _lists_on(scene, joint):
            return end
        end = joint + 1
        while end < len(doc) and _capital(doc[end]):
            end += 1
    return end


def _behind_verb(scene: Scene, head: Token) -> int:
    """Return the end of "Treaty Banning Nuclear Tests", where a verb in capitals goes on with the name."""
    doc, end = scene.doc, head.i + 1
    if end + 1 >= len(doc) or doc[end].tag_ != "VBG" or not doc[end].text[0].isupper():
        return end
    start = end + 1 + (doc[end + 1].lower_ == "the")
    goes_on = start < len(doc) and _capital(doc[start])
    last = start
    while goes_on and last < len(doc) and _capital(doc[last]):
        last += 1
    return last if goes_on else end


def _lists_on(scene: Scene, start: int) -> bool:
    """Return True where a comma inside a name is followed by more of the list and an "and"."""
    for token in scene.doc[start : start + 8]:
        if token.lower_ in ("and", "&"):
            return token.i + 1 < len(scene.doc) and _capital(scene.doc[token.i + 1]) and token.i + 1 not in scene.at
        if not (_capital(token) or token.text in (",", "-")):
            return False
    return False


def _is_adjective(scene: Scene, index: int) -> bool:
    """Return True for "Iranian", which tells whose it is and is no name."""
    return any(m.form == "adjective" for m in scene.at.get(index, ())) and scene.doc[index].tag_[0] == "J"


def _popular_name(scene: Scene, head: Token, first: int, noun: str) -> tuple[int, int] | None:
    """Return "Iran nuclear deal", "Minsk agreements": the one agreement known by a place or by initials."""
    doc = scene.doc
    if doc[first].lower_ != "the" or lexicon()["kinds"][noun] == "ceasefire":
        return None
    brokered = (i for i in range(first + 1, head.i) if _brokers(doc, i - 1))
    front = range(max(brokered, default=first) + 1, head.i)
    start = next((i for i in front if doc[i].text[0].isupper() and not _is_adjective(scene, i)), None)
    if start is None or any(doc[i].tag_ == "POS" for i in front):
        return None
    found = [m for i in front if not _is_adjective(scene, i) for m in scene.at.get(i, ())]
    states = {m.actor_id for m in found if m.actor.kind in _GOVERNING}
    if len(states) > 1 or any(m.actor.kind not in _GOVERNING for m in found):
        return None
    topical = any(doc[i].lower_ in lexicon()["topics"] for i in front)
    loose = noun in ("deal", "agreement") and not found and not topical
    return None if loose else (start, head.i + 1)
