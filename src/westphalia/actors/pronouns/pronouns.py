"""Whom a pronoun means: the most prominent of those that fit, and nobody where two fit equally well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Mention
from westphalia.actors.names.gender import Genders, gender_of_noun
from westphalia.actors.pronouns.antecedents import entry_of, repeated, unresolved
from westphalia.actors.pronouns.binding import (
    fronted_subject,
    goes_on,
    is_reflexive,
    reproached,
    ruled_out,
    subject_before,
    subjects_above,
    teller_of,
)
from westphalia.actors.pronouns.quotes import Quotes, says
from westphalia.actors.pronouns.salience import Candidate, Entry, History
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma
from westphalia.reference.people import Gender

_MARGIN = 1.15  # how many times likelier the best has to be than the next
_SAME_SPEAKER = 120.0  # "he said" behind a quotation goes on with who said the one before
_OWN_CLAUSE = 60.0  # a possessive mostly means the subject of its own clause
_REPROACHED = 140.0  # "accused Iran over its ..." means Iran's
_BESIDE = 120.0  # what is joined to a noun mostly belongs to it
_LAST = 25.0  # who was named last in the sentence
_PARALLEL = 35.0  # subjects take up subjects
_CATAPHORA = 150.0  # "In his speech, Putin said"
_FAINT = 0.45  # what is left where the pronoun does not suit: "they" for a state, "it" for a thing that acts
_TELLS = 2.5  # "it said" is an outlet's more than a state's
_UNTOLD = 0.75  # and where its gender is not known
_NAMELESS = 0.8  # news goes on about those whom it names
_CLAUSES = 3  # around a pronoun, whose subjects it may take up
_LEAST = 20.0  # below this nothing is in mind
_SUBJECTS = ("nsubj", "nsubjpass")
_NAMES_OF_LAND = frozenset({"name", "abbreviation", "capital", "variant", "former", "adjective"})
_OF_MANY = frozenset({"group", "military", "organization"})  # bodies that "they" may mean

Fits = Callable[[Entry], bool]


class Meant(NamedTuple):
    """Who is meant, how sure that is, and why."""

    mentions: tuple[Mention, ...]
    confidence: float
    reason: str


class Pronouns:
    """Resolves the pronouns of one article, given what was named so far."""

    def __init__(self, cast: Cast, history: History, quotes: Quotes, sentences: Sequence[int]) -> None:
        self._cast = cast
        self._history = history
        self._quotes = quotes
        self._sentences = sentences
        self._genders = Genders(cast)
        self._done: set[int] = set()

    def resolve(self, token: Token) -> None:
        """Resolve one pronoun of the third person, and remember whom it means, or that one cannot tell."""
        if token.i in self._done or self._cast.at(token.i) is not None:
            return  # "He" of "He Lei" is a family name
        self._done.add(token.i)
        sentence, quote = self._sentences[token.i], self._quotes.at(token.i)
        word = token.lower_
        if (told := self._told_of(token, quote)) is not None:
            meant: Meant | None = told
        elif word in words("pronouns", "personal"):
            meant = self._personal(token, sentence)
        elif word in words("pronouns", "plural"):
            meant = self._plural(token, sentence)
        else:
            meant = self._neuter(token, sentence)
        if meant is not None:
            self.point(token, meant)
            self._history.add(repeated(meant.mentions, token, self._cast.doc, sentence, quote))
        elif word not in words("pronouns", "neuter"):
            self._history.add(unresolved(token, sentence, quote))

    def point(self, token: Token, meant: Meant) -> None:
        """Add the mention of a pronoun."""
        for mention in meant.mentions:
            self._cast.add(
                mention.actor, token.i, token.i + 1, form="pronoun", confidence=meant.confidence, reason=meant.reason
            )

    def _personal(self, token: Token, sentence: int) -> Meant | None:
        """Return whom "he" or "her" means."""
        gender: Gender = "f" if token.lower_ in words("gender", "she") else "m"

        def fits(entry: Entry) -> bool:
            return entry.kind in ("person", "name") and not entry.plural and self._suits(entry, gender)

        found = [self._as_person(c) for c in self._candidates(token, sentence, fits)]
        meant = self._choose(token, self._with_speaker(token, self._fronted(token, sentence, fits, found)))
        if meant is not None:
            self._genders.learn(meant.mentions[0], gender)
        return meant

    def _plural(self, token: Token, sentence: int) -> Meant | None:
        """Return whom "they" or "their" means: people or several actors, a state only where no plural competes."""
        thinks = token.dep_ in _SUBJECTS and lemma(token.head) in words("verbs", "thinking")
        counted = token.dep_ == "pobj" and token.head.lower_ == "of"  # "some of them"

        quote = self._quotes.at(token.i)
        home = self._home_of_speaker(quote)
        teller = teller_of(token)
        of_land = token.dep_ == "poss" and lemma(token.head) in words("nouns", "territorial")

        def fits(entry: Entry) -> bool:
            if entry.plural or entry.kind == "people":
                return True
            if entry.token == teller:
                return entry.kind in ("state", "body")  # "the ministry said they were ready"
            if entry.kind == "state":  # "they" of a state is the speech of others
                told = quote is not None and home is not None
                return entry.mentions[0].actor.country != home and (told or (quote is None and token.dep_ != "dobj"))
            return entry.kind == "body" and entry.mentions[0].actor.kind in _OF_MANY and not counted

        found = [
            c if c.entry.token == teller or (of_land and c.entry.kind == "state") else self._as_plural(c, thinks)
            for c in self._candidates(token, sentence, fits)
        ]
        first = _ranked(found)[0].entry if found else None
        here = of_land and first is not None and first.sentence == sentence
        if first is not None and first.kind == "state" and not first.subject and not here:
            return None
        chosen = self._choose(token, self._fronted(token, sentence, fits, _ranked(found)), confidence=0.6)
        return chosen or self._both(token, sentence)

    def _told_of(self, token: Token, quote: int | None) -> Meant | None:
        """Return whom a quotation is about by the words of who says it: "“They want war,” she said of Peru"."""
        speaker = self._quotes.speaker(quote) if quote is not None else None
        if speaker is None or not says(speaker.head) or self._is_named_in(quote, token):
            return None
        of = (child for child in speaker.head.rights if child.dep_ == "prep" and child.lower_ == "of")
        told = next((self._cast.at(noun.i) for child in of for noun in child.children if noun.dep_ == "pobj"), None)
        if told is None or token.dep_ not in (*_SUBJECTS, "poss"):
            return None
        entry = entry_of(told, self._cast.doc[told.head], self._sentences[told.head], None)
        if token.lower_ in words("pronouns", "personal"):
            gender: Gender = "f" if token.lower_ in words("gender", "she") else "m"
            fits = told.actor.kind == "person" and self._suits(entry, gender)
        else:
            fits = token.lower_ in words("pronouns", "plural") and entry.kind in ("state", "body", "people")
        reason = f"{token.text!r} is said of {told.text!r}"
        return Meant((told,), 0.65, reason) if fits and told.head != speaker.i else None

    def _is_named_in(self, quote: int | None, token: Token) -> bool:
        """Return True where a quotation has named somebody before a pronoun, who may be meant as well."""
        first = self._quotes.quotes[quote].first if quote is not None else token.i
        return any(mention.form != "pronoun" for mention in self._cast.within(first, token.i))

    def _both(self, token: Token, sentence: int) -> Meant | None:
        """Return the only two people in mind for "they met", "they spoke": what it takes two for."""
        if (
            token.dep_ != "nsubj"
            or lemma(token.head) not in words("verbs", "mutual")
            or self._quotes.at(token.i) is not None
        ):
            return None
        near = [
            e for e in self._history.before(token.i, sentence, 1) if e.kind in ("person", "people") and e.quote is None
        ]
        people = {entry.key: entry.mentions[:1] for entry in near}
        if len(people) != 2 or any(entry.plural or not entry.mentions for entry in near):
            return None
        return Meant(tuple(m for found in people.values() for m in found), 0.55, f"{token.text!r} are the two in mind")

    def _neuter(self, token: Token, sentence: int) -> Meant | None:
        """Return which state, body or outlet "it" or "its" means, if the syntax shows that it is somebody."""
        acts = _is_agent(token)
        if acts is None:
            return self._parallel(token, sentence)

        def fits(entry: Entry) -> bool:
            owns = not (token.dep_ == "poss" and lemma(token.head) in words("nouns", "territorial")) or _is_land(entry)
            single = entry.kind in ("body", "state", "thing", "name") and not entry.plural
            return owns and (single or self._is_one_body(entry))

        found = [
            c if c.entry.mentions or not acts or c.entry.noun in words("nouns", "organised") else _scaled(c, _FAINT)
            for c in self._candidates(token, sentence, fits)
        ]
        if token.dep_ in _SUBJECTS and says(token.head):
            found = [_scaled(c, _TELLS) if _is_outlet(c.entry) else c for c in found]
        return self._choose(token, self._fronted(token, sentence, fits, _ranked(found)), confidence=0.6)

    def _is_one_body(self, entry: Entry) -> bool:
        """Return True for "the ruling party": its members are "they", but it is one."""
        head = self._cast.doc[entry.token]
        return bool(entry.mentions) and head.tag_ in ("NN", "NNP") and head.lower_ in words("nouns", "organised")

    def _parallel(self, token: Token, sentence: int) -> Meant | None:
        """Return the state or body that "it" goes on about as a subject: "Canada broke its word. It spends little"."""
        if token.dep_ not in _SUBJECTS or not (goes_on(token) or self._is_said_of_itself(token)):
            return None
        before = subject_before(token)
        if before is not None and any(child.dep_ == "conj" for child in before.children):
            return None  # two of them are "they"

        def fits(entry: Entry) -> bool:
            return entry.kind in ("body", "state", "thing", "name") and not entry.plural

        found = self._candidates(token, sentence, fits)
        at = self._cast.at(before.i) if before is not None else None
        if at is not None and before is not None and before.dep_ == "poss":
            found = [c for c in found if c.entry.key == at.actor_id]  # "Pyongyang's claim that it ..."
        if at is None or not found or found[0].entry.mentions[:1] == () or at.actor_id != found[0].entry.key:
            return None
        return self._choose(token, found, confidence=0.55)

    def _is_said_of_itself(self, token: Token) -> bool:
        """Return True for "Oslo said it would not be bullied": a body that says what is done to "it"."""
        verb = token.head
        if token.dep_ != "nsubjpass" or verb.dep_ != "ccomp" or not says(verb.head) or _is_expletive(token):
            return False
        teller = next((self._cast.at(child.i) for child in verb.head.lefts if child.dep_ == "nsubj"), None)
        return (
            teller is not None
            and teller.actor.kind != "person"
            and (lemma(verb) in words("verbs", "suffered") or verb.lower_ in words("verbs", "minded"))
        )

    def teller(self, token: Token) -> Mention | None:
        """Return who says the quotation in which a token stands."""
        number = self._quotes.at(token.i)
        said_by = self._quotes.speaker(number) if number is not None else None
        return self._cast.at(said_by.i) if said_by is not None else None

    def first(self, token: Token) -> Meant | None:
        """Return whom "I" means inside a quotation: who says it."""
        mention = self.teller(token)
        if mention is None or mention.actor.kind not in ("person", "group") or mention.text.lower().endswith("s'"):
            return None
        return Meant((mention,), 0.7, f"{token.text!r} is said by {mention.text!r}")

    def _suits(self, entry: Entry, gender: Gender) -> bool:
        if not entry.mentions:
            return gender_of_noun(entry.noun) in (None, gender)
        return self._genders.of(entry.mentions[0]) in (None, gender)

    def _candidates(self, token: Token, sentence: int, fits: Fits) -> list[Candidate]:
        quote = self._quotes.at(token.i)
        out = ruled_out(token)
        speaker = self._speaker_of(quote)
        own = {e.key for e in self._history.between(min(out, default=0), max(out, default=-1) + 1) if e.token in out}
        own |= self._named_in_words_of(token)

        def possible(entry: Entry) -> bool:
            return entry.key not in own and speaker not in entry.key.split("+") and fits(entry)

        found = self._history.candidates(token.i, sentence, quote, possible)
        above = [index for subject in islice(subjects_above(token), _CLAUSES) for index in _with_name(subject)]
        if is_reflexive(token):
            beside = self._cast.at(token.i - 1) if token.dep_ in ("npadvmod", "appos") and token.i else None
            own_subject = [beside.head] if beside is not None else above[:1]  # "the president himself"
            return [c for c in found if c.entry.token in own_subject]
        parallel = token.dep_ in _SUBJECTS or token.dep_ == "dobj"
        raised = [
            Candidate(c.entry, c.score + _PARALLEL * (parallel and c.entry.subject == (token.dep_ in _SUBJECTS)))
            for c in found
        ]
        with_its = token.dep_ == "poss" and token.head.dep_ == "conj"  # "sailors and their boats"
        joined = token.head.head.i if with_its else -1
        raised = [c if c.entry.token != joined else Candidate(c.entry, c.score + _BESIDE) for c in raised]
        at = {c.entry.token for c in raised}
        nearest = next((index for index in above if index in at), None)
        last = max((c.entry.token for c in raised if c.entry.sentence == sentence), default=None)
        raised = [c if c.entry.token != last else Candidate(c.entry, c.score + _LAST) for c in raised]
        against = reproached(token)
        if against is not None and against.i in at:
            raised = [c if c.entry.token != against.i else Candidate(c.entry, c.score + _REPROACHED) for c in raised]
            nearest = None
        return _ranked([c if c.entry.token != nearest else Candidate(c.entry, c.score + _OWN_CLAUSE) for c in raised])

    def _named_in_words_of(self, pronoun: Token) -> set[str]:
        """Return whom the quotation names that a pronoun says: "“Macron promised us arms,” he said" is not Macron's."""
        number = self._quotes.before(pronoun.i)
        quotation = self._quotes.quotes[number] if number is not None else None
        if quotation is None or quotation.speaker is None or quotation.speaker.i != pronoun.i:
            return set()
        told = self._history.between(quotation.first, quotation.last)
        return {e.key for e in told if any(m.form != "pronoun" for m in e.mentions)}

    def _speaker_of(self, quote: int | None) -> str | None:
        said_by = self._quotes.speaker(quote) if quote is not None else None
        if said_by is None:
            return None
        if said_by.lower_ in words("pronouns", "personal"):
            self.resolve(said_by)  # "...," he said: who he is decides whom the words before cannot mean
        mention = self._cast.at(said_by.i)
        return mention.actor_id if mention else None

    def _home_of_speaker(self, quote: int | None) -> str | None:
        said_by = self._quotes.speaker(quote) if quote is not None else None
        mention = self._cast.at(said_by.i) if said_by is not None else None
        return mention.actor.country if mention else None

    def _with_speaker(self, token: Token, found: list[Candidate]) -> list[Candidate]:
        """Raise who said the quotation before, where the pronoun says the next one."""
        number = self._quotes.before(token.i)
        if (
            token.dep_ not in _SUBJECTS
            or not says(token.head)
            or self._quotes.at(token.i) is not None
            or number is None
        ):
            return found
        said_by = self._quotes.quotes[number].speaker
        if said_by is not None and said_by.i == token.i:
            number -= 1  # the quotation that this very pronoun says
        elif self._sentences[token.i] - self._sentences[self._quotes.quotes[number].last - 1] > 1:
            return found  # others have come up since
        key = self._speaker_of(number) if number >= 0 else None
        return _ranked([c if c.entry.key != key else Candidate(c.entry, c.score + _SAME_SPEAKER) for c in found])

    def _fronted(self, token: Token, sentence: int, fits: Fits, found: list[Candidate]) -> list[Candidate]:
        """Add the subject that follows, for a pronoun in an opening phrase."""
        subject = fronted_subject(token)
        mention = self._cast.at(subject.i) if subject is not None else None
        if subject is None or mention is None:
            return found
        entry = entry_of(mention, subject, sentence, None)
        if not fits(entry) or any(c.entry.sentence == sentence and c.entry.subject is False for c in found[:1]):
            return found  # "After threats from Kim about his missiles, Trump ...": somebody stands before it
        raised = [Candidate(c.entry, c.score + _CATAPHORA) for c in found if c.entry.key == entry.key]
        score = _CATAPHORA * (1.5 if token.dep_ == "poss" else 1.0)
        return _ranked([*(c for c in found if c.entry.key != entry.key), *(raised or [Candidate(entry, score)])])

    def _choose(self, token: Token, found: list[Candidate], confidence: float = 0.7) -> Meant | None:
        if not found or found[0].score < _LEAST or not found[0].entry.mentions:
            return None
        best, score = found[0]
        if len(found) > 1 and score < _MARGIN * found[1].score:
            return None
        named = " and ".join(dict.fromkeys(repr(mention.text) for mention in best.mentions))
        return Meant(best.mentions, confidence, f"{token.text!r} points back to {named}")

    def _as_person(self, candidate: Candidate) -> Candidate:
        """Lower who may be of either gender: those who are known to fit come first."""
        mentions = candidate.entry.mentions
        told = self._genders.of(mentions[0]) if mentions else gender_of_noun(candidate.entry.noun)
        nameless = not mentions or mentions[0].actor.kind != "person"
        passing = nameless and mentions and not candidate.entry.subject  # "killed an American"
        return _scaled(
            candidate, (1.0 if told else _UNTOLD) * (_NAMELESS if nameless else 1.0) * (0.7 if passing else 1)
        )

    def _as_plural(self, candidate: Candidate, thinks: bool) -> Candidate:
        entry = candidate.entry
        if entry.kind in ("body", "state") or (entry.kind == "thing" and thinks):
            return _scaled(candidate, _FAINT)
        return candidate


