"""What the tests of the inputs share: reading bytes as if they were a file, and small archives and PDFs."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from westphalia.articles.inputs.dispatch import read_stream
from westphalia.articles.inputs.origin import Origin
from westphalia.articles.page import Given, Page, Rejection

Read = Callable[..., tuple[list[Page], list[Rejection]]]


@pytest.fixture
def read() -> Read:
    """Read bytes under a file name: the pages, and the rejections."""

    def read_bytes(data: bytes, name: str = "a", given: Given | None = None) -> tuple[list[Page], list[Rejection]]:
        found = list(read_stream(io.BytesIO(data), Origin(path=name, given=given or Given())))
        pages = [item for item in found if isinstance(item, Page)]
        return pages, [item for item in found if isinstance(item, Rejection)]

    return read_bytes


@pytest.fixture
def make_warc() -> Callable[..., bytes]:
    """Make an archive of (address, content type, status, body) records."""

    def make(records: list[tuple[str, str, str, bytes]], *, gzip: bool = True) -> bytes:
        out = io.BytesIO()
        writer = WARCWriter(out, gzip=gzip)
        for url, content_type, status, body in records:
            headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers))
        return out.getvalue()

    return make


@pytest.fixture
def make_pdf() -> Callable[[list[list[str]]], bytes]:
    """Make a PDF of pages of lines, by hand: no library that writes text is at hand."""

    def make(pages: list[list[str]]) -> bytes:
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        kids = []
        for lines in pages:
            shown = " T* ".join(f"({line}) Tj" for line in lines)
            stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET".encode("latin-1")
            objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
            kids.append(len(objects) + 1)
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
            )
        listed = b" ".join(b"%d 0 R" % kid for kid in kids)
        objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
        return _with_table(objects)

    return make


def _with_table(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer
