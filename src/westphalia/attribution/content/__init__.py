"""What was said: where it begins and ends, quotation marks, and what stands beside it."""
