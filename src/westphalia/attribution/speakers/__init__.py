"""Who speaks: people, bodies, outlets, several together, authors, and whom a pronoun goes on with."""
