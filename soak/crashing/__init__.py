"""What is done to Tendril in the midst of its work: killed, out of power, without room, with another beside it."""
