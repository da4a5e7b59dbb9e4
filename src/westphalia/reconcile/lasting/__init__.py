"""What lasts: agreements and ties."""
