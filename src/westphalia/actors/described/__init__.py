"""People and bodies described, not named: "the Russian president", "both leaders", "the ministry"."""
