"""Rules that judge a plan that could be read; they never stop anything."""
