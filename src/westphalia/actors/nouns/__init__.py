"""Noun phrases for people and bodies, and what only looks like one."""
