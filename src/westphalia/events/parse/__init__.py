"""Questions about a dependency parse: phrases, clauses, objects, subjects, passives."""
