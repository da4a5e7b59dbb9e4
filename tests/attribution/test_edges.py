"""Where content begins and ends; quotations that go on; phrases, adverbs, headlines and turns without a usual cue."""

from __future__ import annotations

import pytest


def spoken(result, text: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [(c.speaker_text, c.cue_text, [text[a:b] for a, b in c.content_spans]) for c in result.claims]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_quotation_goes_on_in_the_next_paragraph(coded, gap: str) -> None:
    text = f"“The pact is dead,” said Envoy Ann Lee.{gap}“We waited for years. Nobody called us.”"
    assert spoken(coded(text), text) == [
        ("Envoy Ann Lee", "said", ["“The pact is dead,”", "“We waited for years. Nobody called us.”"])
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_speaks_in_the_last_paragraph_says_what_was_left_open(coded, gap: str) -> None:
    text = f'"The border must open. Our trucks are waiting.{gap}"We wrote to Kyiv twice," Minister Jan Kos said.'
    content = [span for claim in coded(text).claims for span in claim.content_spans]
    assert [text[a:b] for a, b in content] == [
        '"The border must open. Our trucks are waiting.',
        '"We wrote to Kyiv twice,"',
    ]
    assert {claim.speaker_text for claim in coded(text).claims} == {"Minister Jan Kos"}


def test_a_quotation_alone_is_of_the_person_before(coded) -> None:
    text = (
        "Slovak Prime Minister Robert Fico left the hall early. “This gas line will be closed.”\n\n"
        "Others stayed in Prague on Friday. “We will pay Slovakia,” Czech President Petr Pavel said."
    )
    speakers = [(c.speaker_name, c.cue_text) for c in coded(text).claims]
    assert speakers == [("Robert Fico", None), ("Petr Pavel", "said")]


def test_a_quotation_alone_is_of_nobody_behind_a_thing(coded) -> None:
    assert coded("Prices rose in Tunis last week. “Bread must stay cheap for us.”").claims == ()


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("In the opinion of Greek diplomats, Cyprus broke the accord.", "Greek diplomats", "Cyprus broke the accord"),
        ("In the words of one general, Mali has expelled the French.", "one general", "Mali has expelled the French"),
    ],
)
def test_in_the_view_of(coded, text: str, speaker: str, content: str) -> None:
    assert [(c.speaker_text, c.content_text) for c in coded(text).claims] == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "In view of the flood, Laos closed the border.",
        "In the eyes of the law, Sudan violated the embargo.",
        "In our view, China has broken the agreement.",
        "Kenya seized the allegedly stolen weapons.",
        "Jordan has refrained from criticizing Iraq.",
    ],
)
def test_words_alike_make_no_claim(coded, text: str) -> None:
    assert coded(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Uganda allegedly sent troops into Sudan in May.",
        "Reportedly, Bolivia recalled its ambassador from Lima.",
        "Iran has reportedly struck targets in Iraq.",
    ],
)
def test_hearsay_is_told_by_nobody_named(coded, text: str) -> None:
    result = coded(text)
    assert [(c.speaker_text, c.anonymous) for c in result.claims] == [(None, True)]
    assert {event.claim_id for event in result.events} == {result.claims[0].claim_id}


def test_who_reportedly_says_something_speaks(coded) -> None:
    claims = coded("The envoy reportedly said that Hungary expelled two diplomats.").claims
    assert [c.speaker_text for c in claims] == ["The envoy"]


@pytest.mark.parametrize(
    ("title", "speaker", "content"),
    [
        ("Georgia to sign border deal soon: Foreign Ministry", "Foreign Ministry", "Georgia to sign border deal soon"),
        ("Ankara to reopen consulate — report", "report", "Ankara to reopen consulate"),
        ("Chile will not buy Russian gas, warns minister", "minister", "Chile will not buy Russian gas"),
    ],
)
def test_headlines(coded, title: str, speaker: str, content: str) -> None:
    claims = coded(f"{title}\n\nTalks were held in the capital. Nobody spoke to the press.").claims
    assert (claims[0].speaker_text, claims[0].content_text) == (speaker, content)


def test_a_person_whom_a_title_is_about_says_nothing(coded) -> None:
    claims = coded("The man who led Peru to war: Juan Lopez\n\nTalks were held in the capital.").claims
    assert claims == ()


