"""The cast of an article: its people with their roles, and what a known person is on a day."""
