"""Reading -> claims: every attribution of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Actor, Mention
from westphalia.attribution.chains.amid import find_amid, with_amid
from westphalia.attribution.chains.carriers import with_carriers
from westphalia.attribution.chains.chain import Room, build_claims
from westphalia.attribution.chains.citing import split_citations
from westphalia.attribution.chains.credited import find_credited
from westphalia.attribution.chains.relayed import cited_inside, with_relayed
from westphalia.attribution.chains.retold import with_retold
from westphalia.attribution.chains.taken_for import with_taken_for
from westphalia.attribution.chains.taken_up import with_taken_up
from westphalia.attribution.chains.through import with_reported
from westphalia.attribution.claim import Claim
from westphalia.attribution.content.around import without_opener
from westphalia.attribution.content.bounds import with_bounds
from westphalia.attribution.content.clauses import with_clauses
from westphalia.attribution.content.contrasts import with_contrasts
from westphalia.attribution.content.edges import with_edges, within_marks
from westphalia.attribution.content.holes import without_holes
from westphalia.attribution.content.quotations import Quotation, find_quotations
from westphalia.attribution.content.semicolons import apart_at_semicolons
from westphalia.attribution.content.subjects import with_subjects
from westphalia.attribution.draft import Draft
from westphalia.attribution.finding.between_commas import by_subject, find_apart, with_apart
from westphalia.attribution.finding.clear import find_clear
from westphalia.attribution.finding.direct import find_direct
from westphalia.attribution.finding.gapped import with_gapped
from westphalia.attribution.finding.headlines import find_headline, short_of
from westphalia.attribution.finding.inner import find_inner
from westphalia.attribution.finding.interposed import find_interposed, without_own_saying, without_scraps
from westphalia.attribution.finding.learned import find_learned
from westphalia.attribution.finding.minds import find_minds
from westphalia.attribution.finding.of_this import find_of_this
from westphalia.attribution.finding.phrases import find_by_phrases
from westphalia.attribution.finding.quoted_as import find_quoting, with_quoting
from westphalia.attribution.finding.second import with_second
from westphalia.attribution.finding.signed import find_signed
from westphalia.attribution.finding.sources import referring
from westphalia.attribution.finding.speaking import is_shown
from westphalia.attribution.finding.tagged import find_tagged
from westphalia.attribution.finding.trailing import with_trailing
from westphalia.attribution.finding.turns import find_turns
from westphalia.attribution.finding.verbs import find_by_verbs, find_cue_verbs
from westphalia.attribution.kinds.called import with_called
from westphalia.attribution.kinds.charges import find_charges, is_hearsay_of_somebody, with_charges
from westphalia.attribution.kinds.denied import with_denied
from westphalia.attribution.kinds.own_words import with_own_words
from westphalia.attribution.kinds.relatives import with_antecedents
from westphalia.attribution.kinds.replies import with_replies
from westphalia.attribution.merge import merge
from westphalia.attribution.speakers.continued import with_same_speakers
from westphalia.attribution.speakers.listed import with_rows, without_named_in_marks
from westphalia.attribution.speakers.places import by_place
from westphalia.attribution.speakers.whole import with_whole_speakers
from westphalia.attribution.unsaid.answers import with_answers
from westphalia.attribution.unsaid.deeds import is_done
from westphalia.attribution.unsaid.labels import is_label
from westphalia.attribution.unsaid.own_voice import is_own_voice
from westphalia.attribution.unsaid.refusals import keeps_name, wants_no_name
from westphalia.attribution.unsaid.sourceless import with_nobody
from westphalia.attribution.unsaid.supposed import is_supposed
from westphalia.attribution.unsaid.unmeant import is_unmeant
from westphalia.attribution.unsaid.unsaid import by_who_asks, is_unsaid, short_of_answers
from westphalia.attribution.vocabulary import words
from westphalia.learned.attributions import cue_likelihoods
from westphalia.reading.calls import is_said_on_the_phone
from westphalia.reading.lemmas import lemma
from westphalia.reading.reading import Reading


def find_claims(reading: Reading, mentions: Sequence[Mention], publisher: Actor | None) -> list[Claim]:
    """Find who says what in an article.

    Parameters
    ----------
    reading
        The article, read.
    mentions
        Its mentions, to resolve speakers.
    publisher
        The outlet as an actor, the first link of every chain; None where it is not known.

    Returns
    -------
    list of Claim
        In the order of the text, outer claims before those told inside them.
    """
    doc, text = reading.doc, reading.article.text
    mentions = without_named_in_marks(doc, mentions)
    quotations, cues = find_quotations(doc, text), find_cue_verbs(doc)
    turns, signed = list(find_turns(doc, text, mentions)), list(find_signed(doc, text))
    quoting = find_quoting(doc)
    amid = list(find_amid(doc))
    apart = [
        *find_learned(doc, mentions),
        *(one.source for one in amid),
        *find_interposed(doc),
        *find_apart(doc, quotations),
        *find_minds(doc),
        *find_clear(doc),
        *find_of_this(doc),
    ]
    bounded = _judged(doc, _bounded(reading, mentions, quotations, cues, [*turns, *signed]), apart, quotations)
    bounded = with_gapped(doc, with_amid(doc, bounded, amid), mentions)
    headline = [] if turns else list(find_headline(reading.article, doc, mentions))
    credited = _with_credits([title for title in headline if not is_label(doc, title)], find_credited(doc, mentions))
    bounded = [d for d in bounded if not (is_label(doc, d) or any(_same_cue(d, title) for title in credited))]
    bounded = _settled(doc, with_quoting(doc, bounded, quoting, quotations), quotations)
    top = [*credited, *turns, *signed]
    apart_from = {one.verb for one in quoting} | cited_inside(doc)
    citing = [cue for cue in cues if cue.i not in apart_from]
    inner = with_edges(doc, list(find_inner(reading, quotations, [*top, *bounded])), quotations)
    inner = [by_subject(doc, draft, apart) for draft in with_clauses(doc, inner)]
    inner = [draft for draft in inner if not (is_done(doc, draft, quotations) or _is_no_saying(doc, draft))]
    inner = [told for draft in inner for told in (list(referring(doc, draft)) or [draft])]
    cited = with_relayed(doc, [*split_citations(doc, bounded, citing), *inner])
    drafts = [short_of(doc, draft, credited) for draft in (*top, *cited)]
    drafts = without_holes(doc, with_rows(doc, drafts, mentions))
    room = Room(reading.article, doc, mentions, quotations)
    claims = build_claims(room, _unique(with_reported(doc, drafts, room.by_token)), publisher)
    spoken = with_taken_up(doc, mentions, with_same_speakers(doc, mentions, claims))
    carried = with_carriers(doc, text, mentions, quotations, spoken)
    return with_denied(doc, with_retold(doc, with_taken_for(doc, mentions, carried)))


def _bounded(
    reading: Reading,
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    cues: list[Token],
    turns: Sequence[Draft],
) -> list[Draft]:
    """Return what marks, syntax and the tagger find together, each with the edges of its words."""
    doc, text = reading.doc, reading.article.text
    direct = list(find_direct(doc, text, quotations, cues, mentions))
    indirect = _without_repeats([*find_by_verbs(doc, cues), *find_by_phrases(doc)], direct)
    syntactic = [
        draft
        for draft in [*direct, *indirect]
        if not _spoken_by_its_own_cue(doc, draft)
        and (draft.cue_token is None or not is_shown(doc[draft.cue_token : draft.cue_token + 1], draft.speaker))
    ]
    tagged = list(find_tagged(reading, quotations))
    merged = merge(doc, turns, tagged, syntactic, cue_likelihoods(reading.encoded))
    kept = [draft for draft in merged if not _leaves_its_marks(draft, quotations)]
    whole = with_clauses(doc, with_edges(doc, kept, quotations))
    return within_marks(with_bounds(doc, whole), quotations)


def _judged(doc: Doc, drafts: Sequence[Draft], apart: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Leave out what tells nobody's words, and add what stands apart from its speaker, charges and names called."""
    told = [draft for draft in drafts if not (_asks_not_to_be_named(doc, draft) or _rings_up(doc, draft))]
    told = [
        by_place(doc, by_who_asks(doc, draft))
        for draft in told
        if not (is_own_voice(doc, draft) or is_unsaid(doc, draft) or is_unmeant(doc, draft))
    ]
    told = with_answers(doc, short_of_answers(doc, told))
    told = with_nobody(doc, with_apart(doc, told, apart))
    told = without_scraps(doc, [without_own_saying(doc, draft) for draft in told])
    told = with_called(doc, with_charges(doc, told, list(find_charges(doc))))
    told = [draft for draft in told if not is_hearsay_of_somebody(doc, draft, told)]
    told = [without_opener(doc, draft) for draft in with_own_words(doc, told, quotations)]
    return with_contrasts(doc, told, quotations)


