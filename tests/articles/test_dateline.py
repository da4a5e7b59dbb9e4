"""Datelines of many agencies, and what only looks like one."""

from __future__ import annotations

import pytest

from westphalia.articles.dateline import find_dateline

# text, place, agency, day and month (or the whole date)
DATELINES: list[tuple[str, str | None, str | None, str | None]] = [
    ("BEIJING, June 20. /TASS/. The minister said", "BEIJING", "TASS", "--06-20"),
    ("SEOUL, June 19 (Yonhap) -- South Korea said", "SEOUL", "Yonhap", "--06-19"),
    ("WASHINGTON (AP) — The president said", "WASHINGTON", "AP", None),
    ("SEOUL, South Korea (AP) — The North said", "SEOUL", "AP", None),
    ("LONDON, March 3, 2023 (Reuters) - Britain said", "LONDON", "Reuters", "2023-03-03"),
    ("WASHINGTON/SEOUL (Reuters) - The two said", "WASHINGTON", "Reuters", None),
    ("KAZAN, June 20 - RIA Novosti, Olga Petrova. The summit", "KAZAN", "RIA Novosti", "--06-20"),
    ("(Hanoi = Yonhap News) Correspondent Lee Soo-jin = The ships", "Hanoi", "Yonhap News", None),
    ("[Seoul = Newsis] The ministry said", "Seoul", "Newsis", None),
    ("MOSCOW, June 20 - RIA Novosti. The ministry said", "MOSCOW", "RIA Novosti", "--06-20"),
    ("MOSCOW. June 20 (Interfax) - The ministry said", "MOSCOW", "Interfax", "--06-20"),
    ("ST. PETERSBURG, June 7. /TASS/. The forum", "ST. PETERSBURG", "TASS", "--06-07"),
    ("New Delhi [India], June 20 (ANI): The minister", "New Delhi", "ANI", "--06-20"),
    ("Madrid, 20 Jun (EFE).- The king said", "Madrid", "EFE", "--06-20"),
    ("Tokyo, June 20 (Jiji Press)--Japan said", "Tokyo", "Jiji Press", "--06-20"),
    ("TEHRAN, Jun. 20 (MNA) – Iran said", "TEHRAN", "MNA", "--06-20"),
    ("Tehran, IRNA – The minister said", "Tehran", "IRNA", None),
    ("(ANSA) - ROME, JUN 20 - The premier said", "ROME", "ANSA", "--06-20"),
    ("June 20 (UPI) -- The court said", None, "UPI", "--06-20"),
    ("(CNN) -- The president said", None, "CNN", None),
    ("BAKU, Azerbaijan, June 20. The president said", "BAKU", None, "--06-20"),
    ("SEOUL, South Korea — The leader said", "SEOUL", None, None),
    ("KYIV — The president said", "KYIV", None, None),
    ("Beijing — China said", "Beijing", None, None),
    ("ISLAMABAD: The office said", "ISLAMABAD", None, None),
    ("Xinhua News Agency, Lima, June 20 (Reporter Wu Fang) The premier said", "Lima", "Xinhua News Agency", "--06-20"),
    ("Xinhua, Lima, June 20 - The premier said", "Lima", "Xinhua", "--06-20"),
    ("TASS, June 20. The minister said", None, "TASS", "--06-20"),
    ("Tunis - Reuters - The minister said", "Tunis", "Reuters", None),
    ("Damascus, SANA- The minister said", "Damascus", "SANA", None),
    ("Ankara/AA: The minister said", "Ankara", "AA", None),
    ("Amman – “Asharq Al-Awsat” – The king said", "Amman", "Asharq Al-Awsat", None),
    ("Zurich (dpa) - The council said", "Zurich", "dpa", None),
    ("KUNA - The emir said", None, "KUNA", None),
    ("[Global Times Comprehensive Report] The premier said", None, "Global Times", None),
    ("[Global Times special correspondent in Norway Wu Fang] The premier said", None, "Global Times", None),
    ("Séoul, 5 décembre 2024 — Le traité est", "Séoul", None, "2024-12-05"),
]


@pytest.mark.parametrize(("text", "place", "agency", "date"), DATELINES)
def test_dateline(text: str, place: str | None, agency: str | None, date: str | None) -> None:
    dateline = find_dateline(text)
    assert dateline is not None
    told = dateline.date and (dateline.date.partial or (dateline.date.interval and str(dateline.date.interval.start)))
    assert (dateline.place, dateline.agency, told) == (place, agency, date)
    assert text[dateline.end :].split()[0] in ("The", "South", "Britain", "Japan", "Iran", "China", "Le")


@pytest.mark.parametrize(
    "text",
    [
        "On June 19, the newspaper cited analysts.",
        "The leader paid a state visit to Hanoi on June 18 and 19. It was a return visit.",
        "Russia — which invaded — said no.",
        "Donald Trump (R) — the president — said no.",
        "World Health Organization (WHO) - The body said no.",
        "The World Health Organization (WHO) said no.",
        "Sen. Ann Porter (D-Ore.) said no.",
        "BREAKING: The minister has resigned.",
        "Friday, June 28: The ship leaves.",
        "June 18 — The ship leaves.",
        "Brussels - NATO - Allies met.",
        "Petrenko - TASS: The fleet has left.",
        "Norway, Sweden: The two agreed.",
        "Kommersant - The paper of business - has closed.",
        "[A special report] The fleet has left.",
        "Lima (Reporter Wu Fang) The premier said",
        "(x = 2) The sum is even.",
        "Q: What do you think?",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