def test_letters_and_dashes_name_nobody(coded) -> None:
    lettered = "Minister Jan Kos met us.\n\nQ: Who pays?\n\nA: We pay. It is much.\n\nQ: And then?\n\nA: We sell."
    dashed = "Nobody met us.\n\n— Who pays?\n\n— We pay. It is much.\n\n— And then?\n\n— We sell."
    assert [c.speaker_text for c in coded(lettered).claims] == [None, "Minister Jan Kos", None, "Minister Jan Kos"]
    assert [c.content_text for c in coded(dashed).claims][1::2] == ["We pay. It is much.", "We sell."]
    assert {c.speaker_text for c in coded(dashed).claims} == {None}


def test_a_list_with_dashes_is_no_interview(coded) -> None:
    assert coded("The plan:\n\n- A road\n\n- A bridge\n\n- Who pays?\n\n- A port").claims == ()


def test_content_is_without_its_own_cue_and_with_whole_marks(reading) -> None:
    from westphalia.attribution.content.edges import with_edges
    from westphalia.attribution.content.quotations import find_quotations
    from westphalia.attribution.draft import Draft

    text = "“We leave,” Lavrov said on deck, “and you may stay.” Rome summoned the Chilean ambassador."
    doc = reading(text).doc
    cue, quotations = (text.index("said"), text.index("said") + 4), find_quotations(doc, text)
    said = next(token.i for token in doc if token.text == "said")
    whole = Draft([(10, text.index(" Rome") - 1)], cue, said, (said - 1, said), "statement", 0.9)
    short = Draft([(text.index("summoned"), text.index(" ambassador"))], None, None, None, "statement", 0.9)
    found = [[text[a:b] for a, b in draft.content] for draft in with_edges(doc, [whole, short], quotations)]
    assert found[0][-1].endswith("“and you may stay.”")
    assert "said" not in "".join(found[0])
    assert found[1] == ["summoned the Chilean ambassador"]


def test_a_quotation_over_paragraphs_is_that_of_the_according_behind_it(coded) -> None:
    text = "“The war has cost us much.\n\n“We will have to sit down with them,” according to Ann Lee, a minister."
    assert {claim.speaker_id for claim in coded(text).claims} == {"PER:ann-lee"}
    assert len(coded(text).claims) == 2


def test_a_quotation_is_not_cut_in_half(coded) -> None:
    text = "The treaty is secret. It involves “mutual assistance in case of war,” as Putin stated."
    assert next(content for _, cue, content in spoken(coded(text), text) if cue == "stated")[0].startswith("“mutual")


def test_a_mark_alone_is_no_content(coded) -> None:
    text = (
        'Both states are now a "firm alliance." Lavrov said on the yacht, "Our soldiers fought there side by side." '
        'Kim said, "We share one view."'
    )
    assert all(any(map(str.isalnum, span)) for _, _, content in spoken(coded(text), text) for span in content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "On the day rebels of ISIS killed 100 people in Paris, Obama claimed ISIS was contained.",
            "ISIS was contained",
        ),
        (
            "Turkey has asked Washington for assistance, the Wall Street Journal reported on Friday, weeks after "
            "Washington announced its withdrawal.",
            "Turkey has asked Washington for assistance",
        ),
        ("Only a few come from Syria, the agency said; the true number is unknown.", "Only a few come from Syria"),
        ("The Kremlin confirmed that Putin met Assad in a statement on Monday.", "Putin met Assad"),
    ],
)
def test_what_the_author_says_around_it_is_no_content(coded, text: str, content: str) -> None:
    assert [content] in [spans for _, _, spans in spoken(coded(text), text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Merkel said the talks went well, and criticized Moscow for its absence.", "the talks went well"),
        ("Israel said it killed two men in Gaza.", "it killed two men in Gaza"),
    ],
)
def test_content_has_its_clause_whole(coded, text: str, content: str) -> None:
    assert [content] in [spans for _, _, spans in spoken(coded(text), text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The Post wrote on June 5, referring to sources, that the talks were postponed.", "the talks were postponed"),
        ("The Post claimed on Monday, citing Ana Silva, an analyst, that Chad lost interest.", "Chad lost interest"),
        ("In case Peru joins the pact, Chile will respond, the ministry said.", None),
        ("The Post reported claims by envoys that Chad lost.", "Chad lost"),
    ],
)
def test_content_begins_behind_that(coded, text: str, content: str | None) -> None:
    told = content or text.partition(", the ministry")[0]
    assert {claim.content_text for claim in coded(text).claims} >= {told}


def test_what_sets_one_thing_against_another_is_not_said(coded) -> None:
    claim = coded("On the other hand, Chad, according to Lavrov, will not attend.").claims[0]
    assert claim.content_text == "Chad, according to Lavrov, will not attend"
