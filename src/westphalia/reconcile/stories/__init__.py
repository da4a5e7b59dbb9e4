"""Groups of tellings as stories, with their origins, dates and titles."""
