"""In what sense a trigger is meant: what it is about decides what it tells, or that it tells nothing."""
