"""One event told several times."""
