"""Writing notes to people with a draft to begin with."""
