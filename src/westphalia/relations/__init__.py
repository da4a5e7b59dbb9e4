"""What ties events and states to each other, as the texts tell it."""
