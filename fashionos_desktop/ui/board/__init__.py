"""A table over a query: keys first, pages of rows on demand, changes in place."""
