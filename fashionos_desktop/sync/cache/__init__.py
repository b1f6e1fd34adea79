"""Sync's side of a laptop's cache. Every function works on a plain SQLite connection inside a transaction that somebody
else opened with BEGIN IMMEDIATE, and leaves the commit to them."""
