"""Questions of somebody who looks through a record: one filter for all views, pages of rows, full-text search."""
