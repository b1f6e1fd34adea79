"""The line-up as a wall of photographs."""
