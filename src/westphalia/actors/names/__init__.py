"""Who is named: by the reference tables, in full, by family name, by office, by nationality."""
