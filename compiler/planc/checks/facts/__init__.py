"""What several rules ask of a plan: who is named where, what is due when, where money is."""
