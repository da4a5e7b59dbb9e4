"""Reading -> events: triggers, sides, status, date, place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.event import Event, Party, event_id
from westphalia.events.heads.beyond import is_told_otherwise
from westphalia.events.heads.hints import Found
from westphalia.events.heads.sided import Acts, Chosen
from westphalia.events.modality.announced import act_behind, is_told_by_others, sets_terms
from westphalia.events.modality.imperative import is_bidden
from westphalia.events.modality.status import Standing, carried_out, status_of
from westphalia.events.modality.timetable import by_timetable, over_before
from westphalia.events.parse.contrast import is_set_aside
from westphalia.events.parse.phrases import clause_head, of_phrase, prepositional, prepositions
from westphalia.events.parse.syntax import object_of
from westphalia.events.particulars import are_states, confidence_of, contexts_of, evidence_of, phrases, reasons_of
from westphalia.events.retelling.again import (
    OUTCOME,
    Coded,
    between_in_clause,
    is_judged_there,
    is_of,
    outcome_of,
    told_before,
    wants_parties,
)
from westphalia.events.retelling.answered import with_accuser
from westphalia.events.retelling.given_way import with_asker
from westphalia.events.retelling.judged_again import with_doer
from westphalia.events.retelling.shared_target import with_shared_target
from westphalia.events.roles.accused import accusations
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.described import is_described, is_leaning
from westphalia.events.roles.gapped import gapped_sides
from westphalia.events.roles.harming_own import warns_of_others
from westphalia.events.roles.mediated import with_parties
from westphalia.events.roles.noun_phrases import reaches_own
from westphalia.events.roles.own_people import is_to_own_people, travels_below
from westphalia.events.roles.sides import NOBODY, Sides, is_scene, other_actor, sides_of
from westphalia.events.roles.withheld import giver_and_receiver
from westphalia.events.senses.content import by_content
from westphalia.events.senses.games import is_game, is_of_firms
from westphalia.events.senses.silence import tells_none
from westphalia.events.senses.terms import is_term
from westphalia.events.senses.verbal import in_words
from westphalia.events.setting.counted import counted
from westphalia.events.setting.of_another import is_of_what_is_to_come
from westphalia.events.setting.times import all_times, dated_times, tokens_of_times
from westphalia.events.setting.when import Dated, dates_of, is_ahead_of
from westphalia.events.setting.where import held_in, place_of
from westphalia.events.triggers.tagged import (
    ALONE,
    frames_in_order,
    is_tagged,
    learned_frame,
    sureness,
    told_by_token,
    with_tagged,
)
from westphalia.events.triggers.triggers import Match, find_triggers, support_of
from westphalia.events.vocabulary import words
from westphalia.learned.acts import Act
from westphalia.learned.told import Told
from westphalia.ontology.frames import Frame
from westphalia.ontology.types import event_type, intensity
from westphalia.places.mention import PlaceMention
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading


def find_events(reading: Reading, mentions: Sequence[Mention], places: Sequence[PlaceMention]) -> list[Event]:
    """Find what an article tells that somebody did.

    Parameters
    ----------
    reading
        The article, read.
    mentions, places
        Its actors and places.

    Returns
    -------
    list of Event
        In the order of the text. Events without a known source are left out. The same event may be told several times:
        `once.told_once` joins those when it is known who tells them.
    """
    coder = _Coder(reading, mentions, places)
    found = coder.framed()
    return sorted([*found, *coder.beyond_frames(found)], key=lambda event: event.trigger_start)


def frames_found(reading: Reading, mentions: Sequence[Mention], places: Sequence[PlaceMention]) -> Found:
    """Return what the frames alone make of an article: what the learned heads are told of it, in training too."""
    coder = _Coder(reading, mentions, places)
    events = coder.framed()
    return Found(coder.matches, coder.tried, events)


def _verbs_first(matches: Iterable[Match]) -> list[Match]:
    """Order triggers so that a verb is coded before the noun it governs: "suspend aid" is one event, the verb's."""
    return sorted(matches, key=lambda match: match.token.tag_[0] != "V")


