from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from westphalia.actors.resolve import find_mentions
from westphalia.reading.reading import Reading
from westphalia.relations.agreements import AgreementMention, find_agreements
from westphalia.relations.parts import Scene

Reader = Callable[..., Reading]


@pytest.fixture
def found(reading: Reader) -> Callable[[str], tuple[AgreementMention, ...]]:
    def find(text: str) -> tuple[AgreementMention, ...]:
        read = reading(text)
        return find_agreements(read, find_mentions(read))

    return find


Finder = Callable[[str], tuple[AgreementMention, ...]]

# text, the words of the only agreement, its name, kind, parties
NAMED = [
    (
        "Poland and Lithuania signed the Treaty of Good Neighborhood, Trade, and Mutual Defense.",
        "the Treaty of Good Neighborhood, Trade, and Mutual Defense",
        "Treaty of Good Neighborhood, Trade, and Mutual Defense",
        "treaty",
        {"POL", "LTU"},
    ),
    ("Norway ratified the Geneva Convention.", "the Geneva Convention", "Geneva Convention", "convention", {"NOR"}),
    ("Envoys debated the Prague accords.", "the Prague accords", "Prague accords", "agreement", set()),
    ("Congress attacked the Iran nuclear deal.", "the Iran nuclear deal", "Iran nuclear deal", "deal", {"IRN"}),
    ("Inspectors say the JCPOA still works.", "the JCPOA", "JCPOA", "agreement", set()),
    ("Farmers hated Nafta.", "Nafta", "Nafta", "agreement", set()),
    ("The New START treaty caps warheads.", "The New START treaty", "New START treaty", "treaty", set()),
    (
        "Experts praised the Convention on Chemical Weapons.",
        "the Convention on Chemical Weapons",
        "Convention on Chemical Weapons",
        "convention",
        set(),
    ),
    (
        "Spain concluded a fishing agreement with Morocco.",
        "a fishing agreement with Morocco",
        None,
        "agreement",
        {"ESP", "MAR"},
    ),
    (
        "The defense pact between Greece and France worries Ankara.",
        "The defense pact between Greece and France",
        None,
        "agreement",
        {"GRC", "FRA"},
    ),
    ("The Russian-Chinese treaty remains secret.", "The Russian-Chinese treaty", None, "treaty", {"RUS", "CHN"}),
    ("A truce between Mali and Niger held.", "A truce between Mali and Niger", None, "ceasefire", {"MLI", "NER"}),
    (
        "Senators kept the Strategic Arms Limitation (SALT) treaty.",
        "the Strategic Arms Limitation (SALT) treaty",
        "Strategic Arms Limitation (SALT) treaty",
        "treaty",
        set(),
    ),
    ("Envoys saved the Anti-Ballistic Missile Treaty.", "the Anti-", "Anti-Ballistic Missile Treaty", "treaty", set()),
    ("The cease-fire held for a week.", "The cease-fire", None, "ceasefire", set()),
    (
        "Jakarta and Canberra initialed a memorandum of understanding.",
        "a memorandum of understanding",
        None,
        "memorandum",
        {"IDN", "AUS"},
    ),
    ("Kenya's talks with Somalia yielded a border treaty.", "a border treaty", None, "treaty", {"KEN", "SOM"}),
    ("A joint declaration by the two was adopted.", "A joint declaration", None, "declaration", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "kind", "parties"), NAMED, ids=[case[1] for case in NAMED])
def test_words_name_kind_and_parties(
    found: Finder, text: str, words: str, name: str | None, kind: str, parties: set[str]
) -> None:
    (one,) = found(text)
    assert text[one.start : one.end] == one.text
    assert one.text.startswith(words)
    assert (one.name, one.kind, {party.actor_id for party in one.parties}) == (name, kind, parties)


