from __future__ import annotations

import pytest

from westphalia.errors import BadOption
from westphalia.reference.languages import language_code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"),
        (" EN ", "en"),
        ("en-GB", "en"),
        ("zh_Hant", "zh"),
        ("Korean", "ko"),
        ("persian", "fa"),
        ("Norwegian Bokmål", "nb"),
    ],
)
def test_codes_and_names(given: str, code: str) -> None:
    assert language_code(given) == code


@pytest.mark.parametrize("given", ["klingon", "", "e", "xx", "en gb", "und"])
def test_what_is_no_language(given: str) -> None:
    with pytest.raises(BadOption, match=r"two-letter code.*Known codes: aa ab .* z[ahu]"):
        language_code(given)
