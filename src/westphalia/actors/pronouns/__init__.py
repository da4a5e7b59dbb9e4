"""Whom a pronoun means: who can be meant, what grammar rules out, who is in mind."""
