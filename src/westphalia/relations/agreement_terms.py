"""What an agreement provides for, and what is said of it: each as the words of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.lemmas import lemma
from westphalia.relations.agreement_acts import Act
from westphalia.relations.agreement_phrases import Phrase, lexicon
from westphalia.relations.parts import Passage, Scene, child_of, end_before

_STOPS = frozenset({"cc", "conj", "parataxis"})
_TELLING = frozenset({"as", "according"})  # what opens a clause of attribution: "…, as the minister said"
_PLAIN = frozenset(
    "first second third new other such same several many more most own last next current recent possible latest final "
    "previous existing so-called separate similar various two three early earlier later old proposed draft".split()
)
_PARTIES = frozenset({"party", "side", "country", "state", "member", "signatory"})
_STATIVE = ("be", "remain", "become", "seem")


# --- provisions --------------------------------------------------------------------------------------------------


def provisions(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> tuple[Passage, ...]:
    """Return what it provides for, as the sentence that names it tells."""
    head = phrase.head
    named = range(*phrase.name) if phrase.name else range(0)  # "the Treaty Establishing the Union"
    found = [
        *_provided(scene, [act for act in acts if act.word.i not in named]),
        *_under(scene, head),
        *_in_its_clauses(scene, head),
        *_purpose(scene, phrase, acts),
    ]
    return _whole(passage for passage in found if passage is not None)


def provided_by(scene: Scene, verb: Token) -> tuple[Passage, ...]:
    """Return what a verb says that its subject provides for ("It obliges both …")."""
    strict = lemma(verb) not in lexicon()["involving"]
    found = _provided(scene, [Act(verb, lemma(verb), "subject")]) if strict else ()
    return _whole(passage for passage in found if passage is not None)


def _provided(scene: Scene, acts: Sequence[Act]) -> Iterator[Passage | None]:
    for act in acts:
        if act.role != "subject" or act.lemma not in lexicon()["providing"] or act.word.tag_[0] != "V":
            continue
        right = [c for c in act.word.rights if c.dep_ not in ("punct", "advmod", "cc", "conj", "advcl")]
        prepositions = [c for c in right if c.dep_ == "prep"]
        if act.lemma == "call" and not any(p.lower_ == "for" for p in prepositions):
            continue
        if act.lemma in ("provide", "call", "pertain") and right and right[0].lower_ in ("for", "to", "that"):
            yield scene.passage(right[0].i + 1, _end_of_clause(act.word))
        elif any(c.dep_ in ("dobj", "ccomp", "xcomp", "dative", "nsubj") for c in right):
            first = right[0].left_edge.i if act.lemma in lexicon()["telling"] else act.word.i
            yield scene.passage(first, _end_of_clause(act.word))


def _end_of_clause(verb: Token) -> int:
    end = end_before(verb, _STOPS)
    told = (c.left_edge.i for c in verb.rights if c.dep_ in ("advcl", "prep") and c.left_edge.lower_ in _TELLING)
    return min([end, *told])


def _under(scene: Scene, head: Token) -> Iterator[Passage | None]:
    """Yield the rest of the clause of "Under the treaty, both sides must …"."""
    preposition, verb = head.head, head.head.head
    while verb.dep_ in ("xcomp", "acl") and verb.tag_ == "VB" and verb.head.tag_[0] in "VN":
        verb = verb.head if verb.head.tag_[0] == "V" else verb.head.head
    if head.dep_ != "pobj" or preposition.lower_ not in lexicon()["under"] or verb.tag_[0] not in "VM":
        return
    first, last = preposition.left_edge.i, preposition.right_edge.i + 1
    if first <= verb.left_edge.i + 1:
        yield scene.passage(last, verb.right_edge.i + 1)
    else:
        yield scene.passage(verb.left_edge.i, first)


def _in_its_clauses(scene: Scene, head: Token) -> Iterator[Passage | None]:
    """Yield what "a clause of the treaty" says: "… is that both sides will", "Article 4 obliges"."""
    above = head.head if head.dep_ in ("pobj", "poss") else None
    part = above.head if above is not None and above.dep_ == "prep" else above
    if part is None or part.tag_[0] != "N" or lemma(part) not in lexicon()["clause"]:
        return
    verb = part.head
    if part.dep_ == "nsubj" and lemma(verb) == "be":
        stated = child_of(verb, "ccomp", "advcl", "acomp")
        yield (
            scene.passage(stated.left_edge.i + (stated.left_edge.lower_ == "that"), stated.right_edge.i + 1)
            if stated
            else None
        )
    elif part.dep_ == "nsubj":
        yield from _provided(scene, [Act(verb, lemma(verb), "subject")])
    for clause in part.children:
        if clause.dep_ in ("acl", "relcl") and clause.left_edge.lower_ in ("that", "which", "to"):
            yield scene.passage(clause.left_edge.i, clause.right_edge.i + 1)


def _purpose(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> Iterator[Passage | None]:
    """Yield what an agreement is to do: "a pact to end the war", also where that hangs on the signing."""
    signed = (act.word for act in acts if act.role == "object" and act.lemma in lexicon()["signed"])
    behind = [c for verb in signed for c in verb.rights if c.dep_ == "advcl" and c.left_edge.i == phrase.last]
    for clause in (*phrase.head.children, *behind):
        infinitive = clause.dep_ in ("acl", "relcl", "advcl") and clause.tag_ == "VB"
        named = phrase.name is not None and clause.i < phrase.name[1]  # "the Pact to End the War"
        if infinitive and not named and clause.left_edge.lower_ == "to":
            yield scene.passage(clause.left_edge.i + 1, clause.right_edge.i + 1)


def obliged(scene: Scene, provided: Sequence[Passage]) -> list[Mention]:
    """Return the states that provisions bind together: "that Chad and Niger help each other", "trade between the two".

    An agreement binds those who made it.
    """
    for passage in provided:
        span = scene.doc.char_span(passage.start, passage.end)
        for token in span if span is not None else ():
            subject = token.dep_ == "nsubj" and token.head.tag_[0] in "VM"
            between = token.dep_ == "pobj" and token.head.lower_ == "between"
            states = [m for m in scene.named(token) if m.actor.kind == "country"] if subject or between else []
            if len(states) > 1:
                return states
    return []


def in_the_event(scene: Scene, number: int) -> tuple[Passage, ...]:
    """Return a sentence that tells what the parties will do in a case: "In the event of war, the parties will …"."""
    sentence = scene.reading.sentences[number]
    text = scene.reading.span(sentence).text.lower()
    if not ("in the event" in text or "in case of" in text):
        return ()
    modal = next((t for t in scene.doc[sentence.start : sentence.end] if t.tag_ == "MD"), None)
    subject = child_of(modal.head, "nsubj") if modal is not None else None
    bound = subject is not None and lemma(subject) in _PARTIES
    found = scene.passage(sentence.start, sentence.end - (scene.doc[sentence.end - 1].text == "."))
    return (found,) if bound and found else ()


# --- descriptions --------------------------------------------------------------------------------------------------


def descriptions(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> tuple[Passage, ...]:
    """Return what is said of it: adjectives in front, predicates behind, what it is called."""
    named = range(*phrase.name) if phrase.name else range(0)
    found = [
        scene.passage(t.left_edge.i if t.dep_ == "amod" else t.i, t.i + 1)
        for t in scene.doc[phrase.first : phrase.head.i]
        if _describes(scene, phrase, t) and t.i not in named
    ]
    for act in acts:
        found += _predicates(scene, act)
    return _whole(passage for passage in found if passage is not None)


def _describes(scene: Scene, phrase: Phrase, token: Token) -> bool:
    adjective = token.tag_ in ("JJ", "JJS", "JJR", "VBN") and token.head.i >= token.i
    plain = token.lower_ in _PLAIN or token.lower_ in lexicon()["topics"] or token.i in scene.at
    return adjective and not plain and token.dep_ == "amod" and token.head == phrase.head


def _predicates(scene: Scene, act: Act) -> Iterator[Passage | None]:
    verb = act.word
    if act.role == "subject" and act.lemma in _STATIVE:
        said = child_of(verb, "acomp", "attr", "oprd")
        if said is not None and said.i > verb.i and lemma(said) not in lexicon()["clause"]:
            no = next((c for c in verb.children if c.dep_ == "neg" and c.i < said.i), None)
            yield scene.passage(no.i if no is not None else said.left_edge.i, _end(said))
    elif act.role == "object" and act.lemma in lexicon()["calling"]:
        called = child_of(verb, "oprd", "ccomp")
        if called is not None and called.i > verb.i:
            yield scene.passage(called.left_edge.i if called.dep_ == "oprd" else called.i, _end(called))
        for preposition in verb.children:
            if preposition.dep_ == "prep" and preposition.lower_ == "as":
                yield scene.passage(preposition.i + 1, preposition.right_edge.i + 1)


def _end(word: Token) -> int:
    return end_before(word, frozenset({"advcl", "parataxis", "relcl", "cc"}))


def _whole(passages: Iterator[Passage]) -> tuple[Passage, ...]:
    """Return passages in order, without those inside others."""
    found = sorted(set(passages), key=lambda p: (p.start, -p.end))
    kept: list[Passage] = []
    for passage in found:
        if not kept or passage.end > kept[-1].end:
            kept.append(passage)
    return tuple(kept)
