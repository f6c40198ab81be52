"""The real program lives a day with a book, and then every byte and every mode that it left behind is looked at."""