@pytest.mark.parametrize(
    "text",
    [
        "The minister was in agreement with Paris.",
        "There is broad agreement that the war must end.",
        "He accepted a plea deal in the case.",
        "A great deal of work remains for Turkey.",
        "The Democratic National Convention opened in Chicago.",
        "Security protocols at the airport were tightened.",
        "The charter flight landed in Rome.",
        "Apple struck a deal with Samsung.",
        "The president signed the declaration of emergency.",
        "Officials must deal with France.",
        "Treaties matter to small states.",
        "The North Atlantic Treaty Organization met.",
        "It would be a deal, one day, of some kind.",
        "The senate reached a budget agreement on Friday.",
        "She read the raw deal he got as a warning.",
        "Washington met its treaty obligations.",
        "Senators passed the Iran Nuclear Agreement Review Act.",
        "U.S. treaty ally Japan objected.",
    ],
)
def test_what_is_none(found: Finder, text: str) -> None:
    assert found(text) == ()


def test_the_year_in_front_and_the_end(found: Finder) -> None:
    (one,) = found("Moscow abrogated its 1950 treaty with Beijing in 1980.")
    assert (one.signed, one.signed_precision, one.ended) == (dt.date(1950, 1, 1), "year", dt.date(1980, 1, 1))


def test_day_of_signature(found: Finder) -> None:
    (one,) = found("Chile and Peru signed a border treaty on March 3, 2021.")
    assert (one.signed, one.signed_precision, one.status) == (dt.date(2021, 3, 3), "day", "happened")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Chile signed a border treaty with Peru after the raid on March 3, 2021.", None),
        ("Chile and Peru signed a border treaty before the summit on March 3, 2021.", None),
        ("Chile signed a border treaty with Peru at a ceremony on March 3, 2021.", dt.date(2021, 3, 3)),
        ("On March 5, 2021 Chile signed a treaty with Peru after the raid on March 3, 2021.", dt.date(2021, 3, 5)),
    ],
)
def test_the_day_of_what_went_before_is_not_that_of_signature(found: Finder, text: str, signed: dt.date | None) -> None:
    assert [one.signed for one in found(text)] == [signed]


@pytest.mark.parametrize(
    ("name", "provisions"),
    [
        ("Treaty Banning Nuclear Tests", []),
        ("Treaty Establishing the Union", []),
        ("Agreement on Establishing the Joint Commission", []),
        ("Agreement to Establish Peace and Good Relations", []),
        ("Agreement to End the War", []),
    ],
)
def test_names_that_hold_a_verb(found: Finder, name: str, provisions: list[str]) -> None:
    (one,) = found(f"Chile and Peru signed the {name} on 3 March 2021.")
    assert (one.name, [p.text for p in one.provisions], one.signed) == (name, provisions, dt.date(2021, 3, 3))


def test_a_treaty_that_does_something_is_not_named_so(found: Finder) -> None:
    (one,) = found("Chile and Peru signed a treaty establishing a common council.")
    assert (one.name, [p.text for p in one.provisions]) == (None, ["establishing a common council"])


def test_entry_into_force_and_expiry(found: Finder) -> None:
    first, second = found("The Lisbon Protocol entered into force in May 1994. The protocol will expire in 2030.")
    assert (first.in_force, second.ended) == (dt.date(1994, 5, 1), dt.date(2030, 1, 1))
    assert second.refers_to == first.start


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Kenya ended the fishing pact that it had signed with Somalia in 1984.", None),
        ("Ghana scrapped its accord with Togo, which was reached in 1995.", None),
        ("In 2016 Peru suspended the water treaty with Chile.", None),
        ("Peru froze the water treaty with Chile in 2016.", None),
        ("The suspension of the water treaty between Peru and Chile began in 2016.", None),
        ("The water treaty between Peru and Chile was shelved in 2016.", None),
        ("Peru scrapped the water treaty with Chile in 2016.", dt.date(2016, 1, 1)),
        ("The pact between Mali and Niger, signed in 1984, was terminated in 2019.", dt.date(2019, 1, 1)),
    ],
)
def test_the_day_of_signing_and_a_pause_are_no_end(found: Finder, text: str, ended: dt.date | None) -> None:
    (one,) = found(text)
    assert one.ended == ended


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A Norway-mediated truce between Mali and Niger collapsed.", {"MLI", "NER"}),
        ("The Swiss-backed accord between Peru and Chile was signed in 2011.", {"PER", "CHL"}),
        ("The Norway-Sweden pact was signed in 2011.", {"NOR", "SWE"}),
        ("Spain urged Kenya and Somalia to sign a border treaty.", {"KEN", "SOM"}),
        ("Spain and Kenya want to sign a fishing treaty.", {"ESP", "KEN"}),
        ("Fiji and Tonga are bound by a 1971 defence treaty.", {"FJI", "TON"}),
        ("Mali signed a peace treaty with Niger brokered by Norway.", {"MLI", "NER"}),
        ("Norway mediated a peace treaty between Mali and Niger.", {"MLI", "NER"}),
        ("Mali and Niger signed the peace treaty, which Norway had mediated.", {"MLI", "NER"}),
        ("Peru paused the gas treaty with Chile.", {"PER", "CHL"}),
        ("Peru will halt the military treaty with Chile.", {"PER", "CHL"}),
    ],
)
def test_who_mediates_or_urges_is_no_party(found: Finder, text: str, parties: set[str]) -> None:
    (one,) = found(text)
    assert {party.actor_id for party in one.parties} == parties


