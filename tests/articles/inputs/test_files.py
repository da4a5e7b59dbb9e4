from __future__ import annotations

import os
from pathlib import Path

import pytest

from westphalia.articles.inputs import find_pages
from westphalia.articles.page import Given, Page, Rejection
from westphalia.errors import PathMissing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.txt", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The article {name}.")
    return tmp_path


def names(found: list[Page | Rejection], root: Path) -> list[str]:
    return [Path(item.path or "").relative_to(root).as_posix() for item in found if isinstance(item, Page)]


# pattern under the folder, files found
PATTERNS: list[tuple[str, list[str]]] = [
    ("", ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
    ("a.txt", ["a.txt"]),
    ("*.txt", ["a.txt", "b.txt"]),
    ("*", ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
    ("**/*.txt", ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
    ("**", ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
    ("[ab].txt", ["a.txt", "b.txt"]),
    ("sub/?.txt", ["sub/c.txt"]),
]


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS, ids=[case[0] or "folder" for case in PATTERNS])
def test_what_a_source_leads_to(folder: Path, pattern: str, expected: list[str]) -> None:
    assert names(list(find_pages([str(folder / pattern)])), folder) == expected


def test_sources_keep_their_order_and_brackets_in_names_are_no_pattern(folder: Path) -> None:
    (folder / "x[1].txt").write_text("The article.")
    sources = [folder / "x[1].txt", folder / "b.txt", folder / "a.txt"]
    assert names(list(find_pages(sources)), folder) == ["x[1].txt", "b.txt", "a.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "missing/", "*.pdf", "[z].txt"])
def test_a_missing_source_is_told_before_anything_is_read(folder: Path, name: str) -> None:
    with pytest.raises(PathMissing, match="Check the spelling"):
        find_pages([str(folder / "a.txt"), str(folder / name)])


def test_pages_come_one_at_a_time(folder: Path) -> None:
    pages = find_pages([str(folder)])
    next(pages)
    (folder / "b.txt").unlink()
    (folder / "b.txt").write_text("Written later.")
    second = next(pages)
    assert isinstance(second, Page)
    assert second.body == b"Written later."


def test_a_dangling_link_a_pipe_and_a_circle_do_not_stop_the_rest(folder: Path) -> None:
    (folder / "aa.txt").symlink_to("nowhere")
    os.mkfifo(folder / "ab.txt")
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    found = list(find_pages([str(folder)]))
    assert names(found, folder) == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]
    reasons = [item.reason for item in found if isinstance(item, Rejection)]
    assert ["leads nowhere" in reasons[0], "pipe" in reasons[1]] == [True, True]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_unreadable_files_and_folders_are_rejected(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    (folder / "sub").chmod(0)
    found = list(find_pages([str(folder)]))
    (folder / "sub").chmod(0o700)
    assert [type(item) for item in found] == [Rejection, Page, Rejection]


def test_a_file_that_goes_away_meanwhile_is_rejected(folder: Path) -> None:
    pages = find_pages([str(folder / "a.txt"), str(folder / "b.txt")])
    (folder / "a.txt").unlink()
    first, second = pages
    assert isinstance(first, Rejection)
    assert isinstance(second, Page)


def test_what_browsers_save_beside_a_page_is_left_out(folder: Path) -> None:
    (folder / "page.html").write_text("<html><p>The article.")
    (folder / "page_files").mkdir()
    (folder / "page_files" / "advert.html").write_text("<html><p>Buy this.")
    assert "page.html" in names(list(find_pages([str(folder)])), folder)
    assert "page_files/advert.html" not in names(list(find_pages([str(folder)])), folder)


def test_a_name_that_is_no_utf8_can_be_written_down(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("The article.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (page,) = find_pages([str(tmp_path)])
    assert (page.path or "").encode().endswith("caf\ufffd.txt".encode())


def test_an_empty_folder_is_no_silent_success(tmp_path: Path) -> None:
    (found,) = find_pages([str(tmp_path)])
    assert isinstance(found, Rejection)
    assert "no files" in found.reason


def test_what_the_user_gives_is_on_every_page(folder: Path) -> None:
    given = Given(outlet="The Example Times", published="2024-06-19")
    assert all(isinstance(page, Page) and page.given == given for page in find_pages([str(folder)], given=given))


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    (found,) = find_pages(["-"])
    assert isinstance(found, Rejection)
    assert "closed" in found.reason


def test_standard_input_is_sniffed_as_a_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b'{"text": "The article.", "id": 7}\n')
    with (tmp_path / "in").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        (page,) = find_pages(["-"])
    assert isinstance(page, Page)
    assert (page.path, page.body, page.given.external_id) == ("-", "The article.", "7")