class _Coder:
    """Codes the triggers of one article."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], places: Sequence[PlaceMention]) -> None:
        self.reading = reading
        self.mentions = [mention for mention in mentions if not is_set_aside(reading.doc[mention.head])]
        self.by_token = {i: mention for mention in mentions for i in range(mention.first, mention.last)}
        places = [place for place in places if not is_set_aside(reading.doc[place.last - 1])]
        self.places = {i: place for place in places for i in range(place.first, place.last)}
        self.told: set[int] = set()
        self.none: set[int] = set()  # triggers of which it is known that they tell no event
        self.coded: list[Coded] = []
        self.tried: dict[int, list[tuple[Frame, Sides]]] = {}
        self.again: list[tuple[Coded, Token]] = []
        self.lemmas: dict[int, Set[str]] = {}
        self.tagged = told_by_token(reading)
        self.matches = {m.token.i: m for m in with_tagged(find_triggers(reading.doc), self.tagged, reading.doc)}
        self.all_times = all_times(reading)
        self.times = dated_times(reading, self.all_times)
        self.today = reading.article.published.date
        self.in_times = tokens_of_times(reading)
        self.arguments = Arguments(self.mentions, places, self.in_times)
        named = (mention for mention in reversed(mentions) if mention.form != "pronoun")
        self.names = {(reading.sentence_of_token[m.first], m.actor_id): m for m in named}

    def framed(self) -> list[Event]:
        """Return the events that frames tell."""
        found = [event for match in _verbs_first(self.matches.values()) for event in self.code(match)]
        found = with_parties(self.completed(found), self.reading)
        ids = {event.event_id for event in found}
        laid = accusations(found, self.reading, self.by_token)
        return [*found, *(event for event in laid if event.event_id not in ids)]

    def code(self, match: Match) -> list[Event]:
        """Return the event of the first frame whose actors are there, with the act its announcement or refusal is."""
        if match.token.i in self.by_token or match.token.i in self.told or match.token.i in self.none:
            return []  # part of a name, stands for somebody, or belongs to an event already told
        if _is_undone(match) or _is_left(match.token):
            self.none.add(match.token.i)
            return []
        told = self.tagged.get(match.token.i)
        for frame in (self._meant(frame, match) for frame in frames_in_order(match, told)):
            carried = match.carried_by(frame)
            if tells_none(carried, frame.type):
                self.none.add(match.token.i)
                if is_bidden(carried.token, carried.support) or is_term(carried.token, frame.type):
                    self._mark_told(match, frame)  # "Stop the raids": they are what is to stop
                continue
            found = self._sides(carried, frame, told)
            self.tried.setdefault(match.token.i, []).append((frame, found))
            if match.token.i in self.told:
                return []  # spoken of again
            source, target = (list(map(self._by_name, side)) for side in found[:2])
            if is_tagged(frame) and told and told.likely < ALONE and not _between_states(source, target):
                continue
            if is_game(match.token, frame, [*source, *target]) or (
                source and target and is_of_firms(frame, source, target)
            ):
                self.none.add(match.token.i)
                continue
            if is_to_own_people(self.arguments, match.token, frame.type, source):
                self.none.update(word.i for word in (match.token, *travels_below(match.token)))
                return []
            if self._is_outcome_told(match.token, frame, source, target) or is_judged_there(
                match.token, frame, self.coded
            ):
                self.told.add(match.token.i)
                return []
            if source and (target or not frame.object_actor):
                self._mark_told(match, frame, below=bool(target))
                sides = Sides(source, target, found.both_act)
                self.coded.append(Coded(match.token, frame, sides))
                more = gapped_sides(match.token, frame, sides, self.arguments)
                return [event for one in (sides, *more) for event in self._events(carried, frame, one)]
        return []

    def _meant(self, frame: Frame, match: Match) -> Frame:
        """Return the frame as what the words are about makes it."""
        return by_content(in_words(frame, match, self.by_token), match.token, self.matches)

    def _sides(self, match: Match, frame: Frame, told: Told | None) -> Sides:
        """Return the sides that stand around, or those of the talks that an agreement came of."""
        if frame.id == OUTCOME:
            return outcome_of(match.token, self.coded) or NOBODY
        if (withheld := giver_and_receiver(self.arguments, match, frame)) is not None:
            return withheld
        found = sides_of(self.arguments, match, frame, told, self.reading.doc)
        if wants_parties(frame, found):
            found = between_in_clause(match, frame, self.arguments) or found
        found = with_asker(with_accuser(found, match.token, frame, self.coded), match.token, frame, self.coded)
        found = with_doer(found, match, frame, self.coded, self.by_token)
        found = with_shared_target(found, match, frame, self.coded, self.by_token)
        if match.token.tag_[0] != "N" or is_tagged(frame):
            return found
        before = told_before(match, frame, self.coded, self.arguments, found)
        if before is None:
            return found
        self.again.append((before, match.token))
        self.told.add(match.token.i)
        return NOBODY

    def _is_outcome_told(self, deed: Token, frame: Frame, source: list[Mention], target: list[Mention]) -> bool:
        """Return True for "air strikes" in "Israeli air strikes hit Damascus", where the verb has told as much."""
        first = deed.head if deed.dep_ == "conj" else deed  # "air strikes and shelling hit"
        verb = first.head.head if first.dep_ == "pobj" and first.head.dep_ == "agent" else first.head
        telling = [verb] if first.dep_ in ("nsubj", "pobj") else []
        telling += [child for child in deed.children if child.dep_ == "relcl"]
        before = next((c for c in self.coded if c.token in telling and c.frame.type == frame.type), None)
        if before is None:
            return False
        told = {mention.actor_id for side in before.sides[:2] for mention in side}
        return all(mention.actor_id in told or is_described(mention) for mention in (*source, *target))

    def completed(self, events: Sequence[Event]) -> list[Event]:
        """Give events the date and place with which a noun speaks of them again: "the meeting took place on Friday"."""
        later: dict[tuple[int, str], list[Token]] = {}
        for before, noun in self.again:
            later.setdefault((before.token.idx, before.frame.type), []).append(noun)
        return [self._completed(event, later.get((event.trigger_start, event.type), ())) for event in events]

    def _completed(self, event: Event, nouns: Sequence[Token]) -> Event:
        for noun in nouns if event.status == "happened" else ():
            dated = self._dated(noun)[0]
            if status_of(noun, self.reading.cues, event.type).status != "happened":
                continue
            if event.date_start is None and dated.at is not None and is_of(noun, self.reading.doc[dated.at]):
                reason = f"{dated.reason}, where {noun.text!r} speaks of it again"
                event = replace(event, **_days(dated), reasons=(*event.reasons[:-1], reason))
            if event.place is None:
                governed = noun.dep_ in ("pobj", "dobj")
                place = held_in(noun, self.places) if governed else place_of([noun], self.places)
                event = replace(event, place=place)
        return event

    def beyond_frames(self, events: Sequence[Event]) -> list[Event]:
        """Return what the learned heads tell of words of which the frames told nothing."""
        acts = Acts(self.reading, self.mentions, Found(self.matches, self.tried, events))
        told = {event.trigger_start for event in events}
        free = (act for act in acts if self._is_free(token := self.reading.doc[act.token]) and token.idx not in told)
        known = {self._gist(event) for event in events}
        known |= {(*gist[:2], "happened", gist[3]) for gist in known if gist[2] == "negated"}  # "stopped short of"
        beyond = (event for act in free if (event := self._beyond(acts, act)) is not None)
        return [event for event in beyond if self._gist(event) not in known]

    def _gist(self, event: Event) -> tuple[int, str, str, frozenset[str]]:
        """Return what makes two tellings of one sentence the same: "Xi joined Putin for talks" tells one meeting."""
        inside = self.reading.doc.char_span(event.trigger_start, event.trigger_end, alignment_mode="expand")
        sentence = self.reading.sentence_of_token[inside.start] if inside is not None else -1
        sides = frozenset(side.actor_id for side in (*event.source, *event.target))
        return sentence, event.type, event.status, sides

    def _is_free(self, token: Token) -> bool:
        return token.tag_[0] in "VNJ" and not any(token.i in known for known in (self.by_token, self.told, self.none))

    def _beyond(self, acts: Acts, act: Act) -> Event | None:
        token = self.reading.doc[act.token]
        match = self.matches.get(token.i) or Match(token, (), support_of(token))
        ruled = status_of(token, self.reading.cues, max(act.types, key=act.types.__getitem__))
        chosen = acts.told(token, act, frozenset(frame.type for frame in match.frames), ruled.status)
        if chosen is None or tells_none(match, chosen.type):
            return None
        if is_told_otherwise(token, chosen):
            return None
        if self.arguments.undergoers(token) and prepositional(token, "by") is None:
            return None  # "his release": nobody tells who releases him
        if any(is_leaning(self.reading.doc[side.head]) for side in (chosen.source, chosen.target)):
            return None  # "Egypt-inspired protests"
        if self._is_only_spoken_of(token, chosen):
            return None
        if chosen.source.head in other_actor(match._replace(support=None)):
            return None  # who condemns an arrest arrests nobody
        if chosen.target.head in other_actor(match._replace(support=None)) and not reaches_own(token):
            return None  # nor is he arrested
        learned = Standing(chosen.status, f"{chosen.status}: by the learned heads")
        standing = ruled if chosen.status == ruled.status else learned
        sides = Sides([self._by_name(chosen.source)], [self._by_name(chosen.target)])
        event = self._event(match, learned_frame(chosen.type), sides, standing, self._dated(token)[0])
        return replace(event, confidence=round(chosen.likely, 3))

    def _is_only_spoken_of(self, token: Token, chosen: Chosen) -> bool:
        """Return True for what another is feared to do, and for the town that tells which attack is meant."""
        doc = self.reading.doc
        if chosen.type == "ASSAULT":
            return is_scene(chosen.source, token, doc)
        return chosen.type == "THREATEN" and warns_of_others(
            self.arguments, token, [chosen.source], [chosen.target], doc
        )

    def _by_name(self, mention: Mention) -> Mention:
        """Return "it" with the words that name who it is, where they stand in the same sentence."""
        number = self.reading.sentence_of_token[mention.first]
        name = self.names.get((number, mention.actor_id)) if mention.form == "pronoun" else None
        return mention if name is None else replace(mention, text=name.text, start=name.start, end=name.end)

    def _mark_told(self, match: Match, frame: Frame, *, below: bool = False) -> None:
        """Keep the object that a verb's frame asks for from telling an event of its own, `below` its prepositions too:
        "took part in strikes"."""
        if match.token.tag_[0] != "V" or not frame.object:
            return
        governed = object_of(match.token)
        partaking = below and governed is None and lemma(match.token) in words("find.partaking")
        inside = prepositions(match.token) if match.phrase or partaking else ()
        whole = of_phrase(governed) if governed is not None and lemma(governed) not in frame.object else None
        behind = (object_of(match.token, preposition.lower_) for preposition in inside)
        named = [
            noun for noun in behind if noun is not None and lemma(noun) in frame.object
        ]  # "came out in support of"
        parts = [whole] if whole is not None and lemma(whole) in frame.object else []  # "suspended part of its aid"
        self.told.update(noun.i for noun in (governed, *named, *parts) if noun is not None)

    def _lemmas(self, token: Token) -> Set[str]:
        """Return the lemmas of a trigger's sentence and its phrases, made once for all its triggers."""
        number = self.reading.sentence_of_token[token.i]
        if number not in self.lemmas:
            self.lemmas[number] = frozenset(phrases([lemma(t) for t in token.sent], [t.lower_ for t in token.sent]))
        return self.lemmas[number]

    def _dated(self, token: Token, *, past: bool = False) -> list[Dated]:
        """Return when it took place; if it is over, on no day that is still to come: "signed a contract to 2040"."""
        sentence = self.reading.sentence_of_token[token.i]
        if (back := counted(token, self.all_times.get(sentence, []), self.today)) is not None:
            return [back]
        if token.i in self.in_times:
            return [Dated(None, "no date told: it dates something else")]  # "seven months after the invasion"
        times, published = self.times.get(sentence, []), self.reading.article.published
        return dates_of(token, [t for t in times if not (past and is_ahead_of(published, t[1].interval))])

    def _events(self, match: Match, frame: Frame, sides: Sides) -> list[Event]:
        dates = self._dated(match.token)
        standing = carried_out(match.token, status_of(match.token, self.reading.cues, frame.type), dates[0], self.today)
        standing = by_timetable(match.token, standing, dates[0], self.today)
        standing = over_before(match.token, standing, dates[0], self.today)
        if standing.status == "happened" and is_ahead_of(self.reading.article.published, dates[0].interval):
            dates = self._dated(match.token, past=True)
        if standing.status == "happened" and self._is_of_later_act(match.token, dates[0]):
            dates = [Dated(None, "no date told: it dates what is to come")]
        event = self._event(match, frame, sides, standing, dates[0])
        acting = [*sides.source, *(sides.target if sides.both_act else ())]
        silent = _is_beside(match) or _is_sent_there(event, self.reading.doc)
        silent = silent or is_told_by_others(match.token, acting, self.by_token)
        terms = not self._is_threatened(match.token) and sets_terms(match.token, acting, self.by_token)
        act = None if silent else act_behind(event, standing, self.reading.article.article_id, on_terms=terms)
        again = [self._once_more(event, dated) for dated in dates[1:]]
        return [event, *again] if act is None else [act, event]

    def _is_threatened(self, token: Token) -> bool:
        """Return True for what a verb of threatening governs, which tells the threat: "warned that it would strike"."""
        above = {clause_head(token).head, clause_head(token).head.head}
        return any(one.token in above and one.frame.type == "THREATEN" for one in self.coded)

    def _is_of_later_act(self, token: Token, dated: Dated) -> bool:
        """Return True for a day still ahead that belongs to what was agreed or invited to."""
        if dated.at is None or dated.interval is None or dated.interval.start is None or self.today is None:
            return False
        return dated.interval.start > self.today and is_of_what_is_to_come(token, self.reading.doc[dated.at])

    def _once_more(self, event: Event, dated: Dated) -> Event:
        """Return the same act of another day: "visited in April 2019 and September 2023"."""
        key = f"{event.type} {dated.interval}"
        return replace(
            event,
            event_id=event_id(self.reading.article.article_id, event.trigger_start, key, event.source),
            **_days(dated),
            reasons=(*event.reasons[:-1], dated.reason),
        )

    def _event(self, match: Match, frame: Frame, sides: Sides, standing: Standing, dated: Dated) -> Event:
        token = match.token
        source, target, both_act = sides
        heads = [token, *([match.support] if match.support is not None else [])]
        governed = object_of(token) if token.tag_[0] == "V" and frame.object else None
        words = heads if governed is None else [*heads, governed]
        start, end = evidence_of(words, [*source, *target])
        sure = sureness(frame, self.tagged.get(token.i))
        sources, targets = parties_of(source), parties_of(target)
        if both_act:
            sources = targets = parties_of([*source, *target])
        return Event(
            event_id=event_id(self.reading.article.article_id, token.idx, frame.type, sources),
            type=frame.type,
            mode=frame.mode,
            contexts=contexts_of(self._lemmas(token), frame, among_states=are_states(sides)),
            status=standing.status,
            **_days(dated),
            place=place_of(heads, self.places),
            source=sources,
            target=targets,
            trigger_start=token.idx,
            trigger_end=token.idx + len(token),
            evidence_start=start,
            evidence_end=end,
            evidence_text=self.reading.article.text[start:end],
            claim_id=None,
            intensity=frame.intensity if frame.intensity is not None else intensity(frame.type, frame.mode),
            confidence=confidence_of(token, frame, [*source, *target], target, standing, sure),
            quad=event_type(frame.type).quad,
            frame=frame.id,
            reasons=reasons_of(match, frame, source, target, standing, dated),
        )