def test_who_leaves_ends_it_for_itself(found: Finder) -> None:
    (one,) = found("The United States withdrew from the Paris climate accord in June 2017.")
    assert one.ended == dt.date(2017, 6, 1)
    assert [party.actor_id for party in one.parties] == ["USA"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Cuba and Haiti signed a trade treaty.", "happened"),
        ("Cuba and Haiti plan to sign a trade treaty.", "planned"),
        ("Cuba is seeking a trade deal with Haiti.", "planned"),
        ("Cuba did not sign the treaty with Haiti.", "negated"),
        ("Cuba and Haiti failed to reach a trade deal.", "negated"),
        ("Cuba and Haiti came close to signing a trade treaty.", "planned"),
        ("Cuba and Haiti are closer to concluding a trade treaty.", "planned"),
    ],
)
def test_status_of_the_signing(found: Finder, text: str, status: str) -> None:
    assert [one.status for one in found(text)] == [status]


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("The treaty between Oman and Qatar provides for joint patrols.", "joint patrols"),
        ("The treaty between Oman and Qatar stipulates that both share the gas.", "that both share the gas"),
        ("The treaty between Oman and Qatar obliges both sides to consult.", "obliges both sides to consult"),
        ("The Oman-Qatar treaty calls for a common market.", "a common market"),
        ("Under the Oman-Qatar treaty, Doha must open its ports.", "Doha must open its ports"),
        ("A clause of the Oman-Qatar treaty is that neither side may arm rebels.", "neither side may arm rebels"),
        ("Oman signed a pact with Qatar to end the dispute.", "end the dispute"),
        ("Oman and Qatar signed a pact which bans land mines.", "bans land mines"),
    ],
)
def test_provisions(found: Finder, text: str, provision: str) -> None:
    (one,) = found(text)
    assert [passage.text for passage in one.provisions] == [provision]
    assert all(text[p.start : p.end] == p.text for p in one.provisions)


def test_what_the_parties_will_do_in_a_case(found: Finder) -> None:
    (one,) = found("Fiji and Tonga signed a defense pact. In the event of an attack, both parties will consult.")
    assert [p.text for p in one.provisions] == ["In the event of an attack, both parties will consult"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The secret pact between Oman and Qatar was published.", ["secret"]),
        ("The pact between Oman and Qatar is defensive in nature.", ["defensive in nature"]),
        ("Bahrain called the pact between Oman and Qatar a mistake.", ["a mistake"]),
        ("Bahrain described the pact between Oman and Qatar as purely defensive.", ["purely defensive"]),
    ],
)
def test_what_is_said_of_it(found: Finder, text: str, said: list[str]) -> None:
    (one,) = found(text)
    assert [passage.text for passage in one.descriptions] == said


def test_later_nouns_and_it_mean_the_one_named(found: Finder) -> None:
    text = "Laos and Burma signed a border treaty. It obliges both to share water. The pact is popular."
    first, it, pact = found(text)
    assert (first.refers_to, it.refers_to, pact.refers_to) == (None, 0 + first.start, first.start)
    assert [p.text for p in it.provisions] == ["obliges both to share water"]


def test_initials_mean_the_full_name(found: Finder) -> None:
    first, second = found("Ministers saved the Trans-Pacific Partnership. Japan has ratified the TPP.")
    assert second.refers_to == first.start


