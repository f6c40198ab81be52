"""Insights: the year in numbers, and the map of who knows whom."""
