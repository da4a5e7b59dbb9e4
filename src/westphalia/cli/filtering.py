"""Which filters of `westphalia show` apply to which view. One that does not is an error, never passed over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from westphalia.errors import BadOption
from westphalia.record.filters import check_type, is_kind_of_claim

OVERVIEW = "the overview"

# For each view, by the option that asks for it, the filters that mean something there.
APPLY: Mapping[str, Collection[str]] = {
    "--stories": ("--actor", "--dyad", "--type", "--status", "--from", "--to", "--limit"),
    "--timeline": ("--actor", "--dyad", "--type", "--status", "--from", "--to", "--limit"),
    "--disputes": ("--actor", "--dyad", "--from", "--to", "--limit"),
    "--echoes": ("--actor", "--limit"),
    "--agreements": ("--actor", "--dyad", "--limit"),
    "--ties": ("--actor", "--dyad", "--limit"),
    "--story": (),
    "--events": ("--article", "--actor", "--dyad", "--type", "--status", "--from", "--to", "--limit"),
    "--claims": ("--article", "--actor", "--type", "--from", "--to", "--limit"),
    "--actors": ("--actor", "--limit"),
    "--rejected": ("--limit",),
    "--why": (),
    "--article": ("--article", "--limit"),
    OVERVIEW: ("--limit",),
}


def views_for(asked: Sequence[str], given: Collection[str], type_: str | None) -> list[str]:
    """Return the views to show.

    Parameters
    ----------
    asked
        The views that were asked for, by their options.
    given
        The filters that were given, by their options.
    type_
        The value of --type.

    Raises
    ------
    UnknownName
        Where `type_` is neither a type of event nor a kind of claim.
    BadOption
        Where a filter does not apply to one of the views.
    """
    if type_ is not None:
        check_type(type_)
    views = list(asked) or [_view_of(given, type_)]
    for view in views:
        for name in given:
            if name not in APPLY[view]:
                raise BadOption(_does_not_apply(name, view))
    if type_ is not None and {"--events", "--claims"} <= set(views):
        raise BadOption(
            "--type is a type of event with --events and a kind of claim with --claims, and never both. Ask for one "
            "of the two views."
        )
    return views


def _view_of(given: Collection[str], type_: str | None) -> str:
    """Choose what to show where no view is named: what the filters speak of, or the overview."""
    if type_ is not None and is_kind_of_claim(type_):
        return "--claims"
    if set(given) & {"--actor", "--dyad", "--type", "--status", "--from", "--to"}:
        return "--events"
    return "--article" if "--article" in given else OVERVIEW


def _does_not_apply(name: str, view: str) -> str:
    where = [other for other, filters in APPLY.items() if name in filters and other not in (name, OVERVIEW)]
    return f"{name} does not apply to {view}. It narrows down {', '.join(where)}; leave it out or ask for these."
