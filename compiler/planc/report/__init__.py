"""Findings as people and programs read them: one file a format, each with a shape of its own."""
