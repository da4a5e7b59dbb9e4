from __future__ import annotations

from westphalia.learned.relations import FARTHEST, branches, distances, region
from westphalia.learned.words import DEPENDENCIES

# "the ministry said trade grew": each word's head and dependency
HEADS = [1, 2, 2, 4, 2]
LABELS = [DEPENDENCIES.index(name) for name in ("det", "nsubj", "ROOT", "nsubj", "ccomp")]


def test_region_is_the_paragraph_of_the_cue() -> None:
    paragraphs = [i in (0, 4, 9) for i in range(12)]
    assert region((5, 6), paragraphs, 0, 12) == (4, 9)
    assert region((5, 6), paragraphs, 5, 7) == (5, 7)


def test_distances_grow_away_from_the_cue() -> None:
    middle = FARTHEST + 4
    assert distances((2, 3), 0, 5).tolist() == [middle - 2, middle - 1, middle, middle + 1, middle + 2]
    assert distances((0, 1), 0, 500)[-1] == 2 * middle


def test_branches_tell_by_what_a_word_hangs_on_the_cue() -> None:
    labels, ups = branches((2, 3), 0, 5, HEADS, LABELS)
    assert [DEPENDENCIES[label] for label in labels] == ["nsubj", "nsubj", "?", "ccomp", "ccomp"]
    assert ups == [0, 0, 0, 0, 0]


def test_branches_count_how_far_above_the_cue_they_leave() -> None:
    labels, ups = branches((4, 5), 0, 5, HEADS, LABELS)
    assert [DEPENDENCIES[label] for label in labels] == ["nsubj", "nsubj", "?", "nsubj", "?"]
    assert ups == [1, 1, 1, 0, 0]


def test_a_ring_of_heads_ends() -> None:
    assert branches((2, 3), 0, 3, [1, 0, 2], [0, 0, 0])[1] == [5, 5, 0]
