from __future__ import annotations

import numpy as np

from westphalia.learned.decode import Attribution, attribution, best_run, cue_spans, runs, settle


def tags(text: str) -> np.ndarray:
    """Scores that say for each letter: . neither, s source, c content."""
    scores = np.full((len(text), 3), -4.0, dtype=np.float32)
    for i, letter in enumerate(text):
        scores[i, ".sc".index(letter)] = 4
    return scores


def test_cues_are_runs_cut_where_a_new_one_begins() -> None:
    rows = [[0.9, 0.1, 0], [0.1, 0.8, 0.1], [0.2, 0.1, 0.7], [0.1, 0.7, 0.2], [1, 0, 0]]
    found = cue_spans(np.array(rows, dtype=np.float32), 0.2)
    assert [span for span, _ in found] == [(1, 3), (3, 4)]
    assert round(found[0][1], 2) == 0.9


def test_best_run_takes_a_gap_where_it_pays() -> None:
    assert best_run(np.array([-1, 3, -1, 2, -5, 1], dtype=np.float32)) == (1, 4)
    assert best_run(np.array([-1, -2], dtype=np.float32)) is None


def test_runs_close_small_gaps() -> None:
    assert runs(np.array([1, 0, 1, 0, 0, 1], dtype=bool), 1) == [(0, 3), (5, 6)]


def test_content_may_stand_on_both_sides_of_its_source() -> None:
    found = attribution((15, 16), 10, tags("ccc.s..cccc"), 0.8)
    assert found is not None
    assert (found.source, found.content) == ((14, 15), ((10, 13), (17, 21)))


def test_without_content_there_is_no_attribution() -> None:
    assert attribution((11, 12), 10, tags("s.."), 0.8) is None


def test_of_two_cues_for_the_same_words_the_likelier_wins() -> None:
    said = Attribution((10, 11), None, ((0, 8),), 0.9)
    adding = Attribution((12, 13), None, ((0, 7),), 0.6)
    assert settle([adding, said]) == [said]


def test_what_is_told_inside_another_is_kept() -> None:
    outer = Attribution((1, 2), None, ((3, 12),), 0.9)
    inner = Attribution((4, 5), None, ((6, 12),), 0.6)
    assert settle([inner, outer]) == [outer, inner]