def _is_undone(match: Match) -> bool:
    """Return True for "withdrew an invitation": what is undone is no event, and undoing it is the verb's."""
    if match.token.tag_[0] != "N":
        return False
    first = match.token.head if match.token.dep_ == "conj" else match.token
    undone = any(lemma(child) in words("find.undoing") for child in _participles_before(first))
    if match.support is None:
        return undone
    later = match.token.dep_ == "conj" and first.dep_ == "dobj" and lemma(match.support) in words("outlook.postponing")
    return undone or later or lemma(match.support) in words("find.undoing")


def _participles_before(noun: Token) -> list[Token]:
    """Return "cancelled" of "the cancelled visit"; behind a comma it may be a verb with several objects."""
    return [child for child in noun.lefts if child.dep_ == "amod" and child.tag_ == "VBN"]


def _is_beside(match: Match) -> bool:
    """Return True for a noun that another act's verb governs: "would undercut support for", which announces none."""
    return match.token.tag_[0] == "N" and match.support is None and match.token.dep_ in ("dobj", "obj", "pobj")


def _is_sent_there(event: Event, doc: Doc) -> bool:
    """Return True for "will send troops to Mali": going to a land threatens nobody, going against or near it does."""
    spans = (doc.char_span(side.start, side.end, alignment_mode="expand") for side in event.target)
    above = {span.root.head.lower_ for span in spans if span is not None and span.root.dep_ == "pobj"}
    return event.type == "MOBILIZE" and not above.isdisjoint(("to", "in", "into"))


