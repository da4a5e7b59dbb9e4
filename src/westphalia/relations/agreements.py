"""Agreements between states: treaties, pacts, memoranda, ceasefires, as one article names and describes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading
from westphalia.relations.agreement_acts import Status, acts_on, dates_of, sides, status_of
from westphalia.relations.agreement_phrases import Phrase, find_phrases, lexicon
from westphalia.relations.agreement_terms import descriptions, in_the_event, obliged, provided_by, provisions
from westphalia.relations.parts import Party, Passage, Scene, parties, unique

AgreementKind = Literal[
    "treaty", "agreement", "memorandum", "declaration", "ceasefire", "convention", "protocol", "charter", "deal"
]
# What "the agreement" or "the deal" may mean; other nouns mean an agreement of their own kind, or these.
_GENERAL = frozenset({"agreement", "deal"})
_MEMORY = 12  # sentences after which "the pact" no longer reaches back
_NEW = ("a", "an", "any", "another")
_CLOSE = 3  # after which "the document" is another one
_APART = str.maketrans("-()", "   ")
_IT_PROVIDES = frozenset({"expire", "enter", "sign", "ratify", "cover"})


@dataclass(frozen=True, slots=True)
class AgreementMention:
    """One place where an agreement is named, described or referred to; offsets into the article's text.

    Parameters
    ----------
    name
        Its name as printed, without "the"; None where it is only described.
    refers_to
        Start of the first mention of the same agreement in the article; None where this is the first.
    signed, signed_precision, in_force, ended
        First days of what the sentence says; precision as in `dates.Interval`.
    status
        Whether it is told as concluded, as still to come, or as not concluded.
    provisions, descriptions
        What it provides for, and what is said of it.
    claim_id
        The claim in whose content it stands; None in the article's own voice.
    """

    start: int
    end: int
    text: str
    name: str | None
    kind: AgreementKind
    refers_to: int | None
    parties: tuple[Party, ...]
    signed: dt.date | None
    signed_precision: str | None
    in_force: dt.date | None
    ended: dt.date | None
    status: Status
    provisions: tuple[Passage, ...]
    descriptions: tuple[Passage, ...]
    claim_id: str | None = None


@dataclass(slots=True)
class _Told:
    """A mention being made: its phrase, and what tells it from others."""

    phrase: Phrase
    mention: AgreementMention
    sentence: int
    bound: frozenset[str]


def find_agreements(reading: Reading, mentions: Sequence[Mention]) -> tuple[AgreementMention, ...]:
    """Find the agreements between states that an article names, describes or refers to.

    Parameters
    ----------
    reading
        The article, read.
    mentions
        Its actors.

    Returns
    -------
    tuple of AgreementMention
        In the order of the text, without claims: who says it is known later. Mentions of one agreement are joined by
        `refers_to`.
    """
    scene = Scene(reading, mentions)
    told: list[_Told] = []
    for phrase in find_phrases(scene):
        one = _mention(scene, phrase)
        first = _first_of(scene, told, phrase, one)
        if first is None and (phrase.noun in lexicon()["again"] or not _is_agreement(scene, phrase, one)):
            continue
        one = replace(one, refers_to=first.start if first else None)
        told.append(_Told(phrase, one, scene.sentence(phrase.head), _bound(told, one)))
    found = [each.mention for each in told]
    return tuple(sorted([*_with_cases(scene, told), *_its(scene, told)], key=lambda m: m.start)) if found else ()


def _mention(scene: Scene, phrase: Phrase) -> AgreementMention:
    acts = acts_on(phrase.head)
    words = scene.passage(phrase.first, phrase.last)
    name = scene.passage(*phrase.name) if phrase.name else None
    provided = provisions(scene, phrase, acts)
    bound = sides(scene, phrase, acts)
    assert words is not None  # a phrase holds its head
    return AgreementMention(
        words.start,
        words.end,
        words.text,
        name.text if name else None,
        lexicon()["kinds"].get(phrase.noun, phrase.kind),
        None,
        parties(bound if len(bound) > 1 else unique([*bound, *obliged(scene, provided)])),
        *dates_of(scene, phrase, acts),
        status_of(scene, phrase, acts),
        provided,
        descriptions(scene, phrase, acts),
    )


# --- what is one -----------------------------------------------------------------------------------------------


def _is_agreement(scene: Scene, phrase: Phrase, mention: AgreementMention) -> bool:
    """Return True for what is named, or tells its parties or its topic; not for concord, plea deals, conventions."""
    if _is_something_else(scene, phrase) or (_is_predicate(phrase) and not (phrase.owners or phrase.bound)):
        return False
    if phrase.name:
        return True
    if phrase.plural:
        return bool(phrase.bound) or len(mention.parties) > 1
    if phrase.noun in lexicon()["strict"]:
        return _strictly(phrase, mention)
    if not phrase.determiner and not scene.in_heading(phrase.head) and not phrase.owners:
        listed = phrase.head.dep_ == "conj" and len(mention.parties) > 1
        return listed or (phrase.kind == "ceasefire" and phrase.head.dep_ != "compound")
    if phrase.head.dep_ == "compound" and phrase.head.head.tag_[0] == "N":
        return bool(phrase.topics) or len(phrase.owners) > 1  # "the trade deal talks", not "its treaty obligations"
    if phrase.kind == "ceasefire":
        return True
    made = _is_made(phrase)
    if phrase.bound or len(phrase.owners) > 1 or mention.signed_precision == "year":
        return True
    told = phrase.pointing or made or bool(mention.provisions) or scene.in_heading(phrase.head)
    if phrase.topics and (told or mention.status == "happened"):
        return True
    return bool(mention.parties) and (made or (bool(phrase.owners) and phrase.noun in ("treaty", "pact")))


def _is_made(phrase: Phrase) -> bool:
    """Return True where it is signed, sought, ended: "a trade deal" of no sentence in particular is none."""
    words = lexicon()
    doing = words["signing"] | words["ending"] | words["bearing"] | words["seeking"] | words["binding"]
    return any(act.lemma in doing - {"have"} and act.role == "object" for act in acts_on(phrase.head))


def _is_predicate(phrase: Phrase) -> bool:
    """Return True for "hailed as the first global accord", "would be the largest pact": said of another."""
    head = phrase.head
    return head.dep_ == "attr" or (head.dep_ == "pobj" and head.head.lower_ == "as")


def _is_something_else(scene: Scene, phrase: Phrase) -> bool:
    lists, head = lexicon(), phrase.head
    barred = phrase.modifiers & lists["not_before"]
    tail = phrase.name is not None and phrase.name[1] > head.i + 1
    if barred - lists["mild"] and not tail and not phrase.topics:
        return True
    if (
        barred & lists["mild"]
        and phrase.noun in ("deal", "agreement", "accord")
        and not (phrase.topics or phrase.bound)
    ):
        return not phrase.name
    after = scene.doc[head.i + 1 : head.i + 3]
    of_what = after[1].lower_ if len(after) == 2 and after[0].lower_ == "of" else ""
    great = phrase.noun == "deal" and (of_what != "" or bool(phrase.modifiers & {"big", "great"}))
    return of_what in lists["not_of"] or great or (phrase.determiner in ("any", "every", "each"))


def _strictly(phrase: Phrase, mention: AgreementMention) -> bool:
    understanding = phrase.noun in ("memorandum", "memoranda") and "understanding" in mention.text.lower()
    joint = phrase.noun == "declaration" and phrase.modifiers & {"joint", "peace", "trilateral", "political"}
    added = phrase.noun == "protocol" and phrase.modifiers & {"additional", "optional"}
    two = len(phrase.owners) + len(phrase.bound) > 1
    return bool(understanding or joint or added or two)


def _bound(told: Sequence[_Told], one: AgreementMention) -> frozenset[str]:
    """Return the parties that the article has told of so far."""
    same = (
        t.bound for t in told if one.refers_to is not None and one.refers_to in (t.mention.start, t.mention.refers_to)
    )
    return frozenset({party.actor_id for party in one.parties}).union(*same)


# --- which one is meant ------------------------------------------------------------------------------------------


def _first_of(scene: Scene, told: Sequence[_Told], phrase: Phrase, one: AgreementMention) -> AgreementMention | None:
    """Return the first mention of the agreement that a phrase means again."""
    sentence = scene.sentence(phrase.head)
    if phrase.name:
        same = [t for t in told if t.mention.name and _one_name(t.mention.name, str(one.name))]
    elif phrase.plural and not phrase.pointing:
        return None
    else:
        if phrase.noun in lexicon()["again"]:
            told = [t for t in told if sentence - t.sentence <= _CLOSE] if _is_made(phrase) or one.provisions else []
        near = [t for t in told if _agree(t, phrase, one, titled=_titled(scene, t, sentence))]
        same = _only(near, sentence, bare=not (phrase.topics or phrase.owners or phrase.bound))
    if not same:
        return None
    return next((t.mention for t in told if t.mention.start == same[-1].mention.refers_to), same[-1].mention)


def _one_name(first: str, second: str) -> bool:
    a, b = (name.translate(_APART).split() for name in (first, second))
    one, other = (frozenset(word.lower() for word in words) for words in (a, b))
    return one <= other or other <= one or bool(_initials(a) & set(b) or _initials(b) & set(a))


def _initials(words: Sequence[str]) -> frozenset[str]:
    """Return what a name may be shortened to: "NAFTA", "TPP" before "agreement", "JCPOA" with its "of"."""
    capitals = [word for word in words if word[0].isupper()]
    ways = (words, capitals, [word for word in capitals if word.lower() not in lexicon()["kinds"]])
    return frozenset("".join(word[0].upper() for word in way) for way in ways if len(way) > 2)


def _titled(scene: Scene, earlier: _Told, sentence: int) -> bool:
    """Return True where the title told of it and the text only begins: there it is told anew, as "a" or "an"."""
    prose = [s.kind for s in scene.reading.sentences[earlier.sentence + 1 : sentence]].count("prose")
    return scene.in_heading(earlier.phrase.head) and prose < _CLOSE


def _agree(earlier: _Told, phrase: Phrase, one: AgreementMention, *, titled: bool) -> bool:
    """Return True where a phrase may mean what was told of before: by kind, by parties, by topic."""
    announced = titled or (earlier.mention.name is not None and _bare(one.text) == _bare(earlier.mention.name))
    if _is_predicate(phrase) or not (phrase.pointing or phrase.owners or phrase.bound or announced):
        return False
    if earlier.phrase.plural != phrase.plural:
        return False
    if not _fits(phrase, one.kind, earlier.mention.kind):
        return False
    before = earlier.bound
    now = {m.actor_id for m in (*phrase.owners, *phrase.bound)}
    if phrase.determiner in _NEW and not announced and not now <= before:
        return False  # "a deal with China", where another was told of
    # "Spain suspends the fishing pact" may be of "its pact with Morocco": who acts is of it as well.
    fitting = not now or not before or now <= before or before <= now | {party.actor_id for party in one.parties}
    return fitting and _of_its_topics(earlier, phrase, same=len(now) > 1 and now == before)


def _of_its_topics(earlier: _Told, phrase: Phrase, *, same: bool) -> bool:
    """Return True where the topics of a phrase are those of an earlier one, or may stand for them (`same` parties)."""
    words = earlier.mention.text.lower()
    political = lexicon()["political"]
    kindred = same and phrase.pointing and not political.isdisjoint(words.split())
    return all(topic in words or (kindred and topic in political) for topic in phrase.topics)


def _fits(phrase: Phrase, kind: str, earlier: str) -> bool:
    """Return True where one noun may take up another: "the deal" any, "the treaty" a deal, "the protocol" no deal."""
    loose = earlier in _GENERAL and phrase.noun not in lexicon()["strict"]
    return kind == earlier or kind in _GENERAL or loose


def _bare(words: str) -> str:
    """Return words as a name may repeat them: without article, quotation marks and capitals."""
    return " ".join(word for word in words.lower().split() if word not in ("a", "an", "the")).strip("“”\"'‘’ ")


def _only(near: list[_Told], sentence: int, *, bare: bool) -> list[_Told]:
    """Return the mentions of the one agreement that fits; where several do, that of this sentence or the last."""
    if len({_start(t) for t in near}) > 1:
        near = [t for t in near if sentence - t.sentence <= _MEMORY]
    if len({_start(t) for t in near}) <= 1 or not bare:
        return near
    close = [t for t in near if sentence - t.sentence <= 1]
    named = [t for t in near if t.mention.name]
    return next((some for some in (close, named) if len({_start(t) for t in some}) == 1), [])


def _start(told: _Told) -> int:
    return told.mention.start if told.mention.refers_to is None else told.mention.refers_to


def _its(scene: Scene, told: Sequence[_Told]) -> Iterator[AgreementMention]:
    """Yield the mentions that "it" makes at the head of the next sentence: "It obliges both sides to …"."""
    by_sentence: dict[int, list[_Told]] = {}
    for each in told:
        by_sentence.setdefault(each.sentence, []).append(each)
    for number, before in by_sentence.items():
        chains = {_start(t) for t in before}
        pronoun = _it(scene, number + 1)
        if len(chains) != 1 or pronoun is None:
            continue
        verb = pronoun.head
        provided = provided_by(scene, verb)
        if not (provided or lemma(verb) in _IT_PROVIDES):
            continue
        yield _again(scene, before[0], pronoun, provided)


def _it(scene: Scene, number: int) -> Token | None:
    if number >= len(scene.reading.sentences):
        return None
    token = scene.doc[scene.reading.sentences[number].start]
    resolved = token.i in scene.at
    return token if token.lower_ == "it" and token.dep_ in ("nsubj", "nsubjpass") and not resolved else None


def _again(scene: Scene, before: _Told, pronoun: Token, provided: tuple[Passage, ...]) -> AgreementMention:
    phrase = replace(before.phrase, head=pronoun, first=pronoun.i, last=pronoun.i + 1, name=None, owners=(), bound=())
    one = _mention(scene, phrase)
    return replace(one, kind=before.mention.kind, refers_to=_start(before), provisions=provided)


def _with_cases(scene: Scene, told: Sequence[_Told]) -> Iterable[AgreementMention]:
    """Yield the mentions, with what the next sentence says the parties will do in a case."""
    sentences = {t.sentence for t in told}
    for index, each in enumerate(told):
        last = index + 1 == len(told) or told[index + 1].sentence > each.sentence
        following = each.sentence + 1
        open_ = last and following not in sentences and following < len(scene.reading.sentences)
        cases = in_the_event(scene, following) if open_ else ()
        yield replace(each.mention, provisions=(*each.mention.provisions, *cases)) if cases else each.mention