def _settled(doc: Doc, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Leave out deeds and what is only supposed; give each clause to who says it."""
    whole = with_whole_speakers(doc, drafts)
    told = with_antecedents(doc, [draft for draft in whole if not is_done(doc, draft, quotations)])
    told = with_replies(doc, with_second(doc, [draft for draft in told if not is_supposed(doc, draft)]))
    return with_subjects(doc, apart_at_semicolons(doc, with_trailing(doc, told)))


def _is_no_saying(doc: Doc, draft: Draft) -> bool:
    return is_unsaid(doc, draft) or is_supposed(doc, draft) or is_unmeant(doc, draft)


def _leaves_its_marks(draft: Draft, quotations: Sequence[Quotation]) -> bool:
    """Return True where the cue stands in a quotation and the content behind it: "“… thinking?” a general said"."""
    if draft.cue is None:
        return False
    marks = [q for q in quotations if q.spoken and q.start < draft.cue[0] and draft.cue[1] <= q.end]
    return any(q.end <= draft.content[0][0] for q in marks)


def _asks_not_to_be_named(doc: Doc, draft: Draft) -> bool:
    """Return True for "declined to be named" and "asked not to be identified": a condition of speaking."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    told = doc.char_span(*draft.content[0], alignment_mode="contract") if len(draft.content) == 1 else None
    if told is not None and keeps_name(told):
        return True
    return cue is not None and any(wants_no_name(c) for c in (cue, *cue.children) if c.dep_ == "xcomp")


def _rings_up(doc: Doc, draft: Draft) -> bool:
    """Return True for "called Xi to discuss trade": he is rung up, and nothing is demanded."""
    cue = None if draft.cue_token is None else doc[draft.cue_token]
    return cue is not None and any(is_said_on_the_phone(child) for child in cue.children)


def _with_credits(headline: Sequence[Draft], credits_: Iterable[Draft]) -> list[Draft]:
    """Return what a title and credits in the text tell, each once."""
    return [*headline, *(draft for draft in credits_ if not any(_same_cue(draft, title) for title in headline))]


def _same_cue(draft: Draft, title: Draft) -> bool:
    """Return True where the tagger read the colon or dash of a title."""
    return draft.cue is not None and title.cue is not None and draft.cue[0] <= title.cue[0] < draft.cue[1]


def _without_repeats(indirect: Sequence[Draft], direct: list[Draft]) -> list[Draft]:
    """Drop what syntax found at a cue that has a quotation already, unless its clause holds the quotation."""
    by_cue = {draft.cue: draft for draft in direct if draft.cue}
    kept = []
    for draft in indirect:
        quoted = by_cue.get(draft.cue) if draft.cue else None
        if quoted is None:
            kept.append(draft)
        elif _holds(draft, quoted):
            direct.remove(quoted)
            kept.append(draft)
    return kept


def _holds(clause: Draft, quoted: Draft) -> bool:
    """Return True where the clause begins well before the quotation in it: mixed speech."""
    start, end = clause.content[0][0], clause.content[-1][1]
    first, last = quoted.content[0][0], quoted.content[-1][1]
    return start < first - 2 and last <= end + 2 and len(quoted.content) == 1


def _spoken_by_its_own_cue(doc: Doc, draft: Draft) -> bool:
    """Return True where the parser made the words of saying part of the speaker: a misreading, save "reports that"."""
    if draft.speaker is None or draft.cue_token is None or draft.cue_token not in range(*draft.speaker):
        return False
    return lemma(doc[draft.cue_token]) not in words("phrases", "speaking")


def _unique(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop what was found twice, and what a colon alone seems to say of nobody: "X, who left, tweeted today: “…”"."""
    told = {tuple(draft.content) for draft in drafts if draft.speaker is not None}
    seen: dict[object, Draft] = {}
    for draft in drafts:
        bare = draft.speaker is None and draft.cue is not None and draft.cue[1] - draft.cue[0] == 1
        if not (bare and tuple(draft.content) in told):
            seen.setdefault((draft.cue, tuple(draft.content), draft.speaker), draft)
    return list(seen.values())
