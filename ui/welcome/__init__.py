"""The first start: what the user likes, how much room there is, and the first people."""
