"""A guest list that comes in: which file, what its columns become, what was done."""
