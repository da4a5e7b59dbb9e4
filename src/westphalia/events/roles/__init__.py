"""Who acts and towards whom: the actors in the slots of a frame and around it."""
