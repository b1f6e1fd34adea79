"""Pictures: kept as small copies in the cache, and drawn where the demo show needs some."""
