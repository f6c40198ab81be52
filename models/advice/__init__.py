"""Pure reasoning about people: which platform, what in common, what is good manners."""
