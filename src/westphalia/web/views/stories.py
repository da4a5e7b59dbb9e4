"""Stories: the list with its facets, and one story whole."""

from __future__ import annotations

from westphalia.record.browse import lists
from westphalia.record.browse.facets import facets
from westphalia.record.browse.lists import fetch
from westphalia.record.browse.story import story_whole
from westphalia.web.page import Ask, Page


def stories(ask: Ask) -> Page:
    """List stories."""
    found = lists.stories(ask.record, ask.clause, ask.paging)
    data = {"total": found.total, "stories": found.rows}
    if not ask.whole:
        own = {"type": ask.clause_for(types=()), "status": ask.clause_for(statuses=())}
        data["facets"] = facets(ask.record, ask.clause, own)
        data["undated"] = _undated(ask)
    return Page("stories.html", "Stories", data, rows=found.rows, aside={"sorts": list(lists.STORY_SORTS)})


def _undated(ask: Ask) -> int:
    """Return how many stories were reported in the days asked for, and have no known day of their own."""
    if ask.keep.clock != "happened" or not (ask.keep.since or ask.keep.until):
        return 0
    reported = ask.clause_for(clock="reported")
    query = f"SELECT count(*) AS n FROM memory.browse.stories s WHERE date_start IS NULL AND {reported.sql}"
    return int(fetch(ask.record, query, reported.values)[0]["n"])


def events(ask: Ask) -> Page:
    """List the events of the stories, as each article tells them."""
    found = lists.events(ask.record, ask.clause, ask.paging)
    data = {"total": found.total, "events": found.rows}
    return Page("events.html", "Events", data, rows=found.rows, aside={"sorts": list(lists.EVENT_SORTS)})


def story(ask: Ask) -> Page:
    """Show one story: every report with its words, origins apart from echoes, disputes side by side."""
    data = story_whole(ask.record, ask.path["id"])
    return Page("story.html", data["story"]["title"], data, rows=data["reports"])


def story_dossier(ask: Ask) -> Page:
    """Show one story for print, its quotes as footnotes."""
    data = story_whole(ask.record, ask.path["id"])
    return Page("story_dossier.html", data["story"]["title"], data, rows=data["reports"])
