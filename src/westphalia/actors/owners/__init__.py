"""Whose: the state, body or person that a noun stands with, and what that says of somebody."""