def _with_name(subject: Token) -> list[int]:
    """Return a subject, and the name that stands beside it: "a member of the bloc, Malta, said it ..."."""
    return [subject.i, *(child.i for child in subject.rights if child.dep_ == "appos")]


def _is_outlet(entry: Entry) -> bool:
    return any(mention.actor.kind == "outlet" for mention in entry.mentions)


def _scaled(candidate: Candidate, factor: float) -> Candidate:
    return Candidate(candidate.entry, candidate.score * factor)


def _ranked(found: list[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda c: (-c.score, -c.entry.token))


def _is_land(entry: Entry) -> bool:
    """Return True for a country by its own name, or a thing: not for a government, a company or a ministry."""
    return not entry.mentions or (entry.kind == "state" and entry.mentions[0].form in _NAMES_OF_LAND)


def _is_agent(token: Token) -> bool | None:
    """Return True where what "it" does or owns shows that it is somebody, False where it may be, None for the rest."""
    verb = lemma(token.head)
    if token.dep_ == "poss":
        return verb in words("nouns", "owned")
    if token.dep_ == "dobj":
        return True if verb in words("verbs", "addressing") else None
    if token.dep_ == "nsubjpass" and verb in words("verbs", "addressing"):
        return True
    if token.dep_ == "pobj":
        return True if token.head.lower_ == "against" and lemma(token.head.head) in words("nouns", "hostile") else None
    if token.dep_ not in _SUBJECTS:
        return None
    active = token.dep_ == "nsubj"
    if active and verb in words("verbs", "acting"):
        return True
    reported = active and token.head.dep_ == "ccomp" and says(token.head.head) and not _is_thing_said(token)
    return False if reported and not _is_expletive(token) else None


def _is_thing_said(token: Token) -> bool:
    """Return True for "said it was not related": a predicate that is no state of mind."""
    predicates = [child for child in token.head.children if child.dep_ in ("acomp", "attr", "oprd")]
    return lemma(token.head) == "be" and any(child.lower_ not in words("verbs", "minded") for child in predicates)


def _is_expletive(token: Token) -> bool:
    """Return True for "it" that stands for a clause or for nothing: "it is clear that", "it seems", "it was he who"."""
    verb = token.head
    if lemma(verb) in words("verbs", "weather"):
        return True
    predicate = any(
        child.dep_ in ("acomp", "attr", "oprd") and child.lower_ not in words("verbs", "minded")
        for child in verb.children
    )
    clause = any(child.dep_ in ("ccomp", "advcl", "csubj", "relcl") and child.i > verb.i for child in verb.children)
    inner = any(
        grand.dep_ in ("ccomp", "xcomp", "relcl", "acl", "advcl")
        for child in verb.children
        if child.dep_ in ("acomp", "attr")
        for grand in child.children
    )
    return lemma(verb) == "be" and predicate and (clause or inner)
