from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from westphalia.articles.inputs import pdf
from westphalia.articles.inputs.pdf import read_pdf
from westphalia.errors import ArticleRejected

PAGE = [
    "The two foreign ministers met in Geneva on Tuesday and agreed that",
    "the inter-",
    "national talks would go on next month.",
    "They spoke of grain, of prisoners and of the border, where fighting has",
    "not stopped since spring.",
]


def written(data: bytes, **changes: Any) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    if "password" in changes:
        writer.encrypt(changes["password"], owner_password="owner", algorithm="RC4-128")
    writer.add_metadata(changes.get("properties", {}))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_are_joined_to_paragraphs(make_pdf: Any) -> None:
    text = read_pdf(make_pdf([PAGE])).text
    assert text.split("\n\n") == [
        "The two foreign ministers met in Geneva on Tuesday and agreed that the international talks would go "
        "on next month.",
        "They spoke of grain, of prisoners and of the border, where fighting has not stopped since spring.",
    ]


def test_running_heads_and_page_numbers_go(make_pdf: Any) -> None:
    pages = [["The Example Times  20 June", *PAGE, str(number)] for number in range(1, 5)]
    text = read_pdf(make_pdf(pages)).text
    assert text.count("foreign ministers") == 4
    assert "Example Times" not in text
    assert "spring. 1" not in text


def test_properties_are_taken(make_pdf: Any) -> None:
    content = read_pdf(written(make_pdf([PAGE]), properties={"/Title": "Talks  go on", "/Author": "A. Writer"}))
    assert (content.title, content.byline) == ("Talks go on", "A. Writer")


def test_encrypted_without_a_password_to_read_is_read(make_pdf: Any) -> None:
    assert "ministers" in read_pdf(written(make_pdf([PAGE]), password="")).text


def bad_pdfs(make_pdf: Any) -> dict[str, bytes]:
    whole = make_pdf([PAGE])
    return {
        "encrypted": written(whole, password="secret"),
        "OCR": make_pdf([[]]),
        "damaged": b"%PDF-1.4\n" + bytes(range(256)) * 4,
    }


@pytest.mark.parametrize("word", ["encrypted", "OCR", "damaged"])
def test_what_cannot_be_read_says_why(make_pdf: Any, word: str) -> None:
    with pytest.raises(ArticleRejected, match=word):
        read_pdf(bad_pdfs(make_pdf)[word])


def test_a_truncated_pdf_is_read_or_rejected(make_pdf: Any) -> None:
    whole = make_pdf([PAGE] * 3)
    for share in (0.1, 0.3, 0.5, 0.7, 0.9):
        try:
            assert "ministers" in read_pdf(whole[: int(len(whole) * share)]).text
        except ArticleRejected as error:
            assert error.reason.startswith("The PDF")


def test_a_book_is_no_article(make_pdf: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PDF_PAGES", 2)
    with pytest.raises(ArticleRejected, match="3 pages"):
        read_pdf(make_pdf([PAGE] * 3))


def test_a_pdf_file_is_a_page(read: Any, make_pdf: Any) -> None:
    (page,), rejected = read(make_pdf([PAGE]), "report")
    assert (page.kind, rejected) == ("pdf", [])
