"""Rules that the stages hit while they read a plan; an error of these stops the compile."""
