"""Bringing people together: open introductions, ideas, and who could introduce the user."""
