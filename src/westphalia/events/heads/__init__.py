"""Events that no frame tells, by the learned heads."""
