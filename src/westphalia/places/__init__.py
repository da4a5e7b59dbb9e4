"""Where: places named in the text, with country and coordinates as far as they are known."""
