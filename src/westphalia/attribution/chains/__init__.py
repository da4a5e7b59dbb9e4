"""Through whom words came: outlets that carry, cite and retell, up to who published."""
