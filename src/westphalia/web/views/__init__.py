"""The views: one function a page, from what is asked to what is shown."""