def _is_left(noun: Token) -> bool:
    """Return True for what somebody gives up taking part in: "walked out of the talks", and for what an envoy is
    called home to: "recalled for consultations"."""
    preposition = noun.head
    if noun.dep_ == "pobj" and preposition.lower_ == "for" and lemma(noun) == "consultation":
        return lemma(preposition.head) in words("find.recalling")
    if noun.dep_ != "pobj" or noun.tag_[0] != "N" or preposition.lower_ not in ("of", "from"):
        return False
    out = preposition.lower_ == "of"
    if out and preposition.head.lower_ != "out":
        return False
    verb = preposition.head.head if out else preposition.head
    return verb.tag_[0] == "V" and lemma(verb) in words("find.leaving")


def _between_states(source: Sequence[Mention], target: Sequence[Mention]) -> bool:
    """Return True for two sides of different known states."""
    states = [{mention.actor.country for mention in side} - {None} for side in (source, target)]
    return all(states) and states[0].isdisjoint(states[1])


def _days(dated: Dated) -> dict[str, Any]:
    interval = dated.interval
    return {
        "date_start": interval.start if interval else None,
        "date_end": interval.end if interval else None,
        "date_precision": interval.precision if interval else None,
    }


def parties_of(mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """Return mentions as the sides of an event."""
    return tuple(
        Party(m.actor_id, m.actor.name, m.actor.country, m.actor.sector, m.text, m.start, m.end) for m in mentions
    )