def test_two_of_one_sentence_leave_open_which_is_meant(found: Finder) -> None:
    text = "Iraq has a treaty with Kuwait and a treaty with Jordan. The treaty is old."
    assert [one.refers_to for one in found(text)] == [None, None]


def test_a_pact_of_others_is_another_one(found: Finder) -> None:
    text = "Mali and Niger signed a defense pact. The defense pact between Chad and Benin is older."
    assert [one.refers_to for one in found(text)] == [None, None]


def test_the_defense_pact_of_the_same_two(found: Finder) -> None:
    text = "Mali and Niger signed a strategic partnership treaty. {} The defense pact between Mali and Niger is secret."
    first, second = found(text.format("Crowds cheered."))
    assert second.refers_to == first.start
    text = text.replace("strategic partnership treaty", "grain deal")
    assert [one.refers_to for one in found(text.format("Crowds cheered."))] == [None, None]


def test_the_document_is_what_was_just_told(found: Finder) -> None:
    text = "Mali and Niger signed a border treaty. The document provides for joint patrols."
    first, second = found(text)
    assert second.refers_to == first.start
    assert found("Judges read the document. The document was signed by Mali.") == ()


def test_a_deal_with_somebody_else_is_a_new_one(found: Finder) -> None:
    text = "The Trans-Pacific Partnership is dead. Senators want a trade deal with China."
    assert [one.refers_to for one in found(text)] == [None, None]


def test_who_is_obliged_is_a_party(found: Finder) -> None:
    (one,) = found("An important point of the trade agreement is that Mali and Niger commit to open markets.")
    assert [party.actor_id for party in one.parties] == ["MLI", "NER"]
    (one,) = found("The new trade agreement regulates the cooperation between Mali and Niger.")
    assert [party.actor_id for party in one.parties] == ["MLI", "NER"]


def test_the_fields_of_an_agreement(found: Finder) -> None:
    (one,) = found("Mali and Niger signed an agreement on cooperation in the areas of medicine and science.")
    assert one.text == "an agreement on cooperation in the areas of medicine and science"


def test_leaders_stand_for_their_states(found: Finder) -> None:
    (one,) = found("Vladimir Putin and Xi Jinping signed a treaty.")
    assert [(party.actor_id, party.text) for party in one.parties] == [("RUS", "Vladimir Putin"), ("CHN", "Xi Jinping")]


def test_who_says_it_and_the_rows(coded: Callable[..., object]) -> None:
    article = coded("Spain said that the treaty between Oman and Qatar was secret.")
    (one,) = article.agreement_mentions  # type: ignore[attr-defined]
    assert one.claim_id == article.claims[0].claim_id  # type: ignore[attr-defined]
    assert b'"parties":[{"actor_id":"OMN"' in article.rows()["agreement_mentions"]  # type: ignore[attr-defined]


def test_words_that_end_before_they_begin_are_no_passage(reading: Reader) -> None:
    read = reading("Chad and Niger signed a pact.")
    assert Scene(read, find_mentions(read)).passage(4, 2) is None


@pytest.mark.parametrize("verb", ["resumed", "restored", "revived", "reinstated"])
def test_who_takes_up_an_agreement_again_is_a_party(found: Finder, verb: str) -> None:
    (one,) = found(f"Mali and Niger have {verb} a water accord that Niamey froze in May.")
    assert {party.actor_id for party in one.parties} == {"MLI", "NER"}


@pytest.mark.parametrize(
    ("title", "text", "joined"),
    [
        ("Truce holds on the Malian border", "A truce between Mali and Niger entered its second day.", True),
        ("Niger suspends water accord", "Niger on Friday suspended a water accord with Mali, officials said.", True),
        ("Niger suspends water accord", "Officials met. Many came. They ate. Niger signed a water accord.", False),
        ("Niger suspends water accord", "Niger on Friday suspended a grain treaty with Mali.", False),
        ("Niger suspends water accord", "Kenya signed a water accord with Uganda on Friday.", False),
    ],
)
def test_what_the_title_tells_the_text_tells_anew(reading: Reader, title: str, text: str, *, joined: bool) -> None:
    read = reading(f"{title}\n\n{text}", title=title, headings=((0, len(title)),))
    first, second = find_agreements(read, find_mentions(read))
    assert (second.refers_to == first.start) is joined
